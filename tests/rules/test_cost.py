"""Rules of the family cost around each of their limits, and the estimates that they compare."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from llm_strategy import estimate
from llm_strategy.change import SetValue
from llm_strategy.document import load
from llm_strategy.facts import Facts, Missing
from llm_strategy.knowledge import prices
from llm_strategy.reader import read
from llm_strategy.report import Diagnostic
from llm_strategy.rules.cost.prompts import long_prompt_uncached
from llm_strategy.strategy import Strategy
from tests.helpers import report, unknown, whole

EVEN = "below-break-even"
LOW = "low-volume-for-fine-tuning"
BUDGET = "over-cost-budget"
LONG = "long-prompt-uncached"
OUTGROWN = "prompt-outgrown"
TRAINING = "implausible-training-cost"
DISTIL = "consider-distillation"
MODEL = "unknown-model"

DAY = 365 / 12
PRICES = {"price.input", "price.output"}
TODAY = Facts(740_000)


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


# -- below-break-even ------------------------------------------------------------------------------------------------

WORK = ("tokens: {input: 500, output: 100}",)


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


@pytest.mark.parametrize(
    ("volume", "level"), [("90,740", ["warning"]), ("90,741", []), ("90,742", []), ("0", ["warning"])]
)
def test_b18_breaks_even_at_90741_requests_a_month(volume: str, level: list[str]) -> None:
    assert levels(EVEN, tuned(f"{volume}/month")) == level


def test_the_message_says_volume_break_even_prices_and_their_day() -> None:
    (one,) = found(EVEN, tuned())
    for text in ("60k/month", "90,741/month", "$204.17/month", "$0.00225", "`openai/gpt-4o`", prices.DATE):
        assert text in one.message
    assert one.path[-1] == "volume"
    assert one.claims == ("B6", "B17", "B18")


def test_design_comes_before_facts_in_what_silences_it() -> None:
    (one,) = found(EVEN, tuned())
    assert one.silence == "serve the model for at most $130/month, or `volume` ≥ 90,741/month"
    assert levels(EVEN, tuned(serving_cost="$130/month")) == []
    assert levels(EVEN, tuned(serving_cost="$131/month")) == ["warning"]
    (one,) = found(EVEN, tuned("1k/month"))
    assert one.silence.startswith("take `cost` out")


def test_the_same_work_on_a_cheap_model_breaks_even_far_later() -> None:
    assert levels(EVEN, tuned("1.512M/month", replaces="openai/gpt-4o-mini")) == ["warning"]
    assert levels(EVEN, tuned("1.513M/month", replaces="openai/gpt-4o-mini")) == []


def test_the_months_are_a_setting() -> None:
    assert levels(EVEN, tuned("90k/month"), amortization_months=24) == []
    assert levels(EVEN, tuned("91k/month"), amortization_months=6) == ["warning"]


@pytest.mark.parametrize(
    "other",
    [
        {"for": "[style]"},
        {"status": "rejected"},
        {"tunes": "reranker"},
    ],
)
def test_only_tuning_for_cost_has_to_pay(other: dict[str, str]) -> None:
    text = tuned("10/day", **other)
    assert levels(EVEN, text) == levels(LOW, text) == []
    assert not unknown(text).intersection((EVEN, LOW))


@pytest.mark.parametrize("other", [{"tunes": "router"}, {"technique": "distillation"}, {"status": "planned"}])
def test_routers_students_and_plans_do_too(other: dict[str, str]) -> None:
    assert levels(EVEN, tuned(**other)) == ["warning"]


def test_what_is_replaced_is_replaces_then_teacher_then_the_model() -> None:
    mini, large = "openai/gpt-4o-mini", "openai/gpt-4o"
    student = {"technique": "distillation", "student": "self-hosted/small"}
    assert levels(EVEN, tuned("100k/month", replaces=large, teacher=mini, **student)) == []
    assert levels(EVEN, tuned("100k/month", replaces="", teacher=large, **student)) == []
    assert levels(EVEN, tuned("100k/month", f"model: {large}", replaces="", teacher=mini, **student)) == [
        "warning"
    ]
    assert levels(EVEN, tuned("100k/month", f"model: {large}", replaces="")) == []
    assert levels(EVEN, tuned("100k/month", f"model: {mini}", replaces="")) == ["warning"]


def test_a_declared_price_wins_over_the_list_for_the_model() -> None:
    cheap, dear = ("price: {input: $0.15, output: $0.60}", "price: {input: $25, output: $100}")
    model = "model: openai/gpt-4o"
    for replaces in ("", "openai/gpt-4o", "OpenAI/GPT-4o"):
        assert levels(EVEN, tuned("100k/month", model, cheap, replaces=replaces)) == ["warning"]
        assert levels(EVEN, tuned("60k/month", model, dear, replaces=replaces)) == []
    # It is the price of that model, not of another.
    assert levels(EVEN, tuned("60k/month", "model: openai/gpt-4o-mini", dear)) == ["warning"]
    (one,) = found(EVEN, tuned("100k/month", model, cheap))
    assert "at the price you declare" in one.message
    assert prices.DATE not in one.message
    # One side of it declared, the other is the list's.
    assert levels(EVEN, tuned("100k/month", model, "price: {input: $0.15}")) == ["warning"]
    assert prices.DATE in found(EVEN, tuned("100k/month", model, "price: {input: $0.15}"))[0].message


def test_cached_input_makes_the_replaced_model_cheaper() -> None:
    # 500 × $2.50 and 100 × $10 are 90,741; with 400 of the 500 from the cache it is $0.00175 a request.
    cached = "tokens: {input: 500, output: 100, cached: 400}"
    assert levels(EVEN, tuned("116,666/month", tokens=cached)) == ["warning"]
    assert levels(EVEN, tuned("116,667/month", tokens=cached)) == []


def test_paid_by_the_token_the_tuned_models_own_price_counts() -> None:
    own = {"serving_cost": "", "model": "openai/gpt-4.1-mini", "training_cost": "$1,200"}
    # $100 a month over $0.00225 − $0.00036.
    assert levels(EVEN, tuned("52,910/month", **own)) == ["warning"]
    assert levels(EVEN, tuned("52,911/month", **own)) == []
    assert levels(EVEN, tuned("52,910/month", **own | {"serving_cost": "$0/month"})) == ["warning"]
    assert levels(EVEN, tuned("52,911/month", **own | {"serving_cost": "$0/month"})) == []
    (one,) = found(EVEN, tuned("1k/month", **own))
    assert "$0.00036 to its own" in one.message


def test_paid_by_the_month_a_request_to_it_costs_nothing() -> None:
    # Otherwise the same model could never pay.
    assert levels(EVEN, tuned("100k/month", model="openai/gpt-4o")) == []
    assert levels(EVEN, tuned("100k/month", serving_cost="$0/month", model="self-hosted/mine")) == []


def test_the_tuned_model_is_the_layers_the_student_or_the_strategys() -> None:
    # $100 a month over $0.00225 − $0.000135.
    token = {"serving_cost": "", "training_cost": "$1,200"}
    model = "model: openai/gpt-4o-mini"
    assert levels(EVEN, tuned("47,281/month", model, **token)) == ["warning"]
    assert levels(EVEN, tuned("47,282/month", model, **token)) == []
    student = {"technique": "distillation", "student": "openai/gpt-4o-mini"}
    assert levels(EVEN, tuned("47,281/month", "model: openai/gpt-4o", **token, **student)) == ["warning"]
    assert levels(EVEN, tuned("47,282/month", "model: openai/gpt-4o", **token, **student)) == []
    # The replaced model is not the tuned one, and an unreadable name is no other's.
    assert needs(EVEN, tuned("1k/month", "model: openai/gpt-4o", **token)) == {"serving_cost"}
    assert needs(EVEN, tuned("1k/month", model, model="[a, b]", **token)) == {"serving_cost"}


def test_one_model_of_your_own_may_replace_another() -> None:
    facts = ("model: self-hosted/large", "price: {input: $2.50, output: $10}")
    for volume, level in (("90,740/month", ["warning"]), ("90,741/month", [])):
        assert levels(EVEN, tuned(volume, *facts, replaces="", model="self-hosted/small")) == level


def test_what_a_cache_may_save_is_not_held_against_tuning() -> None:
    # 2,000 and 100 tokens are $0.006 uncached, so $240 a month break even at 40,000.
    layer = "technique: fine-tuning, for: [cost], replaces: openai/gpt-4o, training_cost: $0, serving_cost: $240/month"
    prompt = "technique: prompting, caching: true"
    for volume, level in (("39,999/month", ["warning"]), ("40,000/month", [])):
        text = strategy([prompt, layer], f"volume: {volume}", "tokens: {input: 2000, output: 100}")
        assert levels(EVEN, text) == level


@pytest.mark.parametrize("volume", ["10/day", "1B/month"])
def test_a_tuned_model_that_saves_nothing_never_breaks_even(volume: str) -> None:
    (one,) = found(EVEN, tuned(volume, serving_cost="", model="openai/gpt-4o"))
    assert one.severity == "warning"
    assert "never" in one.message
    assert volume in one.message


@pytest.mark.parametrize(
    ("change", "asked"),
    [
        ({"training_cost": ""}, {"training_cost"}),
        ({"serving_cost": ""}, {"serving_cost"}),
        ({"serving_cost": "cheap"}, {"serving_cost"}),
        ({"serving_cost": "cheap", "model": "openai/gpt-4.1-mini"}, {"serving_cost"}),
        ({"replaces": ""}, {"replaces"}),
        ({"replaces": "other/house-model"}, {"replaces"}),
        ({"replaces": "[a, b]"}, {"replaces"}),
        # An embedding model writes nothing, so it has half a price.
        ({"replaces": "openai/text-embedding-3-small"}, {"replaces"}),
        ({"for": ""}, {"for"}),
        ({"tunes": "everything"}, {"tunes"}),
    ],
)
def test_break_even_against_facts_that_are_missing(change: dict[str, str], asked: set[str]) -> None:
    text = tuned(**change)
    assert levels(EVEN, text) == []
    assert needs(EVEN, text) == asked


def test_break_even_asks_for_all_that_is_missing_at_once() -> None:
    text = tuned("", replaces="", training_cost="", serving_cost="", tokens="")
    assert needs(EVEN, text) == {
        "volume", "tokens.input", "tokens.output", "replaces", "training_cost", "serving_cost"
    }  # fmt: skip
    assert needs(EVEN, tuned(tokens="tokens: {input: 500}")) == {"tokens.output"}
    assert needs(EVEN, tuned("lots")) == {"volume"}
    own = tuned("60k/month", "model: other/x", replaces="other/x", model="self-hosted/y")
    assert needs(EVEN, own) == {"price.input", "price.output"}


def test_ones_own_model_is_not_what_the_tuned_one_replaces() -> None:
    text = tuned("60k/month", "model: self-hosted/mine", "price: {input: $1, output: $1}", replaces="")
    assert levels(EVEN, text) == []
    assert needs(EVEN, text) == {"replaces"}


# -- low-volume-for-fine-tuning --------------------------------------------------------------------------------------


@pytest.mark.parametrize(("volume", "level"), [("99/day", ["info"]), ("100/day", ["info"]), ("101/day", [])])
@pytest.mark.parametrize("change", [{"replaces": "other/x"}, {"tokens": ""}, {"serving_cost": ""}])
def test_few_requests_where_no_break_even_is_known(
    volume: str, level: list[str], change: dict[str, str]
) -> None:
    assert levels(LOW, tuned(volume, **change)) == level


def test_few_requests_are_judged_by_the_break_even_where_it_is_known() -> None:
    assert levels(LOW, tuned("50/day")) == []
    assert levels(EVEN, tuned("50/day")) == ["warning"]
    assert LOW not in unknown(tuned("50/day"))
    # A training without a cost is no price that is missing.
    assert levels(LOW, tuned("50/day", training_cost="")) == []


def test_few_requests_is_a_setting_and_unknown_without_a_volume() -> None:
    assert levels(LOW, tuned("150/day", tokens=""), low_volume=150 * DAY) == ["info"]
    assert levels(LOW, tuned("151/day", tokens=""), low_volume=150 * DAY) == []
    assert needs(LOW, tuned("", tokens="")) == {"volume"}
    assert LOW not in unknown(tuned("1k/day", tokens="", **{"for": ""}))


# -- over-cost-budget ------------------------------------------------------------------------------------------------

PROMPT = "technique: prompting, for: [style]"
USE = ("volume: 100k/month", *WORK, "model: openai/gpt-4o")


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
    assert one.silence.endswith("or `cost_budget` ≥ $225/month")
    assert "$0.002" in one.silence


@pytest.mark.parametrize("budget", [150, 17, 1])
def test_the_request_that_would_fit_the_budget_does(budget: int) -> None:
    layers = [PROMPT, "technique: other, cost: $0.50/month"]
    (one,) = found(BUDGET, strategy(layers, *USE, f"cost_budget: ${budget}/month"))
    assert "instead of $0.00225" in one.silence
    most = float(one.silence.removeprefix("a request at $").split()[0])
    assert most * 100_000 + 0.5 <= budget < most * 100_000 * 1.02 + 0.5


def test_where_layers_alone_are_over_no_model_helps() -> None:
    layers = [PROMPT, "technique: other, cost: $300/month"]
    (one,) = found(BUDGET, strategy(layers, *USE, "cost_budget: $250/month"))
    assert one.silence == "parts that cost at most $250/month together, or `cost_budget` ≥ $525/month"
    (one,) = found(BUDGET, strategy(layers, "cost_budget: $299.50/month"))
    assert one.silence == "parts that cost at most $299.50/month together, or `cost_budget` ≥ $300/month"


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


def test_a_model_that_serving_pays_is_not_paid_twice() -> None:
    tokens = ("volume: 100k/month", *WORK)

    def low(layer: str, *facts: str) -> float:
        return estimate.monthly(view(strategy([PROMPT, layer], *tokens, *facts)), TODAY).low

    base = "technique: fine-tuning, training_cost: $120"
    assert low(f"{base}, serving_cost: $200/month", "model: openai/gpt-4o") == pytest.approx(210)
    assert low(f"{base}, serving_cost: $200/month", "model: self-hosted/x") == pytest.approx(210)
    # It stands in for the model, whatever its own name.
    stands_in = f"{base}, serving_cost: $200/month, model: self-hosted/x, replaces: openai/gpt-4o"
    assert low(stands_in, "model: openai/gpt-4o") == pytest.approx(210)
    # Another model answers, and its tokens are paid.
    beside = f"{base}, serving_cost: $200/month, model: self-hosted/x"
    assert low(beside, "model: openai/gpt-4o") == pytest.approx(435)
    assert low(f"{base}, serving_cost: $200/month, tunes: router", "model: openai/gpt-4o") == pytest.approx(
        435
    )
    # Paid by the token: by those of the tuned model.
    assert low(base, "model: openai/gpt-4o") == pytest.approx(235)
    hosted = f"{base}, model: openai/gpt-4o-mini, replaces: openai/gpt-4o"
    assert low(hosted, "model: openai/gpt-4o") == pytest.approx(10 + 13.5)
    assert low(f"{hosted}, serving_cost: $0/month", "model: openai/gpt-4o") == pytest.approx(10 + 13.5)
    student = (
        "technique: distillation, teacher: openai/gpt-4o, student: openai/gpt-4o-mini, training_cost: $120"
    )
    assert low(student, "model: openai/gpt-4o") == pytest.approx(10 + 13.5)


def test_a_tuned_model_that_no_list_knows_needs_its_serving_cost() -> None:
    for model in ("model: self-hosted/x", "notes: none"):
        layer = "technique: fine-tuning, training_cost: $120, model: self-hosted/x, replaces: openai/gpt-4o"
        one = estimate.monthly(view(strategy([PROMPT, layer], "volume: 1k/month", *WORK, model)), TODAY)
        assert one.low == pytest.approx(10)
        assert one.missing == ("serving_cost",)
        assert [key for _, key in one.wants] == ["serving_cost"]


# -- the estimate itself ---------------------------------------------------------------------------------------------


def test_an_estimate_knows_its_terms_and_where_they_stand() -> None:
    layers = [PROMPT, "technique: rag, cost: $40/month", "technique: tools"]
    text = strategy(layers, *USE)
    one = estimate.monthly(view(text), TODAY)
    assert [term.name for term in one.terms] == ["rag", "input", "output"]
    assert [place[2:] for place in one.places] == [("approach", 1, "cost"), ("model",), ("model",)]
    assert one.low == one.high == pytest.approx(265)
    assert one.missing == ("tools.cost",)
    assert one.wants == ((("strategies", "example", "approach", 2), "cost"),)
    assert one.price_date == prices.DATE


def test_declared_cached_tokens_pay_the_cached_price() -> None:
    facts = ("volume: 1M/month", "tokens: {input: 2000, output: 0, cached: 1500}", "model: openai/gpt-4o")
    one = estimate.monthly(view(strategy([PROMPT], *facts)), TODAY)
    assert one.low == one.high == pytest.approx(500 * 2.5 + 1500 * 1.25)


@pytest.mark.parametrize(
    ("task", "layer", "cached"),
    [
        # The fixed part of the prompt may come from the cache, and nothing says how often it does.
        ("task: extraction", "technique: prompting, caching: true, prompt_tokens: 1_500", 1500),
        ("task: extraction", "technique: prompting, caching: true, prompt_tokens: 1_000", 0),
        ("task: extraction", "technique: prompting, caching: true", 2000),
        # With many calls for a request, earlier ones may be cached as well.
        ("task: agent", "technique: prompting, caching: true, prompt_tokens: 1_500", 2000),
        ("notes: any", "technique: prompting, caching: true, prompt_tokens: 1_500", 2000),
        ("task: extraction", "technique: prompting, caching: false, prompt_tokens: 1_500", 0),
        ("task: extraction", "technique: prompting, prompt_tokens: 1_500", 0),
        ("task: extraction", "technique: prompting, caching: perhaps", 2000),
    ],
)
def test_caching_of_unknown_extent_makes_a_range(task: str, layer: str, cached: int) -> None:
    facts = ("volume: 1M/month", "tokens: {input: 2000, output: 100}", "model: openai/gpt-4o", task)
    one = estimate.monthly(view(strategy([layer], *facts)), TODAY)
    assert one.high == pytest.approx(2000 * 2.5 + 1000)
    assert one.low == pytest.approx(one.high - cached * 1.25)
    assert any(term.assumed for term in one.terms) == bool(cached)


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


def test_a_declared_price_leaves_cached_input_open() -> None:
    facts = (
        "volume: 1M/month", "tokens: {input: 2000, output: 100, cached: 500}", "model: openai/gpt-4o",
        "price: {input: $2, output: $8}",
    )  # fmt: skip
    one = estimate.monthly(view(strategy([PROMPT], *facts)), TODAY)
    assert (one.low, one.high) == pytest.approx((3800, 4800))
    assert one.price_date is None


@pytest.mark.parametrize(
    ("task", "low"), [("task: summarization", 900), ("task: agent", 475), ("notes: any", 475)]
)
def test_long_inputs_pay_their_tier_where_a_request_is_one_call(task: str, low: float) -> None:
    facts = ("volume: 1k/month", "tokens: {input: 300k, output: 10k}", "model: google/gemini-2.5-pro", task)
    one = estimate.monthly(view(strategy([PROMPT], *facts)), TODAY)
    assert one.high == pytest.approx(300 * 2.5 + 10 * 15)
    assert one.low == pytest.approx(low)
    declared = estimate.monthly(view(strategy([PROMPT], *facts, "price: {output: $10}")), TODAY)
    assert declared.high == pytest.approx(300 * 2.5 + 10 * 10)


def test_break_even_is_there_for_others_to_ask() -> None:
    one = view(tuned())
    even = estimate.break_even(one.layers[1], TODAY)
    assert round(even.volume) == 90_741
    assert (even.before, even.after, even.date) == (pytest.approx(0.00225), 0.0, prices.DATE)
    with pytest.raises(Missing):
        estimate.break_even(view(tuned(tokens="")).layers[1], TODAY)


# -- long-prompt-uncached --------------------------------------------------------------------------------------------


def prompting(more: str, *facts: str) -> str:
    return strategy([f"technique: prompting, for: [style], {more}"], *facts)


@pytest.mark.parametrize(("length", "found_at"), [(1_023, []), (1_024, ["warning"]), (1_025, ["warning"])])
@pytest.mark.parametrize(("volume", "often"), [("999/day", False), ("1,000/day", True), ("1,001/day", True)])
def test_long_prompts_sent_often(length: int, found_at: list[str], volume: str, often: bool) -> None:
    text = prompting(f"caching: false, prompt_tokens: {length}", f"volume: {volume}")
    assert levels(LONG, text) == (found_at if often else [])
    assert LONG not in unknown(text)


@pytest.mark.parametrize(
    ("caching", "model", "level", "open_"),
    [
        ("caching: false", "model: openai/gpt-4o", ["warning"], False),
        ("caching: false", "notes: none", ["warning"], False),
        ("caching: true", "model: anthropic/claude-haiku-4-5", [], False),
        # Asked only where the provider does not cache by itself.
        ("shots: 0", "model: anthropic/claude-haiku-4-5", ["warning"], False),
        ("shots: 0", "model: openai/gpt-4o", [], False),
        ("shots: 0", "model: mistral/mistral-small-latest", [], True),
        ("shots: 0", "model: self-hosted/x", [], True),
        ("shots: 0", "notes: none", [], True),
        ("caching: perhaps", "model: anthropic/claude-haiku-4-5", [], True),
        # The layer's model is the one that reads it.
        ("model: anthropic/claude-haiku-4-5", "model: openai/gpt-4o", ["warning"], False),
        ("model: openai/gpt-4o", "model: anthropic/claude-haiku-4-5", [], False),
        # What is read from a cache has one.
        ("shots: 0", "model: anthropic/claude-haiku-4-5\ntokens: {cached: 900}", [], False),
    ],
)
def test_whether_a_prompt_is_cached(caching: str, model: str, level: list[str], open_: bool) -> None:
    text = prompting(f"prompt_tokens: 2,000, {caching}".replace("2,000", "2_000"), "volume: 5k/day", model)
    assert levels(LONG, text) == level
    assert (LONG in unknown(text)) is open_


def test_the_saving_is_said_with_the_day_of_its_prices() -> None:
    text = prompting("prompt_tokens: 2_000, caching: false", "volume: 100k/month", "model: openai/gpt-4o")
    (one,) = found(LONG, text)
    for part in ("2_000", "100k/month", "$250/month", prices.DATE):
        assert part in one.message
    assert one.fix is not None
    assert one.fix.safety == "review"
    # Without a list price nothing is said of it; a declared one leaves the price of cached input open.
    assert "$" not in found(LONG, text.replace("openai/gpt-4o", "self-hosted/x"))[0].message
    assert "$" not in found(LONG, text + "price: {input: $2, output: $8}\n")[0].message


def test_the_fix_adds_caching_where_it_is_not_written() -> None:
    one = view(prompting("prompt_tokens: 2_000", "volume: 5k/day", "model: anthropic/claude-haiku-4-5"))
    (finding,) = long_prompt_uncached(one.layers[0], TODAY)
    assert finding.fix is not None
    (change,) = finding.fix.changes
    assert isinstance(change, SetValue)
    assert (change.route, change.text) == (one.layers[0].at("caching"), "true")


def test_long_prompts_are_settings_and_unknown_without_facts() -> None:
    text = prompting("prompt_tokens: 600, caching: false", "volume: 20/day")
    assert levels(LONG, text, long_prompt_tokens=600, long_prompt_volume=20 * DAY) == ["warning"]
    assert levels(LONG, text, long_prompt_tokens=601, long_prompt_volume=20 * DAY) == []
    assert levels(LONG, text, long_prompt_tokens=600, long_prompt_volume=21 * DAY) == []
    assert needs(LONG, prompting("caching: false", "volume: 5k/day")) == {"prompt_tokens"}
    assert needs(LONG, prompting("prompt_tokens: 2_000, caching: false")) == {"volume"}
    assert needs(LONG, prompting("prompt_tokens: many, caching: false", "volume: x")) == {
        "prompt_tokens",
        "volume",
    }
    assert LONG not in unknown(prompting("prompt_tokens: 200"))
    assert LONG not in unknown(prompting("shots: 1", "volume: 3/day"))


# -- prompt-outgrown -------------------------------------------------------------------------------------------------


MISSED = "technique: prompting, scores: {right: 80%}"


def outgrown(
    length: str = "2_000", *evidence: str, metrics: str = "right: {target: 90%}", layers: tuple[str, ...] = ()
) -> str:
    items = evidence or (MISSED,)
    quality = "".join(f"    - {{{item}}}\n" for item in items)
    return strategy(
        [f"technique: prompting, prompt_tokens: {length}", *layers],
        f"quality:\n  metrics: {{{metrics}}}\n  evidence:\n{quality}",
    )


@pytest.mark.parametrize(("length", "level"), [("1_499", []), ("1_500", []), ("1_501", ["info"])])
def test_a_prompt_is_outgrown_over_1500_tokens(length: str, level: list[str]) -> None:
    assert levels(OUTGROWN, outgrown(length)) == level
    assert OUTGROWN not in unknown(outgrown(length))


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (outgrown("2_000", "technique: prompting, scores: {right: 89.9%}"), ["info"]),
        (outgrown("2_000", "technique: prompting, scores: {right: 90%}"), []),
        (outgrown("2_000", "technique: prompting, scores: {right: 2%}", metrics="right: {target: at most 2%}"), []),
        (outgrown("2_000", MISSED.replace("80", "3"), metrics="right: {target: at most 2%}"), ["info"]),
        # The newest of prompting alone decides.
        (outgrown("2_000", MISSED, MISSED.replace("80", "95")), []),
        (outgrown("2_000", MISSED, "technique: [prompting, rag], scores: {right: 95%}"), ["info"]),
        (outgrown("2_000", "scores: {right: 80%}"), ["info"]),
        # One target missed is enough, whatever is not known of others.
        (outgrown("2_000", "scores: {right: 80%}", metrics="polite: {target: 4}, right: {target: 90%}"), ["info"]),
        (outgrown(layers=("technique: rag",)), []),
        (outgrown(layers=("technique: other",)), []),
        (outgrown(layers=("technique: rag, status: rejected",)), ["info"]),
        (outgrown(layers=("technique: prompting",)), ["info"]),
    ],
)  # fmt: skip
def test_when_a_prompt_is_outgrown(text: str, level: list[str]) -> None:
    assert levels(OUTGROWN, text) == level


@pytest.mark.parametrize(
    "text",
    [
        prompting("prompt_tokens: 2_000"),
        prompting("prompt_tokens: 2_000", "quality: good"),
        outgrown("2_000", "technique: [prompting, rag], scores: {right: 80%}"),
        outgrown("2_000", "technique: prompting, scores: {right: 80}"),
        outgrown("2_000", "technique: prompting, scores: {other: 80%}"),
        outgrown(
            "2_000", "technique: prompting, scores: {right: 80%}", "technique: promting, scores: {right: 95%}"
        ),
        outgrown("2_000", metrics="right: {}"),
        outgrown("long"),
        # The line that is lost may have held a newer measurement.
        outgrown() + "    - {technique: prompting, scores: {right: 95%\n",
        outgrown(layers=("technique: rga",)),
        outgrown(layers=("technique: rag, status: dropped",)),
    ],
)
def test_outgrown_against_facts_that_are_missing(text: str) -> None:
    assert levels(OUTGROWN, text) == []
    assert OUTGROWN in unknown(text)


def test_the_length_is_a_setting_and_the_message_has_the_score() -> None:
    assert levels(OUTGROWN, outgrown("900"), prompt_outgrown_tokens=899) == ["info"]
    assert levels(OUTGROWN, outgrown("900"), prompt_outgrown_tokens=900) == []
    (one,) = found(OUTGROWN, outgrown())
    for part in ("2_000", "1,500", "80%", "90%"):
        assert part in one.message


# -- implausible-training-cost ---------------------------------------------------------------------------------------


def training(method: str, cost: str, more: str = "") -> str:
    return strategy([PROMPT, f"technique: fine-tuning, for: [style], {method}training_cost: {cost}{more}"])


@pytest.mark.parametrize(
    ("method", "cost", "level"),
    [
        *((method, cost, level) for method in ("lora", "qlora") for cost, level in (
            ("$9.99", ["info"]), ("$10", []), ("$10.01", []), ("$999", []), ("$1k", []), ("$1000.01", ["info"]),
            ("$0", ["info"]),
        )),
        ("full", "$4999", ["info"]),
        ("full", "$5k", []),
        ("full", "$5001", []),
        ("full", "$3M", []),
        ("prefix", "$1", []),
        ("hosted", "$90k", []),
    ],
)  # fmt: skip
def test_what_a_training_costs(method: str, cost: str, level: list[str]) -> None:
    text = training(f"method: {method}, ", cost)
    assert levels(TRAINING, text) == level
    assert TRAINING not in unknown(text)


def test_training_costs_are_settings() -> None:
    assert levels(TRAINING, training("method: lora, ", "$40"), min_lora_training_cost=41) == ["info"]
    assert levels(TRAINING, training("method: lora, ", "$40"), max_lora_training_cost=39) == ["info"]
    assert levels(TRAINING, training("method: full, ", "$6k"), min_full_training_cost=6_001) == ["info"]
    (one,) = found(TRAINING, training("method: qlora, ", "$40k"))
    assert "$40k" in one.message
    assert "$1,000" in one.message


@pytest.mark.parametrize(
    "text",
    [
        training("", "$40k"),
        training("method: loraa, ", "$40k"),
        training("method: lora, ", "much"),
        training("method: lora, ", "$40k", ", tunes: all"),
    ],
)
def test_training_against_facts_that_are_missing(text: str) -> None:
    assert levels(TRAINING, text) == []
    assert TRAINING in unknown(text)


def test_trainings_of_search_models_are_of_another_size() -> None:
    text = training("method: full, ", "$80", ", tunes: reranker")
    assert levels(TRAINING, text) == []
    assert TRAINING not in unknown(text)


# -- consider-distillation -------------------------------------------------------------------------------------------


def narrow(
    task: str = "classification",
    volume: str = "2M/month",
    model: str = "openai/gpt-4o",
    *more: str,
    layer: str = PROMPT,
) -> str:
    facts = (("task", task), ("volume", volume), ("model", model))
    return strategy([layer], *(f"{key}: {value}" for key, value in facts if value), *more)


@pytest.mark.parametrize(("volume", "level"), [("999,999", []), ("1M", ["info"]), ("1,000,001", ["info"])])
def test_distillation_pays_from_a_million_requests(volume: str, level: list[str]) -> None:
    assert levels(DISTIL, narrow(volume=f"{volume}/month")) == level
    assert levels(DISTIL, narrow(volume="5k/month"), distillation_volume=5_000) == ["info"]


@pytest.mark.parametrize("task", ["classification", "extraction", "routing"])
def test_narrow_tasks(task: str) -> None:
    assert levels(DISTIL, narrow(task)) == ["info"]


def test_other_tasks_are_left_alone() -> None:
    text = narrow("summarization", "", "")
    assert levels(DISTIL, text) == []
    assert DISTIL not in unknown(text)


def test_ten_times_the_cheapest_on_the_declared_tokens() -> None:
    cheap = prices.cheapest_current("openai", 1_000, 0)
    assert cheap is not None
    assert cheap.input is not None
    for times, level in ((9.9, []), (10, ["info"]), (10.1, ["info"])):
        price = f"price: {{input: ${times * cheap.input:.4f}, output: $0.01}}"
        text = narrow("routing", "2M/month", "openai/gpt-4o", "tokens: {input: 1000, output: 0}", price)
        assert levels(DISTIL, text) == level
        assert DISTIL not in unknown(text)
    text = narrow("routing", "2M/month", "openai/gpt-4o", "tokens: {input: 1000, output: 0}")
    assert levels(DISTIL, text, distillation_price_ratio=2.5 / cheap.input) == ["info"]
    assert levels(DISTIL, text, distillation_price_ratio=2.5 / cheap.input + 0.1) == []


def test_without_tokens_input_and_output_have_to_agree() -> None:
    dear = narrow("routing", "2M/month", "openai/gpt-4o", "price: {input: $5, output: $5}")
    assert levels(DISTIL, dear) == ["info"]
    cheap = narrow("routing", "2M/month", "openai/gpt-4o", "price: {input: $0.06, output: $0.06}")
    assert levels(DISTIL, cheap) == []
    assert DISTIL not in unknown(cheap)
    both = narrow("routing", "2M/month", "openai/gpt-4o", "price: {input: $0.06, output: $50}")
    assert levels(DISTIL, both) == []
    assert needs(DISTIL, both) == {"tokens.input", "tokens.output"}
    assert needs(DISTIL, both + "tokens: {input: 900}\n") == {"tokens.output"}


def test_the_message_names_the_cheaper_model_and_the_day() -> None:
    (one,) = found(DISTIL, narrow())
    cheap = prices.cheapest_current("openai")
    assert cheap is not None
    for part in ("openai/gpt-4o", cheap.name, "2M/month", prices.DATE):
        assert part in one.message
    assert one.path[-1] == "model"


@pytest.mark.parametrize(
    ("text", "open_"),
    [
        (narrow(layer="technique: fine-tuning, for: [style]"), False),
        (narrow(layer="technique: distillation, for: [style], status: planned"), False),
        (narrow(model="openai/gpt-5-nano"), False),
        (narrow(model="self-hosted/mine"), False),
        (narrow(model="voyageai/no-such-model"), True),
        (narrow(model="openai/no-such-model"), True),
        (narrow(model=""), True),
        (narrow(volume=""), True),
        (narrow(task=""), True),
        (narrow(layer="technique: tuning"), True),
        (narrow(layer="technique: fine-tuning, tunes: x"), True),
    ],
)
def test_where_distillation_is_not_considered(text: str, open_: bool) -> None:
    assert levels(DISTIL, text) == []
    assert (DISTIL in unknown(text)) is open_


def test_tuning_the_search_or_rejecting_a_tuning_is_no_tuning() -> None:
    assert levels(DISTIL, narrow(layer="technique: fine-tuning, tunes: reranker")) == ["info"]
    assert levels(DISTIL, narrow(layer="technique: distillation, status: rejected")) == ["info"]


# -- unknown-model ---------------------------------------------------------------------------------------------------

LAYERS = {
    "model": "technique: prompting, model: {}",
    "base": "technique: fine-tuning, base: {}",
    "replaces": "technique: fine-tuning, replaces: {}",
    "teacher": "technique: distillation, teacher: {}",
    "student": "technique: distillation, student: {}",
    "embedding_model": "technique: rag, embedding_model: {}",
}


@pytest.mark.parametrize("key", LAYERS)
@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("openai/no-such-model", ["info"]),
        ("gpt-4o", ["info"]),
        ("openai/gpt-4o", []),
        ("self-hosted/no-such-model", []),
        ("other/no-such-model", []),
        ("Self-Hosted/Mine", []),
    ],
)
def test_every_model_of_a_layer_is_looked_up(key: str, name: str, level: list[str]) -> None:
    diagnostics = found(MODEL, strategy([LAYERS[key].format(name)]))
    assert [one.severity for one in diagnostics] == level
    assert [one.path[-1] for one in diagnostics] == [key] * len(level)


def test_the_strategys_model_and_the_evidences_are_looked_up() -> None:
    (one,) = found(MODEL, strategy([PROMPT], "model: openai/no-such"))
    assert one.path[2:] == ("model",)
    (one,) = found(
        MODEL, strategy([PROMPT], "quality: {evidence: [{technique: prompting, model: openai/no-such}]}")
    )
    assert one.path[2:] == ("quality", "evidence", 0, "model")


def test_a_slip_is_told_and_a_strange_name_is_explained() -> None:
    (one,) = found(MODEL, strategy([PROMPT], "model: openai/gtp-4o"))
    assert "did you mean `openai/gpt-4o`?" in one.message
    assert one.silence == "write `openai/gpt-4o`"
    (one,) = found(MODEL, strategy([PROMPT], "model: acme/llm-9"))
    assert "acme/llm-9" in one.message
    assert prices.DATE in one.message
    assert one.silence == "write `self-hosted/llm-9` where you run it, else `other/llm-9`"
    assert levels(MODEL, strategy([PROMPT], "model: self-hosted/llm-9")) == []
    assert levels(MODEL, strategy([PROMPT], "model: other/llm-9")) == []


def test_an_embedding_model_that_lists_leave_out_is_no_reproach() -> None:
    (one,) = found(MODEL, strategy([LAYERS["embedding_model"].format("BAAI/bge-m3")]))
    assert one.severity == "info"
    assert "few embedding models" in one.message
    assert levels(MODEL, strategy([LAYERS["embedding_model"].format("openai/text-embedding-3-small")])) == []


def test_one_name_is_one_finding_with_its_other_places() -> None:
    layers = ["technique: prompting, model: acme/x", "technique: fine-tuning, replaces: ACME/x, base: acme/y"]
    base, model = found(MODEL, strategy(layers, "model: acme/x"))
    assert (base.path[-1], model.path[2:]) == ("base", ("model",))
    assert base.related == ()
    assert [one.message for one in model.related] == ["named here too"] * 2


def test_layers_out_of_use_and_long_names() -> None:
    assert levels(MODEL, strategy([PROMPT, "technique: fine-tuning, base: acme/x, status: rejected"])) == []
    (one,) = found(MODEL, strategy([PROMPT], f"model: acme/{'x' * 500}"))
    assert len(one.message) < 200


# -- the table -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "loaded"),
    [
        ("volume: 60k/month\ncost_budget: $3/month\n", False),
        ("volume: 2k/day\nmodel: openai/gpt-4o\n", True),
        ("volume: 2k/day\nmodel: self-hosted/x\ntokens: {input: 5, output: 5}\ncost_budget: $3/month\n", False),
        ("tokens: {input: 5, output: 5}\nprice: {input: $1, output: $1}\nmodel: other/x\ncost_budget: $3/day\n", False),
    ],
)  # fmt: skip
def test_the_table_is_read_only_for_a_name(facts: str, loaded: bool) -> None:
    text = whole(strategy([PROMPT, "technique: rag, latency: 1s, cost: $1/month"]) + facts)
    code = (
        "import sys\nfrom llm_strategy.engine import check\nfrom llm_strategy.settings import DEFAULT\n"
        f"check({text!r}.encode(), 'x', DEFAULT, 740000)\n"
        "print('llm_strategy.knowledge.price_table' in sys.modules)\n"
    )
    source = Path(prices.__file__).parents[2]
    run = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(source)!r})\n{code}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == str(loaded)
