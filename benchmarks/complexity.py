"""Time against size: how the time of a check grows with each thing that a file can have more of.

Each dimension writes files with twice as much of one thing as the file before, up to 10,000, until the next check
would take half a minute or the file is larger than a file may be. The exponent is the slope of CPU time over
count, both as logarithms, in the upper half of the counts: 1 is linear. The garbage collector is off, because its
repeated passes over a growing heap would hide how the work itself grows.
"""

from __future__ import annotations

import gc
import math
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

from benchmarks.dimensions import DIMENSIONS, HEAD, STRATEGY, check
from llm_strategy.document.limits import MAX_BYTES

COUNTS = (20, 40, 80, 160, 320, 640, 1250, 2500, 5000, 10_000)
MAX_SECONDS = 30.0
LINEAR = 1.2
"""Exponents up to this count as linear: larger files also miss the processor's caches more often."""


def measure() -> dict[str, Any]:
    """Return the exponent and the largest file of every dimension."""
    check(HEAD + STRATEGY)
    rows = []
    for name, (what, write, work) in DIMENSIONS.items():
        points: list[tuple[int, int, float]] = []
        for count in COUNTS:
            text = write(count)
            size = len(text.encode())
            if size > MAX_BYTES or (len(points) > 3 and points[-1][2] * 2 > MAX_SECONDS):
                break
            points.append((count, size, seconds(work, text)))
        count, size, taken = points[-1]
        row = {
            "what": name,
            "meaning": what,
            "work": work.__name__,
            "count": count,
            "bytes": size,
            "seconds": round(taken, 3),
            "exponent": round(exponent(points), 2),
        }
        print(f"{name:18} {row['exponent']:5.2f} {count:>6,} {size:>11,} B {taken:7.3f} s", file=sys.stderr)
        rows.append(row)
    return {"rows": rows}


def seconds(work: Callable[[str], object], text: str) -> float:
    """Return the CPU seconds of the work: the median of three runs, or one run of more than a second."""
    taken: list[float] = []
    while len(taken) < 3 and not (taken and taken[0] > 1):
        gc.collect()
        gc.disable()
        start = time.process_time()
        work(text)
        taken.append(time.process_time() - start)
        gc.enable()
    return statistics.median(taken)


def exponent(points: list[tuple[int, int, float]]) -> float:
    """Return the slope of the upper half of the points in logarithms."""
    upper = points[-max(3, len(points) // 2) :]
    return statistics.linear_regression(
        [math.log(count) for count, _, _ in upper], [math.log(taken) for _, _, taken in upper]
    ).slope
