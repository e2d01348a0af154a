"""Models for a terminal and for programs: one with all its figures, or a list of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from llm_strategy.explain.model_facts import Figure, ModelFacts, model_facts
from llm_strategy.explain.page import Block, Items, Page, Para, Section, Words
from llm_strategy.explain.terminal import WIDTH, table
from llm_strategy.knowledge import lifecycle, prices, tuned_models
from llm_strategy.knowledge.prices import Model
from llm_strategy.knowledge.tuning_availability import NARROWED, OPEN, Availability


def model_page(name: str, today: int) -> Page | None:
    """Return all that is known of a model on the day ``today``, an ordinal; None where nothing is."""
    facts = model_facts(name, today)
    if not facts.known:
        return None
    sections = [Section("Prices and limits", *_figures(facts))]
    if facts.retirement is not None:
        sections.append(Section("Retirement", *_ending(facts, today)))
    if facts.tuning is not None:
        sections.append(Section("Training it", *_tuning(facts.tuning, facts.name, today)))
    said = "" if facts.model in ("", name.lower()) else f"in the price list as {facts.model}"
    return Page(facts.name, "model", said, sections)


def _figures(facts: ModelFacts) -> Iterator[Block]:
    if not facts.figures:
        yield Para("No list has its price.")
    items: list[Words] = [f"{figure.what}: {amount(figure)} ({_from(figure)})" for figure in facts.figures]
    if facts.caches_by_itself is not None:
        how = (
            "caches the beginning of a prompt automatically" if facts.caches_by_itself else "caches only on request"
        )
        items.append(f"Its provider {how}.")
    if items:
        yield Items(items)
    if facts.differing:
        yield Para("Another list says:")
        yield Items(f"{figure.what}: {amount(figure)} ({_from(figure)})" for figure in facts.differing)


def amount(figure: Figure) -> str:
    """Write a figure with its unit: "$2.5 a million tokens", "128,000 tokens"."""
    unit = figure.unit
    return f"${figure.value:,.12g}{unit[1:]}" if unit.startswith("$") else f"{figure.value:,.0f} {unit}"


def _from(figure: Figure) -> str:
    return f"{figure.source}, {figure.day}" + (f", from {figure.page}" if figure.page else "")


def _ending(facts: ModelFacts, today: int) -> Iterator[Block]:
    ends = facts.retirement
    assert ends is not None
    yield Para(ending_sentence(ends, today))
    yield Items(
        f"{one.day}: {one.package}, {one.as_of}" + (f", from {one.page}" if one.page else ", which gives no page")
        for one in ends.statements
    )
    if facts.successor:
        yield Para(f"Its provider recommends {facts.successor} instead.")


def ending_sentence(ends: lifecycle.Retirement, today: int) -> str:
    """Say when a model ends, seen from ``today``."""
    gone = ends.over(today)
    if not ends.confirmed:
        return f"It {'may have ended' if gone else 'may end'} on {ends.earliest}; no page of its provider confirms it."
    if ends.disputed:
        return f"It {'ended' if gone else 'ends'} on {ends.earliest} at the earliest; the sources differ."
    return f"It {'ended' if gone else 'ends'} on {ends.earliest}."


def _tuning(tuning: Availability, name: str, today: int) -> Iterator[Block]:
    now = tuning.at(today)
    trains = f" On offer: {tuning.trains}." if tuning.trains and now.state in (OPEN, NARROWED) else ""
    yield Para(f"{tuning.title}: {now.words}.{trains}")
    later = [stage for stage in tuning.stages if stage.day and lifecycle.ordinal(stage.day) > today]
    if later:
        yield Items(f"from {stage.day} on: {stage.words}" for stage in later)
    of = f", of {tuning.copy_day}" if tuning.copy_day else ""
    yield Para(f"From {tuning.page}: {tuning.copy}{of}. Looked up on {tuning.checked}.")
    ends = lifecycle.tuned_retirement(name) if tuning.service in tuned_models.SERVICES else None
    if ends is not None:
        yield Para(
            f"Models that are trained on it can be used until {ends.earliest} ({ends.page}, {ends.as_of})."
        )


def listed(provider: str = "", today: int | None = None) -> list[Model]:
    """Return the models of the price list, of one provider where it is named; those that end come last."""
    day = lifecycle.data_day() if today is None else today
    providers = [prices.provider_of(provider.lower())] if provider else prices.providers()
    found = [model for one in providers for model in prices.models(one)]
    return sorted(found, key=lambda model: lifecycle.gone(model.name, day))


def containing(part: str, today: int) -> list[Model]:
    """Return the models of the price list whose name contains ``part``; those called exactly so come first."""
    wanted = part.lower()
    found = [model for model in listed("", today) if wanted in model.name]
    return sorted(found, key=lambda model: model.name.partition("/")[2] != wanted)


def models_text(models: Iterable[Model], today: int) -> str:
    """Return a table of models in 100 columns: price, window, and the day each ends."""
    rows: list[Sequence[str]] = [("model", "$ in", "$ out", "window", "ends")]
    for model in models:
        rows.append((model.name, price(model.input), price(model.output), window(model), end(model.name, today)))
    count = len(rows) - 1
    foot = f"{count:,} models; dollars a million tokens; llmstrategy models NAME shows one, with its sources"
    return "\n".join([*table(rows, WIDTH, ruled=True), "", foot]) + "\n"


def price(value: float | None) -> str:
    """Write dollars a million tokens as a bare number; "" where there is none."""
    return "" if value is None else f"{value:.12g}"


def window(model: Model) -> str:
    """Write the window in tokens; "" where it is not known."""
    return f"{model.window:,}" if model.window else ""


def end(name: str, today: int) -> str:
    """Write the day a model ends in few words; "" where none is known."""
    ends = lifecycle.retirement(name)
    if ends is None:
        return ""
    mark = "ended " if ends.confirmed and ends.over(today) else ""
    doubt = " at the earliest" if ends.disputed else "" if ends.confirmed else " unconfirmed"
    return f"{mark}{ends.earliest}{doubt}"


def models_json(names: Iterable[str], today: int) -> str:
    """Return models as JSON, described by ``models.schema.json`` beside this module."""
    entries = [_entry(model_facts(name, today)) for name in names]
    document = {"version": 1, "today": date.fromordinal(max(1, today)).isoformat(), "models": entries}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _entry(facts: ModelFacts) -> dict[str, Any]:
    ends, tuning = facts.retirement, facts.tuning
    return {
        "name": facts.name,
        "listed_as": facts.model or None,
        "mode": facts.mode or None,
        "figures": [vars(figure) for figure in facts.figures],
        "differing": [vars(figure) for figure in facts.differing],
        "caches_by_itself": facts.caches_by_itself,
        "retirement": None
        if ends is None
        else {
            "earliest": ends.earliest,
            "latest": ends.latest,
            "confirmed": ends.confirmed,
            "successor": facts.successor,
            "statements": [
                {"day": one.day, "source": one.package, "as_of": one.as_of, "page": one.page}
                for one in ends.statements
            ],
        },
        "tuning": None
        if tuning is None
        else {
            "service": tuning.title,
            "stages": [
                {"from": stage.day or None, "state": stage.state, "words": stage.words} for stage in tuning.stages
            ],
            "page": tuning.page,
            "copy": tuning.copy,
            "copy_day": tuning.copy_day or None,
            "checked": tuning.checked,
        },
    }
