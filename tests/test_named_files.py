"""The files that a strategy names, through the command line: read, not read, fixed, and how far they are read."""

from __future__ import annotations

import io
import json
import os
import select
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import llm_strategy
from llm_strategy.cli.main import main

TEXT = """\
version: 1
strategies:
  writer:
    purpose: Write texts
    task: generation
    approach:
      - technique: prompting
        for: [constraints]
      - technique: fine-tuning
        for: [brand-voice]
        method: lora
        scope: narrow
        dataset: data/train.jsonl
        examples: 900
"""
RULE = "dataset-count-differs"


def rows(number: int) -> str:
    return "".join(json.dumps({"prompt": f"Mail {row}", "completion": f"Answer {row}"}) + "\n" for row in range(number))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    (tmp_path / "service" / "data").mkdir(parents=True)
    (tmp_path / "service" / "data" / "train.jsonl").write_text(rows(120))
    (tmp_path / "service" / "llmstrategy.yaml").write_text(TEXT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def report(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[set[str], set[str]]:
    """Return the rules that report something, and those that are unknown."""
    main(["check", "--format", "json", "--fail-on", "never", *argv])
    printed = json.loads(capsys.readouterr().out)
    return {one["rule"] for one in printed["diagnostics"]}, {one["rule"] for one in printed["unknown"]}


def test_named_files_are_read_from_the_folder_of_the_strategy(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert RULE in report(capsys)[0]
    assert RULE in report(capsys, "service/llmstrategy.yaml")[0]


def test_no_proof_reads_nothing(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    from llm_strategy.engine import strategy_files

    monkeypatch.setattr(strategy_files, "_kept_elsewhere", None)
    reported, unknown = report(capsys, "--no-proof")
    assert RULE not in reported
    assert {RULE, "file-not-found", "dataset-malformed"} <= unknown


def test_a_pipe_reads_what_lies_beside_its_name(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def piped(*argv: str) -> set[str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
        return report(capsys, *argv, "-")[0]

    assert RULE in piped("--stdin-filename", "service/llmstrategy.yaml")
    assert "file-not-found" in piped("--stdin-filename", "llmstrategy.yaml")
    assert not {RULE, "file-not-found"} & piped()


def test_without_a_repository_nothing_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "llmstrategy.yaml").write_text(TEXT)
    monkeypatch.chdir(tmp_path)
    reported, unknown = report(capsys, "llmstrategy.yaml")
    assert "file-not-found" not in reported
    assert "file-not-found" in unknown


def test_the_counted_number_is_a_safe_fix(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--fix", "--fail-on", "never"]) == 0
    text = (folder / "service" / "llmstrategy.yaml").read_text()
    assert text == TEXT.replace("900", "120")
    capsys.readouterr()
    assert RULE not in report(capsys)[0]


def test_the_python_interface_reads_for_a_path_and_not_for_a_text(folder: Path) -> None:
    found: Any = llm_strategy.check(Path("service/llmstrategy.yaml"))
    assert RULE in {one.rule for one in found.diagnostics}
    assert RULE not in {one.rule for one in llm_strategy.check(TEXT).diagnostics}


def test_several_processes_find_the_same(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(260):
        (folder / "service" / f"{number}.llmstrategy.yaml").write_text(TEXT)
    main(["check", "--format", "json", "--fail-on", "never", "--jobs", "2"])
    printed = json.loads(capsys.readouterr().out)
    assert sum(one["rule"] == RULE for one in printed["diagnostics"]) == 261


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_a_long_file_is_spoken_of_on_a_terminal(folder: Path) -> None:
    import pty

    (folder / "service" / "data" / "train.jsonl").write_text(rows(120) * 6_000)
    master, slave = pty.openpty()
    command = [sys.executable, "-m", "llm_strategy", "check", "service/llmstrategy.yaml"]
    root = str(Path(__file__).resolve().parents[1])
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=slave, env={**os.environ, "TERM": "xterm", "PYTHONPATH": root}
    ) as process:
        os.close(slave)
        said = b""
        while process.poll() is None or select.select([master], [], [], 0.1)[0]:
            if select.select([master], [], [], 0.1)[0]:
                try:
                    said += os.read(master, 4096)
                except OSError:
                    break
    os.close(master)
    assert b"\rreading data/train.jsonl: " in said
    assert said.endswith(b"\r\x1b[K")
