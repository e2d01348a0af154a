"""What a check says of the models that the price list does not call deprecated, and that end, on three days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from llm_strategy.config.settings import DEFAULT
from llm_strategy.engine.check import check
from llm_strategy.explain.page import RULE, Para, Ref, Section, Table, Words
from llm_strategy.knowledge import lifecycle, price_table, prices

DAYS = ("2026-11-29", "2027-01-20", "2027-06-01")
RULES = ("model-retired", "model-retiring")


def silent_models() -> Iterator[str]:
    """Yield the models of the price list that it does not call deprecated, and whose day is known and confirmed."""
    for provider in price_table.MODELS:
        for model in prices.models(provider):
            ends = lifecycle.retirement(model.name)
            if not model.deprecated and ends is not None and ends.confirmed:
                yield model.name


def said_of(names: Sequence[str], day: str) -> list[str]:
    """Return what a check on the ISO day ``day`` says of each model where it answers in production: "" for nothing."""
    text = "version: 1\nstrategies:\n" + "".join(
        f"  s{number}:\n"
        "    purpose: Sort reports by department\n"
        "    stage: production\n"
        "    hosting: api\n"
        "    approach:\n"
        "      - {technique: prompting, for: [classification]}\n"
        f'    model: "{name}"\n'
        for number, name in enumerate(names)
    )
    said = [""] * len(names)
    report = check(text.encode(), "llmstrategy.yaml", DEFAULT, lifecycle.ordinal(day))
    for found in report.diagnostics:
        if found.rule in RULES:
            said[int(str(found.path[1])[1:])] = f"{found.rule}: {found.severity}"
    return said


def silence() -> Section:
    """Return the section of the page of models."""
    names = sorted(silent_models())
    columns = [said_of(names, day) for day in DAYS]
    rows: list[Sequence[Words]] = []
    for number, name in enumerate(names):
        ends = lifecycle.retirement(name)
        assert ends is not None
        rows.append([f"`{name}`", ends.earliest, *(column[number] or "–" for column in columns)])
    return Section(
        "Models that the price list does not call ended",
        Para(
            f"The price list marks few models that end. These {len(rows)} it does not mark, and a page of their "
            "provider names their day; this is what a check says of each where it answers in production (`hosting: "
            "api`), on three days. Of a model without a known day it says nothing, on any day."
        ),
        Para(
            (
                "A model has ended (",
                Ref(RULE, "model-retired"),
                ") or ends within a year (",
                Ref(RULE, "model-retiring"),
                "). From some day on every statement is more than 90 days old and makes no error: a newer version "
                "of the program has newer ones.",
            )
        ),
        Table(["model", "ends", *(f"on {day}" for day in DAYS)], rows),
        anchor="silent",
    )
