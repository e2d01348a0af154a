"""How a model is written: the service that a name gives, and the spellings under which tables may have the model.

A service is who runs the model. The Gemini API (``google``) and Vertex AI (``vertex_ai``) are two, with days of their
own for one model; a price list may hold both as one provider.
"""

from __future__ import annotations

import re
from functools import lru_cache

LONGEST_NAME = 200
"""Longer names, in characters, are no model's."""

SERVICES = {
    "amazon": "aws",
    "amazon-bedrock": "aws",
    "aws-bedrock": "aws",
    "azure-ai": "azure",
    "azure-openai": "azure",
    "azure-text": "azure",
    "azureml": "azure",
    "bedrock": "aws",
    "bedrock-converse": "aws",
    "claude": "anthropic",
    "cohere-chat": "cohere",
    "copilot": "github-copilot",
    "fireworks-ai": "fireworks",
    "gemini": "google",
    "google-ai": "google",
    "google-ai-studio": "google",
    "google-genai": "google",
    "google-generativeai": "google",
    "google-gla": "google",
    "grok": "x-ai",
    "jina-ai": "jina",
    "jinaai": "jina",
    "mistralai": "mistral",
    "moonshot": "moonshotai",
    "ollama-chat": "ollama",
    "openai-chat": "openai",
    "openai-responses": "openai",
    "together-ai": "together",
    "togetherai": "together",
    "voyage": "voyageai",
    "voyage-ai": "voyageai",
    "xai": "x-ai",
    "z-ai": "zai",
}
"""Names of services with dashes for underscores → ours, where they differ. Any with ``vertex`` in it is Vertex AI."""

_HUBS = {"google": "gemma", "jinaai": "", "microsoft": "", "openai": "gpt-oss"}
"""Makers as they are called on hubs of published weights → what the names of their weights have in them."""

_CAPITALIZING_HUBS = ("mistralai", "moonshotai")
"""Makers who write names on hubs with capitals, and in their own services without."""

# Patterns are compiled when they are used: most names need none of them.
_AWS_ROUTE = (
    r"^(?:.*foundation-model/|.*inference-profile/|converse/|invoke/)?"
    r"(?:[a-z]{2}(?:-gov|-iso\w?)?-[a-z]+-\d/|(?:us|eu|apac|ap|au|ca|jp|sa|us-gov|global)\.)*"
)
_AZURE_ROUTE = (
    r"^(?:us|eu|global|global-standard|standard|data-zone|provisioned|responses|o_series|gpt5_series)/"
)
_GOOGLE_ROUTE = r"^(?:projects/.*/)?(?:publishers/[a-z-]+/)?(?:models/)?(?:google/|anthropic/)?"
_AWS_VERSION = r"(?:-v\d+)?(?::\d+)?(?::\d+k)?$"
_AWS_MAKERS = {
    "claude": "anthropic",
    "command": "cohere",
    "jamba": "ai21",
    "llama": "meta",
    "mistral": "mistral",
    "mixtral": "mistral",
    "nova": "amazon",
    "titan": "amazon",
}
_DATE = r"(?<=[-@])(20\d\d)-?([01]\d)-?([0-3]\d)(?=$|[-:])"


def service_of(provider: str) -> str:
    """Return the service that a provider's name stands for, in lower case; an unknown one as it is written."""
    known = provider.strip().lower().replace("_", "-")
    if "vertex" in known:
        return "vertex_ai"
    return SERVICES.get(known, known)


@lru_cache(512)
def split(name: str) -> tuple[str, str]:
    """Return the provider and the reference of ``provider/name`` or ``provider:name``, in lower case.

    Two empty texts where it is neither, or cannot be a model's name.
    """
    written = name.strip().lower() if len(name) <= LONGEST_NAME else ""
    # No model's name has a space in it.
    if not written.isprintable() or " " in written:
        return "", ""
    provider, slash, reference = written.partition("/")
    before, colon, after = provider.partition(":")
    if colon and before and (after or reference):
        # The version of a Bedrock model and a tag have a colon too; a service has no dot and no digit in its name.
        if not any(letter in before for letter in ".0123456789"):
            return before, after + slash + reference
        return "", ""
    return (provider, reference) if slash and provider and reference else ("", "")


@lru_cache(512)
def spellings(service: str, reference: str) -> tuple[str, ...]:
    """Return the names, in lower case, under which tables may have what is written ``reference``, exact ones first."""
    names = [reference]
    if service == "aws":
        bare = re.sub(_AWS_ROUTE, "", reference)
        maker = next((_AWS_MAKERS[word] for word in _AWS_MAKERS if bare.startswith(word)), "")
        bare = f"{maker}.{bare}" if maker else bare.replace("/", ".", 1)
        short = re.sub(_AWS_VERSION, "", bare)
        names += [bare, bare + ":0", bare.removesuffix(":0"), short + "-v1:0", short]
    elif service == "azure":
        bare = re.sub(_AZURE_ROUTE, "", reference)
        names += [bare, bare.replace("gpt-35", "gpt-3.5"), bare.replace("gpt-3.5", "gpt-35")]
    elif service == "openai":
        names.append(reference.removeprefix("responses/"))
    elif service in ("google", "vertex_ai"):
        bare = re.sub(_GOOGLE_ROUTE, "", reference)
        names += [bare, bare.removesuffix("@default"), bare.replace("@", "-")]
    elif service == "fireworks":
        names.append(reference.removeprefix("accounts/fireworks/models/"))
        names.append("accounts/fireworks/models/" + names[-1])
    elif service == "ollama":
        names.append(reference.partition(":")[0])
    if "claude" in reference and "." in reference:
        # Version 4.5 is written 4-5 by its maker and 4.5 by some who resell it.
        names += [re.sub(r"(?<=\d)\.(?=\d)", "-", name) for name in names]
    if "20" in reference:
        for form in (r"\1\2\3", r"\1-\2-\3"):
            names += [re.sub(_DATE, form, name) for name in names]
    if service == "vertex_ai":
        names += [re.sub(r"-(?=20\d{6}$)", "@", name) for name in names]
    return tuple(dict.fromkeys(names))


def names_weights(name: str) -> bool:
    """Tell whether ``maker/name`` may be published weights, as hubs call them, which anybody may run and train.

    ``mistralai/Devstral-Small-2507`` is called so on a hub, and ``devstral-small-2507`` in the maker's own service.
    """
    maker, slash, reference = name.strip().partition("/")
    maker = maker.lower()
    if not slash:
        return False
    if maker in _CAPITALIZING_HUBS:
        return reference != reference.lower()
    return maker in _HUBS and _HUBS[maker] in reference.lower()


def route(service: str, reference: str) -> str:
    """Return the part of a reference before the model's name that says where it runs: "us." of a Bedrock model."""
    pattern = {"aws": _AWS_ROUTE, "azure": _AZURE_ROUTE}.get(service)
    found = re.match(pattern, reference) if pattern else None
    return found[0] if found else ""


def without_tuning(reference: str) -> str:
    """Return the base of a tuned model's name, ``ft:gpt-4o:team::1`` → ``gpt-4o``; any other name as it is."""
    return reference.split(":")[1] if reference.startswith("ft:") else reference
