"""Small repositories, written by a test."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from llm_strategy.sources.facts import Found
from llm_strategy.sources.find import find


def write(root: Path, files: Mapping[str, Any]) -> Path:
    """Write files: path → text, bytes, or data that is written as JSON (JSON lines where the name says so)."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            path.write_bytes(content)
        elif isinstance(content, str):
            path.write_text(content, "utf-8", newline="\n")
        elif name.endswith("l"):
            path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in content), "utf-8", newline="\n")
        else:
            path.write_text(json.dumps(content, indent=1), "utf-8", newline="\n")
    return root


def found(root: Path, files: Mapping[str, Any]) -> Found:
    """Return what is found in a repository of ``files``."""
    return find(write(root, files))


def values(found: Found) -> dict[str, Any]:
    """Return layer.key → value of what was found."""
    return {f"{one.layer}.{one.key}".lstrip("."): one.value for one in found.merged()}
