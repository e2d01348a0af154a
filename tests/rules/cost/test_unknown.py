"""Names of models that no list knows."""

from __future__ import annotations

import pytest

from llm_strategy.knowledge import prices
from tests.rules.cost.strategies import PROMPT, found, levels, strategy

MODEL = "unknown-model"

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
        ("openai/no-such-model", ["hint"]),
        ("gpt-4o", ["hint"]),
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
    assert one.remedy == "set `model: openai/gpt-4o`"
    (one,) = found(MODEL, strategy([PROMPT], "model: acme/llm-9"))
    assert "acme/llm-9" in one.message
    assert prices.DATE in one.message
    assert one.remedy == "set `model: self-hosted/llm-9` where you run it, or set `model: other/llm-9`"
    assert levels(MODEL, strategy([PROMPT], "model: self-hosted/llm-9")) == []
    assert levels(MODEL, strategy([PROMPT], "model: other/llm-9")) == []


def test_an_embedding_model_that_lists_leave_out_is_no_reproach() -> None:
    (one,) = found(MODEL, strategy([LAYERS["embedding_model"].format("BAAI/bge-m3")]))
    assert one.severity == "hint"
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
