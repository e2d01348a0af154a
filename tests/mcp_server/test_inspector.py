"""The server as its protocol's own inspector sees it: a real process, spoken to on standard input and output."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

INSPECTOR = Path(__file__).parent / "node" / "node_modules" / "@modelcontextprotocol" / "inspector"
BAD = "version: 1\nstrategies:\n  faq:\n    purpose: Answer\n    approach: [{technique: rag, for: [style]}]\n"

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("inspector")]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "llmstrategy.yaml").write_text(BAD, "utf-8")
    return tmp_path


def inspect(folder: Path, *words: str) -> dict[str, Any]:
    """Return what the inspector prints of one request to `llmstrategy mcp .`."""
    node = shutil.which("node")
    if node is None or not INSPECTOR.is_dir():
        if os.environ.get("CI"):
            pytest.fail("node and the inspector are required: run ./dev node")
        pytest.skip("node and the inspector are required: run ./dev node")
    program = json.loads((INSPECTOR / "package.json").read_text("utf-8"))["bin"]["mcp-inspector"]
    done = subprocess.run(
        [node, str(INSPECTOR / program), "--cli", sys.executable, "-m", "llm_strategy", "mcp", ".", *words],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )
    assert done.stdout.startswith("{"), done.stdout + done.stderr
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def test_tools_resources_and_prompt_are_listed(project: Path) -> None:
    tools = inspect(project, "--method", "tools/list")["tools"]
    assert {"check", "compare", "explain", "what_if"} <= {tool["name"] for tool in tools}
    assert all("outputSchema" in tool for tool in tools)
    resources = inspect(project, "--method", "resources/list")["resources"]
    assert "llmstrategy://schema" in {one["uri"] for one in resources}
    assert [one["name"] for one in inspect(project, "--method", "prompts/list")["prompts"]] == ["draft_strategy"]


def test_a_file_is_checked(project: Path) -> None:
    words = ("--method", "tools/call", "--tool-name", "check", "--tool-arg", "path=llmstrategy.yaml")
    found = inspect(project, *words)["structuredContent"]
    assert "rag-for-behavior" in {one["rule"] for one in found["diagnostics"]}


@pytest.mark.skipif(sys.platform == "win32", reason="a process is interrupted in another way there")
def test_an_interrupt_and_the_end_of_input_end_it_without_a_word(project: Path) -> None:
    command = [sys.executable, "-m", "llm_strategy", "mcp", "."]
    done = subprocess.run(command, cwd=project, stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    request = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
    with subprocess.Popen(command, cwd=project, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin is not None and process.stdout is not None and process.stderr is not None
        process.stdin.write(json.dumps(request).encode() + b"\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == 1
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == -signal.SIGINT
        assert b"Traceback" not in process.stderr.read()


def test_a_resource_is_read(project: Path) -> None:
    [page] = inspect(project, "--method", "resources/read", "--uri", "llmstrategy://rule/rag-for-behavior")["contents"]
    assert page["text"].startswith("# rag-for-behavior")
