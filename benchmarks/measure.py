"""Runs commands in turn and returns the medians of their times."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.install import Command, environment


@dataclass(frozen=True)
class Times:
    """Milliseconds of a run: on the clock, and of all processors together."""

    wall: float
    cpu: float


def interleaved(commands: dict[str, Command], folder: Path, rounds: int) -> dict[str, Times | str]:
    """Run every command in turn, round after round, and return name → medians, the first round left out.

    For another tool that cannot be run, or ends with an unexpected exit code, the reason is returned instead.
    """
    runs: dict[str, list[Times]] = {name: [] for name in commands}
    failed = {name: command.missing for name, command in commands.items() if command.missing}
    for _ in range(rounds + 1):
        for name, command in commands.items():
            if name not in failed:
                times, code = run(command, folder)
                runs[name].append(times)
                if code != command.exit_code:
                    failed[name] = f"ended with exit code {code}"
                    if not command.tool:
                        raise RuntimeError(f"{' '.join(command.arguments)}: {failed[name]}")
    return {name: failed[name] if name in failed else median(runs[name][1:]) for name in commands}


def median(runs: list[Times]) -> Times:
    """Return the medians of both times."""
    return Times(statistics.median(run.wall for run in runs), statistics.median(run.cpu for run in runs))


def run(command: Command, folder: Path) -> tuple[Times, int]:
    """Run a command and return its times and its exit code."""
    env = environment()
    if "--color=always" in command.arguments:
        env["FORCE_COLOR"] = "1"
    null = subprocess.DEVNULL
    start = time.perf_counter()
    process = subprocess.Popen(command.arguments, cwd=folder, env=env, stdout=null, stderr=null)
    # wait4 also counts the processes that the command itself has waited for.
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    return Times(wall * 1000, (usage.ru_utime + usage.ru_stime) * 1000), process.returncode
