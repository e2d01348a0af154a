"""Pages and messages are in plain English: a few words that readers stumble over stay out of them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from .pages import FENCE, ROOT, read
from .test_links import pages

PLAINER = {
    "aught": "anything",
    "dearer": "more expensive",
    "for ever": "always",
    "gravest": "highest level",
    "graver": "higher level",
    "hence": "therefore",
    "lest": "so that … not",
    "nought": "nothing",
    "thereof": "of it",
    "whoever": "anyone who",
}
"""What to avoid → what to write. Only words that are always odd: the list must never get in anybody's way."""

ODD = re.compile(rf"\b(?:{'|'.join(map(re.escape, PLAINER))})\b", re.IGNORECASE)


def odd_words(path: str, text: str, line: int = 1) -> Iterator[str]:
    for found in ODD.finditer(text):
        word = found[0]
        yield f"{path}:{line + text.count(chr(10), 0, found.start())}: {word!r} → {PLAINER[word.lower()]!r}"


def messages(path: Path) -> Iterator[tuple[str, int]]:
    """Yield each string of a module that is no docstring, and its line; of an f-string, its fixed parts."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    docstrings = {node.value for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in docstrings:
            yield node.value, node.lineno


def test_pages_are_in_plain_words() -> None:
    found = []
    for path in pages():
        prose = FENCE.sub(lambda block: "\n" * block[0].count("\n"), read(path))
        found.extend(odd_words(path, prose))
    assert not found, "\n".join(found)


def test_messages_are_in_plain_words() -> None:
    found = []
    for path in sorted((ROOT / "llm_strategy").rglob("*.py")):
        for text, line in messages(path):
            found.extend(odd_words(str(path.relative_to(ROOT)), text, line))
    assert not found, "\n".join(found)


def test_odd_words_are_found() -> None:
    assert list(odd_words("a.md", "It is\nfor ever, Whoever reads it.")) == [
        "a.md:2: 'for ever' → 'always'",
        "a.md:2: 'Whoever' → 'anyone who'",
    ]
