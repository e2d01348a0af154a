"""Many files of 60 lines in one run, beside other tools on as many lines of the files they are made for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from benchmarks.install import CHECK, CLEAN, FILES, SCHEMA, STRUCTURE, Command, Programs
from benchmarks.measure import interleaved

LINES = 60
ALL = "llmstrategy check, all cores"
AJV = "ajv (our schema)"
FOLDERS = {"hundredth": 100, "tenth": 10, "rest": 1}
"""Folder → divisor: the first hundredth of the files, the files up to the first tenth, and the others."""


def sixty_lines() -> str:
    """Return the first strategy of the clean file without empty lines, cut after sixty lines."""
    lines = [line for line in CLEAN.read_text("utf-8").splitlines() if line.strip() and not line.startswith("#")]
    return "\n".join(lines[:LINES]) + "\n"


def write(work: Path, count: int) -> None:
    """Write ``count`` strategies and Python files, and a tenth as many workflows, all different."""
    strategy = sixty_lines()
    python, workflow = (
        "".join((FILES / name).read_text("utf-8").splitlines(keepends=True)[:LINES])
        for name in ("clean.py", "clean-workflow.yml")
    )
    (work / "workflows").mkdir()
    (work / "yamllint.yaml").write_text("extends: relaxed\n")
    for number in range(count):
        folder = next(name for name, divisor in FOLDERS.items() if number < max(1, count // divisor))
        own = strategy.replace("repair-assistant", f"repair-{number}")
        own = own.replace("35k/month", f"{20 + number % 40}k/month")
        other = python.replace('"right"', f'"right {number}"')
        team = f"team-{number // 100:03}"
        for path, text in (
            (work / "yaml" / folder / team / f"s{number}.llmstrategy.yaml", own),
            (work / "python" / team / f"s{number}.py", other),
        ):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        if folder != "rest":
            text = workflow.replace("name: CI", f"name: CI {number}")
            (work / "workflows" / f"s{number}.yml").write_text(text, "utf-8")


def tasks(programs: Programs, work: Path, count: int) -> dict[str, tuple[Command, int]]:
    """Return name → command and number of files; slow tools get a tenth or a hundredth of the files."""

    def paths(*folders: str) -> list[str]:
        return sorted(str(file.relative_to(work)) for folder in folders for file in (work / folder).rglob("*.y*ml"))

    tenth, hundredth, workflows = paths("yaml/hundredth", "yaml/tenth"), paths("yaml/hundredth"), paths("workflows")
    check = (*CHECK, "--quiet")
    return {
        ALL: (programs.ours(*check, "yaml"), count),
        "llmstrategy check, one core": (programs.ours(*check, "--jobs=1", "yaml"), count),
        "ruff check, Python files": (programs.tool("ruff", "check", "--isolated", "--no-cache", "python"), count),
        "zizmor --offline, workflows": (
            programs.tool("zizmor", "--offline", "--quiet", *workflows),
            len(workflows),
        ),
        AJV: (programs.node("ajv", "ajv.js", str(SCHEMA), "yaml"), count),
        "ajv (our schema of the structure)": (programs.node("ajv", "ajv.js", str(STRUCTURE), "yaml"), count),
        "yamllint (relaxed)": (programs.tool("yamllint", "-c", "yamllint.yaml", *tenth), len(tenth)),
        "check-jsonschema (our schema of the structure)": (
            programs.tool("check-jsonschema", "--schemafile", str(STRUCTURE), *tenth),
            len(tenth),
        ),
        "check-jsonschema (our schema)": (
            programs.tool("check-jsonschema", "--schemafile", str(SCHEMA), *hundredth),
            len(hundredth),
        ),
    }


def measure(programs: Programs, work: Path, count: int, rounds: int) -> dict[str, Any]:
    """Return the CPU time a file and the files a second of each tool."""
    write(work, count)
    planned = tasks(programs, work, count)
    medians = interleaved({name: command for name, (command, _) in planned.items()}, work, rounds)
    ours = medians[ALL]
    assert not isinstance(ours, str)
    rows: list[dict[str, Any]] = []
    for name, times in medians.items():
        files = planned[name][1]
        if isinstance(times, str):
            rows.append({"what": name, "files": files, "missing": times})
            continue
        rows.append(
            {
                "what": name,
                "files": files,
                "cpu_us": round(times.cpu * 1000 / files),
                "files_per_second": round(files / times.wall * 1000),
                "ratio": round(times.cpu / files / (ours.cpu / count), 2),
            }
        )
    return {"rounds": rounds, "lines": LINES, "versions": programs.versions, "rows": rows}
