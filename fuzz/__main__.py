"""Fuzzes each target in turn, keeps failing inputs in a small form, and counts.

    python -m fuzz [--by-chance] [SECONDS] [TARGET…]

``--by-chance`` tries random inputs without guidance by coverage. ``SECONDS`` (60) is the time of each target. A target
runs in a process of its own, which is started again after a failing input. Such an input is made small and written to
``tests/fuzz_corpus/TARGET/``, where a test runs it from then on. ``.fuzz/`` has the inputs that reached new code, and
``fuzz/results.json`` the sum of all runs, from which the table in ``docs/internals/fuzzing.md`` is written.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

from fuzz import targets
from fuzz.inputs import KEPT, ROOT
from fuzz.minimize import failure_of, minimize
from fuzz.worker import BY_CHANCE

WORK = ROOT / ".fuzz"
RESULTS = ROOT / "fuzz" / "results.json"
PAGE = ROOT / "docs" / "internals" / "fuzzing.md"
BEGIN, END = "<!-- results:begin -->", "<!-- results:end -->"
MAX_FAILURES = 5
"""After so many kinds of failure a target ends: fix those first."""


def main(argv: list[str]) -> int:
    """Fuzz; return 1 after a failure."""
    seconds = 60
    more = [argv.pop(0)] if argv[:1] == [BY_CHANCE] else []
    if argv and argv[0].isdecimal():
        seconds = int(argv.pop(0))
    names = argv or list(targets.TARGETS)
    for name in names:
        if name not in targets.TARGETS:
            print(f"no such target: {name}; there are {', '.join(targets.TARGETS)}", file=sys.stderr)
            return 2
    failures = sum(fuzz_target(name, seconds, more) for name in names)
    return 1 if failures else 0


def fuzz_target(name: str, seconds: int, more: list[str]) -> int:
    """Fuzz one target, with ``more`` arguments for the worker; return the number of kinds of failure."""
    folder = WORK / name
    folder.mkdir(parents=True, exist_ok=True)
    end = time.monotonic() + seconds
    kinds_seen: set[str] = set()
    while (left := int(end - time.monotonic())) > 0 and len(kinds_seen) < MAX_FAILURES:
        tally = folder / "tally.json"
        tally.unlink(missing_ok=True)
        command = [sys.executable, "-m", "fuzz.worker", name, str(left), str(folder), *more]
        ended = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=_environment())
        log = ended.stdout.decode("utf-8", "replace")
        (folder / "log.txt").write_text(log, "utf-8")
        artifacts = sorted((folder / "failing").glob("*"))
        kinds = [_keep(name, artifact) for artifact in artifacts]
        _count(name, tally, log, sum(kind is not None for kind in kinds))
        if not artifacts:
            if ended.returncode:
                print(f"{name}: the fuzzer ended with {ended.returncode}, see {folder / 'log.txt'}", file=sys.stderr)
                return 1
            break
        for kind in kinds:
            if kind in kinds_seen:
                # The same failure again: it hides others until it is fixed.
                return len(kinds_seen)
            if kind is not None:
                kinds_seen.add(kind)
    return len(kinds_seen)


def _environment() -> dict[str, str]:
    return dict(os.environ, PYTHONPATH=str(ROOT), PYTHONHASHSEED="0")


def _keep(name: str, artifact: Path) -> str | None:
    """Keep a failing input in a small form and return its kind of failure; None if it passes a second time."""
    data = artifact.read_bytes()
    artifact.unlink()
    run = targets.TARGETS[name]
    kind = failure_of(run, data)
    if kind is None:
        (WORK / name / "not-again").mkdir(exist_ok=True)
        (WORK / name / "not-again" / artifact.name).write_bytes(data)
        print(f"{name}: {artifact.name} passes a second time", file=sys.stderr)
        return None
    small = minimize(run, data)
    kept = KEPT / name / hashlib.sha256(small).hexdigest()[:16]
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_bytes(small)
    print(f"{name}: {kind}: {kept.relative_to(ROOT)}: {small[:200]!r}", file=sys.stderr)
    return kind


def _count(name: str, tally: Path, log: str, wrong: int) -> None:
    """Add one run to the sum."""
    now = json.loads(tally.read_text("utf-8")) if tally.is_file() else {"runs": 0, "seconds": 0, "slowest": 0}
    covered = [int(branches) for branches in re.findall(r" cov: (\d+)", log)]
    total = json.loads(RESULTS.read_text("utf-8")) if RESULTS.is_file() else {}
    one = total.setdefault(
        name, {"runs": 0, "hours": 0.0, "wrong": 0, "branches": 0, "inputs": 0, "slowest": 0.0}
    )
    executed = re.search(r"number_of_executed_units: (\d+)", log)
    one["runs"] += max(now["runs"], int(executed[1]) if executed else 0)
    one["hours"] = round(one["hours"] + now["seconds"] / 3600, 3)
    one["wrong"] += wrong
    one["slowest"] = max(one["slowest"], now["slowest"])
    one["branches"] = max([one["branches"], *covered])
    corpus = WORK / name / "corpus"
    one["inputs"] = len(list(corpus.iterdir())) if corpus.is_dir() else 0
    RESULTS.write_text(json.dumps(total, indent=1, sort_keys=True) + "\n", "utf-8")
    write_page()
    print(f"{name}: {now['runs']:,} runs in {now['seconds']:,.0f} s, {one['branches']:,} branches", file=sys.stderr)


def write_page() -> None:
    """Write the table of all runs into the page."""
    total = json.loads(RESULTS.read_text("utf-8"))
    rows = [
        f"| `{name}` | {one['runs']:,} | {one['hours']:.2f} | {one['branches']:,} "
        f"| {one['wrong']:,} | {one['slowest']:.2f} s |"
        for name, one in sorted(total.items())
    ]
    runs, hours = (sum(one[key] for one in total.values()) for key in ("runs", "hours"))
    wrong = sum(one["wrong"] for one in total.values())
    rows.append(f"| all | {runs:,} | {hours:.2f} | | {wrong:,} | |")
    head = (
        "| target | runs | hours | branches reached | failing inputs | slowest run |\n"
        "| --- | ---: | ---: | ---: | ---: | ---: |\n"
    )
    text = PAGE.read_text("utf-8")
    before, after = text.partition(BEGIN)[0], text.partition(END)[2]
    PAGE.write_text(f"{before}{BEGIN}\n\n{head}{chr(10).join(rows)}\n\n{END}{after}", "utf-8", newline="\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
