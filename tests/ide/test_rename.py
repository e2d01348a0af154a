"""Renaming changes the name where it is declared and used, and nothing else; new lines are indented as they should."""

from __future__ import annotations

import pytest

from llm_strategy.config.settings import DEFAULT
from llm_strategy.document.edit.apply import apply
from llm_strategy.document.locations import locate
from llm_strategy.engine import check as engine
from llm_strategy.ide.indentation import indented
from llm_strategy.ide.rename import renamable, rename
from llm_strategy.ide.types import RenameError
from llm_strategy.report import REVIEW, Fix

from .helpers import FILES, HEAD, TODAY, placed, snapshot

TEXT = """\
version: 1
strategies:
  f¹aq: # policies good
    purpose: Answer about policies
    approach:
      - technique: rag
        for: [citations]
        reads: ["p²olicies", other]
    knowledge:
      pol³icies: {update_cadence: daily}
      other: {held: index}
    quality:
      metrics: {go⁴od: {target: 85%}}
      evidence:
        - scores: {go⁵od: 80%, fast: 2}
  second:
    purpose: policies
    approach: [{technique: rag, reads: [policies]}]
    knowledge: {policies: {held: index}}
"""
SIGNS = "¹²³⁴⁵"


def asked(sign: str):  # type: ignore[no-untyped-def]
    text = TEXT
    for other in SIGNS:
        text = text.replace(other, "¦" if other == sign else "")
    return placed(text)


def renamed(sign: str, name: str) -> str:
    place = asked(sign)
    return apply(place[0].text, Fix("", REVIEW, rename(*place, name)))


def plain() -> str:
    return "".join(char for char in TEXT if char not in SIGNS)


def test_rename_a_strategy() -> None:
    assert renamed("¹", "help-desk") == plain().replace("  faq:", "  help-desk:")


@pytest.mark.parametrize("sign", ["²", "³"])
def test_rename_a_source(sign: str) -> None:
    whole = plain()
    head, middle, tail = whole.partition("  second:")
    head = head.replace('"policies"', '"rules"').replace("      policies:", "      rules:")
    assert renamed(sign, "rules") == head + middle + tail


@pytest.mark.parametrize("sign", ["⁴", "⁵"])
def test_rename_a_metric(sign: str) -> None:
    assert renamed(sign, "right") == plain().replace("{good: {", "{right: {").replace(
        "{good: 80", "{right: 80"
    )


@pytest.mark.parametrize("place", ["{sma¦ll: 40%}", "{small: 40%}"])
def test_rename_a_strategy_that_another_uses(place: str) -> None:
    text = (
        "version: 1\nstrategies:\n  door:\n    purpose: x\n"
        f"    uses: {place}\n    approach: [{{technique: prompting}}]\n"
        "  small:\n    purpose: y\n    approach: [{technique: prompting}]\n"
    )
    if "¦" not in text:
        text = text.replace("  small:\n", "  sm¦all:\n")
    asked, line, column = placed(text)
    after = apply(asked.text, Fix("", REVIEW, rename(asked, line, column, "chat")))
    assert after == asked.text.replace("small", "chat")


def test_new_name_is_quoted_where_needed() -> None:
    assert '"a, b": {target' in renamed("⁴", "a, b")


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("¹", "second"),
        ("¹", "Not a name"),
        ("¹", "-x"),
        ("¹", "notes"),
        ("¹", ""),
        ("³", "other"),
        ("³", "x-y"),
        ("⁴", "a\nb"),
    ],
)
def test_invalid_name_is_refused_with_the_reason(sign: str, name: str) -> None:
    with pytest.raises(RenameError, match=r"\w+"):
        rename(*asked(sign), name)


def test_what_can_be_renamed() -> None:
    for sign, name in zip(SIGNS, ("faq", "policies", "policies", "good", "good"), strict=True):
        found = renamable(*asked(sign))
        assert found is not None
        assert found[1] == name
    assert renamable(*placed(HEAD.replace("purpose", "pur¦pose"))) is None
    assert renamable(*placed(HEAD + "    notes: {a¦b: 1}\n")) is None
    with pytest.raises(RenameError):
        rename(*placed(HEAD.replace("purpose", "pur¦pose")), "x")


def test_name_shared_by_an_alias_is_refused() -> None:
    text = (
        "version: 1\nstrategies:\n  one:\n    purpose: x\n    approach: &a\n      - {technique: rag, reads: [p]}\n"
        "    knowledge: {p¦: {held: index}}\n  two:\n    purpose: y\n    approach: *a\n    knowledge: {p: {held: index}}\n"
    )
    with pytest.raises(RenameError, match="alias"):
        rename(*placed(text), "q")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_renamed_strategy_has_the_same_findings(path) -> None:  # type: ignore[no-untyped-def]
    content = path.read_bytes().decode()
    one = snapshot(content)
    for name in one.strategies:
        place = locate(one.document, ("strategies", name))
        assert place is not None
        assert place.key is not None
        if renamable(one, place.key.line, place.key.column) is None:
            continue
        edits = rename(one, place.key.line, place.key.column, "a-new-name")
        after = engine.check(apply(content, Fix("", REVIEW, edits)), "x", DEFAULT, TODAY, fixes=False)
        # A name that is none is a finding of its own, which goes.
        own = [("invalid-value", place.key.line)]
        before = [(found.rule, found.span.line) for found in one.report.diagnostics]
        assert [(found.rule, found.span.line) for found in after.diagnostics] == [
            found for found in before if found not in own
        ]


@pytest.mark.parametrize(
    ("above", "wanted"),
    [
        ("  faq:", 4),
        ("    tokens:  # of a request", 6),
        ("      - technique: rag", 8),
        ("    stage: pilot", 4),
        ("        for:\n          - citations", 10),
        ("        for:", 10),
        ('    "tokens":', 6),
    ],
)
def test_new_line_is_indented(above: str, wanted: int) -> None:
    text = HEAD + above + "\n \n"
    edits = indented(snapshot(text), text.count("\n") - 1, 1, "\n")
    assert len(edits) == 1
    assert apply(text, Fix("", REVIEW, edits)) == HEAD + above + "\n" + " " * wanted + "\n"


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "    notes: |\n      text:\n \n",
        HEAD + "    for: [a,\n \n",
        HEAD + "    # a remark:\n \n",
        HEAD + "    stage: pilot\n    \n",
        HEAD + "\n \n",
        HEAD + "    stage:\n  pilot\n",
    ],
)
def test_indentation_that_is_right_or_unclear_is_kept(text: str) -> None:
    assert indented(snapshot(text), text.count("\n") - 1, 1, "\n") == []
