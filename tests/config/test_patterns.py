"""The `exclude` setting: patterns relative to the folder of the settings file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llm_strategy.config.discovery import excluded_by
from llm_strategy.config.patterns import Exclusion
from llm_strategy.config.settings import DEFAULT, Settings
from tests.config.folders import NAME, found, make


@pytest.mark.parametrize("pattern", ["gen", "gen/", "/gen", "./gen", "./gen/", "gen/**", "./gen/**", ".//gen/", "././gen"])
def test_a_folder_is_excluded_however_it_is_written(pattern: str, tmp_path: Path) -> None:
    excluded = Exclusion((pattern,), str(tmp_path)).reason_for
    for path in (tmp_path / "gen" / NAME, tmp_path / "gen" / "a" / "b" / NAME):
        assert excluded(str(path)) == f"the pattern `{pattern}` of `exclude`"
    assert excluded(str(tmp_path / "other" / NAME)) is None
    if pattern.startswith((".", "/")):
        assert excluded(str(tmp_path / "a" / "gen" / NAME)) is None


@pytest.mark.parametrize(
    ("pattern", "hits", "misses"),
    [
        ("*.llmstrategy.yaml", ["a.llmstrategy.yaml", "x/a.llmstrategy.yaml"], [NAME]),
        ("./*.yaml", [NAME], [f"a/{NAME}"]),
        ("a/*/c", ["a/b/c"], ["a/c", "x/a/b/c", "a/b/d/c"]),
        ("a/**/b", ["a/b", "a/x/y/b"], ["x/a/b"]),
        ("**/b", ["b", "a/b"], ["ab"]),
        ("[a-c]x", ["ax", "cx"], ["dx"]),
        ("é?", ["éa", "é😀"], ["é"]),
        ("a\\ ", ["a "], ["a"]),
        ("!", [], ["!"]),
        ("a\\", [], ["a"]),
    ],
)
def test_what_a_pattern_excludes(pattern: str, hits: list[str], misses: list[str], tmp_path: Path) -> None:
    excluded = Exclusion((pattern,), str(tmp_path)).reason_for
    assert [excluded(str(tmp_path / path)) for path in hits] == [f"the pattern `{pattern}` of `exclude`"] * len(hits)
    assert [excluded(str(tmp_path / path)) for path in misses] == [None] * len(misses)


def test_the_last_pattern_counts(tmp_path: Path) -> None:
    make(tmp_path, f"gen/{NAME}", f"gen/kept/{NAME}", f"src/{NAME}")
    settings = Settings(exclude=("gen/*", "!./gen/kept"), base=str(tmp_path))
    assert found(tmp_path, excluding=lambda top: excluded_by(settings)) == [f"gen/kept/{NAME}", f"src/{NAME}"]


def test_excluded_folders_are_not_entered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, f"vendor/a/{NAME}", f"src/{NAME}", f"src/vendor/{NAME}", "src/old.llmstrategy.yaml")
    settings = Settings(exclude=("/vendor/", "old.*"), base=str(tmp_path))
    tops = []
    entered = []
    scandir = os.scandir

    def excluding(top: str) -> object:
        tops.append(top)
        return excluded_by(settings)

    def scanning(path: str) -> object:
        entered.append(os.path.basename(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", scanning)
    assert found(tmp_path, excluding=excluding) == [f"src/{NAME}", f"src/vendor/{NAME}"]
    assert [os.path.normpath(top) for top in tops] == [str(tmp_path)]
    assert "a" not in entered
    # A file that is named is not excluded.
    assert found(tmp_path, f"vendor/a/{NAME}", excluding=excluding) == [f"vendor/a/{NAME}"]


def test_exclude_says_nothing_about_other_folders(tmp_path: Path) -> None:
    excluded = Exclusion(("*",), str(tmp_path / "a")).reason_for
    assert excluded(str(tmp_path / "a" / NAME)) is not None
    assert excluded(str(tmp_path / "b" / NAME)) is None
    assert excluded(str(tmp_path / "a"), True) is None
    assert excluded_by(DEFAULT) is None


@given(st.text(max_size=30) | st.lists(st.sampled_from(["a", "*", "**", "/", "[", "]", "!", "\\", "./", "-"])).map("".join))
def test_no_pattern_raises(pattern: str) -> None:
    Exclusion((pattern,), os.sep).reason_for(os.path.join(os.sep, "a", NAME))


def test_no_pattern_takes_for_ever(tmp_path: Path) -> None:
    patterns = ("*a" * 60 + "b", "/".join(["**/a"] * 60) + "/b", "**/" * 200 + "*b")
    excluded = Exclusion(patterns, str(tmp_path)).reason_for
    assert excluded(str(tmp_path / ("a" * 255))) is None
    assert excluded(str(tmp_path.joinpath(*["a"] * 500))) is None
