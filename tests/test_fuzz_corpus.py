"""Inputs that fuzzing once found wrong stay right, and so does what fuzzing starts from."""

from __future__ import annotations

from pathlib import Path

import pytest

from fuzz import material
from fuzz.deadline import HAVE, Hangs, limited
from fuzz.shrinking import shrink, signature
from fuzz.targets import TARGETS

KEPT = sorted((path.parent.name, path) for path in material.KEPT.glob("*/*"))


@pytest.mark.parametrize(("target", "path"), KEPT, ids=lambda one: one.name if isinstance(one, Path) else one)
def test_what_was_wrong_once(target: str, path: Path) -> None:
    limited(TARGETS[target], path.read_bytes(), seconds=60)


@pytest.mark.parametrize("target", TARGETS)
def test_seeds_are_right(target: str) -> None:
    seeds = material.seeds(target)
    assert seeds
    for seed in seeds[-40::4]:
        TARGETS[target](seed)


@pytest.mark.parametrize("target", TARGETS)
def test_a_few_changes(target: str) -> None:
    mutator = material.Mutator(target)
    seeds = material.seeds(target)
    for number in range(12):
        data = mutator.change(seeds[number * 7 % len(seeds)], 4_000, number)
        assert signature(TARGETS[target], data) is None, data


def test_a_wrong_input_is_made_small() -> None:
    def run(data: bytes) -> None:
        if b"a" in data and b"q" in data:
            raise LookupError

    assert shrink(run, b"xx a\nyy\nzzz q zz\nw") in (b"aq", b"a\nq", b"a q")


@pytest.mark.skipif(not HAVE, reason="no clock of the process on Windows")
def test_what_hangs_is_wrong() -> None:
    def run(data: bytes) -> None:
        while data:
            try:
                data += b""
            except Exception:
                pass

    with pytest.raises(Hangs):
        limited(run, b"x", seconds=0.2)
    limited(run, b"", seconds=0.2)


def test_the_words_are_a_dictionary() -> None:
    lines = material.dictionary().splitlines()
    assert '"' + "".join(f"\\x{byte:02x}" for byte in b"fine-tuning") + '"' in lines
    assert len(lines) == len(set(lines)) > 500
