"""What a training costs, and when a smaller model may be taught."""

from __future__ import annotations

import pytest

from llm_strategy.knowledge import prices
from tests.helpers import unknown
from tests.rules.cost.strategies import PROMPT, found, levels, needs, strategy

TRAINING = "implausible-training-cost"
DISTIL = "consider-distillation"

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


@pytest.mark.parametrize(
    ("method", "base", "cost", "level"),
    [
        ("lora", "meta/llama-3-70b", "$8k", []),
        ("lora", "meta/llama-3-70b", "$9k", ["info"]),  # 70 ÷ 8 × $1,000 = $8,750
        ("qlora", "meta/llama-3-8b", "$1001", ["info"]),
        ("lora", "meta/llama-3-3b", "$1001", ["info"]),
        ("lora", "meta/llama-3-70b", "$9", ["info"]),
        ("lora", "openai/gpt-4o", "$1001", ["info"]),
        ("full", "qwen/qwen3-1.7b", "$60", []),
        ("full", "meta/llama-3-70b", "$60", ["info"]),
    ],
)
def test_a_larger_model_costs_more_to_train(method: str, base: str, cost: str, level: list[str]) -> None:
    assert levels(TRAINING, training(f"method: {method}, ", cost, f", base: {base}")) == level


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
