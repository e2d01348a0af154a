"""The page about speed, made from the results."""

from __future__ import annotations

import textwrap
from typing import Any

from benchmarks.cold import BARE
from benchmarks.machine import ROOT
from benchmarks.startup import BINDING, CHECKING, LIBRARY, OURS, REST, SITE, WITHOUT_SITE
from benchmarks.targets import TARGETS, row_of

PAGE = ROOT / "docs" / "performance.md"
MOST_ROOMS = 8
"""Rooms that get a row of their own."""

HEAD = """\
# Speed and memory

Measured by `./dev bench`, which installs the project and its peers as anybody would, runs them in turn on the same work
and compares medians. This page is written from the results, `benchmarks/results.json`. The ratios are what counts: the
absolute figures are those of one machine on one day, with whatever else it was doing.
"""

WANTED = """\
## Targets

Set before anything was built, the times on a machine on which `python -c pass` takes 7.5 to 9 ms; on this one it took
{bare}. {verdict} What a machine does besides slows a ratio less than a time.
"""

COLD = """\
## One file

A whole process, from its start to its exit code, in multiples of `python -c pass`. Each program gets a clean file of
100 lines of the kind it reads, and keeps nothing for the next run. Ours has two strategies and names models whose
prices are looked up; YAML tools and schema validators get the same one. Ruff and zizmor, each with its own rules,
read a Python file and a GitHub workflow; zizmor stays offline. ajv is called from a script of thirty lines, with
js-yaml, since its own command makes objects of YAML's dates, which no schema takes for text. `check-jsonschema` is
there with the smallest schema there is, too: the rest is what it takes to load ours. spectral has five rules of the
kind it is made for.
"""

START = """\
### Where each millisecond goes

One check of the clean file, whole process, by `python -X importtime`, which takes some time itself: here {whole} ms
were spent. A module's time is its own, without the modules that it imports.
"""

LEFT = """\
What is left: of the {added:.0f} ms over a bare start, {loading:.0f} ms ({loading_share:.0%}) go into loading {modules}
modules of ours with {kilobytes:,.0f} kB of byte code, {checking:.1f} ms ({checking_share:.0%}) into the check. Every
rule may have something to say about every file, so all of them are loaded, and with them the words, quantities and
tables that they are written in; what only findings need (positions, explanations, fixes) is not. A process that stays
would save the loading; the server is one.
"""

INSTRUCTIONS = """\
The same in instructions, counted by valgrind's callgrind: they hardly depend on what else the machine does.
"""

BULK = """\
## Many files

Files of {lines} lines, without findings, in folders of a hundred. `check` reads them in as many processes as there
are cores, from a few hundred files on. Slow peers get a tenth of the files, one of them a hundredth. Ruff reads as
many Python files of 60 lines, zizmor workflows; ruff uses all cores too. Our schema has hundreds of conditions, for
what a technique needs or rules out; the schema of the structure has keys and types only. Both say less than `check`
does.
"""

KEPT = """\
All rows but one check anew, as `--no-cache` does, and it is these that the targets are about. In the row that says so,
the run before found the same files clean and kept that: for a file of the same bytes, with the same settings, by the
same program and, where a rule asked what day it is, on the same day.
"""

LEFT = """\
Where the rest goes, in one process, each the shortest of fifteen turns. Python makes an object of every node that
libyaml finds, and looks at each again to read it; no rule costs much alone.
"""

KEYSTROKE = """\
## In the editor

From a change sent to a server over its standard input until its diagnostics say what the change did, in the middle of
the file. Each change is one character, and every second one makes a word wrong. Strategies share nothing, so of a plain
file only the strategy that changed is checked again; a file with anything unusual in it, a text that does not parse
included, is checked as a whole after every change. yaml-language-server, with our JSON Schema, waits 200 ms after a
change before it looks; the schema says less than the rules do. The servers take turns, each after a short rest, as
between two words: the first change of a turn finds nothing of its own in the processor's caches. `start` is from the
start of the process to the first diagnostics, `memory` the most the process ever had.

Where the rest goes, in instructions that callgrind counted over changes of the small file: the strategy that changes
has 62 lines, and its check is nine tenths of all; composing it is a third, reading its values a fifth, the rules a
fifth.
"""


COMPLEXITY = """\
## Time against size

{dimensions} things that a file can have more of were doubled until a check took seconds or the file was as large as
a file may be. {steeper} The largest file of whole strategies had {lines:,} lines
and {bytes:.1f} MB, and took {seconds} s. The table and the plot are in [Time against size](complexity.md).
"""


def text(results: dict[str, Any]) -> str:
    """Return the page."""
    rows = [target.row(results) for target in TARGETS]
    reached = sum(row[-1] == "yes" for row in rows)
    verdict = "All are reached." if reached == len(rows) else f"{reached} of {len(rows)} are reached."
    bare = row_of(results, "cold", BARE).get("median_ms")
    wanted = WANTED.format(verdict=verdict, bare="an unknown time" if bare is None else f"{bare:.1f} ms")
    parts = [HEAD, wanted, table(["what", "target", "measured", "reached"], rows)]
    if "cold" in results:
        parts += cold(results["cold"])
    if "start" in results:
        parts += start(results["start"])
    if "bulk" in results:
        parts += bulk(results["bulk"])
    if "keystroke" in results:
        parts += keystroke(results["keystroke"])
    if "complexity" in results:
        parts += complexity(results["complexity"])
    return "\n".join(parts)


def cold(part: dict[str, Any]) -> list[str]:
    """Return what is said of one file."""
    rows = [
        [row["what"], *(without(row, 2) or [f"{row['ratio']:.2f}", f"{row['median_ms']} ms"])]
        for row in part["rows"]
    ]
    return [COLD, table(["what", "× bare Python", "median"], rows), when(part)]


def start(part: dict[str, Any]) -> list[str]:
    """Return where the time of one file goes."""
    taken = {group["what"]: group["ms"] for group in part["groups"]}
    ours = {name: ms for name, ms in taken.items() if name.partition(".")[0] == OURS}
    rooms = sorted(ours, key=ours.__getitem__, reverse=True)
    shown = rooms[:MOST_ROOMS]
    modules = {group["what"]: group["modules"] for group in part["groups"]}
    lines = [
        ("the interpreter, from start to end, without `site`", taken[WITHOUT_SITE], 0),
        ("`site`", taken[SITE], 0),
        ("modules of the standard library", taken.get(LIBRARY, 0), modules.get(LIBRARY, 0)),
        (BINDING, taken.get(BINDING, 0), 0),
        *((f"`{name}`", ours[name], modules[name]) for name in shown),
        (
            "the other rooms",
            sum(ours[n] for n in rooms[MOST_ROOMS:]),
            sum(modules[n] for n in rooms[MOST_ROOMS:]),
        ),
        (CHECKING, taken[CHECKING], 0),
        ("all else: arguments, finding file and settings, writing, finding modules, ending", taken[REST], 0),
    ]
    rows = [
        [what, str(count) if count else "", f"{ms:.2f} ms", f"{ms / part['whole_ms']:.0%}"]
        for what, ms, count in lines
    ]
    out = [
        START.format(whole=part["whole_ms"]),
        table(["what", "modules", "time", "of all"], rows),
        when(part),
    ]
    added = part["whole_ms"] - taken[WITHOUT_SITE] - taken[SITE]
    loading = sum(ours.values())
    left = LEFT.format(
        added=added,
        loading=loading,
        loading_share=loading / added,
        modules=part["modules"],
        kilobytes=part["byte_code"] / 1000,
        checking=taken[CHECKING],
        checking_share=taken[CHECKING] / added,
    )
    counted = part.get("instructions")
    if not counted:
        return [*out, fill(left), "Instructions were not counted: no valgrind on that machine.\n"]
    steps = []
    previous = 0
    for row in counted:
        figures = row["instructions"] / 1e6, (row["instructions"] - previous) / 1e6
        steps.append([row["what"], f"{figures[0]:,.1f} M", f"{figures[1]:+,.1f} M", f"{row['ratio']:.2f}"])
        previous = row["instructions"]
    head = ["what", "instructions", "over the row above", "× bare Python"]
    return [*out, INSTRUCTIONS, table(head, steps), fill(left)]


def bulk(part: dict[str, Any]) -> list[str]:
    """Return what is said of many files."""
    rows = [
        [
            row["what"],
            f"{row['files']:,}",
            *(without(row, 2) or [f"{row['files_per_second']:,}", f"{row['times_slower']:{slower(row)}}"]),
        ]
        for row in part["rows"]
    ]
    head = ["what", "files", "files a second", "times slower than the first"]
    parts = [BULK.format(lines=part["lines"]), table(head, rows), when(part), KEPT]
    if "phases" in part:
        whole = sum(part["phases"].values())
        steps = [[name, f"{taken:.0f} µs", f"{taken / whole:.0%}"] for name, taken in part["phases"].items()]
        parts += [LEFT, table(["step", "a file", "of all"], steps)]
    return parts


def keystroke(part: dict[str, Any]) -> list[str]:
    """Return what is said of the server."""
    rows = [
        [
            row["what"],
            f"{row['lines']:,}",
            *(
                without(row, 4)
                or [
                    f"{row['p50_ms']} ms",
                    f"{row['p99_ms']} ms",
                    f"{row['start_ms']} ms",
                    f"{row['peak_mib']} MiB" if row["peak_mib"] is not None else "–",
                ]
            ),
        ]
        for row in part["rows"]
    ]
    return [KEYSTROKE, table(["what", "lines", "p50", "p99", "start", "memory"], rows), when(part)]


def complexity(part: dict[str, Any]) -> list[str]:
    """Return what is said of large files."""
    steep = [f"`{name}` ({exponent})" for name, exponent in part["steeper"].items()]
    steeper = (
        f"The time grows with an exponent of more than {part['limit']} for {', '.join(steep)}."
        if steep
        else f"The time grows with an exponent of at most {part['limit']} for each."
    )
    largest = part["largest"]
    said = COMPLEXITY.format(
        dimensions=part["dimensions"],
        steeper=steeper,
        lines=largest["lines"],
        bytes=largest["bytes"] / 1e6,
        seconds=largest["seconds"],
    )
    heading, _, rest = said.partition("\n\n")
    return [f"{heading}\n", fill(rest), when(part)]


def without(row: dict[str, Any], columns: int) -> list[str]:
    """Return the cells of a row that has no figures, with the reason in the first one; none for another row."""
    return [f"not measured: {row['missing']}", *["–"] * (columns - 1)] if "missing" in row else []


def slower(row: dict[str, Any]) -> str:
    """Return how the times are written: what is faster than ours with two digits after the point."""
    return ".2f" if row["times_slower"] < 1 else ".1f"


def fill(words: str) -> str:
    """Return a paragraph in lines of the page's width."""
    return textwrap.fill(" ".join(words.split()), 120, break_long_words=False, break_on_hyphens=False) + "\n"


def table(head: list[str], rows: list[list[str]]) -> str:
    """Return a table in Markdown; every column but the first holds figures."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def when(part: dict[str, Any]) -> str:
    """Say when and on what it was measured, and with what."""
    known = [(part.get("load_before"), "before"), (part.get("load"), "at the end")]
    loads = [f"{load} {moment}" for load, moment in known if load is not None]
    said = f"{part['date']}, {part['machine']}, Python {part['python']}"
    said += f", medians of {part['runs']} rounds" if part.get("runs") else ""
    said += f", load average {' and '.join(loads)}" if loads else ""
    if part.get("versions"):
        said += f"; {', '.join(f'{name} {version}' for name, version in part['versions'].items())}"
    return fill(f"{said}.")
