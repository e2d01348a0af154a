import pickle

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from llm_strategy.text import Span, listed, printable, split_lines, ticked


def test_spans_are_values() -> None:
    span = Span(1, 2, 1, 5)
    assert span == Span(1, 2, 1, 5)
    assert span != Span(1, 2, 1, 6)
    assert span != (1, 2, 1, 5)
    assert hash(span) == hash(Span(1, 2, 1, 5))
    assert repr(span) == "Span(1, 2, 1, 5)"
    assert pickle.loads(pickle.dumps(span)) == span


def test_spans_sort_by_place() -> None:
    first, second, third = Span(0, 9, 3, 0), Span(1, 2, 1, 3), Span(1, 2, 1, 5)
    assert sorted([third, first, second]) == [first, second, third]
    assert first < second <= third
    assert third > second >= first
    with pytest.raises(TypeError):
        _ = first < (0, 0, 0, 0)  # type: ignore[operator]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("a", ["a"]),
        ("a\n", ["a", ""]),
        ("a\r\nb\rc\nd", ["a", "b", "c", "d"]),
        ("a\r\r\nb", ["a", "", "b"]),
        ("a\x0bb\x0cc\x1cd\x85e\u2028f\u2029g", ["a\x0bb\x0cc\x1cd\x85e\u2028f\u2029g"]),
    ],
)
def test_only_editors_line_breaks_break_lines(text: str, lines: list[str]) -> None:
    assert split_lines(text) == lines


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain text", "plain text"),
        ("a\nb\tc\rd", "a\\nb\\tc\\x0dd"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("\x00\x7f\x85\x9f", "\\x00\\x7f\\x85\\x9f"),
        ("a\u202eb\u2066c\u200f", "a\\u202eb\\u2066c\\u200f"),
        ("a\u200bb\ufeffc\u2060", "a\\u200bb\\ufeffc\\u2060"),
        ("a\u2028b\u2029", "a\\u2028b\\u2029"),
        ("\ud800", "\\ud800"),
        ("\U000e0041", "\\U000e0041"),
        ("é 日本 😀 \xa0", "é 日本 😀 \xa0"),
        ("👩\u200d💻", "👩\\u200d💻"),
        ("❤\ufe0f", "❤\\ufe0f"),
        ("日\u200d本", "日\\u200d本"),
        ("ㄱ\u3164\uffa0\u115f", "ㄱ\\u3164\\uffa0\\u115f"),
        ("r\u034fag \u2800", "r\\u034fag \\u2800"),
        ("a\U000e0100b\U000e0fff", "a\\U000e0100b\\U000e0fff"),
        ("a\u200db", "a\\u200db"),
        ("\u200d", "\\u200d"),
    ],
)
def test_printable(text: str, shown: str) -> None:
    assert printable(text) == shown


@pytest.mark.parametrize("pattern", [r"\p{Default_Ignorable_Code_Point}", r"\p{Bidi_Control}", r"\p{Cc}", r"\p{Zl}|\p{Zp}"])
def test_all_of_a_kind_is_escaped(pattern: str) -> None:
    of_the_kind = regex.findall(pattern, "".join(map(chr, range(0x110000))))
    assert of_the_kind
    assert [char for char in of_the_kind if char in printable(char)] == []


def test_nothing_that_is_seen_is_escaped() -> None:
    """Letters, marks, digits, punctuation and symbols stay, but for those that are drawn as nothing."""
    seen = regex.findall(r"[\p{L}\p{M}\p{N}\p{P}\p{S}--\p{Default_Ignorable_Code_Point}]", "".join(map(chr, range(0x110000))), regex.V1)
    assert {char for char in seen if printable(char) != char} == {"\u2800"}


@given(st.text(st.characters(categories=None)))
def test_printable_text_is_one_line_that_any_terminal_may_have(text: str) -> None:
    shown = printable(text)
    assert len(shown.splitlines()) <= 1
    shown.encode()
    assert not any(ord(char) < 32 or 0x7F <= ord(char) < 0xA0 for char in shown)
    assert printable(shown) == shown


@pytest.mark.parametrize(
    ("words", "text"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"), ({"x": 1, "y": 2}, "x and y")],
)
def test_words_are_listed(words: list[str], text: str) -> None:
    assert listed(words) == text
    assert listed(iter(words), "or") == text.replace("and", "or")


def test_words_are_listed_as_code() -> None:
    assert ticked(["a", "b", "c"]) == "`a`, `b` or `c`"
    assert ticked(["a", "b"], "and") == "`a` and `b`"
