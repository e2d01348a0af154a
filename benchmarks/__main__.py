"""Measures speed and memory beside other tools, and writes the results into ``docs/internals/performance.md``.

    python -m benchmarks [PART…] [--rounds N] [--files N] [--keystrokes N] [--page]

The parts are cold, bulk, editor, dataset and complexity; without a PART all but complexity are measured, which takes as
long as the others together. A part that is not measured keeps its last results. The project is installed as a wheel
into an environment of its own, and so are the tools it is compared with. Programs run in turn, round after round, so
that all of them meet the same disturbances, and medians are compared. The results are stored in
``benchmarks/results.json``.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks import bulk, cold, complexity, dataset, editor, page
from benchmarks.install import ROOT, Programs

RESULTS = ROOT / "benchmarks" / "results.json"
PARTS = ("cold", "bulk", "editor", "dataset", "complexity")


def main() -> int:
    """Measure, store the results and write the pages."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"what to measure: {', '.join(PARTS)}")
    parser.add_argument("--rounds", type=int, default=40, help="rounds of the cold start; bulk takes a tenth of them")
    parser.add_argument("--files", type=int, default=10_000, help="files of the bulk check")
    parser.add_argument("--keystrokes", type=int, default=500)
    parser.add_argument("--page", action="store_true", help="only write the pages from the stored results")
    options = parser.parse_args()
    parts = [] if options.page else options.parts or list(PARTS[:-1])
    if unknown := set(parts).difference(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    results = json.loads(RESULTS.read_text("utf-8")) if RESULTS.is_file() else {}
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary).resolve()
        programs = Programs(folder)
        measure: dict[str, Callable[[Path], dict[str, Any]]] = {
            "cold": lambda work: cold.measure(programs, work, options.rounds),
            "bulk": lambda work: bulk.measure(programs, work, options.files, max(3, options.rounds // 10)),
            "editor": lambda work: editor.measure(programs, work, options.keystrokes),
            "dataset": dataset.measure,
            "complexity": lambda work: complexity.measure(),
        }
        for part in parts:
            print(f"measuring: {part}", file=sys.stderr)
            work = folder / f"work-{part}"
            work.mkdir()
            results[part] = {**surroundings(), **measure[part](work)}
            RESULTS.write_text(json.dumps(results, indent=1) + "\n", "utf-8")
    page.write(results)
    return 0


def surroundings() -> dict[str, Any]:
    """Return the day, the machine, the interpreter, and how many processes were waiting for a core."""
    return {
        "date": date.today().isoformat(),
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        "python": platform.python_version(),
        "load": round(os.getloadavg()[0], 1),
    }


if __name__ == "__main__":
    sys.exit(main())
