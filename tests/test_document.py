"""Bytes → nodes, places, comments and problems, for files that parse; broken ones: test_recovery.py."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llm_strategy.document import limits as bounds
from llm_strategy.document import parser as libyaml
from llm_strategy.document.document import Document, is_map, is_null, is_scalar, is_seq, load
from llm_strategy.document.locations import locate
from llm_strategy.document.problem import Problem
from llm_strategy.text import Span


def under(document: Document, span: Span) -> str:
    """Return the text that a span covers."""
    lines = document.lines
    if span.line == span.end_line:
        return lines[span.line][span.column : span.end_column]
    inner = lines[span.line + 1 : span.end_line]
    return "\n".join([lines[span.line][span.column :], *inner, lines[span.end_line][: span.end_column]])


def at(document: Document, *route: str | int) -> str:
    """Return the text of the value at a route."""
    place = locate(document, route)
    assert place is not None, route
    return under(document, place.value)


def rules(document: Document) -> list[str]:
    return [problem.rule for problem in document.problems]


def only(document: Document) -> Problem:
    assert len(document.problems) == 1, document.problems
    return document.problems[0]


# -- text ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_line_break_and_bom_gives_the_same_places(bom: bytes, newline: str) -> None:
    text = newline.join(["a: é", "b:", "  - 😀 x # c", "  - 'y'", ""])
    document = load(bom + text.encode())
    assert document.bom is bool(bom)
    assert document.text == text
    assert document.lines == ["a: é", "b:", "  - 😀 x # c", "  - 'y'", ""]
    assert not document.problems
    assert locate(document, ("b", 0)).value == Span(2, 4, 2, 7)
    assert locate(document, ("b",)).key == Span(1, 0, 1, 1)
    assert locate(document, ("b",)).value == Span(2, 2, 3, 7)
    assert [comment.text for comment in document.comments] == ["# c"]


def test_text_and_bytes_are_the_same() -> None:
    one, two = load("\ufeffa: é"), load(b"\xef\xbb\xbfa: \xc3\xa9")
    assert (one.text, one.bom) == (two.text, two.bom) == ("a: é", True)
    assert locate(load(bytearray(b"a: 1")), ("a",)) is not None  # type: ignore[arg-type]


@pytest.mark.parametrize("char", ["\x85", "\u2028", "\u2029"])
def test_unicode_line_breaks_break_no_line(char: str) -> None:
    document = load(f"a: x{char}y\nb: [z]\n'c{char}': 1\n")
    assert not document.problems
    assert document.entries(document.root)["a"][1].value == f"x{char}y"
    assert locate(document, ("b", 0)).value == Span(1, 4, 1, 5)
    assert locate(document, (f"c{char}",)).key == Span(2, 0, 2, 4)


@pytest.mark.parametrize("text", ["a: 1\n\ufeffb: 2\n", "a: x\ufeff\n'\ufeffb': 2\n"])
def test_a_bom_further_down_is_a_character(text: str) -> None:
    document = load(text)
    assert not document.problems
    assert list(document.entries(document.root)) == ["a", "\ufeffb"]
    key = locate(document, ("\ufeffb",)).key
    assert under(document, key).strip("'") == "\ufeffb"


def test_a_second_bom_shifts_nothing() -> None:
    document = load(b"\xef\xbb\xbf\xef\xbb\xbfab: 1")
    assert list(document.entries(document.root)) == ["\ufeffab"]
    assert locate(document, ("\ufeffab",)).value == Span(0, 5, 0, 6)


@pytest.mark.parametrize(
    "content",
    [
        "version: 1\n".encode("utf-16"),
        "version: 1\n".encode("utf-16-le"),
        "version: 1\n".encode("utf-16-be"),
        "\ufeffversion: é\n".encode("utf-16-be"),
    ],
)
def test_utf_16_is_named(content: bytes) -> None:
    document = load(content)
    problem = only(document)
    assert (problem.rule, document.root) == ("syntax-error", None)
    assert document.text.startswith("version: ")
    assert "UTF-16" in problem.message
    assert "save it as UTF-8" in problem.message


def test_invalid_utf_8_is_one_error_and_the_rest_is_read() -> None:
    document = load(b"a: 1\nb: caf\xe9 x\nc: \xff\xfe\nd: 4\n")
    problem = only(document)
    assert (problem.rule, problem.span) == ("syntax-error", Span(1, 6, 1, 7))
    assert "0xe9" in problem.message
    assert list(document.entries(document.root)) == ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("char", "named"),
    [("\x00", "U+0000"), ("\x1b", "U+001B"), ("\x7f", "U+007F"), ("\x9b", "U+009B"), ("\uffff", "U+FFFF")],
)
def test_a_forbidden_character_is_one_error_and_the_rest_is_read(char: str, named: str) -> None:
    document = load(f"a: 1\nb: x{char}y and more text{char}\nc: 3\n".encode())
    problem = only(document)
    assert (problem.rule, problem.span) == ("syntax-error", Span(1, 4, 1, 5))
    assert named in problem.message
    assert document.entries(document.root)["b"][1].value == f"x{char}y and more text{char}"
    assert document.entries(document.root)["c"][1].value == "3"


def test_lone_surrogates_in_text_are_an_error() -> None:
    document = load("a: \ud800\nb: 2")
    assert only(document).span == Span(0, 3, 0, 4)
    assert at(document, "b") == "2"


def test_a_binary_file_is_one_error() -> None:
    document = load(b"\x7fELF\x02\x01\x01" + bytes(range(32)) * 20)
    assert rules(document) == ["syntax-error"]
    assert document.root is None


@pytest.mark.parametrize("content", [bytes(range(256)) * 4, bytes(range(255, -1, -1)) * 4])
def test_a_binary_file_is_blamed_at_its_first_byte(content: bytes) -> None:
    document = load(content)
    assert (only(document).span, document.root) == (Span(0, 0, 0, 1), None)


@pytest.mark.parametrize("content", [b"", b"\n\n", b"# only a comment\n", b"\xef\xbb\xbf"])
def test_an_empty_file_has_no_root_and_no_problem(content: bytes) -> None:
    document = load(content)
    assert document.root is None
    assert not document.problems
    assert locate(document, ()) is None


# -- nodes -----------------------------------------------------------------------------------------


def test_scalars_stay_as_written() -> None:
    document = load("a: no\nb: 1:30\nc: 1_200\n1: x\nno: y\n~: z\nd: !!str 1\ne: !mine 2\nf: ! 3\n")
    entries = document.entries(document.root)
    assert [entries[key][1].value for key in "abc"] == ["no", "1:30", "1_200"]
    assert list(entries)[3:6] == ["1", "no", "~"]
    tags = [entries[key][1].tag for key in "adef"]
    assert tags == [None, "tag:yaml.org,2002:str", "!mine", None]


def test_kinds() -> None:
    document = load("- x\n- [a]\n- {}\n- null\n- 'null'\n- ~\n-\n- !!str ~\n- !!null x\n- nUll\n- !!null\n")
    items = document.items(document.root)
    assert [is_scalar(node) for node in items[:3]] == [True, False, False]
    assert [is_seq(node) for node in items[:3]] == [False, True, False]
    assert [is_map(node) for node in items[:3]] == [False, False, True]
    nulls = [is_null(node) for node in items]
    assert nulls == [False, False, False, True, False, True, True, False, False, False, True]
    assert document.is_null(items[3])
    assert document.items(items[0]) == document.items(items[2]) == []
    assert document.entries(items[0]) == {}


def test_the_first_of_two_keys_counts() -> None:
    document = load("a: 1\nb: 2\na: 3\n'b': 4\n")
    entries = document.entries(document.root)
    assert (entries["a"][1].value, entries["b"][1].value) == ("1", "2")
    assert document.entries(document.root) is entries
    assert rules(document) == ["duplicate-key", "duplicate-key"]
    problem = document.problems[0]
    assert problem.span == Span(2, 0, 2, 1)
    assert problem.related[0][1] == Span(0, 0, 0, 1)


def test_a_key_that_is_no_word() -> None:
    document = load("[a]: 1\n{b: c}: 2\nd: 3\n")
    assert list(document.entries(document.root)) == ["d"]
    assert rules(document) == ["unknown-key", "unknown-key"]
    assert [under(document, problem.span) for problem in document.problems] == ["[a]", "{b: c}"]


MERGES = """\
base: &base {a: 1, b: 2}
more: &more
  b: 3
  c: 4
one:
  <<: *base
  a: local
two:
  <<: [*base, *more]
three:
  <<: {c: inline}
  d: &d [x]
four: {<<: *more, e: *base}
list:
  - *d
  - *base
  - y
  - *d
chain: &chain
  <<: *base
last:
  <<: *chain
  quoted: {"<<": 1}
"""


def test_merges_resolve() -> None:
    document = load(MERGES)
    root = document.entries(document.root)

    def values(name: str) -> dict[str, str]:
        return {key: value.value for key, (_, value) in document.entries(root[name][1]).items()}

    assert values("one") == {"a": "local", "b": "2"}
    assert values("two") == {"a": "1", "b": "2", "c": "4"}
    assert list(values("three")) == ["d", "c"]
    assert values("chain") == {"a": "1", "b": "2"}
    assert list(document.entries(document.entries(root["last"][1])["quoted"][1])) == ["<<"]
    assert not document.problems


def test_routes_through_aliases_tell_their_uses() -> None:
    document = load(MERGES)

    def uses(*route: str | int) -> list[tuple[int, str]]:
        place = locate(document, route)
        assert place is not None
        return [(span.line, under(document, span)) for span in place.uses]

    assert uses("one", "a") == []
    assert uses("one", "b") == [(5, "*base")]
    assert at(document, "one", "b") == "2"
    assert locate(document, ("one", "b")).key == Span(0, 19, 0, 20)
    assert uses("two", "b") == [(8, "*base")]
    assert uses("two", "c") == [(8, "*more")]
    assert uses("three", "c") == []
    assert uses("three", "d", 0) == []
    assert uses("four", "c") == [(12, "*more")]
    assert uses("four", "e", "a") == [(12, "*base")]
    assert uses("list", 0, 0) == [(14, "*d")]
    assert uses("list", 1, "b") == [(15, "*base")]
    assert uses("list", 2) == []
    assert uses("list", 3) == [(17, "*d")]
    assert uses("last", "a") == [(21, "*chain"), (19, "*base")]


@pytest.mark.parametrize("value", ["", "1", "[x]", "[{a: 1}, b]"])
def test_a_merge_of_no_map(value: str) -> None:
    document = load(f"m:\n  <<: {value}\n  c: 1\n")
    entries = document.entries(document.entries(document.root)["m"][1])
    assert "c" in entries
    problem = only(document)
    assert (problem.rule, problem.span) == ("unknown-key", Span(1, 2, 1, 4))


def test_a_chain_of_merges_longer_than_the_stack() -> None:
    lines = ["m0: &m0 {a: 1, b: 2}"]
    lines += [f"m{number}: &m{number} {{<<: *m{number - 1}}}" for number in range(1, 300)]
    document = load("\n".join(lines))
    assert not document.problems

    def deep(frames: int) -> list[str]:
        return deep(frames - 1) if frames else list(document.entries(document.root.value[-1][1]))

    assert deep(sys.getrecursionlimit() - 300) == ["a", "b"]
    assert len(locate(document, ("m299", "b")).uses) == 299


def test_two_merges_in_one_map() -> None:
    document = load("a: &a {x: 1}\nb: &b {x: 2, y: 3}\nc:\n  <<: *a\n  <<: *b\n")
    assert list(document.entries(document.entries(document.root)["c"][1])) == ["x"]
    assert only(document).rule == "duplicate-key"


def test_an_anchor_may_be_defined_again() -> None:
    document = load("a: &x 1\nb: *x\nc: &x 2\nd: *x\n")
    assert not document.problems
    assert [value.value for _, value in document.entries(document.root).values()] == ["1", "1", "2", "2"]


# -- places ----------------------------------------------------------------------------------------

PLACES = """\
plain: some words # why
single: 'it''s'
double: "a \\" b"
literal: |   # kept
  one
    # no comment
  two

folded: >-
  x
  y
# whole line
anchored: &anchor text
tagged: !!str 12
both: !!str &both 'q'
none:
none with anchor: &none
  # nothing
flow: [a, {b: c, d}, ]
block:
  - k: v   # trailing

    # a comment line
  - - deep
    - "er"

map: &map
  # first a comment
  &key in: 1

  out: *map2

empty block: |
end:
  last:
    - x: y # bye

"""


def test_spans_are_what_a_person_would_underline() -> None:
    document = load(PLACES.replace("*map2", "*anchor"))
    assert not document.problems
    assert at(document, "plain") == "some words"
    assert at(document, "single") == "'it''s'"
    assert at(document, "double") == '"a \\" b"'
    assert at(document, "literal") == "|   # kept\n  one\n    # no comment\n  two"
    assert at(document, "folded") == ">-\n  x\n  y"
    assert at(document, "anchored") == "text"
    assert at(document, "tagged") == "12"
    assert at(document, "both") == "'q'"
    assert locate(document, ("none",)).value == Span(15, 5, 15, 5)
    assert at(document, "none with anchor") == ""
    assert at(document, "flow") == "[a, {b: c, d}, ]"
    assert at(document, "flow", 1) == "{b: c, d}"
    assert at(document, "flow", 1, "d") == ""
    assert at(document, "block") == '- k: v   # trailing\n\n    # a comment line\n  - - deep\n    - "er"'
    assert at(document, "block", 0) == "k: v"
    assert at(document, "block", 1) == '- deep\n    - "er"'
    assert at(document, "map") == "&key in: 1\n\n  out: *anchor"
    assert under(document, locate(document, ("map", "in")).key) == "in"
    assert at(document, "empty block") == "|"
    assert at(document, "end") == "last:\n    - x: y"
    assert document.span(document.root).end_line == locate(document, ("end",)).value.end_line


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("x: &x 1\na:\n- b\n- *x  # c\n\nc: 1\n", "- b\n- *x"),
        ("x: &x 1\na:\n  b: *x  # c\n  # d\n\n", "b: *x"),
        ("a: [? b]\n", "[? b]"),
        ("a:\n  ? b\nc: d\n", "? b"),
        ("a: !t\n  b: c\n", "b: c"),
        ("a: &x # c\n\n  # d\n  - b\nc: 1", "- b"),
        ("a: !<tag:x,2000:y> [b]\n", "[b]"),
        ("a: &x !t {b: c}\n", "{b: c}"),
        ("a:\n  &x b: c\n", "&x b: c"),
        ("a: |-\n\n  # text\n\n\nb: 1", "|-\n\n  # text"),
        ("a:\n  -\n  -\n\nb: 1", "-\n  -"),
    ],
)
def test_more_spans(text: str, covered: str) -> None:
    assert at(load(text), "a") == covered


def test_comments_are_never_inside_scalars() -> None:
    document = load(PLACES.replace("*map2", "*anchor"))
    assert [(comment.span.line, comment.text, comment.whole_line) for comment in document.comments] == [
        (0, "# why", False),
        (3, "# kept", False),
        (11, "# whole line", True),
        (17, "# nothing", True),
        (20, "# trailing", False),
        (22, "# a comment line", True),
        (27, "# first a comment", True),
        (35, "# bye", False),
    ]


@pytest.mark.parametrize(
    ("text", "comments"),
    [
        ("a: 'x # y' # z\n", ["# z"]),
        ('a: "x \\" # y" # z\n', ["# z"]),
        ("a: b#c\n", []),
        ("a: 'x\n  # y'\nb: 1 # z\n", ["# z"]),
        ("- |\n # text\n# comment\n", ["# comment"]),
        ("a: [b, # c\n  d] # e   \n", ["# c", "# e"]),
        ("# llmstrategy: ignore[x] -- why\n", ["# llmstrategy: ignore[x] -- why"]),
        ("a: b\t# c\n", ["# c"]),
        ("a: [\n# still found\n", ["# still found"]),
        ("a: 1 # one\n---\nb: 'x # y' # two\n", ["# one", "# two"]),
    ],
)
def test_comments(text: str, comments: list[str]) -> None:
    document = load(text)
    assert [comment.text for comment in document.comments] == comments
    assert [under(document, comment.span) for comment in document.comments] == comments


def test_comments_of_a_very_long_line() -> None:
    """Forty thousand quoted `#` in a line: minutes, if each were looked for among all."""
    document = load("a: [" + '"x # y", ' * 40_000 + "] # end\n")
    assert [comment.text for comment in document.comments] == ["# end"]


def test_routes_that_lead_nowhere() -> None:
    document = load("a: [x]\nb: {c: d}\n")
    assert locate(document, ()).key is None
    for route in (("z",), ("a", 1), ("a", -1), ("a", "x"), ("b", 0), ("b", "c", "d"), ("a", 0, 0)):
        assert locate(document, route) is None, route


# -- bounds ----------------------------------------------------------------------------------------


def test_a_file_beyond_the_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("llm_strategy.document.document.MAX_BYTES", 20)
    assert load(b"a: 1").problems == load("a: 1").problems == []
    for content in (b"a: 1\n" * 5, "a: 1\n" * 5, "é" * 20, b"\xff" * 21):
        document = load(content)
        problem = only(document)
        assert (problem.rule, document.root) == ("file-bound", None)
        assert "the limit is 20 bytes" in problem.message


def test_fifty_megabytes_are_refused_unread() -> None:
    assert rules(load(b"a: b\n" * 10_000_000)) == ["file-bound"]


def nested(depth: int) -> list[str]:
    return [
        "[" * depth + "]" * depth,
        "{a: " * depth + "}" * depth,
        "- " * depth + "x",
        "? " * depth + "x",
        "\n".join(" " * level + "a:" for level in range(depth)) + " x",
        "\n".join(" " * level + "-" for level in range(depth)) + " x",
        "[\n" * depth + "]\n" * depth,
        "[a: " * (depth // 2) + "x" + "]" * (depth // 2),
        "\n".join(" " * level + "a:\n" + " " * level + "-" for level in range(depth // 2)) + " x",
    ]


@pytest.mark.parametrize("text", nested(bounds.MAX_DEPTH))
def test_the_depth_that_is_allowed(text: str) -> None:
    document = load(text)
    assert not document.problems
    assert document.root is not None


@pytest.mark.parametrize("text", [text for depth in (66, 1_000, 2_000) for text in nested(depth)])
def test_deeper_is_refused(text: str) -> None:
    document = load(text)
    problem = only(document)
    assert (problem.rule, document.root) == ("file-bound", None)
    assert f"the limit is {bounds.MAX_DEPTH}" in problem.message


@pytest.mark.parametrize(
    "line", ['["]",\n', "['}]',\n", "[ # ]\n", "[!<]> a,\n", "[a: [b: # ]]\n", "{? {a: #}}\n"]
)
def test_brackets_that_only_look_closed(line: str) -> None:
    text = ("a: 1\nb:\n  " + line * 100).encode()
    with pytest.raises(bounds.BeyondBound):
        bounds.count(text)
    assert not bounds.harmless(text)


@pytest.mark.parametrize("unit", ["[", "{", "{a: ", "- ", "? ", "[\n", "[a: ", ": - "])
def test_a_million_brackets_do_not_crash(unit: str) -> None:
    document = load(unit.encode() * 1_000_000)
    assert document.root is None
    assert rules(document) in (["file-bound"], ["syntax-error"])


@pytest.mark.parametrize("text", ["[" + "a, " * 40 + "]", "\n".join(["- a"] * 60)])
def test_too_many_nodes(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MAX_NODES", 30)
    document = load(text)
    assert (only(document).rule, document.root) == ("file-bound", None)
    assert "30" in only(document).message


@pytest.mark.parametrize("size", [28, 29])
def test_as_many_nodes_as_allowed(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MAX_NODES", 30)
    assert not load("[" + "a, " * size + "]").problems


@pytest.mark.parametrize("unit", ["[", "{", "{a: ", "- ", "? "])
def test_a_small_stack_is_enough(unit: str) -> None:
    """A crash in C would take the tests with it, and some threads have a sixteenth of this one's stack."""
    code = (
        "import sys, threading\n"
        "from llm_strategy.document.document import load\n"
        "threading.stack_size(512 * 1024)\n"
        "def run():\n"
        "    for depth in (50, 64, 500, 100_000):\n"
        "        found.append([problem.rule for problem in load(sys.argv[1] * depth + 'x').problems])\n"
        "found = []\n"
        "thread = threading.Thread(target=run)\n"
        "thread.start(); thread.join()\n"
        "print(len(found), found[-1])"
    )
    done = subprocess.run([sys.executable, "-c", code, unit], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-500:]
    assert done.stdout.strip() == "4 ['file-bound']"


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("[" + "a, " * 30 + "]", 31),
        ("\n".join(["- a"] * 30), 31),
        ("\n".join(f"k{number}: 1" for number in range(30)), 61),
        ("a: &x [b]\nc: [*x, *x]\n", 8),
        ('["":' + ',"":' * 19 + "]", 61),
    ],
)
def test_the_bound_of_nodes_is_exact(text: str, nodes: int, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not load(text).problems
    monkeypatch.setattr(bounds, "MAX_NODES", nodes)
    assert not load(text).problems
    monkeypatch.setattr(bounds, "MAX_NODES", nodes - 1)
    assert (only(load(text)).rule, load(text).root) == ("file-bound", None)


def test_the_bound_of_bytes_is_exact(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a: é\n"
    monkeypatch.setattr("llm_strategy.document.document.MAX_BYTES", 6)
    assert not load(text).problems
    assert not load(b"\xef\xbb\xbf" + text.encode()).problems
    monkeypatch.setattr("llm_strategy.document.document.MAX_BYTES", 5)
    assert rules(load(text)) == rules(load(text.encode())) == ["file-bound"]


def test_an_alias_bomb() -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    for before, name in zip("abcdefgh", "bcdefghi", strict=True):
        lines.append(f"{name}: &{name} [{', '.join(['*' + before] * 9)}]")
    assert not load("\n".join(lines[:4])).problems
    document = load("\n".join(lines))
    problem = only(document)
    assert (problem.rule, document.root) == ("file-bound", None)
    assert "the limit is 100,000" in problem.message
    assert under(document, problem.span) == "*h"


@pytest.mark.parametrize("text", ["a: &a [*a]\n", "a: &a\n  b: {c: [*a]}\n", "&a {b: *a}"])
def test_a_value_inside_itself(text: str) -> None:
    document = load(text)
    problem = only(document)
    assert (problem.rule, document.root) == ("file-bound", None)
    assert under(document, problem.span) == "*a"


def test_aliases_side_by_side_are_counted_once_each() -> None:
    text = "a: &a [" + "x, " * 98 + "]\nb:\n" + "- *a\n" * 1_000
    assert not load(text).problems
    assert rules(load(text + "- *a\n" * 100)) == ["file-bound"]


UNITS = [
    *("[", "]", "{", "}", '"', "'", "#", " #", "!<[> "),
    *("- ", "-\t", "? ", ": ", "\n", "\r", "\n ", "  ", "a", "a: ", ","),
]


@given(st.lists(st.sampled_from(UNITS), min_size=1, max_size=6), st.integers(1, 26))
def test_what_is_proved_harmless_is_not_deep(unit: list[str], period: int) -> None:
    parts = "".join(unit)
    text = "".join(parts.replace("\n ", "\n" + " " * (turn % period)) for turn in range(150)).encode()
    if bounds.harmless(text):
        try:
            bounds.count(text)  # raises BeyondBound where the proof is wrong
        except libyaml.YAMLError:
            pass


@pytest.mark.parametrize(
    "text",
    [
        "a: 1                         # in line with\nlonger: 2                    # this\n",
        "a: Why? Because it is - - allowed\n",
        "-   a:\tb\n-   c: d\n",
    ],
)
def test_what_is_not_proved_harmless_is_still_read_at_once(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Recovery costs as much to load as all the rest."""
    assert not bounds.harmless(text.encode())
    monkeypatch.delattr("llm_strategy.document.document._load_slowly")
    assert load(text).root is not None


# -- anything --------------------------------------------------------------------------------------


def check_places(document: Document) -> None:
    """Assert what holds of every document, broken or not."""
    lines = document.lines

    def inside(span: Span) -> None:
        assert 0 <= span.line <= span.end_line < len(lines)
        assert 0 <= span.column <= len(lines[span.line])
        assert 0 <= span.end_column <= len(lines[span.end_line])
        assert (span.line, span.column) <= (span.end_line, span.end_column)

    def visit(node: libyaml.Node, route: tuple[str | int, ...]) -> None:
        place = locate(document, route)
        assert place is not None
        assert place.value == document.span(node)
        inside(place.value)
        for use in place.uses:
            inside(use)
            assert under(document, use).startswith("*") or use.line in document.damaged
        if len(route) > 5:
            return
        for name, (key, value) in document.entries(node).items():
            assert locate(document, (*route, name)).key == document.span(key)
            visit(value, (*route, name))
        for index, item in enumerate(document.items(node)[:6]):
            visit(item, (*route, index))

    if document.root is not None:
        visit(document.root, ())
        for node in libyaml.walk(document.root):
            span = document.span(node)
            plain = node.id == "scalar" and not node.style and "\n" not in node.value
            if plain and span.line == span.end_line and span.line not in document.damaged:
                assert under(document, span) == node.value
    for problem in document.problems:
        inside(problem.span)
        assert problem.message
        for _, span in problem.related:
            inside(span)
    for comment in document.comments:
        inside(comment.span)
        assert under(document, comment.span) == comment.text
    assert all(0 <= line < len(lines) for line in document.damaged)


@given(st.binary(max_size=200))
def test_any_bytes(content: bytes) -> None:
    check_places(load(content))


@given(st.text(st.characters(categories=None), max_size=100))
def test_any_text(content: str) -> None:
    check_places(load(content))


@given(st.text("ab:- \n\t[]{},#'\"&*!|>?%@`~\\<=.é😀\r\x85", max_size=80))
def test_anything_like_yaml(content: str) -> None:
    check_places(load(content))


@given(st.data())
def test_changed_files(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from([PLACES, MERGES]))
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 8)))
        text = text[:start] + data.draw(st.text("a:- \n\t[]{},#'\"&*!|>\\x", max_size=4)) + text[end:]
    check_places(load(text))


FILES = [path.read_bytes() for path in sorted((Path(__file__).parent / "corpus").glob("*/*.yaml"))]
PIECES = [
    *map(str.encode, "[]{}\"'#,:-?|>!%@`*&\\~"),
    b"\n",
    b"\r\n",
    b"\r",
    b"\t",
    b"  ",
    b"- ",
    b": ",
    b" #",
]
PIECES += [b"&a ", b"*a", b"<<: *a\n", b"!t ", b"---\n", b"...\n", b"|-\n", b"\x00", b"\xff", b"\xc2\x85"]
PIECES += ["\u2028".encode(), "\ufeff".encode(), "😀".encode(), b"null", b'""', b"k: "]


@given(st.data())
def test_changed_files_of_the_corpus(data: st.DataObject) -> None:
    content = data.draw(st.sampled_from(FILES))
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(content)))
        end = min(len(content), start + data.draw(st.sampled_from([0, 0, 1, 3, 40])))
        again = data.draw(st.sampled_from([b"", b"", content[start : start + 60]]))
        piece = b"".join(data.draw(st.lists(st.sampled_from(PIECES), max_size=3)))
        content = content[:start] + piece + again + content[end:]
    check_places(load(content))
