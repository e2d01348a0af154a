"""Which files the setting `policies` names: only those of the repository, and a search of the whole disk ends."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from llm_strategy.config import policies as reading
from llm_strategy.config import policy_files as finding
from llm_strategy.config.settings import SettingsError, load
from tests.config.folders import make

RULE = '{"title": "a"}'


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    make(tmp_path, "outside/secret.json", text=RULE)
    root = tmp_path / "repository"
    make(root, *("policies/a.schema.json", "policies/b.schema.json", "policies/deep/er/c.json"), text=RULE)
    make(
        root,
        *("policies/.hidden/d.json", "policies/.e.json", "own/settings.json", ".git/config.json"),
        text=RULE,
    )
    (root / "policies" / "folder.json").mkdir()
    return root


def names(root: Path, *patterns: str, folder: str = "") -> list[str]:
    files = finding.policy_files(patterns, str(root / folder))
    return [os.path.relpath(file, root).replace(os.sep, "/") for file in files]


def fault(root: Path, *patterns: str, folder: str = "") -> str:
    with pytest.raises(finding.PatternError) as caught:
        finding.policy_files(patterns, str(root / folder))
    return caught.value.message


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("policies/*.schema.json", ["policies/a.schema.json", "policies/b.schema.json"]),
        ("./policies//a.schema.json", ["policies/a.schema.json"]),
        ("p*/[ab].schema.json", ["policies/a.schema.json", "policies/b.schema.json"]),
        ("policies/*/er/*", ["policies/deep/er/c.json"]),
        ("**/c.json", ["policies/deep/er/c.json"]),
        (
            "**/*.json",
            [
                f"{one}.json"
                for one in ("own/settings", "policies/a.schema", "policies/b.schema", "policies/deep/er/c")
            ],
        ),
        ("policies/.hidden/*.json", ["policies/.hidden/d.json"]),
        ("policies/.*.json", ["policies/.e.json"]),
    ],
)
def test_a_pattern_names_files_below_the_settings(
    repository: Path, pattern: str, expected: list[str]
) -> None:
    assert names(repository, pattern) == expected


def test_a_pattern_may_go_up_within_the_repository(repository: Path) -> None:
    assert names(repository, "../policies/a.*", "../policies/a.schema.json", folder="own") == [
        "policies/a.schema.json"
    ]


@pytest.mark.parametrize("pattern", ["/**", "/etc/*.json", "~/a.json", "a\0b"])
def test_a_pattern_is_relative(repository: Path, pattern: str) -> None:
    assert "is not relative" in fault(repository, pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        "../outside/*.json",
        "../**/*.json",
        "../outside/nothing-*.json",
        ".git/*.json",
        "policies/../../outside/secret.json",
    ],
)
def test_a_pattern_stays_in_the_repository(repository: Path, pattern: str) -> None:
    assert fault(repository, pattern) == f"`{pattern}` leads out of the repository; `--schema` takes any path"


def test_dots_behind_a_star_are_refused(repository: Path) -> None:
    assert "before its first `*`" in fault(repository, "*/../../outside/secret.json")


def test_without_a_repository_a_pattern_stays_in_the_folder(tmp_path: Path) -> None:
    make(tmp_path, "a/policy.json", "b/x", text=RULE)
    assert names(tmp_path, "a/*.json") == ["a/policy.json"]
    assert "leads out of the folder of this file" in fault(tmp_path, "../a/*.json", folder="b")


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_links_are_not_followed_out(repository: Path) -> None:
    (repository / "policies" / "link").symlink_to("../..", target_is_directory=True)
    assert "policies/link" not in "".join(names(repository, "**/*.json"))
    assert "leads out" in fault(repository, "policies/link/outside/*.json")
    (repository / "policies" / "file.json").symlink_to("../../outside/secret.json")
    assert "leads out" in fault(repository, "policies/*.json")
    (repository / "policies" / "file.json").unlink()
    (repository / "policies" / "file.json").symlink_to("../own/settings.json")
    assert names(repository, "policies/*.json")[-1] == "policies/file.json"


def test_a_search_is_bounded(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "MOST_ENTRIES", 8)
    assert names(repository, "policies/a.schema.json") == ["policies/a.schema.json"]
    assert "searches more than 8 files" in fault(repository, "**/nothing.json")


def test_the_files_are_bounded(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "MOST_FILES", 2)
    assert len(names(repository, "policies/*.schema.json")) == 2
    assert "names 4 files" in fault(repository, "**/*.json")
    monkeypatch.setattr(finding, "MOST_BYTES_IN_ALL", 20)
    assert "larger than 20 bytes" in fault(repository, "policies/*.schema.json")


def test_the_subschemas_are_bounded(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (repository / "policies" / "b.schema.json").write_text('{"allOf": [{}, true, false]}', "utf-8")
    settings = repository / "llmstrategy.toml"
    settings.write_text('policies = ["policies/*.schema.json"]\n', "utf-8")
    monkeypatch.setattr(reading, "MOST_SUBSCHEMAS", 5)
    assert [policy.size for policy in load(str(settings)).policies] == [1, 4]
    monkeypatch.setattr(reading, "MOST_SUBSCHEMAS", 4)
    with pytest.raises(SettingsError, match="with this policy there are more than 4 subschemas"):
        load(str(settings))
    monkeypatch.setattr(reading, "MOST_SUBSCHEMAS", 3)
    with pytest.raises(SettingsError, match="the policy has more than 3 subschemas"):
        load(str(settings))


def test_a_wrong_pattern_has_its_place(repository: Path) -> None:
    settings = repository / "llmstrategy.toml"
    settings.write_text('policies = [\n  "own/*.json",\n  "/**",\n]\n', "utf-8")
    with pytest.raises(SettingsError, match="is not relative") as caught:
        load(str(settings))
    assert (caught.value.line, caught.value.column) == (3, 3)
