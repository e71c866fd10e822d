// The losses over the steps: the timeline that is scrubbed.
class Curve {
  constructor(box, onStep) {
    this.box = box;
    this.canvas = box.querySelector("canvas");
    let held = false;
    const go = event => {
      const left = box.getBoundingClientRect().left;
      onStep((event.clientX - left - this.left) / Math.max(1, this.right - this.left) * lastStep);
    };
    box.addEventListener("pointerdown", event => { held = true; box.setPointerCapture(event.pointerId); go(event); });
    box.addEventListener("pointermove", event => { if (held) go(event); });
    box.addEventListener("pointerup", () => { held = false; });
    box.addEventListener("pointercancel", () => { held = false; });
    let least = Infinity, most = -Infinity, positive = true;
    for (const racer of racers) for (const loss of racer.loss) {
      if (!isFinite(loss)) continue;
      least = Math.min(least, loss);
      most = Math.max(most, loss);
      positive = positive && loss > 0;
    }
    // Losses over several decades would be one flat line.
    this.log = positive && most > 20 * least;
    this.least = least;
    this.most = most > least ? most : least + Math.max(1e-9, Math.abs(least) * 0.1);
  }

  y(loss, tall) {
    const map = x => this.log ? Math.log(x) : x;
    return 6 + (tall - 24) * (1 - (map(loss) - map(this.least)) / (map(this.most) - map(this.least)));
  }

  draw(step, palette, hidden) {
    const ratio = window.devicePixelRatio || 1, wide = this.box.clientWidth, tall = this.box.clientHeight;
    this.canvas.width = wide * ratio;
    this.canvas.height = tall * ratio;
    const c = this.canvas.getContext("2d");
    c.scale(ratio, ratio);
    c.font = '11px system-ui, "Segoe UI", Roboto, Arial, sans-serif';
    const levels = this.log ? [this.least, Math.sqrt(this.least * this.most), this.most] : [this.least, (this.least + this.most) / 2, this.most];
    this.left = 14 + Math.max(...levels.map(loss => c.measureText(text(loss, 3)).width));
    this.right = wide - 16;
    const x = s => this.left + (this.right - this.left) * (lastStep ? s / lastStep : 0);
    c.textBaseline = "middle";
    c.textAlign = "right";
    for (const loss of levels) {
      const y = this.y(loss, tall);
      c.fillStyle = css(palette.muted);
      c.fillText(text(loss, 3), this.left - 8, y);
      c.fillStyle = css(palette.muted, 0.2);
      c.fillRect(this.left, y, this.right - this.left, 1);
    }
    c.textAlign = "center";
    c.fillStyle = css(palette.muted);
    for (const tick of ticks(0, lastStep, Math.max(2, wide / 110))) if (Number.isInteger(tick)) c.fillText(whole(tick), x(tick), tall - 7);
    c.lineJoin = "round";
    racers.forEach((racer, i) => {
      if (hidden.has(i)) return;
      for (const done of [false, true]) {
        c.beginPath();
        let pen = false;
        for (let k = 0; k < racer.step.length; k++) {
          if (done && racer.step[k] > step) break;
          if (!isFinite(racer.loss[k]) || (this.log && racer.loss[k] <= 0)) { pen = false; continue; }
          c[pen ? "lineTo" : "moveTo"](x(racer.step[k]), this.y(racer.loss[k], tall));
          pen = true;
        }
        c.strokeStyle = css(racer.colour, done ? 1 : 0.28);
        c.lineWidth = done ? 1.9 : 1.4;
        c.stroke();
      }
    });
    c.fillStyle = css(palette.foreground);
    c.fillRect(x(step) - 0.75, 2, 1.5, tall - 18);
    racers.forEach((racer, i) => {
      const k = indexAt(racer, step);
      if (hidden.has(i) || !isFinite(racer.loss[k])) return;
      c.beginPath();
      c.arc(x(racer.step[k]), this.y(racer.loss[k], tall), 3.6, 0, 2 * Math.PI);
      c.fillStyle = css(racer.colour);
      c.fill();
    });
    this.box.setAttribute("aria-valuemax", lastStep);
    this.box.setAttribute("aria-valuenow", Math.round(step));
  }
}
