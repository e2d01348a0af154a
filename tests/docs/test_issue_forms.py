"""The issue forms are valid for the host that shows them."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.docs.pages import ROOT

FORMS = sorted(path for path in (ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config")


@pytest.mark.parametrize("schema", ["vendor.github-issue-forms", "vendor.github-issue-config"])
def test_issue_forms_are_valid(schema: str) -> None:
    files = FORMS if schema.endswith("forms") else [ROOT / ".github" / "ISSUE_TEMPLATE" / "config.yml"]
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *map(str, files)],
        capture_output=True,
        text=True,
    )
    assert len(files) and done.returncode == 0, done.stdout + done.stderr
