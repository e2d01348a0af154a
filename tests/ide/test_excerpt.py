"""In a large file one strategy is read for all: with the same answers as if the whole were."""

from __future__ import annotations

import re

import pytest

from llm_strategy.document import excerpt as excerpts
from llm_strategy.ide.completion import complete
from llm_strategy.ide.types import WhatIf
from llm_strategy.ide.what_if import alternatives, try_out

from .helpers import FILES, snapshot

SMALL = next(path for path in FILES if path.parent.name == "faulty").read_text(encoding="utf-8")


def large() -> list[str]:
    head, _, body = SMALL.partition("strategies:\n")
    text = head + "strategies:\n"
    for number in range(6):
        text += re.sub(
            r"^  ([a-z][a-z0-9-]*):", rf"  \1-{number}:", body.rstrip("\n") + "\n", flags=re.MULTILINE
        )
    return text.rstrip("\n").split("\n")


LINES = large()
ASKED = [line for line, text in enumerate(LINES) if "technique:" in text or "for:" in text][::9]


def test_large_file_is_cut_to_one_strategy() -> None:
    assert len(LINES) >= excerpts.LARGE
    assert len(ASKED) > 5
    for line in ASKED:
        cut = excerpts.excerpt(LINES, line)
        assert cut is not None
        head, first, end = cut
        assert LINES[head - 1] == "strategies:"
        assert first <= line < end
        assert end - first < 60
        assert re.fullmatch(r"  [a-z0-9-]+:", LINES[first])


@pytest.mark.parametrize("typed", ["", "re", "- "])
def test_completion_is_the_same_in_an_excerpt(typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for line in ASKED:
        indent = len(LINES[line]) - len(LINES[line].lstrip(" -"))
        lines = [*LINES[: line + 1], " " * indent + typed, *LINES[line + 1 :]]
        found = complete(snapshot("\n".join(lines)), line + 1, indent + len(typed))
        monkeypatch.setattr(excerpts, "LARGE", 10**9)
        whole = complete(snapshot("\n".join(lines)), line + 1, indent + len(typed))
        monkeypatch.undo()
        assert [(one.label, one.edit) for one in found.items] == [
            (one.label, one.edit) for one in whole.items
        ]


def all_tried(line: int) -> list[WhatIf]:
    asked = snapshot("\n".join(LINES))
    tried = [try_out(asked, route, technique) for route, technique in alternatives(asked, line, 20)]
    return [offer for offer in tried if offer is not None]


def test_what_ifs_are_the_same_in_an_excerpt(monkeypatch: pytest.MonkeyPatch) -> None:
    for line in ASKED[::3]:
        found = all_tried(line)
        monkeypatch.setattr(excerpts, "LARGE", 10**9)
        whole = all_tried(line)
        monkeypatch.undo()
        assert found
        assert [one.title for one in found] == [one.title for one in whole]
        for one, other in zip(found, whole, strict=True):
            assert sorted(made.rule for made in one.adds) == sorted(made.rule for made in other.adds)
            assert [edit.span for edit in one.edits] == [edit.span for edit in other.edits]


def test_no_excerpt_outside_the_strategies() -> None:
    assert excerpts.excerpt(LINES, 0) is None
    assert excerpts.excerpt(LINES[:50], 20) is None
    flow = ["version: 1", "strategies: {", *LINES[2:]]
    assert excerpts.excerpt(flow, 200) is None
