"""Time against size: how the work grows with each thing that a file can have more of.

    python -m benchmarks.complexity [--most SECONDS] [DIMENSION…]

Each dimension writes files with twice as much of one thing as the one before, until the next check would take longer
than ``--most`` seconds or the file is as large as a file may be. The exponent is the slope of time over size, both as
logarithms, in the upper half of the sizes: 1 is linear. Written are ``docs/complexity.md`` and its plot. The seconds
say something about the machine and nothing else.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import platform
import statistics
import sys
import time
from datetime import date
from pathlib import Path

from benchmarks.dimensions import DIMENSIONS, HEAD, ONE, WHOLE, check
from llm_strategy.document.limits import MAX_BYTES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from benchmarks.dimensions import Work, Write

    Point = tuple[int, int, float]

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "complexity.md"
PLOT = ROOT / "docs" / "images" / "complexity.svg"
FIGURES = ROOT / "benchmarks" / "complexity.json"
MOST = 2.0
"""Seconds of a check from which on no larger file is tried."""
TO_THE_END = ("lines",)
"""Dimensions of which the largest file there may be is tried, however long it takes."""
LINEAR = 1.15
"""The largest exponent that is called linear: memory that grows costs a little more a line."""


def timed(work: Work, text: str, runs: int) -> float:
    """Return the median of the processor's seconds."""
    taken = []
    for _ in range(runs):
        gc.collect()
        start = time.process_time()
        work(text)
        taken.append(time.process_time() - start)
        if taken[0] > 1:
            break
    return statistics.median(taken)


def grown(write: Write, work: Work, most: float) -> list[Point]:
    """Return (count, bytes, seconds) for doubled counts."""
    points: list[Point] = []
    count = 16
    while True:
        text = write(count)
        size = len(text.encode())
        if size > MAX_BYTES:
            # The last one is as large as a file may be.
            last, largest, _ = points[-1]
            count = last * MAX_BYTES * 99 // largest // 100
            text = write(count)
            size = len(text.encode())
            if size <= MAX_BYTES:
                points.append((count, size, timed(work, text, 1)))
            return points
        seconds = timed(work, text, 3)
        points.append((count, size, seconds))
        # The next one takes twice as long, or four times where it is quadratic.
        if seconds * 2 > most and len(points) > 2:
            return points
        count *= 2


def exponent(points: list[Point]) -> float:
    """Return the slope of the upper half of the points in logarithms."""
    tail = [(math.log(count), math.log(seconds)) for count, _, seconds in points if seconds > 0]
    tail = tail[-max(3, len(tail) // 2) :]
    middle = [statistics.fmean(axis) for axis in zip(*tail, strict=True)]
    over = sum((x - middle[0]) * (y - middle[1]) for x, y in tail)
    return over / sum((x - middle[0]) ** 2 for x, _ in tail)


def main() -> int:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.complexity")
    parser.add_argument("--most", type=float, default=MOST)
    parser.add_argument("dimensions", nargs="*")
    options = parser.parse_args()
    measure(options.dimensions, options.most)
    return 0


def measure(dimensions: Sequence[str] = (), most: float = MOST) -> dict[str, object]:
    """Measure the dimensions, all where none is named, write the page, and return what is to be said in short."""
    figures = json.loads(FIGURES.read_text("utf-8")) if FIGURES.is_file() else {}
    threshold = gc.get_threshold()
    gc.set_threshold(10_000, 20, 100)  # as the command does
    check(HEAD + ONE)
    for name in dimensions or DIMENSIONS:
        what, write, work = DIMENSIONS[name]
        points = grown(write, work, math.inf if name in TO_THE_END else most)
        slope = exponent(points)
        count, size, seconds = points[-1]
        print(f"{name:18} {slope:5.2f}  {count:>9,} {size:>12,} B {seconds:8.3f} s  {what}", file=sys.stderr)
        figures[name] = {"what": what, "work": work.__name__, "exponent": round(slope, 2), "points": points}
    gc.set_threshold(*threshold)
    figures = {name: figures[name] for name in DIMENSIONS if name in figures}
    FIGURES.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")
    _write(figures)
    return short(figures)


def short(figures: dict[str, dict[str, Any]]) -> dict[str, object]:
    """Return how many dimensions there are, which are steeper than linear, and the largest file of whole strategies."""
    count, size, seconds = figures["lines"]["points"][-1] if "lines" in figures else (0, 0, 0.0)
    return {
        "dimensions": len(figures),
        "limit": LINEAR,
        "steeper": {name: one["exponent"] for name, one in figures.items() if one["exponent"] > LINEAR},
        "largest": {"lines": count * WHOLE.count("\n"), "bytes": size, "seconds": round(seconds, 1)},
    }


def _write(figures: dict[str, dict[str, object]]) -> None:
    from benchmarks.plot import plot

    rows = []
    for name, one in figures.items():
        points: list[Point] = one["points"]  # type: ignore[assignment]
        count, size, seconds = points[-1]
        rows.append(
            f"| `{name}` | {one['what']} | {one['work']} | {count:,} | {size / 1e6:.1f} MB | {seconds:.2f} s "
            f"| {one['exponent']:.2f} |"
        )
    steep = sorted(name for name, one in figures.items() if float(str(one["exponent"])) > LINEAR)
    verdict = (
        f"Every exponent is at most {LINEAR}."
        if not steep
        else f"Over {LINEAR}: {', '.join(f'`{name}`' for name in steep)}."
    )
    text = f"""# Time against size

How the time of a check grows with each thing that a file can have more of. Each line of the table doubles one of them
until the next check would take more than {MOST:g} seconds, or the file has {MAX_BYTES:,} bytes, the most that is read;
`lines` goes on to that in any case. The exponent is the slope in the plot, over the upper half of the sizes: 1 is
linear. {verdict}

![Time against size](images/complexity.svg)

| dimension | what there is more of | work | largest | size | time | exponent |
| --- | --- | --- | ---: | ---: | ---: | ---: |
{chr(10).join(rows)}

`mixed-layers` is steeper than linear up to some hundred layers of one strategy: a fix that moves a need reads the whole
strategy again. Then the budget for that is spent, no more such fixes are offered, and the line is flat; a slope over
both says little. On a busy machine, a slope over few points can be off by a tenth or more.

Measured {date.today().isoformat()} on {platform.system()} {platform.machine()}, Python {platform.python_version()}, in
seconds of the processor: the median of three runs, or one run where that took more than a second.
Written by `python -m benchmarks.complexity`; what happens at and over each
bound is in `tests/test_bounds.py`.
"""
    PAGE.write_text(text, "utf-8", newline="\n")
    PLOT.parent.mkdir(parents=True, exist_ok=True)
    lines = {name: [(size, seconds) for _, size, seconds in one["points"]] for name, one in figures.items()}  # type: ignore[attr-defined]
    PLOT.write_text(plot(lines, "bytes of the file", "seconds"), "utf-8", newline="\n")


if __name__ == "__main__":
    sys.exit(main())
