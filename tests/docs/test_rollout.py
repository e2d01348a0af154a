"""docs/rollout.md, followed step by step; its lines are run by test_integrations.py."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from llm_strategy.cli.main import main
from llm_strategy.rules.registry import all_thresholds
from tests.docs.pages import blocks, read
from tests.docs.shells import BAD, GOOD, RULE, needs_shell, shell

ROLLOUT = read("docs/rollout.md")


def test_days_of_the_rollout_are_thresholds_and_lines_are_findings(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("stale-evidence-days", "retiring-soon-days"):
        assert f"`{name}`" in ROLLOUT and name in all_thresholds()
    main(["check", "--format=json", str(project)])
    printed = capsys.readouterr().out
    assert len(re.findall(r'^  \{"file": ".*", "rule"', printed, re.MULTILINE)) == len(json.loads(printed)["diagnostics"]) + len(
        json.loads(printed)["unknown"]
    )


@needs_shell
@pytest.mark.slow
def test_what_the_shared_file_needs(project: Path, programs: Path) -> None:
    """A checkout without its submodule, and a file that no baseline puts off."""
    (project / "platform").mkdir()
    (project / "llmstrategy.toml").write_text('extend = "platform/llmstrategy.toml"\n', "utf-8")
    done = shell("llmstrategy check", project, programs)
    assert done.returncode == 2 and "its folder is empty" in done.stderr
    (project / "platform" / "llmstrategy.toml").write_text('baseline = "llmstrategy.baseline.json"\n', "utf-8")
    (project / "llmstrategy.yaml").write_text(BAD.replace("version: 1\n", ""), "utf-8")
    done = shell("llmstrategy check --write-baseline llmstrategy.baseline.json; llmstrategy check", project, programs)
    assert done.returncode == 1 and "error[missing-key]" in done.stdout and RULE not in done.stdout
    (project / "llmstrategy.yaml").unlink()
    done = shell("llmstrategy check", project, programs)
    assert done.returncode == 0 and "no strategy in ." in done.stderr


@needs_shell
@pytest.mark.slow
def test_rollout_step_by_step(project: Path, programs: Path) -> None:
    shared, own, errors, rule = (block.text for block in blocks(ROLLOUT) if block.language == "toml")
    (project / "platform" / "policies").mkdir(parents=True)
    (project / "platform" / "policies" / "ownership.schema.json").write_text(
        read("examples/policies/policies/ownership.schema.json"), "utf-8"
    )
    (project / "llmstrategy.toml").write_text(own, "utf-8")

    def code(settings: str, *words: str) -> int:
        (project / "platform" / "llmstrategy.toml").write_text(settings, "utf-8")
        return shell(" ".join(["llmstrategy", "check", *words]), project, programs).returncode

    default = shared.replace('fail_on = "never"\n', "")
    assert code(shared) == 0
    assert code(default) == 1
    assert code(default, "--write-baseline", "llmstrategy.baseline.json") == 0
    assert code(default) == 0
    (project / "llmstrategy.baseline.json").unlink()
    assert code(errors + default) == 0
    assert code(default + rule.replace("prompting-not-measured", RULE)) == 1
    [line] = [block.text for block in blocks(ROLLOUT) if block.language == "yaml"]
    text = GOOD.replace("    approach: [{technique: prompting, for: [style]}]\n", "    " + line)
    (project / "llmstrategy.yaml").write_text(text, "utf-8")
    assert code(default, "--today", "2027-06-30") == 0
    assert code(default, "--today", "2027-07-01", "--fail-on", "info") == 1
