"""A repository whose settings name a baseline."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from llm_strategy.config import settings

FILE = "llmstrategy.baseline.json"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    (tmp_path / ".git").mkdir()
    (tmp_path / "llmstrategy.toml").write_text(f'baseline = "{FILE}"\n', "utf-8")
    monkeypatch.chdir(tmp_path)
    settings.forget()
    yield tmp_path
    settings.forget()
