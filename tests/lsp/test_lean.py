"""The types of the protocol, made when they are first used, are those that everybody else has."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys

SHOWN = """
import inspect, json
import attrs
from lsprotocol import types
found = {}
for name, kind in sorted(types.ALL_TYPES_MAP.items()):
    if isinstance(kind, type) and attrs.has(kind):
        attrs.resolve_types(kind, types.ALL_TYPES_MAP, {})
        found[name] = [
            [str(inspect.signature(kind))],
            *([one.name, repr(one.default), str(one.type), repr(one.validator), one.kw_only] for one in attrs.fields(kind)),
        ]
print(json.dumps(found))
"""
LEAN = "from llm_strategy.lsp import lazy_types\nlazy_types.install()\n"


def run(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_every_type_is_what_it_would_be() -> None:
    # A validator is shown with its address.
    plain, lean = (json.loads(re.sub(" at 0x[0-9a-f]+", "", run(program))) for program in (SHOWN, LEAN + SHOWN))
    assert len(plain) > 400
    assert lean.keys() == plain.keys()
    for name, fields in plain.items():
        assert lean[name] == fields, name


def test_most_are_never_made() -> None:
    out = run(
        LEAN
        + """
from llm_strategy.lsp.registry import make_server
make_server()
from lsprotocol import types
kinds = [kind for kind in types.ALL_TYPES_MAP.values() if isinstance(kind, type) and "__attrs_attrs__" in vars(kind)]
print(len(kinds), sum(isinstance(vars(kind)["__attrs_attrs__"], tuple) for kind in kinds))
"""
    )
    all_of_them, made = map(int, out.split())
    assert all_of_them > 400
    assert 0 < made < all_of_them / 2


def test_a_value_is_made_and_refused_as_ever() -> None:
    out = run(
        LEAN
        + """
from lsprotocol import types
assert not isinstance(vars(types.Position)["__attrs_attrs__"], tuple)
one = types.Position(3, character=4)
print(one.line, one.character, isinstance(one, types.Position), one == types.Position(3, 4), one < types.Position(4, 0))
try:
    types.Position(line=-1, character=0)
except ValueError as error:
    print("refused")
try:
    types.Range(1)
except TypeError:
    print("incomplete")
"""
    )
    assert out.split("\n") == ["3 4 True True True", "refused", "incomplete", ""]


def test_where_the_library_is_another_all_are_made_at_once() -> None:
    out = run(
        "import sys\nsys.modules['lsprotocol._hooks'] = type(sys)('lsprotocol._hooks')\n"
        + LEAN
        + """
from lsprotocol import types
kinds = [kind for kind in types.ALL_TYPES_MAP.values() if isinstance(kind, type) and "__attrs_attrs__" in vars(kind)]
print(len(kinds), sum(isinstance(vars(kind)["__attrs_attrs__"], tuple) for kind in kinds))
"""
    )
    all_of_them, made = map(int, out.split())
    assert made == all_of_them > 400
