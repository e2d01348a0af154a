"""Rules of the family freshness around each of their limits."""

from __future__ import annotations

import pytest

from llm_strategy.report import ERROR, INFO, WARNING, Diagnostic
from tests.helpers import findings, report, unknown

SLOW = "index-slower-than-knowledge"
MOVING = "fine-tuning-moving-target"
BROAD = "fine-tuning-broad-task"
RETRAINING = "retraining-undeclared"
SMALL = "rag-for-small-stable-knowledge"
NO_TOOLS = "real-time-without-tools"


def found(rule: str, text: str, **thresholds: object) -> list[Diagnostic]:
    return [one for one in report(text, **thresholds).diagnostics if one.rule == rule]


def levels(rule: str, text: str, **thresholds: object) -> list[str]:
    return [one.severity for one in found(rule, text, **thresholds)]


def needs(rule: str, text: str) -> set[str]:
    return {key for one in report(text).unknown if one.rule == rule for key in one.needs}


def strategy(layer: str, *facts: str) -> str:
    return (
        "purpose: Answer questions\n"
        "approach:\n"
        "  - {technique: prompting, for: [constraints]}\n"
        f"  - {{{layer}}}\n" + "".join(f"{fact}\n" for fact in facts)
    )


# -- index-slower-than-knowledge -------------------------------------------------------------------------


def index(refresh: str, source: str, need: str = "domain-knowledge", more: str = "") -> str:
    refreshed = f", refresh: {refresh}" if refresh else ""
    layer = f"technique: rag, for: [{need}]{refreshed}{more}"
    return strategy(layer, f"knowledge: {{wiki: {{{source}}}}}")


@pytest.mark.parametrize(
    ("refresh", "cadence", "level"),
    [
        ("daily", "weekly", None),
        ("weekly", "weekly", None),
        ("monthly", "weekly", INFO),
        ("hourly", "hourly", None),
        ("daily", "hourly", INFO),
        ("static", "yearly", INFO),
        ("static", "static", None),
        ("on-change", "real-time", None),
        ("real-time", "hourly", None),
    ],
)
def test_an_index_keeps_up_with_the_cadence(refresh: str, cadence: str, level: str | None) -> None:
    text = index(refresh, f"update_cadence: {cadence}")
    assert levels(SLOW, text) == ([level] if level else [])


def test_it_is_a_warning_where_fresh_knowledge_is_needed() -> None:
    assert levels(SLOW, index("monthly", "update_cadence: weekly", "fresh-knowledge")) == [WARNING]


@pytest.mark.parametrize(
    ("refresh", "oldest", "late"),
    [
        ("daily", "1d", False),
        ("daily", "24h", False),
        ("daily", "23h", True),
        ("daily", "86399s", True),
        ("daily", "86401s", False),
        ("hourly", "60min", False),
        ("hourly", "59min", True),
        ("weekly", "7d", False),
        ("weekly", "6d", True),
        ("static", "3650d", True),
        ("on-change", "1s", False),
    ],
)
def test_the_oldest_age_is_kept(refresh: str, oldest: str, late: bool) -> None:
    assert levels(SLOW, index(refresh, f"max_age: {oldest}")) == ([ERROR] if late else [])


def test_the_oldest_age_replaces_the_cadence() -> None:
    assert levels(SLOW, index("weekly", "max_age: 7d, update_cadence: hourly", "fresh-knowledge")) == []
    assert levels(SLOW, index("weekly", "max_age: 6d, update_cadence: yearly")) == [ERROR]


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ("update_cadence: daily", "daily"),
        ("max_age: 6h", "hourly"),
        ("max_age: 5min", "real-time"),
        ("max_age: 20d", "weekly"),
        ("max_age: 100d", "quarterly"),
    ],
)
def test_the_silence_names_what_is_fast_enough(source: str, word: str) -> None:
    text = index("yearly", source)
    (one,) = found(SLOW, text)
    assert one.remedy.startswith(f"set `refresh: {word}`")
    assert one.fix is not None and one.fix.safety == "review"
    assert [edit.text for edit in one.fix.edits] == [word]
    assert levels(SLOW, text.replace("refresh: yearly", f"refresh: {word}")) == []


def test_several_sources_are_one_fault() -> None:
    text = strategy(
        "technique: rag, for: [domain-knowledge], refresh: monthly, reads: [a, b, c, d]",
        "knowledge:",
        "  a: {update_cadence: weekly}",
        "  b: {update_cadence: daily}",
        "  c: {max_age: 20d}",
        "  d: {update_cadence: yearly}",
    )
    (one,) = found(SLOW, text)
    assert (one.severity, one.span.line) == (ERROR, 6)
    assert "`c`" in one.message and one.remedy == "set `refresh: daily` or faster"
    assert sorted(related.span.line for related in one.related) == [8, 9, 10]


@pytest.mark.parametrize("held", ["prompt", "request", "live", "weights"])
def test_what_is_held_elsewhere_is_not_in_the_index(held: str) -> None:
    text = index("monthly", f"update_cadence: daily, held: {held}", "style")
    assert levels(SLOW, text) == [] and SLOW not in unknown(text)


@pytest.mark.parametrize(
    ("retrieves", "level"),
    [("documents", INFO), ("records", INFO), ("[examples, records]", INFO), ("examples", None)],
)
def test_only_documents_and_records_count(retrieves: str, level: str | None) -> None:
    text = index("monthly", "update_cadence: daily", more=f", retrieves: {retrieves}")
    assert levels(SLOW, text) == ([level] if level else [])
    assert SLOW not in unknown(text)


def test_values_of_the_moment_without_a_layer_that_asks_are_another_fault() -> None:
    alone = index("daily", "update_cadence: real-time")
    assert levels(SLOW, alone) == [] and len(levels(NO_TOOLS, alone)) == 1
    fresh = index("daily", "update_cadence: real-time", "fresh-knowledge")
    assert levels(SLOW, fresh) == [WARNING] and levels(NO_TOOLS, fresh) == []
    aged = index("daily", "update_cadence: real-time, max_age: 1min")
    assert levels(SLOW, aged) == [ERROR] and levels(NO_TOOLS, aged) == []
    asked = alone.replace("knowledge:", "  - {technique: tools, kind: live-api, for: [actions]}\nknowledge:")
    assert levels(SLOW, asked) == [INFO] and levels(NO_TOOLS, asked) == []


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        (index("", "update_cadence: daily"), {"refresh"}),
        (index("soon", "update_cadence: daily"), {"refresh"}),
        (index("daily", "private: true"), {"update_cadence"}),
        (index("daily", "update_cadence: often"), {"update_cadence"}),
        (index("monthly", "update_cadence: daily, max_age: 2 moons"), {"max_age"}),
        (index("monthly", "update_cadence: daily, held: somewhere"), {"held"}),
        (index("monthly", "update_cadence: daily", more=", retrieves: words"), {"retrieves"}),
        (index("", "update_cadence: static"), set()),
        (strategy("technique: rag, refresh: monthly"), set()),
        (strategy("technique: rag, refresh: daily", "knowledge: {a: , b: }"), {"reads"}),
        (strategy("technique: rag, refresh: daily, reads: [c]", "knowledge: {a: }"), {"reads"}),
        (index("on-change", "private: true"), set()),
    ],
)
def test_a_slow_index_is_unknown_without_its_facts(text: str, missing: set[str]) -> None:
    assert levels(SLOW, text) == []
    assert needs(SLOW, text) == missing


# -- fine-tuning-moving-target, fine-tuning-broad-task ---------------------------------------------------

BY_STAGE = [("", WARNING), ("idea", WARNING), ("prototype", WARNING), ("pilot", ERROR), ("production", ERROR)]


def tuned(*facts: str, keys: str = "", technique: str = "fine-tuning", stage: str = "") -> str:
    layer = f"technique: {technique}, for: [consistency]{keys}"
    return strategy(layer, *facts, *([f"stage: {stage}"] if stage else []))


@pytest.mark.parametrize(("stage", "level"), BY_STAGE)
@pytest.mark.parametrize("technique", ["fine-tuning", "distillation"])
def test_a_moving_target(technique: str, stage: str, level: str) -> None:
    text = tuned("task_definition: changing", technique=technique, stage=stage)
    (one,) = found(MOVING, text)
    assert (one.severity, one.span.line) == (level, 6)
    assert len(one.related) == (2 if level == "error" else 1)


@pytest.mark.parametrize(("stage", "level"), BY_STAGE)
def test_a_broad_task(stage: str, level: str) -> None:
    assert levels(BROAD, tuned(keys=", scope: broad", stage=stage)) == [level]


def test_changing_and_broad_are_two_faults() -> None:
    text = tuned("task_definition: changing", keys=", scope: broad", stage="pilot")
    assert levels(MOVING, text) == [ERROR] and levels(BROAD, text) == [ERROR]


@pytest.mark.parametrize(
    ("tunes", "reported"), [("generator", True), ("router", True), ("retriever", False), ("reranker", False)]
)
def test_only_what_answers_or_routes_is_tuning(tunes: str, reported: bool) -> None:
    text = tuned("task_definition: changing", keys=f", scope: broad, tunes: {tunes}", stage="production")
    for rule in (MOVING, BROAD, RETRAINING):
        if rule == RETRAINING:
            # A task that moves is the graver half of the same fault.
            assert levels(rule, text) == []
            text = text.replace("changing", "stable")
        assert bool(levels(rule, text)) is reported
        assert rule not in unknown(text)


@pytest.mark.parametrize(
    ("text", "moving", "broad"),
    [
        (tuned(), {"task_definition"}, {"scope"}),
        (tuned("task_definition: often", keys=", scope: wide"), {"task_definition"}, {"scope"}),
        (tuned("task_definition: stable", keys=", scope: narrow"), set(), set()),
        (tuned("task_definition: changing", keys=", scope: broad, tunes: x"), {"tunes"}, {"tunes"}),
        (tuned("task_definition: changing", technique="magic"), {"technique"}, {"technique"}),
        (strategy("technique: rag", "task_definition: changing"), set(), set()),
        (tuned("task_definition: changing", keys=", scope: broad, status: rejected"), set(), set()),
    ],
)
def test_tuning_is_unknown_without_its_facts(text: str, moving: set[str], broad: set[str]) -> None:
    assert levels(MOVING, text) == [] and levels(BROAD, text) == []
    assert needs(MOVING, text) == moving
    assert needs(BROAD, text) == broad


# -- retraining-undeclared -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stage", "keys", "reported"),
    [
        ("production", "", True),
        ("production", ", retrain: ", True),
        ("production", ", retrain: static", False),
        ("production", ", retrain: on-change", False),
        ("pilot", "", False),
        ("", "", False),
    ],
)
def test_retraining(stage: str, keys: str, reported: bool) -> None:
    text = tuned(keys=keys, stage=stage)
    assert levels(RETRAINING, text) == (["hint"] if reported else [])
    assert needs(RETRAINING, text) == set()


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        (tuned(keys=", retrain: sometimes", stage="production"), {"retrain"}),
        (tuned(stage="live now"), {"stage"}),
        (tuned(keys=", tunes: x", stage="production"), {"tunes"}),
    ],
)
def test_retraining_is_unknown_without_its_facts(text: str, missing: set[str]) -> None:
    assert levels(RETRAINING, text) == []
    assert needs(RETRAINING, text) == missing


# -- rag-for-small-stable-knowledge ----------------------------------------------------------------------

STABLE = "update_cadence: quarterly"
PLAIN = ("citations: none", "access: public")
PAID = ("volume: 1/month", "tokens: {input: 1k, output: 1}", "price: {input: $1, output: $1}")
"""A request costs next to nothing, so that an index that costs much decides."""

INDEX = ", cost: $90k/month"


def small(size: str = "10k tokens", cadence: str = STABLE, *facts: str, layer: str = "") -> str:
    keys = [f"size: {size}"] * bool(size) + [cadence] * bool(cadence)
    return strategy(
        f"technique: rag, for: [domain-knowledge]{layer or INDEX}",
        f"knowledge: {{wiki: {{{', '.join(keys)}}}}}",
        *(facts or PLAIN),
        *PAID,
    )


@pytest.mark.parametrize(
    ("size", "sent", "model", "reported"),
    [
        # Read from a cache at a tenth of the price, but for 8,760 times in 100k that it may have gone cold: as much as
        # 100k × 3,000 tokens that are retrieved costs (91,240 × 0.1 + 8,760) × 16,774.
        ("16_774 tokens", "3k", "openai/gpt-5", True),
        ("16_775 tokens", "3k", "openai/gpt-5", False),
        # Writing costs 1.25 of the price: (91,240 × 0.1 + 8,760 × 1.25) × 14,944.
        ("14_944 tokens", "3k", "openai/gpt-5.6-terra", True),
        ("14_945 tokens", "3k", "openai/gpt-5.6-terra", False),
        # It caches when asked, and is not.
        ("3k tokens", "3k", "anthropic/claude-haiku-4-5", True),
        ("4k tokens", "3k", "anthropic/claude-haiku-4-5", False),
    ],
)
def test_it_is_said_where_it_costs_no_more(size: str, sent: str, model: str, reported: bool) -> None:
    text = strategy(
        "technique: rag, for: [domain-knowledge]",
        f"knowledge: {{wiki: {{size: {size}, {STABLE}}}}}",
        *PLAIN,
        "volume: 100k/month",
        f"tokens: {{input: {sent}, output: 1}}",
        f"model: {model}",
    )
    assert bool(levels(SMALL, text)) is reported
    assert SMALL not in unknown(text)


@pytest.mark.parametrize(("fact", "missing"), [("volume", "volume"), ("tokens", "tokens.input"), ("price", "model")])
def test_without_a_figure_nothing_is_said(fact: str, missing: str) -> None:
    text = "\n".join(line for line in small().splitlines() if not line.strip().startswith(f"{fact}:"))
    assert levels(SMALL, text) == []
    assert needs(SMALL, text) == {missing}


WIDE = "window: 1M tokens"


@pytest.mark.parametrize(
    ("size", "facts", "reported"),
    [
        # half of the window that is assumed
        ("63_999 tokens", PLAIN, True),
        ("64_000 tokens", PLAIN, True),
        ("64_001 tokens", PLAIN, False),
        # the fixed limit
        ("199_999 tokens", (*PLAIN, WIDE), True),
        ("200_000 tokens", (*PLAIN, WIDE), True),
        ("200_001 tokens", (*PLAIN, WIDE), False),
        # half of a declared window
        ("5_000 tokens", (*PLAIN, "window: 10k tokens"), True),
        ("5_001 tokens", (*PLAIN, "window: 10k tokens"), False),
        ("256 KB", PLAIN, True),
        ("257 KB", PLAIN, False),
    ],
)
def test_what_is_small(size: str, facts: tuple[str, ...], reported: bool) -> None:
    assert levels(SMALL, small(size, STABLE, *facts)) == ([INFO] if reported else [])


@pytest.mark.parametrize(
    ("cadence", "reported"),
    [("monthly", False), ("quarterly", True), ("yearly", True), ("static", True), ("real-time", False)],
)
def test_what_is_stable(cadence: str, reported: bool) -> None:
    assert levels(SMALL, small(cadence=f"update_cadence: {cadence}")) == ([INFO] if reported else [])


@pytest.mark.parametrize(
    ("thresholds", "reported"),
    [
        ({}, True),
        ({"small_knowledge": 10_000}, True),
        ({"small_knowledge": 9_999}, False),
        ({"assumed_window": 20_000}, True),
        ({"assumed_window": 19_999}, False),
        ({"small_knowledge_window_share": 0.07}, False),
        ({"stable_cadence": "yearly"}, False),
    ],
)
def test_its_limits_are_settings(thresholds: dict[str, object], reported: bool) -> None:
    assert bool(levels(SMALL, small(), **thresholds)) is reported
    faster = small(cadence="update_cadence: weekly")
    assert levels(SMALL, faster, stable_cadence="weekly") == [INFO]


def test_sources_count_together_and_the_fastest_decides() -> None:
    def two(size: str, cadence: str) -> str:
        return strategy(
            "technique: rag, for: [domain-knowledge], reads: [a, b], cost: $90k/month",
            "knowledge:",
            "  a: {size: 60k tokens, update_cadence: static}",
            f"  b: {{size: {size}, update_cadence: {cadence}}}",
            *PLAIN,
            *PAID,
        )

    assert levels(SMALL, two("4k tokens", "yearly")) == [INFO]
    assert levels(SMALL, two("4_001 tokens", "yearly")) == []
    assert levels(SMALL, two("4k tokens", "monthly")) == []


@pytest.mark.parametrize(
    "facts", [("citations: required", "access: public"), ("citations: none", "access: per-user")]
)
def test_citations_and_access_are_reasons_to_retrieve(facts: tuple[str, ...]) -> None:
    text = small("10k tokens", STABLE, *facts)
    assert levels(SMALL, text) == [] and SMALL not in unknown(text)


def test_other_needs_are_not_judged() -> None:
    text = small().replace("domain-knowledge", "terminology")
    assert levels(SMALL, text) == [] and SMALL not in unknown(text)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        (small(size=""), {"size"}),
        (small(size="30 documents"), {"size"}),
        (small(cadence=""), {"update_cadence"}),
        (small(size="", cadence=""), {"size", "update_cadence"}),
        (small("10k tokens", STABLE, "citations: none"), {"access"}),
        (small("10k tokens", STABLE, "access: internal"), {"citations"}),
        (small("10k tokens", STABLE, *PLAIN, "window: wide"), {"window"}),
        (small("10k tokens", STABLE, *PLAIN, "model: ''"), {"model"}),
        (strategy("technique: rag, for: [domain-knowledge]", *PLAIN), {"knowledge"}),
        (strategy("technique: rag, for: [domain-knowledge]", "knowledge: {a: , b: }", *PLAIN), {"reads"}),
        (strategy("technique: rag, for: [facts, magic]", "knowledge: {a: }", *PLAIN), {"for"}),
        # what is known to be large or to change needs no more facts
        (small(size="300k tokens", cadence=""), set()),
        (small(size="", cadence="update_cadence: weekly"), set()),
        (small("300k tokens", STABLE, *PLAIN, "window: wide"), set()),
    ],
)
def test_small_and_stable_is_unknown_without_its_facts(text: str, missing: set[str]) -> None:
    assert levels(SMALL, text) == []
    assert needs(SMALL, text) == missing


@pytest.mark.parametrize(
    ("stage", "quality", "more", "level"),
    [
        ("production", "", "", ["error"]),
        ("pilot", "", "", ["error"]),
        ("prototype", "", "", ["warning"]),
        ("production", "quality: {metrics: {solved: {target: 90%}}}", "", ["warning"]),
        ("production", "quality: {evidence: [{technique: prompting, scores: {solved: 80%}}]}", "", ["warning"]),
        ("production", "quality: {metrics: {solved: {}}}", "", ["error"]),
        ("production", "quality: 5", "", ["warning"]),
        ("production", "", "objective: continued-pretraining", []),
        ("production", "", "objective: sft", ["error"]),
    ],
)
def test_a_broad_task_is_an_error_only_where_nothing_measures_it(
    stage: str, quality: str, more: str, level: list[str]
) -> None:
    text = f"""
purpose: Be better at support
stage: {stage}
approach:
  - technique: fine-tuning
    for: [consistency]
    scope: broad
    {more}
{quality}
"""
    assert [one[1] for one in findings(text) if one[0] == "fine-tuning-broad-task"] == level


@pytest.mark.parametrize(
    ("stage", "retrain", "level"),
    [
        ("production", "", "error"),
        ("production", "retrain: monthly", "warning"),
        ("production", "retrain: weekly", "warning"),
        ("production", "retrain: daily", "info"),
        ("production", "retrain: hourly", "info"),
        ("production", "retrain: on-change", "info"),
        ("prototype", "", "warning"),
        ("prototype", "retrain: on-change", "info"),
    ],
)
def test_a_model_that_is_trained_again_within_a_day_follows_a_changing_task(
    stage: str, retrain: str, level: str
) -> None:
    text = f"""
purpose: Find messages that break the rules
stage: {stage}
task_definition: changing
approach:
  - technique: fine-tuning
    for: [classification]
    {retrain}
"""
    assert levels("fine-tuning-moving-target", text) == [level]
