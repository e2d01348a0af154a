"""One target in a process of its own: ``python -m fuzz.worker TARGET SECONDS FOLDER [--by-chance]``.

Ends with 0 when the time is over and nothing was wrong; else the input is left in ``FOLDER/wrong``.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from itertools import count
from pathlib import Path

BY_CHANCE = "--by-chance"

MOST = 3_000
"""Bytes of an input: more are slower and reach nothing else."""


class _Tally:
    """Counts, written down as it goes: the process may not come to its end."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.runs = 0
        self.slowest = 0.0
        self.start = self.noted = time.monotonic()

    def run(self, target: object, data: bytes) -> None:
        from fuzz.deadline import limited

        begun = time.thread_time()
        self.runs += 1
        try:
            limited(target, data)  # type: ignore[arg-type]
        except BaseException:
            self.note()
            raise
        self.slowest = max(self.slowest, time.thread_time() - begun)
        if time.monotonic() - self.noted > 2:
            self.note()

    def note(self) -> None:
        self.noted = time.monotonic()
        seconds = self.noted - self.start
        text = json.dumps({"runs": self.runs, "seconds": seconds, "slowest": round(self.slowest, 3)})
        self.path.write_text(text, "utf-8")


def main() -> int:
    """Fuzz one target."""
    name, seconds, folder = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    if BY_CHANCE in sys.argv:
        return _by_chance(name, seconds, folder)
    try:
        import atheris
    except ImportError:
        return _by_chance(name, seconds, folder)
    with atheris.instrument_imports(include=["llm_strategy"]):
        import llm_strategy.document.events

        import llm_strategy.config.settings_file
        import llm_strategy.document.edit.revision
        import llm_strategy.document.recovery.recover
        import llm_strategy.engine.suppressions.problems
        import llm_strategy.explain.summaries
        import llm_strategy.format.quantities.suggest
        import llm_strategy.format.quantities.writing
        import llm_strategy.ide.completion
        import llm_strategy.ide.hints
        import llm_strategy.ide.hover
        import llm_strategy.ide.rename
        import llm_strategy.ide.symbols
        import llm_strategy.ide.what_if
        import llm_strategy.lsp.registry
        import llm_strategy.outputs.concise
        import llm_strategy.outputs.json
        import llm_strategy.outputs.text
        import llm_strategy.rules.registry
        from fuzz import material, targets

        llm_strategy.rules.registry.all_rules()
    target = targets.TARGETS[name]
    corpus, wrong = folder / "corpus", folder / "wrong"
    for made in (corpus, wrong):
        made.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(material.seeds(name)):
        (corpus / f"seed-{number:03}").write_bytes(seed[-MOST:])
    (folder / "words.dict").write_text(material.dictionary(), "ascii")
    mutator = material.Mutator(name)
    tally = _Tally(folder / "tally.json")

    def mutate(data: bytes, most: int, seed: int) -> bytes:
        if seed % 2:
            made: bytes = atheris.Mutate(data, most)
            return made
        return mutator.change(data, most, seed)

    options = [
        f"-max_total_time={seconds}",
        f"-max_len={MOST}",
        f"-dict={folder / 'words.dict'}",
        f"-artifact_prefix={wrong}/",
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


def _by_chance(name: str, seconds: int, folder: Path) -> int:
    """Do without guidance: nothing is learnt, and thirty times as many inputs are tried."""
    from fuzz import material, targets

    (folder / "wrong").mkdir(parents=True, exist_ok=True)
    tally = _Tally(folder / "tally.json")
    mutator, pool = material.Mutator(name), material.seeds(name)
    # Other inputs in every run.
    for seed in count(int.from_bytes(os.urandom(6))):
        if time.monotonic() - tally.start > seconds:
            tally.note()
            return 0
        data = mutator.change(random.Random(seed).choice(pool), MOST, seed)
        try:
            tally.run(targets.TARGETS[name], data)
        except BaseException:
            (folder / "wrong" / f"crash-{seed}").write_bytes(data)
            tally.note()
            raise
    return 0


if __name__ == "__main__":
    sys.exit(main())
