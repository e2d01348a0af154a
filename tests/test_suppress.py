"""Suppressions: what they cover, what is said about those that do nothing, and what the fixes leave."""

from __future__ import annotations

import datetime
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llm_strategy.document.comments import Comment
from llm_strategy.document.document import load
from llm_strategy.engine.suppressions import index as suppress
from llm_strategy.engine.suppressions import problems as problems_of
from llm_strategy.engine.suppressions.comment import Malformed, Name, Suppression, parse
from llm_strategy.engine.suppressions.index import Suppressions
from llm_strategy.engine.suppressions.problems import RULES, Problem
from llm_strategy.report import REVIEW, SAFE
from llm_strategy.text import Span, printable, split_lines

KNOWN = {
    "one": "first",
    "two": "first",
    "red": "second",
    "rag-for-behavior": "fit",
    **dict.fromkeys(RULES, "structure"),
}
DEFAULT_ON = frozenset(KNOWN) - {"suppression-without-reason", "suppression-without-until"}
TODAY = datetime.date(2026, 11, 21).toordinal()


class Found:
    def __init__(
        self, rule: str, line: int, enclosing: tuple[int, ...] = (), also: tuple[str, ...] = (), uses: tuple[int, ...] = ()
    ) -> None:
        self.rule = rule
        self.span = Span(line, 2, line, 5)
        self.enclosing = enclosing
        self.also = also
        self.uses = uses


def comment(text: str, line: int = 0, column: int = 0, whole_line: bool = True) -> Comment:
    return Comment(Span(line, column, line, column + len(text)), text, whole_line)


def parsed(text: str) -> Suppression:
    found = parse(comment(text, 3, 7))
    assert isinstance(found, Suppression), found and found.message
    return found


def read(text: str, today: int = TODAY) -> Suppressions:
    document = load(text)
    root = document.root
    first_key = (
        document.span(root.value[0][0]).line
        if root is not None and document.is_map(root) and root.value
        else None
    )  # type: ignore[index]
    return suppress.read(document.comments, first_key, today)


def check(
    text: str,
    findings: list[Found],
    checked: frozenset[str] = DEFAULT_ON,
    today: int = TODAY,
    **options: object,
) -> tuple[list[Found], list[Problem]]:
    suppressions = read(text, today)
    kept, used = suppress.unsuppressed(suppressions, findings)
    lines = split_lines(text)
    return kept, problems_of.find_problems(suppressions, used, KNOWN, checked, lines, **options)  # type: ignore[arg-type]


def told(problems: list[Problem]) -> list[tuple[str, int]]:
    return [(problem.rule, problem.span.line) for problem in problems]


def under(text: str, span: Span) -> str:
    assert span.line == span.end_line
    return split_lines(text)[span.line][span.column : span.end_column]


def fixed(text: str, problems: list[Problem]) -> str:
    """Apply all fixes whose edits do not overlap, each edit once."""
    lines = split_lines(text)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    done: set[tuple[int, int]] = set()
    chosen = []
    for problem in problems:
        edits = problem.fix.edits if problem.fix else ()
        places = [
            (
                starts[edit.span.line] + edit.span.column,
                starts[edit.span.end_line] + edit.span.end_column,
                edit.text,
            )
            for edit in edits
        ]
        if any(start < b and a < end for start, end, _ in places for a, b in done):
            continue
        done.update((start, end) for start, end, _ in places)
        chosen += places
    for start, end, new in sorted(chosen, reverse=True):
        text = text[:start] + new + text[end:]
    return text


# -- reading one comment ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "rules", "until", "reason"),
    [
        ("# llmstrategy: ignore[one]", ["one"], "", ""),
        ("#llmstrategy:ignore[one]", ["one"], "", ""),
        ("## llmstrategy: ignore[one]", ["one"], "", ""),
        ("#\t LLMStrategy:\tIgnore [ One ,, two,\t]", ["one", "two"], "", ""),
        ("# llmstrategy: ignore[one two]", ["one", "two"], "", ""),
        ("# llmstrategy: ignore[one] until=2027-01-31", ["one"], "2027-01-31", ""),
        (
            "# llmstrategy: ignore[one], UNTIL = 2027-02 --  the pilot ends -- then ",
            ["one"],
            "2027-02-28",
            "the pilot ends -- then",
        ),
        ("# llmstrategy: ignore[one] until=2027-01-31--why", ["one"], "2027-01-31", "why"),
        ("# llmstrategy: ignore[one]—why # not [yet] until=x", ["one"], "", "why # not [yet] until=x"),
        ("# llmstrategy: ignore[one] -- ", ["one"], "", ""),
        ("# llmstrategy: ignore[one] --- ", ["one"], "", ""),
        ("# checked # llmstrategy: ignore[one] # noqa", ["one"], "", ""),
        ("# llmstrategy: ignore[a#b]", ["a#b"], "", ""),
    ],
)
def test_what_is_read(text: str, rules: list[str], until: str, reason: str) -> None:
    found = parsed(text)
    assert [name.rule for name in found.names] == rules
    assert [text[name.span.column - 7 : name.span.end_column - 7].lower() for name in found.names] == rules
    assert {name.span.line for name in found.names} == {found.line} == {3}
    assert found.until == (datetime.date.fromisoformat(until).toordinal() if until else None)
    if until:
        assert found.until_span is not None
        assert text[found.until_span.column - 7 : found.until_span.end_column - 7] == found.until_text
    assert found.reason == reason
    assert not found.whole_file


def test_the_span_leaves_other_remarks_out() -> None:
    text = "# checked # llmstrategy: ignore[one] # noqa"
    found = parsed(text)
    assert text[found.span.column - 7 : found.span.end_column - 7] == "# llmstrategy: ignore[one] "
    assert not found.whole_comment
    assert not parsed("# llmstrategy: ignore[one] # noqa").whole_comment
    assert parsed("# llmstrategy: ignore[one] -- why # not").whole_comment


@pytest.mark.parametrize("other", ["# noqa", "# yamllint disable-line", "#  prettier-ignore", "# cspell:words a b"])
def test_the_reason_ends_before_a_directive_for_another_program(other: str) -> None:
    found = parsed(f"# llmstrategy: ignore[one] until=2027-01-31 -- why # 2 {other}")
    assert found.reason == "why # 2"
    assert not found.whole_comment
    _, problems = check(f"version: 1  # llmstrategy: ignore[two] -- why {other}\n", [])
    assert fixed(f"version: 1  # llmstrategy: ignore[two] -- why {other}\n", problems) == f"version: 1  {other}\n"


@pytest.mark.parametrize(
    "text",
    [
        "# llmstrategy",
        "# llmstrategy ignore[one]",
        "# see llmstrategy: ignore[one]",
        '# write "# llmstrategy: ignore[one]" to silence it',
        "# https://example.org/#llmstrategy:",
        "# yaml-language-server: $schema=llmstrategy.schema.json",
        "# mylmstrategy: ignore[one]",
        "#",
        "# llmstrategy:",
        "# llmstrategy: any prose",
        "# llmstrategy: see ADR-12 and [the wiki](https://example.org)",
        "# llmstrategy: ignore this section when you review",
        "# llmstrategy: [draft] not agreed yet",
        "# llmstrategy: chosen by the platform team -- ask them",
        "# llmstrategy: disable one",
        "# llmstrategy: v2 (until=2027)",
    ],
)
def test_what_is_not_for_us(text: str) -> None:
    assert parse(comment(text)) is None


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("«# llmstrategy: [rag-for-behavior, rag-for-actions]»", "write `ignore[rule-name]` after `llmstrategy:`"),
        ("# llmstrategy: «ignroe»[one]", "did you mean `ignore[rule-name]`?"),
        ("# llmstrategy: «ignore_file»[one]", "did you mean `ignore-file[rule-name]`?"),
        (
            "# llmstrategy: «disable»[one]",
            "`disable` is not understood; write `ignore[rule-name]`",
        ),
        ("# llmstrategy: «ignore»", "name the rules in brackets: `ignore[rule-name]`"),
        ("# llmstrategy: «ignore-file» rag-for-behavior", "name the rules in brackets: `ignore-file[rule-name]`"),
        ("# llmstrategy: «ignore»(one)", "name the rules in brackets"),
        ("# llmstrategy: ignore«[» one", "is not closed"),
        ("# llmstrategy: ignore«[]»", "the brackets are empty"),
        ("# llmstrategy: ignore«[ , ,]»", "the brackets are empty"),
        ("# llmstrategy: ignore[one] «because»", "a reason after `--`"),
        ("# llmstrategy: ignore[one] «-» why", "a reason after `--`"),
        ("# llmstrategy: ignore[one] «x\x07y»", "`x\\x07y` is not understood"),
        ("# llmstrategy: ignore[one] «until»: 2027-01-31", "until=2027-01-31"),
        ("# llmstrategy: ignore[one] «until» 2027-01-31", "until=2027-01-31"),
        ("# llmstrategy: ignore[one] «until=»", "needs a date"),
        ("# llmstrategy: ignore[one] until=«31.01.2027» -- why", "is not a date such as 2027-01-31"),
        ("# llmstrategy: ignore[one] until=«2027-02-30»", "is not a date"),
        ("# llmstrategy: ignore[one] until=2027-01-31 «until»=2027-01-30", "given twice"),
        ("# llmstrategy: ignore[one] «# llmstrategy: ignore[two]»", "one suppression"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(marked: str, words: str) -> None:
    text = marked.replace("«", "").replace("»", "")
    found = parse(comment(text, 4, 10))
    assert isinstance(found, Malformed)
    assert words in found.message
    assert found.span == Span(4, 10 + marked.index("«"), 4, 10 + marked.index("»") - 1)
    assert [problem.rule for problem in check(text, [])[1]] == ["unknown-suppression"]


SCRAPS = [
    "# ",
    "#",
    "llmstrategy:",
    "ignore",
    "ignore-file",
    "[",
    "]",
    ",",
    " ",
    "\t",
    "one",
    "until",
    "=",
    "2027-01-31",
    "2027-02",
    "--",
    "—",
    "é😀",
    "(",
    ":",
    "\x07",
]


@given(
    st.lists(st.sampled_from(SCRAPS), max_size=20).map(
        lambda scraps: "# llmstrategy: ignore" + "".join(scraps)
    )
)
def test_any_comment_is_read_or_told(text: str) -> None:
    found = parse(comment(text, 1, 5))
    if found is None:  # prose
        return
    assert 5 <= found.span.column < found.span.end_column <= 5 + len(text)
    if isinstance(found, Suppression):
        assert found.names
        for name in found.names:
            assert text[name.span.column - 5 : name.span.end_column - 5].lower() == name.rule
            assert name.rule.strip(" \t,]") == name.rule != ""
    else:
        assert printable(found.message) == found.message


@pytest.mark.parametrize("reason", ["\u200b", "\u3164 \u2060", "\ufe0f\u00ad", "\u2800", " \u00a0"])
def test_a_reason_that_shows_nothing_is_none(reason: str) -> None:
    assert parsed(f"# llmstrategy: ignore[one] -- {reason}").reason == ""
    assert parsed(f"# llmstrategy: ignore[one] -- x{reason}").reason


# -- what is covered --------------------------------------------------------------------------

FILE = """\
version: 1
strategies:
  faq:
    purpose: x{}
    approach:
      - technique: rag
        for:
          - style
"""
STYLE = Found("one", 7, (1, 2, 4, 5, 6))


def with_comment(line: int, text: str, above: bool = False) -> str:
    lines = FILE.replace("{}", "").split("\n")
    if above:
        lines.insert(line, text)
    else:
        lines[line] += "  " + text
    return "\n".join(lines)


IGNORE = "# llmstrategy: ignore[one]"


def moved(found: Found, by: int) -> Found:
    return Found(found.rule, found.span.line + by, tuple(line + by for line in found.enclosing), found.also)


@pytest.mark.parametrize("line", [1, 2, 4, 5, 6, 7])
def test_on_the_line_or_on_an_enclosing_key(line: int) -> None:
    kept, problems = check(with_comment(line, IGNORE), [STYLE])
    assert (kept, problems) == ([], [])


@pytest.mark.parametrize("line", [0, 3])
def test_not_on_the_line_of_another_key(line: int) -> None:
    kept, problems = check(with_comment(line, IGNORE), [STYLE])
    assert kept == [STYLE]
    assert told(problems) == [("unused-suppression", line)]


def test_on_the_line_above() -> None:
    assert check(with_comment(7, IGNORE, above=True), [moved(STYLE, 1)]) == ([], [])
    # Other comments may stand between, an empty line may not.
    text = f"{IGNORE}\n# since the pilot\n"
    assert check(with_comment(7, text[:-1], above=True), [moved(STYLE, 2)]) == ([], [])
    kept, problems = check(with_comment(7, text, above=True), [moved(STYLE, 3)])
    assert len(kept) == 1
    assert "reports nothing on line 10" in problems[0].message


def test_a_line_of_its_own_covers_nothing_below_the_next_line_and_says_so() -> None:
    kept, problems = check(with_comment(5, "      " + IGNORE, above=True), [moved(STYLE, 1)])
    assert len(kept) == 1
    assert told(problems) == [("unused-suppression", 5)]
    assert "reports nothing on line 7" in problems[0].message
    assert "it does below, on line 9: to cover everything below a key" in problems[0].message


def test_the_end_of_the_line_above_is_not_the_line_above() -> None:
    assert check(with_comment(6, IGNORE), [Found("one", 7, (1, 2))])[0]


def test_only_the_named_rule() -> None:
    kept, problems = check(with_comment(7, IGNORE), [Found("two", 7)])
    assert len(kept) == 1
    assert told(problems) == [("unused-suppression", 7)]


def test_the_file() -> None:
    text = "---\n# llmstrategy: ignore-file[one]\n" + FILE
    assert check(text, [moved(STYLE, 2), Found("one", 2)]) == ([], [])


@pytest.mark.parametrize("line", [0, 3])
def test_the_file_only_before_the_first_key(line: int) -> None:
    kept, problems = check(with_comment(line, "# llmstrategy: ignore-file[one]"), [STYLE])
    assert kept == [STYLE]
    assert told(problems) == [("unknown-suppression", line)]
    assert "above the first key" in problems[0].message


def test_the_nearest_is_the_one_used() -> None:
    text = "# llmstrategy: ignore-file[one]\n" + with_comment(7, IGNORE).replace("faq:", "faq: " + IGNORE)
    kept, problems = check(text, [moved(STYLE, 1)])
    assert not kept
    assert told(problems) == [("unused-suppression", 0), ("unused-suppression", 3)]


def test_of_two_enclosing_keys_the_inner_one_is_used() -> None:
    text = with_comment(2, IGNORE).replace("for:", "for: " + IGNORE)
    kept, problems = check(text, [STYLE])
    assert not kept
    assert told(problems) == [("unused-suppression", 2)]


def test_a_folded_rule_uses_a_suppression_without_hiding_the_finding() -> None:
    finding = Found("two", 7, (1, 2), also=("one",))
    kept, problems = check(with_comment(2, IGNORE), [finding])
    assert (kept, problems) == ([finding], [])
    text = with_comment(2, "# llmstrategy: ignore[one, two]")
    assert check(text, [finding]) == ([], [])


def test_inside_a_scalar_there_is_no_comment() -> None:
    text = f"a: |\n  {IGNORE}\nb: 'x {IGNORE}'\n"
    kept, problems = check(text, [Found("one", 2)])
    assert (len(kept), problems) == (1, [])


LINES = st.integers(0, 5)


@given(
    st.lists(
        st.tuples(LINES, st.booleans(), st.lists(st.sampled_from(["a", "b"]), min_size=1, max_size=2)),
        max_size=6,
    ),
    st.lists(st.tuples(st.sampled_from(["a", "b", "c"]), LINES, st.sets(LINES, max_size=3)), max_size=6),
)
def test_covering_is_what_the_words_say(
    notes: list[tuple[int, bool, list[str]]], found: list[tuple[str, int, set[int]]]
) -> None:
    notes = list({note[0]: note for note in sorted(notes)}.values())
    comments = [
        comment(f"# llmstrategy: ignore[{', '.join(rules)}]", line, 0, whole) for line, whole, rules in notes
    ]
    whole_lines = {line for line, whole, _ in notes if whole}
    findings = [
        Found(rule, line, tuple(sorted(e for e in enclosing if e < line))) for rule, line, enclosing in found
    ]

    def covers(note: tuple[int, bool, list[str]], finding: Found) -> bool:
        line, whole, rules = note
        if finding.rule not in rules:
            return False
        if finding.span.line == line:
            return True
        if not whole:
            return line in finding.enclosing
        return (
            finding.span.line > line
            and set(range(line, finding.span.line)) <= whole_lines
            and (finding.span.line not in whole_lines)
        )

    kept, used = suppress.unsuppressed(suppress.read(comments, None, TODAY), findings)
    assert kept == [finding for finding in findings if not any(covers(note, finding) for note in notes)]
    by_line = {note[0]: note for note in notes}
    for name in used:
        assert any(covers(by_line[name.span.line], finding) for finding in findings)
    assert bool(used) == (len(kept) < len(findings))


# -- what is wrong with them ------------------------------------------------------------------


def at_top(text: str) -> str:
    return f"{text}\nversion: 1\n"


HIT = [Found("one", 1)]


def test_the_last_day_is_included() -> None:
    text = at_top("# llmstrategy: ignore[one] until=2026-11-21 -- why")
    assert check(text, HIT) == ([], [])
    kept, problems = check(text, HIT, today=TODAY + 1)
    assert kept == HIT
    assert told(problems) == [("expired-suppression", 0)]
    assert under(text, problems[0].span) == "one"
    assert "2026-11-21" in problems[0].message
    assert [under(text, place.span) for place in problems[0].related] == ["2026-11-21"]


def test_expired_is_told_once_and_not_called_unused_too() -> None:
    text = at_top("# llmstrategy: ignore[one, two] until=2026-01")
    assert told(check(text, [])[1]) == [("expired-suppression", 0)]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("rag-for-behaviour", "did you mean `rag-for-behavior`?"),
        ("wibble", "`wibble` is not a rule"),
        ("first", "`first` is a family of rules: name each rule"),
        ("all", "name each rule"),
        ("*", "name each rule"),
        ("x" * 500, "…"),
        ("\x1b[31m", "is not a rule"),
    ],
)
def test_unknown_rules(name: str, words: str) -> None:
    text = at_top(f"# llmstrategy: ignore[one, {name}]")
    suppressions = suppress.read([comment(text.split("\n")[0])], 1, TODAY)
    _, used = suppress.unsuppressed(suppressions, HIT)
    problems = problems_of.find_problems(suppressions, used, KNOWN, DEFAULT_ON, split_lines(text))
    assert [problem.rule for problem in problems] == ["unknown-suppression"]
    assert words in problems[0].message
    assert printable(problems[0].message) == problems[0].message
    assert len(problems[0].message) < 150


def test_a_rule_that_did_not_run_is_not_unused() -> None:
    text = at_top("# llmstrategy: ignore[one, two]")
    assert told(check(text, [], DEFAULT_ON - {"one"})[1]) == [("unused-suppression", 0)]
    assert not check(text, [], DEFAULT_ON - {"one", "two"})[1]
    assert not check(text, [], complete=False)[1]


def test_named_twice() -> None:
    text = at_top("# llmstrategy: ignore[one, One]")
    _, problems = check(text, HIT)
    assert told(problems) == [("unused-suppression", 0)]
    assert problems[0].message == "`one` is named twice"
    assert under(text, problems[0].span) == "One"
    assert fixed(text, problems) == at_top("# llmstrategy: ignore[one]")


def test_reason_and_end_are_asked_for_where_settings_do() -> None:
    text = "version: 1 # llmstrategy: ignore[one] # other\n"
    found = [Found("one", 0)]
    _, problems = check(text, found, frozenset(KNOWN))
    assert told(problems) == [("suppression-without-reason", 0), ("suppression-without-until", 0)]
    assert {under(text, problem.span) for problem in problems} == {"# llmstrategy: ignore[one] "}
    assert not check("version: 1 # llmstrategy: ignore[one] until=2027-01 -- x\n", found, frozenset(KNOWN))[1]


def test_problems_of_rules_that_are_off_are_not_reported() -> None:
    text = at_top("# llmstrategy: ignore[wibble, one]\n# llmstrategy: ignore[]")
    assert check(text, [], frozenset({"one"}))[1] == []


# -- silencing these rules --------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "# llmstrategy: ignore[one, unused-suppression]",
        "# llmstrategy: ignore[unused-suppression]\n# llmstrategy: ignore[one]".replace("\n#", "\na: 1 #"),
        "# llmstrategy: ignore-file[unused-suppression]\n\n# llmstrategy: ignore[one]",
        "# llmstrategy: ignore[wibble, unknown-suppression]",
        "# llmstrategy: ignore-file[unknown-suppression]\n\n# llmstrategy: ignore[]",
        "# llmstrategy: ignore-file[expired-suppression]\n\n# llmstrategy: ignore[one] until=2020-01",
        # Each silences the complaint about the other.
        "# llmstrategy: ignore[unused-suppression]\n# llmstrategy: ignore[unused-suppression]".replace(
            "\n#", "\na: 1 #"
        )
        + "\n# llmstrategy: ignore[one, unused-suppression]",
    ],
)
def test_these_rules_can_be_silenced(text: str) -> None:
    assert check(at_top(text), [])[1] == []


def test_a_silencer_of_nothing_is_reported_though_it_names_the_rule() -> None:
    _, problems = check(at_top("# llmstrategy: ignore[unused-suppression]"), [])
    assert told(problems) == [("unused-suppression", 0)]


def test_an_enclosing_key_silences_where_the_engine_knows_the_keys() -> None:
    text = "a: # llmstrategy: ignore[unused-suppression]\n  b: 1 # llmstrategy: ignore[one]\n"
    assert check(text, [], enclosing=lambda line: (0,) if line == 1 else ())[1] == []
    assert told(check(text, [])[1]) == [("unused-suppression", 0), ("unused-suppression", 1)]


def test_reason_required_can_be_silenced_in_place() -> None:
    text = at_top("# llmstrategy: ignore[one, suppression-without-reason] until=2027-01")
    assert check(text, HIT, frozenset(KNOWN))[1] == []


# -- fixes ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# llmstrategy: ignore[two] -- why\nversion: 1\n", "version: 1\n"),
        ("version: 1   # llmstrategy: ignore[two]  \n", "version: 1\n"),
        ("version: 1\n# llmstrategy: ignore[two]", "version: 1"),
        ("# llmstrategy: ignore[two]", ""),
        ("# x # llmstrategy: ignore[two]\nversion: 1\n", "# x\nversion: 1\n"),
        ("# llmstrategy: ignore[two] # x\nversion: 1\n", "# x\nversion: 1\n"),
        ("version: 1 # llmstrategy: ignore[two] # x\n", "version: 1 # x\n"),
        ("version: 1 # llmstrategy: ignore[ red ,two]\n", "version: 1\n"),
        ("# llmstrategy: ignore[two, one]\nversion: 1\n", "# llmstrategy: ignore[one]\nversion: 1\n"),
        (
            "# llmstrategy: ignore[one, two,] -- x\nversion: 1\n",
            "# llmstrategy: ignore[one,] -- x\nversion: 1\n",
        ),
        ("# llmstrategy: ignore[red, two, one, red, two]\na: 1\n", "# llmstrategy: ignore[one]\na: 1\n"),
        ("# llmstrategy: ignore[one, wibble] until=2020-01\nversion: 1\n", "version: 1\n"),
        ("# llmstrategy: ignore[one, two, red] until=2020-01\nversion: 1\n", "version: 1\n"),
        ("# llmstrategy: ignore[wibble]\r\nversion: 1\r\n", "version: 1\r\n"),
    ],
)
def test_what_is_not_needed_goes_and_nothing_else(before: str, after: str) -> None:
    text = before.replace("\r", "")
    _, problems = check(before, HIT if before.startswith("# ll") else [])
    assert problems
    assert {problem.fix.safety for problem in problems if problem.fix} == {SAFE}
    assert fixed(text, problems) == after.replace("\r", "")


def test_a_misspelt_rule_is_written_right_only_when_asked() -> None:
    text = at_top("# llmstrategy: ignore[rag-for-behaviour, two]")
    _, problems = check(text, [])
    assert [problem.fix and problem.fix.safety for problem in problems] == [REVIEW, SAFE]
    assert fixed(text, problems) == at_top("# llmstrategy: ignore[rag-for-behavior]")


PIECES = st.sampled_from(
    [
        "a{n}: 1\n",
        "a{n}: 1 # llmstrategy: ignore[{r}] -- x\n",
        "# llmstrategy: ignore[{r}, {s}]\n",
        "  # note # llmstrategy: ignore[{s} {r},] until=2026-01\n",
        "a{n}: # llmstrategy: ignore[{r},{s},wibble] # y\n  b: 1\n",
        "# a note\n",
        "\n",
    ]
)


@given(
    st.lists(st.tuples(PIECES, st.sampled_from(list(KNOWN)), st.sampled_from(list(KNOWN))), max_size=8),
    st.sets(st.tuples(st.sampled_from(["one", "two"]), st.integers(0, 9))),
)
def test_safe_fixes_change_no_verdict_and_come_to_an_end(
    pieces: list[tuple[str, str, str]], hits: set[tuple[str, int]]
) -> None:
    text = "".join(
        piece.replace("{n}", str(n)).replace("{r}", r).replace("{s}", s)
        for n, (piece, r, s) in enumerate(pieces)
    )

    def findings(text: str) -> list[Found]:
        # Known by their keys, because fixes move lines.
        lines = {line.split(":")[0]: n for n, line in enumerate(split_lines(text)) if line.startswith("a")}
        return [Found(rule, lines[f"a{n}"]) for rule, n in sorted(hits) if f"a{n}" in lines]

    def silenced(text: str) -> list[bool]:
        found = findings(text)
        kept, _ = check(text, found)
        return [finding in kept for finding in found]

    before, content = silenced(text), load(text)
    for _ in range(20):
        _, problems = check(text, findings(text))
        after = fixed(text, problems)
        if after == text:
            break
        text = after
    else:
        pytest.fail("the fixes never come to an end")
    assert silenced(text) == before
    assert {problem.rule for problem in check(text, findings(text))[1]} <= set()
    root, old = load(text).root, content.root
    assert shape(root) == shape(old)


def shape(node: object) -> object:
    value = getattr(node, "value", node)
    if isinstance(value, list | tuple):
        return [shape(inner) for inner in value]
    return value


# -- size -------------------------------------------------------------------------------------


def test_many_comments_and_findings_cost_as_much_each_as_few() -> None:
    def work(many: int) -> int:
        """Count the calls that a file of this size takes."""
        rules = ["one", "two", "wibble", "first"]
        comments = [
            comment(f"# llmstrategy: ignore[{rules[n % 4]}]", n, 8, whole_line=False) for n in range(many)
        ]
        comments.append(comment("# llmstrategy: ignore[" + "one," * many + "]", many, 0))
        findings = [Found("one", n, (0, n // 2)) for n in range(many)]
        calls = 0

        def count(frame: object, event: str, argument: object) -> None:
            nonlocal calls
            calls += 1

        sys.setprofile(count)
        try:
            suppressions = suppress.read(comments, 0, TODAY)
            _, used = suppress.unsuppressed(suppressions, findings)
            problems_of.find_problems(suppressions, used, KNOWN, DEFAULT_ON, ["x"] * (many + 2))
        finally:
            sys.setprofile(None)
        return calls

    small, large = work(500), work(2000)
    assert large < 5 * small


def test_only_some_misspelt_rules_are_compared_with_all(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_up = []
    monkeypatch.setattr(problems_of, "nearest", lambda word, candidates: looked_up.append(word))
    text = at_top(f"# llmstrategy: ignore[{', '.join(f'wibble-{n}' for n in range(100))}, wibble-1]")
    assert len(check(text, [])[1]) == 101
    assert len(looked_up) == len(set(looked_up)) == problems_of.MOST_LOOKED_UP


def test_names_are_told_apart_by_place() -> None:
    found = parsed("# llmstrategy: ignore[one, one]")
    assert len({*found.names}) == 2
    assert isinstance(found.names[0], Name)


# -- what cannot be silenced -------------------------------------------------------------------


@pytest.mark.parametrize("text", ["# llmstrategy: ignore[one]", "# llmstrategy: ignore-file[one, two]"])
def test_rules_about_what_could_not_be_read_stay(text: str) -> None:
    suppressions = read(at_top(text))
    kept, used = suppress.unsuppressed(suppressions, HIT, {"one"})
    assert (kept, used) == (HIT, set())
    problems = problems_of.find_problems(suppressions, used, KNOWN, DEFAULT_ON, split_lines(text), always={"one"})
    assert problems[0].message == "`one` cannot be turned off: what could not be read is always reported"
    assert problems[0].fix is not None


# -- how many are reported ---------------------------------------------------------------------


def test_of_very_many_problems_the_number_is_told() -> None:
    many = problems_of.MOST_REPORTED + 5
    text = "".join(f"a{n}: 1 # llmstrategy: ignore[one]\n" for n in range(many))
    _, problems = check(text, [])
    assert len(problems) == problems_of.MOST_REPORTED + 1
    assert problems[-1].message == "5 more suppressions have problems from here on"
