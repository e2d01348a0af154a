"""A data set through the proof rules, beside `wc -l`: time a row, and whether memory grows with the rows."""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
from pathlib import Path
from typing import Any

SIZES = (100_000, 1_000_000, 2_000_000)
WORDS = 3_000

PROGRAM = """
import json, resource, sys, time
import llm_strategy.sources.dataset as dataset
def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
before, cpu, clock = peak(), time.process_time(), time.perf_counter()
figures = dataset.count(sys.argv[1])
taken = {"cpu": time.process_time() - cpu, "clock": time.perf_counter() - clock}
print(json.dumps({"rows": figures.rows, "grown_mib": round(peak() - before, 1), **taken}))
"""


def measure(work: Path) -> dict[str, Any]:
    """Return the figures of each size."""
    rows = []
    for size in SIZES:
        path = work / f"{size}.jsonl"
        _write(path, size)
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, str(path)], stdout=subprocess.PIPE, check=True, encoding="utf-8"
        )
        taken = json.loads(done.stdout)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(["wc", "-l", str(path)], stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        yardstick = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        rows.append(
            {
                "rows": taken["rows"],
                "mb": round(path.stat().st_size / 1e6),
                "cpu_us": round(1e6 * taken["cpu"] / size, 2),
                "clock_us": round(1e6 * taken["clock"] / size, 2),
                "wc_us": round(1e6 * yardstick / size, 3),
                "grown_mib": taken["grown_mib"],
            }
        )
        path.unlink()
    return {"rows": rows}


def _write(path: Path, size: int) -> None:
    """Write chats with a question of 14 words and an answer of 6, all different."""
    made = random.Random(size)
    words = [f"w{number}" for number in range(WORDS)]
    with path.open("w", encoding="utf-8") as file:
        for _ in range(size):
            asked, answer = " ".join(made.choices(words, k=14)), " ".join(made.choices(words, k=6))
            turns = (("system", "You sort mail."), ("user", asked), ("assistant", answer))
            row = {"messages": [{"role": role, "content": text} for role, text in turns]}
            file.write(json.dumps(row) + "\n")
