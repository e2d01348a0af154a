"""A broken file: one error a mistake, where a person would say it is, and the rest still there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from llm_strategy.document.document import Document, load
from llm_strategy.document.locations import locate
from llm_strategy.document.parser import Node
from llm_strategy.document.recovery import recover as recovery
from llm_strategy.text import Span

EXAMPLE = """\
version: 1
strategies:
  billing-assistant:
    purpose: Answer customers' billing questions from our policy pages
    task: question-answering
    stage: pilot
    approach:
      - technique: prompting
        for: [constraints, style]     # what this layer is meant to fix
        prompt_tokens: 600
      - technique: rag
        for: [domain-knowledge, citations]
        reads: [policies]
        retrieves: documents
        chunking: section
        retrieval: hybrid
        refresh: daily
        recall: 91%
        latency: 250ms
      - technique: fine-tuning
        status: rejected
        for: [domain-knowledge]
        why: The policies change every week
    knowledge:
      policies:
        update_cadence: weekly
        size: 3M tokens
        private: true
    citations: required
    volume: 400k/month
    tokens: {input: 1800, output: 250}
    latency_budget: 1500ms
    cost_budget: $3,000/month
    model: openai/gpt-4o-mini
    quality:
      metrics:
        correct-answers: {target: 85%}
      evidence:
        - technique: prompting
          scores: {correct-answers: 61%}
          date: 2026-09-02
          failure: invents refund rules that are not in the policy
        - technique: [prompting, rag]
          scores: {correct-answers: 88%}
          date: 2026-10-11
"""
LINES = EXAMPLE.split("\n")[:-1]


def plain(document: Document, node: Node | None) -> Any:
    """Return the values below a node; of two equal keys, both."""
    if node is None:
        return None
    if node.id == "scalar":
        return node.value
    if node.id == "sequence":
        return [plain(document, item) for item in node.value]
    return [(plain(document, key), plain(document, value)) for key, value in node.value]


def holds(whole: Any, part: Any) -> bool:
    """Tell whether everything in ``part`` is in ``whole``, in the same order."""
    if isinstance(part, tuple):
        return isinstance(whole, tuple) and part[0] == whole[0] and holds(whole[1], part[1])
    if isinstance(part, list):
        rest = iter(whole if isinstance(whole, list) else ())
        return all(any(holds(candidate, item) for candidate in rest) for item in part)
    return bool(whole == part)


def errors(document: Document) -> list[tuple[Span, str]]:
    found = [problem for problem in document.problems if problem.rule == "syntax-error"]
    return [(problem.span, problem.message) for problem in found]


def blamed(document: Document) -> list[str]:
    """Return the text under each syntax error."""
    return [document.lines[span.line][span.column : span.end_column] for span, _ in errors(document)]


WHOLE = plain(load(EXAMPLE), load(EXAMPLE).root)


def with_line(number: int, line: str) -> Document:
    """Load the example with a line put before line ``number``."""
    return load("\n".join([*LINES[:number], line, *LINES[number:], ""]))


# -- while somebody types --------------------------------------------------------------------------


def test_every_prefix_has_one_error_at_its_end_and_keeps_what_is_above() -> None:
    before: Any = None
    for end in range(len(EXAMPLE) + 1):
        text = EXAMPLE[:end]
        document = load(text)
        found = errors(document)
        assert len(found) <= 1, text
        assert [span.line for span, _ in found] in ([], [text.count("\n")]), text
        complete = text[: text.rfind("\n") + 1]
        if text == complete:
            before = plain(document, document.root)
        elif document.root is not None and complete.count("\n") > 1:
            part = before if isinstance(before, list) else []
            last = LINES[complete.count("\n") - 1]
            if not last.endswith(":"):  # a key whose value is being typed has another value before
                assert holds(plain(document, document.root), part), text


STATES = [
    *("fo", "for", "for:", "for: [", "for: [style", "for: [style,", "for: {", "for: {a: "),
    *('why: "pro', "why: '"),
]


@pytest.mark.parametrize("state", STATES)
def test_a_key_half_typed_between_others(state: str) -> None:
    for number in range(8, 23):
        column = len(LINES[number - 1]) - len(LINES[number - 1].lstrip(" -"))
        document = with_line(number, " " * column + state)
        found = errors(document)
        assert len(found) == (0 if state == "for:" else 1), (number, found)
        assert all(span.line == number for span, _ in found), (number, found)
        assert holds(plain(document, document.root), WHOLE), number
        assert document.damaged == ({number} if found else set())


ITEMS = ["-", "- ", "- t", "- technique", "- technique:", '- technique: "pro', "- technique: [a"]


@pytest.mark.parametrize("state", ITEMS)
def test_an_item_half_typed_between_others(state: str) -> None:
    for number in (10, 19, 23):
        document = with_line(number, "      " + state)
        found = errors(document)
        assert len(found) == (1 if state.endswith(("pro", "[a")) else 0), (number, found)
        assert all(span.line == number for span, _ in found), (number, found)
        assert holds(plain(document, document.root), WHOLE), number


@pytest.mark.parametrize("state", ["-", "- "])
@pytest.mark.parametrize("column", [0, 2, 4, 8])
def test_a_dash_where_no_list_is(state: str, column: int) -> None:
    for number in (9, 13, 17, 21):
        document = with_line(number, " " * column + state)
        found = errors(document)
        assert [(span.line, span.column) for span, _ in found] == [(number, column)], number
        assert "dash" in found[0][1]
        assert holds(plain(document, document.root), WHOLE), number


@pytest.mark.parametrize("typed", ["  fo", "  for:", "  for: x", "fo", "for: [a", "  why: '"])
def test_a_line_left_of_its_neighbours(typed: str) -> None:
    # Before line 31, `for:` would make a second strategy of what follows, and no mistake to a parser.
    for number in (9, 13, 17, 21, 40) if typed == "  for:" else (9, 13, 17, 21, 31, 40):
        document = with_line(number, typed)
        found = errors(document)
        assert [span.line for span, _ in found] == [number], number
        assert holds(plain(document, document.root), WHOLE), number


# Not of one author's making: a file of the corpus, and one in JSON with tabs.
CORPUS = Path(__file__).parent / "corpus"
TEAM = (CORPUS / "teams" / "devtools-review.sound.yaml").read_text("utf-8")
JSON = (CORPUS / "hard-yaml" / "json.yaml").read_text("utf-8")


Route = tuple[str | int, ...]


def leaves(document: Document) -> dict[Route, Node]:
    """Return route → node of every scalar."""
    found: dict[Route, Node] = {}

    def visit(node: Node, route: Route) -> None:
        if node.id == "scalar":
            found[route] = node
        for name, (_, value) in document.entries(node).items():
            visit(value, (*route, name))
        for index, item in enumerate(document.items(node)):
            visit(item, (*route, index))

    if document.root is not None:
        visit(document.root, ())
    return found


class Whole:
    """A file without mistakes, to compare with."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = text.split("\n")
        document = load(text)
        assert not document.problems
        self.leaves = [
            (document.span(node).end_line, route, node.value) for route, node in leaves(document).items()
        ]

    def lost_above(self, line: int, document: Document) -> list[Route]:
        """Return the routes to values that end above a line and are not the same in ``document``."""
        kept = leaves(document)
        return [
            route
            for end, route, text in self.leaves
            if end < line and (route not in kept or kept[route].value != text)
        ]


def test_every_prefix_of_a_team_s_file() -> None:
    whole = Whole(TEAM)
    for end in range(len(TEAM) + 1):
        text = TEAM[:end]
        document = load(text)
        line = text.count("\n")
        assert [problem.span.line for problem in document.problems] in ([], [line]), text
        assert not whole.lost_above(line, document), text


def test_every_prefix_of_json() -> None:
    whole = Whole(JSON)
    many = lossy = 0
    for end in range(len(JSON) + 1):
        text = JSON[:end]
        document = load(text)
        # All that is open is one mistake; blamed is what was opened last.
        assert all(span.line <= text.count("\n") for span, _ in errors(document)), text
        many += len(errors(document)) > 1
        lossy += bool(whole.lost_above(text.count("\n"), document))
    assert many + lossy <= len(JSON) / 100


TYPED = [
    "  fo",
    "for",
    "for:",
    "for: [",
    "for: [style",
    "for: [style,",
    'for: [style, "',
    "for: {a: ",
    "- ",
    "-",
]
TYPED += [
    "- t",
    "- technique",
    '- technique: "pro',
    "why: '",
    '"',
    "'",
    "{",
    "[",
    "]",
    "}",
    "*",
    "&",
    "%",
    "@",
    "`",
]
TYPED += [
    "why: *",
    "why: &",
    "why: !",
    "why: @x",
    "why: |",
    "why: >",
    'why: "a" b',
    "?",
    "? ",
    "<<",
    "<<:",
    "<<: *",
]
TYPED += ["\t", "\tfor:", "#", ":", ",", "why: a: b"]


# Enough lines of the longer one to meet each kind of neighbours.
TYPED_IN = [(Whole(EXAMPLE), 1), (Whole(TEAM), 4)]


@pytest.mark.parametrize(("whole", "step"), TYPED_IN, ids=["example", "team"])
@pytest.mark.parametrize("state", TYPED)
def test_whatever_is_typed_leaves_what_is_above(state: str, whole: Whole, step: int) -> None:
    lines = whole.lines
    elsewhere = 0
    for number in range(1, len(lines), step):
        above = len(lines[number - 1]) - len(lines[number - 1].lstrip())
        below = len(lines[number]) - len(lines[number].lstrip())
        for column in {above, below}:
            document = load("\n".join([*lines[:number], " " * column + state, *lines[number:]]))
            assert len(errors(document)) <= 1, (number, column, errors(document))
            # The line above may be taken on by what was typed: `a: 1` and below it, deeper, a word.
            assert not whole.lost_above(number - 1, document), (number, column)
            elsewhere += any(span.line != number for span, _ in errors(document))
    assert elsewhere <= 3


# -- single mistakes -------------------------------------------------------------------------------

MISTAKES = [
    # text, what is blamed, keys left at the root, what the message says
    ("a: 1\nfo\nb: 2\n", "fo", "a b", "colon"),
    ("a:\n  fo\n  b: 2\nc: 3\n", "fo", "a c", "colon"),
    ("fo\na: 1\n", "fo", "a", "colon"),
    ("a: 1\nfo", "fo", "a", "colon"),
    ("faq\n  a: 1\nb: 2\n", "faq", "faq b", "colon"),
    ("a: 1\nb:2\nc: 3\n", ":", "a b c", "space"),
    ("a: b: c\nd: 1\n", ":", "a d", "quotes"),
    ("a: x\nb: Note: take care: now\nd: 1\n", ":", "a b d", "quotes"),
    ("a: {b: c: d}\ne: 1\n", ":", "a e", "quotes"),
    ("a: [x\nb: 1\n", "[", "a b", "]"),
    ("a: [x,\n  y\nb: 1\nc: 2\n", "[", "a b c", "]"),
    ("a: {x: 1\nb: 1\n", "{", "a b", "}"),
    ("a: {x: [1\nb: 1\n", "[", "a b", "]"),
    ("a: [x  # note\nb: 1\n", "[", "a b", "]"),
    ("a: [x]]\nb: 1\n", "]", "a b", "["),
    ("a: ]\nb: 1\n", "]", "a b", "quotes"),
    ("a: [x}\nb: 1\n", "}", "a b", "]"),
    ("a: [x,, y]\nb: 1\n", ",", "a b", "comma"),
    ("a: ['x' 'y']\nb: 1\n", "'y'", "a b", "comma"),
    ('a: "x\nb: 1\nc: 2\n', '"', "a b c", "never closed"),
    ('a: "x\nb: 1\nc: "y"\n', '"', "a b c", "never closed"),
    ("a: 'x\nb: it's\n", "'", "a b", "never closed"),
    ('a: ["x]\nb: 1\n', '"', "a b", "never closed"),
    ("a: 'it's'\nb: 1\n", "s'", "a b", "''"),
    ('a: "x" y\nb: 1\n', "y", "a b", "quote"),
    ('a: "x\\qy"\nb: 1\n', "\\q", "a b", "escape"),
    ("a: - x\nb: 1\n", "-", "a b", "below"),
    ("a: @x\nb: 1\n", "@", "a b", "quotes"),
    ("a: `x`\nb: 1\n", "`", "a b", "quotes"),
    ("a: %x\nb: 1\n", "%", "a b", "quotes"),
    ("a: *\nb: 1\n", "*", "a b", "quotes"),
    ("a: *very* good\nb: 1\n", "*", "a b", "quotes"),
    ("a: *nope\nb: 1\n", "*nope", "a b", "&nope"),
    ("a: &\nb: 1\n", "&", "a b", "quotes"),
    ("a: !x!y z\nb: 1\n", "!", "a b", "quotes"),
    ("a: |x\nb: 1\n", "|", "a b", "next line"),
    ("a: > 5\nb: 1\n", ">", "a b", "next line"),
    ("a: 1\n b: 2\nc: 3\n", "b", "a b c", "indented by 1 space, but 0"),
    ("a:\n    b: 1\n  c: 2\nd: 3\n", "c", "a d", "but 4"),
    ("a:\n  b: 1\n   c: 2\n  d: 3\n", "c", "a", "but 2"),
    ("a:\n  - b: 1\n     c: 2\n  - d: 3\n", "c", "a", "but 4"),
    ("  a: 1\nb: 2\n", "a", "a b", "left edge"),
    ("a:\n\tb: 1\nc: 2\n", "\t", "a c", "tab"),
    ("a:\n  b: 1\n\tc: 1\nd: 2\n", "\t", "a d", "tab"),
    ("a: 1\n-\nb: 2\n", "-", "a b", "dash"),
    ("a: x\n  - y: 1\nb: 2\n", "x", "a b", "already"),
    ("%FOO\n---\na: 1\n", "%FOO", "a", "directive"),
    ("%YAML 1.2\na: 1\n", "%YAML 1.2", "a", "directive"),
    ('a: "x\n  y\n  z\nb: 1\n', '"', "a b", "never closed"),
    ('a: "x",\nb: 1\n', ",", "a b", "delete"),
    ("a: , x\nb: 1\n", ",", "a b", "quotes"),
    ("a: ?\nb: 1\n", "?", "a b", "quotes"),
    ("a: `x`\nb: 1\n", "`", "a b", "a backtick"),
    ("a: {x:}\nb: 1\n", ":", "a b", "missing after this colon"),
    ("a: {x:, y: 1}\nb: 1\n", ":", "a b", "missing after this colon"),
    ("a: {x:[1]}\nb: 1\n", ":", "a b", "missing after this colon"),
    ("a: {x:\nb: 1\n", "{", "a b", "never closed"),
    ("a: [\n  x,\n  {y: 1,\n   z: 2\n", "{", "a", "never closed"),
    ("a: {\n  b: {c: 1,\n    d: 'e\n", "'", "a", "never closed"),
    ('{"a": 1,\n "b": 2,,\n "c": 3}\n', ",", "a b c", "before this comma"),
    ('{"a": 1\n "b": 2,\n "c": 3}\n', '"b"', "a b c", "comma is missing"),
    ('{"a": [1,\n  2}\n}\n', "}", "a", "`]` was expected"),
    ('{"a": 1, "b": @x,\n "c": 3}\n', "@", "a b c", "quotes"),
    ("a: {\n  b:\n  c: {d: 1},\n  e: 2 }\nf: 3\n", "b", "a f", "comma is missing"),
    ("a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> main\nc: 3\n", "<<<<<<< HEAD", "a b c", "conflict"),
    ("a: 1\n<<<<<<< x\nb: 1\n||||||| y\nb: 0\n=======\nb: 2\n>>>>>>> z\n", "<<<<<<< x", "a b", "conflict"),
]


@pytest.mark.parametrize(("text", "blame", "keys", "says"), MISTAKES)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_one_mistake_is_one_error_where_it_is(
    text: str, blame: str, keys: str, says: str, newline: str
) -> None:
    document = load(text.replace("\n", newline))
    assert [problem.rule for problem in document.problems] == ["syntax-error"], errors(document)
    assert blamed(document) == [blame], errors(document)
    assert says in errors(document)[0][1]
    assert list(document.entries(document.root)) == keys.split()
    assert [problem.rule for problem in document.problems] == ["syntax-error"]
    assert errors(document)[0][0].line in document.damaged


def test_text_that_was_taken_for_something_else_keeps_its_value() -> None:
    document = load("a: Note: x\nb: '@x'\nc: @x\nd: *e* f\ng: \"h\\i\"\n")
    values = {key: value.value for key, (_, value) in document.entries(document.root).items()}
    assert values == {"a": "Note: x", "b": "@x", "c": "@x", "d": "*e* f", "g": "h\\i"}
    assert [document.lines[span.line][span.column] for span, _ in errors(document)] == [":", "@", "*", "\\"]


def test_places_after_a_line_was_moved() -> None:
    document = load("a:\n  b: 1\n   c: [x, y]\n  d: 3\n")
    assert locate(document, ("a", "c")).key == Span(2, 3, 2, 4)
    assert locate(document, ("a", "c", 1)).value == Span(2, 10, 2, 11)
    assert locate(document, ("a", "d")).value == Span(3, 5, 3, 6)


def test_two_mistakes_are_two_errors() -> None:
    document = load("a: [x\nb: 1\nc: 2\nd: 'it's'\ne: 5\nf\ng: 6\n")
    assert [span.line for span, _ in errors(document)] == [0, 3, 5]
    assert list(document.entries(document.root)) == ["a", "b", "c", "d", "e", "g"]
    assert document.damaged == {0, 3, 5}


def test_a_pasted_paragraph_is_one_mistake() -> None:
    document = load("a: 1\nthis is\nsome prose\nof several\nlines\nb: 2\n")
    assert len(errors(document)) == 1
    assert list(document.entries(document.root)) == ["a", "b"]


def test_tabs_everywhere_are_one_mistake() -> None:
    document = load("a:\n\tb:\n\t\tc: 1\n\td: 2\ne: 3\n")
    assert [span for span, _ in errors(document)] == [Span(1, 0, 1, 1)]
    assert locate(document, ("a", "b", "c")).value == Span(2, 5, 2, 6)
    assert locate(document, ("a", "d")).key == Span(3, 1, 3, 2)


def test_an_item_at_the_wrong_column_takes_nothing_from_the_one_it_is_in() -> None:
    document = with_line(12, '        - technique: "x"')
    assert [span.line for span, _ in errors(document)] == [12]
    assert holds(plain(document, document.root), WHOLE)


@pytest.mark.parametrize("more", [1, 2])
def test_a_line_that_is_a_little_too_deep(more: int) -> None:
    for number, line in enumerate(LINES):
        if LINES[number - 1].endswith(":") and line.endswith(":"):
            continue  # then it may as well be the line below that is not deep enough
        document = load("\n".join([*LINES[:number], " " * more + line, *LINES[number + 1 :], ""]))
        found = errors(document)
        assert len(found) <= 1, (number, found)
        assert all(span.line == number for span, _ in found), (number, found)
        assert document.damaged in (set(), {number}), number


def test_a_key_too_deep_for_what_is_below_it() -> None:
    document = load("version: 1\n   strategies:\n  b:\n    c: 1\n")
    assert blamed(document) == ["strategies"]
    assert locate(document, ("strategies", "b", "c")) is not None


def test_two_mistakes_in_one_line_are_one_error() -> None:
    document = load("\n".join([*LINES[:12], "    \t'\"    reads: [policies]", *LINES[13:]]))
    assert blamed(document) == ["\t"]
    assert len(document.entries(document.root)) == 2


def test_the_smallest_repair_is_taken() -> None:
    # Moving all lines from `knowledge` on to the left would parse, too.
    document = with_line(19, "  for:")
    assert [span.line for span, _ in errors(document)] == [19]
    assert document.damaged == {19}
    assert holds(plain(document, document.root), WHOLE)


def test_what_lost_its_parent_is_no_duplicate() -> None:
    document = load("s:\n  one:\n    p: 1\n  two\n    p: 2\n")
    for _, value in document.entries(document.entries(document.root)["s"][1]).values():
        document.entries(value)
    assert [problem.rule for problem in document.problems] == ["syntax-error"]


def test_a_half_typed_key_is_nobody_s_duplicate() -> None:
    document = load("a: 1\nfor: [x\nfor: [y]\nb: 2\n")
    assert document.entries(document.root)["for"][0].start_mark.line == 2
    assert [problem.rule for problem in document.problems] == ["syntax-error"]


def test_an_undefined_alias_is_null_and_its_merge_is_not_blamed_again() -> None:
    document = load("a:\n  <<: *nope\n  b: 1\nc: [*nope, d]\n")
    assert list(document.entries(document.entries(document.root)["a"][1])) == ["b"]
    assert [problem.rule for problem in document.problems] == ["syntax-error"] * 2
    assert blamed(document) == ["*nope", "*nope"]
    assert document.is_null(document.entries(document.root)["c"][1].value[0])


def test_an_anchor_that_went_with_a_broken_line_leaves_no_second_error() -> None:
    document = load("a:\n  - &x 1\n b: &y 2\nc: [*x, *y]\n")
    assert len(errors(document)) == 1
    document = load("fo &x\nd: [*x, *z]\n")
    assert blamed(document) == ["fo &x", "*z"]


# -- documents -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("a: 1\n---\nb: 2\n", Span(1, 0, 1, 3)),
        ("---\na: 1\n--- # x\nb: [\n", Span(2, 0, 2, 3)),
        ("a: 1\n---\nb: [\n---\n", Span(1, 0, 1, 3)),
        ("a: 1\n...\nb: 2\n", Span(2, 0, 2, 4)),
        ("%YAML 1.2\n---\na: 1\n...\n---\n", Span(4, 0, 4, 3)),
    ],
)
def test_a_second_document(text: str, span: Span) -> None:
    document = load(text)
    assert [(problem.rule, problem.span) for problem in document.problems] == [("multiple-documents", span)]
    assert list(document.entries(document.root)) == ["a"]


ONE_DOCUMENT = ["---\na: 1\n", "a: 1\n...\n", "%YAML 1.2\n---\na: 1\n", "a: |\n  ---\n", "a: 1\n...\n# x\n"]


@pytest.mark.parametrize("text", ONE_DOCUMENT)
def test_a_single_document(text: str) -> None:
    assert not load(text).problems


def test_a_mistake_in_the_first_of_two_documents() -> None:
    document = load("a: [x\nb: 1\n---\nc: {\n")
    assert [problem.rule for problem in document.problems] == ["multiple-documents", "syntax-error"]
    assert list(document.entries(document.root)) == ["a", "b"]


# -- limits ----------------------------------------------------------------------------------------


def test_a_text_that_is_hardly_yaml_is_given_up_soon() -> None:
    document = load("a: 1\n" + "b: [\n\tc: }\n'\n" * 200)
    assert len(errors(document)) <= recovery.MAX_MISTAKES + 1
    assert next(iter(document.entries(document.root))) == "a"


def test_work_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Recovery reads no more than a few times the text, whatever is in it."""
    read = 0

    class Counting(recovery.libyaml.Parser):  # type: ignore[name-defined, misc]
        def __init__(self, data: bytes) -> None:
            nonlocal read
            read += len(data)
            super().__init__(data)

    monkeypatch.setattr(recovery.libyaml, "Parser", Counting)
    text = "foo bar\n\tbaz: [\n" * 30_000
    load(text)
    assert 0 < read < 30 * len(text)


def test_bounds_hold_in_repaired_texts() -> None:
    document = load("a: 1\nfo\nb: " + "[" * 100 + "]" * 100)
    assert document.root is None
    assert [problem.rule for problem in document.problems] == ["syntax-error", "file-bound"]
