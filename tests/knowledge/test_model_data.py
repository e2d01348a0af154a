"""The data on models itself: that it is whole, agrees with itself, and says from where and when each figure is."""

from __future__ import annotations

import math
import re

import pytest

from llm_strategy.knowledge import lifecycle, lifecycle_table, model_limits, model_table, price_table, prices
from llm_strategy.knowledge.lifecycle import ordinal
from llm_strategy.knowledge.model_suggestions import suggest

DAY = re.compile(r"20\d\d-\d\d-\d\d")
TODAY = ordinal("2026-11-29")
LIMITS = [f"{service}/{name}" for service in model_table.MODELS for name in model_limits.names(service)]
ENDING = [f"{service}/{name}" for service in lifecycle.services() for name in lifecycle.names(service)]
PRICED = [f"{provider}/{fields[0]}" for provider in price_table.MODELS for _, fields in prices.rows(provider)]


def test_the_tables_are_not_small():
    assert len(LIMITS) > 2_500
    assert len(ENDING) > 1_000
    assert sum(model_limits.find(name).cache_minimum is not None for name in LIMITS) > 150
    assert sum(model_limits.find(name).batch is not None for name in LIMITS) > 200


def test_prices_are_positive_and_finite():
    for name in LIMITS:
        limits = model_limits.find(name)
        figures = [float(price) for price in limits.prices if price]
        figures += [price for price in limits.batch or () if price is not None]
        assert all(math.isfinite(price) and 0 < price < 10_000 for price in figures), name
    for provider in price_table.MODELS:
        for model in prices.models(provider):
            sides = (model.input, model.output, model.cached, model.cache_write, model.request)
            assert all(math.isfinite(price) and price >= 0 for price in sides if price is not None), model.name


def test_limits_are_whole_and_positive():
    for name in LIMITS:
        limits = model_limits.find(name)
        assert limits.mode in ("chat", "embedding", "rerank"), name
        assert limits.window is None or 0 < limits.window <= 20_000_000, name
        assert limits.cache_minimum is None or 512 <= limits.cache_minimum <= 6_144, name


def test_a_batch_is_not_dearer():
    for name in LIMITS:
        limits = model_limits.find(name)
        if limits.batch and limits.prices[0]:
            assert limits.batch[0] <= float(limits.prices[0]), name


@pytest.mark.parametrize("names", [LIMITS, ENDING, PRICED], ids=["limits", "ending", "priced"])
def test_a_name_is_one_model(names):
    assert len(set(names)) == len(names)


def test_every_name_of_a_table_finds_its_own_line():
    for name in LIMITS:
        found = model_limits.find(name)
        assert f"{found.provider}/{found.name}" == name
    for name in ENDING:
        assert lifecycle.retirement(name) is not None
        if not name.partition("/")[2].startswith("ft:"):
            assert lifecycle.retirement(name).name == name


def test_spellings_of_a_service_find_one_model():
    for written, service in {"azure_ai": "azure", "bedrock": "aws", "gemini": "google", "together_ai": "together"}.items():
        for name in [one for one in LIMITS if one.startswith(service + "/")][::20]:
            reference = name.partition("/")[2]
            for spelt in (f"{written}/{reference}", f"{written}:{reference}", f"{written.upper()}/{reference.upper()}"):
                found = model_limits.find(spelt)
                assert f"{found.provider}/{found.name}" == name


def test_every_day_has_a_source_and_a_day():
    for name in ENDING:
        ends = lifecycle.retirement(name)
        assert ends.statements
        assert ends.earliest <= ends.latest
        for statement in ends.statements:
            assert DAY.fullmatch(statement.day)
            assert DAY.fullmatch(statement.as_of)
            assert statement.as_of <= "2026-11-29"
            assert statement.package
            assert not statement.page or statement.page.startswith("https://")
        assert ends.confirmed == any(statement.page for statement in ends.statements)


def test_most_days_are_confirmed_by_a_page():
    confirmed = [lifecycle.retirement(name).confirmed for name in ENDING]
    assert sum(confirmed) / len(confirmed) > 0.85


def test_disagreements_are_kept_and_the_earlier_day_is_the_earliest():
    differing = [lifecycle.retirement(name) for name in ENDING if lifecycle.retirement(name).disputed]
    assert 10 <= len(differing) <= 40
    for ends in differing:
        assert ends.earliest == min(one.day for one in ends.statements if one.page)
        assert len({one.package for one in ends.statements}) > 1
    azure = lifecycle.retirement("azure/gpt-4o")
    assert (azure.earliest, azure.latest) == ("2026-12-09", "2027-04-14")
    assert not azure.over(ordinal("2027-01-20"))
    assert azure.over(ordinal("2027-04-14"))


def test_the_packages_agree_on_most():
    both = [
        lifecycle.retirement(name)
        for name in ENDING
        if len({one.package for one in lifecycle.retirement(name).statements if one.page}) > 1
    ]
    assert len(both) > 300
    assert sum(not ends.disputed for ends in both) / len(both) > 0.94


def test_a_tuned_model_ends_with_its_base_or_before():
    tuned = [name for name in ENDING if name.startswith("openai/ft:")]
    assert tuned
    for name in [one for one in ENDING if one.startswith("openai/") and "ft:" not in one]:
        base = lifecycle.retirement(name)
        own = lifecycle.retirement(f"openai/ft:{name.partition('/')[2]}:team::1")
        assert own.earliest <= base.earliest, name


@pytest.mark.parametrize("name", ["openai/gpt-5", "openai/gpt-5-mini", "openai/o3"])
def test_models_that_end_in_december(name):
    ends = lifecycle.retirement(name)
    assert (ends.earliest, ends.latest, ends.confirmed) == ("2026-12-11", "2026-12-11", True)
    assert ends.page == "https://developers.openai.com/api/docs/deprecations"


@pytest.mark.parametrize(
    "base",
    ["gpt-4o-2024-08-06", "gpt-4o-2024-11-20", "gpt-4o-mini-2024-07-18", "gpt-4.1-2025-04-14", "gpt-4.1-mini-2025-04-14"],
)
def test_tuned_models_of_these_end_in_january(base):
    assert lifecycle.retirement(f"openai/ft:{base}:team::1").earliest == "2027-01-14"


def test_no_ended_model_is_suggested():
    slips = [name.partition("/")[2] for name in [*ENDING, *PRICED]]
    slips += [name[:-1] for name in ENDING] + [name[:3] + name[4:] for name in ENDING]
    suggested = {meant for slip in slips if (meant := suggest(slip, TODAY))}
    assert len(suggested) > 100
    for meant in suggested:
        assert not lifecycle.ended(meant, TODAY), meant


def test_no_successor_has_ended():
    for day in (TODAY, ordinal("2027-01-20"), ordinal("2027-06-01")):
        for name in ENDING:
            successor = lifecycle.successor(name, day)
            assert successor is None or not lifecycle.ends_by(successor, day), name


def test_no_ending_model_is_the_cheapest_to_distil_to():
    for provider in prices.providers():
        cheap = prices.cheapest_current(provider, today=TODAY)
        assert cheap is None or not lifecycle.ends_by(cheap.name, TODAY + prices.ENDS_SOON_DAYS)


def test_versions_and_days_of_the_sources_are_said():
    for package, day, home in lifecycle_table.PACKAGES.values():
        assert re.fullmatch(r"[a-z-]+ \d+\.\d+\.\d+", package)
        assert DAY.fullmatch(day)
        assert home.startswith("https://")
    assert DAY.fullmatch(model_table.DATE)
