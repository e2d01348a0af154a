"""A part without which nothing can be judged is reported when it cannot be read, whatever rules are selected."""

from __future__ import annotations

import pytest

from llm_strategy.config.settings_file import load
from llm_strategy.engine.check import check

DAY = 740_000
ONE = "version: 1\nstrategies: {a: {purpose: x, approach: "
UNREAD = {
    "a file that is no map": "5\n",
    "a file that is a list": "- version: 1\n",
    "another version": "version: 2\nstrategies: {a: {purpose: x, approach: [{technique: rag}]}}\n",
    "strategies that are no map": "version: 1\nstrategies: 5\n",
    "no strategy": "version: 1\nstrategies: {}\n",
    "a strategy that is no map": "version: 1\nstrategies: {a: 5}\n",
    "layers that are no list": ONE + "5}}\n",
    "no layer": ONE + "[]}}\n",
    "a layer that is no map": ONE + "[5]}}\n",
    "a technique that is none": ONE + "[{technique: ragg, for: [style]}]}}\n",
    "a misspelt technique key": ONE + "[{tecnique: rag, for: [style]}]}}\n",
    "misspelt strategies": "version: 1\nstratgies: {a: {purpose: x, approach: [{technique: rag}]}}\n",
    "misspelt approach": "version: 1\nstrategies: {a: {purpose: x, aproach: [{technique: rag}]}}\n",
    "misspelt purpose": "version: 1\nstrategies: {a: {purpse: x, approach: [{technique: prompting, for: [style]}]}}\n",
    "misspelt version": "verson: 1\nstrategies: {a: {purpose: x, approach: [{technique: prompting}]}}\n",
}
READ = {
    "a fact that cannot be read": ONE + "[{technique: prompting, for: [style]}], volume: 300}}\n",
    "a need that is none": ONE + "[{technique: prompting, for: [stile]}]}}\n",
    "a name that is none": "version: 1\nstrategies: {A: {purpose: x, approach: [{technique: prompting}]}}\n",
    "a misspelt fact": ONE + "[{technique: prompting, for: [style]}], stge: pilot}}\n",
}
SETTINGS = ("select = ['fit']", "ignore = ['structure']", "ignore = ['all']", "ignore = ['invalid-value', 'unknown-key']")


def errors(text: str, settings: str) -> list[str]:
    used = load(settings.encode(), "llmstrategy.toml")
    assert used is not None
    return [one.rule for one in check(text, "llmstrategy.yaml", used, DAY).diagnostics if one.severity == "error"]


@pytest.mark.parametrize("settings", SETTINGS)
@pytest.mark.parametrize("text", UNREAD.values(), ids=UNREAD)
def test_what_is_required_is_reported(text: str, settings: str) -> None:
    assert len(errors(text, settings)) == 1


@pytest.mark.parametrize("settings", SETTINGS)
@pytest.mark.parametrize("text", READ.values(), ids=READ)
def test_what_is_not_required_is_left_to_the_settings(text: str, settings: str) -> None:
    assert errors(text, "") != []
    found = errors(text, settings)
    assert not {"invalid-value", "unknown-key"} & set(found)
