// Data from base64, the loss scale, numbers for people.
const data = JSON.parse(document.getElementById("data").textContent);

function bytes(text) {
  const raw = atob(text);
  const all = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) all[i] = raw.charCodeAt(i);
  return all.buffer;
}

const values = new Float64Array(new Float32Array(bytes(data.values)));
for (let i = 0; i < values.length; i++) if (!isFinite(values[i])) values[i] = NaN;
const colourTable = new Uint8Array(bytes(data.colours));
const racers = data.racers.map(r => ({
  name: r.name,
  colour: r.colour,
  message: r.message,
  shown: r.shown,
  step: new Float64Array(bytes(r.step)),
  a: new Float64Array(bytes(r.a)),
  b: new Float64Array(bytes(r.b)),
  distance: new Float64Array(bytes(r.distance)),
  loss: new Float64Array(bytes(r.loss)),
  height: new Float64Array(bytes(r.height)),
  slice: new Float64Array(bytes(r.slice)),
}));
const lastStep = racers.reduce((most, r) => Math.max(most, r.step[r.step.length - 1]), 0);

const log = data.scale.kind === "log";
const low = log ? Math.log(data.scale.low) : data.scale.low;
const high = log ? Math.log(data.scale.high) : data.scale.high;

// The place of a loss on the scale, 0 to 1; losses off the scale lie at its end.
function fraction(loss) {
  if (Number.isNaN(loss)) return NaN;
  if (log && loss <= 0) return 0;
  return Math.min(1, Math.max(0, ((log ? Math.log(loss) : loss) - low) / (high - low)));
}

function lossAt(share) {
  const x = low + share * (high - low);
  return log ? Math.exp(x) : x;
}

function text(value, digits) {
  if (Number.isNaN(value)) return "–";
  if (!isFinite(value)) return value > 0 ? "∞" : "−∞";
  if (Math.abs(value) < 1e-300) return "0";
  const size = Math.abs(value);
  const plain = size >= 1e-4 && size < 1e6;
  let words = plain ? Number(value.toPrecision(digits)).toString() : value.toExponential(Math.max(0, digits - 1));
  if (!plain) words = words.replace(/\.?0+e/, "e").replace("e+", "e");
  return words.replace(/-/g, "−");
}

// A count, in groups of three digits.
function whole(value) {
  return Math.abs(value).toFixed(0).replace(/\B(?=(\d{3})+$)/g, "\u202F");
}

// Round numbers of an axis, about `most` of them.
function ticks(from, to, most) {
  const raw = (to - from) / Math.max(1, most);
  const power = Math.pow(10, Math.floor(Math.log10(raw)));
  const step = [1, 2, 5, 10].map(m => m * power).find(s => s >= raw * 0.999) || raw;
  const all = [];
  for (let k = Math.ceil(from / step - 1e-9) + 0; k * step <= to + 1e-9 * step; k++) all.push(k * step + 0);
  return all;
}

// Round losses on the scale, from the foot to the top.
function lossTicks(most) {
  if (!log) return ticks(data.scale.low, data.scale.high, most);
  const decades = (high - low) / Math.LN10;
  if (decades < 1.2) return ticks(data.scale.low, data.scale.high, most);
  const every = Math.max(1, Math.ceil(decades / most));
  const all = [];
  for (let e = Math.ceil(low / Math.LN10 - 1e-9); e <= high / Math.LN10 + 1e-9; e += every) all.push(Math.pow(10, e));
  return all;
}

// The last recorded step of a racer that is not beyond a step.
function indexAt(racer, step) {
  let from = 0;
  let to = racer.step.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (racer.step[middle] <= step) from = middle + 1; else to = middle;
  }
  return Math.max(0, from - 1);
}

function css(argb, opacity) {
  return `rgba(${argb >>> 16 & 255},${argb >>> 8 & 255},${argb & 255},${(argb >>> 24) / 255 * (opacity === undefined ? 1 : opacity)})`;
}
