"""The words of the format, each with its meaning, and the words people write instead of them.

``SPELLINGS`` and ``MEANT``, which only a wrong word asks for, are read when first looked up; see
:mod:`llm_strategy.format.synonyms`.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from llm_strategy.format.synonyms import MEANT, SPELLINGS

__all__ = ["COLUMN_OF", "MANNER_NEEDS", "MEANT", "NEED_KINDS", "SPELLINGS", "WORDS"]

WORDS: dict[str, dict[str, str]] = {
    "task": {
        "question-answering": "answers questions, from what the model knows or from sources",
        "classification": "puts an input into one of a fixed set of classes",
        "extraction": "extracts named fields or entities from text",
        "transformation": "rewrites an input into another form, translation included",
        "summarization": "shortens text to its main points",
        "generation": "writes new text",
        "code-generation": "writes or completes code or queries",
        "conversation": "talks with a person over several turns",
        "routing": "sends a request to the right queue, model or handler",
        "search": "finds the items that match a request",
        "agent": "plans and acts in several steps with tools",
        "other": "none of the listed tasks",
    },
    "archetype": {
        "public-medical-qa": "medical questions that public knowledge answers",
        "clinical-notes-qa": "medical questions about clinical notes of your own",
        "brand-voice-copy": "marketing text in the voice of one brand",
        "sql-generation": "database queries from plain language",
        "faq-support": "customer support from frequently asked questions",
        "brand-voice-support": "customer support that needs your knowledge and your voice",
        "internal-code-completion": "code completion for a library the model has never seen",
        "document-classification": "sorting documents into classes",
        "named-entity-recognition": "marking names, places, products and similar in text",
        "styled-summarization": "summaries in one fixed style",
    },
    "modality": {
        "text": "only text; the default",
        "image": "images and scanned pages",
        "audio": "speech and other audio",
        "video": "video",
        "code": "source code and queries",
    },
    "serving": {
        "interactive": "somebody waits for the answer; the default",
        "batch": "many requests at once, answered within hours",
        "precomputed": "answered before anybody asks",
    },
    "hosting": {
        "api": "a provider runs it",
        "private-cloud": "a provider runs it for you alone, in your own account",
        "self-hosted": "you run it on your own machines",
        "on-device": "it runs on the user's device",
    },
    "stage": {
        "idea": "nothing is built yet",
        "prototype": "built to try out the idea; nobody depends on it",
        "pilot": "some real users, watched closely",
        "production": "people depend on it",
    },
    "task_definition": {
        "stable": "the requirements are settled",
        "changing": "the requirements still change",
    },
    "access": {
        "public": "anyone may see all sources of an answer",
        "internal": "everybody inside the organisation may see it",
        "per-user": "each user may see only their own part",
    },
    "citations": {
        "required": "every answer must cite its sources",
        "optional": "sources are welcome but not required",
        "none": "answers cite no sources",
    },
    "technique": {
        "prompting": "instructions, examples and context sent with each request",
        "rag": "text found in an index is put into the prompt, request by request",
        "tools": "the model calls search, APIs, databases or code while it works",
        "fine-tuning": "the weights of a model are trained further on examples",
        "distillation": "a small model is trained to imitate the answers of a large one",
        "verification": "an answer is checked before it is used: by rules, a schema, a model or a person",
        "other": "anything else, such as rules or a classical model; no fit rule judges it",
    },
    "status": {
        "active": "in use; the default",
        "planned": "decided but not yet in use; rules judge it as if in use",
        "retiring": "still in use but being removed; rules ignore it",
        "rejected": "considered and rejected; kept as a record of the decision",
    },
    "need": {
        "domain-knowledge": "facts that training did not give the model, private or published",
        "fresh-knowledge": "facts that change after training",
        "real-time-data": "current values: stock, price, position, status",
        "citations": "answers that cite their sources",
        "grounding": "no invented facts: answers use only the given text",
        "access-control": "each user gets answers only from what they may see",
        "multi-hop": "answers that combine facts from several places",
        "corpus-insight": "patterns over many documents, not single facts",
        "output-format": "a fixed structure, such as JSON that follows a schema",
        "output-length": "answers neither too long nor too short",
        "style": "a manner and tone that can be described",
        "brand-voice": "one voice that is hard to describe",
        "persona": "a consistent role or character",
        "over-refusal": "no refusals of what the model should do",
        "safety": "refusal of what the model should not do",
        "constraints": "rules that the answer has to follow",
        "workflow": "steps the model has to follow, in order",
        "consistency": "the same behavior over hundreds of edge cases",
        "terminology": "the terms of a field, used correctly",
        "multilingual": "the same quality in several languages",
        "classification": "the right label from a fixed set",
        "extraction": "the right fields from text",
        "domain-reasoning": "the way a profession reasons, as in medical coding or legal analysis",
        "complex-task": "a task that a few examples in the prompt do not teach",
        "code-style": "code written the way your codebase writes it",
        "actions": "actions in another system: book, send, change",
        "computation": "exact filters, counts and totals over records",
        "cost": "cheaper requests",
        "latency": "faster answers",
        "prompt-size": "shorter prompts",
        "privacy": "data does not leave your own machines",
        "offline": "works without a network",
    },
    "reasoning": {
        "none": "the model answers at once",
        "chain-of-thought": "the prompt asks for steps before the answer",
        "reasoning-model": "a model that reasons before it answers",
    },
    "retrieves": {
        "documents": "passages of text; the default",
        "records": "rows or entries of structured data",
        "examples": "worked examples, chosen for the request",
        "labels": "candidate classes with their descriptions",
        "schemas": "tables, fields or APIs to write a query or call against",
        "answers": "cached answers that were given before",
    },
    "retrieval": {
        "vector": "by similar meaning, with embeddings",
        "keyword": "by keywords, as in BM25",
        "hybrid": "vector and keyword results, merged",
        "lookup": "by an exact key",
    },
    "chunking": {
        "fixed": "chunks of one size",
        "paragraph": "one chunk for each paragraph",
        "section": "one chunk for each section or heading",
        "semantic": "split where the subject changes",
        "document": "whole documents, not split",
        "contextual": "each chunk with a description of what it is part of",
        "other": "split in another way",
    },
    "kind": {
        "web-search": "searches the public web",
        "live-api": "queries a live system for current values",
        "agentic-retrieval": "the model searches by itself, repeatedly, until it has enough",
        "database": "runs queries on a database",
        "code": "runs code, for arithmetic or analysis",
        "actions": "changes something in another system",
        "mcp": "tools offered by a Model Context Protocol server",
        "other": "another kind of tool",
    },
    "check": {
        "rules": "a program checks the answer",
        "schema": "the answer must match a schema",
        "model": "another model judges the answer",
        "citations": "the sources that the answer cites are checked",
        "human": "a person reads the answer",
    },
    "method": {
        "lora": "trains small added matrices, about 0.1–1 % of the parameters",
        "qlora": "LoRA on a base model quantised to 4 bits, so that one GPU is enough",
        "full": "trains every parameter",
        "prefix": "trains a virtual prefix of the prompt (prefix or prompt tuning)",
        "hosted": "the provider trains; the method is not known",
    },
    "objective": {
        "sft": "supervised: imitate the given answers",
        "dpo": "preference: learn which of two answers is better",
        "rft": "reinforcement: learn from the scores of a grader",
        "continued-pretraining": "continued training on raw text of the field",
    },
    "tunes": {
        "generator": "the model that answers; the default",
        "retriever": "the embedding model that searches",
        "reranker": "the model that orders the results",
        "router": "the model that decides where a request goes",
        "helper": "an additional model, such as a rewriter, a summarizer or a judge",
    },
    "data_origin": {
        "human": "written or labelled by people for it",
        "production": "taken from real use of the system",
        "synthetic": "generated by a program or a model",
        "teacher": "the answers of a larger model",
    },
    "better": {
        "higher": "more is better; the default",
        "lower": "less is better",
    },
    "scope": {
        "narrow": "one well-defined task",
        "broad": "general improvement at something",
    },
    "held": {
        "index": "searched in an index",
        "prompt": "always in the prompt",
        "request": "sent with each request, such as the contract to be read",
        "live": "queried from a live system when the request comes",
        "weights": "trained into the model",
    },
    "cadence": {
        "real-time": "continuously",
        "hourly": "every hour",
        "daily": "every day",
        "weekly": "every 7 days",
        "monthly": "every 30 days",
        "quarterly": "every 91 days",
        "yearly": "every 365 days",
        "static": "never",
    },
}
"""Vocabulary → word → meaning, in the order in which words are offered."""

NEED_KINDS: dict[str, tuple[str, ...]] = {
    "knowledge": (
        "domain-knowledge",
        "fresh-knowledge",
        "real-time-data",
        "citations",
        "grounding",
        "access-control",
        "multi-hop",
        "corpus-insight",
    ),
    "behavior": (
        "output-format",
        "output-length",
        "style",
        "brand-voice",
        "persona",
        "over-refusal",
        "safety",
        "constraints",
        "workflow",
        "consistency",
        "terminology",
        "multilingual",
        "classification",
        "extraction",
        "domain-reasoning",
        "complex-task",
        "code-style",
    ),
    "action": ("actions", "computation"),
    "efficiency": ("cost", "latency", "prompt-size"),
    "deployment": ("privacy", "offline"),
}
"""Kind of need → its needs: what a model knows, how it behaves, what it does, what it costs, where it runs."""

MANNER_NEEDS: frozenset[str] = frozenset(
    {"output-format", "output-length", "style", "brand-voice", "persona", "over-refusal", "safety"}
)
"""Needs about the manner of an answer alone, to which retrieved facts add nothing."""

COLUMN_OF: dict[str, str] = {
    "prompting": "prompting",
    "rag": "rag",
    "tools": "tools",
    "fine-tuning": "fine-tuning",
    "distillation": "fine-tuning",
    "verification": "verification",
}
"""Technique → its column of the fit table; `other` has none."""

OWN_MODELS = ("self-hosted/", "other/")
"""Beginnings of names of models that no list knows, which are never looked up."""


def is_own_model(name: str) -> bool:
    """Tell whether a name says that no list knows the model: ``self-hosted/…`` and ``other/…``."""
    return name.strip().lower().startswith(OWN_MODELS)


def __getattr__(name: str) -> Any:
    if name in ("MEANT", "SPELLINGS"):
        from llm_strategy.format import synonyms as slips

        return getattr(slips, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
