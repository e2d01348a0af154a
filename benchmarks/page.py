"""Writes ``docs/internals/performance.md`` and ``docs/internals/complexity.md`` from the results."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from typing import Any

from benchmarks.bulk import AJV
from benchmarks.cold import BARE, CLEAN, FINDINGS
from benchmarks.complexity import LINEAR
from benchmarks.editor import OURS, SIZES
from benchmarks.install import ROOT

Results = dict[str, Any]
SMALL, LARGE = SIZES

HEAD = """\
# Speed and memory

`./dev bench` writes this page. It installs the project and the tools beside it as a user would, runs them in turn on
the same work, and compares medians. Read the ratios: the times depend on the machine and on what else it was doing.
Ratios compare CPU time, which other processes disturb less than the time on the clock.
"""
COLD = """\
## One file

A whole process, from its start to its exit code, as a multiple of `python -c pass`. Each tool reads a clean file of 100
lines of the kind it is made for, without a cache. Ours has two strategies and names models whose prices are looked up;
YAML tools and schema validators read the same file. Ruff reads a Python file, zizmor a GitHub workflow without the
network; both use their own rules. ajv runs from a script of thirty lines, because its own command reads YAML dates as
objects. With the smallest possible schema, `check-jsonschema` shows what it takes before it loads ours.
"""
LOADED = """\
### What a check loads

The modules that a check of the clean file loads and a bare interpreter does not, by `python -X importtime`, which makes
loading somewhat slower. The time of a module is without the modules that it imports.
"""
BULK = """\
## Many files

Files of {lines} lines without findings, in folders of a hundred. Slow tools get a tenth or a hundredth of the files.
Our schema has hundreds of conditions; the schema of the structure has keys and types only. Both check less than
`check` does.
"""
EDITOR = """\
## In the editor

From a change sent to a server over its standard input to the diagnostics that follow from it, in the middle of the
file. Each change is one character, and every second one makes a word wrong. `llmstrategy server` checks the whole file
after each change. yaml-language-server, with our JSON Schema, waits 200 ms after a change; it finds less. The servers
take turns, each after a short rest. *CPU* is the CPU time of the server for a keystroke, *start* the time from the
start of the process to the first diagnostics, *memory* the most that the process had. On a machine that does other
things, compare the CPU times.
"""
DATASET = """\
## A data set

A file of chats through the proof rules, in a process that has loaded nothing else: processor time and time on the clock
for a row, the processor time of `wc -l` for it, and by how much the memory of the process grew.
"""
COMPLEXITY = """\
# Time against size

How the time of a check grows with each thing that a file can have more of. Each row doubles one of them, up to 10,000,
until a check takes half a minute or the file is larger than a file may be. The exponent is the slope of time over
count, both as logarithms, in the upper half of the counts: 1 is linear. On a busy machine the slope over few points is
off by a tenth or more. The garbage collector is off: its repeated passes over a growing heap would hide how the work
itself grows. Tests of the limits check what happens at and over each of them.

{verdict}

`./dev bench complexity` writes this page.
"""

PAGES = ROOT / "docs" / "internals"


def write(results: Results) -> None:
    """Write both pages."""
    parts = [HEAD, "## Targets\n", *targets(results)]
    for name, section in {"cold": cold, "bulk": bulk, "editor": editor, "dataset": dataset}.items():
        if name in results:
            parts += section(results[name])
    (PAGES / "performance.md").write_text("\n".join(parts), "utf-8", newline="\n")
    if "complexity" in results:
        (PAGES / "complexity.md").write_text(complexity(results["complexity"]), "utf-8", newline="\n")


def targets(results: Results) -> list[str]:
    """Return the table of the targets."""

    def cold_ratio(name: str) -> Callable[[], float]:
        return lambda: row_of(results, "cold", name)["ratio"]

    def edit(figure: str, lines: int) -> Callable[[], float]:
        return lambda: row_of(results, "editor", OURS, lines=lines)[figure]

    def cpu(figure: str, lines: int) -> str:
        taken = row_of(results, "editor", OURS, lines=lines).get(figure)
        return "" if taken is None else f" (CPU {taken:g} ms)"

    table_rows = []
    for what, limit, unit, measured, *more in (
        ("`check`, one clean file of 100 lines, × `python -c pass`", 3.3, "×", cold_ratio(CLEAN)),
        ("the same with findings, in colour", 4.5, "×", cold_ratio(FINDINGS)),
        (
            "a file with findings, in process, `concise`",
            1,
            "ms",
            lambda: results["cold"]["in_process_ms"]["faulty.yaml"],
        ),
        (
            "many files of 60 lines, CPU a file, × ajv on our schema",
            1,
            "×",
            lambda: round(1 / row_of(results, "bulk", AJV)["ratio"], 2),
        ),
        (f"keystroke to diagnostics, {SMALL} lines, p99", 2.5, "ms", edit("p99_ms", SMALL), cpu("cpu_p99_ms", SMALL)),
        (f"keystroke to diagnostics, {LARGE:,} lines, p99", 60, "ms", edit("p99_ms", LARGE), cpu("cpu_p99_ms", LARGE)),
        (
            f"server: start to first diagnostics, {SMALL} lines",
            250,
            "ms",
            edit("start_ms", SMALL),
            cpu("start_cpu_ms", SMALL),
        ),
        (f"server: most memory, {LARGE:,} lines", 40, "MiB", edit("peak_mib", LARGE)),
        (
            "a data set of 1,000,000 rows, processor time a row",
            10,
            "µs",
            lambda: next(row for row in results["dataset"]["rows"] if row["rows"] == 1_000_000)["cpu_us"],
        ),
    ):
        try:
            figure = measured()
        except KeyError:
            table_rows.append([what, shown(limit, unit), "not measured", ""])
            continue
        reached = "yes" if figure <= limit else f"no, {figure / limit - 1:.0%} over"
        table_rows.append([what, f"≤ {shown(limit, unit)}", shown(figure, unit) + "".join(more), reached])
    count = sum(row[-1] == "yes" for row in table_rows)
    bare = row_of(results, "cold", BARE).get("ms", "?")
    text = f"{count} of {len(table_rows)} are reached on this machine, where `python -c pass` takes {bare} ms."
    return [text + "\n", table(["what", "target", "measured", "reached"], table_rows)]


def shown(figure: float, unit: str) -> str:
    """Return a figure with its unit."""
    return f"{unit} {figure:g}" if unit == "×" else f"{figure:g} {unit}"


def row_of(results: Results, part: str, what: str, **more: object) -> dict[str, Any]:
    """Return a row of the results; empty if there is none."""
    for row in results.get(part, {}).get("rows", ()):
        if row["what"] == what and all(row.get(name) == value for name, value in more.items()):
            return dict(row)
    return {}


def cold(part: Results) -> list[str]:
    """Return the section on one file."""
    rows = [
        [row["what"], *(missing(row, 2) or [f"{row['ratio']:.2f}", f"{row['ms']} ms"])] for row in part["rows"]
    ]
    in_process = part["in_process_ms"]
    words = (
        f"In a process that has loaded everything, a check of the clean file with the output `concise` takes "
        f"{in_process['clean.yaml']} ms, of the same file with findings {in_process['faulty.yaml']} ms."
    )
    loaded = [[row["what"], str(row["modules"]), f"{row['ms']:.2f} ms"] for row in part["loaded"]]
    return [
        COLD,
        table(["what", "× bare Python", "on the clock"], rows),
        when(part),
        fill(words),
        LOADED,
        table(["package", "modules", "time"], loaded),
    ]


def bulk(part: Results) -> list[str]:
    """Return the section on many files."""
    rows = [
        [
            row["what"],
            f"{row['files']:,}",
            *(
                missing(row, 3)
                or [f"{row['cpu_us']:,} µs", f"{row['ratio']:.2f}", f"{row['files_per_second']:,}"]
            ),
        ]
        for row in part["rows"]
    ]
    head = ["what", "files", "CPU a file", "× the first row", "files a second"]
    return [BULK.format(lines=part["lines"]), table(head, rows), when(part)]


def editor(part: Results) -> list[str]:
    """Return the section on the server."""
    rows = []
    for row in part["rows"]:
        cells = missing(row, 7)
        if not cells:
            names = ("p50_ms", "p99_ms", "cpu_p50_ms", "cpu_p99_ms", "start_ms", "start_cpu_ms")
            times = [row[name] for name in names]
            cells = [*(f"{taken:,} ms" for taken in times), f"{row['peak_mib'] or '?'} MiB"]
        rows.append([row["what"], f"{row['lines']:,}", *cells])
    head = ["what", "lines", "p50", "p99", "CPU p50", "CPU p99", "start", "CPU start", "memory"]
    return [EDITOR, table(head, rows), when(part)]


def dataset(part: Results) -> list[str]:
    """Return the section on data sets."""
    rows = [
        [
            f"{row['rows']:,}",
            f"{row['mb']} MB",
            f"{row['cpu_us']} µs",
            f"{row['clock_us']} µs",
            f"{row['wc_us']} µs",
            f"{row['grown_mib']} MiB",
        ]
        for row in part["rows"]
    ]
    head = ["rows", "size", "CPU a row", "clock a row", "`wc -l` a row", "memory grew by"]
    return [DATASET, table(head, rows), when(part)]


def complexity(part: Results) -> str:
    """Return the page on time against size."""
    steep = [f"`{row['what']}`" for row in part["rows"] if row["exponent"] > LINEAR]
    verdict = f"Over {LINEAR}: {', '.join(steep)}." if steep else f"Every exponent is at most {LINEAR}."
    rows = [
        [
            f"`{row['what']}`",
            row["meaning"],
            row["work"],
            f"{row['count']:,}",
            f"{row['bytes'] / 1e6:.2f} MB",
            f"{row['seconds']:.2f} s",
            f"{row['exponent']:.2f}",
        ]
        for row in part["rows"]
    ]
    head = ["dimension", "what there is more of", "work", "largest", "size", "CPU time", "exponent"]
    return "\n".join([COMPLEXITY.format(verdict=fill(verdict).rstrip()), table(head, rows, left=3), when(part)])


def missing(row: dict[str, Any], columns: int) -> list[str]:
    """Return the cells of a row without figures, with the reason; an empty list for other rows."""
    return [f"not measured: {row['missing']}", *["–"] * (columns - 1)] if "missing" in row else []


def table(head: list[str], rows: list[list[str]], *, left: int = 1) -> str:
    """Return a Markdown table; all but the first ``left`` columns are aligned to the right."""
    lines = [head, ["---"] * left + ["---:"] * (len(head) - left), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def fill(text: str) -> str:
    """Return a paragraph in lines of the page's width."""
    return textwrap.fill(text, 120, break_long_words=False, break_on_hyphens=False) + "\n"


def when(part: Results) -> str:
    """Return when and where the part was measured, and the versions of the tools."""
    text = f"{part['date']}, {part['machine']}, Python {part['python']}, load average {part['load']} before"
    text += f", medians of {part['rounds']} rounds" if part.get("rounds") else ""
    versions = ", ".join(f"{name} {version}" for name, version in sorted(part.get("versions", {}).items()))
    return fill(f"{text}; {versions}." if versions else f"{text}.")
