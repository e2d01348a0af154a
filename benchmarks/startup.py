"""Where each millisecond of a check of one clean file goes, and each instruction.

Times are those that ``-X importtime`` gives, which itself takes some; they are told apart by what was loaded. The
instructions that valgrind counts are the same on a busy machine, but for some in a thousand.
"""

from __future__ import annotations

import re
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from benchmarks.machine import CHECK, CLEAN, Programs, surroundings

WITHOUT_SITE = "interpreter"
SITE = "site"
LIBRARY = "standard library"
BINDING = "PyYAML's binding of libyaml"
CHECKING = "the check itself"
REST = "all else"
OURS = "llm_strategy"

ARGUMENTS = [*CHECK, "clean.yaml"]
RUN = f"import sys; from {OURS}.cli import main; code = main({ARGUMENTS!r})"
"""What the installed command does."""

MARKED = f"""
import sys
from time import perf_counter

def marked(check):
    def marking(*arguments, **options):
        sys.stderr.write("begin\\n")
        start = perf_counter()
        try:
            return check(*arguments, **options)
        finally:
            taken = perf_counter() - start
            sys.stderr.write(f"end {{taken}}\\n")
    return marking

class Marker:
    def find_spec(self, name, path=None, target=None):
        if name != "{OURS}.engine":
            return None
        sys.meta_path.remove(self)
        spec = next(filter(None, (finder.find_spec(name, path, target) for finder in sys.meta_path)))
        run = spec.loader.exec_module
        def exec_module(module):
            run(module)
            module.check = marked(module.check)
        spec.loader.exec_module = exec_module
        return spec

sys.meta_path.insert(0, Marker())
{RUN}
"""
"""The same, with a mark before and after the check."""

LINE = re.compile(r"import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)")


def measure(programs: Programs, work: Path, runs: int) -> dict[str, Any]:
    """Return the medians of the groups, in milliseconds, and the instructions where valgrind is installed."""
    (work / "clean.yaml").write_bytes(CLEAN.read_bytes())
    python = programs.python
    rounds = [_round(python, work) for _ in range(runs + 2)][2:]
    groups = {name for one in rounds for name in one}
    medians = {name: statistics.median(one.get(name, 0.0) for one in rounds) for name in groups}
    whole = medians.pop("whole")
    modules = _modules(python, work)
    own = [name for name in modules if name.partition(".")[0] == OURS]
    return {
        "runs": runs,
        "whole_ms": round(whole, 1),
        "groups": [
            {
                "what": name,
                "ms": round(taken, 2),
                "share": round(taken / whole, 3),
                "modules": _count(name, modules),
            }
            for name, taken in sorted(medians.items(), key=lambda pair: -pair[1])
        ],
        "modules": len(own),
        "byte_code": _byte_code(python, own),
        "instructions": _instructions(python, work, modules),
    }


def group_of(module: str) -> str:
    """Return what a module is counted with; the project's modules by room."""
    top, _, inner = module.partition(".")
    if top == OURS:
        return f"{OURS}.{inner.partition('.')[0]}" if inner else OURS
    return BINDING if top == "yaml" else LIBRARY


def _round(python: str, work: Path) -> dict[str, float]:
    """Return the milliseconds of each group in one process, and of the whole of it."""
    bare, _ = _timed([python, "-X", "importtime", "-I", "-S", "-c", "pass"], work)
    with_site, said = _timed([python, "-X", "importtime", "-c", "pass"], work)
    before = {name for _, name in LINE.findall(said)}
    whole, said = _timed([python, "-X", "importtime", "-c", MARKED], work)
    found = {WITHOUT_SITE: bare, SITE: with_site - bare, "whole": whole}
    checking = inside = 0.0
    is_inside = False
    for line in said.splitlines():
        if line.startswith(("begin", "end ")):
            is_inside = line == "begin"
            checking += 0 if is_inside else float(line.split()[1]) * 1000
        elif match := LINE.match(line):
            taken, name = int(match[1]) / 1000, match[2]
            if name in before:
                continue
            inside += taken if is_inside else 0
            group = group_of(name)
            found[group] = found.get(group, 0.0) + taken
    found[CHECKING] = checking - inside
    found[REST] = 2 * whole - sum(found.values())
    return found


def _timed(command: list[str], work: Path) -> tuple[float, str]:
    start = time.perf_counter()
    done = subprocess.run(command, cwd=work, env=surroundings(), capture_output=True, text=True, check=True)
    return (time.perf_counter() - start) * 1000, done.stderr


def _modules(python: str, work: Path) -> list[str]:
    """Return what a check loads and a bare interpreter does not, in this order."""
    run = RUN.partition("; ")[2]
    code = (
        f"import sys; before = set(sys.modules); {run}; print(*(m for m in sys.modules if m not in before))"
    )
    printed = subprocess.check_output([python, "-c", code], cwd=work, env=surroundings(), text=True)
    return printed.splitlines()[-1].split()


def _count(group: str, modules: list[str]) -> int:
    return sum(group_of(name) == group for name in modules)


def _byte_code(python: str, modules: list[str]) -> int:
    """Return the bytes of the compiled modules."""
    code = (
        "import sys, os, importlib.util as u\n"
        "print(sum(os.path.getsize(u.find_spec(name).cached) for name in sys.argv[1:]))"
    )
    return int(subprocess.check_output([python, "-c", code, *modules], env=surroundings(), text=True))


def _instructions(python: str, work: Path, modules: list[str]) -> list[dict[str, Any]] | None:
    """Return the instructions of each step up to a whole check, or None without valgrind."""
    if shutil.which("valgrind") is None:
        return None
    # The binding's own modules come with it, and cannot be imported by name.
    loading = [name for name in modules if name.partition(".")[0] in {OURS, *sys.stdlib_module_names}]
    steps = {
        "python -I -S -c pass": ["-I", "-S", "-c", "pass"],
        "python -c pass": ["-c", "pass"],
        "with the binding of libyaml": ["-c", f"import {OURS}.libyaml"],
        "with all that a check loads": ["-c", f"import {', '.join(loading)}"],
        "the check of one clean file": ["-c", RUN],
        "the same check, once more in the same process": ["-c", f"{RUN}; {RUN.rpartition('; ')[2]}"],
    }
    out = work / "callgrind.out"
    rows: list[dict[str, Any]] = []
    for name, arguments in steps.items():
        command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", python, *arguments]
        done = subprocess.run(
            command, cwd=work, env=surroundings(PYTHONHASHSEED="0"), capture_output=True, text=True
        )
        counted = re.search(r"Collected : (\d+)", done.stderr)
        if done.returncode or counted is None:
            print(f"valgrind: nothing counted for: {name}", file=sys.stderr)
            return None
        rows.append({"what": name, "instructions": int(counted[1])})
    base = rows[1]["instructions"]
    return [{**row, "ratio": round(row["instructions"] / base, 2)} for row in rows]
