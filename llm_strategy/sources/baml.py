"""BAML: the functions that ask a model, and the clients that say which."""

from __future__ import annotations

import re
from collections.abc import Iterator

from llm_strategy.sources.facts import Fact, Note
from llm_strategy.sources.model_names import from_provider
from llm_strategy.sources.parsed import decoded
from llm_strategy.sources.source_file import SourceFile

TOOL = "BAML"
NAMES = ("baml_src/*.baml", "baml_src/**/*.baml")

_BLOCK = re.compile(r"^(client<llm>|function)\s+(\w+)([^{\n]*)\{(.*?)^\}", re.MULTILINE | re.DOTALL)
_COMMENT = re.compile(r"//[^\n]*")
_PROVIDER = re.compile(r"^\s*provider\s+\"?([\w-]+)\"?", re.MULTILINE)
_MODEL = re.compile(r"^\s*model\s+\"?([\w./:@-]+)\"?", re.MULTILINE)
_CLIENT = re.compile(r"^\s*client\s+\"([\w-]+)/([\w./:@-]+)\"", re.MULTILINE)


def read(file: SourceFile) -> Iterator[Fact | Note]:
    """Yield a name for each function, and the models of the clients."""
    text = decoded(file.content())
    for block in _BLOCK.finditer(text):
        kind, name, body = block[1], block[2], _COMMENT.sub("", block[4])
        line = text.count("\n", 0, block.start()) + 1
        if kind == "function":
            yield file.fact("", "name", _slug(name), kind, name, line=line)
            yield file.fact("prompting", "technique", "prompting", kind, name, line=line)
            if "->" in block[3] and block[3].rpartition("->")[2].strip() not in ("string", ""):
                yield file.fact("prompting", "structured_output", True, kind, name, line=line)
            client = _CLIENT.search(body)
            found = (client[1], client[2]) if client else None
        else:
            provider, model = _PROVIDER.search(body), _MODEL.search(body)
            found = (provider[1], model[1]) if provider and model else None
        named = (
            from_provider(*found) if found and found[1] != "env" and not found[1].startswith("env.") else None
        )
        if named is not None:
            at = text.count("\n", 0, text.find(found[1], block.start())) + 1 if found else line
            yield file.fact("", "model", named, kind, name, line=at)


def _slug(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name).replace("_", "-").lower().strip("-")
