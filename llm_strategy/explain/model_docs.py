"""The generated page ``docs/models.md``: prices and limits, days, where sources differ, who trains models."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from llm_strategy.explain.model_facts import LIMITS_LIST, PRICE_LIST, model_facts
from llm_strategy.explain.model_pages import amount, end, price, window
from llm_strategy.explain.model_silence import silence
from llm_strategy.explain.page import RULE, Page, Para, Ref, Section, Table, Words
from llm_strategy.knowledge import lifecycle, model_limits, price_table, prices, tuned_models
from llm_strategy.knowledge.lifecycle_table import PACKAGES
from llm_strategy.knowledge.prices import Model
from llm_strategy.knowledge.tuning_availability import AVAILABILITY

MAKERS = ("openai", "anthropic", "google", "mistral", "deepseek", "x-ai", "cohere", "moonshotai", "voyageai")
"""Providers whose own models the page lists; `llmstrategy models` lists all."""

YEAR = 365
"""Models that ended longer ago than so many days are not on the page."""


def models_page() -> Page:
    """Return the page, as of the day of the data."""
    today = lifecycle.data_day()
    return Page(
        "Models",
        "",
        "What the program knows about models. It never uses the network: the tables are made for each "
        "version, and each figure has its source and its date. `llmstrategy models NAME` shows all facts "
        "about one model.",
        [
            _sources(),
            *_on_sale(today),
            _rerankers(today),
            *_ending(today),
            silence(),
            _days_that_differ(),
            _prices_that_differ(today),
            _training(),
            _tuned(),
        ],
    )


def _sources() -> Section:
    rows: list[Sequence[Words]] = [
        ["prices, names, windows", PRICE_LIST, price_table.DATE, "https://github.com/pydantic/genai-prices"]
    ]
    what = {"l": "batch prices, limits, days", "b": "days", "s": "days"}
    rows += [[what[letter], name, day, home] for letter, (name, day, home) in PACKAGES.items()]
    return Section(
        "Where the figures are from",
        Table(["what", "package", "maintained up to", "home"], rows),
        Para(
            "A package without a date is dated by the newest date in its own data. Where two packages give "
            "different dates, the earlier one is called the earliest, and both are kept. A date that no page "
            "of the provider confirms is called unconfirmed and never causes more than an info."
        ),
        Para(
            (
                "A name that is in no table is reported by ",
                Ref(RULE, "unknown-model"),
                " where its price is needed.",
            )
        ),
    )


def _on_sale(today: int) -> Iterator[Section]:
    for provider in MAKERS:
        rows: list[Sequence[Words]] = [
            _row(model, today)
            for model in prices.models(provider)
            if (model.general or model.mode in ("embedding", "rerank")) and not lifecycle.ends_by(model.name, today)
        ]
        if rows:
            head = ["model", "input", "output", "cached", "batch", "window", "minimum cacheable", "ends"]
            yield Section(f"`{provider}`", Table(head, rows), anchor=f"provider-{provider}", level=3)


def _row(model: Model, today: int) -> Sequence[Words]:
    batch = model.batched()
    both = "" if batch is None else f"{price(batch.input)} / {price(batch.output)}"
    least = f"{model.cache_minimum:,}" if model.cache_minimum else ""
    name = f"`{model.name}`"
    sides = (price(model.input), price(model.output), price(model.cached))
    return [name, *sides, both, window(model), least, end(model.name, today)]


def _rerankers(today: int) -> Section:
    """Return the rerankers of all services, most of which the list of prices does not have."""
    rows: list[Sequence[Words]] = []
    for service in model_limits.services():
        for name in model_limits.names(service, "rerank"):
            whole = f"{service}/{name}"
            model = prices.find(whole)
            if model is not None and (model.request or model.input) and not lifecycle.ends_by(whole, today):
                rows.append([f"`{whole}`", price(model.request), price(model.input), model.date])
    return Section(
        "Rerankers",
        Para(
            "For `reranker_model`. A query is one of up to 100 documents. Those billed by the token are not in the "
            "estimate: what they read is declared nowhere."
        ),
        Table(["model", "a query", "a million tokens", "day of the price"], rows),
    )


def _ending(today: int) -> Iterator[Section]:
    yield Section(
        "Models that end",
        Para(
            "Those that were retired in the year before the data, and those with a date in the future. Each "
            "date is the provider's own."
        ),
    )
    for service in lifecycle.services():
        rows: list[Sequence[Words]] = []
        for name in lifecycle.names(service):
            ends = lifecycle.retirement(f"{service}/{name}")
            if ends is not None and lifecycle.ordinal(ends.earliest) > today - YEAR:
                packages = ", ".join(dict.fromkeys(one.package.split()[0] for one in ends.statements))
                day = ends.earliest + ("" if ends.confirmed else " (unconfirmed)")
                rows.append([f"`{name}`", day, f"`{ends.successor_name}`" if ends.successor_name else "", packages])
        if rows:
            rows.sort(key=lambda row: str(row[1]))
            yield Section(
                f"Ending at `{service}`",
                Table(["model", "day", "successor", "said by"], rows),
                anchor=f"ending-{service}",
                level=3,
            )


def _days_that_differ() -> Section:
    rows: list[Sequence[Words]] = []
    for service in lifecycle.services():
        for name in lifecycle.names(service):
            ends = lifecycle.retirement(f"{service}/{name}")
            if ends is not None and ends.disputed:
                said = "; ".join(f"{one.package.split()[0]} ({one.as_of}): {one.day}" for one in ends.statements)
                rows.append([f"`{service}/{name}`", ends.earliest, said])
    rows.sort(key=lambda row: str(row[0]))
    return Section("Dates on which the sources differ", Table(["model", "earliest", "who says what"], rows))


def _prices_that_differ(today: int) -> Section:
    rows: list[Sequence[Words]] = []
    for provider in prices.providers():
        for model in prices.models(provider):
            facts = model_facts(model.name, today)
            first = {figure.what: figure for figure in facts.figures}
            for other in facts.differing:
                rows.append([f"`{model.name}`", other.what, amount(first[other.what]), amount(other)])
    return Section(
        "Prices on which the sources differ",
        Para(f"The program calculates with those of {PRICE_LIST} ({price_table.DATE})."),
        Table(["model", "price of", PRICE_LIST, f"{LIMITS_LIST} ({model_limits.DATE})"], rows),
    )


def _training() -> Section:
    rows: list[Sequence[Words]] = []
    for row in AVAILABILITY.values():
        stages = "; ".join(f"from {one.day} on: {one.words}" if one.day else one.words for one in row.stages)
        rows.append([row.title, stages, row.trains or "–", row.page, row.copy, row.copy_day or "unknown"])
    return Section(
        "Providers that train models",
        Para(
            "Maintained by hand, because no package has this data, and looked up on "
            f"{max(row.checked for row in AVAILABILITY.values())}. Pages are seen in stored copies: the last "
            "columns say what of the page was read, and the day of the copy. One older than 90 days causes "
            "no error."
        ),
        Table(["service", "statement", "methods", "page", "read", "copy of"], rows),
        anchor="training",
    )


def _tuned() -> Section:
    rows: list[Sequence[Words]] = [
        [f"`azure/{base}`", training, answers] for base, (training, answers) in sorted(tuned_models.AZURE.items())
    ]
    return Section(
        "How long tuned models can be used",
        Para(
            "At OpenAI a tuned model can be used until its base is retired. At Azure it has its own date, "
            f"according to {tuned_models.PAGE} (copy of {tuned_models.COPY_DAY}); until the first day at "
            "least, those who trained before may train again. For other services this is not known, and "
            "causes no more than an info.",
        ),
        Table(["base", "can be trained at least until", "tuned models end"], rows),
        anchor="tuned-models",
    )
