"""One file, one process: what a commit or a terminal waits for, in multiples of starting the interpreter."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

from benchmarks.machine import FILES, Programs, interleaved, once


def measure(programs: Programs, work: Path, runs: int) -> dict[str, Any]:
    """Return the medians, by command."""
    for file in FILES.glob("*.yaml"):
        (work / file.name).write_bytes(file.read_bytes())
    # The same file without the lines that need the price table.
    clean = (work / "clean.yaml").read_text(encoding="utf-8").splitlines(keepends=True)
    unpriced = [line for line in clean if not line.strip().startswith(("model:", "replaces:", "base:"))]
    (work / "unpriced.yaml").write_text("".join(unpriced), encoding="utf-8")
    (work / "any.schema.json").write_text('{"type": "object"}')
    (work / "yamllint.yaml").write_text("extends: relaxed\n")
    python, ours, peers = programs.python, programs.ours, programs.peers
    commands = {
        "python -c pass": [python, "-c", "pass"],
        "check, clean (python -m)": [python, "-m", "llm_strategy", "check", "clean.yaml"],
        "check, clean, no model named (python -m)": [python, "-m", "llm_strategy", "check", "unpriced.yaml"],
        "check, clean (installed command)": [str(ours / "llmstrategy"), "check", "clean.yaml"],
        "check, findings in colour (python -m)": [
            python, "-m", "llm_strategy", "check", "--color=always", "faulty.yaml",
        ],
        "yamllint, clean": [str(peers / "yamllint"), "-c", "yamllint.yaml", "clean.yaml"],
        "check-jsonschema, clean": [
            str(peers / "check-jsonschema"), "--schemafile", "any.schema.json", "clean.yaml",
        ],
    }  # fmt: skip
    tasks = {name: functools.partial(once, command, work) for name, command in commands.items()}
    medians = interleaved(tasks, runs, warm=2)
    base = medians["python -c pass"]
    rows = [
        {"what": name, "median_ms": round(taken, 1), "ratio": round(taken / base, 2)}
        for name, taken in medians.items()
    ]
    return {"runs": runs, "rows": rows}
