"""Strategies to price, and what is said of them."""

from __future__ import annotations

from llm_strategy.document.document import load
from llm_strategy.model.context import Facts
from llm_strategy.model.reader.read import read
from llm_strategy.model.views import Strategy
from llm_strategy.report import Diagnostic
from tests.helpers import report, whole

DAY = 365 / 12
TODAY = Facts(740_000)
WORK = ("tokens: {input: 500, output: 100}",)
PROMPT = "technique: prompting, for: [style]"
USE = ("volume: 100k/month", *WORK, "model: openai/gpt-4o")


def strategy(layers: list[str], *facts: str) -> str:
    return (
        "purpose: Sort the mail\napproach:\n"
        + "".join(f"  - {{{layer}}}\n" for layer in layers)
        + "".join(f"{fact}\n" for fact in facts)
    )


def view(text: str) -> Strategy:
    ((one, *_), _) = read(load(whole(text).encode()))
    return one


def found(rule: str, text: str, **thresholds: float) -> list[Diagnostic]:
    return [one for one in report(text, **thresholds).diagnostics if one.rule == rule]


def levels(rule: str, text: str, **thresholds: float) -> list[str]:
    return [one.severity for one in found(rule, text, **thresholds)]


def needs(rule: str, text: str) -> set[str]:
    return {key for one in report(text).unknown if one.rule == rule for key in one.needs}


def tuned(volume: str = "60k/month", *more: str, tokens: str = WORK[0], **keys: str) -> str:
    """B18's worked case, with other keys where they are given; an empty one is left out."""
    layer = {
        "technique": "fine-tuning",
        "for": "[cost]",
        "replaces": "openai/gpt-4o",
        "training_cost": "$50",
        "serving_cost": "$200/month",
    } | keys
    written = ", ".join(f"{key}: {value!r}" if "," in value and value[0] != "[" else f"{key}: {value}"
                        for key, value in layer.items() if value)  # fmt: skip
    facts = [f"volume: {volume}"] if volume else []
    return strategy(
        ["technique: prompting, for: [style]", written], *facts, *([tokens] if tokens else []), *more
    )


def prompting(more: str, *facts: str) -> str:
    return strategy([f"technique: prompting, for: [style], {more}"], *facts)
