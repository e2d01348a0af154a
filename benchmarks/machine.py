"""What every benchmark needs: environments with the project and its peers, clocks, and the kind of machine."""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FILES = ROOT / "benchmarks" / "files"
CLEAN = FILES / "clean.yaml"


class Programs:
    """The project and its peers, installed as anybody would: wheels, byte-compiled, in their own environments."""

    def __init__(self, folder: Path) -> None:
        print("installing the project and its peers", file=sys.stderr)
        self.ours = environment(folder / "ours", str(ROOT))
        self.peers = environment(folder / "peers", "yamllint", "check-jsonschema")
        self.python = str(self.ours / "python")


def environment(folder: Path, *packages: str) -> Path:
    """Make an environment with ``packages`` and return its folder of programs."""
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([programs / "python", "-m", "pip", "install", "-q", *packages], check=True)
    return programs


def once(command: Sequence[str], folder: Path) -> float:
    """Run a command and return its wall time in milliseconds."""
    env = dict(os.environ, FORCE_COLOR="1") if "--color=always" in command else None
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return (time.perf_counter() - start) * 1000


def interleaved(tasks: dict[str, Callable[[], float]], runs: int, *, warm: int = 1) -> dict[str, float]:
    """Run every task in turn, round after round, and return the medians: what slows the machine meets all of them."""
    times: dict[str, list[float]] = {name: [] for name in tasks}
    for round_ in range(runs + warm):
        for name, task in tasks.items():
            taken = task()
            if round_ >= warm:
                times[name].append(taken)
    return {name: statistics.median(taken) for name, taken in times.items()}


def kind() -> dict[str, str]:
    """Say what kind of machine and interpreter this is."""
    return {
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        "python": platform.python_version(),
    }
