"""The analyses of large documents, made beside the event loop: the newest text wins, and answers need not wait."""

from __future__ import annotations

import asyncio
import time

from llm_strategy.lsp.analysis import Analysis, Analyzer
from llm_strategy.lsp.documents import Document

PAUSE_SECONDS = 0.15
"""A text is analysed when it has not changed for so long: until then the processor is the answers'."""

LONGEST_WAIT_SECONDS = 2.0
"""After this time it is analysed even if it still changes."""


class LargeDocuments:
    """Analyses each large document one text at a time, so that at most two are analysed after an edit."""

    def __init__(self, analyzer: Analyzer) -> None:
        self._analyzer = analyzer
        self._running: dict[str, asyncio.Task[Analysis | None]] = {}

    async def newest(self, document: Document) -> Analysis | None:
        """Return the analysis of the text as it is now, or of a newer one."""
        wanted = document.revision
        analysis = self._analyzer.last(document)
        while analysis is None or analysis.revision < wanted:
            analysis = await asyncio.shield(self._run(document))
            if analysis is None or not document.is_open:
                break
        return analysis

    async def last(self, document: Document) -> Analysis | None:
        """Return the last analysis, which may be of an older text; the first one is waited for."""
        last = self._analyzer.last(document)
        if last is None:
            return await self.newest(document)
        if last.revision != document.revision:
            if last.document is document:
                # It was small when it was analysed, and nobody kept the text of then.
                return await self.newest(document)
            self._run(document)
        return last

    def _run(self, document: Document) -> asyncio.Task[Analysis | None]:
        running = self._running.get(document.uri)
        if running is None or running.done():
            running = asyncio.ensure_future(self._analyse(document))
            self._running[document.uri] = running
        return running

    async def _analyse(self, document: Document) -> Analysis | None:
        if self._analyzer.last(document) is not None:
            await _pause(document)
        return await self._analyzer.large_document(document)


async def _pause(document: Document) -> None:
    """Wait until a document has not changed for a while."""
    end = time.monotonic() + LONGEST_WAIT_SECONDS
    revision = None
    while revision != document.revision and time.monotonic() < end:
        revision = document.revision
        await asyncio.sleep(PAUSE_SECONDS)
