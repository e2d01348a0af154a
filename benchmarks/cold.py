"""One file in one process: what a commit or a terminal waits for, as multiples of a bare start of Python.

Every tool gets a clean file of a hundred lines of the kind it is made for, and uses no cache.
"""

from __future__ import annotations

import json
import re
import statistics
import subprocess
from pathlib import Path
from typing import Any

from benchmarks.install import CHECK, FILES, SCHEMA, STRUCTURE, Command, Programs, environment
from benchmarks.measure import interleaved

BARE = "python -c pass"
CLEAN = "llmstrategy check, clean"
FINDINGS = "llmstrategy check, findings in colour"

IN_PROCESS = """
import json, sys, time
from llm_strategy.config.settings import DEFAULT
from llm_strategy.engine.check import check
from llm_strategy.outputs.registry import render
from llm_strategy.outputs.style import Style
times = {}
for name in sys.argv[1:]:
    content = open(name, "rb").read()
    def once():
        start = time.process_time()
        report = check(content, "llmstrategy.yaml", DEFAULT, 739921, fixes=False)
        "".join(render("concise", [report], Style()))
        return (time.process_time() - start) * 1000
    times[name] = min(once() for _ in range(50))
print(json.dumps(times))
"""
"""Checks files and renders them as ``concise`` in one process: the shortest of fifty runs, in milliseconds of CPU."""


def measure(programs: Programs, work: Path, rounds: int) -> dict[str, Any]:
    """Return the times of every tool, of a check in process, and of the modules that a check loads."""
    for file in FILES.iterdir():
        (work / file.name).write_bytes(file.read_bytes())
    (work / "any.schema.json").write_text('{"type": "object"}')
    (work / "yamllint.yaml").write_text("extends: relaxed\n")
    commands = tasks(programs)
    medians = interleaved(commands, work, rounds)
    bare = medians[BARE]
    assert not isinstance(bare, str)
    rows: list[dict[str, Any]] = [
        {"what": name, "missing": times}
        if isinstance(times, str)
        else {"what": name, "ms": round(times.wall, 1), "ratio": round(times.cpu / bare.cpu, 2)}
        for name, times in medians.items()
    ]
    python = programs.python().arguments[0]
    in_process = subprocess.check_output([python, "-c", IN_PROCESS, "clean.yaml", "faulty.yaml"], cwd=work)
    return {
        "rounds": rounds,
        "versions": programs.versions,
        "rows": rows,
        "in_process_ms": {name: round(taken, 2) for name, taken in json.loads(in_process).items()},
        "loaded": loaded(python, work),
    }


def tasks(programs: Programs) -> dict[str, Command]:
    """Return name → command."""
    check_jsonschema = ("check-jsonschema", "--schemafile")
    return {
        BARE: programs.python("-c", "pass"),
        CLEAN: programs.ours(*CHECK, "clean.yaml"),
        "the same, with python -m": programs.python("-m", "llm_strategy", *CHECK, "clean.yaml"),
        FINDINGS: programs.ours(*CHECK, "--color=always", "faulty.yaml", exit_code=1),
        "ruff check, a Python file": programs.tool("ruff", "check", "--isolated", "--no-cache", "clean.py"),
        "zizmor --offline, a workflow": programs.tool("zizmor", "--offline", "clean-workflow.yml"),
        "check-yaml of pre-commit-hooks": programs.tool("pre-commit-hooks", "clean.yaml", program="check-yaml"),
        "yamllint (relaxed)": programs.tool("yamllint", "-c", "yamllint.yaml", "clean.yaml"),
        "check-jsonschema (smallest schema)": programs.tool(*check_jsonschema, "any.schema.json", "clean.yaml"),
        "check-jsonschema (our schema)": programs.tool(*check_jsonschema, str(SCHEMA), "clean.yaml"),
        "ajv (our schema)": programs.node("ajv", "ajv.js", str(SCHEMA), "clean.yaml"),
        "ajv (our schema of the structure)": programs.node("ajv", "ajv.js", str(STRUCTURE), "clean.yaml"),
    }


def loaded(python: str, work: Path) -> list[dict[str, Any]]:
    """Return the packages that a check of the clean file loads: modules and milliseconds, the slowest first."""
    bare = _import_times(python, work, "-c", "pass")
    rounds = [_import_times(python, work, "-m", "llm_strategy", *CHECK, "clean.yaml") for _ in range(9)]
    groups: dict[str, list[str]] = {}
    for name in rounds[0]:
        if name not in bare:
            first, *rest = name.split(".")
            ours = ".".join(["llm_strategy", *rest[:1]])
            group = ours if first == "llm_strategy" else "PyYAML" if first == "yaml" else "standard library"
            groups.setdefault(group, []).append(name)
    rows = [
        {
            "what": group,
            "modules": len(names),
            "ms": round(statistics.median(sum(times.get(name, 0) for name in names) for times in rounds) / 1000, 2),
        }
        for group, names in groups.items()
    ]
    return sorted(rows, key=lambda row: -row["ms"])


def _import_times(python: str, work: Path, *arguments: str) -> dict[str, int]:
    """Return module → microseconds that it took to load, without the modules that it imports."""
    words = [python, "-X", "importtime", *arguments]
    printed = subprocess.run(words, cwd=work, env=environment(), capture_output=True, text=True).stderr
    found = re.findall(r"import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)", printed)
    return {name: int(taken) for taken, name in found}
