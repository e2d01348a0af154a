"""Many files of 60 lines in one run: files a second, beside two peers on the same files."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

from benchmarks.machine import CLEAN, ROOT, Programs, interleaved, once

LINES = 60


def sixty() -> str:
    """Return the first strategy of the clean file, without empty lines, cut at sixty."""
    lines = [line for line in CLEAN.read_text("utf-8").splitlines() if line.strip() and not line.startswith("#")]
    return "\n".join(lines[:LINES]) + "\n"


def measure(programs: Programs, work: Path, count: int, runs: int) -> dict[str, Any]:
    """Return the files a second of each program over ``count`` files, the slow peers over a tenth of them."""
    text = sixty()
    few = max(1, count // 10)
    for number in range(count):
        folder = work / ("all" if number >= few else "some") / f"team-{number // 100:03}"
        folder.mkdir(parents=True, exist_ok=True)
        own = text.replace("repair-assistant", f"repair-{number}").replace("35k/month", f"{20 + number % 40}k/month")
        (folder / f"s{number}.llmstrategy.yaml").write_text(own, "utf-8")
    (work / ".git").mkdir()
    (work / "yamllint.yaml").write_text("extends: relaxed\n")
    schema = str(ROOT / "schema" / "llmstrategy.schema.json")
    some = sorted(str(file) for file in (work / "some").rglob("*.yaml"))
    check = [str(programs.ours / "llmstrategy"), "check", "--quiet"]
    commands = {
        "llmstrategy check, all cores": ([*check, "all", "some"], count),
        "llmstrategy check, one core": ([*check, "--jobs=1", "all", "some"], count),
        "llmstrategy check, the files the peers get": ([*check, "some"], few),
        "yamllint (relaxed)": ([str(programs.peers / "yamllint"), "-c", "yamllint.yaml", *some], few),
        "check-jsonschema (our schema)": (
            [str(programs.peers / "check-jsonschema"), "--schemafile", schema, *some], few,
        ),
    }  # fmt: skip
    tasks = {name: functools.partial(once, command, work) for name, (command, _) in commands.items()}
    medians = interleaved(tasks, runs)
    rates = {name: commands[name][1] / taken * 1000 for name, taken in medians.items()}
    ours = rates["llmstrategy check, all cores"]
    rows = [
        {
            "what": name,
            "files": commands[name][1],
            "files_per_second": round(rate),
            "times_slower": round(ours / rate, 1),
        }
        for name, rate in rates.items()
    ]
    return {"runs": runs, "lines": LINES, "rows": rows}
