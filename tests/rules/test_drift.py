"""Drift on small repositories: what a manifest shows, and working systems about which no rule may report."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from llm_strategy.config.settings import DEFAULT
from llm_strategy.engine.check import check
from llm_strategy.engine.strategy_files import files_of
from tests.helpers import whole

DRIFT = {"undeclared-retrieval", "undeclared-fine-tuning", "retrieval-not-found", "fine-tuning-not-found"}
PROMPTING = "purpose: Answer\napproach: [{technique: prompting, for: [style]}]\n"
RAG = (
    "purpose: Answer\nstage: production\napproach:\n  - {technique: prompting, for: [style]}\n"
    "  - {technique: rag, for: [domain-knowledge], retrieval: vector}\n"
)
TUNED = (
    "purpose: Answer\nstage: production\napproach:\n  - {technique: prompting, for: [style]}\n"
    "  - {technique: fine-tuning, for: [brand-voice], method: lora}\n"
)


def python(*packages: str) -> str:
    return f'[project]\nname = "a"\nversion = "1"\ndependencies = {json.dumps(packages)}\n'


def drift(root: Path, files: dict[str, str], text: str, folder: str = "") -> set[str]:
    for name, content in {f"{folder}llmstrategy.yaml": whole(text), **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    path = root / folder / "llmstrategy.yaml"
    result = check(path.read_bytes(), "llmstrategy.yaml", DEFAULT, 740_000, str(root), files=files_of(str(path), str(root)))
    assert not result.faults, result.faults[0].trace
    return {one.rule for one in result.diagnostics} & DRIFT


@pytest.mark.parametrize(
    ("files", "text", "expected"),
    [
        ({"pyproject.toml": python("openai", "chromadb")}, PROMPTING, {"undeclared-retrieval"}),
        ({"pyproject.toml": python("openai", "Qdrant_Client[fastembed]>=1")}, PROMPTING, {"undeclared-retrieval"}),
        ({"requirements.txt": "# chromadb\nopenai\n"}, PROMPTING, set()),
        ({"requirements.txt": "openai\nlancedb==1.0  # index\n"}, PROMPTING, {"undeclared-retrieval"}),
        ({"package.json": json.dumps({"dependencies": {"@pinecone-database/pinecone": "1"}})}, PROMPTING, {"undeclared-retrieval"}),
        ({"package.json": json.dumps({"devDependencies": {"@pinecone-database/pinecone": "1"}})}, PROMPTING, set()),
        ({"pyproject.toml": python("openai", "trl")}, PROMPTING, {"undeclared-fine-tuning"}),
        ({"pyproject.toml": python("openai", "chromadb", "peft")}, RAG, {"undeclared-fine-tuning"}),
        ({"pyproject.toml": python("openai", "chromadb")}, PROMPTING.replace("approach: [", "approach: [{technique: rag, status: planned}, "), set()),
        ({"pyproject.toml": python("openai", "chromadb")}, PROMPTING.replace("approach: [", "approach: [{technique: tools}, "), set()),
        ({"pyproject.toml": python("openai", "chromadb")}, "purpose: Answer\nneeds: [domain-knowledge]\n", set()),
        ({"pyproject.toml": "not toml chromadb = ["}, PROMPTING, set()),
        ({"pyproject.toml": python("anthropic")}, RAG, {"retrieval-not-found"}),
        ({"pyproject.toml": python("anthropic")}, RAG.replace("production", "pilot"), set()),
        ({"pyproject.toml": python("anthropic")}, RAG.replace("vector", "keyword"), set()),
        ({"pyproject.toml": python("anthropic", "psycopg[binary]")}, RAG, set()),
        ({"pyproject.toml": python("anthropic", "boto3")}, RAG, set()),
        ({"pyproject.toml": python("anthropic"), "search/pyproject.toml": python("chromadb")}, RAG, set()),
        ({"pyproject.toml": python("anthropic"), "go.mod": "module x\n"}, RAG, set()),
        ({"pyproject.toml": python("requests")}, RAG, set()),
        ({"pyproject.toml": python("requests", "genai-prices", "aiohttp")}, RAG, set()),
        ({"pyproject.toml": python("requests") + '[dependency-groups]\ndev = ["anthropic"]\n'}, RAG, set()),
        ({}, RAG, set()),
        ({"pyproject.toml": python("anthropic")}, TUNED, {"fine-tuning-not-found"}),
        ({"pyproject.toml": python("anthropic")}, TUNED.replace("lora", "hosted"), set()),
        ({"pyproject.toml": python("openai")}, TUNED, set()),
        ({"pyproject.toml": python("anthropic"), "train.ipynb": "{}"}, TUNED, set()),
    ],
)  # fmt: skip
def test_drift(files: dict[str, str], text: str, expected: set[str], tmp_path: Path) -> None:
    assert drift(tmp_path, files, text) == expected


def test_another_program_of_the_repository_says_nothing(tmp_path: Path) -> None:
    root = {"pyproject.toml": python("openai", "chromadb")}
    assert drift(tmp_path / "a", root, PROMPTING, "services/mail/") == set()
    other = {**root, "services/search/llmstrategy.yaml": whole(RAG)}
    assert drift(tmp_path / "b", other, PROMPTING) == set()


def test_only_the_first_strategy_of_a_file_is_told(tmp_path: Path) -> None:
    text = "version: 1\nstrategies:\n" + "".join(
        f"  {name}:\n    purpose: Answer\n    approach: [{{technique: prompting, for: [style]}}]\n" for name in ("one", "two")
    )
    path = tmp_path / "llmstrategy.yaml"
    path.write_text(text)
    (tmp_path / "pyproject.toml").write_text(python("openai", "chromadb"))
    result = check(text, "llmstrategy.yaml", DEFAULT, 740_000, str(tmp_path), files=files_of(str(path), str(tmp_path)))
    (one,) = (one for one in result.diagnostics if one.rule == "undeclared-retrieval")
    assert one.message == "pyproject.toml:4 names `chromadb`, a vector store, and no strategy here has a rag layer"
    assert one.path[1] == "one"
