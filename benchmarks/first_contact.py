"""The first ten minutes of somebody new, with times: ``python -m benchmarks.first_contact``.

A clone of this checkout's commit in a temporary folder, a home without caches, and a small repository of a team. What a
person reads, thinks and types takes longer than all of it. docs/internals/first-contact.md has what came of it.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)

PROJECT = {
    "requirements.txt": "openai>=2\nchromadb>=1\n",
    "prompts/system.txt": "You answer questions about our warranty. Quote the paragraph that you used.\n",
    "promptfooconfig.yaml": "description: warranty questions\nprompts: [file://prompts/system.txt]\n"
    "providers: [openai:gpt-5.4-mini]\ntests: []\n",
}
"""The repository of a team, before it has heard of us."""

HOOK = "repos:\n  - repo: {checkout}\n    rev: {commit}\n    hooks:\n      - id: llmstrategy\n"


class Newcomer:
    """A machine with Python and git, and nothing of ours."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home"
        self.checkout = folder / "llmstrategy"
        self.project = folder / "project"
        self.home.mkdir()
        self.project.mkdir()
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "GIT_", "VIRTUAL"))}
        names = ("AUTHOR_NAME", "AUTHOR_EMAIL", "COMMITTER_NAME", "COMMITTER_EMAIL")
        author = {f"GIT_{name}": "new@example.invalid" for name in names}
        self.environment = {**kept, **author, "HOME": str(self.home), "XDG_CACHE_HOME": str(self.home / ".cache")}

    def run(self, line: str, folder: Path | None = None, codes: tuple[int, ...] = (0,)) -> None:
        """Run a line in a shell; end the program where its exit code is another."""
        done = subprocess.run(
            ["sh", "-c", line], cwd=folder or self.project, env=self.environment, capture_output=True, text=True
        )
        if done.returncode not in codes:
            sys.exit(f"{line}\nexit code {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Time a step, and print a row of a table."""
        start = time.monotonic()
        yield
        print(f"| {name} | {time.monotonic() - start:.1f} s |", flush=True)

    def follow_the_tutorial(self) -> None:
        """Save each file of the tutorial and run each of its commands."""
        folder = self.project.parent / "tutorial"
        folder.mkdir()
        self.run("git init --quiet", folder)
        for language, text in FENCE.findall((self.checkout / "docs" / "tutorial.md").read_text("utf-8")):
            if language == "yaml":
                (folder / "llmstrategy.yaml").write_text(text, "utf-8")
            for command in re.findall(r"^\$ (.*)$", text, re.MULTILINE) if language == "console" else ():
                self.run(f"{self.checkout}/dev {command}", folder, (0, 1))


def main() -> None:
    """Print a table of the steps."""
    with tempfile.TemporaryDirectory() as folder:
        new = Newcomer(Path(folder))
        dev = f"{new.checkout}/dev llmstrategy"
        with new.step("`git clone`"):
            new.run(f"git clone --quiet {ROOT.as_uri()} {new.checkout}")
        with new.step("`./dev llmstrategy check examples/faulty`, the first command: it makes `.venv`"):
            new.run("./dev llmstrategy check examples/faulty", new.checkout, (1,))
        with new.step("`./dev llmstrategy check examples/sound`"):
            new.run("./dev llmstrategy check examples/sound", new.checkout)
        with new.step("the tutorial: its files saved, its commands run"):
            new.follow_the_tutorial()
        for name, text in PROJECT.items():
            (new.project / name).parent.mkdir(exist_ok=True)
            (new.project / name).write_text(text, "utf-8")
        new.run("git init --quiet && git add --all && git commit --quiet --message before")
        with new.step("`llmstrategy init --no-input` in a repository of your own"):
            new.run(f"{dev} init --no-input --name warranty --need citations")
        with new.step("`llmstrategy check`, `recommend` and `check --unknown`"):
            new.run(f"{dev} check && {dev} recommend && {dev} check --unknown", codes=(0, 1))
        with new.step("`pip install pre-commit` into a new environment"):
            new.run("python3 -m venv ../tools && ../tools/bin/pip install --quiet pre-commit")
        head = subprocess.run(["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=True)
        hook = HOOK.format(checkout=new.checkout, commit=head.stdout.strip())
        (new.project / ".pre-commit-config.yaml").write_text(hook, "utf-8")
        new.run("../tools/bin/pre-commit install")
        with new.step("the first commit with the hook, which pre-commit installs"):
            new.run("git add --all && git commit --quiet --message strategy")
        with new.step("each commit after it"):
            new.run("echo >> llmstrategy.yaml && git commit --quiet --all --message again")
        with new.step("the two commands of CI, in a new environment"):
            new.run(
                f'python3 -m venv ../ci && ../ci/bin/python -m pip install --quiet "git+{new.checkout.as_uri()}" '
                "&& ../ci/bin/llmstrategy check --format github"
            )


if __name__ == "__main__":
    main()
