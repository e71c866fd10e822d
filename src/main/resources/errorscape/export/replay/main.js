// Puts the parts together: state, play, buttons, keys.
const find = id => document.getElementById(id);
const home = { azimuth: data.camera.azimuth, elevation: data.camera.elevation, zoom: 1 };
const asked = new URLSearchParams(location.hash.slice(1));
const number = (name, otherwise) => isFinite(parseFloat(asked.get(name))) ? parseFloat(asked.get(name)) : otherwise;
const clampStep = s => Math.min(lastStep, Math.max(0, s));
const state = {
  step: clampStep(number("step", lastStep)),
  camera: { azimuth: number("azimuth", home.azimuth * 180 / Math.PI) * Math.PI / 180, elevation: number("elevation", home.elevation * 180 / Math.PI) * Math.PI / 180, zoom: number("zoom", 1) },
  playing: false,
  hidden: new Set(racers.map((r, i) => r.shown ? -1 : i).filter(i => i >= 0)),
  theme: asked.get("theme") || (window.matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark"),
};
const palette = () => data.palettes[state.theme];

class View {
  constructor(box, isMap) {
    this.box = box;
    this.isMap = isMap;
    this.surface = new Surface(box.querySelector(".surface"));
    this.overlay = new Overlay(box.querySelector(".overlay"), this.surface, isMap);
    this.stale = true;
  }

  draw(moving) {
    // At rest twice as fine as the screen shows: edges are smooth then.
    const ratio = moving ? 1 : 2;
    const width = Math.round(this.box.clientWidth * ratio), height = Math.round(this.box.clientHeight * ratio);
    if (width < 2 || height < 2) return;
    if (this.stale || this.drawn !== width * 1e5 + height) {
      const camera = this.isMap ? { azimuth: 0, elevation: Math.PI / 2, zoom: 1 } : state.camera;
      const margins = this.isMap ? { left: 52, top: 66, right: 20, bottom: 48 } : { left: 30, top: 34, right: 74, bottom: 44 };
      for (const side in margins) margins[side] *= ratio;
      this.projection = new Projection(camera, width, height, margins);
      this.surface.draw(this.projection, palette());
      this.drawn = width * 1e5 + height;
      this.stale = moving;
    }
    this.ratio = ratio;
    this.overlay.draw(this.projection, palette(), state.step, ratio, state.hidden);
  }
}

const views = [new View(find("terrain"), false), new View(find("map"), true)];
const curve = new Curve(find("curve"), step => { pause(); goTo(step); });
let turning = false, wanted = false, settle = 0;

function refresh() {
  if (wanted) return;
  wanted = true;
  requestAnimationFrame(() => { wanted = false; draw(); });
}

function draw() {
  for (const view of views) view.draw(turning && !view.isMap);
  curve.draw(state.step, palette(), state.hidden);
  const step = Math.floor(state.step);
  find("step").innerHTML = `step <b>${whole(step)}</b> of ${whole(lastStep)}`;
  find("play").classList.toggle("on", state.playing);
  find("play").setAttribute("aria-label", state.playing ? "Pause" : "Play");
  racers.forEach((racer, i) => card(racer, i));
}

function card(racer, i) {
  const k = indexAt(racer, state.step), box = find("racers").children[i], cells = box.querySelectorAll("i");
  box.classList.toggle("off", state.hidden.has(i));
  box.setAttribute("aria-pressed", !state.hidden.has(i));
  cells[0].textContent = text(racer.loss[k], 5);
  cells[1].textContent = text(racer.slice[k], 5);
  cells[2].textContent = text(racer.distance[k], 3);
  const over = racer.step[k] === racer.step[racer.step.length - 1] && state.step >= racer.step[k];
  box.querySelector(".over").textContent = over ? racer.message : "";
}

function goTo(step) {
  state.step = clampStep(step);
  refresh();
}

function pause() { state.playing = false; refresh(); }

function play() {
  if (!lastStep) return;
  if (state.step >= lastStep) state.step = 0;
  state.playing = true;
  let before = performance.now();
  const tick = now => {
    if (!state.playing) return;
    // All of it in eight seconds, whatever its length.
    state.step = clampStep(state.step + (now - before) / 8000 * lastStep * parseFloat(find("speed").value));
    before = now;
    if (state.step >= lastStep) state.playing = false;
    draw();
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}

function toggle() { if (state.playing) pause(); else play(); }

function setTheme(theme) {
  state.theme = theme;
  document.documentElement.dataset.theme = theme;
  views.forEach(view => { view.stale = true; });
  legend();
  refresh();
}

function turn(azimuth, elevation, zoom) {
  state.camera = {
    azimuth: state.camera.azimuth + azimuth,
    elevation: Math.min(Math.PI / 2, Math.max(0.08, state.camera.elevation + elevation)),
    zoom: Math.min(6, Math.max(0.5, state.camera.zoom * zoom)),
  };
  moved();
}

// Coarse while it moves, fine when it rests.
function moved() {
  turning = true;
  views[0].stale = true;
  find("terrain").querySelector(".hint").style.opacity = 0;
  refresh();
  clearTimeout(settle);
  settle = setTimeout(() => { turning = false; views[0].stale = true; refresh(); }, 160);
}

function legend() {
  const box = find("legend");
  box.replaceChildren();
  for (const [shape, words] of data.legend) {
    const item = document.createElement("span"), canvas = document.createElement("canvas");
    canvas.width = canvas.height = 44;
    glyph(canvas.getContext("2d"), shape, 22, 22, 12, palette());
    item.append(canvas, words);
    box.append(item);
  }
}

find("name").textContent = data.name;
find("note").textContent = data.note;
find("provenance").textContent = data.provenance;
racers.forEach((racer, i) => {
  const box = document.createElement("button");
  box.className = "racer";
  box.style.setProperty("--colour", css(racer.colour));
  box.style.height = "auto";
  box.title = "Show or hide the path";
  box.innerHTML = '<div class="who"></div><span>true loss</span><i></i><span>slice below it</span><i></i><span>off the plane</span><i></i><div class="over"></div>';
  box.querySelector(".who").textContent = racer.name;
  box.addEventListener("click", () => {
    if (!state.hidden.delete(i)) state.hidden.add(i);
    refresh();
  });
  find("racers").append(box);
});
find("time").hidden = !lastStep;
if (!lastStep) find("time").style.display = "none";

find("play").addEventListener("click", toggle);
find("back").addEventListener("click", () => { pause(); goTo(Math.ceil(state.step) - 1); });
find("next").addEventListener("click", () => { pause(); goTo(Math.floor(state.step) + 1); });
find("theme").addEventListener("click", () => setTheme(state.theme === "dark" ? "light" : "dark"));
find("full").addEventListener("click", () => {
  if (document.fullscreenElement) document.exitFullscreen(); else document.documentElement.requestFullscreen().catch(() => {});
});
const terrain = find("terrain");
let held = null;
terrain.addEventListener("pointerdown", event => { held = [event.clientX, event.clientY]; terrain.setPointerCapture(event.pointerId); terrain.classList.add("turning"); });
terrain.addEventListener("pointermove", event => {
  if (!held) return;
  turn(-(event.clientX - held[0]) * 0.008, (event.clientY - held[1]) * 0.006, 1);
  held = [event.clientX, event.clientY];
});
for (const end of ["pointerup", "pointercancel"]) terrain.addEventListener(end, () => { held = null; terrain.classList.remove("turning"); });
terrain.addEventListener("wheel", event => { event.preventDefault(); turn(0, 0, Math.exp(-event.deltaY * 0.0012)); }, { passive: false });
terrain.addEventListener("dblclick", () => { state.camera = { ...home }; moved(); });
find("map").addEventListener("pointermove", event => {
  const view = views[1], box = view.box.getBoundingClientRect();
  const at = view.surface.pick((event.clientX - box.left) * view.ratio, (event.clientY - box.top) * view.ratio);
  find("place").textContent = at ? `a ${text(aMin + at[0] * (aMax - aMin), 3)}   b ${text(bMin + at[1] * (bMax - bMin), 3)}   ${data.quantity} ${text(lossAt(heightAt(at[0], at[1])), 4)}` : "";
});
find("map").addEventListener("pointerleave", () => { find("place").textContent = ""; });
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.tagName === "SELECT") return;
  const jump = event.shiftKey ? Math.max(1, Math.round(lastStep / 20)) : 1;
  const keys = {
    " ": toggle,
    ArrowLeft: () => { pause(); goTo(Math.ceil(state.step) - jump); },
    ArrowRight: () => { pause(); goTo(Math.floor(state.step) + jump); },
    Home: () => { pause(); goTo(0); },
    End: () => { pause(); goTo(lastStep); },
    t: () => find("theme").click(),
    f: () => find("full").click(),
  };
  if (keys[event.key] && !(event.key === " " && event.target.tagName === "BUTTON")) {
    event.preventDefault();
    keys[event.key]();
  }
});
const watch = new ResizeObserver(() => { views.forEach(view => { view.stale = true; }); refresh(); });
for (const id of ["terrain", "map", "curve"]) watch.observe(find(id));
setTheme(state.theme);
draw();
window.errorscapeReplay = state;
