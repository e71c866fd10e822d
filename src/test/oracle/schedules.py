"""Factors of torch.optim.lr_scheduler for src/test/resources/truth/schedules.json.

Run with torch 2.13.0 (CPU): python schedules.py > ../resources/truth/schedules.json
"""

import json

import torch
from torch.optim import lr_scheduler as schedulers

STEPS = 40
CASES = {
    "one_cycle:steps=30": lambda o: schedulers.OneCycleLR(o, 1.0, total_steps=30, cycle_momentum=False),
    "one_cycle:steps=37,rise=0.5,start=0.1,floor=0.001": lambda o: schedulers.OneCycleLR(
        o, 1.0, total_steps=37, pct_start=0.5, div_factor=10, final_div_factor=100, cycle_momentum=False),
    "cyclic:up=5,down=5,floor=0.1": lambda o: schedulers.CyclicLR(o, 0.1, 1.0, 5, cycle_momentum=False),
    "cyclic:up=3,down=8,floor=0.2,decay=0.5": lambda o: schedulers.CyclicLR(
        o, 0.2, 1.0, 3, 8, mode="triangular2", cycle_momentum=False),
    "multi_step:first=7,second=20,third=25": lambda o: schedulers.MultiStepLR(o, [7, 20, 25], 0.1),
    "multi_step:first=20,second=3,factor=0.5": lambda o: schedulers.MultiStepLR(o, [3, 20], 0.5),
    "polynomial:steps=25": lambda o: schedulers.PolynomialLR(o, 25, 1.0),
    "polynomial:steps=30,power=2.5": lambda o: schedulers.PolynomialLR(o, 30, 2.5),
}


def factors(make):
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=1.0)
    scheduler = make(optimizer)
    seen = []
    while len(seen) < STEPS:
        seen.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        if len(seen) == getattr(scheduler, "total_steps", None):
            break  # behind its end OneCycleLR extends the cosine once, then refuses
        scheduler.step()
    return seen


print(json.dumps({"torch": torch.__version__, "factors": {k: factors(v) for k, v in CASES.items()}}, indent=1))
