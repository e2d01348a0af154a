"""What the family lifecycle says of sixty systems on three days: a system that works gets an info at most."""

from __future__ import annotations

import pytest

from tests.helpers import report

DAYS = ("2026-11-29", "2027-01-20", "2027-06-01")
FAMILY = ("model-retired", "model-retiring", "tuning-unavailable", "base-retires-before-payback")
SILENT = ("", "", "")


def s(top: str = "", layers: str = "", stage: str = "production") -> str:
    """Return a strategy with a layer of prompting."""
    prompting = "  - technique: prompting\n    for: [constraints]\n"
    return f"purpose: Write replies\nstage: {stage}\n{top}approach:\n{prompting}{layers}"


def tune(base: str, **more: str) -> str:
    """Return a layer that trains."""
    body = "".join(f"    {key}: {value}\n" for key, value in more.items())
    return f"  - technique: fine-tuning\n    for: [brand-voice]\n    base: {base}\n    examples: 900\n{body}"


# what it is, the strategy, and what is said on the three days
SYSTEMS = [
    # open weights
    ("vllm, hub name, hosting said", s("model: mistralai/Devstral-Small-2507\nhosting: self-hosted\n"), SILENT),
    ("vllm, hub name, hosting not said", s("model: mistralai/Devstral-Small-2507\n"), SILENT),
    ("hub name of phi-4", s("model: microsoft/phi-4\n"), SILENT),
    ("hub name of Kimi", s("model: moonshotai/Kimi-K2.5\n"), SILENT),
    ("private cloud at Azure, Llama", s("model: azure_ai/Meta-Llama-3.1-8B-Instruct\nhosting: private-cloud\n"), ("model-retired info", "model-retired info", "model-retired info")),
    ("serverless at Azure, Llama, old data", s("model: azure_ai/Meta-Llama-3.1-8B-Instruct\nhosting: api\n"), ("model-retired info", "model-retired info", "model-retired info")),
    ("dedicated at Together", s("model: together_ai/Qwen/Qwen2.5-72B-Instruct-Turbo\nhosting: private-cloud\n"), ("model-retired info", "model-retired info", "model-retired info")),
    ("together serverless", s("model: together_ai/Qwen/Qwen2.5-72B-Instruct-Turbo\n"), ("model-retired info", "model-retired info", "model-retired info")),
    ("together serverless, said", s("model: together_ai/Qwen/Qwen2.5-72B-Instruct-Turbo\nhosting: api\n"), ("model-retired error", "model-retired error", "model-retired info")),
    ("fireworks, which may be a deployment", s("model: fireworks/gpt-oss-120b\n"), ("model-retired info", "model-retired info", "model-retired info")),
    ("fireworks serverless, said", s("model: fireworks/gpt-oss-120b\nhosting: api\n"), ("model-retired error", "model-retired error", "model-retired info")),
    ("azure phi, which may be a deployment", s("model: azure/phi-4\n"), ("model-retiring info", "model-retired info", "model-retired info")),
    ("groq, which has no other", s("model: groq/llama-3.3-70b-versatile\n"), ("model-retired info", "model-retired info", "model-retired info")),
    ("bedrock llama", s("model: bedrock/meta.llama3-2-11b-instruct-v1:0\n"), ("model-retired error", "model-retired error", "model-retired info")),
    ("openrouter gpt-5", s("model: openrouter/openai/gpt-5\n"), SILENT),
    ("openrouter claude 3.5", s("model: openrouter/anthropic/claude-3.5-sonnet\n"), SILENT),
    ("ollama", s("model: ollama/llama3.1:8b\nhosting: on-device\n"), SILENT),
    ("hosted_vllm", s("model: hosted_vllm/meta-llama/Llama-3.1-8B-Instruct\n"), SILENT),
    ("openai compatible own server", s("model: openai/llama-3.1-8b\nhosting: self-hosted\n"), SILENT),
    ("gpt-4 self hosted words", s("model: self-hosted/gpt-4\n"), SILENT),
    # other provider
    ("azure gpt-4.1", s("model: azure/gpt-4.1\n"), ("model-retiring info", "model-retiring warning", "model-retired info")),
    ("azure gpt-5", s("model: azure/gpt-5\n"), ("model-retiring warning", "model-retiring warning", "model-retired info")),
    ("openai gpt-5", s("model: openai/gpt-5\n"), ("model-retiring warning", "model-retired error", "model-retired info")),
    ("bedrock sonnet 4", s("model: bedrock/us.anthropic.claude-sonnet-4-20250514-v1:0\n"), ("model-retired error", "model-retired error", "model-retired info")),
    ("anthropic sonnet 4", s("model: anthropic/claude-sonnet-4-20250514\n"), ("model-retired error", "model-retired info", "model-retired info")),
    ("bedrock sonnet 4.5", s("model: bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0\n"), ("model-retiring info", "model-retiring warning", "model-retired info")),
    ("anthropic sonnet 4.5", s("model: anthropic/claude-sonnet-4-5\n"), ("model-retiring warning", "model-retired error", "model-retired info")),
    ("vertex gemini 2.5 pro", s("model: vertex_ai/gemini-2.5-pro\n"), ("model-retired error", "model-retired error", "model-retired info")),
    ("gemini api 2.5 pro", s("model: gemini/gemini-2.5-pro\n"), ("model-retiring warning", "model-retired error", "model-retired info")),
    ("google 2.5 pro either", s("model: google/gemini-2.5-pro\n"), ("model-retiring warning", "model-retired error", "model-retired info")),
    ("private cloud vertex closed", s("model: vertex_ai/gemini-2.5-pro\nhosting: private-cloud\n"), ("model-retired error", "model-retired error", "model-retired info")),
    # aliases
    ("gpt-4o undated", s("model: openai/gpt-4o\n"), ("model-retiring warning", "model-retired error", "model-retired info")),
    ("mistral latest", s("model: mistral/mistral-large-latest\n"), SILENT),
    ("claude latest", s("model: anthropic/claude-3-7-sonnet-latest\n"), SILENT),
    ("gemini flash latest", s("model: gemini/gemini-flash-latest\n"), SILENT),
    ("claude 4 alias", s("model: anthropic/claude-sonnet-4-0\n"), SILENT),
    ("bare gpt-4", s("model: gpt-4\n"), SILENT),
    # tuned
    ("ft name in use", s("model: openai/ft:gpt-4o-mini-2024-07-18:acme::a1b2\n"), ("model-retiring warning", "model-retired error", "model-retired info")),
    ("ft name and layer", s("model: openai/ft:gpt-4o-mini-2024-07-18:acme::a1b2\n", tune("openai/gpt-4o-mini-2024-07-18", method="hosted")), ("model-retiring warning", "model-retired error", "model-retired warning")),
    ("azure ft name", s("model: azure/gpt-4o-mini-2024-07-18.ft-0e208cf33a6a466994aff31a08aba678\n"), ("model-retiring info", "model-retiring info", "model-retiring info")),
    ("azure tuned layer", s("", tune("azure/gpt-4.1-mini", method="hosted")), ("model-retiring info", "model-retiring info", "model-retiring info")),
    ("azure tuned layer and model", s("model: azure/gpt-4.1-mini\n", tune("azure/gpt-4.1-mini", method="hosted")), ("model-retiring info", "model-retiring info", "model-retiring info")),
    ("azure tuned, retrain quarterly", s("", tune("azure/gpt-4o-mini", method="hosted", retrain="quarterly")), ("model-retiring info", "model-retiring info", "model-retiring info")),
    ("azure tuned gpt-5", s("", tune("azure/gpt-5", method="hosted")), ("model-retiring info", "model-retiring info", "model-retired info")),
    ("openai tuned, retrain monthly", s("", tune("openai/gpt-4.1-mini", method="hosted", retrain="monthly")), ("model-retiring warning", "model-retired error", "model-retired warning")),
    ("openai tuned, static", s("", tune("openai/gpt-4.1-mini", method="hosted", retrain="static")), ("model-retiring warning", "model-retired error", "model-retired info")),
    ("planned at openai", s("", tune("openai/gpt-5.6-sol", method="hosted", status="planned")), ("tuning-unavailable warning", "tuning-unavailable error", "tuning-unavailable warning")),
    ("planned o4-mini rft", s("", tune("openai/o4-mini", objective="rft", status="planned")), ("model-retired error", "model-retired error", "model-retired warning")),
    ("planned gpt-oss hosted at many", s("", tune("openai/gpt-oss-20b", method="hosted", status="planned")), SILENT),
    ("mistral weights lora", s("", tune("mistralai/Mistral-7B-Instruct-v0.3", method="lora")), SILENT),
    ("mistral weights hosted elsewhere", s("", tune("mistralai/Mistral-7B-Instruct-v0.3", method="hosted", status="planned")), SILENT),
    ("mistral api hosted active", s("", tune("mistral/mistral-small-2503", method="hosted")), ("model-retired info", "model-retired info", "model-retired info")),
    ("vertex tuned active", s("", tune("vertex_ai/gemini-2.5-flash", method="hosted")), ("model-retired info", "model-retired info", "model-retired info")),
    ("bedrock nova tuned", s("", tune("bedrock/amazon.nova-lite-v1:0", method="hosted", retrain="yearly")), SILENT),
    ("bedrock haiku 3 tuned, active", s("", tune("bedrock/anthropic.claude-3-haiku-20240307-v1:0", method="hosted")), ("model-retired info", "model-retired info", "model-retired info")),
    ("together tuned, base ended", s("", tune("together/meta-llama/Llama-3.3-70B-Instruct-Turbo", method="hosted", retrain="yearly")), ("model-retired info", "model-retired info", "model-retired info")),
    ("cohere tuned planned", s("", tune("cohere/command-r-08-2024", method="hosted", status="planned")), ("tuning-unavailable warning", "tuning-unavailable warning", "tuning-unavailable warning")),
    ("distilled from an ended teacher", s("", "  - technique: distillation\n    for: [cost]\n    teacher: openai/gpt-4\n    student: self-hosted/ours\n"), ("model-retired info", "model-retired info", "model-retired info")),
    ("distilled, student at openai", s("", "  - technique: distillation\n    for: [cost]\n    teacher: openai/gpt-5\n    student: openai/gpt-4.1-mini\n    method: hosted\n"), ("model-retiring info, model-retiring warning", "model-retired info, model-retired error", "model-retired info, model-retired warning")),
    # embeddings
    ("ada embeddings", s("", "  - technique: rag\n    for: [domain-knowledge]\n    embedding_model: openai/text-embedding-ada-002\n"), SILENT),
    ("bge embeddings", s("", "  - technique: rag\n    for: [domain-knowledge]\n    embedding_model: BAAI/bge-m3\n"), SILENT),
    ("jina weights", s("hosting: self-hosted\n", "  - technique: rag\n    for: [domain-knowledge]\n    embedding_model: jinaai/jina-embeddings-v3\n"), SILENT),
    ("gemini embedding-004, vertex", s("", "  - technique: rag\n    for: [domain-knowledge]\n    embedding_model: vertex_ai/text-embedding-004\n"), ("model-retiring info", "model-retiring warning", "model-retired info")),
    ("rejected layer", s("", tune("openai/gpt-4", status="rejected", why="too dear")), SILENT),
    ("idea with an ended model", s("model: openai/gpt-4\n", stage="idea"), ("model-retired warning", "model-retired warning", "model-retired info")),
    ("evidence with old model", s("model: openai/gpt-5.6-sol\nquality:\n  evidence:\n    - {technique: prompting, model: openai/gpt-4, date: 2025-01-10}\n"), SILENT),
]


def test_there_are_enough_of_them() -> None:
    assert len(SYSTEMS) >= 55
    assert sum(expected == SILENT for _, _, expected in SYSTEMS) >= 20


@pytest.mark.parametrize(("text", "expected"), [one[1:] for one in SYSTEMS], ids=[one[0] for one in SYSTEMS])
def test_what_is_said_of_a_system(text: str, expected: tuple[str, str, str]) -> None:
    for day, words in zip(DAYS, expected, strict=True):
        found = [one for one in report(text, day).diagnostics if one.rule in FAMILY]
        assert ", ".join(f"{one.rule} {one.severity}" for one in found) == words, day


def test_a_tuned_model_is_not_replaced_by_a_name() -> None:
    for text in (
        s("model: openai/ft:gpt-4o-mini-2024-07-18:acme::a1b2\n"),
        s("", tune("openai/gpt-4.1-mini", method="hosted")),
        s("model: azure/gpt-4.1-mini\n", tune("azure/gpt-4.1-mini", method="hosted")),
    ):
        [found] = [one for one in report(text, DAYS[0]).diagnostics if one.rule in FAMILY]
        assert found.fix is None
        assert "train again on a base that stays" in str(found.remedy)


def test_what_may_go_on_all_the_same_is_said() -> None:
    said = {
        "whether what was trained on it still answers then is not published": tune("vertex_ai/gemini-2.5-flash", method="hosted"),
        "whether it can still be trained there is not published": tune(
            "together/meta-llama/Llama-3.3-70B-Instruct-Turbo", method="hosted", status="planned"
        ),
    }
    for words, layer in said.items():
        [found] = [one for one in report(s("", layer), DAYS[0]).diagnostics if one.rule == "model-retired"]
        assert (found.severity, words in found.message) == ("info", True)
    text = s("model: together_ai/Qwen/Qwen2.5-72B-Instruct-Turbo\nhosting: private-cloud\n")
    [found] = [one for one in report(text, DAYS[0]).diagnostics if one.rule == "model-retired"]
    assert "whether one that runs for you alone ends then too is not published" in found.message
    text = s("", tune("azure/gpt-4o-mini", method="hosted", status="planned"))
    [found] = [one for one in report(text, "2027-04-20", **{"lifecycle-data-days": 300}).diagnostics if one.rule == "model-retired"]
    assert (found.severity, "those who trained on it before may train longer" in found.message) == ("info", True)
    text = s("", tune("azure/gpt-4.1-mini", method="hosted"))
    [found] = [one for one in report(text, DAYS[0]).diagnostics if one.rule == "model-retiring"]
    assert found.message.startswith("what is trained on `azure/gpt-4.1-mini` ends on 2027-10-14, in 319 days (learn.microsoft.com/")
