"""Text from a file as it may be printed: nothing invisible, and no command of a CI runner."""

from __future__ import annotations

from llm_strategy.text import printable


def shown(text: str) -> str:
    """Return ``text`` as it may be printed.

    GitHub and Azure obey ``##[error]`` and ``##vso[…]`` in the middle of a line too.
    """
    text = printable(text)
    if "##" in text and "[" in text:
        import re

        text = re.sub(r"(##[\w.-]*)\[", r"\1\\x5b", text)
    return text


def shown_file(name: str) -> str:
    """Return a file name as it may begin a line: printable, and never the start of ``::error::``."""
    name = shown(name)
    return name if name[:1] not in (":", "#", "-", " ") else "./" + name
