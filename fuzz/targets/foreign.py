"""Files of other tools, which anybody may have written."""

from __future__ import annotations

import json
import tempfile
from functools import cache
from pathlib import Path

from fuzz.choices import Choices
from llm_strategy.sources.find import find

NAMES = (
    *(
        "langgraph.json",
        "baml_src/a.baml",
        "litellm_config.yaml",
        "promptfooconfig.yaml",
        "promptfooconfig.json",
    ),
    *("axolotl.yaml", "adapter_config.json", "Modelfile", "train.jsonl", "train.json", "results.json"),
    *("traces.jsonl", "pyproject.toml", "requirements.txt", "uv.lock", "package.json"),
)
"""Names of files that are read, at least one for each tool."""


@cache
def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
    (folder / ".git").mkdir()
    (folder / "baml_src").mkdir()
    return folder


def foreign(data: bytes) -> None:
    """Read a file of another tool: what it says is plain data with its origin, and the same when read again."""
    choices = Choices(data)
    path = _folder() / choices.one(NAMES)
    content = choices.rest()
    path.write_bytes(content)
    try:
        found = find(_folder())
        again = find(_folder())
    finally:
        path.unlink()
    assert (found.facts, found.notes) == (again.facts, again.notes)
    lines = content.count(b"\n") + content.count(b"\r") + 1
    for fact in found.facts:
        json.dumps(fact.value, default=str)
        assert fact.origin.file == path.relative_to(_folder()).as_posix(), fact
        assert 0 <= fact.origin.line <= lines + 1, fact
    for merged in found.merged():
        assert merged.in_words()
        assert merged.facts
