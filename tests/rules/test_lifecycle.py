"""The family lifecycle: models that end, training that is no longer offered, and what the day of the data means."""

from __future__ import annotations

from collections import Counter

import pytest

from llm_strategy.explain.model_silence import said_of, silent_models
from llm_strategy.explain.pages.contents import pages
from llm_strategy.knowledge import lifecycle, price_table, prices
from llm_strategy.knowledge.lifecycle import ordinal
from tests.helpers import report

NOW, JANUARY, JUNE = "2026-11-29", "2027-01-20", "2027-06-01"

HEAD = "purpose: Sort reports by department\nstage: {stage}\napproach:\n  - technique: prompting\n    for: [classification]\n"


def said(name: str, day: str = NOW, stage: str = "production") -> list[tuple[str, str]]:
    """Return (rule, level) of what the family says of a model that answers."""
    found = report(HEAD.format(stage=stage) + f"model: {name}\n", day).diagnostics
    return [(one.rule, one.severity) for one in found if one.rule in ("model-retired", "model-retiring")]


def layer(text: str, day: str = NOW, top: str = "stage: production\n") -> list[tuple[str, str]]:
    """Return (rule, level) of what the family says of a strategy with a further layer."""
    text = f"purpose: Write replies\n{top}approach:\n  - technique: prompting\n    for: [constraints]\n{text}"
    family = ("model-retired", "model-retiring", "tuning-unavailable", "base-retires-before-payback")
    return [(one.rule, one.severity) for one in report(text, day).diagnostics if one.rule in family]


# name of the model, and what is said of it in production on the three days
SILENT_BEFORE = [
    ("openai/gpt-5", "retiring warning", "retired error", "retired info"),
    ("openai/gpt-5-mini", "retiring warning", "retired error", "retired info"),
    ("openai/gpt-5-nano", "retiring warning", "retired error", "retired info"),
    ("openai/gpt-5-pro", "retiring warning", "retired error", "retired info"),
    ("openai/o3", "retiring warning", "retired error", "retired info"),
    ("openai/o3-pro", "retiring warning", "retired error", "retired info"),
    ("openai/gpt-4o", "retiring warning", "retired error", "retired info"),
    ("openai/gpt-4o-mini", "retiring warning", "retired error", "retired info"),
    ("openai/gpt-4.1", "retiring warning", "retired error", "retired info"),
    ("openai/gpt-4.1-mini", "retiring warning", "retired error", "retired info"),
    ("openai/gpt-5.1", "retiring info", "retiring warning", "retired info"),
    ("openai/gpt-5.3-codex", "retiring info", "retiring warning", "retired info"),
    ("openai/gpt-5.4-nano", "retiring info", "retiring warning", "retired info"),
    ("openai/gpt-3.5-turbo", "retired error", "retired error", "retired info"),
    ("openai/gpt-4", "retired error", "retired error", "retired info"),
    ("openai/gpt-4-turbo", "retired error", "retired error", "retired info"),
    ("openai/gpt-4.1-nano", "retired error", "retired error", "retired info"),
    ("openai/gpt-4o-2024-05-13", "retired error", "retired error", "retired info"),
    ("openai/o1", "retired error", "retired error", "retired info"),
    ("openai/o3-mini", "retired error", "retired error", "retired info"),
    ("openai/o4-mini", "retired error", "retired error", "retired info"),
    ("openai/o1-preview", "retired error", "retired info", "retired info"),
    ("anthropic/claude-sonnet-4-5", "retiring warning", "retired error", "retired info"),
    ("gemini/gemini-2.5-pro", "retiring warning", "retired error", "retired info"),
    ("gemini/gemini-2.5-flash", "retiring warning", "retired error", "retired info"),
    ("vertex_ai/gemini-2.5-pro", "retired error", "retired error", "retired info"),
    ("google/gemini-2.5-pro", "retiring warning", "retired error", "retired info"),
    ("azure/gpt-4o", "retiring warning", "retiring warning", "retired info"),
    ("azure/gpt-5", "retiring warning", "retiring warning", "retired info"),
    ("azure/o3-mini", "retired error", "retired error", "retired info"),
    ("bedrock/meta.llama3-1-8b-instruct-v1:0", "retiring info", "retiring warning", "retired info"),
    ("bedrock/us.anthropic.claude-sonnet-4-20250514-v1:0", "retired error", "retired error", "retired info"),
    # The newest statement on this one is of August, so it is old already.
    ("groq/llama-3.3-70b-versatile", "retired info", "retired info", "retired info"),
    ("deepseek/deepseek-chat", "retired error", "retired error", "retired info"),
    ("vertex_ai/claude-opus-4-8", "retiring info", "retiring info", "retiring info"),
    # Where no day is known, nothing is said, whatever the day.
    ("openai/gpt-5.6-sol", "", "", ""),
    ("anthropic/claude-haiku-4-5", "", "", ""),
    ("openrouter/openai/gpt-5", "", "", ""),
    ("ollama/llama3.1", "", "", ""),
    ("self-hosted/gpt-4", "", "", ""),
    ("other/gpt-4", "", "", ""),
    ("openai/no-such-model", "", "", ""),
]


@pytest.mark.parametrize(("name", "now", "january", "june"), SILENT_BEFORE)
def test_what_is_said_on_three_days(name, now, january, june):
    for day, expected in ((NOW, now), (JANUARY, january), (JUNE, june)):
        found = [f"{rule.removeprefix('model-')} {level}" for rule, level in said(name, day)]
        assert found == ([expected] if expected else []), day


def test_more_than_eighty_silent_names_of_the_price_list_are_reported():
    today = ordinal(NOW)
    retired = [name for name in silent_models() if lifecycle.retirement(name).over(today)]
    soon = [name for name in silent_models() if 0 < ordinal(lifecycle.retirement(name).earliest) - today <= 365]
    assert len(retired) >= 47
    assert len(soon) >= 36
    for name, rule in [*((one, "model-retired") for one in retired[:60:3]), *((one, "model-retiring") for one in soon[::3])]:
        assert [found for found, _ in said(name)] == [rule], name


def test_the_page_of_models_says_what_a_check_says_of_each():
    names = sorted(silent_models())
    page = pages()["docs/models.md"]
    section = page[page.index('<a id="silent"></a>') : page.index("## Dates on which the sources differ")]
    assert section.count("\n| `") == len(names) > 150
    for index, day in enumerate((NOW, JANUARY, JUNE)):
        said_then = said_of(names, day)
        assert sum(bool(words) for words in said_then) > 140
        for name, words in list(zip(names, said_then, strict=True))[::20]:
            [row] = [line for line in section.splitlines() if line.startswith(f"| `{name}` |")]
            assert row.split(" | ")[2 + index].removesuffix(" |") == (words or "–")
            found = report(HEAD.format(stage="production") + f"hosting: api\nmodel: {name}\n", day).diagnostics
            alone = [f"{one.rule}: {one.severity}" for one in found if one.rule in ("model-retired", "model-retiring")]
            assert alone == ([words] if words else [])


def test_a_model_without_a_day_is_never_reported():
    unknown = [
        model.name
        for provider in price_table.MODELS
        for model in prices.models(provider)
        if lifecycle.retirement(model.name) is None
    ]
    assert len(unknown) > 1_000
    for start in range(0, len(unknown), 200):
        assert not any(said_of(unknown[start : start + 200], "2035-01-01"))


@pytest.mark.parametrize(
    ("stage", "level"), [("production", "error"), ("pilot", "error"), ("prototype", "warning"), ("idea", "warning")]
)
def test_the_stage_decides_the_level(stage, level):
    assert said("openai/gpt-4", stage=stage) == [("model-retired", level)]


def test_old_data_never_makes_an_error():
    # The newest statement on this one is of 2026-11-02; 90 days later is 2027-01-31.
    assert said("openai/gpt-5", "2027-01-31") == [("model-retired", "error")]
    assert said("openai/gpt-5", "2027-02-01") == [("model-retired", "info")]
    text = HEAD.format(stage="production") + "model: openai/gpt-5\n"
    [found] = [one for one in report(text, "2027-02-01").diagnostics if one.rule == "model-retired"]
    assert "that was read 91 days ago: check again" in found.message
    [found] = [
        one
        for one in report(text, "2027-02-01", **{"lifecycle-data-days": 100}).diagnostics
        if one.rule == "model-retired"
    ]
    assert found.severity == "error"


def test_the_message_has_day_source_and_its_date():
    [found] = [one for one in report(HEAD.format(stage="pilot") + "model: openai/gpt-5\n", NOW).diagnostics if one.rule == "model-retiring"]
    assert found.message == (
        "`openai/gpt-5` ends on 2026-12-11, in 12 days (developers.openai.com/api/docs/deprecations, 2026-11-02)"
    )
    assert found.fix is not None
    assert found.fix.title == "write `openai/gpt-5.6-sol`, which its provider recommends"
    [found] = [one for one in report(HEAD.format(stage="pilot") + "model: azure/gpt-4o\n", NOW).diagnostics if one.rule == "model-retiring"]
    assert "may end as early as 2026-12-09" in found.message
    assert "2027-04-14: learn.microsoft.com" in found.message


def test_the_days_of_a_warning_are_a_setting():
    assert said("openai/gpt-5.1") == [("model-retiring", "info")]
    text = HEAD.format(stage="pilot") + "model: openai/gpt-5.1\n"
    for days, level in ((122, "info"), (123, "warning")):
        [found] = [
            one for one in report(text, NOW, **{"retiring-soon-days": days}).diagnostics if one.rule == "model-retiring"
        ]
        assert found.severity == level
    assert not [one for one in report(text, NOW, **{"retiring-days": 100}).diagnostics if one.rule == "model-retiring"]


def test_one_model_at_several_places_is_one_finding():
    text = "  - technique: distillation\n    for: [cost]\n    teacher: openai/gpt-4\n    student: other/x\nmodel: openai/gpt-4\n"
    assert layer(text) == [("model-retired", "error")]


def test_a_teacher_has_taught_already():
    text = "  - technique: distillation\n    for: [cost]\n    teacher: openai/gpt-4\n    student: self-hosted/x\n"
    assert layer(text) == [("model-retired", "info")]
    assert layer(text + "    retrain: monthly\n") == [("model-retired", "warning")]


def test_the_index_has_to_be_made_again():
    text = "  - technique: rag\n    for: [domain-knowledge]\n    embedding_model: vertex_ai/text-embedding-004\n"
    found = report("purpose: Answer\napproach:\n" + text, "2027-03-20").diagnostics
    [one] = [each for each in found if each.rule == "model-retiring"]
    assert "the whole index has to be rebuilt" in one.message


@pytest.mark.parametrize(
    ("keys", "expected"),
    [("", ["model-retired"]), ("reranker: true", ["model-retired"]), ("reranker: false", []), ("reranker: perhaps", [])],
)
def test_a_reranker_ends_too_unless_it_is_not_used(keys: str, expected: list[str]):
    text = "  - technique: rag\n    for: [domain-knowledge]\n    reranker_model: cohere/rerank-english-v2.0\n"
    found = layer(text + (f"    {keys}\n" if keys else ""))
    assert [rule for rule, _ in found] == expected


def test_weights_that_the_team_hosts_are_not_taken_away():
    text = "  - technique: fine-tuning\n    for: [brand-voice]\n    base: together/meta-llama/Llama-3.3-70B-Instruct-Turbo\n"
    # The day is that of the model: what was trained there may answer on, and it may still be trained.
    assert layer(text + "    method: hosted\n") == [("model-retired", "info")]
    assert layer(text + "    method: hosted\n    status: planned\n") == [("model-retired", "info")]
    # Who trains it is not said, or it is weights that anybody may have and keep.
    assert layer(text) == []
    assert layer(text + "    method: lora\n") == []
    assert layer(text, top="stage: production\nhosting: self-hosted\n") == []


def test_layers_that_are_not_in_use_are_not_asked():
    text = "  - technique: fine-tuning\n    status: rejected\n    for: [brand-voice]\n    base: openai/gpt-4\n    why: x\n"
    assert layer(text) == []


TUNED = "  - technique: fine-tuning\n    status: {status}\n    for: [brand-voice]\n    base: {base}\n    examples: 900\n    method: hosted\n"


@pytest.mark.parametrize(
    ("base", "status", "day", "expected"),
    [
        # Some may still train until January, then nobody.
        ("openai/gpt-5.6-sol", "planned", NOW, [("tuning-unavailable", "warning")]),
        ("openai/gpt-5.6-sol", "planned", "2027-01-06", [("tuning-unavailable", "error")]),
        ("openai/gpt-5.6-sol", "active", NOW, []),
        ("openai/gpt-5.6-sol", "active", "2027-01-06", [("tuning-unavailable", "warning")]),
        # Cohere closed it in 2025; the copy of its page is of 2026-08-20, and old data makes no error.
        ("cohere/command-r-08-2024", "planned", "2026-11-18", [("tuning-unavailable", "error")]),
        ("cohere/command-r-08-2024", "planned", "2026-11-19", [("tuning-unavailable", "warning")]),
        ("cohere/command-r-08-2024", "planned", "2025-09-14", []),
        ("mistral/mistral-small-2603", "planned", NOW, [("tuning-unavailable", "warning")]),
        ("mistral/mistral-small-2603", "active", NOW, []),
        ("gemini/gemini-3.8-flash", "planned", NOW, [("tuning-unavailable", "warning")]),
        # Its notice ends the API that trained, and says nothing of the platform after it.
        ("ai21/jamba-1.5-mini", "planned", NOW, [("tuning-unavailable", "warning")]),
        ("ai21/jamba-1.5-mini", "active", NOW, []),
        # It may be Vertex AI, which trains.
        ("google/gemini-3.8-flash", "planned", NOW, []),
        ("vertex_ai/gemini-3.8-flash", "planned", NOW, []),
        ("bedrock/amazon.nova-lite-v1:0", "planned", NOW, []),
        ("fireworks/accounts/fireworks/models/qwen3-8b", "planned", NOW, []),
        ("together/Qwen/Qwen3-8B", "planned", NOW, []),
        ("qwen/qwen3-8b", "planned", NOW, []),
        ("self-hosted/ours", "planned", NOW, []),
        ("openai/gpt-5.6-sol", "planned", "2027-02-08", [("tuning-unavailable", "error")]),
        ("openai/gpt-5.6-sol", "planned", "2027-02-09", [("tuning-unavailable", "warning")]),
        # Before OpenAI's first day nothing is restricted.
        ("openai/gpt-5.6-sol", "planned", "2026-05-06", []),
        ("openai/gpt-5.6-sol", "planned", "2026-05-07", [("tuning-unavailable", "warning")]),
    ],
)
def test_where_training_is_offered(base, status, day, expected):
    assert layer(TUNED.format(status=status, base=base), day) == expected


@pytest.mark.parametrize("base", ["mistralai/mistral-7b", "google/gemma-2-9b", "cohere/command-r-08-2024", "openai/gpt-oss-20b"])
@pytest.mark.parametrize("method", ["lora", "qlora", "full", ""])
def test_open_weights_are_trained_wherever_the_team_likes(base, method):
    text = TUNED.format(status="planned", base=base).replace("    method: hosted\n", f"    method: {method}\n" if method else "")
    assert layer(text) == []


def test_an_active_layer_that_is_trained_again_after_the_closing():
    text = TUNED.format(status="active", base="openai/gpt-5.6-sol")
    assert layer(text + "    retrain: monthly\n") == []
    assert layer(text + "    retrain: quarterly\n") == [("tuning-unavailable", "warning")]
    assert layer(text + "    retrain: static\n", "2027-02-01") == []


def test_precedence_of_the_family():
    # The base is gone, takes no jobs, and could not be trained again: one finding.
    gone = TUNED.format(status="planned", base="openai/gpt-4")
    assert layer(gone + "    retrain: yearly\n", "2027-01-10") == [("model-retired", "error")]
    # It takes no jobs for long, and ends in January.
    closing = TUNED.format(status="planned", base="openai/gpt-4.1-mini")
    assert layer(closing + "    retrain: yearly\n") == [("tuning-unavailable", "warning")]
    # It ends before it is trained again: that says more than that it ends.
    ending = TUNED.format(status="active", base="azure/gpt-4.1-mini")
    assert layer(ending + "    retrain: yearly\n") == [("base-retires-before-payback", "warning")]
    assert Counter(rule for rule, _ in layer(ending + "    retrain: monthly\n")) == {"model-retiring": 1}


def test_a_training_that_pays_after_its_base_has_ended():
    text = (
        "  - technique: fine-tuning\n    status: planned\n    for: [cost]\n    base: azure/gpt-4.1-mini\n"
        "    replaces: azure/gpt-4.1\n    examples: 2,000\n    training_cost: {cost}\n    serving_cost: $10/month\n"
        "    retrain: static\nvolume: 100k/month\ntokens: {{input: 500, output: 100}}\n"
    )
    # What is trained on it ends half a year after it.
    [dear] = layer(text.format(cost="$3,000"))
    assert dear == ("base-retires-before-payback", "warning")
    assert ("base-retires-before-payback", "warning") not in layer(text.format(cost="$100"))
