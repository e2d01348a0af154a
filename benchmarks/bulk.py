"""Many files of 60 lines in one run: files a second, beside peers on as many lines of the files they are made for."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from benchmarks.machine import CHECK, CLEAN, FILES, SCHEMA, STRUCTURE, Command, Programs, interleaved

LINES = 60
ALL = "llmstrategy check, all cores"
AGAIN = "llmstrategy check again, nothing changed"
"""With the results that the run before kept; the round that is not counted fills the store."""
FULL_SCHEMA = "check-jsonschema (our schema)"
STRUCTURE_SCHEMA = "check-jsonschema (our schema of the structure)"
SHARES = {"hundredth": 100, "tenth": 10, "rest": 1}
"""Folder → the share of the files, counted from the first one, that ends in it, as a divisor."""


PHASES = """
import gc, json, sys, time
from llm_strategy import document, engine, reader, settings
from llm_strategy.document.document import read_strategy
from llm_strategy.libyaml import compose
paths = sys.argv[1:]
contents = [read_strategy(path) for path in paths]
steps = {
    "file": lambda content, path: read_strategy(path),
    "compose": lambda content, path: compose(content),
    "load": lambda content, path: document.load(content),
    "read": lambda content, path: reader.read(document.load(content)),
    "check": lambda content, path: engine.check(content, "a", settings.DEFAULT, 739000),
}
gc.freeze()
gc.set_threshold(10_000, 20, 100)  # as a worker does
taken = dict.fromkeys(steps, 1e9)
for _ in range(15):
    for name, step in steps.items():
        start = time.perf_counter()
        for content, path in zip(contents, paths):
            step(content, path)
        taken[name] = min(taken[name], time.perf_counter() - start)
print(json.dumps({name: seconds / len(paths) * 1e6 for name, seconds in taken.items()}))
"""
"""Measures the steps of a check over the files it is given, in microseconds a file."""


def sixty() -> str:
    """Return the first strategy of the clean file, without empty lines, cut at sixty."""
    lines = [
        line for line in CLEAN.read_text("utf-8").splitlines() if line.strip() and not line.startswith("#")
    ]
    return "\n".join(lines[:LINES]) + "\n"


def write(work: Path, count: int) -> None:
    """Write ``count`` strategies and Python files, and a tenth as many workflows, no two alike."""
    strategy = sixty()
    # Sixty lines of each are complete, too.
    python, workflow = (
        "".join((FILES / name).read_text("utf-8").splitlines(keepends=True)[:LINES])
        for name in ("clean.py", "clean-workflow.yml")
    )
    (work / ".git").mkdir()
    (work / "workflows").mkdir()
    (work / "yamllint.yaml").write_text("extends: relaxed\n")
    for number in range(count):
        part = next(name for name, share in SHARES.items() if number < max(1, count // share))
        own = strategy.replace("repair-assistant", f"repair-{number}")
        own = own.replace("35k/month", f"{20 + number % 40}k/month")
        for folder, name, text in (
            (work / "yaml" / part, f"s{number}.llmstrategy.yaml", own),
            (work / "python", f"s{number}.py", python.replace('"right"', f'"right {number}"')),
        ):
            place = folder / f"team-{number // 100:03}"
            place.mkdir(parents=True, exist_ok=True)
            (place / name).write_text(text, "utf-8")
        if part != "rest":
            other = workflow.replace("name: CI", f"name: CI {number}")
            (work / "workflows" / f"s{number}.yml").write_text(other, "utf-8")


def tasks(programs: Programs, work: Path, count: int) -> dict[str, tuple[Command, int]]:
    """Return what is run and how many files it gets, by the name of its row."""

    def named(*folders: str) -> list[str]:
        return sorted(str(file.relative_to(work)) for one in folders for file in (work / one).rglob("*.y*ml"))

    again = (*CHECK, "--quiet")
    check = (*again, "--no-cache")
    few, fewest = named("yaml/hundredth", "yaml/tenth"), named("yaml/hundredth")
    workflows = named("workflows")
    found = {
        ALL: (programs.ours(*check, "yaml"), count),
        "llmstrategy check, one core": (programs.ours(*check, "--jobs=1", "yaml"), count),
        AGAIN: (programs.keeping(work / "store", *again, "yaml"), count),
        "llmstrategy check, a tenth of them": (
            programs.ours(*check, "yaml/hundredth", "yaml/tenth"),
            len(few),
        ),
        "ruff check, Python files": (
            programs.peer("ruff", "check", "--isolated", "--no-cache", "python"),
            count,
        ),
        "zizmor --offline, workflows": (
            programs.peer("zizmor", "--offline", "--quiet", *workflows),
            len(workflows),
        ),
        "ajv (our schema)": (programs.ajv(str(SCHEMA), "yaml"), count),
        "ajv (our schema of the structure)": (programs.ajv(str(STRUCTURE), "yaml"), count),
        "yamllint (relaxed)": (programs.peer("yamllint", "-c", "yamllint.yaml", *few), len(few)),
    }
    for name, schema, files in ((STRUCTURE_SCHEMA, STRUCTURE, few), (FULL_SCHEMA, SCHEMA, fewest)):
        command = programs.peer("check-jsonschema", "--schemafile", str(schema), *files)
        found[name] = command, len(files)
    return found


def measure(programs: Programs, work: Path, count: int, runs: int) -> dict[str, Any]:
    """Return the files a second of each program over ``count`` files, slow peers over a part of them."""
    write(work, count)
    planned = tasks(programs, work, count)
    commands = {name: command for name, (command, _) in planned.items()}
    medians = interleaved(commands, work, runs)
    ours = medians[ALL]
    assert isinstance(ours, float)
    rows: list[dict[str, Any]] = []
    for name, taken in medians.items():
        files = planned[name][1]
        if isinstance(taken, str):
            rows.append({"what": name, "files": files, "missing": taken})
        else:
            rate = files / taken * 1000
            slower = count / ours * 1000 / rate
            rows.append(
                {
                    "what": name,
                    "files": files,
                    "files_per_second": round(rate),
                    "times_slower": round(slower, 2),
                }
            )
    return {
        "runs": runs,
        "lines": LINES,
        "versions": programs.used(commands),
        "rows": rows,
        "phases": phases(programs, work),
    }


def phases(programs: Programs, work: Path) -> dict[str, float]:
    """Return the microseconds a file of each step, over a hundred files in one process."""
    paths = sorted(str(path) for path in (work / "yaml" / "hundredth").rglob("*.yaml"))[:100]
    done = subprocess.run(
        [programs.python, "-c", PHASES, *paths], check=True, capture_output=True, encoding="utf-8"
    )
    found = {name: round(value, 1) for name, value in json.loads(done.stdout).items()}
    return {
        "opening and reading the file": found["file"],
        "libyaml, and an object for each node": found["compose"],
        "proofs that it is harmless": found["load"] - found["compose"],
        "typed values, key by key": found["read"] - found["load"],
        "the rules": found["check"] - found["read"],
    }
