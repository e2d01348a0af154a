"""A change taken as it comes edits the document as one that is made objects of, and is refused as that is."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llm_strategy.lsp.protocol import Protocol
from llm_strategy.lsp.registry import make_server
from llm_strategy.lsp.server import Server

URI = "file:///team/llmstrategy.yaml"
TEXT = "version: 1\nstrategies:\r\n  a:\n    purpose: 😀 x\n"

ODD = [None, True, -1, 1.0, 2.5, "1", 2**31 - 1, 2**31, [], {}, "x", "file:///team/other.yaml"]

positions = st.fixed_dictionaries({"line": st.integers(0, 6), "character": st.integers(0, 20)})
changes = st.fixed_dictionaries(
    {"text": st.text("a\r\n😀:", max_size=4)},
    optional={"range": st.fixed_dictionaries({"start": positions, "end": positions}), "rangeLength": st.integers(0, 3)},
)


@st.composite
def params(draw: st.DrawFn) -> Any:
    """Return the parameters of a change, of which one value may be odd, or missing."""
    made: Any = {
        "textDocument": {"uri": URI, "version": draw(st.integers(-1, 5))},
        "contentChanges": draw(st.lists(changes, min_size=1, max_size=3)),
    }
    if draw(st.booleans()):
        node = made
        while True:
            key = draw(st.sampled_from(sorted(node) if isinstance(node, dict) else range(len(node))))
            if not isinstance(node[key], (dict, list)) or not node[key] or draw(st.integers(0, 5)) == 0:
                break
            node = node[key]
        if draw(st.integers(0, 4)):
            node[key] = draw(st.sampled_from(ODD))
        else:
            del node[key]
    return made


def opened() -> Server:
    server = make_server()
    server.protocol.receive({"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}})
    item = {"uri": URI, "languageId": "yaml", "version": 0, "text": TEXT}
    server.protocol.receive({"method": "textDocument/didOpen", "params": {"textDocument": item}})
    return server


def state(server: Server) -> Any:
    document = server.protocol.document(URI)
    assert document is not None
    return document.text, document.version, sorted(server._changed)


@pytest.fixture(scope="module")
def servers() -> tuple[Server, Server]:
    return opened(), opened()


@given(sent=st.lists(params(), max_size=4))
def test_both_ways_come_to_the_same(servers: tuple[Server, Server], sent: list[Any]) -> None:
    states = []
    for server, quick in zip(servers, (True, False), strict=True):
        item = {"uri": URI, "languageId": "yaml", "version": 0, "text": TEXT}
        server._changed = {}
        server.protocol.receive({"method": "textDocument/didOpen", "params": {"textDocument": item}})
        with pytest.MonkeyPatch.context() as patch:
            if not quick:
                patch.setattr(Protocol, "_keystroke", lambda self, params: False)
            for one in sent:
                server.protocol.receive({"method": "textDocument/didChange", "params": one})
        states.append(state(server))
    assert states[0] == states[1]


def test_a_keystroke_is_taken_as_it_comes() -> None:
    server = opened()
    server._changed = {}
    place = {"line": 0, "character": 0}
    change = {"range": {"start": place, "end": place}, "text": "# "}
    taken = server.protocol._keystroke({"textDocument": {"uri": URI, "version": 9}, "contentChanges": [change]})
    assert taken
    text, version, changed = state(server)
    assert (text[:4], version, len(changed)) == ("# ve", 9, 1)
