"""Each reader on a small file in the shape of its tool: the facts, and where they stand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from llm_strategy.sources.facts import Origin
from llm_strategy.sources.find import READERS
from tests.sources.repositories import found, values

LITELLM = """\
model_list:
  - model_name: chat
    litellm_params:
      model: azure/gpt-4.1
      api_key: os.environ/KEY
      input_cost_per_token: 0.000002
      output_cost_per_token: 0.000008
  - model_name: embeddings
    litellm_params:
      model: openai/text-embedding-3-small
  - model_name: order
    litellm_params: {model: cohere/rerank-v3.5}
    model_info: {mode: rerank}
  - model_name: speech
    litellm_params: {model: os.environ/SPEECH_MODEL}
litellm_settings:
  max_budget: 100
  budget_duration: 7d
mcp_servers:
  orders: {url: "https://orders.example.org/mcp"}
"""

PROMPTFOO = """\
description: Sorts mail by department
providers:
  - id: openai:chat:gpt-4.1-mini
    config: {temperature: 0}
  - exec:./local.sh
prompts:
  - file://prompts/sort.txt
  - "Sort this: {{mail}}"
tests: file://cases/mail.jsonl
passRateThreshold: 0.9
defaultTest:
  assert:
    - type: is-json
    - {type: latency, threshold: 2500}
    - {type: cost, threshold: 0.002}
    - {type: context-faithfulness, threshold: 0.8}
"""

AXOLOTL = """\
base_model: meta-llama/Llama-3.1-8B-Instruct
load_in_4bit: true
adapter: qlora
datasets:
  - path: data/train.jsonl
    type: chat_template
"""

LLAMA_FACTORY = """\
model_name_or_path: Qwen/Qwen3-4B
stage: dpo
finetuning_type: lora
dataset: pairs
"""

RESULTS = {
    "evalId": "eval-1",
    "results": {
        "version": 3,
        "timestamp": "2026-10-20T08:00:00Z",
        "prompts": [
            {
                "provider": "openai:gpt-4.1-mini",
                "label": "sort",
                "metrics": {
                    "testPassCount": 17, "testFailCount": 2, "testErrorCount": 1, "totalLatencyMs": 20_000,
                    "tokenUsage": {"prompt": 8_000, "completion": 400}, "cost": 0.04,
                    "namedScores": {"Right label": 15}, "namedScoresCount": {"Right label": 20},
                },
            }
        ],
        "results": [{"latencyMs": 100 * number, "promptIdx": 0} for number in range(1, 21)],
    },
}

INSPECT = {
    "version": 2, "status": "success",
    "eval": {"task": "mail", "model": "openai/gpt-4.1", "created": "2026-09-30T10:00:00+00:00"},
    "results": {
        "total_samples": 50, "completed_samples": 50,
        "scores": [{"name": "match", "metrics": {"accuracy": {"name": "accuracy", "value": 0.84}, "stderr": {"name": "stderr", "value": 0.05}}}],
    },
    "stats": {"model_usage": {"openai/gpt-4.1": {"input_tokens": 40_000, "output_tokens": 2_500, "input_tokens_cache_read": 10_000}}},
}

DEEPEVAL = {
    "testCases": [
        {"name": f"case {number}", "success": number < 3, "completionTime": 1.5, "metricsData": [{"name": "Faithfulness", "score": 0.25 * number, "success": number < 3}]}
        for number in range(4)
    ]
}

MODELFILE = '''\
FROM ./models/mail-7b.gguf
ADAPTER ./adapter
PARAMETER num_ctx 8192
SYSTEM """
You sort mail. Answer with one word.
"""
MESSAGE user Where is my parcel?
MESSAGE assistant shipping
'''

BAML = """\
// client<llm> Old { provider openai options { model gpt-3.5 } }
client<llm> Main {
  provider openai
  options {
    model gpt-4.1-mini
    api_key env.OPENAI_API_KEY
  }
}
function SortMail(mail: string) -> Department {
  client Main
  prompt #"Sort {{ mail }}"#
}
"""


def span(trace: str, start: int, milliseconds: int, operation: str, **attributes: Any) -> dict[str, Any]:
    said = {"gen_ai.operation.name": operation, **{key.replace("_dot_", "."): value for key, value in attributes.items()}}
    return {
        "traceId": trace, "startTimeUnixNano": str(start * 10**9), "endTimeUnixNano": str(start * 10**9 + milliseconds * 10**6),
        "attributes": [{"key": key, "value": {"intValue": str(value)} if isinstance(value, int) else {"stringValue": value}} for key, value in said.items()],
    }


USAGE = {"gen_ai_dot_provider_dot_name": "openai", "gen_ai_dot_request_dot_model": "gpt-4.1", "gen_ai_dot_usage_dot_input_tokens": 900, "gen_ai_dot_usage_dot_output_tokens": 50}
TRACES = [
    {"resourceSpans": [{"scopeSpans": [{"spans": [span(f"t{number}", number * 3600, 800, "chat", **USAGE), span(f"t{number}", number * 3600, 100, "execute_tool")]}]}]}
    for number in range(49)
]

CASES: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "LiteLLM": (
        {"litellm_config.yaml": LITELLM},
        {
            "model": "azure/gpt-4.1", "rag.embedding_model": "openai/text-embedding-3-small", "rag.reranker": True,
            "rag.reranker_model": "cohere/rerank-v3.5",
            "price.input": "$2", "price.output": "$8", "cost_budget": "$434.5238/month", "tools.kind": ["mcp"],
        },
    ),
    "promptfoo": (
        {"promptfooconfig.yaml": PROMPTFOO, "prompts/sort.txt": "Sort: {{mail}}"},
        {
            "purpose": "Sorts mail by department", "model": "openai/gpt-4.1-mini", "prompting.prompt": ["prompts/sort.txt"],
            "quality.eval_dataset": "cases/mail.jsonl", "quality.metrics.pass-rate.target": "90%",
            "latency_budget": "2500ms", "cost_budget": "$0.002/request", "prompting.need": ["output-format"], "rag.need": ["grounding"],
        },
    ),
    "promptfoo results": (
        {"out/results.json": RESULTS},
        {
            "evidence": [
                {
                    "scores": {"pass-rate": "85%", "right-label": "75%"}, "date": "2026-10-20", "model": "openai/gpt-4.1-mini",
                    "samples": 20, "latency": "1900ms", "tokens": {"input": 400, "output": 20}, "cost_per_request": "$0.002",
                    "results": "out/results.json",
                }
            ]
        },
    ),
    "Inspect": (
        {"logs/run.json": INSPECT},
        {
            "evidence": [
                {
                    "scores": {"accuracy": "84%"}, "date": "2026-09-30", "model": "openai/gpt-4.1", "samples": 50,
                    "tokens": {"input": 1000, "output": 50}, "results": "logs/run.json",
                }
            ]
        },
    ),
    "DeepEval": (
        {".deepeval/.latest_test_run.json": {"testRunData": DEEPEVAL}},
        {
            "evidence": [
                {"scores": {"pass-rate": "75%", "faithfulness": "37.5%"}, "samples": 4, "latency": "1500ms", "results": ".deepeval/.latest_test_run.json"}
            ]
        },
    ),
    "axolotl": (
        {"train/mail.yml": AXOLOTL, "data/train.jsonl": [{"prompt": f"Mail {number}", "completion": "billing"} for number in range(12)]},
        {
            "fine-tuning.base": "meta-llama/Llama-3.1-8B-Instruct", "fine-tuning.method": "qlora", "fine-tuning.objective": "sft",
            "fine-tuning.dataset": "data/train.jsonl", "fine-tuning.examples": 12,
        },
    ),
    "LLaMA-Factory": (
        {"train.yaml": LLAMA_FACTORY, "data/dataset_info.json": {"pairs": {"file_name": "pairs.json", "ranking": True}}},
        {
            "fine-tuning.base": "Qwen/Qwen3-4B", "fine-tuning.method": "lora", "fine-tuning.objective": "dpo",
            "fine-tuning.dataset": "data/pairs.json",
        },
    ),
    "PEFT": (
        {"adapter/adapter_config.json": {"base_model_name_or_path": "Qwen/Qwen3-4B", "peft_type": "LORA", "r": 16}},
        {"fine-tuning.base": "Qwen/Qwen3-4B", "fine-tuning.method": "lora"},
    ),
    "Ollama": (
        {"Modelfile": MODELFILE},
        {
            "model": "self-hosted/mail-7b", "hosting": "self-hosted", "fine-tuning.method": "lora", "window": "8192 tokens",
            "prompting.prompt_tokens": 10, "prompting.shots": 1,
        },
    ),
    "LangGraph": (
        {"langgraph.json": {"graphs": {"Sort_Mail": "./sort.py:graph"}, "store": {"index": {"embed": "openai:text-embedding-3-small", "dims": 9}}}},
        {"name": ["sort-mail"], "rag.embedding_model": "openai/text-embedding-3-small"},
    ),
    "BAML": (
        {"baml_src/main.baml": BAML},
        {"name": ["sort-mail"], "model": "openai/gpt-4.1-mini", "prompting.structured_output": True},
    ),
    "dataset": (
        {
            "data/train.jsonl": [{"messages": [{"role": "user", "content": f"Mail {number}"}, {"role": "assistant", "content": ("billing", "sales")[number % 2]}]} for number in range(30)],
            "data/eval.jsonl": [{"question": "Mail 90", "answer": "sales"}],
        },
        {
            "fine-tuning.dataset": "data/train.jsonl", "fine-tuning.examples": 30, "fine-tuning.objective": "sft", "classes": 2,
            "quality.eval_dataset": "data/eval.jsonl",
        },
    ),
    "traces": (
        {"otel/traces.jsonl": TRACES},
        {"volume": "24/day", "tokens.input": 900, "tokens.output": 50, "measured.latency": "800ms", "tools.calls": 1.0, "model": "openai/gpt-4.1"},
    ),
    "manifest": (
        {
            "pyproject.toml": '[project]\nname = "mail"\nversion = "1"\ndependencies = [\n  "openai>=2",\n  "Qdrant_Client>=1",\n  "trl",\n  "fastmcp",\n  "instructor",\n  "gepa",\n]\n[dependency-groups]\ndev = ["chromadb"]\n',
        },
        {
            "rag.technique": ["rag"], "fine-tuning.technique": ["fine-tuning"], "tools.kind": ["mcp"],
            "prompting.structured_output": True, "prompting.optimizer": "gepa",
        },
    ),
}  # fmt: skip


@pytest.mark.parametrize("tool", CASES)
def test_a_reader_finds_what_its_file_says(tool: str, tmp_path: Path) -> None:
    files, expected = CASES[tool]
    result = found(tmp_path, files)
    assert result.notes == []
    assert expected.items() <= values(result).items(), values(result)
    assert tool in {fact.tool for fact in result.facts}


def test_every_reader_is_tested() -> None:
    assert {reader.TOOL for reader in READERS} == set(CASES)


@pytest.mark.parametrize("tool", CASES)
def test_every_fact_has_its_place(tool: str, tmp_path: Path) -> None:
    files, _ = CASES[tool]
    for fact in found(tmp_path, files).facts:
        assert fact.origin.file in files
        lines = (tmp_path / fact.origin.file).read_text("utf-8").splitlines()
        assert 0 <= fact.origin.line <= len(lines)
        if fact.origin.line and fact.key in ("base", "model") and fact.rank > 1:
            assert fact.value.rpartition("/")[2] in lines[fact.origin.line - 1]


def test_the_lines_are_those_of_the_values(tmp_path: Path) -> None:
    result = found(tmp_path, {"litellm_config.yaml": LITELLM, "pyproject.toml": CASES["manifest"][0]["pyproject.toml"]})
    places = {(fact.layer, fact.key, fact.tool): fact.origin for fact in result.facts}
    assert places["", "model", "LiteLLM"] == Origin("litellm_config.yaml", "model_list.0.litellm_params.model", 4)
    assert places["", "cost_budget", "LiteLLM"].line == 17
    assert places["rag", "technique", "manifest"] == Origin("pyproject.toml", "project.dependencies.qdrant-client", 6)


def test_what_only_development_needs_says_nothing(tmp_path: Path) -> None:
    files = {
        "pyproject.toml": '[project]\nname = "a"\nversion = "1"\n[project.optional-dependencies]\ndev = ["chromadb"]\n',
        "requirements-dev.txt": "qdrant-client\n",
        "package.json": {"devDependencies": {"@pinecone-database/pinecone": "1"}, "dependencies": {"ai": "5"}},
        "uv.lock": '[[package]]\nname = "faiss-cpu"\n',
        "tests/requirements.txt": "lancedb\n",
    }
    assert found(tmp_path, files).techniques == []


def test_two_files_that_disagree_are_a_conflict(tmp_path: Path) -> None:
    result = found(tmp_path, {"litellm_config.yaml": LITELLM, "promptfooconfig.yaml": PROMPTFOO})
    conflict = result.get("model")
    assert conflict is not None and conflict.is_conflict
    assert conflict.in_words() == "LiteLLM says `azure/gpt-4.1`, promptfoo `openai/gpt-4.1-mini`"
    # What runs is believed before what is tested.
    assert conflict.value == "azure/gpt-4.1"
    assert [one.key for one in result.conflicts] == ["model", "cost_budget"]


def test_one_tool_that_names_several_leaves_the_choice(tmp_path: Path) -> None:
    text = PROMPTFOO.replace("  - exec:./local.sh\n", "  - anthropic:messages:claude-sonnet-4-5\n")
    conflict = found(tmp_path, {"promptfooconfig.yaml": text}).get("model")
    assert conflict is not None
    assert conflict.value is None
    assert [value for value, _ in conflict.choices] == ["openai/gpt-4.1-mini", "anthropic/claude-sonnet-4-5"]


def test_only_the_folder_asked_for_is_read(tmp_path: Path) -> None:
    from llm_strategy.sources.find import find
    from tests.sources.repositories import write

    write(tmp_path, {"a/Modelfile": "FROM llama3\n", "b/Modelfile": "FROM qwen3\n"})
    facts = find(tmp_path, tmp_path / "b").facts
    assert {fact.origin.file for fact in facts} == {"b/Modelfile"}
    with pytest.raises(ValueError):
        find(tmp_path / "a", tmp_path / "b")


def test_names_of_models() -> None:
    from llm_strategy.sources.model_names import from_litellm, from_promptfoo

    assert from_litellm("gpt-4o") == "openai/gpt-4o"
    assert from_litellm("bedrock/eu.anthropic.claude-sonnet-4-5-20250929-v1:0") == "aws/eu.anthropic.claude-sonnet-4-5-20250929-v1:0"
    assert from_litellm("ollama_chat/llama3.1") == "self-hosted/llama3.1"
    assert from_litellm("os.environ/MODEL") is None
    assert from_promptfoo("anthropic:messages:claude-haiku-4-5") == "anthropic/claude-haiku-4-5"
    assert from_promptfoo("openrouter:meta-llama/llama-3.1-70b-instruct") == "meta-llama/llama-3.1-70b-instruct"
    assert from_promptfoo("file://provider.py") is None


@pytest.mark.parametrize(
    "line",
    [
        "git+https://git.example.org/team/peft.git",
        "git+https://git.example.org/team/peft",
        "git+ssh://git@git.example.org/team/peft.git@v0.3.0#egg=peft",
        "git+https://git.example.org/team/peft.git  # not released yet",
        "peft @ git+https://git.example.org/team/fork",
    ],
)
def test_a_requirement_may_name_a_repository(tmp_path: Path, line: str) -> None:
    got = found(tmp_path, {"requirements.txt": f"transformers\n{line}\n"}).techniques
    assert got == ["fine-tuning"]


def test_of_a_name_that_says_both_the_last_word_counts(tmp_path: Path) -> None:
    def rows(count: int) -> list[dict[str, str]]:
        return [{"prompt": f"Mail {number}", "completion": f"Answer {number}"} for number in range(count)]

    got = values(found(tmp_path, {"data/train.jsonl": rows(9), "data/train.eval.jsonl": rows(3)}))
    assert got["fine-tuning.dataset"] == "data/train.jsonl"
    assert got["fine-tuning.examples"] == 9
    assert got["quality.eval_dataset"] == "data/train.eval.jsonl"


def test_a_program_of_prompts_is_no_search_for_them(tmp_path: Path) -> None:
    got = found(tmp_path, {"requirements.txt": "dspy-ai\n"})
    assert got.techniques == ["prompting"]
    assert "prompting.optimizer" not in values(got)
