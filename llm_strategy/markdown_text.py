"""Text as Markdown: prose escaped, and text of a file only shown as code."""

from __future__ import annotations

import re

from llm_strategy.text import clip, printable

SPECIAL = frozenset("\\*_[]<>~|&")
"""Characters that Markdown, or HTML inside it, may take for more than themselves."""

_ADDRESS = re.compile(r"https?://[A-Za-z0-9._~/?#@!$&*+,;=%:-]+")

LONGEST_CODE = 80
"""Characters of a text of the file that are shown."""


def escape(text: str) -> str:
    """Return prose as Markdown: what stands between backticks stays code, all else shows as it is."""
    parts = text.split("`")
    if len(parts) % 2 == 0:
        # The last backtick has no partner.
        parts[-2:] = [parts[-2] + "\\`" + parts[-1]] if len(parts) > 1 else parts
        return "`".join(
            part if number % 2 else _escaped(part, keep="\\`") for number, part in enumerate(parts)
        )
    return "`".join(part if number % 2 else _escaped(part) for number, part in enumerate(parts))


def _escaped(text: str, keep: str = "") -> str:
    if keep and keep in text:
        return keep.join(_escaped(part) for part in text.split(keep))
    return "".join("\\" + char if char in SPECIAL else char for char in printable(text))


def code(text: str, longest: int = LONGEST_CODE) -> str:
    """Return text of a file as a code span: nothing in it is markup, and it is cut off after ``longest`` characters."""
    shown = clip(text, longest)
    if not shown:
        return "(empty)"
    longest_run = max((len(run) for run in re.findall("`+", shown)), default=0)
    fence = "`" * (longest_run + 1)
    # A blank at both ends is taken away again by a reader; a text of blanks alone would lose nothing.
    padded = shown[0] in "` " or shown[-1] in "` "
    return f"{fence} {shown} {fence}" if padded else f"{fence}{shown}{fence}"


def link(markdown: str, address: str) -> str:
    """Return ``markdown`` as a link to a web address; as it is where ``address`` is none."""
    return f"[{markdown}](<{address}>)" if _ADDRESS.fullmatch(address) else markdown


def plain(markdown: str) -> str:
    """Return Markdown of ours without its marks, for places that show plain text: code, emphasis, links, escapes."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", markdown)
    text = re.sub(r"(?<!\\)(\*\*|`+)", "", text)
    return re.sub(r"\\([\\*_\[\]<>~|&`])", r"\1", text)
