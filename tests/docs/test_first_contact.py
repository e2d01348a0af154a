"""docs/internals/first-contact.md has the steps that benchmarks/first_contact.py times, each with its times."""

from __future__ import annotations

import re

from tests.docs.pages import read

PAGE = read("docs/internals/first-contact.md")
STEPS = re.findall(r'new\.step\("(.+)"\)', read("benchmarks/first_contact.py"))


def test_steps_are_those_that_are_timed() -> None:
    rows = re.findall(r"^\| (.+) \| [\d.]+ s \| [\d.]+ s \|$", PAGE, re.MULTILINE)
    assert len(rows) >= 10 and rows == STEPS
