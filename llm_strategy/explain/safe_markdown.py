"""Markdown that no file can forge: what a file says is only ever shown as code."""

from __future__ import annotations

from llm_strategy.explain.markdown import escape
from llm_strategy.text import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 80
"""Characters of a text of the file that are shown."""


def code(text: str) -> str:
    """Return text of a file as a code span: nothing in it is markup, control characters are escapes."""
    shown = printable(text[: LONGEST - 1] + "…" if len(text) > LONGEST else text)
    if not shown:
        return "(empty)"
    longest = run = 0
    for char in shown:
        run = run + 1 if char == "`" else 0
        longest = max(longest, run)
    fence = "`" * (longest + 1)
    # A blank at both ends is taken away again; a text of blanks alone would lose nothing.
    padded = shown[0] in "` " or shown[-1] in "` "
    return f"{fence} {shown} {fence}" if padded else f"{fence}{shown}{fence}"


def cited(claims: Iterable[str]) -> str:
    """Return claim ids in parentheses, with a blank before; nothing where there are none."""
    found = " ".join(claims)
    return f" ({found})" if found else ""


def items(lines: Iterable[str]) -> str:
    """Return a list."""
    return "\n".join("- " + line for line in lines)


def paragraphs(*parts: str) -> str:
    """Return paragraphs, empty ones left out."""
    return "\n\n".join(part for part in parts if part)


def sentence(text: str) -> str:
    """Return words of our own as an escaped sentence."""
    return escape(text[:1].upper() + text[1:] + ("" if text.endswith((".", "?", "!")) else "."))


__all__ = ["cited", "code", "escape", "items", "paragraphs", "sentence"]
