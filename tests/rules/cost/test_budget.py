"""The budget around what a strategy costs a month."""

from __future__ import annotations

import pytest

from llm_strategy.knowledge import prices
from tests.helpers import unknown
from tests.rules.cost.strategies import PROMPT, USE, found, levels, needs, strategy

BUDGET = "over-cost-budget"
PRICES = {"price.input", "price.output"}


@pytest.mark.parametrize(
    ("budget", "level"),
    [("$224.99/month", ["warning"]), ("$225/month", []), ("$225.01/month", []), ("$0/month", ["warning"]),
     ("$2,700/year", []), ("$2,699/year", ["warning"])],
)  # fmt: skip
def test_b18_costs_225_dollars_a_month(budget: str, level: list[str]) -> None:
    assert levels(BUDGET, strategy([PROMPT], *USE, f"cost_budget: {budget}")) == level


def test_the_budgets_message() -> None:
    (one,) = found(BUDGET, strategy([PROMPT], *USE, "cost_budget: $200/month"))
    for text in ("$225/month", "$200/month", prices.DATE):
        assert text in one.message
    assert "at least" not in one.message
    assert one.path[-1] == "cost_budget"
    assert one.remedy.endswith("or `cost_budget` ≥ $225/month")
    assert "$0.002" in one.remedy


@pytest.mark.parametrize("budget", [150, 17, 1])
def test_the_request_that_would_fit_the_budget_does(budget: int) -> None:
    layers = [PROMPT, "technique: other, cost: $0.50/month"]
    (one,) = found(BUDGET, strategy(layers, *USE, f"cost_budget: ${budget}/month"))
    assert "instead of $0.00225" in one.remedy
    most = float(one.remedy.removeprefix("a request at $").split()[0])
    assert most * 100_000 + 0.5 <= budget < most * 100_000 * 1.02 + 0.5


def test_where_layers_alone_are_over_no_model_helps() -> None:
    layers = [PROMPT, "technique: other, cost: $300/month"]
    (one,) = found(BUDGET, strategy(layers, *USE, "cost_budget: $250/month"))
    assert one.remedy == "parts that cost at most $250/month together, or `cost_budget` ≥ $525/month"
    (one,) = found(BUDGET, strategy(layers, "cost_budget: $299.50/month"))
    assert one.remedy == "parts that cost at most $299.50/month together, or `cost_budget` ≥ $300/month"


def test_the_largest_part_is_pointed_at() -> None:
    for costs, said in (("$300/month", "this: $300/month"), ("$100/month", "the tokens: $225/month")):
        layers = [PROMPT, f"technique: other, cost: {costs}", "technique: rag, cost: $50/month"]
        (one,) = found(BUDGET, strategy(layers, *USE, "cost_budget: $9/month"))
        assert [related.message for related in one.related] == [said]


def test_the_budget_against_layers_alone() -> None:
    layers = [PROMPT, "technique: rag, cost: $150/month", "technique: other, cost: $51/month"]
    (one,) = found(BUDGET, strategy(layers, "cost_budget: $200/month"))
    assert "at least $201/month" in one.message
    assert prices.DATE not in one.message
    assert levels(BUDGET, strategy(layers[:2], "cost_budget: $150/month")) == []


def test_training_is_spread_and_serving_is_not() -> None:
    layer = "technique: fine-tuning, for: [style], training_cost: $1200, serving_cost: $200/month"
    text = strategy([PROMPT, layer], "cost_budget: $299/month")
    assert levels(BUDGET, text) == ["warning"]
    assert levels(BUDGET, text, amortization_months=13) == []
    assert levels(BUDGET, text.replace("$299", "$300")) == []


def test_an_estimate_with_gaps_is_over_or_unknown_and_never_within() -> None:
    gap = "technique: rag, for: [domain-knowledge]"
    assert levels(BUDGET, strategy([PROMPT, gap], *USE, "cost_budget: $224/month")) == ["warning"]
    within = strategy([PROMPT, gap], *USE, "cost_budget: $226/month")
    assert levels(BUDGET, within) == []
    assert needs(BUDGET, within) == {"cost"}
    assert BUDGET not in unknown(strategy([PROMPT], *USE, "cost_budget: $226/month"))


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (strategy([PROMPT], *USE), {"cost_budget"}),
        (strategy([PROMPT], *USE, "cost_budget: $200"), {"cost_budget"}),
        (strategy([PROMPT], "cost_budget: $200/month"), {"volume", "tokens.input", "tokens.output", "model"}),
        (strategy([PROMPT], *USE[:2], "model: self-hosted/x", "cost_budget: $2/month"), PRICES),
        (strategy([PROMPT], *USE[:2], "model: openai/no-such", "cost_budget: $2/month"), PRICES),
        (strategy([PROMPT], *USE, "price: {input: cheap}", "cost_budget: $200/month"), {"price.input"}),
        (strategy([PROMPT], *USE, "price: cheap", "cost_budget: $200/month"), {"price.input", "price.output"}),
        (strategy([PROMPT, "technique: rga, cost: $1/month"], *USE, "cost_budget: $300/month"), {"technique"}),
        (strategy([PROMPT, "technique: rag, cost: $1/month, status: x"], *USE, "cost_budget: $300/month"), {"status"}),
        (strategy([PROMPT, "technique: rag, cost: cheap"], *USE, "cost_budget: $300/month"), {"cost"}),
    ],
)  # fmt: skip
def test_the_budget_against_facts_that_are_missing(text: str, asked: set[str]) -> None:
    assert levels(BUDGET, text) == []
    assert needs(BUDGET, text) == asked


def test_a_budget_over_an_approach_that_cannot_be_read_is_unknown() -> None:
    text = "purpose: Sort the mail\napproach: later\ncost_budget: $300/month\n" + "".join(
        f"{one}\n" for one in USE
    )
    assert levels(BUDGET, text) == []
    assert needs(BUDGET, text) == {"approach"}


@pytest.mark.parametrize(
    ("layer", "asked"),
    [
        ("technique: fine-tuning, training_cost: $1", set()),
        ("technique: fine-tuning, training_cost: $1, serving_cost: cheap", {"serving_cost"}),
        ("technique: fine-tuning, training_cost: $1, tunes: reranker", {"serving_cost"}),
        ("technique: fine-tuning, training_cost: $1, model: openai/gpt-4o-mini", {"serving_cost"}),
        ("technique: fine-tuning, serving_cost: $1/month", {"training_cost"}),
    ],
)
def test_serving_is_asked_for_unless_the_tokens_pay_it(layer: str, asked: set[str]) -> None:
    assert needs(BUDGET, strategy([PROMPT, layer], *USE, "cost_budget: $300/month")) == asked


def test_layers_out_of_use_cost_nothing() -> None:
    layers = [PROMPT, "technique: rag, cost: $900/month, status: rejected"]
    assert levels(BUDGET, strategy(layers, *USE, "cost_budget: $225/month")) == []


def test_a_budget_inside_the_range_asks_how_much_is_cached() -> None:
    layer = "technique: prompting, caching: true, prompt_tokens: 1_500"
    facts = (
        "task: extraction",
        "volume: 1M/month",
        "tokens: {input: 2000, output: 100}",
        "model: openai/gpt-4o",
    )
    for budget, level, asked in (
        ("$4,100", ["warning"], set()),
        ("$5k", [], {"tokens.cached"}),
        ("$6k", [], set()),
    ):
        text = strategy([layer], *facts, f"cost_budget: {budget}/month")
        assert levels(BUDGET, text) == level
        assert needs(BUDGET, text) == asked


@pytest.mark.parametrize(
    ("task", "sent", "least"),
    [
        ("classification", "100k", False),
        ("classification", "300k", False),  # one call, so that the price for long inputs holds
        ("agent", "300k", True),  # of many calls none may be so long
        ("agent", "100k", False),
    ],
)
def test_a_price_that_rises_with_the_input_is_a_lower_bound(task: str, sent: str, least: bool) -> None:
    tokens = f"tokens: {{input: {sent}, output: 10}}"
    facts = (f"task: {task}", "volume: 100k/day", tokens, "cost_budget: $10/month", "model: google/gemini-2.5-pro")
    (one,) = found(BUDGET, strategy([PROMPT], *facts))
    assert ("at least" in one.message) == least
