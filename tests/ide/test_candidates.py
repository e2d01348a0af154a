"""Each value that a wrong one may be meant for is a fix of its own, which makes the finding go."""

from __future__ import annotations

import pytest

from llm_strategy.config.settings import DEFAULT
from llm_strategy.document.edit.apply import apply
from llm_strategy.engine import check as engine
from llm_strategy.ide.candidates import candidate_fixes

from .helpers import FILES, HEAD, TODAY, snapshot

APPROACH = "    approach: [{technique: prompting}]\n"


def fixed(text: str, rule: str) -> list[str]:
    """Return the line that each candidate gives, where the finding is gone after it."""
    asked = snapshot(text)
    [diagnostic] = [found for found in asked.report.diagnostics if found.rule == rule]
    lines = []
    for fix in candidate_fixes(asked, diagnostic):
        after = apply(text, fix)
        report = engine.check(after, "x", DEFAULT, TODAY, fixes=False)
        assert (rule, diagnostic.path) not in [(found.rule, found.path) for found in report.diagnostics]
        lines.append(after.split("\n")[diagnostic.span.line].strip())
    return lines


@pytest.mark.parametrize(
    ("entry", "rule", "lines"),
    [
        ("model: gpt-4o", "unknown-model", ["model: openai/gpt-4o"]),
        ("model: openai/gpt-4oo", "unknown-model", ["model: openai/gpt-4o"]),
        ("volume: 1000", "invalid-value", ["volume: 1000/month", "volume: 1000/day"]),
        ("latency_budget: 1500", "invalid-value", ["latency_budget: 1500ms", "latency_budget: 1500s"]),
        ("stage: 'pilott' # soon", "invalid-value", ["stage: 'pilot' # soon"]),
    ],
)
def test_each_candidate_is_a_fix(entry: str, rule: str, lines: list[str]) -> None:
    text = HEAD + f"    {entry}\n" + APPROACH + "    volume: 1/day\n    tokens: {input: 9, output: 9}\n"
    if entry.startswith("volume"):
        text = text.replace("    volume: 1/day\n", "")
    assert fixed(text, rule)[:2] == lines


def test_a_word_of_several_meanings_has_a_fix_for_each() -> None:
    text = HEAD + "    approach:\n      - technique: prompting\n        for: [accuracy, style]\n"
    found = fixed(text, "invalid-value")
    assert len(found) == 3
    assert all(line.startswith("for: [") and line.endswith(", style]") for line in found)


def test_other_findings_have_no_candidates() -> None:
    asked = snapshot(
        HEAD + "    approach:\n      - technique: rag\n        for: [style]\n    stage: nonsense-word\n"
    )
    assert asked.report.diagnostics
    assert all(candidate_fixes(asked, found) == [] for found in asked.report.diagnostics)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_candidates_of_every_file_can_be_written(path) -> None:  # type: ignore[no-untyped-def]
    asked = snapshot(path.read_bytes().decode())
    for diagnostic in asked.report.diagnostics:
        for fix in candidate_fixes(asked, diagnostic):
            assert apply(asked.text, fix) != asked.text


def test_a_key_that_is_like_none_is_no_longer_read_or_removed() -> None:
    text = HEAD + APPROACH + "    owner: us\n    ticket_system: jira\n"
    assert fixed(text, "unknown-key") == ["x-ticket_system: jira", ""]


def test_a_key_that_is_like_another_has_its_own_fix_alone() -> None:
    asked = snapshot(HEAD + APPROACH + "    stag: pilot\n")
    [found] = [one for one in asked.report.diagnostics if one.rule == "unknown-key"]
    assert candidate_fixes(asked, found) == []
