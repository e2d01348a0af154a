"""Parameters without the parts that cannot be read: clients send values that the protocol does not have."""

from __future__ import annotations

import re
import types as python_types
from collections.abc import Sequence
from typing import Any, Union, get_args, get_origin

import attrs
from cattrs import Converter

UNREADABLE = object()
"""Stands for a value of which nothing can be read."""


def readable(value: Any, kind: Any, converter: Converter) -> Any:
    """Return what of a JSON ``value`` can be read as ``kind``, as JSON; :data:`UNREADABLE` where nothing can.

    What is optional is left out, and so are the items of a list; where an object is required, an empty one stands for
    one that is missing.
    """
    try:
        converter.structure(value, kind)
    except Exception:
        return _readable_parts(value, kind, converter)
    return value


def _readable_parts(value: Any, kind: Any, converter: Converter) -> Any:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, python_types.UnionType):
        for option in arguments:
            part = _readable_parts(value, option, converter)
            if part is not UNREADABLE:
                return part
    elif isinstance(value, dict) and isinstance(kind, type) and attrs.has(kind):
        return _readable_object(value, kind, converter)
    elif isinstance(value, list) and isinstance(origin, type) and issubclass(origin, Sequence):
        parts = [readable(item, arguments[0], converter) for item in value]
        return [part for part in parts if part is not UNREADABLE]
    return UNREADABLE


def _readable_object(value: dict[str, Any], kind: type, converter: Converter) -> Any:
    parts = {}
    for field in attrs.fields(kind):
        name = re.sub(r"_([a-z])", lambda match: match[1].upper(), field.name.rstrip("_"))
        part = readable(value[name], field.type, converter) if name in value else UNREADABLE
        is_required = field.default is attrs.NOTHING
        if part is UNREADABLE and is_required and isinstance(field.type, type) and attrs.has(field.type):
            part = readable({}, field.type, converter)
        if part is not UNREADABLE:
            parts[name] = part
    try:
        converter.structure(parts, kind)
    except Exception:
        return UNREADABLE
    return parts
