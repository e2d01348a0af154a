"""The two examples in the description of the format."""

from __future__ import annotations

from pathlib import Path

from tests.helpers import findings

DATA = Path(__file__).parent / "data"


def beside_its_model(text: str, today: str) -> list[tuple[str, str]]:
    """Return what is found, but for the model's end: the example stands for the format, and keeps its model."""
    found = [finding[:2] for finding in findings(text, today)]
    return [one for one in found if one[0] not in ("model-retired", "model-retiring")]


def test_example_has_no_findings_until_its_evidence_is_old() -> None:
    text = (DATA / "format-example.yaml").read_text()
    assert beside_its_model(text, "2026-11-01") == []
    # 180 days after 11 October 2026 is 9 April 2027.
    assert beside_its_model(text, "2027-04-09") == []
    assert beside_its_model(text, "2027-04-10") == [("stale-evidence", "info")]


def test_smallest_file_has_one_hint() -> None:
    text = (DATA / "smallest.yaml").read_text()
    assert [finding[:2] for finding in findings(text)] == [("layer-without-need", "hint")]
