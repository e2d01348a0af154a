"""Fuzzes one target in a process of its own: ``python -m fuzz.worker TARGET SECONDS FOLDER [--by-chance]``.

Exits with 0 when the time is over without a failure; otherwise the failing input is in ``FOLDER/failing``.
"""

from __future__ import annotations

import importlib
import json
import os
import pkgutil
import random
import sys
import time
from itertools import count
from pathlib import Path

import llm_strategy

BY_CHANCE = "--by-chance"

MAX_BYTES = 3_000
"""Larger inputs are slower and reach no other code."""


class _Tally:
    """Counts the runs, and writes the count every two seconds, because the process may be killed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.runs = 0
        self.slowest = 0.0
        self.start = self.written = time.monotonic()

    def run(self, target: object, data: bytes) -> None:
        from fuzz.time_limit import limited

        begun = time.thread_time()
        self.runs += 1
        try:
            limited(target, data)  # type: ignore[arg-type]
        except BaseException:
            self.write()
            raise
        self.slowest = max(self.slowest, time.thread_time() - begun)
        if time.monotonic() - self.written > 2:
            self.write()

    def write(self) -> None:
        self.written = time.monotonic()
        seconds = self.written - self.start
        text = json.dumps({"runs": self.runs, "seconds": seconds, "slowest": round(self.slowest, 3)})
        self.path.write_text(text, "utf-8")


def main() -> int:
    """Fuzz one target."""
    name, seconds, folder = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    if BY_CHANCE in sys.argv:
        return _fuzz_by_chance(name, seconds, folder)
    try:
        import atheris
    except ImportError:
        return _fuzz_by_chance(name, seconds, folder)
    with atheris.instrument_imports(include=["llm_strategy"]):
        for module in pkgutil.walk_packages(llm_strategy.__path__, "llm_strategy."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
        from fuzz import inputs, targets
    target = targets.TARGETS[name]
    corpus, failing = folder / "corpus", folder / "failing"
    for subfolder in (corpus, failing):
        subfolder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(inputs.seeds(name)):
        (corpus / f"seed-{number:03}").write_bytes(seed[-MAX_BYTES:])
    (folder / "words.dict").write_text(inputs.dictionary(), "ascii")
    mutator = inputs.Mutator(name)
    tally = _Tally(folder / "tally.json")

    def mutate(data: bytes, most: int, seed: int) -> bytes:
        if seed % 2:
            mutated: bytes = atheris.Mutate(data, most)
            return mutated
        return mutator.change(data, most, seed)

    options = [
        f"-max_total_time={seconds}",
        f"-max_len={MAX_BYTES}",
        f"-dict={folder / 'words.dict'}",
        f"-artifact_prefix={failing}/",
        "-timeout=120",
        "-report_slow_units=1000",
        "-rss_limit_mb=2500",
        "-print_final_stats=1",
        "-len_control=20",
        str(corpus),
    ]
    atheris.Setup(
        [sys.argv[0], *options], lambda data: tally.run(target, data), custom_mutator=mutate
    )
    atheris.Fuzz()
    return 0


def _fuzz_by_chance(name: str, seconds: int, folder: Path) -> int:
    """Try random changes of the seeds, without guidance by coverage, which is thirty times as fast."""
    from fuzz import inputs, targets

    (folder / "failing").mkdir(parents=True, exist_ok=True)
    tally = _Tally(folder / "tally.json")
    mutator, pool = inputs.Mutator(name), inputs.seeds(name)
    # A random start, so that every run tries other inputs.
    for seed in count(int.from_bytes(os.urandom(6))):
        if time.monotonic() - tally.start > seconds:
            tally.write()
            return 0
        data = mutator.change(random.Random(seed).choice(pool), MAX_BYTES, seed)
        try:
            tally.run(targets.TARGETS[name], data)
        except BaseException:
            (folder / "failing" / f"crash-{seed}").write_bytes(data)
            tally.write()
            raise
    return 0


if __name__ == "__main__":
    sys.exit(main())
