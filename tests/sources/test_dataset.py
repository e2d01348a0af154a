"""The figures of a data set against a computation of a few lines; and files that nobody should write."""

from __future__ import annotations

import json
import os
import tracemalloc
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llm_strategy.sources import dataset
from llm_strategy.sources.dataset import ChangedError, count
from llm_strategy.sources.row_formats import read_row

TEXTS = st.sampled_from(["", "a", "b", " b ", "Wo ist mein Päckchen?", "line\nline", "\u2028", "😀", "x" * 200])
PAIRS = st.lists(st.tuples(TEXTS, TEXTS), max_size=60)
FORMS = {
    "chat": lambda asked, answer: {"messages": [{"role": "system", "content": "Sort."}, {"role": "user", "content": asked}, {"role": "assistant", "content": answer}]},
    "sharegpt": lambda asked, answer: {"conversations": [{"from": "human", "value": asked}, {"from": "gpt", "value": answer}]},
    "gemini": lambda asked, answer: {"contents": [{"role": "user", "parts": [{"text": asked}]}, {"role": "model", "parts": [{"text": answer}]}]},
    "completion": lambda asked, answer: {"prompt": asked, "completion": answer},
    "alpaca": lambda asked, answer: {"instruction": "Sort.", "input": asked, "output": answer},
    "labelled": lambda asked, answer: {"text": asked, "label": answer},
    "question": lambda asked, answer: {"question": asked, "answer": answer, "id": 7},
}  # fmt: skip


def independent(pairs: list[tuple[str, str]]) -> tuple[int, int, int, Counter[str]]:
    """Return rows, repeated rows, rows that contradict the majority of their input, and rows by output."""
    outputs: dict[str, list[str]] = {}
    for asked, answer in pairs:
        outputs.setdefault(asked, []).append(answer)
    duplicates = len(pairs) - len(set(pairs))
    conflicts = sum(len(given) - Counter(given).most_common(1)[0][1] for given in outputs.values())
    return len(pairs), duplicates, conflicts, Counter(answer.strip() for _, answer in pairs)


@given(PAIRS, st.sampled_from(sorted(FORMS)), st.booleans(), st.booleans())
def test_the_figures_are_those_of_an_independent_computation(
    tmp_path_factory: pytest.TempPathFactory, pairs: list[tuple[str, str]], form: str, as_array: bool, escaped: bool
) -> None:
    path = tmp_path_factory.mktemp("data") / ("rows.json" if as_array else "rows.jsonl")
    rows = [FORMS[form](*pair) for pair in pairs]
    if as_array:
        path.write_text(json.dumps(rows, ensure_ascii=escaped), "utf-8")
    else:
        path.write_text("".join(json.dumps(row, ensure_ascii=escaped) + "\n" for row in rows), "utf-8", newline="")
    figures = count(str(path))
    expected_rows, duplicates, conflicts, labels = independent(pairs)
    assert (figures.rows, figures.duplicates, figures.conflicts) == (expected_rows, duplicates, conflicts)
    assert figures.malformed == 0 and figures.exact and figures.looked_at == expected_rows
    if all(len(label) <= dataset.LONGEST_LABEL for label in labels):
        assert figures.labels == labels
    else:
        assert figures.labels is None


@given(PAIRS, PAIRS)
def test_the_overlap_is_that_of_an_independent_computation(
    tmp_path_factory: pytest.TempPathFactory, pairs: list[tuple[str, str]], others: list[tuple[str, str]]
) -> None:
    folder = tmp_path_factory.mktemp("data")
    train, evaluation = folder / "train.jsonl", folder / "eval.json"
    train.write_text("".join(json.dumps(FORMS["chat"](*pair)) + "\n" for pair in pairs))
    evaluation.write_text(json.dumps([FORMS["question"](*pair) for pair in others]))
    asked = {asked.strip() for asked, _ in pairs}
    inputs = [asked.strip() for asked, _ in others if asked.strip()]
    overlap = count(str(train), str(evaluation)).overlap
    assert overlap is not None
    assert (overlap.rows, overlap.of) == (sum(one in asked for one in inputs), len(inputs))


def test_beyond_the_bound_shares_stay_right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dataset, "MOST_INPUTS", 1_000)
    path = tmp_path / "rows.jsonl"
    # Of 20,000 inputs each fifth comes twice: 4,000 of 24,000 rows repeat another.
    rows = [*range(20_000), *range(0, 20_000, 5)]
    path.write_text("".join(json.dumps({"prompt": f"Mail {row}", "completion": "x"}) + "\n" for row in rows))
    figures = count(str(path))
    assert (figures.rows, figures.exact) == (24_000, False)
    assert 300 <= figures.looked_at <= 1_300
    assert figures.duplicates / figures.looked_at == pytest.approx(4_000 / 24_000, abs=0.04)
    assert count(str(path)) == figures


@pytest.mark.parametrize("inputs", [1, 2, 40])
def test_memory_does_not_grow_with_the_rows(inputs: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dataset, "MOST_INPUTS", 500)
    peaks = []
    for number in (4_000, 40_000):
        path = tmp_path / f"{number}.jsonl"
        path.write_text(
            "".join(
                json.dumps({"prompt": f"Mail {row // inputs} " + "x" * 80, "completion": f"{row}"}) + "\n" for row in range(number)
            )
        )
        tracemalloc.start()
        count(str(path))
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.5 * peaks[0]


def test_memory_does_not_grow_with_the_answers_to_the_same_questions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dataset, "MOST_INPUTS", 500)
    path = tmp_path / "rows.jsonl"
    path.write_text("".join(json.dumps({"prompt": f"Mail {row % 400}", "completion": f"{row}"}) + "\n" for row in range(20_000)))
    figures = count(str(path))
    assert not figures.exact
    assert figures.looked_at <= 700


ROWS: list[tuple[Any, str]] = [
    ({"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}], "tools": []}, "chat"),
    ({"messages": [{"role": "user", "content": [{"type": "text", "text": "a"}]}, {"role": "assistant", "content": None, "tool_calls": [{"id": "1"}]}]}, "chat"),
    ({"messages": [{"role": "user", "content": "a"}], "reference_answer": "b"}, "chat with a reference"),
    ({"messages": [{"role": "user", "content": "a"}]}, "chat without an answer"),
    ({"prompt": "a", "chosen": "b", "rejected": "c"}, "preference"),
    ({"chosen": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}], "rejected": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "c"}]}, "preference"),
    ({"input": {"messages": [{"role": "user", "content": "a"}]}, "preferred_output": [{"role": "assistant", "content": "b"}], "non_preferred_output": [{"role": "assistant", "content": "c"}]}, "preference"),
    ({"text": "a"}, "text"),
    ({"query": "a", "pos": ["b"], "neg": ["c"]}, "retriever"),
    ({"vars": {"mail": "a"}, "assert": [{"type": "is-json"}]}, "question"),
]  # fmt: skip


@pytest.mark.parametrize(("row", "form"), ROWS)
def test_forms_of_rows(row: Any, form: str) -> None:
    read = read_row(row)
    assert isinstance(read, tuple)
    assert read[0] == form


def test_a_pair_the_other_way_round_contradicts_and_two_pairs_of_a_prompt_do_not(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    pairs = [("b", "c"), ("c", "b"), ("d", "e")]
    path.write_text("".join(json.dumps({"prompt": "a", "chosen": one, "rejected": other}) + "\n" for one, other in pairs))
    assert count(str(path)).conflicts == 1


@pytest.mark.parametrize("row", [[], 7, "text", None, {}, {"messages": []}, {"messages": [1]}, {"messages": [{"content": "a"}]}, {"foo": 1}])
def test_rows_of_no_form(row: Any) -> None:
    assert isinstance(read_row(row), str)


GOOD = b'{"prompt": "a", "completion": "b"}\n'
BROKEN = {
    "torn": GOOD + b'{"prompt": "a", "compl',
    "NUL bytes": GOOD + b"\0" * 5_000 + b"\n" + GOOD,
    "gzip": b"\x1f\x8b\x08\0\0\0\0\0" + b"\xff" * 3_000 + b"\n" + GOOD,
    "no UTF-8": GOOD + b'{"prompt": "\xff", "completion": "b"}\n',
    "nested": GOOD + b"[" * 100_000 + b"]" * 100_000 + b"\n",
    "a lone surrogate": GOOD + b'{"prompt": "\\ud800", "completion": "b"}\n',
    "a long number": GOOD + b'{"prompt": ' + b"9" * 10_000 + b', "completion": "b"}\n',
    "empty": b"",
    "blank lines": b"\n\n" + GOOD + b"\n \t\r\n" + GOOD,
    "a byte order mark": b"\xef\xbb\xbf" + GOOD,
    "carriage returns": GOOD.replace(b"\n", b"\r\n") * 3,
    "no line break at the end": GOOD + GOOD.rstrip(),
}


@pytest.mark.parametrize("name", BROKEN)
@pytest.mark.parametrize("end", [".jsonl", ".json"])
def test_nothing_in_a_file_crashes_the_count(name: str, end: str, tmp_path: Path) -> None:
    path = tmp_path / f"rows{end}"
    path.write_bytes(BROKEN[name])
    figures = count(str(path))
    assert sum(figures.forms.values()) + figures.malformed == figures.rows
    expected = {"empty": 0, "blank lines": 2, "a byte order mark": 1, "carriage returns": 3, "no line break at the end": 2}
    if name in expected:
        assert (figures.rows, figures.malformed) == (expected[name], 0)
    elif name == "torn" and end == ".jsonl":
        assert [fault.row for fault in figures.faults] == [2]


@given(st.binary(max_size=300), st.booleans())
def test_no_bytes_crash_the_count(tmp_path_factory: pytest.TempPathFactory, content: bytes, as_array: bool) -> None:
    path = tmp_path_factory.mktemp("data") / ("rows.json" if as_array else "rows.jsonl")
    path.write_bytes(content)
    figures = count(str(path))
    assert sum(figures.forms.values()) + figures.malformed == figures.rows


@pytest.mark.parametrize("end", [".jsonl", ".json"])
def test_a_row_without_end_is_not_kept_in_memory(end: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from llm_strategy.sources import row_stream

    monkeypatch.setattr(row_stream, "MOST_ROW_BYTES", 50_000)
    monkeypatch.setattr(row_stream, "_CHUNK", 4_096)
    path = tmp_path / f"rows{end}"
    path.write_bytes(b'{"prompt": "' + b"x" * 5_000_000)
    tracemalloc.start()
    figures = count(str(path))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (figures.rows, figures.broken) == (1, 1)
    assert peak < 1_000_000


def test_a_file_that_changes_meanwhile_is_not_counted(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(GOOD * 400_000)

    def write(done: int, size: int) -> None:
        with path.open("ab") as file:
            file.write(GOOD)

    with pytest.raises(ChangedError):
        count(str(path), progress=write)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes and devices among files")
def test_pipes_devices_and_links_are_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jsonl")
    (tmp_path / "link.jsonl").symlink_to("/dev/zero")
    for name in ("pipe.jsonl", "link.jsonl"):
        with pytest.raises(OSError):
            count(str(tmp_path / name))
