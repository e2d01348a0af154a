"""Load pygls and the types of its protocol in half the time and a third of the memory of a plain import.

An editor waits for the first findings until all of it is loaded. Nothing here changes what the libraries do, only when
they do it; where one of them has another form than is expected here, it is imported plainly.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any


def without_ssl() -> None:
    """Import asyncio without `ssl`, which nothing here uses: it is a tenth of the memory."""
    if "ssl" in sys.modules or "asyncio" in sys.modules:
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]
    try:
        import asyncio  # noqa: F401
    finally:
        del sys.modules["ssl"]


def install() -> None:
    """Import the types of the protocol so that each of the five hundred is made when it is first used.

    ``attrs`` writes and compiles the code of each class that it makes, which takes four fifths of the import. Code to
    compare and to print them is left out: nothing here calls it.
    """
    if "lsprotocol.types" in sys.modules:
        return
    try:
        import attrs
    except ImportError:
        return
    define = attrs.define
    pending: list[Callable[[], None]] = []

    def later(cls: Any = None, **options: Any) -> Any:
        if cls is None:
            return lambda cls: later(cls, **options)
        pending.append(_make_later(cls, options, define))
        return cls

    attrs.define = later  # type: ignore[assignment]
    try:
        import lsprotocol.types  # noqa: F401
    finally:
        attrs.define = define
    try:
        from lsprotocol import _hooks

        if _hooks._resolved_forward_references is False:
            # It would resolve every type at once; each is resolved when it is made.
            _hooks._resolved_forward_references = True
            return
    except (ImportError, AttributeError):
        pass
    for make in pending:
        make()


def _make_later(cls: Any, options: dict[str, Any], define: Callable[..., Any]) -> Callable[[], None]:
    """Let the first access to the fields of ``cls``, or its first instance, turn it into what ``define`` makes."""
    made = False

    def make() -> None:
        nonlocal made
        if made:
            return
        made = True
        del cls.__attrs_attrs__, cls.__init__
        # With slots it would be another class than the one that others hold by now.
        define(cls, **{"eq": False, "repr": False, **options, "slots": False})
        import attrs
        from lsprotocol import types

        attrs.resolve_types(cls, types.ALL_TYPES_MAP, {})

    def first(self: object, *arguments: Any, **named: Any) -> None:
        make()
        cls.__init__(self, *arguments, **named)

    cls.__init__ = first
    cls.__attrs_attrs__ = _Fields(make)
    return make


class _Fields:
    """The fields of a class that is not made yet."""

    __slots__ = ("_make",)

    def __init__(self, make: Callable[[], None]) -> None:
        self._make = make

    def __get__(self, instance: object, owner: Any) -> Any:
        self._make()
        return owner.__attrs_attrs__
