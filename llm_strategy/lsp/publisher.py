"""Which findings the client is told, when: pushed, or ready to be pulled; those of settings files too."""

from __future__ import annotations

import logging
import os

from lsprotocol import types

from llm_strategy.files import read_text
from llm_strategy.lsp.convert import SOURCE, findings, range_in
from llm_strategy.lsp.positions import to_client
from llm_strategy.lsp.uris import is_ours, key_of, to_path, to_uri
from llm_strategy.text import split_lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from llm_strategy.config.settings import SettingsError
    from llm_strategy.lsp.analysis import Checked
    from llm_strategy.lsp.documents import Document
    from llm_strategy.lsp.server import Server

    Json = dict[str, Any]

log = logging.getLogger(__name__)


class Publisher:
    """Keeps what the client shows equal to what is found."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._session = os.urandom(4).hex()
        self._shown: dict[str, str] = {}
        """Files without an open document whose findings were pushed: key → URI."""
        self._wrong: dict[str, str] = {}
        """Settings files shown as wrong: path → what is wrong."""

    # -- findings of one document ------------------------------------------------------------------------------------

    def checked(self, document: Document) -> Checked | None:
        """Return the newest report of an open document, None where there is nothing to say."""
        if not is_ours(document.uri):
            return None
        return self._told(self._server.checker.document(key_of(document.uri), document))

    def _told(self, checked: Checked | None) -> Checked | None:
        self.settings()
        if checked is not None:
            for fault in checked.report.faults:
                self._server.show_once(
                    f"{fault.part} failed, please report it: {fault.error}", trace=fault.trace
                )
        return checked

    def _items(self, document: Document, checked: Checked | None) -> list[Json]:
        if checked is None:
            return []
        return findings(checked.report, document.uri, document.range, self._server.client.supports)

    def _items_on_disk(self, uri: str, checked: Checked | None) -> list[Json]:
        if checked is None:
            return []
        convert = range_in(checked.report.lines, self._server.protocol.encoding)
        return findings(checked.report, uri, convert, self._server.client.supports)

    # -- push --------------------------------------------------------------------------------------------------------

    def push(self, key: str, document: Document) -> None:
        """Publish the findings of an open document."""
        self._shown.pop(key, None)
        self._publish(document.uri, self._items(document, self.checked(document)), document.version)

    def push_file(self, path: str) -> None:
        """Publish the findings of a file that is not open, and clear them when it has none any more."""
        uri = to_uri(path)
        key = key_of(uri)
        if key in self._server.protocol.documents:
            return
        items = self._items_on_disk(uri, self._told(self._server.checker.file(path)))
        if items or key in self._shown:
            self._publish(uri, items)
        if items:
            self._shown[key] = uri
        else:
            self._shown.pop(key, None)

    def clear(self, uri: str) -> None:
        """Take back what was pushed for a document that is closed or gone."""
        self._shown.pop(key_of(uri), None)
        self._publish(uri, [])

    def shown_paths(self) -> list[str]:
        """Return the files that are not open and whose findings the client shows."""
        return [path for uri in self._shown.values() if (path := to_path(uri)) is not None]

    def _publish(self, uri: str, items: list[Json], version: int | None = None) -> None:
        params: Json = {"uri": uri, "diagnostics": items}
        if version is not None:
            params["version"] = version
        self._server.protocol.tell(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS, params)

    # -- pull --------------------------------------------------------------------------------------------------------

    def pulled(self, uri: str, previous: str | None) -> Json:
        """Return the report of a document, open or on disk, as the client asks for it."""
        document = self._server.protocol.document(uri)
        if document is not None:
            checked = self.checked(document)
            return self._answer(checked, previous, lambda: self._items(document, checked))
        path = to_path(uri) if is_ours(uri) else None
        on_disk = None if path is None else self._told(self._server.checker.file(path))
        return self._answer(on_disk, previous, lambda: self._items_on_disk(uri, on_disk))

    def _answer(self, checked: Checked | None, previous: str | None, items: Any) -> Json:
        identity = f"{self._session}-{0 if checked is None else checked.number}"
        if identity == previous:
            return {"kind": "unchanged", "resultId": identity}
        return {"kind": "full", "resultId": identity, "items": items()}

    # -- settings files ----------------------------------------------------------------------------------------------

    def settings(self) -> None:
        """Show the settings files that cannot be used, on themselves and in a message, and clear those that can."""
        wrong = self._server.checker.wrong
        if not wrong and not self._wrong:
            return
        for path in [path for path in self._wrong if path not in wrong]:
            del self._wrong[path]
            self._publish(to_uri(path), [])
        for path, error in wrong.items():
            if self._wrong.get(path) == str(error):
                continue
            self._wrong[path] = str(error)
            self._publish(to_uri(path), [self._settings_item(error)])
            self._server.show_once(f"wrong settings, which are not used: {error}")

    def _settings_item(self, error: SettingsError) -> Json:
        lines = _lines_of(error.file)
        line = min((error.line or 1) - 1, len(lines) - 1)
        text = lines[line]
        column = min((error.column or 1) - 1, len(text))
        encoding = self._server.protocol.encoding
        return {
            "range": {
                "start": {"line": line, "character": to_client(text, column, encoding)},
                "end": {"line": line, "character": to_client(text, len(text.rstrip()), encoding)},
            },
            "severity": 1,
            "source": SOURCE,
            "code": "wrong-settings",
            "message": error.message,
        }


def _lines_of(path: str) -> list[str]:
    try:
        return split_lines(read_text(path, 1_000_000, "replace").removeprefix("\ufeff"))
    except (OSError, ValueError) as error:
        log.info("%s cannot be read: %s", path, error)
        return [""]
