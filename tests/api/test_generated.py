"""What is generated from the declaration of the format and from the models is current, and follows it."""

from __future__ import annotations

import pytest

from llm_strategy import generated
from llm_strategy.api_models import generate
from llm_strategy.api_models.source import strategy_module
from llm_strategy.format import declaration as declared


def test_generated_files_are_current() -> None:
    assert list(generated.differences(generated.ROOT, generate.files(generated.ROOT))) == []


def test_a_new_key_needs_regeneration_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    key = declared.Key("escalates", declared.QUANTITY, "percent", "percent of answers that a person reads")
    key.techniques = ("tools",)
    monkeypatch.setitem(declared.LAYER.keys, "escalates", key)
    before, _, after = strategy_module("x").partition("class ToolsLayer(Layer):")
    assert "escalates" not in before
    assert "    escalates: Percent | None = None\n" in after.partition("class ")[0]
