"""Critical points of a smooth function: interval exclusion and Newton's proof in a box, polished by mpmath; winding numbers.

Functions are given as SymPy expressions. Every box is thrown away when an interval of one derivative excludes zero; a box where the
Krawczyk operator maps into itself holds exactly one critical point; all else is halved. Intervals are NumPy arrays (low, high) widened
outwards by a relative 1e-14 and an absolute 1e-300 after each operation, which covers the rounding of the operations used here.
"""
import mpmath as mp
import numpy as np
import sympy as sp

mp.mp.dps = 50
SPREAD = 4e-15


class Interval:
    """A vector of intervals; outward rounding by widening."""
    __array_priority__ = 100

    def __init__(self, low, high, exact=False):
        if not exact:
            low = low - SPREAD * np.abs(low) - 1e-300
            high = high + SPREAD * np.abs(high) + 1e-300
        self.low, self.high = low, high

    @staticmethod
    def of(x):
        return x if isinstance(x, Interval) else Interval(np.asarray(float(x)), np.asarray(float(x)))

    def __add__(self, o):
        o = Interval.of(o)
        return Interval(self.low + o.low, self.high + o.high)

    __radd__ = __add__

    def __neg__(self):
        return Interval(-self.high, -self.low, exact=True)

    def __sub__(self, o):
        return self + (-Interval.of(o))

    def __rsub__(self, o):
        return -self + o

    def __mul__(self, o):
        o = Interval.of(o)
        products = [self.low * o.low, self.low * o.high, self.high * o.low, self.high * o.high]
        return Interval(np.minimum.reduce(products), np.maximum.reduce(products))

    __rmul__ = __mul__

    def __truediv__(self, o):
        if isinstance(o, Interval):
            raise ValueError("only division by numbers is needed")
        return self * (Interval.of(1.0 / o))

    def __pow__(self, n):
        n = int(n)
        a, b = self.low**n, self.high**n
        low, high = np.minimum(a, b), np.maximum(a, b)
        if n % 2 == 0:
            low = np.where((self.low <= 0) & (self.high >= 0), 0.0, low)
        return Interval(low, high)

    def tanh(self):
        return Interval(np.tanh(self.low), np.tanh(self.high))

    def cos(self):
        a, b = np.cos(self.low), np.cos(self.high)
        low, high = np.minimum(a, b), np.maximum(a, b)
        # An extremum at k pi lies inside where floor(high/pi) reaches k.
        turn, first = 2 * np.pi, np.ceil(self.low / (2 * np.pi) - 1e-12)
        high = np.where(first * turn <= self.high + 1e-12, 1.0, high)
        first = np.ceil((self.low - np.pi) / turn - 1e-12)
        low = np.where(first * turn + np.pi <= self.high + 1e-12, -1.0, low)
        return Interval(low, high)

    def sin(self):
        return (self - np.pi / 2).cos()


RULES = [{"tanh": lambda x: x.tanh(), "cos": lambda x: x.cos(), "sin": lambda x: x.sin()}, "numpy"]


class Function:
    """Value, gradient and Hessian of an expression, in mpmath and in intervals."""

    def __init__(self, expression, symbols):
        self.n = len(symbols)
        gradient = [sp.diff(expression, s) for s in symbols]
        hessian = [[sp.diff(g, s) for s in symbols] for g in gradient]
        self.value = sp.lambdify(symbols, expression, "mpmath")
        self.gradient = sp.lambdify(symbols, gradient, "mpmath")
        self.hessian = sp.lambdify(symbols, hessian, "mpmath")
        self.gradient_numpy = sp.lambdify(symbols, gradient, "numpy")
        self.forms = [sp.lambdify(symbols, g, modules=RULES) for g in (gradient, [sp.expand(g) for g in gradient])]
        self.hessian_interval = sp.lambdify(symbols, hessian, modules=RULES)

    def polish(self, start):
        """Newton's method in 50 digits."""
        x = mp.matrix([mp.mpf(v) for v in start])
        for _ in range(60):
            g = mp.matrix(self.gradient(*x))
            if mp.norm(g) == 0:
                break
            step = mp.lu_solve(mp.matrix(self.hessian(*x)), g)
            x -= step
            if mp.norm(step) < mp.mpf(10) ** -45:
                break
        return x

    def eigenvalues(self, x):
        return sorted(mp.eigsy(mp.matrix(self.hessian(*x)), eigvals_only=True))


def bounds(f, low, high):
    """Interval enclosures of the gradient (k x n) over k boxes."""
    k, at = len(low), [Interval(low[:, i], high[:, i], exact=True) for i in range(low.shape[1])]
    out_low, out_high = np.full((k, f.n), -np.inf), np.full((k, f.n), np.inf)
    for form in f.forms:
        for i, g in enumerate(form(*at)):
            g = Interval.of(g)
            out_low[:, i] = np.maximum(out_low[:, i], g.low)
            out_high[:, i] = np.minimum(out_high[:, i], g.high)
    return out_low, out_high


def hessian_bounds(f, low, high):
    at = [Interval(low[:, i], high[:, i], exact=True) for i in range(f.n)]
    h_low, h_high = np.empty((len(low), f.n, f.n)), np.empty((len(low), f.n, f.n))
    for i, row in enumerate(f.hessian_interval(*at)):
        for j, h in enumerate(row):
            h = Interval.of(h)
            h_low[:, i, j], h_high[:, i, j] = h.low, h.high
    return h_low, h_high


def search(f, box, smallest=1e-7, most=4_000_000):
    """All critical points in the box: midpoints of proved boxes, and the boxes that stay undecided at the smallest size."""
    low, high = np.array([[b[0] for b in box]], float), np.array([[b[1] for b in box]], float)
    found, undecided, seen = [], [], 0
    while len(low):
        seen += len(low)
        if seen > most:
            raise RuntimeError("too many boxes")
        g_low, g_high = bounds(f, low, high)
        keep = ((g_low <= 0) & (g_high >= 0)).all(1)
        low, high = low[keep], high[keep]
        if not len(low):
            break
        middle, radius = (low + high) / 2, (high - low) / 2
        h_low, h_high = hessian_bounds(f, low, high)
        # Mean value form: g(m) + H (x - m) must hold zero.
        m_low, m_high = bounds(f, middle, middle)
        reach = (np.maximum(np.abs(h_low), np.abs(h_high)) * radius[:, None, :]).sum(2) * (1 + 1e-12)
        keep = ((m_low - reach <= 0) & (m_high + reach >= 0)).all(1)
        # Krawczyk: |Y g(m)| + |I - Y H| r < r proves one zero and no second.
        h_mid, h_rad = (h_low + h_high) / 2, (h_high - h_low) / 2 + 1e-13 * np.abs(h_high)
        regular = np.abs(np.linalg.det(h_mid)) > 1e-10
        y = np.zeros_like(h_mid)
        y[regular] = np.linalg.inv(h_mid[regular])
        contraction = np.abs(np.eye(f.n) - y @ h_mid) + np.abs(y) @ h_rad

        spread = (contraction @ radius[:, :, None])[:, :, 0]
        # Krawczyk's image lies within shift + spread of the middle: farther than the box on no side excludes, inside proves.
        centre = np.abs((y @ ((m_low + m_high) / 2)[:, :, None])[:, :, 0])
        error = (np.abs(y) @ ((m_high - m_low) / 2)[:, :, None])[:, :, 0]
        shift = centre + error
        empty = regular & ((centre - error - spread) > radius * (1 + 1e-12)).any(1)
        # The proof takes a box half as wide again: a zero on an edge would never be inside its own box.
        wide = 1.5 * radius
        w_low, w_high = hessian_bounds(f, middle - wide, middle + wide)
        w_error = np.maximum(np.abs(w_low - h_mid), np.abs(w_high - h_mid)) * (1 + 1e-13) + 1e-300
        w_spread = ((np.abs(np.eye(f.n) - y @ h_mid) + np.abs(y) @ w_error) @ wide[:, :, None])[:, :, 0]
        proved = regular & keep & ((shift + w_spread) < wide * (1 - 1e-12)).all(1)
        found += [m for m in middle[proved]]
        rest = keep & ~proved & ~empty
        low, high = low[rest], high[rest]
        tiny = (high - low).max(1) < smallest
        undecided += list(zip(low[tiny], high[tiny]))
        low, high = low[~tiny], high[~tiny]
        if len(low):
            axis = (high - low).argmax(1)
            rows = np.arange(len(low))
            cut = low[rows, axis] + 0.4871 * (high[rows, axis] - low[rows, axis])
            left_high, right_low = high.copy(), low.copy()
            left_high[rows, axis], right_low[rows, axis] = cut, cut
            low, high = np.concatenate([low, right_low]), np.concatenate([left_high, high])
    return found, undecided, seen


def distinct(f, middles, box):
    """The polished zeros inside the box, each once (neighbouring wide boxes may prove the same one)."""
    points = []
    for middle in middles:
        x = tuple(f.polish(middle))
        inside = all(a <= v <= b for v, (a, b) in zip(x, box))
        if inside and all(max(abs(u - v) for u, v in zip(x, p)) > 1e-20 for p in points):
            points.append(x)
    return points


def winding(gradient, box, points=200_001):
    """Turns of the gradient along the edge of a rectangle, counterclockwise, and the largest turn between neighbours."""
    (a, b), (c, d) = box
    s = np.linspace(0, 1, points)
    x = np.concatenate([a + (b - a) * s, np.full(points, b), b - (b - a) * s, np.full(points, a)])
    y = np.concatenate([np.full(points, c), c + (d - c) * s, np.full(points, d), d - (d - c) * s])
    g1, g2 = gradient(x, y)
    angle = np.arctan2(g2 + 0 * x, g1 + 0 * x)
    turns = np.diff(angle)
    turns = (turns + np.pi) % (2 * np.pi) - np.pi
    return int(round(turns.sum() / (2 * np.pi))), float(np.abs(turns).max())
