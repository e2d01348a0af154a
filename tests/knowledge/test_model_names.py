"""How teams, libraries and consoles write the names of models: each finds what it means, or its nearest spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llm_strategy.knowledge import lifecycle, model_limits, prices
from llm_strategy.knowledge.model_names import route, service_of, spellings, split, without_tuning
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
]


def test_there_are_enough_of_them():
    assert len({name for name, _, _ in SPELLINGS}) >= 75


@pytest.mark.parametrize(("name", "model", "entry"), SPELLINGS)
def test_real_spellings_resolve(name, model, entry):
    found = prices.find(name)
    assert found is not None
    assert found.name == model
    ends = lifecycle.retirement(name)
    assert (ends.name if ends else "") == entry


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
