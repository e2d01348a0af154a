"""Every target of speed and memory as a ratio to a peer that is run side by side.

    python -m benchmarks [PART…] [--runs N] [--files N] [--keystrokes N] [--page]

A part is cold, start, bulk, keystroke or complexity; without one, all but the last are measured, which takes as long
as the others together. What is not measured keeps its results, so each part can be measured alone, on the day that the
machine is quiet.

The project is installed as a wheel, byte-compiled, into an environment of its own, and so are its peers. Programs run
in turn, round after round, so that a change in the machine's speed meets all of them; medians are compared. The results
are written to ``benchmarks/results.json``, and ``docs/performance.md`` from them. Absolute figures say something about
the machine and nothing else.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks import bulk, cold, keystroke, page, startup
from benchmarks.machine import ROOT, Programs, kind, load

RESULTS = ROOT / "benchmarks" / "results.json"
PARTS = ("cold", "start", "bulk", "keystroke", "complexity")


def main() -> int:
    """Measure, print and write the results."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"what to measure: {', '.join(PARTS)}")
    parser.add_argument("--only", default="", help="the same, separated by commas")
    parser.add_argument("--runs", type=int, default=40, help="rounds of the cold start; bulk takes a tenth")
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--keystrokes", type=int, default=500)
    parser.add_argument("--page", action="store_true", help="only write the page from the results there are")
    chosen = parser.parse_args()
    parts = [*chosen.parts, *filter(None, chosen.only.split(","))] or list(PARTS[:-1])
    if unknown := set(parts).difference(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    results = json.loads(RESULTS.read_text("utf-8")) if RESULTS.is_file() else {}
    if not chosen.page:
        with tempfile.TemporaryDirectory() as temporary:
            here = Path(temporary).resolve()
            programs = Programs(here)
            for part in parts:
                print(f"measuring: {part}", file=sys.stderr)
                work = here / f"work-{part}"
                work.mkdir(exist_ok=True)
                before = load()
                found = measured(part, programs, work, chosen)
                results[part] = {"date": date.today().isoformat(), **kind(), "load_before": before, **found}
                RESULTS.write_text(json.dumps(results, indent=2) + "\n", "utf-8")
    text = page.text(results)
    page.PAGE.write_text(text, "utf-8", newline="\n")
    print(text)
    return 0


def measured(part: str, programs: Programs, work: Path, chosen: argparse.Namespace) -> dict[str, Any]:
    """Measure one part."""
    if part == "cold":
        return cold.measure(programs, work, chosen.runs)
    if part == "start":
        return startup.measure(programs, work, chosen.runs)
    if part == "bulk":
        return bulk.measure(programs, work, chosen.files, max(3, chosen.runs // 10))
    if part == "keystroke":
        return keystroke.measure(programs, work, chosen.keystrokes)
    from benchmarks import complexity

    return complexity.measure()


if __name__ == "__main__":
    sys.exit(main())
