"""A team that cannot install us: the real check-jsonschema, as a command and as a pre-commit hook."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from llm_strategy.rules.registry import all_rules
from tests.helpers import whole
from tests.test_pre_commit import BAD, GOOD

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "schema" / "llmstrategy.schema.json"
pytestmark = pytest.mark.slow


def run(tmp_path: Path, text: str) -> subprocess.CompletedProcess[str]:
    path = tmp_path / "llmstrategy.yaml"
    path.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(SCHEMA), str(path)]
    return subprocess.run(command, capture_output=True, text=True)


def test_an_error_fails_and_a_warning_does_not(tmp_path: Path) -> None:
    assert run(tmp_path, GOOD).returncode == 0
    done = run(tmp_path, BAD)
    assert done.returncode == 1
    # It has words of its own: the place, and the needs that are left.
    assert "approach[0].for[0]: 'real-time-data' is not one of" in done.stdout
    assert run(tmp_path, whole(all_rules()["retrieval-for-latency"].bad)).returncode == 0


def test_the_hook_in_the_readme(tmp_path: Path) -> None:
    readme = (ROOT / "schema" / "README.md").read_text(encoding="utf-8")
    written = re.search(r"```yaml\n(repos:\n.*?)```", readme, re.DOTALL)
    assert written
    (hook,) = yaml.safe_load(written[1])["repos"][0]["hooks"]
    assert hook["id"] == "check-jsonschema"
    for name in ("llmstrategy.yaml", "a/llmstrategy.yml", "billing.llmstrategy.yaml"):
        assert re.search(hook["files"], name)
    assert not re.search(hook["files"], "my-llmstrategy.yaml.bak")
    # The same hook with what is installed here, on a real commit.
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run([*git, "init", "-q"], cwd=tmp_path, check=True)
    (tmp_path / "schema.json").write_bytes(SCHEMA.read_bytes())
    args = [argument.replace(hook["args"][1], "schema.json") for argument in hook["args"]]
    local = {
        "repos": [
            {
                "repo": "local",
                "hooks": [
                    {
                        "id": "check-jsonschema",
                        "name": "check-jsonschema",
                        "language": "system",
                        "entry": f"{sys.executable} -m check_jsonschema",
                        "args": args,
                        "files": hook["files"],
                    }
                ],
            }
        ]
    }
    (tmp_path / ".pre-commit-config.yaml").write_text(yaml.safe_dump(local), encoding="utf-8")
    subprocess.run([sys.executable, "-m", "pre_commit", "install"], cwd=tmp_path, check=True, capture_output=True)
    for text, code in ((BAD, 1), (GOOD, 0)):
        (tmp_path / "llmstrategy.yaml").write_text(text, encoding="utf-8")
        subprocess.run([*git, "add", "."], cwd=tmp_path, check=True)
        done = subprocess.run([*git, "commit", "-qm", "strategy"], cwd=tmp_path, capture_output=True, text=True)
        assert done.returncode == code, done.stdout + done.stderr
