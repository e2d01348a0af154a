"""The targets of speed and memory, and whether the results reach them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.bulk import ALL, FULL_SCHEMA, STRUCTURE_SCHEMA
from benchmarks.cold import CLEAN_COMMAND, CLEAN_MODULE, FAULTY
from benchmarks.keystroke import OURS, SIZES

Results = dict[str, Any]
Figure = Callable[[Results], float | None]
SMALL, LARGE = SIZES


class Target:
    """A figure that is to be reached: at most, or at least, so much."""

    def __init__(self, what: str, limit: float, unit: str, figure: Figure, *, at_least: bool = False) -> None:
        self.what = what
        self.limit = limit
        self.unit = unit
        self.figure = figure
        self.at_least = at_least

    def row(self, results: Results) -> list[str]:
        """Return what is wanted, what was measured and whether that reaches it."""
        measured = self.figure(results)
        wanted = f"{'≥' if self.at_least else '≤'} {self._shown(self.limit)}"
        if measured is None:
            return [self.what, wanted, "–", "not measured"]
        # What is shown is what counts: both are rounded alike.
        reached = measured >= self.limit if self.at_least else measured <= self.limit
        return [self.what, wanted, self._shown(measured), "yes" if reached else f"no, {self._off(measured)}"]

    def _shown(self, figure: float) -> str:
        number = f"{figure:,.0f}" if figure >= 1000 else f"{figure:g}"
        return f"{self.unit} {number}" if self.unit == "×" else f"{number} {self.unit}"

    def _off(self, measured: float) -> str:
        share = self.limit / measured if self.at_least else measured / self.limit
        return f"{share:.1f} times off" if share >= 2 else f"{share - 1:.1%} off"


def row_of(results: Results, part: str, what: str, **more: object) -> dict[str, Any]:
    """Return a row of the results, empty where there is none."""
    for row in results.get(part, {}).get("rows", ()):
        if row["what"] == what and all(row.get(name) == value for name, value in more.items()):
            return row  # type: ignore[no-any-return]
    return {}


def _cold(what: str) -> Figure:
    return lambda results: row_of(results, "cold", what).get("ratio")


def _keystroke(figure: str, *sizes: int) -> Figure:
    """Return the worst of the sizes."""

    def worst(results: Results) -> float | None:
        found = [row_of(results, "keystroke", OURS, lines=lines).get(figure) for lines in sizes]
        known = [one for one in found if one is not None]
        return max(known) if len(known) == len(sizes) else None

    return worst


def _rate(results: Results) -> float | None:
    return row_of(results, "bulk", ALL).get("files_per_second")


def _times(what: str) -> Figure:
    return lambda results: row_of(results, "bulk", what).get("times_slower")


TARGETS = (
    Target("one clean file of 100 lines, as × `python -c pass` (`python -m`)", 3.5, "×", _cold(CLEAN_MODULE)),
    Target("the same, the installed command", 3.5, "×", _cold(CLEAN_COMMAND)),
    Target("the same file with findings, in colour", 6, "×", _cold(FAULTY)),
    Target("many files of 60 lines, two cores", 12_000, "files/s", _rate, at_least=True),
    Target(
        "the same, as × check-jsonschema with our schema of the structure",
        40,
        "×",
        _times(STRUCTURE_SCHEMA),
        at_least=True,
    ),
    Target(
        "the same, as × check-jsonschema with our whole schema", 40, "×", _times(FULL_SCHEMA), at_least=True
    ),
    Target(f"keystroke to diagnostics, {SMALL} lines, p99", 2, "ms", _keystroke("p99_ms", SMALL)),
    Target(f"keystroke to diagnostics, {LARGE:,} lines, p99", 25, "ms", _keystroke("p99_ms", LARGE)),
    Target("server: the most memory, either file", 50, "MiB", _keystroke("peak_mib", *SIZES)),
    Target(f"server: start to first diagnostics, {SMALL} lines", 350, "ms", _keystroke("start_ms", SMALL)),
)
