"""`llmstrategy review` in real git repositories."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llm_strategy.advisor.review.changes import compare_strategies
from llm_strategy.advisor.review.review import Version, review_file
from llm_strategy.config.settings import DEFAULT
from llm_strategy.document.document import load
from llm_strategy.document.plain_data import as_written, plain_data

FIRST = """\
version: 1
strategies:
  faq:
    purpose: Answer questions about our policies
    stage: pilot
    approach:
      - technique: prompting
        for: [style, constraints]
      - technique: rag
        for: [domain-knowledge]
        retrieval: vector
        latency: 200ms
        cost: $100/month
    knowledge:
      policies: {update_cadence: monthly, size: 3M tokens}
    volume: 12k/month
    quality:
      metrics:
        correct: {target: 85%}
      evidence:
        - {technique: prompting, scores: {correct: 61%}, date: 2026-09-02, failure: invents rules}
        - {technique: [prompting, rag], scores: {correct: 88%}, date: 2026-10-11}
"""


UNMEASURED = FIRST[: FIRST.index("    quality:")]
"""The same without evidence, which would speak for the layers as they are."""


class Repository:
    """A git repository with one commit of :data:`FIRST`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git("init", "-q", "-b", "main")
        self.write(FIRST)
        self.commit()

    def git(self, *arguments: str) -> str:
        identity = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
        done = subprocess.run(
            ["git", *identity, *arguments], cwd=self.folder, check=True, capture_output=True, text=True
        )
        return done.stdout.strip()

    def write(self, text: str, name: str = "llmstrategy.yaml") -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def commit(self) -> str:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "change")
        return self.git("rev-parse", "HEAD")

    def review(self, *arguments: str, code: int = 0, folder: str = ".") -> str:
        done = subprocess.run(
            [sys.executable, "-m", "llm_strategy", "review", "--today", "2026-11-29", *arguments],
            cwd=self.folder / folder,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env={**os.environ, "NO_COLOR": "1"},
        )
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout + done.stderr

    def data(self, *arguments: str, code: int = 0) -> dict[str, Any]:
        data: dict[str, Any] = json.loads(self.review("--format", "json", *arguments, code=code))
        return data

    def changes(self, text: str) -> list[tuple[str, str, str, str]]:
        """Return what, kind, owner and name of each change of the one strategy."""
        self.write(text)
        files = self.data()["files"]
        strategies = files[0]["strategies"] if files else []
        return [
            (change["what"], change["kind"], change["owner"], change["name"])
            for strategy in strategies
            for change in strategy["changes"]
        ]


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


def test_nothing_changed(repository: Repository) -> None:
    assert repository.review() == "Nothing changed in meaning since HEAD.\n"


@pytest.mark.parametrize(
    "text",
    [
        FIRST.replace("12k/month", "12,000 / month"),
        FIRST.replace("[style, constraints]", "\n          - constraints\n          - style"),
        FIRST.replace("version: 1", "# a comment\nversion: 1"),
        FIRST.replace("    stage: pilot\n", "    stage: pilot\n    notes: not read\n    x-team: also not\n"),
        FIRST.replace("    stage: pilot\n", "").replace("    volume", "    stage: pilot\n    volume"),
    ],
    ids=["another writing", "order of words", "comment", "not read", "order of keys"],
)
def test_what_means_the_same_is_no_change(repository: Repository, text: str) -> None:
    assert text != FIRST
    repository.write(text)
    assert repository.data()["files"] == []


def test_order_of_layers_is_no_change_and_findings_move_with_them(repository: Repository) -> None:
    prompting = "      - technique: prompting\n        for: [style, constraints]\n"
    moved = FIRST.replace(prompting, "").replace("    knowledge:\n", prompting + "    knowledge:\n")
    assert repository.changes(moved) == []
    assert repository.data()["files"] == []


def test_facts_layers_sources_and_scores(repository: Repository) -> None:
    assert repository.changes(FIRST.replace("12k/month", "400k/month")) == [("fact", "changed", "", "volume")]
    assert repository.changes(FIRST.replace("retrieval: vector", "retrieval: hybrid")) == [
        ("fact", "changed", "layer rag", "retrieval")
    ]
    assert repository.changes(FIRST.replace("monthly", "weekly")) == [
        ("fact", "changed", "source policies", "update_cadence")
    ]
    assert repository.changes(FIRST.replace("style, constraints", "style")) == [
        ("fact", "changed", "layer prompting", "for")
    ]
    assert repository.changes(FIRST.replace("target: 85%", "target: 90%")) == [
        ("fact", "changed", "metric correct", "target")
    ]
    assert repository.changes(FIRST + "    tokens: {input: 900}\n") == [("fact", "added", "tokens", "input")]
    tuned = FIRST.replace("    knowledge:\n", "      - {technique: fine-tuning, for: [style]}\n    knowledge:\n")
    assert repository.changes(tuned) == [("layer", "added", "", "fine-tuning")]
    assert repository.changes(FIRST.replace("      policies:", "      rules: {size: 2k tokens}\n      policies:")) == [
        ("source", "added", "", "rules")
    ]


def test_findings_that_come_and_go_and_what_fails(repository: Repository) -> None:
    repository.write(UNMEASURED)
    repository.commit()
    repository.write(UNMEASURED.replace("for: [domain-knowledge]", "for: [style]\n        retrieves: documents"))
    data = repository.data()
    [file] = data["files"]
    assert "rag-for-behavior" in [found["rule"] for found in file["new"]]
    assert data["summary"]["new"]["errors"] == 1
    repository.review("--fail-on", "new-error", code=1)
    repository.review("--fail-on", "never")
    repository.commit()
    repository.write(UNMEASURED)
    [file] = repository.data()["files"]
    assert "rag-for-behavior" in [found["rule"] for found in file["gone"]]
    repository.review("--fail-on", "new-error")


def test_a_graver_level_is_a_new_finding(repository: Repository) -> None:
    text = UNMEASURED.replace("for: [domain-knowledge]", "for: [style]")
    repository.write(text)
    repository.commit()
    repository.write(text.replace("for: [style]\n        retrieval", "for: [style]\n        retrieves: documents\n        retrieval"))
    repository.review("--fail-on", "new-error", code=1)


def test_cost_and_latency_before_and_after(repository: Repository) -> None:
    repository.write(FIRST.replace("$100/month", "$900/month").replace("200ms", "700ms"))
    text = repository.review()
    assert "$100/month → ≥ $900/month" in text.replace("≥ $100", "$100")
    assert "declared latency of the layers: 200ms → 700ms" in text


def test_evidence_that_no_longer_speaks_about_what_is_declared(repository: Repository) -> None:
    warned = "was measured before this change"
    repository.write(FIRST.replace("retrieval: vector", "retrieval: hybrid"))
    assert f"the newest evidence, 2026-10-11, {warned}: `retrieval` of layer rag" in repository.review()
    tuned = FIRST.replace("    knowledge:\n", "      - {technique: fine-tuning, for: [style]}\n    knowledge:\n")
    repository.write(tuned)
    assert "the fine-tuning layer was added" in repository.review()
    # Measured with it, measured anew, or nothing that answers are made by: the evidence holds.
    measured = "        - {technique: [prompting, rag, fine-tuning], scores: {correct: 93%}, date: 2026-11-20}\n"
    for text in (tuned + measured, FIRST.replace("$100/month", "$90/month"), FIRST.replace("12k", "13k")):
        repository.write(text)
        assert warned not in repository.review()
    repository.write(FIRST.replace("    volume", "    model: openai/gpt-4o\n    volume"))
    assert "`model`" in repository.review()


def test_files_that_come_go_and_move(repository: Repository) -> None:
    repository.write(FIRST.replace("faq", "other"), "services/b/llmstrategy.yaml")
    (repository.folder / "llmstrategy.yaml").unlink()
    data = repository.data()
    assert {(file["file"], file["status"]) for file in data["files"]} == {
        ("services/b/llmstrategy.yaml", "added"),
        ("llmstrategy.yaml", "removed"),
    }
    repository.write(FIRST.replace("12k", "13k"), "services/b/llmstrategy.yaml")
    [file] = repository.data()["files"]
    assert (file["file"], file["was"], file["status"]) == ("services/b/llmstrategy.yaml", "llmstrategy.yaml", "changed")


def test_base_and_paths(repository: Repository) -> None:
    first = repository.git("rev-parse", "HEAD")
    repository.git("tag", "v1")
    repository.write(FIRST.replace("12k", "13k"))
    repository.write(FIRST.replace("faq", "other"), "services/b/llmstrategy.yaml")
    repository.commit()
    assert repository.data()["files"] == []
    for base in (first, "v1", "HEAD~1", first[:8]):
        assert len(repository.data(base)["files"]) == 2
        assert len(repository.data(base, "services")["files"]) == 1
        assert len(repository.data(base, "llmstrategy.yaml")["files"]) == 1
    assert len(repository.data("v1", code=0)["files"]) == 2
    text = repository.review("v1", folder="services")
    assert "b/llmstrategy.yaml (added)" in text and "13k" not in text
    for wrong in ("no-such", "--upload-pack=x", "-x"):
        repository.review(wrong, code=2)
    assert "neither a git revision nor" in repository.review("nope", code=2)


def test_outside_a_repository(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "llm_strategy", "review"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env={**os.environ, "GIT_CEILING_DIRECTORIES": str(tmp_path.parent)},
    )
    assert done.returncode == 2 and "needs a git repository" in done.stderr


def test_hostile_text_stays_text(repository: Repository) -> None:
    bad = 'purpose: "]]> ::error::x @team ##[error] <img src=x> `a` \\e[31m | \\u202e"'
    repository.write(FIRST.replace("purpose: Answer questions about our policies", bad))
    text, markdown = repository.review(), repository.review("--format", "markdown")
    assert "\x1b" not in text + markdown and "\u202e" not in text + markdown
    assert not any(line.lstrip().startswith("::") for line in text.splitlines())
    assert "##[error]" not in text + markdown
    from markdown_it import MarkdownIt

    html = MarkdownIt("commonmark", {"html": True}).render(markdown)
    assert "<img" not in html and "<a " not in html.replace('<a href="https://github.com', "")


def test_broken_and_unreadable_versions(repository: Repository) -> None:
    repository.write("version: 1\nstrategies: [\n")
    [file] = repository.data()["files"]
    assert "syntax-error" in [found["rule"] for found in file["new"]]
    repository.write("", "llmstrategy.yaml")
    repository.review()
    (repository.folder / "llmstrategy.yaml").write_bytes(b"\xff\xfe\x00\xd8")
    repository.review()


KEYS = st.sampled_from(["purpose", "volume", "stage", "owner", "task", "x-y", "notes"])
VALUES = st.sampled_from(["a", "12k/month", "12,000/month", "pilot", "production"])


@given(st.dictionaries(KEYS, VALUES), st.dictionaries(KEYS, VALUES))
def test_changes_are_symmetric_and_empty_for_equals(one: dict[str, str], other: dict[str, str]) -> None:
    route = ("strategies", "a")
    forth = compare_strategies(one, other, route).changes
    back = compare_strategies(other, one, route).changes
    assert {(c.name, c.before, c.after) for c in forth} == {(c.name, c.after, c.before) for c in back}
    assert compare_strategies(one, dict(reversed(one.items())), route).changes == ()


def test_every_corpus_file_has_no_change_against_itself() -> None:
    for path in sorted((Path(__file__).parents[1] / "corpus").rglob("*.yaml")):
        version = Version(path.read_bytes(), path.name, DEFAULT)
        review = review_file(version, version, 739949)
        assert not review.says_something, path
        data = plain_data(load(path.read_bytes()), as_written)
        for name, strategy in (data.get("strategies") or {}).items() if isinstance(data, dict) else ():
            assert compare_strategies({}, strategy, ("strategies", name)).changes or not strategy
