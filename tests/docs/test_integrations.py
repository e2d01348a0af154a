"""docs/integrations.md, docs/rollout.md and integrations/: every file is valid for its consumer, every line is run."""

from __future__ import annotations

import asyncio
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from mcp import Client, StdioServerParameters

from tests.docs.pages import ROOT, blocks, read
from tests.docs.shells import BAD, RULE, SUPPRESSED, needs_shell, shell

INTEGRATIONS, ROLLOUT = read("docs/integrations.md"), read("docs/rollout.md")
ACTION = yaml.safe_load(read("action.yml"))
TEMPLATE = "integrations/gitlab/llmstrategy.gitlab-ci.yml"
SKILL = read("integrations/agents/llmstrategy/SKILL.md")
DOCKERFILE = read("integrations/container/Dockerfile")


def valid(schema: str, path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(path)],
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr


# -- GitHub ----------------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_action_is_valid(tmp_path: Path) -> None:
    valid("vendor.github-actions", ROOT / "action.yml")
    broken = tmp_path / "action.yml"
    broken.write_text(read("action.yml").replace("using: composite", "using: wishes"), "utf-8")
    with pytest.raises(AssertionError):
        valid("vendor.github-actions", broken)


@pytest.mark.slow
@pytest.mark.parametrize("page", ["docs/integrations.md", "docs/install.md"])
def test_workflows_are_valid(page: str, tmp_path: Path) -> None:
    workflows = [block.text for block in blocks(read(page)) if block.language == "yaml" and "runs-on" in block.text]
    assert workflows
    for text in workflows:
        file = tmp_path / "workflow.yml"
        file.write_text(text, "utf-8")
        valid("vendor.github-workflows", file)
        for job in yaml.safe_load(text)["jobs"].values():
            for step in job["steps"]:
                if str(step.get("uses", "")).startswith("MIRROR"):
                    assert set(step.get("with", {})) <= set(ACTION["inputs"])


def test_no_input_of_the_action_is_code() -> None:
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step.get("run", "")
    passed = re.findall(r"inputs\.([\w-]+)", read("action.yml"))
    assert sorted(passed) == sorted(ACTION["inputs"])


class Runner:
    """Runs the steps of the action as a runner does, with this environment in the place of the installed one."""

    def __init__(self, folder: Path, project: Path) -> None:
        self.project = project
        self.temp = folder / "runner"
        (self.temp / "llmstrategy" / "bin").mkdir(parents=True)
        (self.temp / "llmstrategy" / "bin" / "python").symlink_to(sys.executable)
        self.programs = folder / "programs"

    def check(self, **given: str) -> subprocess.CompletedProcess[str]:
        inputs = {name: str(one.get("default", "")) for name, one in ACTION["inputs"].items()}
        inputs.update({name.replace("_", "-"): value for name, value in given.items()})
        step = ACTION["runs"]["steps"][-1]
        variables = {
            name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: inputs[found[1]], value)
            for name, value in step["env"].items()
        }
        variables.update(RUNNER_TEMP=str(self.temp), GITHUB_ACTION_PATH=str(ROOT))
        return shell(step["run"], self.project, self.programs, **variables)


@pytest.fixture
def runner(tmp_path: Path, project: Path, programs: Path) -> Runner:
    return Runner(tmp_path, project)


@pytest.mark.slow
@needs_shell
def test_action_annotates_and_fails(runner: Runner) -> None:
    done = runner.check()
    assert done.returncode == 1 and "::warning file=llmstrategy.yaml,line=5" in done.stdout, done.stderr
    assert runner.check(fail_on="error").returncode == 0
    assert runner.check(paths="llmstrategy.yaml\nnone.yaml").returncode == 2
    assert "rag-for-behavior" in runner.check(format="concise").stdout
    assert runner.check(paths="$(touch pwned)\n`touch pwned`").returncode == 2
    assert not (runner.project / "pwned").exists()


@pytest.mark.slow
@needs_shell
def test_action_writes_what_code_scanning_shall_open(runner: Runner) -> None:
    (runner.project / "llmstrategy.yaml").write_text(SUPPRESSED, "utf-8")
    done = runner.check(sarif_file="out.sarif")
    assert done.returncode == 0, done.stderr
    [run] = json.loads((runner.project / "out.sarif").read_text("utf-8"))["runs"]
    assert run["results"] and RULE not in {one["ruleId"] for one in run["results"]}
    (runner.project / "llmstrategy.yaml").write_text(BAD, "utf-8")
    assert runner.check(sarif_file="out.sarif").returncode == 1
    [run] = json.loads((runner.project / "out.sarif").read_text("utf-8"))["runs"]
    assert RULE in {one["ruleId"] for one in run["results"]}
    shell("llmstrategy check --write-baseline known.baseline.json", runner.project, runner.programs)
    assert runner.check(sarif_file="out.sarif", baseline="known.baseline.json").returncode == 0
    [run] = json.loads((runner.project / "out.sarif").read_text("utf-8"))["runs"]
    assert run["results"] == []


@pytest.mark.slow
@needs_shell
def test_action_installs_from_its_checkout(tmp_path: Path) -> None:
    """The step itself, with a copy of what the package is built from."""
    step = ACTION["runs"]["steps"][1]
    source = copy_of_the_package(tmp_path)
    python = shutil.which("python3") or sys.executable
    done = shell(
        step["run"], tmp_path, tmp_path, PYTHON=python, RUNNER_TEMP=str(tmp_path), GITHUB_ACTION_PATH=str(source), PYTHONPATH=""
    )
    assert done.returncode == 0, done.stderr
    installed = tmp_path / "llmstrategy" / "bin" / "llmstrategy"
    version = subprocess.run([str(installed), "--version"], capture_output=True, text=True, check=True, env={"PATH": ""})
    assert version.stdout.startswith("llmstrategy ")


def copy_of_the_package(folder: Path) -> Path:
    source = folder / "source"
    shutil.copytree(ROOT / "llm_strategy", source / "llm_strategy", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source / name)
    return source


# -- GitLab, container -----------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_gitlab_template_and_its_include_are_valid(tmp_path: Path) -> None:
    valid("vendor.gitlab-ci", ROOT / TEMPLATE)
    [include] = [block.text for block in blocks(INTEGRATIONS) if block.text.startswith("include:")]
    file = tmp_path / "include.yml"
    file.write_text(include, "utf-8")
    valid("vendor.gitlab-ci", file)
    data = yaml.safe_load(include)
    assert data["include"][0]["file"] == "/" + TEMPLATE
    assert set(data["variables"]) == set(yaml.safe_load(read(TEMPLATE))["variables"])


@pytest.mark.slow
@needs_shell
def test_gitlab_job_writes_its_report_and_fails(project: Path, programs: Path) -> None:
    job = yaml.safe_load(read(TEMPLATE))["llmstrategy"]
    install, report, check = job["script"]
    assert install.startswith("python -m pip install") and '"$LLMSTRATEGY_SOURCE"' in install
    assert shell(report, project, programs).returncode == 0
    assert shell(check, project, programs).returncode == 1
    found = json.loads((project / job["artifacts"]["reports"]["codequality"]).read_text("utf-8"))
    assert RULE in {one["check_name"] for one in found}


def test_container_has_all_that_the_package_is_built_from() -> None:
    copied = [word for line in DOCKERFILE.splitlines() if line.startswith("COPY") and "--from" not in line for word in line.split()[1:-1]]
    built = tomllib.loads(read("pyproject.toml"))
    needed = {"pyproject.toml", built["project"]["readme"], *built["project"]["license-files"]}
    needed |= set(built["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"])
    assert set(copied) == needed


@pytest.mark.slow
@needs_shell
def test_steps_of_the_container(tmp_path: Path, project: Path) -> None:
    """No image is built here: its steps are run, with other folders in the place of the container's."""
    copy_of_the_package(tmp_path)
    places = {"/opt/llmstrategy": str(tmp_path / "opt"), "/source": str(tmp_path / "source")}

    def here(text: str) -> str:
        for inside, outside in places.items():
            text = text.replace(inside, outside)
        return text

    runs = [line.removeprefix("RUN ") for line in DOCKERFILE.splitlines() if line.startswith("RUN ") and "useradd" not in line]
    assert len(runs) == 2
    for line in runs:
        done = shell(here(line), tmp_path, tmp_path, PYTHONPATH="")
        assert done.returncode == 0, done.stderr
    words = [json.loads(line.partition(" ")[2]) for line in DOCKERFILE.splitlines() if line.startswith(("ENTRYPOINT", "CMD"))]
    command = [here(word) for part in words for word in part]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, env={"PATH": ""})
    assert done.returncode == 1 and RULE in done.stdout, done.stderr


# -- lines and snippets of the pages ---------------------------------------------------------------------------------

RUN_HERE = {
    'llmstrategy check --format markdown >> "$GITHUB_STEP_SUMMARY"': 1,
    "llmstrategy check": 1,
    "check-jsonschema --schemafile llmstrategy.schema.json llmstrategy.yaml": 0,
    "llmstrategy check --statistics": 1,
    "llmstrategy check --write-baseline llmstrategy.baseline.json": 0,
    "llmstrategy check --today 2027-12-31": 1,
    "llmstrategy check --write-baseline before.baseline.json": 0,
    "llmstrategy check --baseline before.baseline.json": 0,
}
"""Line → exit code over a file with a warning."""

ELSEWHERE = {
    'python -m pip install "git+CHECKOUT@COMMIT"': "test_install.py runs it",
    'python -m pip install "llmstrategy[mcp] @ git+CHECKOUT@COMMIT"': "the same, with an extra that pyproject.toml has",
    "docker build -t llmstrategy -f integrations/container/Dockerfile .": "its steps are run above",
    'docker run --rm -v "$PWD:/work:ro" llmstrategy': "its command is run above",
    "llmstrategy check --watch": "test_watch.py runs it",
    "llmstrategy check --format rdjson --fail-on never | reviewdog -f=rdjson -reporter=github-pr-review": "test_consumers.py",
}


@needs_shell
@pytest.mark.slow
def test_every_line_of_both_pages_is_run(project: Path, programs: Path) -> None:
    lines = [line for page in (INTEGRATIONS, ROLLOUT) for block in blocks(page) if block.language == "sh" for line in block.text.splitlines()]
    assert set(lines) == set(RUN_HERE) | set(ELSEWHERE)
    shell("llmstrategy schema > llmstrategy.schema.json", project, programs)
    for line, code in RUN_HERE.items():
        done = shell(line, project, programs, GITHUB_STEP_SUMMARY=str(project / "summary.md"))
        assert done.returncode == code, (line, done.stdout, done.stderr)
    assert RULE in (project / "summary.md").read_text("utf-8")
    assert "mcp" in tomllib.loads(read("pyproject.toml"))["project"]["optional-dependencies"]


# -- agents ----------------------------------------------------------------------------------------------------------


def servers() -> dict[str, dict[str, Any]]:
    """Configuration file → how it starts the server."""
    found = {}
    for part in re.split(r"\n(?=\w[\w ]*, in `)", INTEGRATIONS)[1:]:
        name = re.search(r"in `([^`]+)`", part)
        [block, *_] = blocks(part)
        data = json.loads(block.text) if block.language == "json" else tomllib.loads(block.text)
        assert name is not None
        inside = data.get("mcpServers") or data.get("servers") or data.get("mcp_servers")
        found[name[1]] = inside["llmstrategy"]
    return found


@pytest.mark.slow
@needs_shell
@pytest.mark.parametrize("file", [".mcp.json", ".cursor/mcp.json", ".vscode/mcp.json", ".codex/config.toml"])
def test_every_agent_starts_the_server_as_its_file_says(file: str, project: Path, programs: Path) -> None:
    server = servers()[file]
    assert server.get("type", "stdio") == "stdio"
    words = [word.replace("${workspaceFolder}", str(project)) for word in server["args"]]
    environment = {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    command = StdioServerParameters(command=str(programs / server["command"]), args=words, cwd=project, env=environment)

    async def check() -> Any:
        async with Client(command) as client:
            return await client.call_tool("check", {})

    result = asyncio.run(check())
    assert RULE in {one["rule"] for one in result.structured_content["diagnostics"]}


def test_every_tool_and_resource_is_on_the_page() -> None:
    from llm_strategy.mcp_server.serve import build

    async def listed() -> tuple[set[str], set[str]]:
        async with Client(build()) as client:
            tools = {tool.name for tool in (await client.list_tools()).tools}
            resources = {str(one.uri) for one in (await client.list_resources()).resources}
            resources |= {one.uri_template for one in (await client.list_resource_templates()).resource_templates}
            return tools, resources

    tools, resources = asyncio.run(listed())
    assert set(re.findall(r"^\| `(\w+)` \|", INTEGRATIONS, re.MULTILINE)) == tools
    assert set(re.findall(r"`(llmstrategy://[^`]+)`", INTEGRATIONS)) == resources


def test_skill_has_the_form_of_an_agent_skill() -> None:
    _, head, body = SKILL.split("---\n", 2)
    fields = yaml.safe_load(head)
    assert set(fields) <= {"name", "description", "license", "compatibility", "metadata", "allowed-tools"}
    assert fields["name"] == "llmstrategy" and re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", fields["name"])
    assert 0 < len(fields["description"]) <= 1024 and len(fields["compatibility"]) <= 500
    assert len(body.splitlines()) < 500


@pytest.mark.slow
@needs_shell
def test_commands_of_the_skill_run(project: Path, programs: Path) -> None:
    lines = [line for block in blocks(SKILL) if block.language == "sh" for line in block.text.splitlines()]
    assert len(lines) >= 6
    for line in lines:
        done = shell(line, project, programs)
        assert done.returncode in (0, 1), (line, done.stderr)
    for line in re.findall(r"`(llmstrategy [^`]+)`", SKILL):
        done = shell(line.replace("NAME", "citations"), project, programs)
        assert done.returncode in (0, 1), (line, done.stderr)
