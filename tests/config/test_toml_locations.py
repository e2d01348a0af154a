"""Places of keys and values in TOML, compared with a writer that knows where it put them; keys of too many parts."""

from __future__ import annotations

import tomllib
import tomllib._parser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from llm_strategy.config import toml_locations
from llm_strategy.config.settings import SettingsError
from llm_strategy.config.settings_file import load
from llm_strategy.config.toml_locations import MOST_PARTS, long_key, places
from llm_strategy.text import line_and_column

SCRAPS = [
    "a",
    "'",
    '"',
    '"""',
    "'''",
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    ".",
    "=",
    ",",
    "\n",
    " ",
    "#",
    "\\",
    "1",
]


def quoted(text: str) -> str:
    return '"' + "".join(c if c.isalnum() or c in " -_" else f"\\U{ord(c):08x}" for c in text) + '"'


KEY = st.sampled_from(["a", "b-1", "c_2", "3"]) | st.text(max_size=3)
TREE = st.recursive(
    st.just(None),
    lambda inner: st.dictionaries(KEY, inner, min_size=1, max_size=3) | st.lists(inner, max_size=2),
    max_leaves=8,
)


class Writer:
    """Writes a tree as TOML in ways Hypothesis chooses, each leaf another number, and notes the places."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.text = ""
        self.keys: dict[tuple[str | int, ...], int] = {}
        self.values: dict[tuple[str | int, ...], int] = {}
        self.count = 100

    def blank(self, breaks: bool = False) -> None:
        self.text += self.draw(st.sampled_from(["", " ", "\t", *(["\n", ' # ]}="\n'] if breaks else [])]))

    def key(self, name: str) -> None:
        ways = [quoted(name)]
        if name and name.isascii() and name.replace("-", "").replace("_", "").isalnum():
            ways += [name, f"'{name}'"]
        self.text += self.draw(st.sampled_from(ways))

    def pair(self, route: tuple[str | int, ...], name: str, value: object) -> None:
        route = (*route, name)
        self.keys[route] = len(self.text)
        self.key(name)
        # A map of one key may be written with a dot.
        while isinstance(value, dict) and len(value) == 1 and self.draw(st.booleans()):
            self.blank()
            self.text += "."
            self.blank()
            ((name, value),) = value.items()
            route = (*route, name)
            self.keys[route] = len(self.text)
            self.key(name)
        self.blank()
        self.text += "="
        self.blank()
        self.value(route, value)

    def value(self, route: tuple[str | int, ...], value: object) -> None:
        self.values[route] = len(self.text)
        if isinstance(value, dict):
            self.text += "{"
            for i, (name, inner) in enumerate(value.items()):
                self.text += "," if i else ""
                self.blank()
                self.pair(route, name, inner)
                self.blank()
            self.text += "}"
        elif isinstance(value, list):
            self.text += "["
            for i, inner in enumerate(value):
                self.text += "," if i else ""
                self.blank(breaks=True)
                self.value((*route, i), inner)
                self.blank(breaks=True)
            self.text += "]"
        else:
            self.count += 1
            one = str(self.count)
            ways = [
                one,
                f'"]{one}\\""',
                f"'#{one}'",
                f'"""\n\\"{one}""""',
                f"'''=[{one}'''''",
                f"1979-05-27 07:32:{self.count % 50 + 10}",
            ]
            self.text += self.draw(st.sampled_from(ways))


@st.composite
def toml_texts(draw: st.DrawFn) -> Writer:
    writer = Writer(draw)
    tree = draw(st.dictionaries(KEY, TREE, max_size=4))
    later = {}
    for name, value in tree.items():
        if isinstance(value, dict) and draw(st.booleans()):
            later[name] = value
            continue
        writer.blank(breaks=True)
        writer.pair((), name, value)
        writer.text += draw(st.sampled_from(["\n", " # '\n", "\r\n"]))
    for name, value in later.items():
        many = draw(st.booleans())
        writer.text += "[[" if many else "["
        writer.blank()
        writer.keys[(name,)] = len(writer.text)
        writer.key(name)
        writer.blank()
        writer.text += "]]\n" if many else "]\n"
        for inner, leaf in value.items():
            writer.pair((name,), inner, leaf)
            writer.text += "\n"
    return writer


@given(toml_texts())
def test_places_of_keys_and_values(writer: Writer) -> None:
    tomllib.loads(writer.text)
    keys, values = places(writer.text)
    assert keys == writer.keys
    assert values == writer.values


@given(st.text(max_size=40) | st.lists(st.sampled_from(SCRAPS)).map("".join))
def test_places_of_what_is_not_toml_end_too(text: str) -> None:
    places(text)


# -- keys of too many parts --------------------------------------------------------------------------------------------

MANY = MOST_PARTS + 1
LONG_KEYS = {
    "key": "»" + ".".join("a" * MANY) + " = 1",
    "header": "x = 1\n[»" + ".".join("a" * MANY) + "]",
    "list of tables": "[[ »" + " . ".join("a" * MANY) + " ]]",
    "inline table": "x = [{ »" + ".".join("a" * MANY) + " = 1 }]",
    "quoted": "»" + ".".join(["'a.b'", '"\\""', "c"] * MANY) + " = 1",
    "after strings": 'x = """\\""""""\n' + "y = ''''a'''''\n»" + ".".join("a" * MANY) + " = 1",
    "without a value": "»" + ".".join("a" * 40_000),
}


@pytest.mark.parametrize("name", ["llmstrategy.toml", "pyproject.toml"])
@pytest.mark.parametrize("marked", LONG_KEYS.values(), ids=LONG_KEYS)
def test_a_key_of_too_many_parts_is_refused_at_its_place(marked: str, name: str) -> None:
    text = marked.replace("»", "")
    with pytest.raises(SettingsError, match=f"more than {MOST_PARTS} parts") as caught:
        load(text.encode(), name)
    assert (caught.value.line, caught.value.column) == line_and_column(text, marked.index("»"))


def test_dots_that_join_no_keys_are_not_counted() -> None:
    dots = ".".join("a" * 1_000)
    text = f"""# {dots}
exclude = ["{dots}", '{dots}'] # {dots}
x = [{"1.5, " * 1_000}]
y = '''
'{dots} = 1'''
z = \"\"\"
\\"{dots} = 1\"\"\"
t = 1979-05-27T07:32:00.999-07:00
{".".join("b" * MOST_PARTS)} = 1
"""
    tomllib.loads(text)
    assert long_key(text) is None


def parts_read(text: str) -> tuple[int, bool]:
    """Return the parts of the longest key that the standard reader meets, and whether the text is TOML."""
    longest = 0
    real = tomllib._parser.parse_key

    def parse_key(source: str, at: int) -> tuple[int, tuple[str, ...]]:
        nonlocal longest
        end, key = real(source, at)
        longest = max(longest, len(key))
        return end, key

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tomllib._parser, "parse_key", parse_key)
        try:
            tomllib.loads(text)
        except ValueError:
            return longest, False
    return longest, True


@given(st.lists(st.sampled_from([*SCRAPS, "a.b.c.d"])).map("".join) | toml_texts().map(lambda writer: writer.text))
@example('x = """\n\\"""a.b.c.d"""\na.b.c.d = 1')
@example("x = 'a\n.b.c.d'\na.b.c.d = 1")
def test_no_long_key_reaches_the_reader(text: str) -> None:
    longest, valid = parts_read(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(toml_locations, "MOST_PARTS", 2)
        refused = long_key(text) is not None
    assert refused or longest <= 2
    assert not (valid and refused) or longest > 2


def test_strings_that_do_not_end_are_looked_through_once() -> None:
    text = '"""' + '\n\\"""' * 150_000
    assert long_key(text) is None
    assert places(text) == ({}, {})
