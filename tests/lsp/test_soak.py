"""A session as long as a working day: the editor shows what a check of the same bytes finds.

While a line is half typed, findings of other lines may be those of before; after a save none may.

``LLMSTRATEGY_SOAK`` sets how many edits are made, ``LLMSTRATEGY_SOAK_SEED`` which ones.
"""

from __future__ import annotations

import datetime
import os
import random
import re
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types

from llm_strategy.config.settings import DEFAULT
from llm_strategy.document.problem import SYNTAX_ERROR
from llm_strategy.engine.check import check
from llm_strategy.ide.half_typed import CANNOT_BE_READ
from llm_strategy.lsp.convert import message
from llm_strategy.lsp.documents import Document
from llm_strategy.text import split_lines
from tests.lsp.client import CORPUS, Client, start, stop

EDITS = int(os.environ.get("LLMSTRATEGY_SOAK", "300"))
SEED = int(os.environ.get("LLMSTRATEGY_SOAK_SEED", "20261101"))

FILES = sorted(CORPUS.glob("*/*.yaml"))
ENCODINGS = ("utf-8", "utf-16", "utf-32")

PIECES = (
    *"abz019:-#[]{},\"'|>&*!%@` \t\n\r",
    "\r\n",
    "é😀",
    "漢\u2028字",
    "\u0085",
    "\ud83d",
    "\ufeff",
    "\n      - technique: rag\n        for: [citations]\n",
    "  # llmstrategy: ignore[rag-for-behavior] -- for the moment\n",
    "fresh-knowledge",
    "technique: ",
    "for: [",
    "<<: *a\n",
    "&a ",
    "---\n",
    "\x00",
    '{"a": ',
)


BEGUN = re.compile(r"[-:]\s*(#.*)?$")
"""How a line ends that may be half typed though a check takes it as it is: with a dash or a key."""

Shown = tuple[Any, str, types.Range]

_numbers = count()


class Typist:
    """Makes random edits of one document, and knows its text by other means than the server."""

    def __init__(self, chance: random.Random, client: Client, path: Path, encoding: str) -> None:
        self.chance = chance
        self.client = client
        self.encoding = encoding
        self.uri = f"file:///nowhere/{next(_numbers)}/{path.stem}.llmstrategy.yaml"
        self.text = path.read_bytes().decode().removeprefix("\ufeff")
        self.undo: list[str] = [self.text]
        client.open(self.uri, self.text)

    def edit(self) -> None:
        """Insert, delete, replace, or take the last edits back."""
        way = self.chance.random()
        if way < 0.15 and len(self.undo) > 1:
            for _ in range(min(self.chance.randint(1, 6), len(self.undo) - 1)):
                self.undo.pop()
            self.replace(self.undo[-1])
            return
        start = self.chance.randint(0, len(self.text))
        end = start
        if way > 0.5:
            end = min(len(self.text), start + int(self.chance.expovariate(0.1)))
        new = "" if way > 0.8 else self.chance.choice(PIECES) * self.chance.choice((1, 1, 1, 3))
        self.swap(start, end, new)

    def swap(self, start: int, end: int, new: str) -> None:
        # No client puts an edge between the two halves of a break.
        start, end = (n - 1 if self.text[n - 1 : n + 1] == "\r\n" else n for n in (start, end))
        where = [self._position(start), self._position(end)]
        self.text = self.text[:start] + new + self.text[end:]
        self.undo = [*self.undo[-50:], self.text]
        self.client.change(self.uri, (where[0], where[1], new))

    def replace(self, text: str) -> None:
        """Go back to a text, with the one edit that it takes."""
        old = self.text
        if self.chance.random() < 0.3:
            self.text = text
            self.client.change(self.uri, text)
            return
        same = next(
            (n for n, (a, b) in enumerate(zip(old, text, strict=False)) if a != b), min(len(old), len(text))
        )
        undo = list(self.undo)
        self.swap(same, len(old), text[same:])
        if self.text != text:
            self.text = text
            self.client.change(self.uri, text)
        self.undo = undo

    def _position(self, offset: int) -> tuple[int, int]:
        lines = split_lines(self.text[:offset])
        before = lines[-1]
        if self.encoding == "utf-32":
            return len(lines) - 1, len(before)
        if self.encoding == "utf-8":
            return len(lines) - 1, len(before.encode("utf-8", "surrogatepass"))
        return len(lines) - 1, len(before.encode("utf-16-le", "surrogatepass")) // 2

    def expected(self) -> list[Shown]:
        """Return what a check finds, the places in the units of the client."""
        today = datetime.date.today().toordinal()
        try:
            content: str | bytes = self.text.encode()
        except UnicodeEncodeError:
            content = self.text
        report = check(content, "x", DEFAULT, today)
        assert not report.faults, report.faults[0].trace
        made = Document(self.uri, None, self.text, 1, self.encoding)
        return [(one.rule, message(one), made.range(one.span)) for one in report.diagnostics]


def shown(diagnostics: Any) -> list[Shown]:
    return [(diagnostic.code, diagnostic.message, diagnostic.range) for diagnostic in diagnostics]


def may_hold(wanted: list[Shown], lines: list[str]) -> bool:
    """Say whether one of the lines may be half typed."""
    return any(rule in CANNOT_BE_READ for rule, _, _ in wanted) or any(map(BEGUN.search, lines))


def syntax_errors(found: list[Shown]) -> list[Shown]:
    return [one for one in found if one[0] == SYNTAX_ERROR]


def on_lines(found: list[Shown], numbers: set[int]) -> list[Shown]:
    return [one for one in found if not numbers.isdisjoint(range(one[2].start.line, one[2].end.line + 1))]


async def saved(client: Client, uri: str, pull: bool) -> list[Shown]:
    """Save a document, and return what is shown of it then."""
    client.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri)))
    if pull:
        return shown((await client.pull(uri)).items)
    await client.answered()
    return shown(client.diagnostics[uri])


@pytest.mark.parametrize("pull", [False, True], ids=["push", "pull"])
async def test_the_editor_shows_what_a_check_finds(pull: bool) -> None:
    chance = random.Random(SEED + pull)
    encoding = chance.choice(ENCODINGS)
    client = await start(encoding=encoding, pull=pull)
    made = 0
    early = 0
    typists = [Typist(chance, client, path, encoding) for path in chance.sample(FILES, 4)]
    while made < EDITS // 2:
        typist = chance.choice(typists)
        for _ in range(chance.randint(1, 8)):
            typist.edit()
            made += 1
        if pull:
            found = (await client.pull(typist.uri)).items
        else:
            found = await client.pushed(typist.uri)
            client.published.clear()
        wanted = typist.expected()
        assert syntax_errors(shown(found)) == syntax_errors(wanted), repr(typist.text)
        if not may_hold(wanted, split_lines(typist.text)):
            assert shown(found) == wanted, repr(typist.text)
        if chance.random() < 0.5:
            assert await saved(client, typist.uri, pull) == wanted, repr(typist.text)
        if chance.random() < 0.05:
            # Another file is opened in its place, and begun anew.
            client.close(typist.uri)
            typists.remove(typist)
            typists.append(Typist(chance, client, chance.choice(FILES), encoding))
        if made > EDITS // 8 and not early:
            early = memory(client)
    for typist in typists:
        assert await saved(client, typist.uri, pull) == typist.expected(), repr(typist.text)
    late = memory(client)
    assert not client.messages
    await stop(client)
    # Texts grow and shrink; what grows with the number of edits is a leak.
    assert late - early < 8_000 + made / 5, f"{early} KiB grew to {late} KiB in {made} edits"


def memory(client: Client) -> int:
    """Return how much memory the server holds, in KiB; 0 where the system does not say."""
    assert client._server is not None
    status = Path(f"/proc/{client._server.pid}/status")
    if not status.exists():
        return 0
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1])


@pytest.mark.parametrize("path", FILES[::6], ids=lambda path: path.name)
async def test_typing_a_file_from_nothing(path: Path) -> None:
    client = await start()
    text = path.read_bytes().decode().removeprefix("\ufeff")
    uri = "file:///nowhere/llmstrategy.yaml"
    client.open(uri, "")
    today = datetime.date.today().toordinal()
    typed = ""
    known: set[tuple[Any, str]] = set()
    held = 0
    # Some stops on the way, the first lines by the character.
    stops = sorted(
        {*range(0, min(40, len(text)), 3), *range(0, len(text), max(1, len(text) // 25)), len(text)}
    )
    for end in stops:
        new = text[len(typed) : end]
        if new.endswith("\r"):
            continue
        lines = split_lines(typed)
        at = (len(lines) - 1, len(lines[-1].encode("utf-16-le")) // 2)
        client.change(uri, (at, at, new))
        typed += new
        document = Document(uri, None, typed, 1, "utf-16")
        wanted = [
            (one.rule, message(one), document.range(one.span))
            for one in check(typed, "x", DEFAULT, today).diagnostics
        ]
        found = shown(await client.pushed(uri))
        changed = split_lines(typed)[at[0] :]
        if not may_hold(wanted, changed):
            assert found == wanted
        assert syntax_errors(found) == syntax_errors(wanted)
        newest = {at[0] + number for number, line in enumerate(changed) if line.strip()}
        assert on_lines(found, newest) == on_lines(wanted, newest)
        # What is not found now was found before.
        known |= {one[:2] for one in wanted}
        assert {one[:2] for one in found} <= known
        if found != wanted:
            held += 1
            # Not each time, so that more than one stop is held in a row, too.
            if held % 2:
                assert await saved(client, uri, False) == wanted
    assert await saved(client, uri, False) == wanted
    await stop(client)


def test_versions_that_clients_leave_out_or_repeat_do_not_confuse() -> None:
    first = Document("file:///llmstrategy.yaml", None, "a", None, "utf-16")
    second = Document("file:///llmstrategy.yaml", None, "a", None, "utf-16")
    seen = {first.revision, second.revision}
    first.replace("b")
    second.edit(0, 0, 0, 0, "c")
    assert len(seen | {first.revision, second.revision}) == 4
