"""Machines of one's own: whole GPUs × dollars an hour × 730 hours, on public worked cases and in every place it shows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llm_strategy.ide.costs import Cost
from llm_strategy.ide.hints import explanation, lenses
from llm_strategy.model import formulas as cost
from llm_strategy.model.hardware import HOURS_A_MONTH, Hardware

from .helpers import findings, unknown
from .ide.helpers import snapshot

OWN = """\
version: 1
strategies:
  faq:
    purpose: Answer guests' questions
    approach: [{technique: prompting, for: [style]}]
    model: self-hosted/llama-3.1-8b
    hosting: self-hosted
    volume: 1M/month
    tokens: {input: 500, output: 100}
    hardware: {gpus: 1, price: $2.50/hour, throughput: 700 tokens/s}
"""

GPU_HOUR = 2.50 * HOURS_A_MONTH


def cost_of(text: str) -> Cost:
    shot = snapshot(text)
    return Cost(shot.strategies["faq"], shot.facts)


def test_an_hour_at_full_use_as_dollars_a_million_tokens():
    # $2.50 an hour ÷ (700 tokens a second × 3,600 seconds): the formula of a GPU that is never idle.
    assert Hardware(1, GPU_HOUR, 700).dollars_a_million == pytest.approx(0.99, abs=0.005)
    full = 700 * 3_600 * HOURS_A_MONTH / 100
    busy = cost_of(OWN.replace("volume: 1M/month", f"volume: {full:.0f}/month"))
    assert busy.monthly.low == pytest.approx(GPU_HOUR)
    assert busy.monthly.low / (full * 100) * 1e6 == pytest.approx(0.99, abs=0.005)


def test_tokens_of_a_month_at_the_price_of_a_provider():
    # 120M in and 40M out at $0.25 and $2 a million: the formula of an API, here as 400,000 requests.
    assert cost.api_cost(400_000, 300, 100, 0.25, 2).low == pytest.approx(110)
    text = OWN.partition("    model:")[0] + (
        "    model: other/hosted\n    volume: 400k/month\n    tokens: {input: 300, output: 100}\n"
        "    price: {input: $0.25, output: $2}\n"
    )
    assert cost_of(text).label == "$110/month"


def test_a_rented_gpu_with_its_surcharge():
    # $1.19 an hour × 729.6 hours (30.4 days) × 1.15 for what comes on top: one GPU by the hour, with a month that is
    # 0.4 hours shorter than a twelfth of a year. The surcharge belongs into the declared price of an hour.
    assert pytest.approx(998.46, abs=0.005) == 1.19 * 729.6 * 1.15
    ours = Hardware(1, 1.19 * 1.15 * HOURS_A_MONTH).estimate(None).low
    assert ours / HOURS_A_MONTH * 729.6 == pytest.approx(998.46, abs=0.005)
    declared = OWN.replace("{gpus: 1, price: $2.50/hour, throughput: 700 tokens/s}", "{gpus: 1, price: $1.3685/hour}")
    assert cost_of(declared).monthly.low == pytest.approx(998.46, rel=0.001)


@pytest.mark.parametrize(
    ("volume", "gpus"),
    [("0/month", 1), ("1M/month", 1), ("18M/month", 1), ("18_396_000/month", 1), ("19M/month", 2), ("40M/month", 3)],
)
def test_whole_gpus_that_the_volume_needs(volume, gpus):
    shown = cost_of(OWN.replace("1M/month", volume))
    assert shown.monthly.low == shown.monthly.high == pytest.approx(gpus * GPU_HOUR)
    assert not shown.monthly.missing


def test_at_least_the_declared_gpus():
    text = OWN.replace("gpus: 1, ", "gpus: 4, ")
    assert cost_of(text).monthly.low == pytest.approx(4 * GPU_HOUR)
    # The throughput is of all four, so one of them writes a quarter of it.
    assert cost_of(text.replace("1M/month", "19M/month")).monthly.low == pytest.approx(5 * GPU_HOUR)


@pytest.mark.parametrize(
    ("change", "low", "missing"),
    [
        (("gpus: 1, ", ""), 0, ["`hardware.gpus`"]),
        (("price: $2.50/hour, ", ""), 0, ["`hardware.price`"]),
        ((", throughput: 700 tokens/s", ""), GPU_HOUR, ["`hardware.throughput`"]),
        (("    volume: 1M/month\n", ""), GPU_HOUR, ["`volume`"]),
        (("output: 100", "cached: 0"), GPU_HOUR, ["`tokens.output`"]),
    ],
)
def test_an_unknown_fact_makes_a_lower_bound(change, low, missing):
    shown = cost_of(OWN.replace(*change))
    assert shown.monthly.low == pytest.approx(low)
    assert shown.missing == missing


def test_unreadable_hardware_is_not_replaced_by_a_list_price():
    text = OWN.replace("self-hosted/llama-3.1-8b", "openai/gpt-4o").replace("price: $2.50/hour", "price: cheap")
    shown = cost_of(text)
    assert shown.monthly.low == 0
    assert shown.unreadable == ["`hardware.price`"]
    assert not cost_of(text.replace("{gpus: 1, price: cheap, throughput: 700 tokens/s}", "many")).monthly.terms


def test_machines_stand_in_for_tokens_and_a_serving_cost_for_machines():
    listed = OWN.replace("self-hosted/llama-3.1-8b", "openai/gpt-4o")
    assert cost_of(listed).label == "$1,825/month"
    tuned = OWN.replace(
        "    approach: [{technique: prompting, for: [style]}]\n",
        "    approach: [{technique: fine-tuning, for: [style], base: meta/llama-3.1-8b, training_cost: $120}]\n",
    )
    assert cost_of(tuned).label == "$1,835/month"
    assert not cost_of(tuned).missing
    served = tuned.replace("training_cost: $120", "training_cost: $120, serving_cost: $300/month")
    assert cost_of(served).label == "$310/month"


def test_a_declared_price_of_tokens_stands_where_the_machines_have_none():
    text = OWN.replace("price: $2.50/hour, ", "") + "    price: {input: $0.10, output: $0.40}\n"
    assert cost_of(text).label == "$90/month"


def test_the_editor_shows_the_formula():
    shot = snapshot(OWN)
    assert [lens.title for lens in lenses(shot) if lens.kind == "cost"] == ["$1,825/month"]
    explained = explanation(shot, "cost", "faq").replace("\\", "")
    assert "hardware: 1 GPU × $2.50/hour × 730 hours = $1,825" in explained
    assert "$0.992 a million output tokens when all are busy" in explained
    [(place, amount)] = cost_of(OWN).parts.items()
    assert (place, amount) == (("strategies", "faq", "hardware", "price"), "$1,825/month")


def test_the_budget_counts_the_machines():
    text = OWN + "    cost_budget: $1,500/month\n"
    assert ("over-cost-budget", "warning", 11) in findings(text)
    assert not findings(text.replace("$1,500", "$2,000"))


TUNED = """\
version: 1
strategies:
  faq:
    purpose: Sort mail
    approach:
      - {technique: prompting, for: [output-format]}
      - {technique: fine-tuning, for: [cost], replaces: openai/gpt-4o, training_cost: $120, examples: 5k}
    model: self-hosted/llama-3.1-8b
    volume: 500k/month
    tokens: {input: 500, output: 100}
    hardware: {gpus: 1, price: $2.50/hour, throughput: 700 tokens/s}
"""


def test_break_even_against_machines():
    # $10 + $1,825 a month ÷ $0.00225 a request = 815,556.
    assert ("below-break-even", "warning", 9) in findings(TUNED)
    assert "below-break-even" not in {rule for rule, _, _ in findings(TUNED.replace("500k", "816k"))}
    assert "serving_cost" not in str(unknown(TUNED))


def test_break_even_waits_for_the_gpus_that_pay():
    # A GPU serves 1,000 requests that save $100 beside its own $60; a training of $90 a month needs three of them.
    hardware = Hardware(1, 60, 1_000 * 10 / (HOURS_A_MONTH * 3_600))
    assert hardware.break_even(90, 0.1, 10) == pytest.approx((90 + 3 * 60) / 0.1)
    assert hardware.break_even(90, 0.05, 10) == cost.INFINITY


def test_no_list_price_of_a_model_on_own_machines():
    text = OWN.replace("self-hosted/llama-3.1-8b", "openai/gpt-4o").replace("500, output", "3000, output")
    narrow = text.replace("    volume", "    task: classification\n    volume")
    prompt = narrow.replace("for: [style]}", "for: [style], prompt_tokens: 2500, caching: false}")
    rules = {rule for rule, _, _ in findings(prompt)}
    assert "long-prompt-uncached" in rules
    assert "consider-distillation" not in rules
    unlisted = text.replace("openai/gpt-4o", "openai/gtp-4o-x") + "    window: 32k tokens\n"
    assert "unknown-model" not in {rule for rule, _, _ in findings(unlisted)}


numbers = st.floats(0.01, 1e6)


@given(st.integers(1, 64), numbers, numbers, st.floats(0, 1e12), st.floats(0, 1e12))
def test_more_tokens_never_cost_less_and_always_fit(gpus, price, throughput, one, more):
    hardware = Hardware(gpus, price, throughput)
    few, many = hardware.gpus(min(one, more)), hardware.gpus(max(one, more))
    assert gpus <= few <= many
    assert many * hardware.capacity >= max(one, more) * (1 - 1e-6)
