"""Strategy files that the tests of the API go through: the corpus, the examples, every rule's own."""

from __future__ import annotations

from pathlib import Path

from llm_strategy.rules.registry import all_rules
from tests.helpers import whole

ROOT = Path(__file__).resolve().parents[2]


def contents() -> dict[str, bytes]:
    """Return name → content."""
    paths = [*sorted((ROOT / "tests" / "corpus").glob("*/*.yaml")), *sorted((ROOT / "examples").rglob("*.yaml"))]
    found = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in paths}
    for name, rule in all_rules().items():
        for part in ("bad", "good", "fixed"):
            text = getattr(rule, part)
            if text:
                found[f"{name}-{part}.yaml"] = whole(text).encode()
    return found
