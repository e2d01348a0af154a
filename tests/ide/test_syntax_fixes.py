"""A syntax error with a known mend is fixed by one edit, after which the text is YAML."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llm_strategy.document.edit.apply import apply
from llm_strategy.ide.candidates import candidate_fixes
from tests.ide.helpers import FILES, snapshot, syntax

TEXT = """\
version: 1
strategies:
  faq:
    purpose: Answer
    approach:
      - technique: rag
        for: [style]
        reads: [docs]
    knowledge:
      docs: {update_cadence: daily}
"""


@pytest.mark.parametrize(
    ("right", "wrong", "mended"),
    [
        ("for: [style]", "for: [style", "for: [style]"),
        ("for: [style]", "for: [style  # the tone", "for: [style]  # the tone"),
        ("{update_cadence: daily}", "{update_cadence: daily", "{update_cadence: daily}"),
        ("purpose: Answer", 'purpose: "Answer', 'purpose: "Answer"'),
        ("purpose: Answer", "purpose: 'Answer # now", "purpose: 'Answer' # now"),
        ("purpose: Answer", "purpose:Answer", "purpose: Answer"),
        ("purpose: Answer", "purpose: Answer: this", 'purpose: "Answer: this"'),
        ("purpose: Answer", "purpose: @you # hm", 'purpose: "@you" # hm'),
        ("purpose: Answer", "purpose: `it`", 'purpose: "`it`"'),
        ("purpose: Answer", 'purpose: Say "a": b', "purpose: 'Say \"a\": b'"),
        ("    purpose: Answer", "\tpurpose: Answer", "    purpose: Answer"),
        ("        for: [style]", "\t\tfor: [style]", "        for: [style]"),
    ],
)
def test_the_text_is_yaml_after_the_fix(right: str, wrong: str, mended: str) -> None:
    text = TEXT.replace(right, wrong, 1)
    asked = snapshot(text)
    [found] = [one for one in asked.report.diagnostics if one.rule == "syntax-error"]
    [fix] = candidate_fixes(asked, found)
    after = apply(text, fix)
    assert after == TEXT.replace(right, mended, 1)
    assert syntax(after) == 0


@pytest.mark.parametrize("wrong", ["for [style]", "for: *style", "- for: [style]"])
def test_nothing_is_offered_where_no_small_edit_is_known(wrong: str) -> None:
    asked = snapshot(TEXT.replace("for: [style]", wrong, 1))
    for found in asked.report.diagnostics:
        if found.rule == "syntax-error":
            assert all(syntax(apply(asked.text, fix)) == 0 for fix in candidate_fixes(asked, found))


@given(
    path=st.sampled_from([path for path in FILES if path.stat().st_size < 6_000]),
    at=st.integers(0, 6_000),
    removed=st.integers(0, 3),
    put=st.sampled_from(["", "[", "{", '"', "'", "\t", ":", "@", "#", "\n"]),
)
def test_a_fix_leaves_fewer_errors_in_any_text(path: Path, at: int, removed: int, put: str) -> None:
    text = path.read_bytes().decode("utf-8", "replace").removeprefix("\ufeff")
    asked = snapshot(text[:at] + put + text[at + removed :])
    errors = [one for one in asked.report.diagnostics if one.rule == "syntax-error"]
    for found in errors[:3]:
        for fix in candidate_fixes(asked, found):
            after = apply(asked.text, fix)
            assert syntax(after) < syntax(asked.text)
