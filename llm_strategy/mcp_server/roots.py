"""The folders that the server may read: the roots that the client grants, and those named when it was started."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from mcp.server.mcpserver import Context, ListRoots
from mcp.server.mcpserver.exceptions import ToolError
from mcp_types import ListRootsResult

from llm_strategy.config.discovery import NAMES, discover, excluded_by, repository_root
from llm_strategy.config.settings import SETTINGS_FILES, Settings, SettingsError, find_in, forget
from llm_strategy.document.document import read_strategy
from llm_strategy.document.limits import MAX_BYTES
from llm_strategy.engine.strategy_files import files_of
from llm_strategy.files import read
from llm_strategy.model.file_facts import FileFacts
from llm_strategy.text import listed

MOST_FILES = 200
"""Strategies of one call, at most."""

HOW_TO_GRANT = (
    "Pass the content as `text`, or grant the directory: as a root of the client, or as an argument of the "
    "server, `llmstrategy mcp FOLDER`."
)


@dataclass(frozen=True)
class Readable:
    """One file that may be read: its path, and what reports call it."""

    path: str
    name: str


@dataclass(frozen=True)
class Content:
    """What is to be looked at: the bytes, and what holds for them. ``path`` is None for a text."""

    data: bytes
    name: str
    settings: Settings
    root: str | None
    path: str | None

    @property
    def files(self) -> Callable[[], FileFacts] | None:
        """What opens the files that the strategies name; None for a text, and where their repository is not granted."""
        return None if self.path is None else files_of(self.path, self.root)


class Roots:
    """The folders that may be read, with links followed."""

    def __init__(self, folders: Sequence[str]) -> None:
        self.folders = list(dict.fromkeys(os.path.realpath(folder) for folder in folders))

    def resolve(self, path: str) -> str:
        """Return the real path of ``path``; a relative one is looked for under each root. Raises ToolError."""
        if not self.folders:
            raise ToolError(f"`{path}` cannot be read: no directory is granted. {HOW_TO_GRANT}")
        if "\0" in path:
            raise ToolError("this is not a path")
        tried = [os.path.realpath(os.path.join(folder, path)) for folder in self.folders]
        inside = [real for real in tried if self.contains(real)]
        if not inside:
            granted = listed([f"`{folder}`" for folder in self.folders])
            raise ToolError(
                f"`{path}` is outside the directories that may be read, {granted}. {HOW_TO_GRANT}"
            )
        existing = [real for real in inside if os.path.exists(real)]
        if not existing:
            raise ToolError(
                f"`{path}`: no such file or directory under {listed([f'`{one}`' for one in self.folders])}"
            )
        return existing[0]

    def contains(self, real: str) -> bool:
        """Tell whether a real path is in a root."""
        return any(real == folder or real.startswith(folder.rstrip(os.sep) + os.sep) for folder in self.folders)

    def content(self, path: str | None, text: str | None) -> Content:
        """Return the one file at ``path``, or ``text`` under no settings. Raises ToolError."""
        if text is not None:
            if path is not None:
                raise ToolError("Pass `path` or `text`, not both.")
            data = text.encode("utf-8", "surrogatepass")
            return Content(data[: MAX_BYTES + 1], "<text>", Settings(), None, None)
        if path is None:
            found = self.files(None)
            if len(found) != 1:
                names = listed([f"`{one.name}`" for one in found[:10]]) or "none"
                raise ToolError(f"Pass the `path` of one strategy file, or its content as `text`. There are: {names}.")
            return self.read(found[0])
        found = self.files(path)
        if len(found) != 1:
            names = listed([f"`{one.name}`" for one in found[:10]])
            raise ToolError(f"`{path}` has {len(found)} strategy files; pass the path of one: {names}.")
        return self.read(found[0])

    def contents(self, path: str | None, text: str | None) -> list[Content]:
        """Return ``text``, the file at ``path``, or every strategy in a folder or in all roots. Raises ToolError."""
        if text is not None:
            return [self.content(path, text)]
        return [self.read(one) for one in self.files(path)]

    def files(self, path: str | None) -> list[Readable]:
        """Return the strategy files at ``path``, a file or a folder; of all roots without one. Raises ToolError."""
        forget()
        if path is None and not self.folders:
            raise ToolError(f"There is nothing to read: no directory is granted. {HOW_TO_GRANT}")
        real = self.folders if path is None else [self.resolve(path)]
        for top in real:
            self.settings_for(os.path.join(top, NAMES[0]) if os.path.isdir(top) else top)
        found = discover(real, lambda top: excluded_by(self.settings_for(os.path.join(top, NAMES[0]))))
        for problem in found.problems:
            if problem.fatal:
                raise ToolError(f"`{problem.path}`: {problem.message}")
        files = [file for file in found.files if self.contains(os.path.realpath(file))]
        if not files:
            raise ToolError(
                f"There is no strategy in {listed([f'`{one}`' for one in real])}: write a file `llmstrategy.yaml` "
                "there. The prompt `draft_strategy` says how."
            )
        if len(files) > MOST_FILES:
            raise ToolError(f"There are {len(files)} strategies; a call takes {MOST_FILES}: pass a folder's `path`.")
        return [Readable(file, self.name(file)) for file in files]

    def read(self, file: Readable) -> Content:
        """Return what a file holds, with what holds for it. Raises ToolError."""
        settings = self.settings_for(file.path)
        try:
            data = read_strategy(file.path)
        except (OSError, ValueError) as error:
            raise ToolError(f"`{file.name}` cannot be read: {getattr(error, 'strerror', None) or error}") from None
        root = repository_root(os.path.dirname(file.path))
        # A file that a strategy points to is looked for in its repository, and only where that is granted.
        if root is not None and not self.contains(os.path.realpath(root)):
            root = None
        return Content(data, file.name, settings, root, file.path)

    def settings_for(self, path: str) -> Settings:
        """Return the settings of the file at ``path``. Raises ToolError, also where they lie outside of the roots."""
        folder = os.path.dirname(path)
        top = repository_root(folder)
        above = folder
        while True:
            named = [name for name in SETTINGS_FILES if os.path.isfile(os.path.join(above, name))]
            if named and not self.contains(above):
                raise ToolError(
                    f"The settings that apply to `{self.name(path)}` may be in `{above}`, which is not "
                    "granted. Grant that directory too, so that the result is the same as elsewhere."
                )
            parent = os.path.dirname(above)
            if above in (top, parent):
                break
            above = parent
        try:
            return find_in(folder)
        except SettingsError as error:
            raise ToolError(f"The settings cannot be used: {error}. Correct that file, then call again.") from None

    def text_of(self, path: str, most: int) -> str:
        """Return the text of a file in the roots. Raises ToolError."""
        try:
            return read(self.resolve(path), most).decode("utf-8", "replace")
        except OSError as error:
            raise ToolError(f"`{path}` cannot be read: {error.strerror}") from None

    def name(self, path: str) -> str:
        """Return how reports call a file: from its root, with ``/``; with several roots, whole."""
        if len(self.folders) == 1 and self.contains(path):
            return Path(os.path.relpath(path, self.folders[0])).as_posix()
        return Path(path).as_posix()


def asked(context: Context) -> ListRoots | ListRootsResult:
    """Ask a client that grants roots for them; any other grants none."""
    capabilities = context.client_capabilities
    if capabilities is not None and capabilities.roots is not None:
        return ListRoots()
    return ListRootsResult(roots=[])


def granted(answer: ListRootsResult, folders: Sequence[str]) -> Roots:
    """Return the roots of the client, and the ``folders`` that were named at the start."""
    paths = []
    for root in answer.roots:
        parts = urlsplit(str(root.uri))
        if parts.scheme == "file" and parts.netloc in ("", "localhost"):
            paths.append(url2pathname(parts.path))
    return Roots([*paths, *folders])
