"""Rename: a strategy, source or metric gets another name everywhere in the file."""

from __future__ import annotations

from lsprotocol import types

from llm_strategy.ide.rename import renamable, rename
from llm_strategy.ide.types import RenameError
from llm_strategy.lsp.edits import workspace_edit
from llm_strategy.lsp.feature import Asked, document_feature


@document_feature(types.TEXT_DOCUMENT_PREPARE_RENAME, waits=True)
def prepare_rename(asked: Asked, params: types.PrepareRenameParams) -> types.PrepareRenamePlaceholder | None:
    """Say what would be renamed."""
    name = renamable(asked.snapshot, *asked.place(params.position))
    return None if name is None else types.PrepareRenamePlaceholder(asked.document.range(name[0]), name[1])


@document_feature(types.TEXT_DOCUMENT_RENAME, waits=True)
def rename_everywhere(asked: Asked, params: types.RenameParams) -> types.WorkspaceEdit | types.ResponseError:
    """Return the edits, or say why the name cannot be given."""
    try:
        edits = rename(asked.snapshot, *asked.place(params.position), params.new_name)
    except RenameError as error:
        return types.ResponseError(types.LSPErrorCodes.RequestFailed, str(error))
    return workspace_edit(asked.document, edits, versioned=asked.session.capabilities.versioned_edits)
