"""Recomputes truth files and reports the largest differences; fails beyond a tolerance.

Without names: the twelve files of make_*.py. The three of records.py are checked when named, in the environment with jax.
"""
import importlib
import sys

import records
import truth

NAMES = ["averages", "functions", "gradients", "landscape", "linear_nets", "mixed_networks", "optimizers", "papers", "planes", "slices", "tiny_nets", "xor"]


def check(name):
    if name in records.SCRIPTS:
        return records.check(name)
    if name not in NAMES:
        raise ValueError(f"no such truth file; there are {', '.join(NAMES + list(records.SCRIPTS))}")
    script = importlib.import_module(f"make_{name}")
    return truth.check(name, script.build, script.TOLERANCE, getattr(script, "APART", None))


def main(names):
    failed = []
    for name in names or NAMES:
        try:
            good = check(name)
        except Exception as problem:  # one file that cannot be made must not hide the others
            print(f"{name:12} FAIL {problem}", flush=True)
            good = False
        if not good:
            failed.append(name)
    if failed:
        print(f"failed: {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
