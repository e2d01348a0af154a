"""`check --watch` as a real process: it checks again after a change, and Ctrl-C ends it without a word."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from llm_strategy.cli.main import main

GOOD = "version: 1\nstrategies:\n  faq:\n    purpose: Answer\n    approach: [{technique: prompting, for: [style]}]\n"
BAD = GOOD.replace("prompting", "rag")
RULE = "[rag-for-behavior]"
PATIENCE = 60.0
"""Seconds after which something that should happen counts as not happening; no test takes them when all is well."""


class Watching:
    """A running `check --watch`."""

    def __init__(self, folder: Path, *words: str) -> None:
        command = [sys.executable, "-m", "llm_strategy", "check", "--watch", "--format=concise", *words]
        self.process = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, text=True
        )
        self.lines: queue.Queue[str] = queue.Queue()
        self.seen: list[str] = []
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.put(line)

    def until(self, words: str) -> None:
        """Wait for a line with these words."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                line = self.lines.get(timeout=1)
            except queue.Empty:
                continue
            self.seen.append(line)
            if words in line:
                return
        pytest.fail(f"no line with `{words}` in: {''.join(self.seen)}")

    def rest(self) -> str:
        """Interrupt it as Ctrl-C does, and return what it still says."""
        self.process.send_signal(signal.SIGINT)
        self.process.wait(PATIENCE)
        text = ""
        while not self.lines.empty():
            text += self.lines.get()
        return text


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "llmstrategy.yaml").write_text(GOOD, "utf-8")
    return tmp_path


@pytest.fixture
def watching(folder: Path) -> Iterator[Watching]:
    running = Watching(folder)
    yield running
    if running.process.poll() is None:
        running.process.kill()
        running.process.wait()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="a process is interrupted in another way there")
def test_changes_are_checked_and_an_interrupt_is_quiet(folder: Path, watching: Watching) -> None:
    watching.until("watching .; Ctrl-C stops")
    (folder / "llmstrategy.yaml").write_text(BAD, "utf-8")
    watching.until("llmstrategy.yaml changed")
    watching.until(RULE)
    (folder / "llmstrategy.toml").write_text('ignore = ["rag-for-behavior"]\n', "utf-8")
    watching.until("llmstrategy.toml changed")
    (folder / "more").mkdir()
    (folder / "more" / "new.llmstrategy.yaml").write_text(BAD.replace("style", "persona"), "utf-8")
    watching.until("more/new.llmstrategy.yaml:5:5")
    (folder / "llmstrategy.toml").write_text("ignroe = []\n", "utf-8")
    watching.until("did you mean `ignore`?")
    (folder / "llmstrategy.toml").unlink()
    watching.until(RULE)
    assert "Traceback" not in watching.rest()
    assert watching.process.returncode == 130


@pytest.mark.parametrize("word", ["--fix", "--diff", "--output=x", "--write-baseline=x", "-"])
def test_what_cannot_go_with_watching(word: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(folder)
    assert main(["check", "--watch", word]) == 2
    assert "--watch" in capfd.readouterr().err
    assert sorted(os.listdir(folder)) == [".git", "llmstrategy.yaml"]


@pytest.mark.parametrize(("words", "module", "extra"), [(["check", "--watch"], "watchfiles", "watch"), (["mcp"], "mcp", "mcp")])
def test_a_missing_extra_is_named(
    words: list[str], module: str, extra: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder)
    for name in [name for name in sys.modules if name.split(".")[0] == module or name.startswith(("llm_strategy.cli.watch", "llm_strategy.mcp_server"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, module, None)
    assert main(words) == 2
    assert f"install `llmstrategy[{extra}]`" in capfd.readouterr().err
