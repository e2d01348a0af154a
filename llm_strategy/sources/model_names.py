"""Names of models as other tools write them, and as a strategy does: ``provider/name``."""

from __future__ import annotations

import re

_SAME = {
    "": "openai",
    "azure": "azure",
    "azureopenai": "azure",
    "azure_ai": "azure",
    "bedrock": "aws",
    "bedrock_converse": "aws",
    "gemini": "google",
    "vertex": "google",
    "vertex_ai": "google",
    "palm": "google",
    "google-ai": "google",
    "together_ai": "together",
    "togetherai": "together",
    "fireworks_ai": "fireworks",
    "xai": "x-ai",
    "text-completion-openai": "openai",
    "openai-generic": "other",
    "baml-openai-chat": "openai",
    "baml-anthropic-chat": "anthropic",
    "aws-bedrock": "aws",
    "azure-openai": "azure",
    "openai-responses": "openai",
}
"""Provider as LiteLLM, promptfoo or BAML names it → as a strategy does, where the two differ."""

_OWN = frozenset(
    "ollama ollama_chat hosted_vllm vllm lm_studio llamafile localai llamacpp huggingface xinference triton "
    "local".split()
)
"""Providers that are servers of one's own."""

_NO_MODEL = frozenset(
    "exec file python package http https webhook echo browser mcp websocket promptfoo golang script id sequence "
    "os".split()
)
"""What promptfoo calls a provider and is no model."""

_KINDS = frozenset(
    "chat completion completions embedding embeddings responses messages realtime assistant image".split()
)

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:@+/-]{0,150}")


def from_litellm(name: str) -> str | None:
    """Return the model that LiteLLM calls ``name``, as in ``azure/gpt-4o``; None where it names none."""
    if name.startswith("os.environ/") or not _NAME.fullmatch(name):
        return None
    provider, slash, rest = name.partition("/")
    return _named(provider if slash else _maker(name), rest if slash else name)


def from_promptfoo(name: str) -> str | None:
    """Return the model that promptfoo calls ``name``, as in ``openai:chat:gpt-4o``; None where it names none."""
    parts = name.split(":")
    provider = parts.pop(0)
    if provider in _NO_MODEL or "://" in name or not parts:
        return None
    if parts[0] in _KINDS and len(parts) > 1:
        parts.pop(0)
    rest = ":".join(parts)
    if not _NAME.fullmatch(rest):
        return None
    return from_litellm(rest) if provider == "litellm" else _named(provider, rest)


def from_provider(provider: str, name: str) -> str | None:
    """Return the model ``name`` of a provider that is named apart; None where it names none."""
    return _named(provider, name) if _NAME.fullmatch(name) else None


def from_hub(name: str) -> str | None:
    """Return the model that a training tool calls ``name``: a repository of open weights, or a folder."""
    if not _NAME.fullmatch(name) or name.startswith((".", "/")):
        return None
    return name if name.count("/") == 1 else f"self-hosted/{name.rpartition('/')[2]}"


def _maker(name: str) -> str:
    """Return the provider of a name that has none."""
    if name.startswith("claude"):
        return "anthropic"
    if name.startswith("gemini"):
        return "google"
    return "mistral" if name.startswith(("mistral", "codestral", "ministral")) else "openai"


def _named(provider: str, name: str) -> str | None:
    provider = provider.lower()
    if not name:
        return None
    if provider in _OWN:
        return f"self-hosted/{name.rpartition('/')[2]}"
    if provider == "openrouter" and "/" in name:
        return name
    if provider in ("aws", "bedrock", "bedrock_converse", "aws-bedrock"):
        name = name.removeprefix("converse/")
    return f"{_SAME.get(provider, provider)}/{name}"
