"""The policies that are shipped as examples: each reports what it is about, and nothing in a strategy that keeps it."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from llm_strategy import api
from llm_strategy.config import settings
from tests.api.files import ROOT

EXAMPLES = ROOT / "examples" / "policies"
SOUND = (EXAMPLES / "llmstrategy.yaml").read_text("utf-8")
DAY = date(2026, 11, 1)


def findings(text: str, folder: Path) -> list[tuple[str, str, int]]:
    shutil.copytree(EXAMPLES, folder, dirs_exist_ok=True)
    (folder / "llmstrategy.yaml").write_text(text, "utf-8")
    settings.forget()
    report = api.check(folder / "llmstrategy.yaml", today=DAY)
    assert not report.faults
    return [
        (finding.rule, finding.severity, finding.start.line)
        for finding in report.diagnostics
        if finding.rule.startswith("policy/")
    ]


def test_there_are_five() -> None:
    assert len(list((EXAMPLES / "policies").glob("*.schema.json"))) == 5


def test_the_strategy_beside_them_keeps_them(tmp_path: Path) -> None:
    assert findings(SOUND, tmp_path) == []
    assert api.check(EXAMPLES / "llmstrategy.yaml", today=DAY).ok


@pytest.mark.parametrize(
    ("before", "after", "rule", "severity", "blamed"),
    [
        ("model: self-hosted/llama-3.3-70b", "model: other/unknown", "models/approved-model", "error", "model: other"),
        ("shots: 8", "shots: 8\n        model: mistral/large", "models/approved-model", "error", "model: mistral"),
        ("model: self-hosted/llama-3.3-70b", "model: openai/gpt-4.1", "privacy/customer-data-stays", "error", "model: openai"),
        ("    model: self-hosted/llama-3.3-70b\n", "", "privacy/customer-data-stays", "error", "ticket-triage"),
        ("cost_budget: $4,000/month", "cost_budget: $170/day", "cost/ceiling", "warning", "cost_budget"),
        ("stage: pilot\n    task: classification\n    owner: support platform team", "stage: production", "ownership/owner-in-production", "error", "ticket-triage"),
        ("stage: pilot\n    task: classification\n    owner: support platform team", 'stage: production\n    owner: ""', "ownership/owner-in-production", "error", "owner:"),
        ("stage: pilot", "stage: production\n    #", "evidence/newer-than-a-quarter", "error", "evidence:"),
    ],
)  # fmt: skip
def test_each_reports_what_it_is_about(
    before: str, after: str, rule: str, severity: str, blamed: str, tmp_path: Path
) -> None:
    assert before in SOUND
    text = SOUND.replace(before, after)
    if rule.startswith("evidence"):
        text = text.replace("2026-10-12", "2026-07-31")
    line = next(number for number, line in enumerate(text.splitlines(), 1) if blamed in line)
    found = findings(text, tmp_path)
    assert (f"policy/{rule}", severity, line) in found
    # A model that is not ours and not approved offends two policies.
    assert {other for other, _, _ in found} - {f"policy/{rule}"} <= {"policy/privacy/customer-data-stays"}


def test_a_policy_that_asks_for_customers_leaves_others_alone(tmp_path: Path) -> None:
    text = SOUND.replace("customer-tickets:", "public-pages:").replace("self-hosted/llama-3.3-70b", "openai/gpt-4.1")
    assert findings(text, tmp_path) == []
    text = SOUND.replace("private: true", "private: false").replace("self-hosted/llama-3.3-70b", "openai/gpt-4.1")
    assert findings(text, tmp_path) == []


def test_evidence_of_a_quarter_is_recent(tmp_path: Path) -> None:
    production = SOUND.replace("stage: pilot", "stage: production")
    assert findings(production.replace("2026-10-12", "2026-08-02"), tmp_path) == []
    assert [rule for rule, _, _ in findings(production.replace("2026-10-12", "2026-08-01"), tmp_path)] == [
        "policy/evidence/newer-than-a-quarter"
    ]
