"""One file, one process: what a commit or a terminal waits for, in multiples of starting the interpreter.

Every program gets a clean file of a hundred lines of the kind it is made for, and nothing it could keep from before.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from benchmarks.machine import CHECK, FILES, SCHEMA, STRUCTURE, Command, Programs, interleaved

BARE = "python -c pass"
CLEAN_MODULE = "check, clean (python -m)"
CLEAN_COMMAND = "check, clean (installed command)"
FAULTY = "check, findings in colour (python -m)"


def measure(programs: Programs, work: Path, runs: int) -> dict[str, Any]:
    """Return the medians, by command."""
    for file in FILES.iterdir():
        (work / file.name).write_bytes(file.read_bytes())
    # The same file without the lines that need the price table.
    clean = (work / "clean.yaml").read_text(encoding="utf-8").splitlines(keepends=True)
    unpriced = [line for line in clean if not line.strip().startswith(("model:", "replaces:", "base:"))]
    (work / "unpriced.yaml").write_text("".join(unpriced), encoding="utf-8")
    (work / "any.schema.json").write_text('{"type": "object"}')
    (work / "yamllint.yaml").write_text("extends: relaxed\n")
    commands = tasks(programs)
    medians = interleaved(commands, work, runs, warm=2)
    base = medians[BARE]
    assert isinstance(base, float)
    rows: list[dict[str, Any]] = [
        {"what": name, "missing": taken}
        if isinstance(taken, str)
        else {"what": name, "median_ms": round(taken, 1), "ratio": round(taken / base, 2)}
        for name, taken in medians.items()
    ]
    return {"runs": runs, "versions": programs.used(commands), "rows": rows}


def tasks(programs: Programs) -> dict[str, Command]:
    """Return what is run, by the name of its row."""
    check = ("-m", "llm_strategy", *CHECK)
    spectral = "node_modules/@stoplight/spectral-cli/dist/index.js"
    return {
        BARE: programs.module("-c", "pass"),
        CLEAN_MODULE: programs.module(*check, "clean.yaml"),
        "check, clean, no model named (python -m)": programs.module(*check, "unpriced.yaml"),
        CLEAN_COMMAND: programs.ours(*CHECK, "clean.yaml"),
        FAULTY: programs.module(*check, "--color=always", "faulty.yaml", exit_code=1),
        "ruff check, a Python file": programs.peer("ruff", "check", "--isolated", "--no-cache", "clean.py"),
        "zizmor --offline, a workflow": programs.peer("zizmor", "--offline", "clean-workflow.yml"),
        "check-yaml of pre-commit-hooks": programs.peer(
            "pre-commit-hooks", "clean.yaml", program="check-yaml"
        ),
        "yamllint (relaxed)": programs.peer("yamllint", "-c", "yamllint.yaml", "clean.yaml"),
        "check-jsonschema (the smallest schema)": programs.peer(
            "check-jsonschema", "--schemafile", "any.schema.json", "clean.yaml"
        ),
        "check-jsonschema (our schema)": programs.peer(
            "check-jsonschema", "--schemafile", str(SCHEMA), "clean.yaml"
        ),
        "ajv (our schema)": programs.ajv(str(SCHEMA), "clean.yaml"),
        "ajv (our schema of the structure)": programs.ajv(str(STRUCTURE), "clean.yaml"),
        "spectral (five rules)": programs.node(
            "@stoplight/spectral-cli", spectral, "lint", "--quiet", "--ruleset", "spectral.yaml", "clean.yaml"
        ),
    }
