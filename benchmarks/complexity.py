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

from llm_strategy import engine, fixing, outputs
from llm_strategy.bounds import MAX_BYTES
from llm_strategy.outputs import Style
from llm_strategy.settings import Settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    Write = Callable[[int], str]
    Work = Callable[[str], object]
    Point = tuple[int, int, float]

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "complexity.md"
PLOT = ROOT / "docs" / "images" / "complexity.svg"
FIGURES = ROOT / "benchmarks" / "complexity.json"
TODAY = date(2026, 11, 1).toordinal()
SETTINGS = Settings(select=frozenset({"all"}))
NAME = "llmstrategy.yaml"
MOST = 2.0
"""Seconds of a check from which on no larger file is tried."""
TO_THE_END = ("lines",)
"""Dimensions of which the largest file there may be is tried, however long it takes."""
LINEAR = 1.15
"""The largest exponent that is called linear: memory that grows costs a little more a line."""

HEAD = "version: 1\nstrategies:\n"
ONE = "  a:\n    purpose: Answer questions\n    approach:\n      - technique: rag\n        for: [domain-knowledge]\n"
WHOLE = """\
  s{0}:
    purpose: Answer customers' billing questions from our policy pages
    task: question-answering
    stage: pilot
    approach:
      - technique: prompting
        for: [constraints, style]
        prompt_tokens: 600
      - technique: rag
        for: [domain-knowledge, citations]
        reads: [policies]
        retrieves: documents
        chunking: section
        retrieval: hybrid
        refresh: daily
        recall: 91%
    knowledge:
      policies:
        update_cadence: weekly
        size: 3M tokens
        private: true
    citations: required
    volume: 400k/month
    model: openai/gpt-4o-mini
"""


def check(text: str) -> object:
    """Check, as the command does."""
    return engine.check(text.encode(), NAME, SETTINGS, TODAY)


def show(text: str) -> object:
    """Check, and show every finding as text."""
    report = engine.check(text.encode(), NAME, SETTINGS, TODAY)
    return sum(map(len, outputs.render("text", [report], Style(color=True, unknown=True))))


def fix(text: str) -> object:
    """Make all safe fixes."""
    return fixing.fix_all(text.encode(), NAME, SETTINGS, TODAY)


def _each(line: str, head: str = HEAD, end: str = "") -> Write:
    return lambda count: head + "".join(line.format(number) for number in range(count)) + end


def _small(more: str = "", end: str = "") -> Write:
    """Return what writes strategies of five lines, each with ``more``."""
    return _each(ONE.replace("  a:", "  s{0}:") + more, end=end)


DIMENSIONS: dict[str, tuple[str, Write, Work]] = {
    "lines": ("strategies of 24 lines, clean but for infos", _each(WHOLE), check),
    "strategies": ("strategies of 5 lines", _small(), check),
    "layers": (
        "layers of one strategy",
        _each("      - technique: rag\n        for: [citations]\n", HEAD + ONE),
        check,
    ),
    "mixed-layers": (
        "layers of one strategy that contradict each other",
        _each(
            "      - technique: fine-tuning\n        for: [fresh-knowledge, style]\n        reads: [k]\n"
            "      - technique: prompting\n        for: [style]\n",
            HEAD + ONE,
            "    knowledge: {{k: {{update_cadence: daily}}}}\n".replace("{{", "{").replace("}}", "}"),
        ),
        check,
    ),
    "needs": (
        "needs of one layer",
        _each("          - style\n", HEAD + ONE[: ONE.index("[")].rstrip() + "\n"),
        check,
    ),
    "sources": (
        "sources of one strategy",
        _each("      k{0}: {{update_cadence: daily, size: 3M tokens}}\n", HEAD + ONE + "    knowledge:\n"),
        check,
    ),
    "read-sources": (
        "sources, each read by a layer of its own",
        lambda count: (
            HEAD
            + ONE
            + "".join(f"      - {{technique: rag, for: [citations], reads: [k{n}]}}\n" for n in range(count))
            + "    knowledge:\n"
            + "".join(f"      k{n}: {{update_cadence: daily}}\n" for n in range(count))
        ),
        check,
    ),
    "evidence": (
        "measurements of one strategy",
        _each(
            "        - {{technique: rag, scores: {{m: 8{0}%}}, date: 2026-09-02}}\n".replace("8{0}", "81"),
            HEAD + ONE + "    quality:\n      metrics: {m: {target: 90%}}\n      evidence:\n",
        ),
        check,
    ),
    "metrics": (
        "metrics, each with a score",
        lambda count: (
            HEAD
            + ONE
            + "    quality:\n      metrics:\n"
            + "".join(f"        m{n}: {{target: 90%}}\n" for n in range(count))
            + "      evidence:\n        - technique: rag\n          date: 2026-09-02\n          scores:\n"
            + "".join(f"            m{n}: 81%\n" for n in range(count))
        ),
        check,
    ),
    "findings": ("wrong values", _small("    stage: pilott\n"), check),
    "unknown-keys": ("unknown keys of one strategy", _each("    purposes{0}: x\n", HEAD + ONE), check),
    "shown": ("wrong values, shown as text", _small("    stage: pilott\n"), show),
    "one-line": (
        "wrong values on one line",
        lambda count: (
            HEAD + "  a: {purpose: x, approach: [" + "{technique: rag, for: [sytle]}, " * count + "]}\n"
        ),
        show,
    ),
    "fixes": ("wrong values, all fixed", _small("    task: question_answering\n"), fix),
    "fixes-in-one": (
        "wrong values of one strategy, all fixed",
        _each("      - technique: rag\n        for: [output_format]\n", HEAD + ONE),
        fix,
    ),
    "suppressions": (
        "suppressions in use",
        _small("    stage: pilott # llmstrategy: ignore[invalid-value]\n"),
        check,
    ),
    "unused": (
        "suppressions of nothing",
        _small("    stage: pilot # llmstrategy: ignore[invalid-value]\n"),
        check,
    ),
    "names": (
        "rules named in one suppression",
        lambda count: "# llmstrategy: ignore-file[" + "invalid-value," * count + "]\n" + HEAD + ONE,
        check,
    ),
    "comments": ("comments", _each("# one more remark\n", HEAD + ONE), check),
    "duplicates": ("one key again and again", _each("    stage: pilot\n", HEAD + ONE), check),
    "anchors": (
        "anchors, each with an alias",
        _each("x-a{0}: &a{0} [x]\nx-b{0}: *a{0}\n", "", HEAD + ONE),
        check,
    ),
    "aliases": (
        "strategies that share a value",
        _each("  s{0}:\n    purpose: x\n    approach: *a\n", "x-a: &a [{technique: prompting}]\n" + HEAD),
        check,
    ),
    "merges": (
        "strategies that merge one map",
        _each(
            "  s{0}:\n    <<: *a\n    volume: 5/day\n",
            "x-a: &a {purpose: x, approach: [{technique: prompting}]}\n" + HEAD,
        ),
        check,
    ),
    "merge-keys": (
        "`<<` again and again in one map",
        _each("    <<: *a\n", "x-a: &a {stage: pilot}\n" + HEAD + ONE),
        check,
    ),
    "merged-list": (
        "maps in one `<<`",
        lambda count: "x-a: &a {stage: pilot}\n" + HEAD + ONE + "    <<: [" + "*a, " * count + "]\n",
        check,
    ),
    "merge-chain": (
        "maps that each merge the one before",
        lambda count: (
            "x-0: &a0 {stage: pilot}\n"
            + "".join(f"x-{n}: &a{n} {{<<: *a{n - 1}}}\n" for n in range(1, count))
            + HEAD
            + ONE
            + f"    <<: *a{count - 1}\n"
        ),
        check,
    ),
    "broken-lines": ("lines that are no YAML", _each("  oops{0}\n", HEAD + ONE), check),
    "open-brackets": ("brackets that are not closed", _each("x-{0}: [a\n", HEAD + ONE), check),
    "tabs": ("lines that begin with a tab", _each("\tx-{0}: a\n", HEAD + ONE), check),
    "controls": ("control characters", _each("x-{0}: a\x01b\n", HEAD + ONE), check),
    "foreign": (
        "lines with letters beyond ASCII, and a U+2028",
        _each("x-{0}: é\u2028ü\n", HEAD + ONE),
        check,
    ),
    "text": (
        "lines of one block of text",
        _each("    a line of text\n", HEAD + ONE + "    notes: |\n"),
        check,
    ),
    "quoted-text": (
        "lines of one text in quotes",
        _each("      a line of text\n", HEAD + ONE + '    notes: "\n', '      "\n'),
        check,
    ),
    "long-line": (
        "words of one line",
        lambda count: HEAD + ONE + "    notes: " + "word " * count + "\n",
        check,
    ),
    "long-key": (
        "letters of one unknown key",
        lambda count: HEAD + ONE + "    " + "k" * count + ": x\n",
        check,
    ),
    "flow": (
        "strategies in braces, on one line",
        lambda count: (
            "{version: 1, strategies: {"
            + ", ".join(
                f"s{n}: {{purpose: x, approach: [{{technique: rag, for: [style]}}]}}" for n in range(count)
            )
            + "}}"
        ),
        check,
    ),
    "quantities": ("different quantities", _small("    volume: {0}1/day\n"), check),
    "wrong-quantities": ("different wrong quantities", _small("    volume: {0}1 a day\n"), check),
    "carriage-returns": (
        "lines that end in CR LF",
        lambda count: (HEAD + "".join(WHOLE.format(n) for n in range(count))).replace("\n", "\r\n"),
        check,
    ),
}
"""Name → what there is more of, what writes it, what is measured."""


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
