"""Recomputes every truth file, or those named, and reports the largest differences; fails beyond a tolerance."""
import importlib
import sys

import truth

NAMES = ["functions", "gradients", "landscape", "linear_nets", "optimizers", "papers", "planes", "slices", "tiny_nets", "xor"]

if __name__ == "__main__":
    results = []
    for name in sys.argv[1:] or NAMES:
        script = importlib.import_module(f"make_{name}")
        try:
            results.append(truth.check(name, script.build, script.TOLERANCE, getattr(script, "APART", None)))
        except Exception as problem:
            print(f"{name:12} FAIL {problem}")
            results.append(False)
    raise SystemExit(0 if all(results) else 1)
