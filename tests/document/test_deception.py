"""Characters that deceive a reader are named: look-alike letters, invisible ones, and those that turn text around."""

from __future__ import annotations

from datetime import date

import pytest

from llm_strategy.characters import BIDIRECTIONAL, INVISIBLE, MOST_REPORTED, is_visible, looks
from llm_strategy.config.settings import DEFAULT
from llm_strategy.document.document import load
from llm_strategy.engine.check import check
from llm_strategy.engine.fix import fix_all
from llm_strategy.report import Diagnostic
from llm_strategy.text import printable

TODAY = date(2026, 11, 1).toordinal()
TEXT = """\
version: 1
strategies:
  faq:
    purpose: Answer questions
    approach:
      - technique: rag
        for: [domain-knowledge]
        reads: [policies]
    knowledge:
      policies: {update_cadence: weekly}
    volume: 400k/month
"""

DECEIVED = [
    ("technique: rag", "technique: r\u0430g", "`rag`", "U+0430 (CYRILLIC SMALL LETTER A)"),
    ("technique: rag", "technique: ra\u200bg", "`rag`", "U+200B (ZERO WIDTH SPACE)"),
    ("[domain-knowledge]", "[domain\u2011knowledge]", "`domain-knowledge`", "U+2011 (NON-BREAKING HYPHEN)"),
    ("reads: [policies]", "reads: [polici\u0435s]", "`policies`", "U+0435 (CYRILLIC SMALL LETTER IE)"),
    ("reads: [policies]", "reads: [\u2060policies]", "`policies`", "U+2060 (WORD JOINER)"),
    ("volume:", "v\u03bflume:", "`volume`", "U+03BF (GREEK SMALL LETTER OMICRON)"),
    ("update_cadence:", "update\uff3fcadence:", "`update_cadence`", "U+FF3F (FULLWIDTH LOW LINE)"),
    ("purpose:", "pur\ufe0fpose:", "`purpose`", "U+FE0F (VARIATION SELECTOR-16)"),
]


def found(text: str) -> list[Diagnostic]:
    report = check(text, "llmstrategy.yaml", DEFAULT, TODAY)
    assert not report.faults, report.faults[0].trace
    return report.diagnostics


@pytest.mark.parametrize(("right", "wrong", "meant", "odd"), DECEIVED)
def test_a_word_that_only_looks_like_a_known_one_says_so(right: str, wrong: str, meant: str, odd: str) -> None:
    text = TEXT.replace(right, wrong)
    told = [one for one in found(text) if odd in one.message]
    assert len(told) == 1
    assert f"it only looks like {meant}: it contains {odd}" in told[0].message
    assert right in fix_all(text, "f", DEFAULT, TODAY, review=True).text


@pytest.mark.parametrize("odd", ["\u200b", "\ufe0f", "\u2060", "\u3164"])
def test_a_quantity_with_an_invisible_character_says_so(odd: str) -> None:
    [told] = [one for one in found(TEXT.replace("400k", f"400{odd}k")) if one.rule == "invalid-value"]
    assert "which is invisible" in told.message
    assert told.fix is not None and told.fix.edits[0].text == "400k/month"


def test_a_rule_in_a_suppression_that_only_looks_like_one_says_so() -> None:
    text = TEXT.replace("for: [domain-knowledge]", "for: [style]  # llmstrategy: ignore[rag-for-beh\u0430vior]")
    assert any("it only looks like `rag-for-behavior`" in one.message for one in found(text))


def test_every_invisible_character_is_none_to_see() -> None:
    for low, high in INVISIBLE:
        for code in {low, high}:
            assert not is_visible(chr(code))
            assert looks(f"a{chr(code)}b") == "ab"
    assert is_visible("é") and looks("é") == "é" and is_visible("😀")


@pytest.mark.parametrize("char", sorted(BIDIRECTIONAL))
@pytest.mark.parametrize("line", ["purpose: Answer {}questions", "purpose: Answer questions  # {}note", "x-{}note: yes"])
def test_a_bidirectional_control_is_a_warning_at_its_place(char: str, line: str) -> None:
    text = TEXT.replace("purpose: Answer questions", line.format(char))
    [told] = [one for one in found(text) if one.rule == "bidirectional-control"]
    assert told.severity == "warning"
    assert text.split("\n")[told.span.line][told.span.column : told.span.end_column] == char
    assert f"U+{ord(char):04X}" in told.message and printable(told.message) == told.message


def test_bidirectional_controls_are_found_in_a_file_with_a_mistake_and_in_a_bounded_number() -> None:
    text = "version: 1\nstrategies:\n  a: b: c \u202e\n" + "# \u2066\n" * (MOST_REPORTED * 2)
    rules = [problem.rule for problem in load(text).problems]
    assert "syntax-error" in rules and rules.count("bidirectional-control") == MOST_REPORTED


@pytest.mark.parametrize("text", ["été", "日本語", "عربي", "עברית", "😀", "naïve — “quoted”"])
def test_other_text_is_no_fault(text: str) -> None:
    assert not load(f'a: "{text}"\n').problems


# -- the version of YAML -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("version", ["1.3", "2.0", "1.10", "0.9"])
@pytest.mark.parametrize("head", ["%YAML {}\n---\n", "# a note\n%YAML {}\n---\n", "%YAML {} # a note\n---\n", "%YAML {}\r\n---\r\n"])
def test_another_version_of_yaml_is_named(version: str, head: str) -> None:
    document = load(head.format(version) + TEXT)
    [problem] = document.problems
    told = f"this file declares YAML {version}, but it is read as YAML 1.2: delete this line"
    assert problem.message == told
    assert document.lines[problem.span.line][: problem.span.end_column] == f"%YAML {version}"
    assert document.root is not None


@pytest.mark.parametrize("version", ["1.1", "1.2"])
def test_the_versions_that_are_read(version: str) -> None:
    assert not load(f"%YAML {version}\n---\n{TEXT}").problems


def test_a_second_version_line_is_named() -> None:
    [problem] = load(f"%YAML 1.2\n%YAML 1.2\n---\n{TEXT}").problems
    assert problem.message == "`%YAML` occurs twice: delete one"
