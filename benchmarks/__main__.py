"""Cold start of `check`, in multiples of starting the interpreter.

    python -m benchmarks [--runs N]

The project is installed as a wheel, byte-compiled, into an environment of its own. Every command runs in turn, round
after round, so that a change in the machine's speed meets all of them; the medians are compared. The table is printed
and written to ``benchmarks/results.json``. The absolute figures say something about the machine and nothing else.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FILES = ROOT / "benchmarks" / "files"
RESULTS = ROOT / "benchmarks" / "results.json"


def environment(folder: Path, *packages: str) -> Path:
    """Make an environment with ``packages`` and return its folder of programs."""
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([programs / "python", "-m", "pip", "install", "-q", *packages], check=True)
    return programs


def once(command: list[str], folder: Path) -> float:
    """Run a command and return its wall time in milliseconds."""
    env = dict(os.environ, FORCE_COLOR="1") if "--color=always" in command else None
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return (time.perf_counter() - start) * 1000


def main() -> int:
    """Measure, print and write the results."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--runs", type=int, default=40)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as temporary:
        here = Path(temporary)
        print("installing the project and its peers", file=sys.stderr)
        ours = environment(here / "ours", str(ROOT))
        peers = environment(here / "peers", "yamllint", "check-jsonschema")
        python = str(ours / "python")
        work = here / "work"
        work.mkdir()
        for file in FILES.glob("*.yaml"):
            (work / file.name).write_bytes(file.read_bytes())
        # The same file without the one line that needs the price table.
        clean = (work / "clean.yaml").read_text(encoding="utf-8").splitlines(keepends=True)
        unpriced = [line for line in clean if not line.strip().startswith(("model:", "replaces:", "base:"))]
        (work / "unpriced.yaml").write_text("".join(unpriced), encoding="utf-8")
        (work / "any.schema.json").write_text('{"type": "object"}')
        (work / "yamllint.yaml").write_text("extends: relaxed\n")
        commands = {
            "python -c pass": [python, "-c", "pass"],
            "check, clean (python -m)": [python, "-m", "llm_strategy", "check", "clean.yaml"],
            "check, clean, no model named (python -m)": [
                python, "-m", "llm_strategy", "check", "unpriced.yaml",
            ],
            "check, clean (installed command)": [str(ours / "llmstrategy"), "check", "clean.yaml"],
            "check, findings in colour (python -m)": [
                python, "-m", "llm_strategy", "check", "--color=always", "faulty.yaml",
            ],
            "yamllint, clean": [str(peers / "yamllint"), "-c", "yamllint.yaml", "clean.yaml"],
            "check-jsonschema, clean": [
                str(peers / "check-jsonschema"), "--schemafile", "any.schema.json", "clean.yaml",
            ],
        }  # fmt: skip
        times: dict[str, list[float]] = {name: [] for name in commands}
        for round_ in range(runs + 2):
            for name, command in commands.items():
                taken = once(command, work)
                if round_ >= 2:  # the first rounds warm the file cache
                    times[name].append(taken)
    base = statistics.median(times["python -c pass"])
    rows = [
        {
            "what": name,
            "median_ms": round(statistics.median(taken), 1),
            "ratio": round(statistics.median(taken) / base, 2),
        }
        for name, taken in times.items()
    ]
    for row in rows:
        print(f"{row['what']:40} {row['ratio']:6.2f} × bare Python   ({row['median_ms']} ms)")
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    RESULTS.write_text(
        json.dumps(
            {
                "date": date.today().isoformat(),
                "machine": machine,
                "python": platform.python_version(),
                "runs": runs,
                "rows": rows,
            },
            indent=2,
        )
        + "\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
