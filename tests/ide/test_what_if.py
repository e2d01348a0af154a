"""A what-if says what the engine says about the edited text, and no figure that is not known on both sides."""

from __future__ import annotations

import pytest

from llm_strategy.config.settings import DEFAULT
from llm_strategy.document.document import load
from llm_strategy.document.edit.fixes import apply
from llm_strategy.engine import check as engine
from llm_strategy.ide.what_if import _compare, alternatives, try_out, what_if
from llm_strategy.report import REVIEW, Diagnostic, Fix
from llm_strategy.text import Span

from .helpers import FILES, HEAD, TODAY, placed, snapshot

TUNED = (
    HEAD
    + """\
    volume: 100k/month
    tokens: {input: 500, output: 100}
    model: openai/gpt-4o
    approach:
      - technique: prompting  # the plain one
        for: [constraints]
      # kept for the voice
      - technique: fine-tuning
        for: [¦domain-knowledge]  # asked for by support
        method: lora
        examples: 300
        tunes: generator
        training_cost: $1200
        serving_cost: $2000/month
    knowledge: {policies: {update_cadence: daily, held: index}}
"""
)


def test_edit_replaces_the_technique_and_removes_foreign_keys() -> None:
    asked, line, column = placed(TUNED)
    [(route, _), *_] = alternatives(asked, line, column)
    found = try_out(asked, route, "rag")
    assert found is not None
    after = apply(asked.text, Fix("", REVIEW, found.edits))
    assert after == asked.text.replace("technique: fine-tuning", "technique: rag").replace(
        """\
        method: lora
        examples: 300
        tunes: generator
        training_cost: $1200
        serving_cost: $2000/month
""",
        "",
    )


def test_every_other_technique_is_tried() -> None:
    found = what_if(*placed(TUNED))
    assert {one.technique for one in found} == {"prompting", "rag", "tools", "distillation"}
    gains = [len(one.adds) - len(one.clears) for one in found]
    assert gains == sorted(gains)
    assert found[0].technique in ("rag", "tools")


def test_cleared_and_added_findings_are_the_engines() -> None:
    asked, line, column = placed(TUNED)
    for found in what_if(asked, line, column):
        after = apply(asked.text, Fix("", REVIEW, found.edits))
        before_rules = sorted(
            (one.rule, one.path) for one in engine.check(asked.text, "x", DEFAULT, TODAY).diagnostics
        )
        after_rules = sorted(
            (one.rule, one.path) for one in engine.check(after, "x", DEFAULT, TODAY).diagnostics
        )
        for one in found.clears:
            before_rules.remove((one.rule, one.path))
        for one in found.adds:
            after_rules.remove((one.rule, one.path))
        assert before_rules == after_rules
        assert f"clears {len(found.clears)}, adds {len(found.adds)}" in found.title
    by_technique = {one.technique: one for one in what_if(asked, line, column)}
    assert "fine-tuning-for-changing-knowledge" in [one.rule for one in by_technique["rag"].clears]


def test_cost_difference_of_known_costs() -> None:
    found = {one.technique: one for one in what_if(*placed(TUNED))}
    assert found["prompting"].cost is not None
    # $1,200 ÷ 12 + $2,000 a month go, and the tokens of the model at list price ($225) come.
    assert found["prompting"].cost == pytest.approx(225 - 2100)
    assert "−$1,875/month" in found["prompting"].title


def test_unknown_cost_is_not_guessed() -> None:
    found = {one.technique: one for one in what_if(*placed(TUNED))}
    assert found["rag"].cost is None  # what the index costs is not declared
    assert "cost and latency unknown" in found["rag"].title


def test_latency_difference_of_declared_latencies() -> None:
    text = (
        HEAD
        + "    approach:\n      - technique: to¦ols\n        kind: live-api\n        latency: 200ms\n        calls: 3\n"
    )
    found = {one.technique: one for one in what_if(*placed(text))}
    assert found["rag"].latency == pytest.approx(-0.4)
    assert found["prompting"].latency == pytest.approx(-0.6)
    assert found["fine-tuning"].latency is None
    assert "−400ms" in found["rag"].title


def test_two_findings_at_one_place_count_as_two() -> None:
    one, two = (Diagnostic("a", "error", text, Span(0, 0, 0, 0), path=("x",)) for text in ("one", "two"))
    assert _compare([one, two], [one]) == ([two], [])
    assert _compare([one], [one, two]) == ([], [two])


def test_no_what_if_outside_a_layer() -> None:
    assert what_if(*placed(HEAD.replace("faq", "f¦aq"))) == []
    assert what_if(*placed("¦")) == []
    assert try_out(snapshot(HEAD), ("strategies", "faq", "approach", 7), "rag") is None
    assert (
        try_out(
            snapshot(HEAD + "    approach: [{technique: rag}]\n"), ("strategies", "faq", "approach", 0), "x"
        )
        is None
    )


def test_layer_behind_an_alias_is_not_edited() -> None:
    text = (
        "version: 1\nstrategies:\n  one:\n    purpose: x\n    approach: &a\n      - technique: rag\n"
        "  two:\n    purpose: y\n    approach: *a\n"
    )
    assert try_out(snapshot(text), ("strategies", "two", "approach", 0), "tools") is None


@pytest.mark.parametrize(
    "path", [path for path in FILES if "hard-yaml" in str(path)], ids=lambda path: path.stem
)
def test_edit_changes_only_the_technique(path) -> None:  # type: ignore[no-untyped-def]
    content = path.read_bytes().decode()
    asked = snapshot(content)
    for strategy in asked.strategies.values():
        for layer in strategy.layers:
            if layer.technique is None:
                continue
            found = try_out(asked, layer.route, "tools" if layer.technique == "rag" else "rag")
            if found is None:
                continue
            after = snapshot(apply(content, Fix("", REVIEW, found.edits)))
            assert load(after.content).problems == [] or load(content).problems
            other = after.strategies[strategy.name]
            assert [one.technique for one in other.layers] == [
                found.technique if one is layer else one.technique for one in strategy.layers
            ]
            assert [one.needs and one.needs[0].word for one in other.layers] == [
                one.needs and one.needs[0].word for one in strategy.layers
            ]
