"""The page about speed, made from the results."""

from __future__ import annotations

from typing import Any

from benchmarks.machine import ROOT

PAGE = ROOT / "docs" / "performance.md"

HEAD = """\
# Speed and memory

Measured by `./dev bench`, which installs the project and its peers as anybody would, runs them in turn on the same work
and compares medians. This page is written from the results, `benchmarks/results.json`. The ratios are what counts: the
absolute figures are those of one machine on one day, with whatever else it was doing.
"""

COLD = """\
## One file

A whole process, from its start to its exit code, in multiples of `python -c pass`. The clean file has 100 lines and two
strategies, and names models whose prices are looked up; `check-jsonschema` is given the smallest schema there is.
"""

BULK = """\
## Many files

Files of {lines} lines, without findings, in folders of a hundred; no result is kept from an earlier run. `check` reads
them in as many processes as there are cores, from a few hundred files on. Slow peers get a tenth of the files.
"""

NO_CACHE = """\
Results are not kept between runs, though reading a file costs about a tenth of checking it. What a check finds depends
on the file, the settings of every folder above it, the day, the version of the program with its price table, and in
time on the files that a strategy names; a store of results that forgot one of them would be wrong in silence.
"""

KEYSTROKE = """\
## In the editor

From a change sent to a server over its standard input until its diagnostics say what the change did, in the middle of
the file. Each change is one character, and every second one makes a word wrong. Strategies share nothing, so of a plain
file only the strategy that changed is checked again; a file with anything unusual in it, a text that does not parse
included, is checked as a whole after every change. yaml-language-server, with our JSON Schema, waits 200 ms after a
change before it looks; the schema says less than the rules do. `start` is from the start of the process to the first
diagnostics, `memory` the most the process ever had.
"""


def text(results: dict[str, Any]) -> str:
    """Return the page."""
    parts = [HEAD]
    if "cold" in results:
        rows = [[row["what"], f"{row['ratio']:.2f}", f"{row['median_ms']} ms"] for row in results["cold"]["rows"]]
        parts += [COLD, table(["what", "× bare Python", "median"], rows), when(results["cold"])]
    if "bulk" in results:
        rows = [
            [row["what"], f"{row['files']:,}", f"{row['files_per_second']:,}", f"{row['times_slower']:.1f}"]
            for row in results["bulk"]["rows"]
        ]
        parts.append(BULK.format(lines=results["bulk"]["lines"]))
        head = ["what", "files", "files a second", "times slower than the first"]
        parts += [table(head, rows), when(results["bulk"])]
        parts.append(NO_CACHE)
    if "keystroke" in results:
        rows = [
            [
                row["what"],
                f"{row['lines']:,}",
                f"{row['p50_ms']} ms",
                f"{row['p99_ms']} ms",
                f"{row['start_ms']} ms",
                f"{row['peak_mib']} MiB" if row["peak_mib"] is not None else "–",
            ]
            for row in results["keystroke"]["rows"]
        ]
        parts += [
            KEYSTROKE,
            table(["what", "lines", "p50", "p99", "start", "memory"], rows),
            when(results["keystroke"]),
        ]
    return "\n".join(parts)


def table(head: list[str], rows: list[list[str]]) -> str:
    """Return a table in Markdown; every column but the first holds figures."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def when(part: dict[str, Any]) -> str:
    """Say when and on what it was measured."""
    load = f", load average {part['load']} at the end" if part.get("load") is not None else ""
    runs = f", medians of {part['runs']} rounds" if part.get("runs") else ""
    return f"{part['date']}, {part['machine']}, Python {part['python']}{runs}{load}.\n"
