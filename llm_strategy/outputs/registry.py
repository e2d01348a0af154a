"""The output formats by name.

Every format is the module of its name, with ``render(reports, style)``, which takes the reports as they come and yields
chunks of text, so that the findings of the first file show while the second is being read, and with ``SHOWS_FIXES``,
which tells whether it needs the reports to have their fixes.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import ModuleType

    from llm_strategy.outputs.style import Style
    from llm_strategy.report import Report

FORMATS = ("text", "concise", "json", "sarif", "github", "gitlab", "junit", "rdjson", "markdown")
"""The names, the default first."""


def render(name: str, reports: Iterable[Report], style: Style) -> Iterator[str]:
    """Return the chunks of text that show ``reports`` in the format ``name``, one of :data:`FORMATS`."""
    chunks: Iterator[str] = _module(name).render(reports, style)
    return chunks


def shows_fixes(name: str) -> bool:
    """Tell whether the format ``name`` shows fixes, or counts them."""
    shows: bool = _module(name).SHOWS_FIXES
    return shows


def _module(name: str) -> ModuleType:
    module: ModuleType = __import__(f"llm_strategy.outputs.{name}", fromlist=["render"])
    return module
