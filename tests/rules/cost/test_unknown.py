"""Names of models that no list knows."""

from __future__ import annotations

import pytest

from llm_strategy.knowledge import prices
from tests.rules.cost.strategies import PROMPT, found, levels, strategy

MODEL = "unknown-model"

LAYERS = {
    "model": "technique: prompting, prompt_tokens: 900, model: {}",
    "replaces": "technique: fine-tuning, for: [cost], replaces: {}",
    "teacher": "technique: distillation, teacher: {}",
    "student": "technique: distillation, student: {}",
}
PRICED = ("volume: 20k/month", "tokens: {input: 1k, output: 100}")

UNPRICED = {
    "base": "technique: fine-tuning, for: [cost], base: {}",
    "replaces": "technique: fine-tuning, for: [style], replaces: {}",
    "embedding_model": "technique: rag, embedding_model: {}",
    "reranker_model": "technique: rag, reranker_model: {}",
}


@pytest.mark.parametrize("key", LAYERS)
@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("openai/no-such-model", ["hint"]),
        ("gpt-4o", ["hint"]),
        ("openai/gpt-4o", []),
        ("self-hosted/no-such-model", []),
        ("other/no-such-model", []),
        ("Self-Hosted/Mine", []),
    ],
)
def test_every_model_of_a_layer_is_looked_up(key: str, name: str, level: list[str]) -> None:
    diagnostics = found(MODEL, strategy([LAYERS[key].format(name)], *PRICED))
    assert [one.severity for one in diagnostics] == level
    assert [one.path[-1] for one in diagnostics] == [key] * len(level)


@pytest.mark.parametrize("key", UNPRICED)
def test_what_nothing_is_priced_by_is_not_looked_up(key: str) -> None:
    assert levels(MODEL, strategy([UNPRICED[key].format("openai/no-such-model")], *PRICED)) == []


@pytest.mark.parametrize(
    ("facts", "level"),
    [
        ((), []),
        (("volume: 20k/month",), ["hint"]),
        (("cost_budget: $20/month",), ["hint"]),
        (("volume: 20k/month", "price: {input: $1, output: $2}"), []),
        (("tokens: {input: 1k, output: 10}",), ["hint"]),
        (("tokens: {input: 1k, output: 10}", "window: 8k tokens"), []),
        (("knowledge: {handbook: {size: 9k tokens, held: prompt}}",), ["hint"]),
        (("quality: {evidence: [{technique: prompting, model: openai/no-such}]}",), []),
    ],
)
def test_the_strategys_model_is_looked_up_where_something_rests_on_it(
    facts: tuple[str, ...], level: list[str]
) -> None:
    assert levels(MODEL, strategy([PROMPT], "model: openai/no-such", *facts)) == level


def test_a_slip_is_told_and_a_strange_name_is_explained() -> None:
    (one,) = found(MODEL, strategy([PROMPT], "model: openai/gtp-4o", *PRICED))
    assert "did you mean `openai/gpt-4o`?" in one.message
    assert one.remedy == "set `model: openai/gpt-4o`"
    (one,) = found(MODEL, strategy([PROMPT], "model: acme/llm-9", *PRICED))
    assert "acme/llm-9" in one.message
    assert prices.DATE in one.message
    assert one.remedy == "set `model: self-hosted/llm-9` where you run it, or set `model: other/llm-9`"
    assert levels(MODEL, strategy([PROMPT], "model: self-hosted/llm-9")) == []
    assert levels(MODEL, strategy([PROMPT], "model: other/llm-9")) == []


def test_one_name_is_one_finding_with_its_other_places() -> None:
    layers = [
        "technique: prompting, prompt_tokens: 900, model: acme/x",
        "technique: fine-tuning, for: [cost], replaces: ACME/x",
    ]
    (model,) = found(MODEL, strategy(layers, "model: acme/x", *PRICED))
    assert model.path[2:] == ("model",)
    assert [one.message for one in model.related] == ["also named here"] * 2


def test_layers_out_of_use_and_long_names() -> None:
    rejected = "technique: distillation, teacher: acme/x, status: rejected"
    assert levels(MODEL, strategy([PROMPT, rejected], *PRICED)) == []
    (one,) = found(MODEL, strategy([PROMPT], f"model: acme/{'x' * 500}", *PRICED))
    assert len(one.message) < 200
