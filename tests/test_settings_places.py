"""Where keys and values stand in TOML: compared with a writer that knows where it put them."""

from __future__ import annotations

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from llm_strategy.config.toml_locations import places

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
            writer.pair((name, 0) if many else (name,), inner, leaf)
            writer.text += "\n"
    return writer


@given(toml_texts())
def test_places_of_keys_and_values(writer: Writer) -> None:
    tomllib.loads(writer.text)
    keys, values = places(writer.text)
    assert keys == writer.keys
    assert values == writer.values


def test_each_table_of_a_list_has_its_number() -> None:
    text = "[[a]]\nb = 1\n[[a.c]]\n[[a]]\nb = 2\n[a.d]\ne = 3\n"
    keys, values = places(text)
    assert (keys["a",], values["a", 0, "b"], values["a", 1, "b"], values["a", 1, "d", "e"]) == (
        text.index("a"),
        text.index("1"),
        text.index("2"),
        text.index("3"),
    )
    assert keys["a", 0, "c"] == text.index("c")


@given(st.text(max_size=40) | st.lists(st.sampled_from(SCRAPS)).map("".join))
def test_places_of_what_is_not_toml_end_too(text: str) -> None:
    places(text)
