"""Repositories that somebody made to crash, stop or lead astray whoever reads them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llm_strategy.sources import repository
from llm_strategy.sources.find import READERS, find
from tests.sources.repositories import found, write

NAMES = {
    "LiteLLM": "litellm_config.yaml",
    "promptfoo": "promptfooconfig.yaml",
    "promptfoo results": "out/results.json",
    "Inspect": "logs/run.json",
    "DeepEval": ".deepeval/.latest_test_run.json",
    "axolotl": "train.yml",
    "LLaMA-Factory": "sft.yaml",
    "PEFT": "adapter_config.json",
    "Ollama": "Modelfile",
    "LangGraph": "langgraph.json",
    "BAML": "baml_src/main.baml",
    "dataset": "data/train.jsonl",
    "traces": "otel/traces.jsonl",
    "manifest": "pyproject.toml",
}
MARKS = b'base_model: model_name_or_path: stage: dataset: datasets: "evalId" "results" "status" "eval" "task" "testRunData" "resourceSpans" gen_ai. '
BYTES = {
    "NUL bytes": MARKS + b"\0" * 2_000,
    "gzip": b"\x1f\x8b\x08" + MARKS + b"\xff" * 2_000,
    "no UTF-8": MARKS + b"\xff\xfe",
    "open brackets": MARKS + b"[" * 100_000,
    "nested": b'{"a":' * 50_000 + MARKS,
    "an alias bomb": b"a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n" + MARKS,
    "another form": b'{"model_list": 7, "providers": {"a": {"b": 1}}, "graphs": [1], "results": [], "eval": 3, "testCases": {}}\n' + MARKS,
    "empty": b"",
}


def test_every_reader_has_a_file() -> None:
    assert set(NAMES) == {reader.TOOL for reader in READERS}


@pytest.mark.parametrize("content", BYTES)
@pytest.mark.parametrize("tool", NAMES)
def test_a_file_that_does_not_fit_is_a_note_at_most(tool: str, content: str, tmp_path: Path) -> None:
    result = found(tmp_path, {NAMES[tool]: BYTES[content]})
    assert {note.file for note in result.notes} <= {NAMES[tool]}


@pytest.mark.parametrize("tool", NAMES)
@given(st.data())
def test_no_data_crashes_a_reader(tool: str, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    from tests.sources.test_readers import CASES

    files = dict(CASES[tool][0])
    root = write(tmp_path_factory.mktemp("repository"), files)
    name = data.draw(st.sampled_from(sorted(files)))
    text = (root / name).read_bytes()
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 40)))
    middle = data.draw(st.sampled_from([b"", b"null", b"[]", b"{}", b'"x"', b"-1", b"1e999", b"\0", b"\xff", b": ", b"\n"]))
    (root / name).write_bytes(text[:start] + middle + text[end:])
    find(root)


@pytest.mark.skipif(os.name == "nt", reason="links take a right on Windows")
def test_links_out_are_not_followed(tmp_path: Path) -> None:
    outside = write(tmp_path / "outside", {"Modelfile": "FROM secret\n", "train.jsonl": [{"prompt": "a", "completion": "b"}]})
    root = tmp_path / "root"
    root.mkdir()
    (root / "Modelfile").symlink_to(outside / "Modelfile")
    (root / "linked").symlink_to(outside)
    (root / "train.jsonl").symlink_to(outside / "train.jsonl")
    (root / "adapter_config.json").symlink_to("/dev/zero")
    os.mkfifo(root / "langgraph.json")
    result = find(root)
    assert result.facts == []
    assert {note.file for note in result.notes} == {"Modelfile", "train.jsonl", "adapter_config.json", "langgraph.json"}


@pytest.mark.skipif(os.name == "nt", reason="links take a right on Windows")
def test_a_link_within_the_repository_is_read(tmp_path: Path) -> None:
    write(tmp_path, {"models/Modelfile": "FROM llama3\n"})
    (tmp_path / "Modelfile.link").symlink_to("models/Modelfile")
    assert {fact.origin.file for fact in find(tmp_path).facts} == {"models/Modelfile", "Modelfile.link"}


def test_a_search_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repository, "MOST_ENTRIES", 50)
    write(tmp_path, {f"{number:03}/Modelfile": "FROM llama3\n" for number in range(60)})
    assert len(find(tmp_path).facts) < 60
    deep = "/".join("d" * 1 for _ in range(12))
    monkeypatch.setattr(repository, "MOST_ENTRIES", 20_000)
    write(tmp_path / "deep", {f"{deep}/Modelfile": "FROM llama3\n"})
    assert find(tmp_path / "deep").facts == []


def test_a_file_that_is_too_large_is_a_note(tmp_path: Path) -> None:
    (tmp_path / "Modelfile").write_bytes(b"FROM llama3\n" + b"#" * 5_000_000)
    result = find(tmp_path)
    assert [note.file for note in result.notes] == ["Modelfile"]
