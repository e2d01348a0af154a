"""Inputs that once failed pass, and so do the seeds; the parts of the fuzzer work."""

from __future__ import annotations

from pathlib import Path

import pytest

from fuzz import inputs
from fuzz.minimize import failure_of, minimize
from fuzz.targets import TARGETS
from fuzz.time_limit import AVAILABLE, Timeout, limited

KEPT = sorted((path.parent.name, path) for path in inputs.KEPT.glob("*/*"))


@pytest.mark.parametrize(("target", "path"), KEPT, ids=lambda value: value.name if isinstance(value, Path) else value)
def test_kept_input_passes(target: str, path: Path) -> None:
    limited(TARGETS[target], path.read_bytes(), seconds=60)


@pytest.mark.parametrize("target", TARGETS)
def test_seeds_pass(target: str) -> None:
    seeds = inputs.seeds(target)
    assert seeds
    for seed in seeds[-40::4]:
        TARGETS[target](seed)


@pytest.mark.parametrize("target", TARGETS)
def test_mutated_seeds_pass(target: str) -> None:
    mutator = inputs.Mutator(target)
    seeds = inputs.seeds(target)
    for number in range(12):
        data = mutator.change(seeds[number * 7 % len(seeds)], 4_000, number)
        assert failure_of(TARGETS[target], data) is None, data


def test_minimize_keeps_the_failure() -> None:
    def run(data: bytes) -> None:
        if b"a" in data and b"q" in data:
            raise LookupError

    assert minimize(run, b"xx a\nyy\nzzz q zz\nw") in (b"aq", b"a\nq", b"a q")


@pytest.mark.skipif(not AVAILABLE, reason="no CPU timer on Windows")
def test_time_limit_stops_an_endless_loop() -> None:
    def run(data: bytes) -> None:
        while data:
            try:
                data += b""
            except Exception:
                pass

    with pytest.raises(Timeout):
        limited(run, b"x", seconds=0.2)
    limited(run, b"", seconds=0.2)


def test_dictionary_has_each_word_once() -> None:
    lines = inputs.dictionary().splitlines()
    assert '"' + "".join(f"\\x{byte:02x}" for byte in b"fine-tuning") + '"' in lines
    assert len(lines) == len(set(lines)) > 500
