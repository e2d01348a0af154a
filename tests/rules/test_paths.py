"""Paths that lead out of the repository, without reading any file."""

from __future__ import annotations

import pytest

from llm_strategy.config.settings import DEFAULT
from llm_strategy.engine.check import check
from llm_strategy.engine.fix import fix_all

TODAY = 740_000
RULE = "file-outside-repository"
FILE = """\
version: 1
strategies:
  a:
    purpose: Route tickets
    approach:
      - {{technique: prompting, for: [classification], prompt: {0}}}
      - {{technique: fine-tuning, for: [classification], dataset: {1}}}
    quality:
      metrics: {{accuracy: {{target: 90%}}}}
      eval_dataset: {2}
      evidence: [{{technique: prompting, results: {3}, scores: {{accuracy: 80%}}}}]
"""


def blamed(*paths: str) -> list[str]:
    text = FILE.format(*paths, *["a"] * (4 - len(paths)))
    report = check(text.encode(), "llmstrategy.yaml", DEFAULT, TODAY)
    lines = text.split("\n")
    return [
        lines[found.span.line][found.span.column : found.span.end_column]
        for found in report.diagnostics
        if found.rule == RULE
    ]


@pytest.mark.parametrize(
    "path", ["/data/a.jsonl", "//server/a", "/", "~/", "~/a", "C:/a", "c:/", "///", '"/a b"']
)
def test_a_path_that_leads_out_is_blamed(path: str) -> None:
    assert blamed(path, path, path, path) == [path] * 4


@pytest.mark.parametrize(
    "path", ["a", "./~/a", "~a", "~user/a", "a//b", "a/~/b", "file:///a", "s3://b/k", "C:a", "../a", "x://"]
)
def test_a_path_that_may_be_inside_is_not(path: str) -> None:
    assert blamed(path, path, path, path) == []


def test_the_item_of_a_list_is_blamed() -> None:
    assert blamed("[a, /b, ~/c, /d]") == ["/b", "~/c", "/d"]
    # Where an item cannot be read, the list is.
    assert blamed("[a, 1.5, /b]") == ["[a, 1.5, /b]"]


@pytest.mark.parametrize(
    ("path", "fixed"),
    [
        ("/a", "file:///a"),
        ("C:/a", "file:///C:/a"),
        ('"/a #b"', '"file:///a #b"'),
        ("[/a, b]", "[file:///a, b]"),
        ("~/a", "~/a"),
    ],
)
def test_the_fix_makes_it_an_address(path: str, fixed: str) -> None:
    text = FILE.format(path, "a", "a", "a")
    run = fix_all(text.encode(), "llmstrategy.yaml", DEFAULT, TODAY, review=False)
    assert path in run.text
    run = fix_all(text.encode(), "llmstrategy.yaml", DEFAULT, TODAY, review=True)
    assert f"prompt: {fixed}}}" in run.text
