"""Which technique fixes which need: one table that rules, completion, hovers and pages read.

Ratings: ``yes`` fixes it; ``part`` helps, up to a ceiling or under a condition, which the note says; ``no``
does not fix it. A cell names its claims; one without any is our own judgement.
"""

from __future__ import annotations

from llm_strategy.format.vocabulary import COLUMN_OF, NEED_KINDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    Cell = tuple[str, str, tuple[str, ...]]

YES = "yes"
PART = "part"
NO = "no"
RATINGS = (YES, PART, NO)
"""The ratings of a cell, best first."""

COLUMNS = ("prompting", "rag", "tools", "fine-tuning", "verification")
"""The columns of the table, cheapest first; fine-tuning stands for distillation too."""

RETRIEVES_EXAMPLES: frozenset[str] = frozenset({"examples", "labels", "schemas", "records", "answers"})
"""What a rag layer may retrieve that shapes behavior: it is then rated part for every behavior need."""

VERIFICATION_FIXES: frozenset[str] = frozenset({"grounding", "safety", "constraints", "output-format", "consistency"})
"""The needs that a verification layer fixes: an answer that fails the check is not used."""

VERIFICATION_HELPS: frozenset[str] = frozenset(
    {*NEED_KINDS["behavior"], "citations", "computation", "access-control"} - VERIFICATION_FIXES
)
"""The needs that a verification layer helps with in part; one of people helps with every knowledge need too."""

EXAMPLES_NOTE = "retrieved examples, labels, schemas, records or answers show the model what to do"
"""The note of a cell that :data:`RETRIEVES_EXAMPLES` raises to part."""

ANSWERS_SAVE: frozenset[str] = frozenset({"cost", "latency"})
"""Needs that a rag layer fixes which retrieves answers: cached answers are not generated again."""

OWN_MACHINES = "fixed where the model runs with you: `hosting` other than `api`, or a `self-hosted/` model"

_BEHAVIOR = frozenset(NEED_KINDS["behavior"])

FIT: dict[str, dict[str, Cell]] = {
    "domain-knowledge": {
        "prompting": (
            PART,
            "only what is held in the prompt or comes with the request, or is small and stable",
            ("A7", "B9", "C22", "D4"),
        ),
        "rag": (YES, "", ("A8", "B10", "C3")),
        "tools": (YES, "", ("C23",)),
        "fine-tuning": (
            NO,
            "stable facts are learnt unreliably, a warning; changing facts become stale in weights, an error",
            ("B4", "B13", "C9", "D4", "A24", "E2"),
        ),
    },
    "fresh-knowledge": {
        "prompting": (PART, "only what is held in the prompt or comes with the request", ("A4", "A7")),
        "rag": (YES, "", ("A8", "B3", "C4", "E2")),
        "tools": (YES, "", ("C23",)),
        "fine-tuning": (NO, "weights contain what was true at training", ("A4", "A24", "B13", "E2")),
    },
    "real-time-data": {
        "prompting": (PART, "when it comes with the request", ()),
        "rag": (PART, "as up to date as its index", ("A13",)),
        "tools": (YES, "", ("A13",)),
        "fine-tuning": (NO, "weights contain nothing from after their training", ("A11", "B13")),
    },
    "citations": {
        "prompting": (PART, "only of what is held in the prompt or comes with the request", ()),
        "rag": (YES, "", ("A8", "B10", "C5")),
        "tools": (YES, "", ()),
        "fine-tuning": (NO, "trained weights contain no source to cite", ("A25",)),
    },
    "grounding": {
        "prompting": (PART, "prompts that ask for grounding help, together with text to rely on", ("B28",)),
        "rag": (YES, "", ("A8", "B10", "B28")),
        "tools": (YES, "", ()),
        "fine-tuning": (NO, "training does not reliably stop invented facts", ("B28",)),
    },
    "access-control": {
        "prompting": (PART, "when what the user may see comes with the request", ()),
        "rag": (YES, "", ("C6",)),
        "tools": (YES, "", ()),
        "fine-tuning": (NO, "trained weights are the same for all users", ("C6",)),
    },
    "multi-hop": {
        "prompting": (PART, "over what is in the prompt", ()),
        "rag": (PART, "a single retrieval rarely connects facts; two or more `hops` do", ("A9",)),
        "tools": (YES, "by agentic retrieval", ()),
        "fine-tuning": (NO, "the facts to be connected are not in the weights", ()),
    },
    "corpus-insight": {
        "prompting": (PART, "over what fits in the window", ()),
        "rag": (NO, "it finds facts, not patterns", ("D9",)),
        "tools": (PART, "queries can count and group, where the data has fields for it", ()),
        "fine-tuning": (PART, "trained on labelled summaries", ("D9",)),
    },
    "output-format": {
        "prompting": (YES, "with `structured_output` exact to the schema", ("A6", "A13", "B8")),
        "rag": (NO, "retrieved facts do not change the format", ("B11", "D8")),
        "tools": (PART, "a call with a schema", ()),
        "fine-tuning": (YES, "once a measurement shows the limit of prompting", ("B12", "B19", "E12")),
    },
    "output-length": {
        "prompting": (YES, "", ("B8",)),
        "rag": (NO, "facts do not shorten the answer", ("B11",)),
        "tools": (NO, "calls do not change the format", ()),
        "fine-tuning": (NO, "prompting solves it", ("B8", "B13")),
    },
    "style": {
        "prompting": (YES, "", ("B8", "C2")),
        "rag": (NO, "facts do not change the manner", ("B11", "D8")),
        "tools": (NO, "calls do not change the manner", ()),
        "fine-tuning": (YES, "", ("A10", "B12", "C14")),
    },
    "brand-voice": {
        "prompting": (PART, "a voice is hard to describe, and answers drift from it", ("D5", "D10")),
        "rag": (NO, "retrieved facts contain no voice", ("D10",)),
        "tools": (NO, "calls contain no voice", ()),
        "fine-tuning": (YES, "", ("B21", "D5", "D10", "E12")),
    },
    "persona": {
        "prompting": (YES, "", ()),
        "rag": (NO, "retrieved facts do not change the persona", ("D8",)),
        "tools": (NO, "calls do not change the persona", ()),
        "fine-tuning": (YES, "", ("D8",)),
    },
    "over-refusal": {
        "prompting": (YES, "", ("B8",)),
        "rag": (NO, "facts do not change what is refused", ()),
        "tools": (NO, "calls do not change what is refused", ()),
        "fine-tuning": (NO, "prompting solves it", ("B8", "B13")),
    },
    "safety": {
        "prompting": (PART, "users can get around instructions", ()),
        "rag": (NO, "facts do not change what is refused", ()),
        "tools": (PART, "a call to a moderation model", ()),
        "fine-tuning": (PART, "examples of refusals", ()),
    },
    "constraints": {
        "prompting": (YES, "only in part when the rules are complex", ("A6", "A7")),
        "rag": (NO, "facts do not enforce rules", ()),
        "tools": (PART, "a call can check the answer", ()),
        "fine-tuning": (PART, "as far as the examples show the rules", ()),
    },
    "workflow": {
        "prompting": (YES, "", ("C2",)),
        "rag": (PART, "it can fetch the procedure", ()),
        "tools": (PART, "calls carry out steps", ()),
        "fine-tuning": (PART, "as far as the examples show the steps", ()),
    },
    "consistency": {
        "prompting": (PART, "up to about 80–90 %", ("B9", "B19", "E12")),
        "rag": (NO, "edge cases are behavior, not facts", ("B11",)),
        "tools": (PART, "a call can check or compute a part", ()),
        "fine-tuning": (YES, "", ("A21", "B19", "E12")),
    },
    "terminology": {
        "prompting": (PART, "as many terms as the prompt can explain", ()),
        "rag": (NO, "the model does not learn the terms in retrieved text", ("D8",)),
        "tools": (PART, "a glossary look-up", ()),
        "fine-tuning": (YES, "", ("A10", "B12", "B21")),
    },
    "multilingual": {
        "prompting": (PART, "as far as the model knows the language", ()),
        "rag": (PART, "text in the language of the reader", ()),
        "tools": (PART, "a translation call", ()),
        "fine-tuning": (YES, "", ()),
    },
    "classification": {
        "prompting": (PART, "simple ones", ("D10", "B20")),
        "rag": (NO, "documents do not classify", ("D10",)),
        "tools": (PART, "a call to a classifier", ()),
        "fine-tuning": (YES, "", ("B20", "C13", "C14", "C20", "C21")),
    },
    "extraction": {
        "prompting": (PART, "brittle", ("D10",)),
        "rag": (NO, "the text to extract from is in the input", ("D10",)),
        "tools": (PART, "a call to a parser", ()),
        "fine-tuning": (YES, "", ("B19", "C14", "C21")),
    },
    "domain-reasoning": {
        "prompting": (PART, "falls back to general reasoning", ()),
        "rag": (PART, "shows cases to follow", ()),
        "tools": (PART, "computes what can be computed", ()),
        "fine-tuning": (YES, "", ("E12",)),
    },
    "complex-task": {
        "prompting": (NO, "a few examples do not teach it", ("B9",)),
        "rag": (PART, "provides what the task needs to know", ()),
        "tools": (PART, "splits the task into calls", ()),
        "fine-tuning": (YES, "", ("B12",)),
    },
    "code-style": {
        "prompting": (PART, "as far as rules and examples show it", ()),
        "rag": (PART, "shows the API, not the coding style", ("D4", "D10")),
        "tools": (PART, "formatters and linters", ()),
        "fine-tuning": (YES, "", ("C14", "D4", "D10")),
    },
    "actions": {
        "prompting": (PART, "writes what another program then executes", ()),
        "rag": (NO, "it reads and changes nothing", ()),
        "tools": (YES, "", ()),
        "fine-tuning": (PART, "learns when and how to call", ()),
    },
    "computation": {
        "prompting": (PART, "small totals over what is in the prompt", ()),
        "rag": (NO, "it finds passages, not totals", ()),
        "tools": (YES, "with a query or code", ()),
        "fine-tuning": (NO, "trained weights do not count records", ()),
    },
    "cost": {
        "prompting": (PART, "with caching; the most expensive at scale", ("E5",)),
        "rag": (PART, "sends only what the request needs", ("C7",)),
        "tools": (PART, "retrieve only what the request needs", ()),
        "fine-tuning": (YES, "above the break-even", ("A10", "B6", "B18", "C20")),
    },
    "latency": {
        "prompting": (PART, "shorter prompts, shorter answers, caching", ()),
        "rag": (NO, "retrieval adds time", ("A5", "B11", "E3")),
        "tools": (NO, "every call adds time", ()),
        "fine-tuning": (YES, "a smaller model answers faster", ("A23", "C12", "E4")),
    },
    "prompt-size": {
        "prompting": (PART, "caching makes a long prompt cheaper, not shorter", ()),
        "rag": (PART, "sends passages instead of the whole corpus", ("C7",)),
        "tools": (PART, "retrieve on demand", ()),
        "fine-tuning": (YES, "instructions and examples move into the weights", ("B12", "D6")),
    },
    "privacy": {
        "prompting": (PART, OWN_MACHINES, ()),
        "rag": (PART, OWN_MACHINES, ()),
        "tools": (PART, OWN_MACHINES, ()),
        "fine-tuning": (PART, "a small model of your own can do the narrow task", ("C12",)),
    },
    "offline": {
        "prompting": (PART, "with a model on the device", ()),
        "rag": (PART, "with an index on the device", ()),
        "tools": (PART, "with tools on the device", ()),
        "fine-tuning": (YES, "a small model does the narrow task on the device", ()),
    },
}
"""Need → column → (rating, note, claims). The note is the condition or the reason, ``""`` without one."""


def _verification(need: str, kinds: Iterable[str]) -> Cell:
    if need in VERIFICATION_FIXES:
        return (YES, "an answer that fails the check is not used", ())
    if need in VERIFICATION_HELPS:
        return (PART, "it finds what is wrong and does not correct it", ())
    if "human" in kinds and need in NEED_KINDS["knowledge"]:
        return (PART, "a person who reads the answer may know the right one", ())
    return (NO, "a check finds a wrong answer and does not know the right one", ())


for _need, _row in FIT.items():
    _row["verification"] = _verification(_need, ())


def cell(
    need: str, technique: str, retrieves: Iterable[str] = (), kinds: Iterable[str] = ()
) -> Cell | None:
    """Return the cell of ``need`` and ``technique``; None for `other`, which is not rated.

    ``retrieves`` is what a rag layer retrieves: examples and their like help every behavior need in part. ``kinds``
    are what checks the answers in a verification layer.
    """
    column = COLUMN_OF.get(technique)
    if column is None:
        return None
    if column == "verification":
        return _verification(need, kinds)
    found = FIT[need][column]
    if column == "rag" and need in ANSWERS_SAVE and "answers" in retrieves:
        return (YES, "a cached answer is not generated again", ())
    if (
        column == "rag"
        and found[0] == NO
        and need in _BEHAVIOR
        and not RETRIEVES_EXAMPLES.isdisjoint(retrieves)
    ):
        return (PART, EXAMPLES_NOTE, ())
    return found


def rating(
    need: str, technique: str, retrieves: Iterable[str] = (), kinds: Iterable[str] = ()
) -> str | None:
    """Return how well ``technique`` fixes ``need``; None for `other`. The rest is as in :func:`cell`."""
    found = cell(need, technique, retrieves, kinds)
    return None if found is None else found[0]


def fixes(need: str) -> list[str]:
    """Return the columns that fix ``need``, then those that help in part, each cheapest first."""
    row = FIT[need]
    return [column for wanted in (YES, PART) for column in COLUMNS if row[column][0] == wanted]
