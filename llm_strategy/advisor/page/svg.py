"""SVG as matplotlib writes it, prepared for a page: with theme colours, small, with unique names.

A picture is drawn with the placeholders of :class:`Ink`; the page gives each its colour, by day, by night and on paper.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.figure import Figure

SERIES = tuple(f"#a1000{number}" for number in range(1, 9))
"""Placeholders for the colours of series."""


class Ink:
    """Placeholders for the other colours."""

    TEXT = "#0a0001"
    MUTED = "#0a0002"
    GRID = "#0a0003"
    GOOD = "#0a0004"
    BAD = "#0a0005"
    PAPER = "#0a0006"


_VARIABLES = {
    **{placeholder: f"var(--series-{number})" for number, placeholder in enumerate(SERIES, 1)},
    Ink.TEXT: "var(--ink)",
    Ink.MUTED: "var(--muted)",
    Ink.GRID: "var(--grid)",
    Ink.GOOD: "var(--good)",
    Ink.BAD: "var(--bad)",
    Ink.PAPER: "var(--paper)",
}

_SETTINGS = {
    "svg.fonttype": "none",  # text stays text
    "text.parse_math": False,  # `$` of a file is no formula
    "font.size": 13,
    "axes.edgecolor": Ink.MUTED,
    "axes.labelcolor": Ink.MUTED,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.linewidth": 1.0,
    "text.color": Ink.TEXT,
    "xtick.color": Ink.MUTED,
    "ytick.color": Ink.MUTED,
    "xtick.labelcolor": Ink.MUTED,
    "ytick.labelcolor": Ink.MUTED,
    "xtick.labelsize": 12,
    "ytick.labelsize": 12,
    "grid.color": Ink.GRID,
    "grid.linewidth": 1.0,
    "lines.linewidth": 2.0,
    "path.simplify": True,
}

_UNUSED = re.compile(
    r"<\?xml.*?\?>|<!DOCTYPE.*?>|<metadata>.*?</metadata>|<!--.*?-->|<style.*?</style>|<defs>\s*</defs>", re.DOTALL
)
_FONT = re.compile(r"font-family: [^;\"]*(?:; )?")
_STANDS_UPRIGHT = re.compile(r' transform="rotate\(-?0 [^"]*\)"')
_TAG = re.compile(r"<[^>]*>")
_DECIMALS = re.compile(r"(\d+\.\d\d)\d+")
_ID = re.compile(r'\bid="([^"]*)"|url\(#([^)]*)\)|xlink:href="#([^"]*)"')
_GROUP_ID = re.compile(r'<g id="[^"]*">')
_SIZE = re.compile(r'(<svg[^>]*?) width="[^"]*" height="[^"]*"')


@contextmanager
def drawing(salt: str) -> Iterator[None]:
    """Hold matplotlib's settings for a picture; the same ``salt`` makes the same names."""
    from matplotlib import rc_context

    settings: Any = {**_SETTINGS, "svg.hashsalt": salt}
    with rc_context(settings):
        yield


def figure(width: float, height: float) -> Figure:
    """Return an empty figure, ``width`` and ``height`` in CSS pixels."""
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    made = Figure(figsize=(width / 72, height / 72), dpi=72, layout="constrained")
    FigureCanvasSVG(made)
    return made


def as_svg(made: Figure, name: str) -> str:
    """Return a figure as the text of an ``<svg>`` element; ``name`` tells its ids from those of other pictures."""
    written = io.StringIO()
    made.savefig(written, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    text = _UNUSED.sub("", written.getvalue())
    text = _FONT.sub("", text)
    text = _STANDS_UPRIGHT.sub("", text)
    text = _SIZE.sub(r"\1", text)
    text = _GROUP_ID.sub("<g>", text)
    text = _ID.sub(lambda found: _with_prefix(found, name), text)
    text = _TAG.sub(lambda found: _DECIMALS.sub(r"\1", found[0]), text)
    for placeholder, variable in _VARIABLES.items():
        text = text.replace(placeholder, variable)
    return re.sub(r"\s*\n\s*", " ", text).strip()


def _with_prefix(found: re.Match[str], name: str) -> str:
    own, address, target = found.groups()
    if own is not None:
        return f'id="{name}-{own}"'
    if address is not None:
        return f"url(#{name}-{address})"
    return f'xlink:href="#{name}-{target}"'
