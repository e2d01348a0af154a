"""The length of a prompt file in tokens."""

from __future__ import annotations

import re

from llm_strategy import files
from llm_strategy.findings import UnreadError
from llm_strategy.model.file_facts import PromptSize
from llm_strategy.sources.parsed import decoded
from llm_strategy.sources.tokens import estimated_tokens, token_range

ENDS = (".md", ".txt", ".prompt", ".j2", ".jinja", ".jinja2", ".tmpl", ".hbs", ".mustache")
"""Ends of names of files that are the prompt itself, and not a program or a configuration that has it."""

_LOGIC = re.compile(r"\{%|\{\{[#/^>]|<%")
"""Conditions, loops and inclusions: how long the prompt is cannot be told from the file."""

_PLACES = re.compile(r"\{\{|\{[A-Za-z_]\w*\}|\$\{?[A-Za-z_]\w*")
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def measure(path: str, most: int) -> PromptSize:
    """Return the length of a prompt; raises OSError, ValueError, and UnreadError where it cannot be told."""
    if not path.lower().endswith(ENDS):
        raise UnreadError("an unsupported kind of file")
    text = decoded(files.read(path, most))
    if _LOGIC.search(text):
        raise UnreadError("a template whose length depends on its variables")
    text = _FRONT_MATTER.sub("", text).strip()
    least, longest = token_range(text)
    return PromptSize(estimated_tokens(text), least, longest, _PLACES.search(text) is not None)
