"""Ollama's `Modelfile`: the base, the adapter, the system prompt, examples and the window."""

from __future__ import annotations

import re
from collections.abc import Iterator

from llm_strategy.sources.facts import Fact, Note
from llm_strategy.sources.parsed import decoded
from llm_strategy.sources.source_file import SourceFile
from llm_strategy.sources.tokens import estimated_tokens

TOOL = "Ollama"
NAMES = ("Modelfile", "*.modelfile", "Modelfile.*")

_INSTRUCTION = re.compile(
    r'^[ \t]*(FROM|ADAPTER|SYSTEM|MESSAGE|PARAMETER)[ \t]+("""(?:(?!""").)*"""|[^\n]*)',
    re.MULTILINE | re.DOTALL | re.IGNORECASE,
)


def read(file: SourceFile) -> Iterator[Fact | Note]:
    """Yield the model, and what is sent with each request."""
    text = decoded(file.content())
    shots = 0
    message_line = 0
    for found in _INSTRUCTION.finditer(text):
        word, value = found[1].upper(), found[2].strip()
        line = text.count("\n", 0, found.start()) + 1
        if word == "FROM":
            name = value.strip("\"'").rpartition("/")[2].removesuffix(".gguf")
            if name:
                yield file.fact("", "model", f"self-hosted/{name}", word, line=line)
                yield file.fact("", "hosting", "self-hosted", word, line=line)
        elif word == "ADAPTER":
            yield file.fact("fine-tuning", "technique", "fine-tuning", word, line=line)
            yield file.fact("fine-tuning", "method", "lora", word, line=line)
        elif word == "SYSTEM":
            prompt = value.strip('"')
            yield file.fact("prompting", "technique", "prompting", word, line=line)
            yield file.fact("prompting", "prompt_tokens", estimated_tokens(prompt), word, line=line)
        elif word == "MESSAGE" and value.lower().startswith("assistant"):
            shots += 1
            message_line = message_line or line
        elif word == "PARAMETER" and value.lower().startswith("num_ctx"):
            window = value.split()[-1]
            if window.isdecimal():
                yield file.fact("", "window", f"{int(window)} tokens", word, line=line)
    if shots:
        yield file.fact("prompting", "technique", "prompting", "MESSAGE", line=message_line)
        yield file.fact("prompting", "shots", shots, "MESSAGE", line=message_line)
