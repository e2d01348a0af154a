"""Strategies to judge, and what is said of them."""

from __future__ import annotations

from tests.helpers import findings, report, unknown

STRATEGY = """
purpose: Do the work
task: generation
{stage}
{more}
approach:
{layers}
quality:
  metrics: {{{metrics}}}
  evidence:
{evidence}
"""

PROMPT = "technique: prompting, for: [constraints]"
RAG = "technique: rag, for: [domain-knowledge], recall: 90%"
TUNED = "technique: fine-tuning, for: [brand-voice], scope: narrow, examples: 900"
STAGES = ("prototype", "pilot", "production")


def strategy(
    *layers: str,
    evidence: tuple[str, ...] = (),
    metrics: str = "right: {target: 80%}",
    stage: str = "stage: pilot",
    more: str = "",
) -> str:
    """Return a strategy; a layer or an item of evidence is the inside of a flow map."""
    items = "".join(f"    - {{{one}}}\n" for one in evidence)
    return STRATEGY.format(
        stage=stage,
        more=more,
        layers="\n".join(f"  - {{{one}}}" for one in layers),
        metrics=metrics,
        evidence=items,
    )


def measured(stack: str, score: str, more: str = "") -> str:
    """Return one item of evidence of `right`."""
    return f"technique: [{stack}], scores: {{right: {score}}}" + (f", {more}" if more else "")


def levels(text: str, rule: str, today: str = "2026-11-01", **thresholds: float) -> list[str]:
    return [level for name, level, _ in findings(text, today, **thresholds) if name == rule]


def found(text: str, rule: str) -> list[tuple[str | int, ...]]:
    """Return what is blamed, by route inside the strategy."""
    return [one.path[2:] for one in report(text).diagnostics if one.rule == rule]


def one(text: str, rule: str):  # type: ignore[no-untyped-def]
    return next(one for one in report(text).diagnostics if one.rule == rule)


def silent(text: str, rule: str) -> None:
    assert levels(text, rule) == []
    assert rule not in unknown(text)


def lacking(text: str, rule: str) -> None:
    assert levels(text, rule) == []
    assert rule in unknown(text)
