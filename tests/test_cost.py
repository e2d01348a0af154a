"""The cost formulas on the sources' own cases, and what must hold for any numbers."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from llm_strategy.knowledge import prices
from llm_strategy.model import formulas as cost

GPT_4O = (500, 100, 2.50, 10)
GPT_4O_MINI = (500, 100, 0.15, 0.60)


def test_b18_the_api():
    estimate = cost.api_cost(100_000, *GPT_4O, price_date="2025-01-01")
    assert estimate.low == estimate.high == pytest.approx(225)
    assert not estimate.is_lower_bound
    assert estimate.price_date == "2025-01-01"
    assert [term.formula for term in estimate.terms] == [
        "100,000 requests × 500 tokens × $2.50 / 1M = $125",
        "100,000 requests × 100 tokens × $10 / 1M = $100",
    ]
    assert not any(term.assumed for term in estimate.terms)


def test_b18_the_tuned_model():
    estimate = cost.tuned_cost(50, 200)
    assert round(estimate.low, 2) == 204.17
    assert [term.formula for term in estimate.terms] == ["$50 / 12 months = $4.17", "$200 a month"]


def test_b18_the_break_even():
    before = cost.request_cost(*GPT_4O)
    assert before == pytest.approx(0.00225)
    assert round(cost.break_even(cost.tuned_cost(50, 200).low, before)) == 90_741


def test_the_same_work_on_gpt_4o_mini_breaks_even_at_one_and_a_half_million():
    volume = cost.break_even(cost.tuned_cost(50, 200).low, cost.request_cost(*GPT_4O_MINI))
    assert round(volume / 1e6, 2) == 1.51


@pytest.mark.parametrize(("name", "worked"), [("openai/gpt-4o", GPT_4O), ("openai/gpt-4o-mini", GPT_4O_MINI)])
def test_the_sources_prices_are_the_tables(name, worked):
    model = prices.find(name)
    assert (model.input, model.output) == worked[2:]


def test_a19_its_rows():
    assert [(row.set_up, row.monthly) for row in cost.REFERENCE_ROWS] == [
        (0, 15_000),
        (500, 2_000),
        (1_000, 4_000),
        (5_000, 800),
    ]
    first, *others = cost.REFERENCE_ROWS
    assert first.estimate.low == first.estimate.high == first.monthly
    assert all(row.estimate is None for row in others)
    # The price that A19 gives is the one of GPT-4o's first version; what its second row leaves unexplained.
    assert prices.find("openai/gpt-4o-2024-05-13").output == 15
    mini = prices.find("openai/gpt-4o-mini")
    assert cost.api_cost(cost.REFERENCE_VOLUME, 0, 1_000, mini.input, mini.output).low == pytest.approx(600)


def test_training_cost_ranges():
    ranges = {
        name: (one.low, one.high, one.open, one.claims) for name, one in cost.TRAINING_COST_RANGES.items()
    }
    assert ranges == {
        "lora": (10, 1_000, False, ("C24",)),
        "qlora": (10, 500, False, ("B14",)),
        "full": (5_000, 100_000, True, ("C24",)),
        "7b-run": (10, 50, False, ("D13",)),
    }
    assert cost.RUNTIME_SAVINGS["distillation"][:2] == (10, 100)
    assert cost.RUNTIME_SAVINGS["small-classifier"][:2] == (50, 100)


@pytest.mark.parametrize(
    ("arguments", "low", "missing"),
    [
        ((None, 500, 100, 2.5, 10), 0, ("volume",)),
        ((100_000, None, 100, 2.5, 10), 100, ("tokens.input",)),
        ((100_000, 500, None, 2.5, 10), 125, ("tokens.output",)),
        ((100_000, 500, 100, None, 10), 100, ("price.input",)),
        ((100_000, 500, 100, 2.5, None), 125, ("price.output",)),
        (
            (None, None, None, None, None),
            0,
            ("volume", "tokens.input", "price.input", "tokens.output", "price.output"),
        ),
    ],
)
def test_a_missing_fact_makes_a_lower_bound(arguments, low, missing):
    estimate = cost.api_cost(*arguments)
    assert estimate.low == pytest.approx(low)
    assert estimate.missing == missing
    assert estimate.is_lower_bound


def test_cached_tokens_cost_their_own_price():
    estimate = cost.api_cost(1_000, 2_000, 0, 2.5, 10, cached_tokens=1_500, cached_price=1.25)
    assert estimate.low == pytest.approx(1_000 * (500 * 2.5 + 1_500 * 1.25) / 1e6)
    assert [term.name for term in estimate.terms] == ["input", "cached input", "output"]
    plain = cost.api_cost(1_000, 2_000, 0, 2.5, 10, cached_tokens=1_500)
    assert plain.low == pytest.approx(5)
    # More cached than sent is a slip of the file; the bill cannot be smaller than all of it cached.
    assert cost.request_cost(100, 0, 2.5, 10, 500, 1.25) == pytest.approx(100 * 1.25 / 1e6)


def test_a_price_by_request_is_added():
    assert cost.api_cost(1_000, 0, 0, 1, 1, request_price=0.012).low == pytest.approx(12)


def test_d6_a_prompt_of_two_thousand_tokens_is_paid_on_every_call():
    # 5,000 calls a day at gpt-4o's price.
    estimate = cost.static_prompt(5_000 * 365 / 12, 2_000, 2.5)
    assert estimate.low == estimate.high == pytest.approx(760.4, abs=0.1)


def test_a_cached_prompt_costs_its_reads_and_at_most_a_write_each_lifetime():
    volume = 200_000
    estimate = cost.static_prompt(volume, 2_000, 3, 0.3, 3.75, caching=True)
    assert estimate.low == pytest.approx(volume * 2_000 * 0.3 / 1e6)
    assert estimate.high == pytest.approx(estimate.low + 8_760 * 2_000 * (3.75 - 0.3) / 1e6)
    (term,) = estimate.terms
    assert term.assumed
    assert "8,760 writes at $3.75 / 1M" in term.formula


@pytest.mark.parametrize(
    ("tokens", "cached", "caching"), [(2_000, 0.3, False), (2_000, None, True), (1_023, 0.3, True)]
)
def test_where_caching_does_not_help(tokens, cached, caching):
    estimate = cost.static_prompt(1_000, tokens, 3, cached, 3.75, caching=caching)
    assert estimate.low == estimate.high == pytest.approx(1_000 * tokens * 3 / 1e6)


def test_a_static_prompt_of_unknown_length_is_missing():
    assert cost.static_prompt(1_000, None, 3).missing == ("prompt_tokens",)
    assert cost.static_prompt(None, 2_000, None).missing == ("volume", "price.input")


def test_surcharges_are_declared_or_missing():
    assert cost.surcharge("rag", 120).low == 120
    assert cost.surcharge("tools", None).missing == ("tools.cost",)
    assert cost.surcharge("tools", None).terms == ()


def test_distillation_adds_the_teachers_labels():
    teacher = cost.request_cost(*GPT_4O)
    estimate = cost.distillation(10_000, teacher, 50, 200)
    assert estimate.low == pytest.approx((10_000 * 0.00225 + 50) / 12 + 200)
    assert [term.name for term in estimate.terms] == ["labels", "training", "serving"]
    assert cost.distillation(None, teacher, None, 200).missing == ("examples", "training_cost")


def test_a_tuned_model_paid_by_the_token_needs_no_serving_cost():
    own = cost.api_cost(1_000, 500, 100, 0.3, 1.2, price_date="2026-11-09")
    estimate = cost.tuned_cost(120, None, estimate=own)
    assert estimate.missing == ()
    assert estimate.low == pytest.approx(10 + own.low)
    assert estimate.price_date == "2026-11-09"
    assert cost.tuned_cost(None, None).missing == ("training_cost", "serving_cost")


def test_a_total_keeps_terms_facts_and_the_oldest_date():
    parts = [
        cost.api_cost(1_000, 500, 100, 2.5, 10, price_date="2026-11-09"),
        cost.api_cost(1_000, None, 100, 2.5, 10, price_date="2025-01-01"),
        cost.surcharge("rag", None),
        cost.surcharge("rag", None),
    ]
    whole = cost.total(parts)
    assert whole.low == pytest.approx(sum(part.low for part in parts))
    assert whole.missing == ("tokens.input", "rag.cost")
    assert whole.price_date == "2025-01-01"
    assert cost.total([]).low == 0
    assert not cost.total([]).is_lower_bound


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "$0"),
        (15_000, "$15,000"),
        (204.1667, "$204.17"),
        (2.5, "$2.50"),
        (0.15, "$0.15"),
        (0.5, "$0.50"),
        (0.075, "$0.075"),
        (0.00225, "$0.00225"),
        (0.000135, "$0.000135"),
        (0.0028, "$0.0028"),
        (-3, "-$3"),
        (0.9999, "$1.00"),
        (1e-15, "$1.0e-15"),
        (float("inf"), "$inf"),
    ],
)
def test_amounts_are_written_as_people_write_them(value, text):
    assert cost.dollars(value) == text


@pytest.mark.parametrize(
    ("value", "text"), [(100_000, "100,000"), (90_740.74, "90,740.7"), (1_512_345.7, "1,512,346"), (0, "0")]
)
def test_counts_are_written_as_people_write_them(value, text):
    assert cost.number(value) == text


money = st.floats(0.01, 1e6)
price = st.floats(0.001, 500)
tokens = st.floats(1, 1e6)


@given(money, money, st.floats(1e-7, 10), st.floats(0, 1))
def test_at_the_break_even_both_cost_the_same(training, serving, before, part):
    after = before * part
    assume(before - after > 1e-9)
    fixed = cost.tuned_cost(training, serving).low
    volume = cost.break_even(fixed, before, after)
    assert volume * before == pytest.approx(fixed + volume * after, rel=1e-6)
    over, under = volume * 1.001, volume * 0.999
    assert over * before > fixed + over * after
    assert under * before < fixed + under * after


@given(st.floats(0, 1e6), st.floats(0, 10), st.floats(0, 10))
def test_without_a_saving_it_never_breaks_even(fixed, before, more):
    assert cost.break_even(fixed, before, before + more) == cost.INFINITY


def test_what_costs_nothing_breaks_even_at_once():
    assert cost.break_even(0, 0.001) == 0


@given(st.floats(0, 1e9), st.floats(0, 1e9), tokens, tokens, price, price)
def test_more_requests_never_cost_less(one, other, into, out, price_in, price_out):
    fewer, more = sorted((one, other))
    low, high = (cost.api_cost(volume, into, out, price_in, price_out).low for volume in (fewer, more))
    assert low <= high
    assert high == pytest.approx(more * cost.request_cost(into, out, price_in, price_out))


@given(st.floats(0, 1e9), st.floats(1_024, 1e6), price, st.floats(0, 1), st.floats(1, 2))
def test_a_cache_costs_between_its_reads_and_a_write_for_each_call(volume, length, price_in, part, more):
    estimate = cost.static_prompt(volume, length, price_in, price_in * part, price_in * more, caching=True)
    assert estimate.low <= estimate.high
    assert estimate.high <= volume * length * price_in * more / 1e6 * (1 + 1e-9) + 1e-12
    assert estimate.low == pytest.approx(volume * length * price_in * part / 1e6)


@given(st.lists(st.tuples(st.none() | st.floats(0, 1e6)), max_size=6))
def test_a_total_is_a_lower_bound_exactly_when_a_part_is(costs):
    parts = [cost.surcharge("rag", value) for (value,) in costs]
    whole = cost.total(parts)
    assert whole.is_lower_bound == any(part.is_lower_bound for part in parts)
    assert whole.low == pytest.approx(sum(value or 0 for (value,) in costs))


@given(st.floats(allow_nan=False))
def test_any_amount_can_be_written(value):
    assert cost.dollars(value)
    assert cost.number(value)


def test_importing_loads_nothing_else():
    source = Path(cost.__file__).parents[2]
    code = (
        f"import sys; sys.path.insert(0, {str(source)!r}); before = set(sys.modules)\n"
        "import llm_strategy.model.formulas, llm_strategy.model.latency\n"
        "print(*sorted(set(sys.modules) - before))\n"
    )
    run = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == [
        "__future__",
        "llm_strategy",
        "llm_strategy.model",
        "llm_strategy.model.formulas",
        "llm_strategy.model.latency",
        "llm_strategy.version",
    ]
