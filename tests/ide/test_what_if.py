"""A what-if says what the engine says about the edited text, and no figure that is not known on both sides."""

from __future__ import annotations

import re

import pytest

from llm_strategy.config.settings import DEFAULT
from llm_strategy.document.document import load
from llm_strategy.document.edit.apply import apply
from llm_strategy.engine import check as engine
from llm_strategy.engine.variants import different_findings
from llm_strategy.ide.types import WhatIf
from llm_strategy.ide.what_if import alternatives, try_out, what_if
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


def tried(text: str) -> dict[str, WhatIf]:
    asked, line, column = placed(text)
    offers = [try_out(asked, route, technique) for route, technique in alternatives(asked, line, column)]
    return {offer.technique: offer for offer in offers if offer is not None}


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


def test_best_fit_comes_first_and_says_so() -> None:
    found = what_if(*placed(TUNED))
    assert [offer.technique for offer in found] == ["rag", "tools", "prompting", "verification"]
    assert found[0].title.startswith("What if rag: fits 1 of 1, clears ")
    assert found[2].title.startswith("What if prompting (joins layer 1): fits 0 of 1, ")


def test_title_says_what_is_dropped() -> None:
    found = tried(TUNED)
    dropped = "drops `method`, `examples`, `tunes`, `training_cost` and 1 more"
    assert found["rag"].title.endswith(dropped)
    assert "drops" not in found["distillation"].title


def test_needs_join_the_layer_that_has_the_technique() -> None:
    asked, line, column = placed(TUNED.replace("[¦domain-knowledge]", "[¦style, tone-x, persona, style]"))
    [route] = {route for route, _ in alternatives(asked, line, column)}
    offer = try_out(asked, route, "prompting")
    assert offer is not None
    after = apply(asked.text, Fix("", REVIEW, offer.edits))
    assert "        for: [constraints, style, tone-x, persona]  # asked for by support\n" in after
    assert after.count("technique:") == 1
    assert all(comment in after for comment in ("# the plain one", "# kept for the voice"))
    assert load(after).problems == []


def test_findings_behind_a_removed_layer_are_the_same_ones() -> None:
    text = (
        HEAD
        + "    approach:\n      - technique: prompting\n        for: [constraints]\n"
        + "      - technique: to¦ols\n        for: [workflow]\n"
        + "      - technique: rag\n        for: [style]\n"
    )
    offer = next(offer for offer in what_if(*placed(text)) if offer.technique == "prompting")
    assert "rag-for-behavior" not in [found.rule for found in (*offer.clears, *offer.adds)]


def test_offers_that_are_only_worse_are_left_out() -> None:
    text = (
        HEAD + "    approach:\n      - technique: prompt¦ing\n        for: [output-format, output-length]\n"
    )
    asked, line, column = placed(text)
    assert {technique for _, technique in alternatives(asked, line, column)} > {"rag", "tools"}
    assert what_if(asked, line, column) == []


def test_offers_without_gain_are_left_out() -> None:
    for text in (TUNED, TUNED.replace("[¦domain-knowledge]", "[¦brand-voice]")):
        for offer in what_if(*placed(text)):
            better_fit = "fits 1 of 1" in offer.title and "domain" in text
            saves = any(
                difference is not None and difference[0] < 0 for difference in (offer.cost, offer.latency)
            )
            assert len(offer.clears) > len(offer.adds) or better_fit or saves, offer.title


def test_a_figure_that_stays_the_same_is_not_mentioned() -> None:
    text = HEAD + "    approach:\n      - technique: to¦ols\n        kind: live-api\n        latency: 200ms\n"
    offer = tried(text)["rag"]
    assert offer.latency == (0, 0)
    assert "±" not in offer.title


@pytest.mark.parametrize("layer", ["technique: ra¦gg", "technique: rag\n        for: [sty¦lee]"])
def test_no_offers_on_a_misspelt_word(layer: str) -> None:
    assert alternatives(*placed(HEAD + f"    approach:\n      - {layer}\n")) == []


def test_alternatives_are_ordered_by_fit() -> None:
    text = HEAD + "    approach:\n      - technique: to¦ols\n        for: [domain-knowledge, citations]\n"
    assert next(technique for _, technique in alternatives(*placed(text))) == "rag"


def test_cleared_and_added_findings_are_the_engines() -> None:
    asked, line, column = placed(TUNED)
    for found in what_if(asked, line, column):
        after = apply(asked.text, Fix("", REVIEW, found.edits))
        before_rules = sorted(
            (one.rule, one.path)
            for one in engine.check(asked.text, "x", DEFAULT, TODAY).diagnostics
            if one.severity != "hint"
        )
        after_rules = sorted(
            (one.rule, one.path)
            for one in engine.check(after, "x", DEFAULT, TODAY).diagnostics
            if one.severity != "hint"
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
    offer = tried(TUNED)["prompting"]
    # $1,200 ÷ 12 + $2,000 a month go, and the tokens of the model at list price ($225) come.
    assert offer.cost == pytest.approx((225 - 2100, 225 - 2100))
    assert "−$1,875/month" in offer.title


def test_unknown_cost_is_not_mentioned() -> None:
    offer = tried(TUNED)["rag"]
    assert offer.cost is None  # what the index costs is not declared
    assert "cost" not in offer.title.partition(", drops")[0]
    assert "unknown" not in offer.title


def test_assumed_cost_is_given_as_a_range() -> None:
    text = TUNED.replace("input: 500", "input: 5000").replace(
        "[constraints]", "[constraints]\n        caching: true"
    )
    offer = tried(text)["prompting"]
    assert offer.cost is not None
    assert offer.cost[0] < offer.cost[1]
    assert re.search(r"[−+]\$[\d,]+/month to [−+]\$[\d,]+/month", offer.title)


def test_latency_difference_of_declared_latencies() -> None:
    text = (
        HEAD
        + "    approach:\n      - technique: to¦ols\n        kind: live-api\n        latency: 200ms\n        calls: 3\n"
    )
    found = tried(text)
    assert found["rag"].latency == pytest.approx((-0.4, -0.4))
    assert found["prompting"].latency == pytest.approx((-0.6, -0.6))
    assert found["fine-tuning"].latency is None
    assert "−400ms" in found["rag"].title


def test_assumed_latency_is_given_as_a_range() -> None:
    text = (
        HEAD
        + "    approach:\n      - technique: prompting\n      - technique: too¦ls\n        latency: 200ms\n"
    )
    assert "+0ms" not in tried(text)["rag"].title
    offer = tried(text.replace("latency: 200ms", "calls: 2").replace("too¦ls", "ra¦g"))["prompting"]
    assert offer.latency == pytest.approx((-0.5, -0.2))
    assert "−500ms to −200ms" in offer.title


def test_two_findings_at_one_place_count_as_two() -> None:
    one, two = (Diagnostic("a", "error", text, Span(0, 0, 0, 0), path=("x",)) for text in ("one", "two"))
    assert different_findings([one, two], [one]) == ([two], [])
    assert different_findings([one], [one, two]) == ([], [two])


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
            there = {one.technique for one in strategy.layers}
            technique = next(
                word for word in ("tools", "rag", "distillation", "fine-tuning") if word not in there
            )
            found = try_out(asked, layer.route, technique)
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
