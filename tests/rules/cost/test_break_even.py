"""Tuning that has to pay: the volume from which it does, and few requests where none is known."""

from __future__ import annotations

import pytest

from llm_strategy.knowledge import prices
from tests.helpers import unknown
from tests.rules.cost.strategies import DAY, found, levels, needs, strategy, tuned

EVEN = "below-break-even"
LOW = "low-volume-for-fine-tuning"

# -- below-break-even ------------------------------------------------------------------------------------------------


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
    assert one.remedy == "`serving_cost` ≤ $130/month, or `volume` ≥ 90,741/month"
    assert levels(EVEN, tuned(serving_cost="$130/month")) == []
    assert levels(EVEN, tuned(serving_cost="$131/month")) == ["warning"]
    (one,) = found(EVEN, tuned("1k/month"))
    assert one.remedy.startswith("remove `cost` from")


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
