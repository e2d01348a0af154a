"""The Python examples of the pages do what the pages say."""

from __future__ import annotations

import doctest

import pytest

from tests.api.files import ROOT


@pytest.mark.parametrize(("page", "examples"), [("python.md", 14), ("compare.md", 3)])
def test_every_example_prints_what_the_page_says(monkeypatch: pytest.MonkeyPatch, page: str, examples: int) -> None:
    monkeypatch.chdir(ROOT)
    result = doctest.testfile(str(ROOT / "docs" / page), module_relative=False, encoding="utf-8")
    assert result.attempted > examples and result.failed == 0
