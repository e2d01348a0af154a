"""The documentation that is made from the program's own data, as files of the repository.

    python -m llm_strategy.explain.pages           write the pages, and remove pages of rules that are gone
    python -m llm_strategy.explain.pages --check   exit 1, naming each page that is missing, stale or obsolete

A page for each rule with a table of all, the fit table, the thresholds, the claims, the format, the models, and the
table of the families of rules in ``README.md`` between :data:`BEGIN` and :data:`END`.
"""

from __future__ import annotations

import posixpath
from pathlib import Path

from llm_strategy.explain.addresses import RULES
from llm_strategy.explain.pages.contents import GENERATED, README, family_table, pages

BEGIN = "<!-- rules:begin -->"
END = "<!-- rules:end -->"


def readme(text: str) -> str:
    """Return the readme with the table of families in it; unchanged where it has no markers.

    Raises :class:`ValueError` where only one of them is there, or they are in the wrong order.
    """
    begin, end = text.find(BEGIN), text.find(END)
    if begin < 0 and end < 0:
        return text
    if begin < 0 or end < begin:
        raise ValueError(f"{README} needs {BEGIN} and after it {END}")
    table = f"{BEGIN}\n{GENERATED}\n\n{family_table()}\n\n{END}"
    return text[:begin] + table + text[end + len(END) :]


def files(root: Path) -> dict[str, str | None]:
    """Return path → text of the pages for the checkout at ``root``; None for generated pages that are obsolete."""
    made: dict[str, str | None] = {**pages()}
    target = root / README
    if target.is_file():
        made[README] = readme(target.read_bytes().decode())
    folder = posixpath.dirname(RULES)
    for page in sorted((root / folder).glob("*.md")):
        path = f"{folder}/{page.name}"
        if path not in made and page.read_text("utf-8").startswith(GENERATED):
            made[path] = None
    return made
