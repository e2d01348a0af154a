"""Draws ``docs/images/check.svg``, the picture in the readme, from what the program really prints.

    python -m llm_strategy.explain.picture           draw it
    python -m llm_strategy.explain.picture --check   exit 1 when it is not what this would draw

The program is run on ``examples/faulty`` with colours on. The first findings are drawn, then how many more there
are, then the summary.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path
from xml.sax.saxutils import escape

from llm_strategy import generated

TARGET = "docs/images/check.svg"
COMMAND = "llmstrategy check examples/faulty"
TODAY = "2026-11-01"
"""The day of the picture: evidence grows old, and findings with it."""

SHOWN = 3
"""Findings in the picture."""

CELL, LINE, SIZE, MARGIN = 7.8, 18, 13, 18
"""Width of a character, height of a line, size of the letters and the border, in pixels."""

BACKGROUND, TEXT, FAINT = "#0d1117", "#d4d9df", "#8b949e"
COLORS = {"31": "#ff7b72", "33": "#e3b341", "34": "#79c0ff", "36": "#56d4dd"}
"""SGR colour → what it is drawn in."""

FONTS = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace"
_LINK = re.compile(r"\x1b\]8;;[^\x1b]*\x1b\\")
_CODE = re.compile(r"\x1b\[([0-9;]*)m")
_HEADLINE = re.compile(r"(?:error|warning|info)\[")


def output(root: Path) -> str:
    """Return what the program prints, colour codes included and links left out."""
    environment = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR")}
    done = subprocess.run(
        [sys.executable, "-m", "llm_strategy", *COMMAND.split()[1:], f"--today={TODAY}", "--color=always"],
        cwd=root,
        env=environment,
        capture_output=True,
        check=False,
    )
    if done.returncode != 1:
        raise RuntimeError(f"{COMMAND} ended with {done.returncode}: {done.stderr.decode()}")
    return _LINK.sub("", done.stdout.decode())


def excerpt(printed: str) -> list[str]:
    """Return the lines to draw: the first findings, how many more there are, and the summary."""
    lines = printed.rstrip("\n").split("\n")
    heads = [number for number, line in enumerate(lines) if _HEADLINE.match(_CODE.sub("", line))]
    more = len(heads) - SHOWN
    if more <= 0:
        return lines
    words = f"… {more} more finding{'s' if more > 1 else ''} …"
    return [*lines[: heads[SHOWN]], f"\x1b[2m{words}\x1b[0m", "", lines[-1]]


def draw(lines: list[str]) -> str:
    """Return lines with colour codes as an SVG picture of a terminal."""
    rows = [f"\x1b[2m$\x1b[0m \x1b[1m{COMMAND}\x1b[0m", "", *lines]
    wide = max(_cells(_CODE.sub("", row)) for row in rows)
    width, height = round(wide * CELL + 2 * MARGIN), len(rows) * LINE + 2 * MARGIN
    spans = [text for number, row in enumerate(rows) for text in _row(row, MARGIN + SIZE + number * LINE)]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
            f'viewBox="0 0 {width} {height}" role="img">',
            "<!-- Drawn by `./dev generated`: do not edit. -->",
            f"<title>What {COMMAND} prints</title>",
            f'<rect width="{width}" height="{height}" rx="8" fill="{BACKGROUND}"/>',
            f'<g font-family="{FONTS}" font-size="{SIZE}" fill="{TEXT}">',
            *spans,
            "</g>",
            "</svg>",
            "",
        ]
    )


def _row(row: str, bottom: int) -> list[str]:
    """Return the texts of one line, a new one at each change of colour."""
    drawn = []
    cell = 0
    style = ""
    parts = _CODE.split(row)
    for number, part in enumerate(parts):
        if number % 2:
            style = _style(part)
            continue
        text = part.lstrip(" ")
        cell += len(part) - len(text)
        cells = _cells(text)
        text = text.rstrip(" ")
        if text:
            # The length is said, so that columns stay in line whichever font a reader has.
            drawn.append(
                f'<text x="{MARGIN + cell * CELL:g}" y="{bottom}" textLength="{_cells(text) * CELL:g}"{style} '
                f'xml:space="preserve">{escape(text)}</text>'
            )
        cell += cells
    return drawn


def _style(codes: str) -> str:
    found = codes.split(";")
    style = "".join(f' fill="{COLORS[code]}"' for code in found if code in COLORS)
    if "2" in found:
        style += f' fill="{FAINT}"'
    return style + (' font-weight="bold"' if "1" in found else "")


def _cells(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def files(root: Path) -> dict[str, str]:
    """Return the path and the text of the picture."""
    return {TARGET: draw(excerpt(output(root)))}


if __name__ == "__main__":
    raise SystemExit(generated.main("llm_strategy.explain.picture", files))
