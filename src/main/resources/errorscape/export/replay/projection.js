// Where a point of the slice lies in a picture; the same law as in the program.
const RELIEF = 0.78, PLINTH = 0.05, PERSPECTIVE = 0.2;
const [aMin, aMax] = data.a, [bMin, bMax] = data.b;

class Projection {
  constructor(camera, width, height, margins) {
    this.camera = camera;
    this.width = width;
    this.height = height;
    const above = camera.elevation > Math.PI / 2 - 1e-9;
    this.ca = Math.cos(camera.azimuth);
    this.sa = Math.sin(camera.azimuth);
    this.ce = above ? 0 : Math.cos(camera.elevation);
    this.se = above ? 1 : Math.sin(camera.elevation);
    this.p = PERSPECTIVE * this.ce;
    this.pixels = 1;
    this.centreX = 0;
    this.centreY = 0;
    // The block's extent at scale 1 decides how large it can be.
    let left = Infinity, right = -Infinity, top = -Infinity, bottom = Infinity;
    for (let corner = 0; corner < 8; corner++) {
      const [x, y] = this.place(corner & 1, corner >> 1 & 1, corner & 4 ? 1 : -PLINTH / RELIEF);
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.max(top, -y);
      bottom = Math.min(bottom, -y);
    }
    const wide = Math.max(1, width - margins.left - margins.right);
    const tall = Math.max(1, height - margins.top - margins.bottom);
    this.pixels = camera.zoom * Math.min(wide / (right - left), tall / (top - bottom));
    this.centreX = margins.left + wide / 2 - this.pixels * (left + right) / 2;
    this.centreY = margins.top + tall / 2 + this.pixels * (top + bottom) / 2;
  }

  // Fractions of the box and of the scale to x, y and depth; larger is nearer.
  place(u, v, h) {
    const x = 2 * u - 1, y = 2 * v - 1, z = (h - 0.5) * RELIEF;
    const right = this.ca * x + this.sa * y;
    const back = this.ca * y - this.sa * x;
    const up = back * this.se + z * this.ce;
    const towards = z * this.se - back * this.ce;
    const shrink = 1 / (1 - this.p * towards);
    return [this.centreX + this.pixels * right * shrink, this.centreY - this.pixels * up * shrink, towards * shrink];
  }

  point(a, b, loss) {
    return this.place((a - aMin) / (aMax - aMin), (b - bMin) / (bMax - bMin), this.ce === 0 ? 0 : fraction(loss));
  }

  // How much nearer the surface may be without hiding a point.
  tolerance() {
    const tangent = this.ce === 0 ? 1e6 : this.se / this.ce;
    return 0.012 + 0.01 * tangent * tangent;
  }
}
