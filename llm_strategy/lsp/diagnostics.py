"""Findings that the client asks for."""

from __future__ import annotations

from lsprotocol import types

from llm_strategy.lsp.protocol import Raw

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.lsp.server import Server


def _document(ls: Server, params: types.DocumentDiagnosticParams) -> Raw:
    return Raw(ls.publisher.pulled(params.text_document.uri, params.previous_result_id))


async def _workspace(ls: Server, params: types.WorkspaceDiagnosticParams) -> Raw:
    return Raw(await ls.folders.report(params))


FEATURES = (
    (
        types.TEXT_DOCUMENT_DIAGNOSTIC,
        _document,
        types.DiagnosticOptions(
            identifier="llmstrategy",
            inter_file_dependencies=False,
            workspace_diagnostics=True,
            work_done_progress=True,
        ),
    ),
    (types.WORKSPACE_DIAGNOSTIC, _workspace, None),
)
"""Method, handler and options."""
