"""Lines of the pages in a shell, with the command first in PATH, and the strategies that they are run on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.pages import ROOT

GOOD = "version: 1\nstrategies:\n  faq:\n    purpose: Answer\n    approach: [{technique: prompting, for: [style]}]\n"
BAD = GOOD.replace("prompting", "rag")
SUPPRESSED = BAD.replace("style]}]", "style]}]  # llmstrategy: ignore[rag-for-behavior] -- an experiment")
RULE = "rag-for-behavior"

needs_shell = pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")


def shell(line: str, folder: Path, programs: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(programs), os.path.dirname(sys.executable), os.environ["PATH"]])
    return subprocess.run(
        ["bash", "-c", line],
        cwd=folder,
        env={**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), **variables},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )
