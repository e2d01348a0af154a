"""Each guide on the cases that its own text works through."""

from __future__ import annotations

import pytest

from llm_strategy.advisor.answer import ordered
from tests.advisor.asking import answer, recommended

SHORT = """
quality:
  metrics: {right: {target: 95%}}
  evidence: [{technique: prompting, scores: {right: 60%}, shots: 5, reasoning: reasoning-model}]
"""
TRAINED = '{technique: fine-tuning, status: planned, for: [%s], examples: "%s"}'


def strategy(*layers: str, **keys: str) -> str:
    lines = [f"{key}: {value}" for key, value in keys.items()]
    listed = ", ".join(["{technique: prompting}", *layers])
    return "\n".join(["purpose: x", "task_definition: stable", f"approach: [{listed}]", *lines]) + "\n"


CASES = {
    # A: the table of needs, the graph, the hybrid, and the don'ts.
    "A another output format": ("A", strategy(needs="[output-format]") + SHORT, "prompting", "prompting"),
    "A private data": (
        "A", strategy(knowledge="{docs: {private: true}}") + SHORT, "prompting rag", "prompting rag",
    ),
    "A consistent behavior at scale": (
        "A", strategy(TRAINED % ("consistency", "800"), volume="1M/month") + SHORT,
        "prompting fine-tuning", "prompting fine-tuning",
    ),
    "A consistent behavior, low volume": (
        "A", strategy(TRAINED % ("consistency", "800"), volume="5k/month") + SHORT, "prompting", "prompting",
    ),
    "A real-time information": (
        "A", strategy(needs="[real-time-data, domain-knowledge]") + SHORT, "prompting rag tools", "prompting rag tools",
    ),
    "A cost at scale": (
        "A", strategy(TRAINED % ("cost", "800"), volume="1M/month") + SHORT,
        "prompting fine-tuning", "prompting fine-tuning",
    ),
    "A medical terms with recent papers": (
        "A", strategy(TRAINED % ("terminology", "800"), volume="1M/month", knowledge="{papers: {update_cadence: daily}}")
        + SHORT,
        "prompting rag", "prompting rag fine-tuning",
    ),
    "A still iterating": (
        "A", strategy(TRAINED % ("consistency", "800"), volume="1M/month").replace("stable", "changing") + SHORT,
        "prompting", "prompting",
    ),
    # B: the checklist and the three clear cases.
    "B not tried": ("B", strategy(needs="[domain-knowledge]"), "prompting", "prompting rag"),
    "B knowledge that changes": (
        "B", strategy(knowledge="{news: {update_cadence: daily}}") + SHORT, "prompting rag", "prompting rag",
    ),
    "B behavior, 100 examples": (
        "B", strategy(TRAINED % ("consistency", "100")) + SHORT, "prompting fine-tuning", "prompting fine-tuning",
    ),
    "B behavior, 99 examples": ("B", strategy(TRAINED % ("consistency", "99")) + SHORT, "prompting", "prompting"),
    "B cost a query": (
        "B", strategy(TRAINED % ("cost", "300")) + SHORT, "prompting fine-tuning", "prompting fine-tuning",
    ),
    "B neither": ("B", strategy() + SHORT, "prompting", "prompting"),
    "B a reader of retrieved text": (
        "B", strategy(TRAINED % ("consistency", "300"), needs="[domain-knowledge]") + SHORT,
        "prompting rag", "prompting rag fine-tuning",
    ),
    # C: the tree, the table of examples, the path.
    "C style, 50 examples": (
        "C", strategy(TRAINED % ("brand-voice", "50")) + SHORT, "prompting fine-tuning", "prompting fine-tuning",
    ),
    "C a classification, 400 examples": (
        "C", strategy(TRAINED % ("classification", "400")) + SHORT, "prompting", "prompting",
    ),
    "C a classification, 500 examples": (
        "C", strategy(TRAINED % ("classification", "500")) + SHORT, "prompting fine-tuning", "prompting fine-tuning",
    ),
    "C large knowledge": (
        "C", strategy(knowledge="{wiki: {size: 3M tokens, update_cadence: yearly}}") + SHORT,
        "prompting rag", "prompting rag",
    ),
    "C small and stable knowledge": (
        "C", strategy(knowledge="{wiki: {size: 30k tokens, update_cadence: yearly}}") + SHORT, "prompting", "prompting",
    ),
    "C permissions": (
        "C",
        strategy(knowledge="{wiki: {size: 30k tokens, update_cadence: yearly}}", access="per-user") + SHORT,
        "prompting rag", "prompting rag",
    ),
    "C cost": (
        "C", strategy(TRAINED % ("cost", "2,000")) + SHORT, "prompting distillation", "prompting distillation",
    ),
    # D: the three ways in which prompting fails, the 80 % test, the matrix.
    "D a private codebase": (
        "D",
        strategy(TRAINED % ("code-style", "900"), archetype="internal-code-completion",
                 knowledge="{code: {private: true}}") + SHORT,
        "prompting rag", "prompting rag fine-tuning",
    ),
    "D the voice of a brand": (
        "D", strategy(TRAINED % ("brand-voice", "900"), archetype="brand-voice-copy") + SHORT,
        "prompting fine-tuning", "prompting fine-tuning",
    ),
    "D thousands of calls with a long prompt": (
        "D", strategy(TRAINED % ("prompt-size", "900"), volume="5k/day") + SHORT,
        "prompting fine-tuning", "prompting fine-tuning",
    ),
    "D 80 % reached": (
        "D", strategy(TRAINED % ("brand-voice", "900")) + SHORT.replace("60%", "78%"),
        "prompting", "prompting fine-tuning",
    ),
    "D frequent questions": (
        "D", strategy(archetype="faq-support", needs="[domain-knowledge, brand-voice]") + SHORT,
        "prompting rag", "prompting rag",
    ),
    "D voice and knowledge": (
        "D",
        strategy(TRAINED % ("brand-voice", "900"), archetype="brand-voice-support", needs="[domain-knowledge]") + SHORT,
        "prompting rag", "prompting rag fine-tuning",
    ),
    "D a document classification": (
        "D", strategy(TRAINED % ("classification", "900"), archetype="document-classification") + SHORT,
        "prompting fine-tuning", "prompting fine-tuning",
    ),
    # E: the three questions, and when a prompt is enough.
    "E a product catalog": (
        "E", strategy(knowledge="{catalog: {update_cadence: daily}}") + SHORT, "prompting rag", "prompting rag",
    ),
    "E a taxonomy of one's own": (
        "E", strategy(TRAINED % ("classification", "300")) + SHORT, "prompting fine-tuning", "prompting fine-tuning",
    ),
    "E a startup with 100 requests a day": (
        "E", strategy(task="classification", volume="100/day"), "prompting", "prompting",
    ),
    "E a schema, every time": (
        "E", strategy(TRAINED % ("consistency", "300")) + SHORT, "prompting fine-tuning", "prompting fine-tuning",
    ),
    "E cost at scale": (
        "E", strategy(TRAINED % ("cost", "300"), volume="5M/month") + SHORT,
        "prompting fine-tuning", "prompting fine-tuning",
    ),
    "E knowledge, behavior and control": (
        "E", strategy(TRAINED % ("brand-voice", "300"), needs="[domain-knowledge]") + SHORT,
        "prompting rag", "prompting rag fine-tuning",
    ),
}  # fmt: skip
"""Case → the guide, the strategy, what to do now, where it ends."""


@pytest.mark.parametrize(("guide", "text", "now", "end"), CASES.values(), ids=CASES)
def test_a_guide_on_its_own_case(guide: str, text: str, now: str, end: str) -> None:
    found = answer(recommended(text), guide)
    assert (" ".join(ordered(found.now.layers)), " ".join(ordered(found.end.layers))) == (now, end), found.now.text


def test_b_names_the_other_option_for_stable_knowledge_above_the_break_even() -> None:
    text = strategy(knowledge="{law: {update_cadence: yearly}}", volume="95k/month")
    end = answer(recommended(text), "B").end
    assert end.layers == {"prompting", "rag"} and "B4" in end.text and "B18" in end.claims
    assert "B18" not in answer(recommended(text.replace("95k", "85k")), "B").end.claims


@pytest.mark.parametrize(
    ("claim", "text"),
    {
        "B24": strategy(TRAINED % ("classification", "40")),
        "B25": strategy(TRAINED.replace("examples", "label_noise: 10%%, examples") % ("consistency", "400")),
        "B26": strategy(TRAINED.replace("examples", "scope: broad, examples") % ("consistency", "400")),
        "B27": strategy(TRAINED % ("consistency", "400")).replace("stable", "changing"),
        "B28": strategy(TRAINED % ("consistency, grounding", "400")),
    }.items(),
)
def test_a_red_flag_of_b_forbids_training(claim: str, text: str) -> None:
    found = answer(recommended(text + SHORT), "B")
    assert claim in {claim for step in found.vetoes for claim in step.claims}
    assert "fine-tuning" not in found.now.layers | found.end.layers


@pytest.mark.parametrize(
    ("case", "text"),
    {
        "B19": strategy(TRAINED % ("extraction", "400")) + SHORT.replace("95%", "98%").replace("60%", "81%"),
        "B20": strategy(TRAINED % ("classification, cost", "400")) + SHORT,
        "B21": strategy(TRAINED % ("brand-voice", "400")) + SHORT,
    }.items(),
)
def test_b_names_the_clear_case(case: str, text: str) -> None:
    assert case in answer(recommended(text), "B").end.claims


def test_c_follows_its_path_step_by_step() -> None:
    voice = strategy(TRAINED % ("brand-voice", "200"))
    steps = [
        answer(recommended(voice + text), "C").now.step
        for text in (
            "",
            "quality: {metrics: {right: {}}, evidence: [{technique: prompting, scores: {right: 60%}}]}",
            SHORT.replace(", shots: 5, reasoning: reasoning-model", ""),
            SHORT.replace(", reasoning: reasoning-model", ""),
            SHORT.replace("reasoning-model", "chain-of-thought"),
            SHORT,
        )
    ]
    assert steps == ["prompt", "set-target", "few-shot", "chain-of-thought", "reasoning-model", "tune"]


def test_d_tries_a_better_model_where_the_task_is_done_badly() -> None:
    task = strategy(TRAINED % ("extraction", "900"), model="openai/gpt-4o-mini")
    one = SHORT.replace(", reasoning: reasoning-model", "")
    assert answer(recommended(task + one), "D").now.step == "better-model"
    two = one.replace("technique: prompting,", "technique: prompting, model: openai/gpt-4o,")
    assert answer(recommended(task + two), "D").now.step == "tune"


def test_e_goes_on_when_the_prompt_is_outgrown() -> None:
    text = strategy(needs="[domain-knowledge]")
    assert answer(recommended(text), "E").now.layers == {"prompting"}
    outgrown = text.replace("{technique: prompting}", "{technique: prompting, prompt_tokens: 1600}")
    assert answer(recommended(outgrown), "E").now.layers == {"prompting", "rag"}


def test_e_says_when_retrieval_does_not_fit_the_latency_budget() -> None:
    text = strategy(needs="[domain-knowledge]", latency_budget="400ms")
    assert "does not fit" in answer(recommended(text), "E").end.text
    assert "does not fit" not in answer(recommended(text.replace("400ms", "4s")), "E").end.text
