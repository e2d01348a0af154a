"""The text the server keeps, and its columns, against the plainest way to work them out."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lsprotocol import types
from pygls.workspace import PositionCodec

from llm_strategy.lsp.documents import Document, lines_with_breaks
from llm_strategy.lsp.positions import from_client, to_client
from llm_strategy.text import split_lines
from tests.lsp.client import units

ENCODINGS = ("utf-8", "utf-16", "utf-32")
# Lone surrogates come in JSON escapes; the rest are breaks of other worlds, which no editor breaks at.
LETTERS = "aé😀\u2028\x0b\x85\ud800\udc00# \t"
TEXTS = st.text(alphabet=LETTERS + "\r\n", max_size=30)


@given(TEXTS)
def test_lines_keep_their_breaks_and_end_where_editors_end_them(text: str) -> None:
    lines = lines_with_breaks(text)
    assert "".join(lines) == text
    assert [line.rstrip("\r\n") for line in lines] == split_lines(text)


@given(st.text(alphabet=LETTERS, max_size=12), st.sampled_from(ENCODINGS))
def test_columns_there_and_back(line: str, encoding: str) -> None:
    for column in range(len(line) + 1):
        client = to_client(line, column, encoding)
        assert client == units(encoding, line[:column])
        # A high and a low surrogate that stand alone are one character to a client that counts UTF-16.
        if encoding != "utf-16" or not _splits_pair(line, column):
            assert from_client(line, client, encoding) == column
    assert from_client(line, 10_000, encoding) == len(line)


def _splits_pair(line: str, column: int) -> bool:
    return any("\ud800" <= line[n] < "\udc00" <= line[n + 1] < "\ue000" for n in range(len(line) - 1))


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_columns_are_those_of_pygls_where_both_know_the_character(encoding: str) -> None:
    line = 'x: "é😀" # 漢字 😀'
    codec = PositionCodec(encoding)
    for column in range(len(line) + 1):
        theirs = codec.position_to_client_units([line], types.Position(0, column)).character
        assert to_client(line, column, encoding) == theirs


@pytest.mark.parametrize(
    ("encoding", "column", "character"),
    [("utf-8", 1, 0), ("utf-8", 3, 1), ("utf-8", 5, 1), ("utf-16", 2, 1), ("utf-16", 1, 1), ("utf-16", 3, 2)],
)
def test_a_column_inside_a_character_is_its_beginning(encoding: str, column: int, character: int) -> None:
    assert from_client("é😀", column, encoding) == character


@given(
    TEXTS,
    st.lists(
        st.tuples(st.integers(0, 8), st.integers(0, 14), st.integers(0, 8), st.integers(0, 14), TEXTS),
        max_size=4,
    ),
    st.sampled_from(ENCODINGS),
)
@example("a\rb", [(1, 0, 1, 0, "\n")], "utf-16")
@example("a\n\nb", [(0, 1, 0, 1, "\r")], "utf-16")
@example("a\r\nb", [(0, 1, 1, 0, ""), (5, 0, 9, 9, "\r")], "utf-8")
def test_edits_give_the_text_that_the_client_has(
    text: str, edits: list[tuple[int, int, int, int, str]], encoding: str
) -> None:
    document = Document("file:///llmstrategy.yaml", None, text, 1, encoding)
    for line, column, end_line, end_column, new in edits:
        seen = document.revision
        start = _offset(text, line, column, encoding)
        end = max(start, _offset(text, end_line, end_column, encoding))
        text = text[:start] + new + text[end:]
        document.edit(line, column, end_line, end_column, new)
        assert document.revision != seen
        assert document.lines == lines_with_breaks(text)
    assert document.text == text


def _offset(text: str, line: int, column: int, encoding: str) -> int:
    lines = lines_with_breaks(text)
    if line >= len(lines):
        return len(text)
    bare = lines[line].rstrip("\r\n")
    return sum(map(len, lines[:line])) + from_client(bare, column, encoding)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_kept_byte_order_mark_shifts_the_first_line_alone(encoding: str) -> None:
    document = Document("file:///llmstrategy.yaml", None, "\ufeffé😀\né😀", 1, encoding)
    mark = units(encoding, "\ufeff")
    assert document.position(0, 1) == types.Position(0, mark + units(encoding, "é"))
    assert document.position(1, 1) == types.Position(1, units(encoding, "é"))
    assert document.place(0, mark + units(encoding, "é")) == (0, 1)
    assert document.place(0, 0) == (0, 0)
