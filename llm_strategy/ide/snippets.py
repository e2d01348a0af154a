"""Whole layers and strategies to fill in. The first line has no indentation; further ones are relative to it."""

from __future__ import annotations

from llm_strategy.format.vocabulary import WORDS

STEP = "  "


def _choice(stop: int, words: tuple[str, ...]) -> str:
    return f"${{{stop}|{','.join(words)}|}}"


LAYERS: dict[str, tuple[str, ...]] = {
    "prompting": ("for: [${1:constraints}]", "prompt_tokens: ${2:600}", "shots: ${3:3}"),
    "rag": (
        "for: [${1:domain-knowledge}]",
        "retrieves: " + _choice(2, tuple(WORDS["retrieves"])),
        "retrieval: " + _choice(3, ("hybrid", "vector", "keyword")),
        "refresh: " + _choice(4, ("daily", "hourly", "weekly", "monthly", "on-change")),
        "latency: ${5:300ms}",
    ),
    "tools": (
        "for: [${1:real-time-data}]",
        "kind: " + _choice(2, ("live-api", *(word for word in WORDS["kind"] if word != "live-api"))),
        "latency: ${3:400ms}",
        "calls: ${4:1}",
    ),
    "fine-tuning": (
        "for: [${1:style}]",
        "method: " + _choice(2, tuple(WORDS["method"])),
        "scope: " + _choice(3, tuple(WORDS["scope"])),
        "examples: ${4:500}",
        "retrain: " + _choice(5, ("quarterly", "monthly", "yearly", "on-change")),
    ),
    "distillation": (
        "for: [${1:cost}]",
        "teacher: ${2:openai/gpt-4o}",
        "student: ${3:self-hosted/small}",
        "examples: ${4:5000}",
    ),
    "verification": (
        "for: [${1:grounding}]",
        "kind: " + _choice(2, tuple(WORDS["check"])),
        "latency: ${3:300ms}",
    ),
    "other": ("name: ${1:what it is}", "for: [${2:classification}]"),
}
"""Technique → the entries of its layer behind `technique`, with tab stops."""

STRATEGY = (
    "${1:name}:",
    STEP + "purpose: ${2:What it is for, in one sentence}",
    STEP + "approach:",
    STEP * 2 + "- technique: ${3:prompting}",
    STEP * 3 + "for: [${4:constraints}]",
    STEP + "$0",
)

FILE = ("version: 1", "strategies:", *(STEP + line for line in STRATEGY))

NAMED: dict[str, tuple[str, ...]] = {
    "source": (
        "${1:name}:",
        STEP + "update_cadence: ${2:weekly}",
        STEP + "size: ${3:3M tokens}",
        STEP + "held: ${4:index}",
    ),
    "metric": ("${1:name}:", STEP + "target: ${2:85%}"),
}
"""Shape → an entry of a map of names."""

EVIDENCE = ("technique: ${1:prompting}", "scores:", STEP + "${2:metric}: ${3:80%}", "date: ${4:2026-01-31}")

FLOW: dict[str, str] = {
    "tokens": "{input: ${1:1800}, output: ${2:250}}",
    "price": "{input: ${1:\\$0.15}, output: ${2:\\$0.60}}",
    "quality": "{metrics: {${1:metric}: {target: ${2:85%}}}}",
}
"""Shape → a map between brackets."""


def layer(technique: str) -> tuple[str, ...]:
    """Return the lines of a layer, without its dash."""
    return (f"technique: {technique}", *LAYERS[technique])


def plain(text: str) -> str:
    """Return a snippet with its tab stops filled with their first words: what an editor shows at once."""
    out = []
    at = 0
    while at < len(text):
        if text[at] == "\\" and text[at + 1 : at + 2] in ("$", "}", "\\"):
            out.append(text[at + 1])
            at += 2
        elif text[at] == "$" and text[at + 1 : at + 2].isdigit():
            at += 2
        elif text.startswith("${", at):
            end = text.index("}", at)
            body = text[at + 2 : end]
            if "|" in body:
                out.append(body.partition("|")[2].partition(",")[0].rstrip("|"))
            else:
                out.append(body.partition(":")[2].replace("\\$", "$"))
            at = end + 1
        else:
            out.append(text[at])
            at += 1
    return "".join(out)
