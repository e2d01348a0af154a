"""Fit: levels and limits, what another layer changes, and what stays unknown."""

from __future__ import annotations

import pytest

from llm_strategy.format.vocabulary import MANNER_NEEDS, NEED_KINDS
from llm_strategy.knowledge.fit import FIT
from tests.helpers import findings, report, unknown

TUNED = """
purpose: Answer questions
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [{need}]
    examples: 2000
{more}
"""


def levels(text: str, rule: str) -> list[str]:
    return [level for name, level, _ in findings(text) if name == rule]


def tuned(need: str, more: str = "") -> str:
    return TUNED.format(need=need, more=more)


def cadence(word: str) -> str:
    return f"knowledge:\n  facts: {{update_cadence: {word}}}"


@pytest.mark.parametrize(
    ("word", "rule", "level"),
    [
        ("real-time", "fine-tuning-for-changing-knowledge", "error"),
        ("hourly", "fine-tuning-for-changing-knowledge", "error"),
        ("weekly", "fine-tuning-for-changing-knowledge", "error"),
        ("monthly", "fine-tuning-for-changing-knowledge", "warning"),
        ("quarterly", "fine-tuning-for-knowledge", "warning"),
        ("static", "fine-tuning-for-knowledge", "warning"),
    ],
)
@pytest.mark.parametrize("need", ["domain-knowledge", "fresh-knowledge"])
def test_the_cadence_decides(word: str, rule: str, level: str, need: str) -> None:
    text = tuned(need, cadence(word))
    assert levels(text, rule) == [level]
    others = {"fine-tuning-for-changing-knowledge", "fine-tuning-for-knowledge"} - {rule}
    assert not [one for one in findings(text) if one[0] in others]


def test_an_unknown_cadence_is_no_error_for_domain_knowledge() -> None:
    text = tuned("domain-knowledge", "knowledge:\n  facts: {private: false}")
    assert levels(text, "fine-tuning-for-changing-knowledge") == []
    assert levels(text, "fine-tuning-for-knowledge") == ["warning"]
    assert "fine-tuning-for-changing-knowledge" in unknown(text)
    assert levels(tuned("fresh-knowledge"), "fine-tuning-for-changing-knowledge") == ["error"]


def test_retrieval_with_the_same_need_lowers_the_level() -> None:
    rag = "  - technique: rag\n    for: [domain-knowledge]\n"
    text = tuned("domain-knowledge", rag + cadence("daily"))
    assert levels(text, "fine-tuning-for-changing-knowledge") == ["warning"]
    text = tuned("domain-knowledge", rag + cadence("yearly"))
    assert levels(text, "fine-tuning-for-knowledge") == ["info"]


@pytest.mark.parametrize("need", ["citations", "grounding", "access-control"])
def test_a_tuned_reader_beside_retrieval_is_only_worth_knowing(need: str) -> None:
    rule = f"fine-tuning-for-{need}"
    assert levels(tuned(need), rule) == ["error"]
    assert levels(tuned(need, f"  - technique: rag\n    for: [{need}]\n"), rule) == ["info"]
    held = "knowledge:\n  note: {held: request}"
    assert levels(tuned(need, held), rule) == ["info"]
    in_prompt = "knowledge:\n  note: {held: prompt}"
    assert levels(tuned(need, in_prompt), rule) == ["error" if need == "access-control" else "info"]
    # A retrieval layer that does not say what it is for may have the need.
    assert levels(tuned(need, "  - technique: rag\n"), rule) == ["info"]


def test_a_tuned_retriever_is_not_tuning() -> None:
    text = tuned("real-time-data").replace("examples: 2000", "tunes: retriever")
    assert levels(text, "fine-tuning-for-real-time") == []
    text = tuned("real-time-data").replace("examples: 2000", "tunes: router")
    assert levels(text, "fine-tuning-for-real-time") == ["error"]


@pytest.mark.parametrize("status", ["rejected", "retiring"])
def test_a_layer_that_is_not_in_use_is_a_record(status: str) -> None:
    text = tuned("real-time-data").replace("examples: 2000", f"status: {status}")
    assert [one for one in findings(text) if one[1] not in ("info", "hint")] == []


@pytest.mark.parametrize("need", sorted(NEED_KINDS["behavior"]))
def test_rag_for_behavior_follows_the_table(need: str) -> None:
    text = f"purpose: Write\napproach:\n  - technique: rag\n    for: [{need}]\n"
    rated = FIT[need]["rag"][0]
    assert levels(text, "rag-for-behavior") == (["warning"] if rated == "no" else [])
    declared = levels(text + "    retrieves: documents\n", "rag-for-behavior")
    assert declared == ([] if rated != "no" else ["error" if need in MANNER_NEEDS else "warning"])
    for kind in ("examples", "labels", "schemas", "records", "answers"):
        assert levels(text + f"    retrieves: {kind}\n", "rag-for-behavior") == []
    assert levels(text + "    retrieves: nonsense\n", "rag-for-behavior") == []
    if rated == "no":
        assert "rag-for-behavior" in unknown(text + "    retrieves: nonsense\n")


def test_hops() -> None:
    rule = "rag-for-multi-hop"
    text = "purpose: Join\napproach:\n  - technique: rag\n    for: [multi-hop]\n"
    assert levels(text, rule) == ["info"]
    assert levels(text + "    hops: 1\n", rule) == ["warning"]
    assert levels(text + "    hops: 2\n", rule) == []
    agent = "  - technique: tools\n    kind: agentic-retrieval\n"
    assert levels(text + "    hops: 1\n" + agent, rule) == []
    assert rule in unknown(text + "    hops: 1\n  - technique: tools\n")


def test_tools_whose_kind_is_not_declared_are_unknown() -> None:
    text = "purpose: Write\napproach:\n  - technique: tools\n    for: [style]\n"
    assert levels(text, "tools-for-behavior") == []
    assert "tools-for-behavior" in unknown(text)
    assert levels(text + "    kind: mcp\n", "tools-for-behavior") == ["warning"]
    assert levels(text + "    kind: [mcp, code]\n", "tools-for-behavior") == []


KNOWING = """
purpose: Answer
approach:
  - technique: prompting
    for: [{need}]
knowledge:
  facts: {{{facts}}}
"""


@pytest.mark.parametrize(
    ("need", "facts", "expected"),
    [
        ("domain-knowledge", "held: prompt", []),
        ("domain-knowledge", "held: request", []),
        ("domain-knowledge", "held: index", None),
        ("domain-knowledge", "size: 200k tokens, update_cadence: quarterly", ["warning"]),
        ("domain-knowledge", "size: 64k tokens, update_cadence: quarterly", []),
        ("domain-knowledge", "size: 64_001 tokens, update_cadence: quarterly", ["warning"]),
        ("domain-knowledge", "size: 64k tokens, update_cadence: monthly", ["warning"]),
        ("fresh-knowledge", "held: prompt", []),
        ("fresh-knowledge", "size: 10k tokens, update_cadence: static", ["warning"]),
        ("real-time-data", "held: prompt", ["warning"]),
        ("real-time-data", "held: request", []),
        ("access-control", "held: prompt", ["warning"]),
        ("access-control", "held: request", []),
        ("citations", "held: prompt", []),
        ("citations", "update_cadence: static", ["warning"]),
    ],
)
def test_prompting_for_knowledge(need: str, facts: str, expected: list[str] | None) -> None:
    text = KNOWING.format(need=need, facts=facts)
    if expected is None:
        assert levels(text, "prompting-for-knowledge") == []
        assert "prompting-for-knowledge" in unknown(text)
    else:
        assert levels(text, "prompting-for-knowledge") == expected


def test_the_window_bounds_what_is_small() -> None:
    text = KNOWING.format(need="domain-knowledge", facts="size: 200k tokens, update_cadence: quarterly")
    assert levels(text + "window: 400k tokens\n", "prompting-for-knowledge") == []
    text = text.replace("200k tokens", "200_001 tokens")
    assert levels(text + "window: 1M tokens\n", "prompting-for-knowledge") == ["warning"]


def test_prompting_for_knowledge_reports_once_a_layer() -> None:
    text = KNOWING.format(need="fresh-knowledge, citations, real-time-data", facts="update_cadence: daily")
    found = [one for one in report(text).diagnostics if one.rule == "prompting-for-knowledge"]
    assert len(found) == 1
    assert len(found[0].related) >= 2


MEASURED = """
quality:
  metrics: {{right: {{target: 90%}}}}
  evidence:
    - technique: {stack}
      scores: {{right: {score}}}
"""


@pytest.mark.parametrize(
    "rule", ["fine-tuning-solvable-by-prompting", "fine-tuning-before-structured-output"]
)
def test_a_measured_ceiling_earns_training(rule: str) -> None:
    level = "warning" if "solvable" in rule else "info"
    need = "output-length" if "solvable" in rule else "output-format"
    assert levels(tuned(need, MEASURED.format(stack="prompting", score="89%")), rule) == []
    assert levels(tuned(need, MEASURED.format(stack="prompting", score="90%")), rule) == [level]
    for more in ("", MEASURED.format(stack="[prompting, fine-tuning]", score="10%")):
        reported = levels(tuned(need, more), rule) or levels(tuned(need, more), "prompting-not-measured")
        assert len(reported) == 1
    assert levels(tuned(need, MEASURED.format(stack="promting", score="10%")), rule) == []


@pytest.mark.parametrize(
    ("more", "level"),
    [
        ("base: qwen/qwen2-vl-7b", "info"),
        ("base: microsoft/phi-3.8b-mini", "info"),
        ("base: meta/llama-3.1-8b-instruct", "warning"),
        ("base: meta/llama-3.1-70b", "warning"),
        ("base: openai/gpt-4o-mini", "warning"),
    ],
)
def test_a_small_model_may_have_to_be_trained_for_what_an_instruction_does(more: str, level: str) -> None:
    text = f"""
purpose: Shorten messages
approach:
  - technique: fine-tuning
    for: [output-length]
    {more}
"""
    assert levels(text, "fine-tuning-solvable-by-prompting") == [level]
    on_device = text + "hosting: on-device\n"
    assert levels(on_device, "fine-tuning-solvable-by-prompting") == ["info"]


def test_thresholds_move_the_limits() -> None:
    text = tuned("domain-knowledge", cadence("monthly"))
    moved = findings(text, changing_knowledge_error="monthly")
    assert ("fine-tuning-for-changing-knowledge", "error") in [one[:2] for one in moved]


def test_archetypes() -> None:
    text = "purpose: Sell\narchetype: brand-voice-support\napproach:\n{layers}"
    poor = text.format(layers="  - {technique: prompting, for: [constraints]}\n")
    assert levels(poor, "archetype-mismatch") == ["warning"]
    half = text.format(layers="  - {technique: rag, for: [domain-knowledge]}\n")
    assert levels(half, "archetype-mismatch") == ["info"]
    whole = half + "  - {technique: fine-tuning, for: [brand-voice], examples: 900}\n"
    assert levels(whole, "archetype-mismatch") == []
    broken = poor + "  - {technique: nonsense}\n"
    assert levels(broken, "archetype-mismatch") == []
    assert "archetype-mismatch" in unknown(broken)


def test_a_use_case_outside_the_table_that_was_measured_is_no_warning() -> None:
    text = """
purpose: Replace personal data with marks
archetype: named-entity-recognition
approach:
  - {technique: prompting, for: [extraction]}
quality:
  metrics: {right: {}}
  evidence:
    - {technique: TECHNIQUE, scores: {right: 80%}, date: 2026-10}
"""
    assert levels(text.replace("TECHNIQUE", "prompting"), "archetype-mismatch") == ["info"]
    assert levels(text.replace("TECHNIQUE", "fine-tuning"), "archetype-mismatch") == ["warning"]


# -- facts that are trained in, and what follows them ---------------------------------------------------------------

RAG_FOR_CITATIONS = "  - {technique: rag, for: [citations]%s}\n"
TWO_SOURCES = "knowledge:\n  facts: {update_cadence: daily}\n  rules: {update_cadence: daily}\n"


def retrained(how_often: str, cadence_of_facts: str = "daily", need: str = "domain-knowledge") -> str:
    layer = f"examples: 2000\n    retrain: {how_often}"
    return tuned(need, cadence(cadence_of_facts)).replace("examples: 2000", layer)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (tuned("domain-knowledge", cadence("daily")), "error"),
        (tuned("domain-knowledge", RAG_FOR_CITATIONS % "" + cadence("daily")), "warning"),
        (tuned("fresh-knowledge", RAG_FOR_CITATIONS % "" + cadence("daily")), "warning"),
        # Retrieval without a source declared reads none.
        (tuned("fresh-knowledge", RAG_FOR_CITATIONS % ""), "error"),
        (tuned("domain-knowledge", "  - {technique: tools, kind: code, for: [actions]}\n" + cadence("daily")), "error"),
        (tuned("domain-knowledge", "  - {technique: tools, kind: database, for: [actions]}\n" + cadence("daily")), "warning"),
        (retrained("daily"), "warning"),
        (retrained("on-change"), "warning"),
        (retrained("weekly"), "error"),
        (retrained("weekly", "weekly"), "warning"),
        (retrained("often", "daily"), "warning"),  # unreadable: it may keep up
        (retrained("monthly", "monthly"), "warning"),
        (retrained("daily", need="fresh-knowledge"), "warning"),
    ],
)  # fmt: skip
def test_facts_that_something_follows_are_a_warning(text: str, level: str) -> None:
    assert levels(text, "fine-tuning-for-changing-knowledge") == [level]


@pytest.mark.parametrize(("reads", "level"), [("facts", "warning"), ("rules", "error"), ("", "warning")])
def test_retrieval_of_another_source_follows_nothing(reads: str, level: str) -> None:
    more = RAG_FOR_CITATIONS % (f", reads: [{reads}]" if reads else "") + TWO_SOURCES
    text = tuned("domain-knowledge", more).replace("examples: 2000", "examples: 2000\n    reads: [facts]")
    assert levels(text, "fine-tuning-for-changing-knowledge") == [level]


# -- known use cases -------------------------------------------------------------------------------------------------

COPY = """
purpose: Write advertisements in the voice of the brand
archetype: brand-voice-copy
approach:
  - {technique: prompting, for: [constraints]}
"""


@pytest.mark.parametrize(
    ("more", "level"),
    [
        ("", "warning"),
        ("  - {technique: fine-tuning, status: rejected, why: the voice changes each season}", "info"),
        ("  - {technique: distillation, status: rejected, why: no rights to the texts}", "info"),
        ("  - {technique: fine-tuning, status: rejected}", "warning"),
        ("  - {technique: fine-tuning, status: retiring, why: the voice changes each season}", "warning"),
        ("  - {technique: rag, status: rejected, why: slow}", "warning"),
        (MEASURED.format(stack="prompting", score="70%"), "info"),
        (MEASURED.format(stack="[prompting, rag]", score="70%"), "warning"),
    ],
)
def test_a_known_use_case_that_was_thought_about(more: str, level: str) -> None:
    assert levels(COPY + more, "archetype-mismatch") == [level]


@pytest.mark.parametrize(
    ("quality", "reported"),
    [
        ("", True),
        ("quality: {metrics: {useful: {}}, evidence: [{scores: {useful: 75%}}]}", False),
        ("quality: {metrics: {useful: {target: 80%}}, evidence: [{scores: {useful: 75%}}]}", True),
        ("quality: {metrics: {useful: {}}, evidence: [{technique: rag, scores: {useful: 75%}}]}", True),
    ],
)
def test_a_prompt_that_was_measured_good_enough_carries_a_complex_task(quality: str, reported: bool) -> None:
    text = f"purpose: Review code\napproach:\n  - technique: prompting\n    for: [complex-task]\n{quality}\n"
    assert ("prompting-for-complex-task" in [rule for rule, _, _ in findings(text)]) == reported
