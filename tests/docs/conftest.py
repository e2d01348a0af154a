"""A project with a finding, and a folder of programs for its shell."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.docs.shells import BAD


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "project" / ".git").mkdir(parents=True)
    (tmp_path / "project" / "llmstrategy.yaml").write_text(BAD, "utf-8")
    return tmp_path / "project"


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A folder with the command, as an installation has it."""
    folder = tmp_path / "programs"
    folder.mkdir()
    command = folder / "llmstrategy"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m llm_strategy "$@"\n', "utf-8")
    command.chmod(0o755)
    (folder / "python").symlink_to(sys.executable)
    return folder
