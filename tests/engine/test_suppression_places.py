"""Where a suppression at the end of a line may stand: on every line that holds the blamed node."""

from __future__ import annotations

from datetime import date

import pytest

from llm_strategy.config.settings import DEFAULT, SettingsError
from llm_strategy.config.settings_file import load as load_settings
from llm_strategy.engine.check import check
from llm_strategy.engine.fix import fix_all

TODAY = date(2026, 11, 1).toordinal()
IGNORE = "# llmstrategy: ignore[rag-for-behavior]"
HEAD = "version: 1\nstrategies:\n  a:\n    purpose: Answer questions\n    knowledge: {pages: {update_cadence: weekly}}\n"

PLACES = {
    "a lone dash": "    approach:\n      - #\n        technique: rag\n        for: [style]\n",
    "a lone dash, a comment and an empty line": (
        "    approach:\n      - #\n\n        # the one layer\n        technique: rag\n        for: [style]\n"
    ),
    "after an anchor": "    approach:\n      - &x #\n        technique: rag\n        for: [style]\n",
    "after a tag": "    approach:\n      - !!map #\n        technique: rag\n        for: [style]\n",
    "after an anchor and a tag": "    approach: &x !!seq #\n      - technique: rag\n        for: [style]\n",
    "after an anchor on its own line": "    approach:\n      &x #\n      - technique: rag\n        for: [style]\n",
    "after the closing bracket of the list": "    approach: [\n      {technique: rag, for: [style]}\n    ] #\n",
    "after the closing brace of the layer": "    approach: [{\n      technique: rag,\n      for: [style]\n    }] #\n",
    "after the closing bracket of the needs": "    approach:\n      - technique: rag\n        for: [\n          style\n        ] #\n",
    "a key with its value below": "    approach:\n      - technique: rag\n        for: #\n          [style]\n",
}


def rules(text: str) -> list[str]:
    report = check(text, "llmstrategy.yaml", DEFAULT, TODAY)
    assert not report.faults, report.faults[0].trace
    return [found.rule for found in report.diagnostics]


@pytest.mark.parametrize("layers", PLACES.values(), ids=PLACES)
def test_it_covers_what_the_line_holds(layers: str) -> None:
    assert "rag-for-behavior" in rules(HEAD + layers.replace(" #\n", "\n", 1))
    found = rules(HEAD + layers.replace(" #\n", f" {IGNORE}\n", 1))
    assert not {"rag-for-behavior", "unused-suppression", "syntax-error"}.intersection(found)


def test_a_dash_covers_its_own_item_only() -> None:
    text = HEAD + (
        f"    approach:\n      - {IGNORE}\n        technique: prompting\n        for: [constraints]\n      -\n        technique: rag\n        for: [style]\n"
    )
    assert {"rag-for-behavior", "unused-suppression"} <= set(rules(text))


# -- what cannot be silenced -------------------------------------------------------------------------------------------

UNREADABLE = {
    "syntax-error": "version: 1\nstrategies:\n  a:\n    purpose: one: two\n    approach: [{technique: prompting}]\n",
    "file-bound": "version: 1\nx-a: " + "[" * 70 + "]" * 70 + "\n",
    "multiple-documents": "version: 1\nstrategies: {a: {purpose: x, approach: [{technique: prompting}]}}\n---\nb: 1\n",
    "missing-key": "version: 1\nstrategies: {a: {approach: [{technique: prompting}]}}\n",
}


@pytest.mark.parametrize("rule", UNREADABLE)
def test_what_could_not_be_read_is_always_reported(rule: str) -> None:
    text = UNREADABLE[rule]
    for settings in ('ignore = ["all"]', 'ignore = ["structure"]', 'select = ["fit"]'):
        report = check(text, "f", load_settings(settings.encode(), "llmstrategy.toml"), TODAY)
        assert [(found.rule, found.severity) for found in report.diagnostics if found.rule == rule] == [(rule, "error")]
    for settings in (f'ignore = ["{rule}"]', f'[severity]\n{rule} = "info"'):
        with pytest.raises(SettingsError, match="could not be read"):
            load_settings(settings.encode(), "llmstrategy.toml")
    for comment in (f"# llmstrategy: ignore-file[{rule}]\n", f"# llmstrategy: ignore[{rule}]\n"):
        found = rules(comment + text)
        assert rule in found
        assert "unknown-suppression" in found


# -- fixes of suppressions ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "x-a: |+\n  kept\n\n# llmstrategy: ignore[rag-for-behavior]\n\n",
        "x-a:\n  - >+\n    kept\n\n  # llmstrategy: ignore[rag-for-behavior]\n\n\n",
        "x-a:\n  - one\n  # llmstrategy: ignore[rag-for-behavior]\n   - two\n",
        "x-a:\n  - one # llmstrategy: ignore[rag-for-behavior]\n   - two\n",
    ],
)
def test_a_comment_that_ends_a_text_is_not_taken_out(text: str) -> None:
    whole = text + HEAD + "    approach: [{technique: prompting, for: [style]}]\n"
    assert fix_all(whole, "f", DEFAULT, TODAY, review=True).text == whole


def test_a_comment_above_a_text_that_keeps_nothing_is_taken_out() -> None:
    text = "x-a: |\n  kept\n\n# llmstrategy: ignore[rag-for-behavior]\n\n" + HEAD + "    approach: [{technique: prompting}]\n"
    assert "# llmstrategy" not in fix_all(text, "f", DEFAULT, TODAY).text
