// The surface as pixels: triangles to depth and surface coordinates, then height, light and isolines for each pixel.
const columns = data.columns, rows = data.rows;
const heights = Float32Array.from(values, fraction);
const LEVELS = 18;

function node(i, j) {
  return heights[Math.min(rows - 1, Math.max(0, j)) * columns + Math.min(columns - 1, Math.max(0, i))];
}

function cubic(p0, p1, p2, p3, t) {
  const wild = Number.isNaN(p0) || Number.isNaN(p3);
  if (wild) return p1 + (p2 - p1) * t;
  return p1 + 0.5 * t * (p2 - p0 + t * (2 * p0 - 5 * p1 + 4 * p2 - p3 + t * (3 * (p1 - p2) + p3 - p0)));
}

// The height between the nodes (Catmull and Rom 1974).
function heightAt(u, v) {
  const x = u * (columns - 1), y = v * (rows - 1);
  const i = Math.min(columns - 2, Math.floor(x)), j = Math.min(rows - 2, Math.floor(y));
  const line = k => cubic(node(i - 1, k), node(i, k), node(i + 1, k), node(i + 2, k), x - i);
  return Math.min(1, Math.max(0, cubic(line(j - 1), line(j), line(j + 1), line(j + 2), y - j)));
}

// Heights and light on a fine lattice, once for all pictures.
const FINE = 384;
const fine = new Float32Array((FINE + 1) * (FINE + 1));
const light = new Float32Array(fine.length);
for (let j = 0; j <= FINE; j++) for (let i = 0; i <= FINE; i++) fine[j * (FINE + 1) + i] = heightAt(i / FINE, j / FINE);
for (let j = 0; j <= FINE; j++) {
  for (let i = 0; i <= FINE; i++) {
    const at = (x, y) => fine[Math.min(FINE, Math.max(0, y)) * (FINE + 1) + Math.min(FINE, Math.max(0, x))];
    const here = at(i, j);
    const slope = (to, from) => { const s = (to - from) * RELIEF * FINE / 4; return Number.isNaN(s) ? 0 : s; };
    const dx = slope(at(i + 1, j), at(i - 1, j)), dy = slope(at(i, j + 1), at(i, j - 1));
    const length = Math.sqrt(dx * dx + dy * dy + 1);
    light[j * (FINE + 1) + i] = Number.isNaN(here) ? 1 : 0.5 + 0.56 * Math.max(0, (0.42 * dx - 0.36 * dy + 0.83) / length);
  }
}

const MESH = 128;

class Surface {
  constructor(canvas) {
    this.canvas = canvas;
    this.context = canvas.getContext("2d");
    this.xs = new Float32Array((MESH + 1) * (MESH + 1));
    this.ys = new Float32Array(this.xs.length);
    this.zs = new Float32Array(this.xs.length);
    this.hs = new Float32Array(this.xs.length);
    for (let j = 0; j <= MESH; j++) for (let i = 0; i <= MESH; i++) {
      this.hs[j * (MESH + 1) + i] = fine[(j * FINE / MESH) * (FINE + 1) + i * FINE / MESH];
    }
  }

  draw(projection, palette) {
    const { width, height } = projection;
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
    }
    if (!this.depth || this.depth.length !== width * height) {
      this.depth = new Float32Array(width * height);
      this.u = new Float32Array(width * height);
      this.v = new Float32Array(width * height);
      this.image = this.context.createImageData(width, height);
    }
    this.projection = projection;
    this.depth.fill(-1e9);
    for (let j = 0; j <= MESH; j++) for (let i = 0; i <= MESH; i++) {
      const k = j * (MESH + 1) + i;
      const at = projection.place(i / MESH, j / MESH, projection.ce === 0 ? 0 : this.hs[k]);
      this.xs[k] = at[0];
      this.ys[k] = at[1];
      this.zs[k] = Number.isNaN(this.hs[k]) ? NaN : at[2];
    }
    for (let j = 0; j < MESH; j++) for (let i = 0; i < MESH; i++) {
      const k = j * (MESH + 1) + i;
      this.meshTriangle(k, k + 1, k + MESH + 2);
      this.meshTriangle(k, k + MESH + 2, k + MESH + 1);
    }
    if (projection.ce > 0) this.walls();
    this.shade(palette);
    this.context.putImageData(this.image, 0, 0);
  }

  meshTriangle(p, q, r) {
    const w = MESH + 1;
    this.triangle(this.xs[p], this.ys[p], this.zs[p], p % w / MESH, Math.floor(p / w) / MESH,
      this.xs[q], this.ys[q], this.zs[q], q % w / MESH, Math.floor(q / w) / MESH,
      this.xs[r], this.ys[r], this.zs[r], r % w / MESH, Math.floor(r / w) / MESH);
  }

  // The block's sides: u is the side's number below -1, v the height.
  walls() {
    const foot = -PLINTH / RELIEF, at = (i, j) => j * (MESH + 1) + i;
    for (let side = 0; side < 4; side++) {
      for (let k = 0; k < MESH; k++) {
        const place = m => side === 0 ? [m, 0] : side === 1 ? [MESH, m] : side === 2 ? [m, MESH] : [0, m];
        const [i0, j0] = place(k), [i1, j1] = place(k + 1);
        const h0 = this.hs[at(i0, j0)], h1 = this.hs[at(i1, j1)];
        const corner = (i, j, h) => this.projection.place(i / MESH, j / MESH, h);
        const a = corner(i0, j0, foot), b = corner(i1, j1, foot), c = corner(i1, j1, h1), d = corner(i0, j0, h0);
        if (Number.isNaN(h0) || Number.isNaN(h1)) continue;
        const mark = -2 - side;
        this.triangle(...a, mark, foot, ...b, mark, foot, ...c, mark, h1);
        this.triangle(...a, mark, foot, ...c, mark, h1, ...d, mark, h0);
      }
    }
  }

  triangle(x0, y0, z0, u0, v0, x1, y1, z1, u1, v1, x2, y2, z2, u2, v2) {
    const area = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
    if (!(Math.abs(area) > 1e-6) || Number.isNaN(z0 + z1 + z2)) return;
    const width = this.projection.width, height = this.projection.height;
    const left = Math.max(0, Math.floor(Math.min(x0, x1, x2))), right = Math.min(width - 1, Math.ceil(Math.max(x0, x1, x2)));
    const top = Math.max(0, Math.floor(Math.min(y0, y1, y2))), bottom = Math.min(height - 1, Math.ceil(Math.max(y0, y1, y2)));
    const inverse = 1 / area;
    const e1 = (y2 - y0) * inverse, f1 = -(x2 - x0) * inverse, e2 = -(y1 - y0) * inverse, f2 = (x1 - x0) * inverse;
    const depth = this.depth, us = this.u, vs = this.v, slack = -1e-4;
    for (let y = top; y <= bottom; y++) {
      const dy = y + 0.5 - y0;
      for (let x = left; x <= right; x++) {
        const dx = x + 0.5 - x0;
        const s = e1 * dx + f1 * dy, t = e2 * dx + f2 * dy;
        if (s < slack || t < slack || s + t > 1 - slack) continue;
        const z = z0 + s * (z1 - z0) + t * (z2 - z0), i = y * width + x;
        if (z > depth[i]) {
          depth[i] = z;
          us[i] = u0 + s * (u1 - u0) + t * (u2 - u0);
          vs[i] = v0 + s * (v1 - v0) + t * (v2 - v0);
        }
      }
    }
  }

  shade(palette) {
    const width = this.projection.width, count = this.depth.length, pixels = this.image.data;
    const us = this.u, vs = this.v, depth = this.depth;
    if (!this.h || this.h.length !== count) this.h = new Float32Array(count);
    const h = this.h, n = FINE + 1;
    for (let i = 0; i < count; i++) {
      if (depth[i] === -1e9) { h[i] = NaN; continue; }
      if (us[i] < -1) { h[i] = vs[i]; continue; }
      const x = Math.min(0.99999, Math.max(0, us[i])) * FINE, y = Math.min(0.99999, Math.max(0, vs[i])) * FINE;
      const c = x | 0, r = y | 0, k = r * n + c, s = x - c, t = y - r;
      const low = fine[k] + s * (fine[k + 1] - fine[k]), up = fine[k + n] + s * (fine[k + n + 1] - fine[k + n]);
      h[i] = low + t * (up - low);
    }
    const back = [palette.background >> 16 & 255, palette.background >> 8 & 255, palette.background & 255];
    for (let i = 0; i < count; i++) {
      const o = 4 * i, height = h[i];
      if (Number.isNaN(height)) { pixels[o + 3] = 0; continue; }
      const wall = us[i] < -1;
      const k = 3 * Math.min(255, Math.max(0, Math.round(height * 255)));
      let red = colourTable[k], green = colourTable[k + 1], blue = colourTable[k + 2];
      let bright;
      if (wall) {
        const side = -us[i] - 2;
        bright = side < 0.5 ? 0.78 : side < 1.5 ? 0.9 : 0.62;
        const sunk = height < 0 ? 0.9 : 0.62;
        red += (back[0] + 26 - red) * sunk;
        green += (back[1] + 28 - green) * sunk;
        blue += (back[2] + 32 - blue) * sunk;
      } else {
        const x = Math.min(FINE - 1, us[i] * FINE | 0), y = Math.min(FINE - 1, vs[i] * FINE | 0);
        bright = light[y * n + x];
      }
      // An isoline is a pixel wide, whatever the slope.
      const right = h[i + 1], below = h[i + width];
      const slope = Math.abs(right - height) + Math.abs(below - height);
      const level = height * LEVELS, away = Math.abs(level - Math.round(level)) / (slope * LEVELS);
      if (height > 0.003 && height < 0.997 && away < 0.9 && slope < 0.2) {
        const strong = Math.min(1, (0.9 - away) * 2) * (wall ? 0.16 : 0.45);
        // Light lines on dark colours.
        const to = !wall && 0.2126 * red + 0.7152 * green + 0.0722 * blue < 56 ? 235 : 0;
        red += (to - red) * strong * (to ? 0.6 : 1);
        green += (to - green) * strong * (to ? 0.6 : 1);
        blue += (to - blue) * strong * (to ? 0.6 : 1);
      }
      pixels[o] = red * bright;
      pixels[o + 1] = green * bright;
      pixels[o + 2] = blue * bright;
      pixels[o + 3] = 255;
    }
  }

  hides(x, y, z) {
    const column = Math.floor(x), row = Math.floor(y), { width, height } = this.projection;
    if (column < 0 || row < 0 || column >= width || row >= height) return false;
    return this.depth[row * width + column] > z + this.projection.tolerance();
  }

  // The point of the surface at a pixel; null off it.
  pick(x, y) {
    const i = Math.floor(y) * this.projection.width + Math.floor(x);
    return this.depth && this.depth[i] > -1e8 && this.u[i] >= 0 ? [this.u[i], this.v[i]] : null;
  }
}
