"""The examples of `docs/python.md` do what the page says."""

from __future__ import annotations

import doctest

import pytest

from tests.api.files import ROOT


def test_every_example_prints_what_the_page_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = doctest.testfile(str(ROOT / "docs" / "python.md"), module_relative=False, encoding="utf-8")
    assert result.attempted > 10 and result.failed == 0
