"""Files that a script prints whole: run it and compare what it prints with the file.

The scripts take no input but gradients.json. The versions that they print differ from machine to machine and are not compared.
"""
import json
import subprocess
import sys
from pathlib import Path

import truth

SCRIPTS = {"wider-optimizers": "optimizers.py"}
VERSIONS = {"versions", "torch", "optax", "jax"}
TOLERANCE = 1e-9


def build(name, document):
    """What the script prints, with the versions that the file states."""
    script = Path(__file__).with_name(SCRIPTS[name])
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, cwd=script.parent, timeout=600)
    if done.returncode:
        raise ValueError(f"{script.name}: {(done.stderr.strip().splitlines() or ['no message'])[-1]}")
    made = json.loads(done.stdout)
    return {**made, **{k: document[k] for k in VERSIONS & document.keys()}}


def check(name):
    return truth.check(name, lambda document: build(name, document), TOLERANCE)
