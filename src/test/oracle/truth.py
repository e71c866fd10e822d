"""Reading, writing and comparing the truth files; shared by every make_*.py.

A script's `build(document)` takes a truth file, keeps its inputs (data, weights, settings, words) and returns the document with
everything else computed anew. The comparison walks both documents side by side.
"""
import argparse
import copy
import json
import math
from pathlib import Path

import numpy as np

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "truth"


def load(name):
    return json.loads((FOLDER / f"{name}.json").read_text())


class Comparison:
    """Largest absolute and relative difference, and every disagreement that is not a matter of rounding."""

    def __init__(self, apart=None):
        self.apart = {path: [bound, 0.0] for path, bound in (apart or {}).items()}
        self.absolute, self.relative, self.scaled = 0.0, 0.0, 0.0
        self.where, self.numbers, self.mismatches = "", 0, []

    def number(self, old, new, path):
        self.numbers += 1
        if not (math.isfinite(old) and math.isfinite(new)):
            self.mismatches.append(f"{path}: {old} is now {new}")
            return
        difference = abs(old - new)
        self.absolute = max(self.absolute, difference)
        if difference > 0:
            self.relative = max(self.relative, difference / max(abs(old), abs(new)))
        # What the tolerance bounds: absolute below one, relative above, so that a zero with rounding does not fail.
        scaled = difference / max(1.0, abs(old))
        for start, own in self.apart.items():
            if path.startswith(start):
                own[1] = max(own[1], scaled)
                return
        if scaled > self.scaled:
            self.scaled, self.where = scaled, path

    def walk(self, old, new, path=""):
        if isinstance(old, dict) and isinstance(new, dict):
            for key in sorted(set(old) ^ set(new)):
                self.mismatches.append(f"{path}/{key}: only in one of the two")
            for key in old.keys() & new.keys():
                self.walk(old[key], new[key], f"{path}/{key}")
        elif isinstance(old, list) and isinstance(new, list):
            if len(old) != len(new):
                self.mismatches.append(f"{path}: {len(old)} entries, now {len(new)}")
            for i, (a, b) in enumerate(zip(old, new)):
                self.walk(a, b, f"{path}[{i}]")
        elif _is_number(old) and _is_number(new):
            if isinstance(old, int) and isinstance(new, int):
                if old != new:
                    self.mismatches.append(f"{path}: {old} is now {new}")
            else:
                self.number(float(old), float(new), path)
        elif old != new:
            self.mismatches.append(f"{path}: {str(old)[:60]} is now {str(new)[:60]}")


def _is_number(x):
    return isinstance(x, (int, float)) and not isinstance(x, bool)


def plain(x):
    """NumPy and torch values as lists and floats that JSON can hold."""
    if isinstance(x, dict):
        return {k: plain(v) for k, v in x.items()}
    if isinstance(x, (list, tuple)):
        return [plain(v) for v in x]
    if hasattr(x, "detach"):
        return x.detach().numpy().tolist()
    if isinstance(x, (np.ndarray, np.generic)):
        return x.tolist()
    return x


def check(name, build, tolerance, apart=None):
    """Recomputes one file and prints one line; True when every number agrees within the tolerance.

    `apart` gives ill-conditioned parts, by the start of their path, a tolerance of their own; they are reported by name.
    """
    old = load(name)
    comparison = Comparison(apart)
    comparison.walk(old, plain(build(copy.deepcopy(old))))
    good = comparison.scaled <= tolerance and not comparison.mismatches
    good = good and all(seen <= bound for bound, seen in comparison.apart.values())
    print(f"{name:12} {'ok  ' if good else 'FAIL'} largest difference: absolute {comparison.absolute:.2e}, "
          f"relative {comparison.relative:.2e}, scaled {comparison.scaled:.2e} (tolerance {tolerance:.0e})"
          f" at {comparison.where}", flush=True)
    for start, (bound, seen) in comparison.apart.items():
        print(f"    {start}: scaled {seen:.2e} (tolerance of its own {bound:.0e})")
    for line in comparison.mismatches[:20]:
        print("    " + line)
    return good


def main(name, build, tolerance, apart=None):
    """`--check` compares and fails beyond the tolerance; otherwise the file is written, to --output or to its place."""
    parser = argparse.ArgumentParser(description=f"Makes {name}.json again from its inputs.")
    parser.add_argument("--check", action="store_true", help="recompute and compare instead of writing")
    parser.add_argument("--output", type=Path, default=FOLDER / f"{name}.json")
    arguments = parser.parse_args()
    if arguments.check:
        raise SystemExit(0 if check(name, build, tolerance, apart) else 1)
    arguments.output.write_text(json.dumps(plain(build(load(name))), indent=1) + "\n")
