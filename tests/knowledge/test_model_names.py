"""How teams, libraries and consoles write the names of models: each finds what it means, or its nearest spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llm_strategy.knowledge import lifecycle, model_limits, prices
from llm_strategy.knowledge.model_names import (
    names_weights,
    route,
    service_of,
    spellings,
    split,
    without_tuning,
)
from llm_strategy.knowledge.model_suggestions import suggest

SPELLINGS = [
    # as written, the model that is priced, the entry of its retirement day ("" where none is known)
    ("openai/gpt-4o", "openai/gpt-4o", "openai/gpt-4o"),
    ("openai:gpt-4o-mini", "openai/gpt-4o-mini", "openai/gpt-4o-mini"),
    ("OpenAI/GPT-4.1", "openai/gpt-4.1", "openai/gpt-4.1"),
    ("openai/gpt-5-2025-08-07", "openai/gpt-5", "openai/gpt-5-2025-08-07"),
    ("openai/ft:gpt-4o-mini-2024-07-18:acme::a1b2", "openai/ft:gpt-4o-mini", "openai/ft:gpt-4o-mini-2024-07-18"),
    ("openai-responses:gpt-5.1", "openai/gpt-5.1", "openai/gpt-5.1"),
    ("openai/o3", "openai/o3", "openai/o3"),
    ("openai/text-embedding-3-large", "openai/text-embedding-3-large", ""),
    ("anthropic/claude-haiku-4-5", "anthropic/claude-haiku-4-5", ""),
    ("anthropic:claude-sonnet-4-5-20250929", "anthropic/claude-sonnet-4-5", "anthropic/claude-sonnet-4-5-20250929"),
    ("anthropic/claude-sonnet-4-5-2025-09-29", "anthropic/claude-sonnet-4-5", "anthropic/claude-sonnet-4-5-20250929"),
    ("anthropic/claude-3-5-sonnet-latest", "anthropic/claude-3-5-sonnet", ""),
    ("anthropic/claude-opus-4.8", "anthropic/claude-opus-4-8", ""),
    ("google/gemini-2.5-pro", "google/gemini-2.5-pro", "google/gemini-2.5-pro"),
    ("gemini/gemini-2.5-flash", "google/gemini-2.5-flash", "google/gemini-2.5-flash"),
    ("google-gla:gemini-2.5-flash-lite", "google/gemini-2.5-flash-lite", ""),
    ("google_genai:gemini-2.5-pro", "google/gemini-2.5-pro", "google/gemini-2.5-pro"),
    ("gemini/models/gemini-2.5-flash", "google/gemini-2.5-flash", "google/gemini-2.5-flash"),
    ("google/gemini-3-pro-preview", "google/gemini-3-pro-preview", "google/gemini-3-pro-preview"),
    ("vertex_ai/gemini-2.5-pro", "google/gemini-2.5-pro", "vertex_ai/gemini-2.5-pro"),
    ("vertex_ai/claude-sonnet-4-5@20250929", "google/claude-sonnet-4-5", "vertex_ai/claude-sonnet-4-5@20250929"),
    ("google-vertex:gemini-2.5-flash", "google/gemini-2.5-flash", "vertex_ai/gemini-2.5-flash"),
    ("vertex_ai/publishers/google/models/gemini-2.5-flash", "vertex_ai/gemini-2.5-flash", "vertex_ai/gemini-2.5-flash"),
    ("vertex_ai/publishers/anthropic/models/claude-haiku-4-5@20251001", "google/claude-haiku-4-5", "vertex_ai/claude-haiku-4-5@20251001"),
    ("google_vertexai:gemini-2.5-pro", "google/gemini-2.5-pro", "vertex_ai/gemini-2.5-pro"),
    ("vertex_ai/meta/llama-3.3-70b-instruct-maas", "vertex_ai/meta/llama-3.3-70b-instruct-maas", "vertex_ai/meta/llama-3.3-70b-instruct-maas"),
    ("azure/gpt-4o", "azure/gpt-4o", "azure/gpt-4o"),
    ("azure/gpt-4o-2024-08-06", "azure/gpt-4o", "azure/gpt-4o-2024-08-06"),
    ("azure/gpt-35-turbo", "azure/gpt-3.5-turbo", ""),
    ("azure_ai/gpt-5-mini", "azure/gpt-5-mini", "azure/gpt-5-mini"),
    ("azure-openai/gpt-4.1", "azure/gpt-4.1", "azure/gpt-4.1"),
    ("azure/eu/gpt-5.1", "azure/eu/gpt-5.1", "azure/eu/gpt-5.1"),
    ("azure_ai/cohere-rerank-v4.0-pro", "azure/cohere-rerank-v4.0-pro", "azure/cohere-rerank-v4.0-pro"),
    ("azure/text-embedding-3-small", "azure/text-embedding-3-small", "azure/text-embedding-3-small"),
    ("bedrock/anthropic.claude-3-5-sonnet-20241022-v2:0", "aws/regional.anthropic.claude-3-5-sonnet-20241022-v2:0", "aws/anthropic.claude-3-5-sonnet-20241022-v2:0"),
    ("bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0", "aws/regional.anthropic.claude-sonnet-4-5-20250929-v1:0", "aws/us.anthropic.claude-sonnet-4-5-20250929-v1:0"),
    ("bedrock:eu.anthropic.claude-haiku-4-5-20251001-v1:0", "aws/regional.anthropic.claude-haiku-4-5-20251001-v1:0", "aws/eu.anthropic.claude-haiku-4-5-20251001-v1:0"),
    ("bedrock/global.anthropic.claude-sonnet-4-5-20250929-v1:0", "aws/global.anthropic.claude-sonnet-4-5-20250929-v1:0", "aws/anthropic.claude-sonnet-4-5-20250929-v1:0"),
    ("bedrock/us-east-1/meta.llama3-70b-instruct-v1:0", "aws/meta.llama3-70b-instruct-v1:0", "aws/meta.llama3-70b-instruct-v1:0"),
    ("bedrock/converse/us.amazon.nova-pro-v1:0", "aws/amazon.nova-pro-v1:0", ""),
    ("bedrock/amazon.titan-embed-text-v2:0", "aws/amazon.titan-embed-text-v2:0", ""),
    ("bedrock/arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-3-haiku-20240307-v1:0", "aws/regional.anthropic.claude-3-haiku-20240307-v1:0", "aws/anthropic.claude-3-haiku-20240307-v1:0"),
    ("bedrock/meta.llama3-1-8b-instruct", "aws/meta.llama3-1-8b-instruct-v1:0", "aws/meta.llama3-1-8b-instruct-v1:0"),
    ("aws/amazon.nova-lite-v1:0", "aws/amazon.nova-lite-v1:0", ""),
    ("amazon-bedrock/cohere.rerank-v3-5:0", "aws/cohere.rerank-v3-5:0", ""),
    ("bedrock/claude-haiku-4-5-20251001", "aws/regional.anthropic.claude-haiku-4-5-20251001-v1:0", ""),
    ("openrouter/anthropic/claude-3.5-sonnet", "openrouter/anthropic/claude-3.5-sonnet", ""),
    ("openrouter/openai/gpt-4o-mini", "openrouter/openai/gpt-4o-mini", ""),
    ("openrouter:google/gemini-2.5-pro", "openrouter/google/gemini-2.5-pro", ""),
    ("openrouter/meta-llama/llama-3.3-70b-instruct", "openrouter/meta-llama/llama-3.3-70b-instruct", ""),
    ("openrouter/deepseek/deepseek-chat-v3-0324:free", "openrouter/deepseek/deepseek-chat-v3-0324:free", ""),
    ("ollama/llama3.1", "ollama/llama3.1", ""),
    ("ollama/llama3.1:8b", "ollama/llama3.1", ""),
    ("ollama:mistral", "ollama/mistral", ""),
    ("ollama/codellama", "ollama/codellama", ""),
    ("mistral/mistral-large-latest", "mistral/mistral-large", ""),
    ("mistralai/mistral-small-latest", "mistral/mistral-small-latest", ""),
    ("mistral:mistral-embed", "mistral/mistral-embed", ""),
    ("cohere/command-a-03-2025", "cohere/command-a", ""),
    ("cohere/rerank-v3.5", "cohere/rerank-v3.5", ""),
    ("cohere/embed-english-v3.0", "cohere/embed-english-v3.0", ""),
    ("voyage/voyage-3-lite", "voyageai/voyage-3-lite", ""),
    ("voyageai/voyage-3.5", "voyageai/voyage-3.5", ""),
    ("jina_ai/jina-reranker-v2-base-multilingual", "jina/jina-reranker-v2-base-multilingual", ""),
    ("xai/grok-4", "x-ai/grok-4-0709", "x-ai/grok-4"),
    ("xai:grok-3-mini", "x-ai/grok-3-mini", ""),
    ("groq/llama-3.1-8b-instant", "groq/llama-3.1-8b-instant", "groq/llama-3.1-8b-instant"),
    ("deepseek/deepseek-chat", "deepseek/deepseek-chat", "deepseek/deepseek-chat"),
    ("together_ai/meta-llama/Llama-3.3-70B-Instruct-Turbo", "together/meta-llama/Llama-3.3-70B-Instruct-Turbo", "together/meta-llama/llama-3.3-70b-instruct-turbo"),
    ("together/Qwen/Qwen2.5-7B-Instruct-Turbo", "together/qwen/qwen2.5-7b-instruct-turbo", ""),
    ("fireworks_ai/accounts/fireworks/models/deepseek-v3", "fireworks/accounts/fireworks/models/deepseek-v3", ""),
    ("fireworks/gpt-oss-120b", "fireworks/gpt-oss-120b", "fireworks/gpt-oss-120b"),
    ("deepinfra/deepseek-ai/DeepSeek-V3", "deepinfra/deepseek-ai/deepseek-v3", ""),
    ("moonshot/kimi-k2.5", "moonshotai/kimi-k2.5", "moonshotai/kimi-k2.5"),
    ("github_copilot/gpt-4.1", "github-copilot/gpt-4.1", "github-copilot/gpt-4.1"),
    ("perplexity/sonar-pro", "perplexity/sonar-pro", ""),
    ("databricks/databricks-claude-sonnet-4", "databricks/databricks-claude-sonnet-4", "databricks/databricks-claude-sonnet-4"),
    ("cerebras/llama3.1-8b", "cerebras/llama3.1-8b", "cerebras/llama3.1-8b"),
    # From configurations, agents and evaluations in public repositories, as they stand there.
    ("bedrock/us.anthropic.claude-sonnet-5", "aws/regional.anthropic.claude-sonnet-5-v1:0", ""),
    ("bedrock/anthropic.claude-3-sonnet-20240229-v1:0", "aws/regional.anthropic.claude-3-sonnet-20240229-v1:0", "aws/anthropic.claude-3-sonnet-20240229-v1:0"),
    ("bedrock/us.anthropic.claude-opus-4-6-v1", "aws/regional.anthropic.claude-opus-4-6-v1:0", ""),
    ("bedrock/arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-haiku-4-5-20251001-v1:0", "aws/regional.anthropic.claude-haiku-4-5-20251001-v1:0", ""),
    ("bedrock:us.meta.llama3-3-70b-instruct-v1:0", "aws/meta.llama3-3-70b-instruct-v1:0", "aws/meta.llama3-3-70b-instruct-v1:0"),
    ("bedrock:us.meta.llama4-maverick-17b-instruct-v1:0", "aws/meta.llama4-maverick-17b-instruct-v1:0", "aws/meta.llama4-maverick-17b-instruct-v1:0"),
    ("bedrock:mistral.mistral-large-3-675b-instruct", "aws/mistral.mistral-large-3-675b-instruct", ""),
    ("amazon_bedrock:openai.gpt-oss-20b-1:0", "aws/openai.gpt-oss-20b-1:0", ""),
    ("bedrock:us.amazon.nova-micro-v1:0", "aws/amazon.nova-micro-v1:0", ""),
    ("bedrock:minimax.minimax-m2.5", "aws/minimax.minimax-m2.5", ""),
    ("vertex_ai/gemini-2.0-flash", "google/gemini-2.0-flash", "vertex_ai/gemini-2.0-flash"),
    ("vertex:gemini-3.1-flash-lite", "google/gemini-3.1-flash-lite", "vertex_ai/gemini-3.1-flash-lite"),
    ("firebase-vertex:gemini-2.5-flash", "google/gemini-2.5-flash", "vertex_ai/gemini-2.5-flash"),
    ("vertex_ai/projects/scyra-agents/locations/us-central1/publishers/google/models/gemini-2.5-flash", "vertex_ai/gemini-2.5-flash", "vertex_ai/gemini-2.5-flash"),
    ("openrouter/openai/gpt-4-turbo", "openrouter/openai/gpt-4-turbo", ""),
    ("openrouter/nvidia/nemotron-3-super-120b-a12b:free", "openrouter/nvidia/nemotron-3-super-120b-a12b:free", ""),
    ("openrouter/z-ai/glm-5.2", "openrouter/z-ai/glm-5.2", ""),
    ("openrouter/google/gemini-3-flash-preview", "openrouter/google/gemini-3-flash-preview", ""),
    ("ollama/llama3.1:8b-instruct-q4_K_M", "ollama/llama3.1", ""),
    ("ollama_chat/llama3.1", "ollama/llama3.1", ""),
    ("fireworks_ai/accounts/fireworks/models/llama-v3-70b-instruct", "fireworks/accounts/fireworks/models/llama-v3-70b-instruct", ""),
    ("fireworks_ai/accounts/fireworks/models/kimi-k3", "fireworks/kimi-k3", ""),
    ("azure/gpt-5.1", "azure/gpt-5.1", "azure/gpt-5.1"),
    ("azure/o_series/o3-mini", "azure/o3-mini", "azure/o3-mini"),
    ("azure/gpt-4o-mini-2024-07-18.ft-0e208cf33a6a466994aff31a08aba678", "azure/gpt-4o-mini-2024-07-18.ft-", "azure/gpt-4o-mini-2024-07-18"),
    ("azure-ai:gpt-4", "azure/gpt-4", ""),
    ("together_ai/Qwen/Qwen2.5-72B-Instruct-Turbo", "together/qwen/qwen2.5-72b-instruct-turbo", "together/qwen/qwen2.5-72b-instruct-turbo"),
    ("together_ai/Salesforce/Llama-Rank-V1", "together/salesforce/llama-rank-v1", "together/salesforce/llama-rank-v1"),
    ("together_ai/meta-llama/Meta-Llama-3.1-70B-Instruct-Turbo", "together/meta-llama/Meta-Llama-3.1-70B-Instruct-Turbo", "together/meta-llama/meta-llama-3.1-70b-instruct-turbo"),
    ("groq:openai/gpt-oss-20b", "groq/openai/gpt-oss-20b", ""),
    ("groq/llama-3.3-70b-versatile", "groq/llama-3.3-70b-versatile", "groq/llama-3.3-70b-versatile"),
    ("xai/grok-code-fast-1", "x-ai/grok-code-fast-1", "x-ai/grok-code-fast-1"),
    ("grok:grok-4.20", "x-ai/grok-4.20", ""),
    ("anthropic/claude-3-opus-20240229", "anthropic/claude-3-opus-latest", "anthropic/claude-3-opus-20240229"),
    ("openai/responses/gpt-5", "openai/gpt-5", "openai/gpt-5"),
    ("gemini/gemini-2.5-pro-preview-05-06", "google/gemini-2.5-pro", "google/gemini-2.5-pro-preview-05-06"),
]

NOBODY_KNOWS = [
    # Names that say nothing of a model, or not at whom it is: deployments, profiles, servers of one's own, made-up ones.
    "azure/aueast-deployment",
    "azure/gpt-4-east",
    "azure/my-gpt4o-deployment",
    "azure/gpt-4o-prod",
    "azure/speech/azure-tts",
    "bedrock/arn:aws:bedrock:us-east-2:123456789012:application-inference-profile/abcd1234efgh",
    "bedrock/gpt-4o-mini",
    "bedrock:us.meta.llama4",
    "vertex_ai/agent_engine/projects/1060139831167/locations/us-central1/reasoningEngines/8263861224643493888",
    "openrouter/free",
    "openrouter/auto",
    # Another host is chosen for each request, at a price of its own.
    "openrouter/qwen/qwen3-32b:nitro",
    "ollama_chat/noctis-qwen3:14b",
    "fireworks_ai/accounts/myteam/models/my-lora",
    "hosted_vllm/meta-llama/Llama-3.1-8B-Instruct",
    "hf:meta-llama/Llama-3.1-8B-Instruct",
    "lm_studio/qwen2.5-7b",
    "openai/llama3.1-405b",
    "openai/my-model",
    "siliconflow:Pro/moonshotai/Kimi-K2.5",
    "github/gpt-4o",
]


def test_there_are_enough_of_them():
    assert len({name for name, _, _ in SPELLINGS}) >= 110
    assert len(NOBODY_KNOWS) >= 20


@pytest.mark.parametrize(("name", "model", "entry"), SPELLINGS)
def test_real_spellings_resolve(name, model, entry):
    found = prices.find(name)
    assert found is not None
    assert found.name == model
    ends = lifecycle.retirement(name)
    assert (ends.name if ends else "") == entry


@pytest.mark.parametrize("name", NOBODY_KNOWS)
def test_a_wrong_match_is_worse_than_none(name):
    assert prices.find(name) is None
    assert lifecycle.retirement(name) is None
    assert model_limits.find(name) is None


@pytest.mark.parametrize(
    "name",
    [
        "mistralai/Devstral-Small-2507",
        "mistralai/Magistral-Small-2506",
        "mistralai/Pixtral-12B-2409",
        "moonshotai/Kimi-K2.5",
        "microsoft/phi-4",
        "openai/gpt-oss-20b",
        "google/gemma-3-27b-it",
    ],
)
def test_published_weights_end_with_no_service(name):
    assert names_weights(name)
    assert lifecycle.retirement(name) is None


def test_the_service_that_runs_the_same_weights_has_its_days():
    for name in ("mistral/devstral-small-2507", "mistralai/devstral-small-2507", "moonshot/kimi-k2.5", "azure/phi-4"):
        assert not names_weights(name)
        assert lifecycle.retirement(name) is not None, name


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("openai/gtp-4o", "openai/gpt-4o"),
        ("gpt-4.1-mini", "openai/gpt-4.1-mini"),
        ("open-ai/gpt-4o-mini", "openai/gpt-4o-mini"),
        ("anthropic/claude-haiku45", "anthropic/claude-haiku-4-5"),
        ("claude-opus-4-8", "anthropic/claude-opus-4-8"),
        ("gemini-2.5-flash", "google/gemini-2.5-flash"),
        ("mistral/mistral-smal-latest", "mistral/mistral-small-latest"),
    ],
)
def test_misspelt_names_get_the_nearest(name, meant):
    assert prices.find(name) is None
    assert suggest(name) == meant


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("openai/gpt-4o", ("openai", "gpt-4o")),
        ("openai:gpt-4o", ("openai", "gpt-4o")),
        ("bedrock:us.amazon.nova-pro-v1:0", ("bedrock", "us.amazon.nova-pro-v1:0")),
        ("openrouter:google/gemini-2.5-pro", ("openrouter", "google/gemini-2.5-pro")),
        ("ollama/llama3.1:8b", ("ollama", "llama3.1:8b")),
        # A tag and a version are no services.
        ("llama3.1:8b", ("", "")),
        ("anthropic.claude-3-haiku-20240307-v1:0", ("", "")),
        ("gpt-4o", ("", "")),
        ("openai/", ("", "")),
        ("/gpt-4o", ("", "")),
        ("openai:", ("", "")),
        ("the model: gpt", ("", "")),
        ("openai/" + "x" * 300, ("", "")),
    ],
)
def test_provider_and_reference(written, parts):
    assert split(written) == parts


def test_the_gemini_api_and_vertex_ai_are_two_services():
    first, second = lifecycle.retirement("gemini/gemini-2.5-pro"), lifecycle.retirement("vertex_ai/gemini-2.5-pro")
    assert first.earliest != second.earliest
    assert service_of("google-vertex") == service_of("vertex_ai_beta") == "vertex_ai"
    assert service_of("Gemini") == "google"


def test_where_a_model_runs_is_kept_for_its_successor():
    assert route("aws", "us.anthropic.claude-sonnet-4-20250514-v1:0") == "us."
    assert route("azure", "eu/gpt-5.1") == "eu/"
    assert route("openai", "us.gpt") == ""
    successor = lifecycle.successor("bedrock/us.anthropic.claude-sonnet-4-20250514-v1:0", lifecycle.data_day())
    assert successor == "bedrock/us.anthropic.claude-sonnet-5"


def test_tuned_models_have_a_base():
    assert without_tuning("ft:gpt-4o-2024-08-06:team::1") == "gpt-4o-2024-08-06"
    assert without_tuning("gpt-4o") == "gpt-4o"


@given(st.text(max_size=60))
def test_nothing_that_can_be_written_stops_a_look_up(name):
    for written in (name, f"bedrock/{name}", f"vertex_ai/{name}", f"azure:{name}", f"openrouter/{name}"):
        prices.find(written)
        lifecycle.retirement(written)
        model_limits.window(written)


@given(st.sampled_from(["aws", "azure", "google", "vertex_ai", "fireworks", "openai"]), st.text(max_size=40))
def test_the_exact_spelling_comes_first(service, reference):
    found = spellings(service, reference)
    assert found[0] == reference
    assert len(found) == len(set(found))
