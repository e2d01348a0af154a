"""The stream of a client's messages, with headers as pygls reads them."""

from __future__ import annotations

import asyncio
import logging

log = logging.getLogger(__name__)


class MessageReader(asyncio.StreamReader):
    """Writes the header with the length of a message as pygls expects it.

    Names of headers may be in any case, and there may be any number of blanks around a value. pygls passes over a
    header that it does not know, and would then wait for one without end.
    """

    _headers = 0
    """How many headers of the message have been read."""
    _has_length = False

    async def readline(self) -> bytes:
        """Return the next line of the headers; empty at the end of the stream."""
        line = await super().readline()
        name, colon, value = line.partition(b":")
        if colon and name.strip().lower() == b"content-length" and value.strip().isdigit():
            self._has_length = True
            line = b"Content-Length: %d\r\n" % int(value)
        if line.strip():
            self._headers += 1
        elif line:
            if self._headers and not self._has_length:
                log.warning("a message without a Content-Length is passed over")
            self._headers, self._has_length = 0, False
        return line
