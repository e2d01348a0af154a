"""``python -m llm_strategy.advisor.page.example [--check]``: write the page of ``examples/`` to ``docs/examples``.

Another version of matplotlib may draw a line a little otherwise: where only pictures differ and the version is not the
one of the page that is there, that page is current.
"""

from __future__ import annotations

import datetime
import re
import sys
from pathlib import Path

from llm_strategy import generated
from llm_strategy.advisor.page import html
from llm_strategy.advisor.page.contents import page
from llm_strategy.config import settings
from llm_strategy.document.document import read_strategy
from llm_strategy.engine.snapshot import Snapshot

MODULE = "llm_strategy.advisor.page.example"
PAGE = "docs/examples/report.html"

DAY = datetime.date(2026, 11, 29)
"""The day of the page, so that it stays the same."""

_PICTURE = re.compile(r"<svg.*?</svg>", re.DOTALL)
_VERSION = re.compile(r"<!-- drawn by matplotlib ([0-9.]+) -->\n")


def files(root: Path) -> generated.Files:
    """Return path → text of the page. Raises ValueError where what draws it is not installed."""
    found = []
    for path in sorted((root / "examples").glob("*/llmstrategy.yaml")):
        name = path.relative_to(root).as_posix()
        shot = Snapshot(read_strategy(str(path)), name, settings.find(str(path)), DAY.toordinal(), str(root))
        found += [(shot, strategy) for strategy in shot.strategies]
    try:
        made = html.render(page(found, DAY.toordinal()))
    except html.NeedsExtra as error:
        raise ValueError(f"the page of the examples needs the extra `report`: {error}") from error
    import matplotlib

    made = f"{made.rstrip()}\n<!-- drawn by matplotlib {matplotlib.__version__} -->\n"
    there = root / PAGE
    if there.is_file():
        old = there.read_text(encoding="utf-8")
        drawn = _VERSION.search(old)
        if drawn is not None and drawn[1] != matplotlib.__version__ and _words(old) == _words(made):
            return {PAGE: old}
    return {PAGE: made}


def _words(text: str) -> str:
    return _VERSION.sub("", _PICTURE.sub("", text))


if __name__ == "__main__":
    sys.exit(generated.main(MODULE, files))
