// What lies on a surface: axes, colour bar, paths with their balls and stems, marks.
class Overlay {
  constructor(canvas, surface, isMap) {
    this.canvas = canvas;
    this.surface = surface;
    this.isMap = isMap;
  }

  draw(projection, palette, step, ratio, hidden) {
    const { width, height } = projection;
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
    }
    const c = this.canvas.getContext("2d");
    c.clearRect(0, 0, width, height);
    c.lineCap = c.lineJoin = "round";
    this.c = c;
    this.p = projection;
    this.palette = palette;
    this.unit = ratio;
    this.taken = [];
    const keep = at => this.taken.push([at[0] - 8 * ratio, at[1] - 8 * ratio, at[0] + 8 * ratio, at[1] + 8 * ratio]);
    for (const mark of data.marks) keep(projection.point(mark.a, mark.b, mark.loss));
    racers.forEach((racer, i) => {
      const k = indexAt(racer, step);
      if (!hidden.has(i)) keep(projection.point(racer.a[k], racer.b[k], racer.height[k]));
    });
    this.axes();
    if (!this.isMap) this.bar();
    for (const line of data.lines) this.onSurface(line);
    for (const mark of data.marks) if (mark.shape === "start") this.mark(mark);
    racers.forEach((racer, i) => { if (!hidden.has(i)) this.path(racer, indexAt(racer, step)); });
    for (const mark of data.marks) if (mark.shape !== "start") this.mark(mark);
    racers.forEach((racer, i) => { if (!hidden.has(i)) this.ball(racer, indexAt(racer, step)); });
  }

  font(size, bold) { this.c.font = `${bold ? "600 " : ""}${size * this.unit}px system-ui, "Segoe UI", Roboto, Arial, sans-serif`; }

  line(from, to, colour, wide, dash) {
    const c = this.c;
    c.beginPath();
    c.moveTo(from[0], from[1]);
    c.lineTo(to[0], to[1]);
    c.strokeStyle = colour;
    c.lineWidth = wide * this.unit;
    c.setLineDash(dash ? [dash * this.unit, dash * this.unit] : []);
    c.stroke();
    c.setLineDash([]);
  }

  label(words, x, y, dx, dy, colour, size, bold, halo) {
    const c = this.c;
    this.font(size, bold);
    c.textAlign = Math.abs(dx) < 0.38 ? "center" : dx > 0 ? "left" : "right";
    c.textBaseline = Math.abs(dy) < 0.38 ? "middle" : dy > 0 ? "top" : "bottom";
    const wide = c.measureText(words).width, before = c.textAlign === "left" ? 0 : c.textAlign === "right" ? wide : wide / 2;
    x = Math.max(before + 2 * this.unit, Math.min(this.p.width - wide + before - 2 * this.unit, x));
    if (halo) {
      c.strokeStyle = "rgba(16,18,22,.8)";
      c.lineWidth = 3 * this.unit;
      c.strokeText(words, x, y);
    }
    c.fillStyle = colour;
    c.fillText(words, x, y);
  }

  // Beside a mark, where no other label is.
  beside(words, at) {
    const reach = 13 * this.unit;
    this.font(12, true);
    const wide = this.c.measureText(words).width, tall = 14 * this.unit;
    for (const [dx, dy] of [[1, 0], [-1, 0], [0, -1], [0, 1]]) {
      const x = at[0] + dx * reach, y = at[1] + dy * reach;
      const left = dx > 0 ? x : dx < 0 ? x - wide : x - wide / 2, top = dy > 0 ? y : dy < 0 ? y - tall : y - tall / 2;
      const inside = left >= 0 && left + wide <= this.p.width && top >= 0 && top + tall <= this.p.height;
      const free = inside && this.taken.every(t => left > t[2] || left + wide < t[0] || top > t[3] || top + tall < t[1]);
      if (free) {
        this.taken.push([left, top, left + wide, top + tall]);
        this.label(words, x, y, dx, dy, "#fff", 12, true, true);
        return;
      }
    }
  }

  axes() {
    const p = this.p, muted = css(this.palette.muted), centre = p.place(0.5, 0.5, 0);
    const front = (one, other) => Math.abs(one[1] - other[1]) > 0.5 ? one[1] > other[1] : one[0] < other[0];
    const v = front(p.place(0.5, 0, 0), p.place(0.5, 1, 0)) ? 0 : 1;
    const u = front(p.place(0, 0.5, 0), p.place(1, 0.5, 0)) ? 0 : 1;
    const foot = p.ce === 0 ? 0 : -PLINTH / RELIEF;
    const edge = (at, name, min, max) => {
      const from = at(0), to = at(1), length = Math.hypot(to[0] - from[0], to[1] - from[1]);
      let nx = -(to[1] - from[1]) / length, ny = (to[0] - from[0]) / length;
      if (nx * ((from[0] + to[0]) / 2 - centre[0]) + ny * ((from[1] + to[1]) / 2 - centre[1]) < 0) { nx = -nx; ny = -ny; }
      this.line(from, to, muted, 1);
      let widest = 0;
      for (const tick of ticks(min, max, Math.max(2, length / (60 * this.unit)))) {
        const t = at((tick - min) / (max - min)), away = 5 * this.unit, words = text(tick, 6);
        this.line(t, [t[0] + nx * away, t[1] + ny * away], muted, 1);
        this.label(words, t[0] + nx * 1.8 * away, t[1] + ny * 1.8 * away, nx, ny, muted, 11);
        widest = Math.max(widest, this.c.measureText(words).width);
      }
      const middle = at(0.5), colour = css(this.palette.foreground);
      if (Math.abs(nx) > 0.97) {
        const end = from[1] < to[1] ? from : to;
        this.label(name, end[0] - 34 * this.unit, end[1] - 10 * this.unit, 1, -1, colour, 12);
      } else {
        const away = 16 * this.unit + Math.abs(nx) * widest + 12 * this.unit * Math.abs(ny);
        this.label(name, middle[0] + nx * away, middle[1] + ny * away, nx, ny, colour, 12);
      }
    };
    edge(t => p.place(t, v, foot), data.firstName, aMin, aMax);
    edge(t => p.place(u, t, foot), data.secondName, bMin, bMax);
  }

  bar() {
    const c = this.c, unit = this.unit, x = this.p.width - 62 * unit, top = 44 * unit, tall = Math.min(190 * unit, this.p.height * 0.36);
    for (let i = 0; i < 64; i++) {
      const k = 3 * Math.round((63 - i) / 63 * 255);
      c.fillStyle = `rgb(${colourTable[k]},${colourTable[k + 1]},${colourTable[k + 2]})`;
      c.fillRect(x, top + tall * i / 64, 10 * unit, tall / 64 + 0.6);
    }
    for (const tick of lossTicks(5)) {
      const y = top + tall * (1 - fraction(tick));
      if (y < top - 1 || y > top + tall + 1) continue;
      this.line([x + 10 * unit, y], [x + 13 * unit, y], css(this.palette.muted), 1);
      this.label(text(tick, 3), x + 16 * unit, y, 1, 0, css(this.palette.muted), 11);
    }
    this.label(data.heightLabel, this.p.width - 10 * unit, top - 13 * unit, -1, 0, css(this.palette.foreground), 11);
    if (data.cut) this.label(data.cut, this.p.width - 10 * unit, top + tall + 14 * unit, -1, 0, css(this.palette.muted), 11);
  }

  onSurface(line) {
    const pieces = [];
    for (let i = 1; i < line.a.length; i++) {
      const count = 1 + Math.ceil(96 * Math.hypot((line.a[i] - line.a[i - 1]) / (aMax - aMin), (line.b[i] - line.b[i - 1]) / (bMax - bMin)));
      for (let k = i === 1 ? 0 : 1; k <= count; k++) {
        const u = (line.a[i - 1] + (line.a[i] - line.a[i - 1]) * k / count - aMin) / (aMax - aMin);
        const v = (line.b[i - 1] + (line.b[i] - line.b[i - 1]) * k / count - bMin) / (bMax - bMin);
        const inside = u >= 0 && u <= 1 && v >= 0 && v <= 1;
        pieces.push(inside ? this.p.place(u, v, this.p.ce === 0 ? 0 : heightAt(u, v)) : [NaN, NaN, NaN]);
      }
    }
    this.stretches(pieces, line.colour, 1.6, false);
  }

  // A line whose hidden parts are faint.
  stretches(points, colour, wide, halo) {
    const c = this.c, visible = points.map(p => !this.surface.hides(p[0], p[1], p[2]));
    for (const pass of halo ? [0, 1] : [1]) {
      for (let from = 1; from < points.length;) {
        let to = from;
        const seen = visible[from];
        c.beginPath();
        c.moveTo(points[from - 1][0], points[from - 1][1]);
        while (to < points.length && visible[to] === seen) {
          if (Number.isNaN(points[to][0])) { to++; break; }
          c.lineTo(points[to][0], points[to][1]);
          to++;
        }
        c.strokeStyle = pass === 0 ? `rgba(12,14,18,${seen ? 0.55 : 0.1})` : css(colour, seen ? 1 : 0.3);
        c.lineWidth = (pass === 0 ? wide + 2.4 : wide) * this.unit;
        c.stroke();
        from = Math.max(to, from + 1);
      }
    }
  }

  path(racer, end) {
    const points = [];
    let stem = null;
    for (let i = 0; i <= end; i++) {
      const at = this.p.point(racer.a[i], racer.b[i], racer.height[i]);
      const before = points[points.length - 1];
      if (before && i < end && Math.hypot(at[0] - before[0], at[1] - before[1]) < 1.2 * this.unit) continue;
      points.push(at);
      if (!stem || i === end || Math.hypot(at[0] - stem[0], at[1] - stem[1]) > 26 * this.unit) {
        if (this.stem(racer, i, at, i === end)) stem = at;
      }
    }
    this.stretches(points, racer.colour, 2.4, true);
  }

  // From the true loss to the slice's under it.
  stem(racer, i, top, last) {
    const slice = racer.slice[i];
    if (!isFinite(slice) || this.p.camera.elevation > 1.5 || Math.abs(fraction(racer.height[i]) - fraction(slice)) < 0.004) return false;
    const foot = this.p.point(racer.a[i], racer.b[i], slice);
    this.line(top, foot, css(this.palette.foreground, last ? 0.9 : 0.32), last ? 1.4 : 1);
    if (last) this.disc(foot, 2.6, css(this.palette.foreground), "#101216", 1);
    return true;
  }

  ball(racer, i) {
    const at = this.p.point(racer.a[i], racer.b[i], racer.height[i]);
    if (!isFinite(at[0])) return;
    this.c.globalAlpha = this.surface.hides(at[0], at[1], at[2]) ? 0.45 : 1;
    this.disc(at, 6.5, css(racer.colour), "#101216", 1.6);
    this.disc([at[0] - 2 * this.unit, at[1] - 2.2 * this.unit], 1.7, "rgba(255,255,255,.8)", null, 0);
    this.c.globalAlpha = 1;
  }

  disc(at, radius, fill, outline, wide) {
    const c = this.c;
    c.beginPath();
    c.arc(at[0], at[1], radius * this.unit, 0, 2 * Math.PI);
    if (fill) { c.fillStyle = fill; c.fill(); }
    if (outline) { c.strokeStyle = outline; c.lineWidth = wide * this.unit; c.stroke(); }
  }

  mark(mark) {
    const at = this.p.point(mark.a, mark.b, mark.loss);
    if (!isFinite(at[0])) return;
    this.c.globalAlpha = this.surface.hides(at[0], at[1], at[2]) ? 0.4 : 1;
    glyph(this.c, mark.shape, at[0], at[1], 7 * this.unit, this.palette);
    this.c.globalAlpha = 1;
    if (mark.label) this.beside(mark.label, at);
  }
}

// A shape and a colour for each kind; the network's own are ringed.
function glyph(c, shape, x, y, radius, palette) {
  const wide = 1.4 * radius / 6;
  const plain = shape.replace("network_", "");
  const colour = plain === "start" ? "#fff" : css(palette[plain]);
  const disc = (r, fill, outline, w) => {
    c.beginPath();
    c.arc(x, y, r, 0, 2 * Math.PI);
    if (fill) { c.fillStyle = fill; c.fill(); }
    if (outline) { c.strokeStyle = outline; c.lineWidth = w; c.stroke(); }
  };
  if (shape !== plain) {
    disc(1.45 * radius, "rgba(16,18,22,.7)", "#101216", 3 * wide);
    disc(1.45 * radius, null, colour, 1.5 * wide);
    glyph(c, plain, x, y, 0.78 * radius, palette);
    return;
  }
  const polygon = (corners, fill, outline, w) => {
    c.beginPath();
    corners.forEach(([dx, dy], i) => c[i ? "lineTo" : "moveTo"](x + radius * dx, y + radius * dy));
    c.closePath();
    if (fill) { c.fillStyle = fill; c.fill(); }
    c.strokeStyle = outline;
    c.lineWidth = w;
    c.stroke();
  };
  const square = [[-0.75, -0.75], [0.75, -0.75], [0.75, 0.75], [-0.75, 0.75]];
  if (plain === "minimum") polygon([[-1, -0.75], [1, -0.75], [0, 1]], colour, "#101216", wide);
  if (plain === "maximum") polygon([[-1, 0.75], [1, 0.75], [0, -1]], colour, "#101216", wide);
  if (plain === "saddle") polygon([[-0.9, 0], [0, -1.05], [0.9, 0], [0, 1.05]], colour, "#101216", wide);
  if (plain === "degenerate") {
    polygon(square, null, "#101216", 3.2 * wide);
    polygon(square, null, colour, 1.4 * wide);
  }
  if (plain === "start") {
    disc(radius, colour, "#101216", 1.4 * wide);
    disc(0.4 * radius, "#101216");
  }
}
