"""The program and the published schemas give the same verdict, place by place."""

from __future__ import annotations

import os
from typing import Any

from hypothesis import HealthCheck, given, settings

from tests.schema.agreement import disagreements
from tests.schema.generated import files, strategies_alone

RUNS = int(os.environ.get("LLMSTRATEGY_SCHEMA_RUNS", "500"))
"""Files drawn by each of the two tests."""

many = settings(max_examples=RUNS, deadline=None, suppress_health_check=list(HealthCheck), print_blob=True)


@many
@given(files())
def test_on_files_made_at_random(data: Any) -> None:
    assert disagreements(data) == {}


@many
@given(strategies_alone())
def test_on_strategies_made_at_random(data: Any) -> None:
    assert disagreements(data) == {}
