"""URIs ↔ paths, for files of this machine and for documents that are no files."""

from __future__ import annotations

import os
from urllib.parse import quote, unquote, urlsplit

from llm_strategy.config.discovery import is_strategy


def to_path(uri: str) -> str | None:
    """Return the normalised path of a ``file:`` URI, None for anything else. A drive of Windows keeps its letter."""
    try:
        parts = urlsplit(uri)
    except ValueError:
        return None
    if parts.scheme != "file":
        return None
    path = unquote(parts.path, errors="surrogateescape")
    if parts.netloc and parts.netloc != "localhost":
        path = f"//{unquote(parts.netloc)}{path}"
    elif os.name == "nt" and len(path) > 2 and path[0] == "/" and path[2] == ":":
        path = path[1:]
    if "\0" in path or not path:
        return None
    return os.path.normpath(path)


def is_uri(text: str) -> bool:
    """Say whether a text can be taken apart as a URI."""
    try:
        urlsplit(text)
    except ValueError:
        return False
    return True


def to_uri(path: str) -> str:
    """Return the URI of a path, written as most clients write it."""
    if os.name == "nt":
        path = path.replace("\\", "/")
        if path.startswith("//"):
            return "file:" + quote(path)
        path = "/" + path[:1].lower() + path[1:]
        return "file://" + path[:2] + quote(path[2:])
    return "file://" + quote(os.fsencode(path))


def linked_uri(path: str, target: str) -> str:
    """Return the URI of the file that ``target``, a path in the file at ``path``, leads to."""
    return to_uri(os.path.normpath(os.path.join(os.path.dirname(path), target)))


def key_of(uri: str) -> str:
    """Return what is the same for every spelling of a URI: clients escape and write the same path in different ways."""
    path = to_path(uri)
    return uri if path is None else path_key(path)


def path_key(path: str) -> str:
    """Return what is the same for every spelling of a path. Links are not followed."""
    return os.path.normcase(os.path.abspath(path))


def is_ours(uri: str) -> bool:
    """Say whether a document has the name of a strategy file, saved or not."""
    path = to_path(uri)
    if path is None:
        path = unquote(uri.split(":", 1)[-1].split("?", 1)[0].split("#", 1)[0])
    return is_strategy(path.replace("\\", "/").rsplit("/", 1)[-1])
