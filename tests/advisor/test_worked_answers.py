"""Answers that were worked out by hand, for whole strategies."""

from __future__ import annotations

from tests.advisor.asking import answer, end, now, recommended, same

PLAIN = """
purpose: Sort tickets into queues
task: classification
stage: prototype
approach: [{technique: prompting, for: [classification]}]
volume: 100/day
"""

POLICIES = """
purpose: Answer questions on the policies
stage: prototype
approach: [{technique: prompting, for: [style]}]
citations: required
knowledge: {policies: {update_cadence: weekly}}
quality:
  metrics: {correct: {target: 85%}}
  evidence: [{technique: prompting, scores: {correct: 61%}}]
"""

VOICE = """
purpose: Write in the voice of the brand
task: generation
task_definition: stable
stage: prototype
approach:
  - {technique: prompting}
  - {technique: fine-tuning, status: planned, for: [brand-voice], examples: "2,000"}
volume: 400k/month
quality:
  metrics: {sounds-like-us: {target: 95%}}
  evidence: [{technique: prompting, scores: {sounds-like-us: 70%}, shots: 5, reasoning: reasoning-model}]
"""

YEARLY = """
purpose: Answer questions on the handbook
stage: prototype
approach: [{technique: prompting, for: [style]}]
knowledge: {handbook: {update_cadence: yearly, size: 50k tokens}}
"""

GPT_4O = """
purpose: Sort mails into folders
task: classification
stage: production
approach: [{technique: prompting, for: [classification, cost]}]
model: openai/gpt-4o
volume: 2M/month
"""

BOTH = """
purpose: Answer customers in our voice
stage: pilot
citations: required
task_definition: stable
approach:
  - {technique: prompting}
  - {technique: rag, for: [fresh-knowledge, citations]}
  - {technique: fine-tuning, status: planned, for: [brand-voice], examples: "2,000"}
volume: 400k/month
knowledge: {policies: {update_cadence: weekly}}
quality:
  metrics: {correct: {target: 85%}, sounds-like-us: {target: 90%}}
  evidence:
    - {technique: prompting, scores: {correct: 50%, sounds-like-us: 60%}}
    - {technique: [prompting, rag], scores: {correct: 88%, sounds-like-us: 62%}}
"""

RUNNING = """
purpose: Answer questions on the policies
stage: production
approach:
  - {technique: prompting}
  - {technique: rag, for: [fresh-knowledge, citations]}
citations: required
knowledge: {policies: {update_cadence: weekly}}
"""

MEASURED = """
quality:
  metrics: {correct: {target: 85%}}
  evidence: [{technique: [prompting, rag], scores: {correct: 88%}}]
"""

PROMPT = ["prompting"]
RAG = ["prompting", "rag"]
TUNED = ["prompting", "fine-tuning"]


def test_a_plain_classification_of_100_requests_a_day() -> None:
    found = recommended(PLAIN)
    assert now(found) == same(PROMPT)
    assert end(found)["E"] == PROMPT
    assert "E6" in answer(found, "E").end.claims
    assert found.headline.startswith("now: prompting (5 of 5)")


def test_policies_that_change_weekly_with_citations() -> None:
    found = recommended(POLICIES)
    assert now(found) == same(RAG)
    assert end(found) == same(RAG)
    assert found.headline == "now: prompting + rag (5 of 5)"
    assert found.agreement == "behind"


def test_a_brand_voice_with_2000_examples() -> None:
    found = recommended(VOICE)
    assert end(found) == same(TUNED)
    assert "rag" not in answer(found, "A").now.layers
    assert "LoRA" in answer(found, "B").now.text and "LoRA" in answer(found, "B").end.text
    assert found.agreement == "agrees"


def test_a_brand_voice_with_40_examples() -> None:
    found = recommended(VOICE.replace('"2,000"', "40"))
    assert now(found) == {**same(PROMPT), "E": TUNED}
    assert end(found) == {**same(PROMPT), "E": TUNED}
    assert answer(found, "B").now.step == "improve-prompt"
    assert "collect" in answer(found, "B").now.text
    assert "A20" in answer(found, "A").now.claims and "not yet" in answer(found, "A").now.text
    assert "C10" in answer(found, "C").now.claims and "not yet" in answer(found, "C").now.text
    assert "Data first" in answer(found, "D").now.text
    assert "`check` says" in answer(found, "E").now.text and "too-few-examples" in answer(found, "E").now.text
    assert found.consensus.now == found.consensus.end == {"prompting"}


def test_50k_tokens_of_facts_that_change_yearly() -> None:
    found = recommended(YEARLY)
    assert end(found) == {**same(RAG), "C": PROMPT}
    assert now(found) == same(PROMPT)
    [dissent] = found.consensus.dissent
    assert dissent.id == "C" and "prompt" in dissent.choice.text
    assert "rag" in answer(found, "A").end.text.lower()
    short = recommended(
        YEARLY
        + """
quality:
  metrics: {correct: {target: 85%}}
  evidence: [{technique: prompting, scores: {correct: 61%}}]
"""
    )
    assert now(short) == {**same(RAG), "C": PROMPT}
    assert answer(short, "C").now.step == "put-in-prompt"


def test_a_large_model_for_a_classification_at_2m_a_month() -> None:
    measured = """
quality:
  metrics: {right: {target: 95%}}
  evidence: [{technique: prompting, scores: {right: 96%}}]
"""
    for found in (recommended(GPT_4O), recommended(GPT_4O + measured)):
        assert end(found) == {**same(TUNED), "C": ["prompting", "distillation"]}
        assert "B20" in answer(found, "B").end.claims
    assert now(recommended(GPT_4O)) == same(PROMPT)
    done = answer(found, "D")
    assert done.now.step == "done" and done.now.claims == ("D16", "D6") and "D6" in done.end.claims


def test_training_for_cost_begins_where_examples_are_counted() -> None:
    counted = GPT_4O.replace(
        "approach: [{technique: prompting, for: [classification, cost]}]",
        "approach: [{technique: prompting, for: [classification]}, "
        "{technique: fine-tuning, status: planned, for: [cost], examples: 12k}]",
    )
    found = recommended(
        counted
        + """
quality:
  metrics: {right: {target: 95%}}
  evidence: [{technique: prompting, scores: {right: 96%}}]
"""
    )
    assert now(found) == {**same(TUNED), "C": ["prompting", "distillation"], "D": PROMPT}
    assert found.consensus.now == {"prompting", "fine-tuning"}


def test_knowledge_and_voice_both_measured_short() -> None:
    found = recommended(BOTH)
    assert end(found) == same(["prompting", "rag", "fine-tuning"])
    claims = {guide: answer(found, guide).end.claims for guide in "ABCDE"}
    assert "A17" in claims["A"] and "B22" in claims["B"] and "C23" in claims["C"] and "E13" in claims["E"]


def test_a_running_system_that_meets_its_target_is_kept() -> None:
    found = recommended(RUNNING + MEASURED)
    assert now(found) == end(found) == same(RAG)
    assert {answer.now.step for answer in found.answers} == {"keep"}
    assert found.headline == "now: keep prompting + rag (5 of 5)"
    assert found.agreement == "agrees"


def test_a_running_system_without_evidence_is_kept_and_measured() -> None:
    found = recommended(RUNNING)
    assert now(found) == same(RAG)
    assert {answer.now.step for answer in found.answers} == {"measure"}
    assert found.headline == "now: keep prompting + rag and measure (5 of 5)"


def test_the_kind_of_tools_is_a_fact_where_check_misses_retrieval() -> None:
    found = recommended(
        "purpose: x\napproach: [{technique: tools, for: [domain-knowledge], kind: actions}]\ncitations: required\n"
    )
    facts = [step.reading.fact for step in found.answers[0].path if "citations-without-retrieval" in step.question]
    assert ("kind", "actions") in [(fact.path[-1], fact.text) for fact in facts]
