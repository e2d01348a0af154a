"""A comparison says what the engine says about the edited file, and marks whatever is assumed or unknown."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import llm_strategy
from llm_strategy.advisor.compare import break_even, data, markdown, text, words
from llm_strategy.advisor.compare.comparison import Candidate, CannotCompare, Comparison, WhatIf, compare
from llm_strategy.api_models.comparison import Comparison as Model
from llm_strategy.config.settings import DEFAULT
from llm_strategy.engine import check as engine
from llm_strategy.ide.costs import Cost

from ..hostile.saying import SAYINGS, marked_up, unseen
from ..ide.helpers import FILES, HEAD, TODAY, snapshot

DECLARED = (
    HEAD
    + """\
    volume: 100k/month
    tokens: {input: 500, output: 100}
    model: openai/gpt-4o
    approach:
      - technique: prompting  # the plain one
        for: [style, domain-knowledge]
        prompt_tokens: 200
      - technique: verification
        for: [grounding]
        kind: rules
    knowledge: {policies: {update_cadence: yearly, size: 20k tokens}}
"""
)


def compared(content: str, **what_if) -> Comparison:
    return compare(snapshot(content), "faq", WhatIf(**what_if))


def candidate(content: str, name: str, **what_if) -> Candidate:
    return next(one for one in compared(content, **what_if).candidates if one.stack.id == name)


def stack_of(one: Candidate) -> list[tuple[str, list[str]]]:
    return [(str(layer.technique), [need.word for need in layer.needs]) for layer in one.strategy.active]


def test_the_usual_candidates() -> None:
    found = compared(DECLARED)
    assert [one.stack.id for one in found.candidates] == [
        "declared",
        "prompting+rag",
        "prompting+tools",
        "prompting+fine-tuning",
        "prompting+rag+fine-tuning",
        "cached-prompt",
    ]
    saving = compared(DECLARED.replace("    volume:", "    needs: [cost]\n    volume:"))
    assert saving.candidates[-1].stack.id == "prompting+distillation"
    large = compared(DECLARED.replace("20k tokens", "3M tokens"))
    assert "cached-prompt" not in [one.stack.id for one in large.candidates]


def test_the_declared_one_is_the_file_as_it_is() -> None:
    one = candidate(DECLARED, "declared")
    assert one.text == DECLARED
    shot = snapshot(DECLARED)
    assert one.volumes[0].month.low == Cost(shot.strategies["faq"], shot.facts).monthly.low


def test_needs_go_to_the_layer_that_fits_them_best() -> None:
    assert stack_of(candidate(DECLARED, "prompting+rag")) == [
        ("prompting", ["style"]),
        ("verification", ["grounding"]),
        ("rag", ["domain-knowledge"]),
    ]
    only = candidate(DECLARED, "fine-tuning", stacks=(("fine-tuning",),))
    assert stack_of(only) == [("verification", ["grounding"]), ("fine-tuning", ["style"])]
    # What no layer fixes is still a need of the strategy.
    assert only.needs == {"domain-knowledge": "no", "grounding": "yes", "style": "yes"}


def test_findings_are_the_engines_for_the_edited_file() -> None:
    for one in compared(DECLARED).candidates:
        found = engine.check(one.text, "llmstrategy.yaml", DEFAULT, TODAY).diagnostics
        assert [(each.rule, each.path) for each in one.volumes[0].findings] == [(each.rule, each.path) for each in found]


def test_findings_follow_the_volume() -> None:
    budget = DECLARED + "    cost_budget: $500/month\n"
    one = candidate(budget, "declared", volumes=(100_000.0, 1_000_000.0))
    rules = [{finding.rule for finding in at.findings} for at in one.volumes]
    assert "over-cost-budget" not in rules[0] and "over-cost-budget" in rules[1]
    assert any("over-cost-budget" in line for line in words.volume_changes(compared(budget, volumes=(1e5, 1e6))))


def test_a_rejected_layer_comes_back_with_its_facts_and_its_reason() -> None:
    content = DECLARED.replace(
        "      - technique: verification",
        "      - technique: rag\n        status: rejected\n        cost: $70/month\n        why: nobody keeps it\n"
        "      - technique: verification",
    )
    one = candidate(content, "prompting+rag")
    assert "status: planned" in one.text and one.text.count("technique: rag") == 1
    assert one.rejected == "nobody keeps it"
    assert "rag" in [part.name for part in one.volumes[0].month.parts if not part.assumed]
    assert any("nobody keeps it" in line for line in words.notes(compared(content)))


def test_a_stack_that_was_measured_is_not_planned() -> None:
    content = DECLARED + (
        "    quality: {metrics: {ok: {target: 80%}}, evidence: [{technique: [prompting, rag], scores: {ok: 90%}, "
        "date: 2026-10, cost_per_request: $0.01}]}\n"
    )
    one = candidate(content, "prompting+rag")
    assert "planned" not in one.text
    assert [part.name for part in one.volumes[0].month.parts] == ["measured"]
    # What was measured says nothing of another model.
    other = candidate(content, "prompting+rag", model="openai/gpt-4o-mini")
    assert "measured" not in [part.name for part in other.volumes[0].month.parts]


def test_unknown_is_a_lower_bound_and_assumed_a_range() -> None:
    rag = candidate(DECLARED, "prompting+rag").volumes[0].month
    assert rag.assumed and rag.missing == ("the tokens that rag adds",)
    assert (rag.low, rag.high) == (pytest.approx(225), pytest.approx(225 + 1_400))
    assert words.amount(rag) == "≥ ~$225 to $1,625"
    tools = candidate(DECLARED, "prompting+tools").volumes[0].month
    assert words.amount(tools) == "≥ $225"
    assert candidate(DECLARED, "prompting+rag").latency.assumed


def test_embeddings_are_part_of_the_sources_range_and_a_reranker_is_not() -> None:
    """400,000 × 1,800 × $0.02 / 1M = $14.40 at the most, of the $1,400; and 400,000 × $0.002 = $800 besides."""
    models = "embedding_model: openai/text-embedding-3-small, reranker_model: cohere/rerank-v3.5"
    tokens = "    volume: 400k/month\n    tokens: {input: 1800, output: 250}\n    approach:\n"
    plain = HEAD + tokens + "      - {technique: rag, for: [domain-knowledge]}\n"
    before, after = (
        {part.name: part for part in candidate(one, "declared").volumes[0].month.parts}
        for one in (plain, plain.replace("technique: rag", f"technique: rag, {models}"))
    )
    assert (before["rag"].low, before["rag"].high) == (0, 1_400)
    assert (after["question embeddings"].low, after["question embeddings"].high) == (0, pytest.approx(14.4))
    assert (after["rag"].low, after["rag"].high) == (0, pytest.approx(1_385.6))
    assert "less the embeddings, which are part of that" in after["rag"].formula
    assert after["reranker"].low == after["reranker"].high == pytest.approx(800)
    assert not after["reranker"].assumed


def test_without_retrieval_the_input_is_shorter() -> None:
    content = DECLARED.replace(
        "      - technique: verification",
        "      - {technique: rag, for: [domain-knowledge], cost: $70/month}\n      - technique: verification",
    )
    month = candidate(content, "prompting").volumes[0].month
    # 200 tokens of prompt at the least, all 500 at the most.
    assert (month.low, month.high) == (pytest.approx(150), pytest.approx(225))
    assert month.assumed


def test_knowledge_in_a_cached_prompt() -> None:
    one = candidate(DECLARED, "cached-prompt")
    assert "held: prompt" in one.text and "caching: true" in one.text and "prompt_tokens: 20200" in one.text
    month = one.volumes[0].month
    assert month.low < month.high
    assert one.knowledge.text == "the prompt"


def test_without_the_tuned_model_the_one_before_answers() -> None:
    content = (
        HEAD
        + """\
    volume: 100k/month
    tokens: {input: 500, output: 100}
    model: self-hosted/llama-8b
    hosting: self-hosted
    hardware: {gpus: 1, price: $1/hour, throughput: 500 tokens/s}
    approach:
      - {technique: prompting, for: [style]}
      - {technique: fine-tuning, for: [cost], replaces: openai/gpt-4o, training_cost: $120}
"""
    )
    assert candidate(content, "declared").volumes[0].month.low == pytest.approx(740)
    before = candidate(content, "prompting")
    assert before.volumes[0].month.low == before.volumes[0].month.high == pytest.approx(225)
    assert "hardware" not in before.text
    [even] = compared(content, stacks=(("prompting",),)).break_evens
    assert even.low == even.high == pytest.approx(740 / 0.00225)


def test_what_ifs_stand_in_for_the_file() -> None:
    one = candidate(DECLARED, "declared", tokens=(("input", 1_000.0), ("output", 10.0)), model="openai/gpt-4o-mini")
    assert one.volumes[0].month.low == pytest.approx(100_000 * (1_000 * 0.15 + 10 * 0.60) / 1e6)
    assert compared(DECLARED, volumes=(10.0, 20.0)).volumes == (10.0, 20.0)


def test_without_a_volume_examples_are_shown_and_said_to_be_examples() -> None:
    found = compared(DECLARED.replace("    volume: 100k/month\n", ""))
    assert found.assumed_volumes and len(found.volumes) == 3
    assert any("no `volume`" in note for note in words.notes(found))


def test_a_stack_that_cannot_be_written_is_left_out_and_named() -> None:
    content = DECLARED.replace("    approach:", "    approach: &a") + (
        "  other:\n    purpose: y\n    approach: *a\n"
    )
    found = compare(snapshot(content), "other", WhatIf())
    assert [one.stack.id for one in found.candidates] == ["declared"]
    assert {stack.id for stack, _ in found.left_out} >= {"prompting+rag"}
    assert any("is not compared" in note for note in words.notes(found))


def test_what_cannot_be_compared_says_why() -> None:
    with pytest.raises(CannotCompare, match="no strategy is called `nobody`"):
        compare(snapshot(DECLARED), "nobody")
    with pytest.raises(CannotCompare, match="not of rags"):
        compared(DECLARED, stacks=(("rags",),))
    with pytest.raises(CannotCompare, match="input=-1"):
        compared(DECLARED, tokens=(("input", -1.0),))


def test_in_a_large_file_the_same() -> None:
    filler = "".join(f"  s{number}:\n    purpose: x\n    approach: [{{technique: prompting}}]\n" for number in range(200))
    alone, among = compared(DECLARED), compared(DECLARED + filler)
    assert [one.stack for one in alone.candidates] == [one.stack for one in among.candidates]
    for first, second in zip(alone.candidates, among.candidates, strict=True):
        assert first.volumes[0].month == second.volumes[0].month
        assert [(one.rule, one.path) for one in first.volumes[0].findings] == [
            (one.rule, one.path) for one in second.volumes[0].findings
        ]


amounts = st.floats(0, 1e5)


@given(amounts, st.floats(0, 0.1), amounts, st.floats(0, 0.1))
def test_break_even_of_two_lines(fixed, slope, other_fixed, other_slope) -> None:
    lines = [
        lambda volume: (fixed + slope * volume,) * 2,
        lambda volume: (other_fixed + other_slope * volume,) * 2,
    ]
    found = break_even.between(0, 1, lines)
    if found is None:
        return
    assert found.low is None or found.low == pytest.approx(found.high)
    one, other = lines[found.first](found.high)[0], lines[found.second](found.high)[0]
    assert one == pytest.approx(other, rel=1e-6) or found.high == 1.0


@given(amounts, st.floats(0.001, 0.1), st.floats(0, 1e4), amounts, st.floats(0, 0.1), st.floats(0, 1e4))
def test_break_even_of_ranges_holds_that_of_any_figure_in_them(fixed, slope, more, other_fixed, other_slope, other_more):
    ranges = [
        lambda volume: (fixed + slope * volume, fixed + more + slope * volume),
        lambda volume: (other_fixed + other_slope * volume, other_fixed + other_more + other_slope * volume),
    ]
    found = break_even.between(0, 1, ranges)
    if found is None:
        return
    exact = break_even.between(0, 1, [lambda volume, at=at: (sum(ranges[at](volume)) / 2,) * 2 for at in (0, 1)])
    assert exact is not None
    assert (exact.first, exact.second) == (found.first, found.second)
    assert found.low is None or found.low <= exact.high * (1 + 1e-6)
    assert found.high is None or found.high >= exact.high * (1 - 1e-6)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_file_of_the_corpus_is_compared(path) -> None:
    shot = snapshot(path.read_bytes().decode())
    for name, strategy in shot.strategies.items():
        try:
            found = compare(shot, name, WhatIf(volumes=(1e4, 1e6)))
        except CannotCompare:
            assert strategy.damaged or not strategy.layers_known
            continue
        assert found.candidates or found.left_out
        for one in found.candidates:
            assert set(one.needs) >= set(strategy.all_needs())
            for at in one.volumes:
                assert 0 <= at.month.low <= at.month.high * (1 + 1e-9)
        document = data.document([found])
        assert Model.model_validate(document).model_dump(mode="json") == document
        assert "".join(text.render([found], explain=True)) and "".join(markdown.render([found], explain=True))


def test_json_is_what_the_models_say_and_csv_has_a_row_each() -> None:
    found = compared(DECLARED, volumes=(1e4, 1e6))
    document = json.loads("".join(data.render_json([found])))
    assert Model.model_validate(document).model_dump(mode="json") == document
    rows = list(csv.DictReader(io.StringIO("".join(data.render_csv([found])))))
    assert len(rows) == 2 * len(found.candidates)
    assert float(rows[0]["month_low"]) == pytest.approx(22.5)


@pytest.mark.parametrize("saying", sorted(SAYINGS))
def test_hostile_text_is_inert(saying: str) -> None:
    why = json.dumps(SAYINGS[saying])
    content = DECLARED.replace(
        "      - technique: verification",
        f"      - {{technique: rag, status: rejected, why: {why}}}\n      - technique: verification",
    )
    shot = snapshot(content)
    if shot.strategies["faq"].damaged:  # YAML itself refuses some of them
        shot = snapshot(DECLARED)
    shot.name = SAYINGS[saying]
    found = compare(shot, "faq")
    for output in (text.render([found], True), markdown.render([found], True), data.render_json([found])):
        whole = "".join(output)
        assert not [char for char in whole.replace("\n", "") if unseen(char)]
        assert "##vso[" not in whole and "\n::" not in whole
    marked_up("".join(markdown.render([found], True)))


def test_the_api() -> None:
    found = llm_strategy.compare(DECLARED, volumes=["10k/month", 1e6], today=date(2026, 11, 1))
    assert found == Model.model_validate(data.document([_named(compared(DECLARED, volumes=(1e4, 1e6)))]))
    with pytest.raises(ValueError, match="expected a rate"):
        llm_strategy.compare(DECLARED, volumes=["many"])
    with pytest.raises(llm_strategy.CannotCompare):
        llm_strategy.compare("version: 1\nstrategies: {}\n")


def _named(found: Comparison) -> Comparison:
    object.__setattr__(found, "file", "<text>")
    return found


@settings(max_examples=40)
@given(st.text(alphabet="abc:-[]{} \n&*#'\"", max_size=60))
def test_no_half_typed_file_breaks_a_comparison(tail: str) -> None:
    shot = snapshot(DECLARED + "    " + tail)
    for name in shot.strategies:
        try:
            compare(shot, name)
        except CannotCompare:
            pass


def test_what_comes_with_the_request_changes_nothing() -> None:
    handed = HEAD + "    approach: [{technique: prompting, for: [domain-knowledge]}]\n    knowledge: {contract: {held: request}}\n"
    assert candidate(handed, "declared").knowledge.text == "nothing: it comes with the request"
    searched = handed.replace("held: request", "held: index")
    assert candidate(searched, "declared").knowledge.text == "the prompt"


@pytest.mark.parametrize(("hosting", "met"), [("api", "no"), ("self-hosted", "yes"), ("on-device", "yes")])
def test_where_the_model_runs_meets_privacy(hosting: str, met: str) -> None:
    text = HEAD + f"    hosting: {hosting}\n    needs: [privacy]\n    approach: [{{technique: prompting, for: [style]}}]\n"
    assert candidate(text, "declared").needs["privacy"] == met
