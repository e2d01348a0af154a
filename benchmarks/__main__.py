"""Every target of speed and memory as a ratio to a peer that is run side by side.

    python -m benchmarks [--only cold,bulk,keystroke] [--runs N] [--files N] [--keystrokes N]

The project is installed as a wheel, byte-compiled, into an environment of its own, and so are its peers; the server of
the YAML extension is measured where `./dev node` has installed it. Programs run in turn, round after round, so that a
change in the machine's speed meets all of them; medians are compared. The results are written to
``benchmarks/results.json``, and ``docs/performance.md`` from them. Absolute figures say something about the machine and
nothing else.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from datetime import date
from pathlib import Path

from benchmarks import bulk, cold, keystroke, page
from benchmarks.machine import ROOT, Programs, kind

RESULTS = ROOT / "benchmarks" / "results.json"
PARTS = ("cold", "bulk", "keystroke")


def main() -> int:
    """Measure, print and write the results."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--only", default=",".join(PARTS), help="parts to measure; the others keep their results")
    parser.add_argument("--runs", type=int, default=40, help="rounds of the cold start; bulk takes a tenth")
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--keystrokes", type=int, default=500)
    parser.add_argument("--page", action="store_true", help="only write the page from the results there are")
    chosen = parser.parse_args()
    results = json.loads(RESULTS.read_text("utf-8"))
    if not chosen.page:
        with tempfile.TemporaryDirectory() as temporary:
            here = Path(temporary).resolve()
            programs = Programs(here)
            for part in chosen.only.split(","):
                print(f"measuring: {part}", file=sys.stderr)
                work = here / f"work-{part}"
                work.mkdir()
                if part == "cold":
                    found = cold.measure(programs, work, chosen.runs)
                elif part == "bulk":
                    found = bulk.measure(programs, work, chosen.files, max(3, chosen.runs // 10))
                else:
                    found = keystroke.measure(programs, work, chosen.keystrokes)
                results[part] = {"date": date.today().isoformat(), **kind(), **found}
                RESULTS.write_text(json.dumps(results, indent=2) + "\n", "utf-8")
    text = page.text(results)
    page.PAGE.write_text(text, "utf-8")
    print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
