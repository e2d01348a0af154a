"""Complete examples to begin with, each clean of errors and warnings."""

from __future__ import annotations

from pathlib import Path

NAMES = ("smallest", "retrieval", "classification", "live-data", "brand-voice", "pipeline")
"""The templates: the minimal valid file; answers from documents; classification; live values; tuning; two
steps."""


def text(name: str) -> str | None:
    """Return the template called ``name``; None where there is none."""
    if name not in NAMES:
        return None
    return (Path(__file__).parent / "files" / f"{name}.yaml").read_text("utf-8")
