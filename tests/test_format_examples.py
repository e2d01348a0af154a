"""The two examples in the description of the format."""

from __future__ import annotations

from pathlib import Path

from tests.helpers import findings

DATA = Path(__file__).parent / "data"


def test_example_has_no_findings_until_its_evidence_is_old() -> None:
    text = (DATA / "format-example.yaml").read_text()
    assert findings(text, "2026-11-01") == []
    # 180 days after 11 October 2026 is 9 April 2027.
    assert findings(text, "2027-04-09") == []
    assert [finding[:2] for finding in findings(text, "2027-04-10")] == [("stale-evidence", "info")]


def test_smallest_file_has_one_hint() -> None:
    text = (DATA / "smallest.yaml").read_text()
    assert [finding[:2] for finding in findings(text)] == [("layer-without-need", "hint")]
