"""The place of a value in a JSON file: that which a reader of YAML finds too."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llm_strategy.config.json_file import JsonFile
from llm_strategy.config.settings import SettingsError

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text("ab\"\\é😀,:[]{} \n", max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ab\"\\,:[]{}", max_size=3), inner, max_size=3),
    max_leaves=12,
)


def routes(value: Any, route: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    yield route, value
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in items:
        yield from routes(inner, (*route, step))


def place(text: str, route: tuple[str | int, ...]) -> int:
    with pytest.raises(SettingsError) as caught:
        JsonFile("x.json", text.encode(), "file").fail("no", route)
    lines = text.split("\n")
    assert caught.value.line is not None and caught.value.column is not None
    return sum(len(line) + 1 for line in lines[: caught.value.line - 1]) + caught.value.column - 1


@given(VALUES, st.sampled_from([None, 1]))
def test_the_place_of_a_value_is_where_it_begins(value: Any, indent: int | None) -> None:
    text = " " + json.dumps(value, indent=indent, ensure_ascii=False)
    for route, inner in routes(value):
        read, _ = json.JSONDecoder().raw_decode(text, place(text, route))
        assert read == inner and type(read) is type(inner)
        missing = (*route, "none of these") if isinstance(inner, dict) else (*route, 99)
        assert place(text, missing) == place(text, route)


def test_of_two_keys_the_last_counts() -> None:
    assert place('{"a": 1, "a": 2}', ("a",)) == 14
