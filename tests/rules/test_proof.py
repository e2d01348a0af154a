"""Each proof rule on generated data with a known answer, in a real repository, through the command line's own way."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from llm_strategy.config.settings import DEFAULT
from llm_strategy.engine.check import check
from llm_strategy.engine.strategy_files import files_of
from llm_strategy.report import Diagnostic, Report
from tests.helpers import report, unknown, whole

TRAIN = "data/train.jsonl"


def tuned(*facts: str, task: str = "generation", more: str = "", dataset: str = TRAIN) -> str:
    lines = "".join(f"    {fact}\n" for fact in facts)
    return (
        f"purpose: Write texts\ntask: {task}\napproach:\n  - technique: prompting\n    for: [constraints]\n"
        f"  - technique: fine-tuning\n    for: [{'classification' if task == 'classification' else 'brand-voice'}]\n"
        f"    scope: narrow\n    method: lora\n    dataset: {dataset}\n{lines}{more}"
    )


def pairs(*rows: tuple[str, str]) -> str:
    return "".join(json.dumps({"prompt": asked, "completion": answer}) + "\n" for asked, answer in rows)


def different(number: int) -> list[tuple[str, str]]:
    return [(f"Mail {row}", f"Answer {row}") for row in range(number)]


def found(text: str, rule: str, beside: dict[str, str | int], **thresholds: Any) -> list[Diagnostic]:
    return [one for one in report(text, beside=beside, **thresholds).diagnostics if one.rule == rule]


# -- the number of rows ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("declared", "rows", "reported"),
    [
        ("100", 100, False), ("100", 101, False), ("100", 102, True), ("100", 98, True), ("1k", 1_045, False),
        ("1k", 1_060, True), ("1.2k", 1_240, False), ("1.2k", 1_300, True), ("1,000", 1_011, True), ("0", 1, True),
    ],
)  # fmt: skip
def test_count_differs(declared: str, rows: int, reported: bool) -> None:
    got = found(tuned(f"examples: {declared}"), "dataset-count-differs", {TRAIN: pairs(*different(rows))})
    assert bool(got) is reported
    if reported:
        assert got[0].fix is not None
        assert (got[0].fix.safety, [edit.text for edit in got[0].fix.edits]) == ("safe", [str(rows)])


def test_counts_in_an_array_are_counts(tmp_path: Path) -> None:
    rows = [{"instruction": f"Write {row}", "output": "done"} for row in range(40)]
    text = tuned("examples: 400", dataset="data/train.json")
    (one,) = found(text, "dataset-count-differs", {"data/train.json": json.dumps(rows, indent=1)})
    assert one.message == "`examples: 400`, and `data/train.json` has 40 rows"


def test_one_of_several_data_sets_is_not_counted() -> None:
    assert not found(tuned("examples: 900", "variants: 9"), "dataset-count-differs", {TRAIN: pairs(*different(100))})


# -- rows that repeat, contradict, are rare ----------------------------------------------------------------------------


@pytest.mark.parametrize(("repeated", "reported"), [(0, False), (1, False), (3, True)])
def test_duplicates(repeated: int, reported: bool) -> None:
    rows = different(100) + different(100)[:repeated]
    got = found(tuned(), "dataset-duplicates", {TRAIN: pairs(*rows)})
    assert bool(got) is reported
    if reported:
        assert got[0].message == f"3 of 103 rows (2.9%) of `{TRAIN}` repeat earlier ones: rows 101, 102 and 103"


@pytest.mark.parametrize(("conflicts", "level"), [(0, None), (1, "info"), (5, "warning"), (30, "error")])
def test_conflicting_labels(conflicts: int, level: str | None) -> None:
    rows = [(f"Mail {row}", "billing") for row in range(200)] + [(f"Mail {row}", "sales") for row in range(conflicts)]
    got = found(tuned(task="classification"), "dataset-conflicting-labels", {TRAIN: pairs(*rows)})
    assert [one.severity for one in got] == ([] if level is None else [level])


def test_many_answers_to_one_prompt_are_no_conflict_where_texts_are_written() -> None:
    rows = [("Write a slogan", f"Slogan {number}") for number in range(100)]
    assert not found(tuned(), "dataset-conflicting-labels", {TRAIN: pairs(*rows)})


def test_declared_noise_below_the_floor_is_related() -> None:
    rows = [(f"Mail {row}", "billing") for row in range(100)] + [(f"Mail {row}", "sales") for row in range(5)]
    (one,) = found(tuned("label_noise: 1%", task="classification"), "dataset-conflicting-labels", {TRAIN: pairs(*rows)})
    assert [mention.message for mention in one.related] == ["at least 4.8%"]


@pytest.mark.parametrize(("small", "reported"), [(5, False), (4, True)])
def test_class_imbalance(small: int, reported: bool) -> None:
    rows = [(f"Bill {row}", "billing") for row in range(100)] + [(f"Offer {row}", "sales") for row in range(small)]
    got = found(tuned(task="classification"), "class-imbalance", {TRAIN: pairs(*rows)})
    assert bool(got) is reported
    assert not found(tuned(), "class-imbalance", {TRAIN: pairs(*rows)})


# -- rows that are none ------------------------------------------------------------------------------------------------

OWN = "".join(json.dumps({"title": f"Report {row}", "abstract": "Roads."}) + "\n" for row in range(20))


@pytest.mark.parametrize(
    ("content", "facts", "level", "row"),
    [
        (pairs(*different(9)) + '{"prompt": "x"\n', [], "error", "row 10"),
        (pairs(*different(3)) + '{"foo": 1}\n' + pairs(*different(3)), [], "error", "row 4"),
        (OWN, [], "info", "an unknown format"),
        (pairs(*different(3)) + OWN, [], "error", "row 4"),
        ('{"messages": [{"role": "user", "content": "Hello"}]}\n', [], "error", "no answer"),
        ('{"messages": [{"role": "user", "content": "Hello"}]}\n', ["objective: rft"], None, ""),
        ('{"text": "Plain"}\n', ["objective: continued-pretraining"], None, ""),
        ('{"query": "a", "pos": ["b"]}\n', ["tunes: retriever"], None, ""),
        ('{"premise": "a", "hypothesis": "b"}\n', ["tunes: reranker"], None, ""),
        ("", [], None, ""),
    ],
)
def test_malformed(content: str, facts: list[str], level: str | None, row: str) -> None:
    got = found(tuned(*facts), "dataset-malformed", {TRAIN: content})
    assert [(one.severity, one.label) for one in got] == ([] if level is None else [(level, row)])


@pytest.mark.parametrize("content", ['{"version": 2, "data": [{"q": "a"}]}', '{"data": [' + '{"q": "a"}, ' * 900_000 + "{}]}", "{"])
def test_rows_under_a_key_are_unknown(content: str) -> None:
    text = tuned("examples: 900", dataset="data/train.json")
    result = report(text, beside={"data/train.json": content})
    assert {"dataset-malformed", "dataset-count-differs"} <= {one.rule for one in result.unknown}
    assert not [one for one in result.diagnostics if one.rule.startswith("dataset")]


def test_an_array_is_an_array_whatever_its_file_is_called() -> None:
    rows = json.dumps([{"prompt": asked, "completion": answer} for asked, answer in different(40)], indent=1)
    (one,) = found(tuned("examples: 400"), "dataset-count-differs", {TRAIN: rows})
    assert "has 40 rows" in one.message
    assert not found(tuned("examples: 40"), "dataset-malformed", {TRAIN: rows})


def test_a_provider_takes_no_columns_of_your_own() -> None:
    text = tuned().replace("method: lora", "method: hosted")
    assert [one.severity for one in found(text, "dataset-malformed", {TRAIN: OWN})] == ["error"]


@pytest.mark.parametrize("name", ["train.parquet", "train.csv", "train.jsonl.gz", "train.txt"])
def test_files_of_other_kinds_are_unknown(name: str) -> None:
    text = tuned("examples: 900", dataset=f"data/{name}")
    beside: dict[str, str | int] = {f"data/{name}": "a,b\n1,2\n"}
    result = report(text, beside=beside)
    assert {"dataset-malformed", "dataset-count-differs"} <= {one.rule for one in result.unknown}
    assert not [one for one in result.diagnostics if one.rule.startswith(("dataset", "file"))]


# -- evaluation --------------------------------------------------------------------------------------------------------

EVAL = "quality:\n  eval_dataset: data/eval.jsonl\n"


@pytest.mark.parametrize(("leaked", "level"), [(0, None), (1, "info"), (2, "error"), (200, "error")])
def test_overlap(leaked: int, level: str | None) -> None:
    evaluation = [(f"Mail {row}" if row < leaked else f"Other {row}", "") for row in range(200)]
    beside: dict[str, str | int] = {TRAIN: pairs(*different(500)), "data/eval.jsonl": pairs(*evaluation)}
    got = found(tuned(more=EVAL), "train-eval-overlap", beside)
    assert [one.severity for one in got] == ([] if level is None else [level])
    if leaked == 2:
        assert got[0].message == f"2 of 200 inputs of `data/eval.jsonl` are in `{TRAIN}` too: rows 1 and 2"


def results(passed: int, failed: int) -> str:
    return json.dumps({"evalId": "e", "results": {"stats": {"successes": passed, "failures": failed, "errors": 0}}})


def measured(scores: str, results: str = "evals/run.json") -> str:
    return (
        "purpose: Answer\napproach: [{technique: prompting, for: [style]}]\nquality:\n  evidence:\n"
        f"    - {{technique: prompting, scores: {scores}, results: {results}}}\n"
    )


@pytest.mark.parametrize(
    ("scores", "reported"),
    [
        ("{right: 85%}", False), ("{right: 85.9%}", False), ("{right: 86.5%}", True), ("{right: 70%}", True),
        ("{right: 4.2}", False), ("{right: 90%, other: 70%}", False), ("{pass-rate: 90%, other: 70%}", True),
        ("{right: +3 points}, against: rag", False),
    ],
)  # fmt: skip
def test_results_differ(scores: str, reported: bool) -> None:
    got = found(measured(scores), "results-differ", {"evals/run.json": results(85, 15)})
    assert bool(got) is reported
    if reported:
        assert "85%" in got[0].message


def test_results_of_several_models_hold_the_score_of_one() -> None:
    runs = [{"provider": f"openai:gpt-{n}", "metrics": {"testPassCount": n, "testFailCount": 100 - n}} for n in (60, 85)]
    beside: dict[str, str | int] = {"evals/run.json": json.dumps({"results": {"prompts": runs}})}
    assert not found(measured("{right: 60%}"), "results-differ", beside)
    assert found(measured("{right: 72%}"), "results-differ", beside)


# -- prompts -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tokens", "text", "reported"),
    [
        (250, "Answer it. " * 91, False), (100, "Answer it. " * 91, True), (900, "Answer it. " * 91, True),
        (900, "Answer {{ question }}. " * 45, False), (20, "Answer {{ question }}. " * 45, True),
        (900, "{% if long %}Answer it.{% endif %}", False), (500, "回答してください。" * 60, False), (40, "回答してください。" * 60, True),
    ],
)  # fmt: skip
def test_prompt_size(tokens: int, text: str, reported: bool) -> None:
    layer = f"purpose: Answer\napproach: [{{technique: prompting, for: [style], prompt: p.md, prompt_tokens: {tokens}}}]\n"
    assert bool(found(layer, "prompt-size-differs", {"p.md": text})) is reported


def test_examples_in_the_prompt_come_on_top() -> None:
    layer = "purpose: Answer\napproach: [{technique: prompting, for: [style], prompt: p.md, prompt_tokens: 900, shots: 5}]\n"
    assert not found(layer, "prompt-size-differs", {"p.md": "Answer it."})


# -- where files are ---------------------------------------------------------------------------------------------------


def checked(root: Path, text: str, folder: str = "") -> Report:
    """Check ``text`` as a file of the repository ``root``."""
    path = root / folder / "llmstrategy.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(whole(text), "utf-8")
    result = check(path.read_bytes(), "llmstrategy.yaml", DEFAULT, 740_000, str(root), files=files_of(str(path), str(root)))
    assert not result.faults, result.faults[0].trace
    return result


def about_files(result: Report) -> list[tuple[str, str]]:
    return [(one.rule, one.severity) for one in result.diagnostics if one.rule.startswith("file-")]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = tmp_path / "repository"
    root.mkdir()
    subprocess.run(["git", "init", "-q", str(root)], check=True)
    return root


POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({}, [("file-not-found", "warning")]),
        ({TRAIN: "{}"}, []),
        ({TRAIN: POINTER}, [("file-not-found", "info")]),
        ({TRAIN + ".dvc": "outs:\n- path: train.jsonl\n"}, [("file-not-found", "info")]),
        ({"data.dvc": "outs:\n- path: data\n"}, [("file-not-found", "info")]),
        ({"dvc.yaml": "stages:\n  prepare:\n    cmd: x\n    outs:\n    - data/train.jsonl\n"}, [("file-not-found", "info")]),
        ({"dvc.yaml": "stages:\n  prepare:\n    cmd: x\n    outs:\n    - data/other.jsonl\n"}, [("file-not-found", "warning")]),
        ({".gitignore": "data/\n"}, [("file-not-found", "info")]),
        ({".gitmodules": '[submodule "data"]\n\tpath = data\n\turl = x\n', "data/": ""}, [("file-not-found", "info")]),
        ({TRAIN + "/part-1.jsonl": "{}"}, []),
    ],
)
def test_files_that_are_elsewhere(repository: Path, files: dict[str, str], expected: list[tuple[str, str]]) -> None:
    for name, content in files.items():
        path = repository / name
        if name.endswith("/"):
            path.mkdir()
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    result = checked(repository, tuned("examples: 900"))
    assert about_files(result) == expected
    if expected:
        # What is not here is not judged.
        assert "dataset-count-differs" in {one.rule for one in result.unknown}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("s3://bucket/train.jsonl", []),
        ("hf://datasets/a/b", []),
        ("data/*.jsonl", []),
        ("${DATA}/train.jsonl", []),
        ("tatsu-lab/alpaca", [("file-not-found", "info")]),
        ("../outside.jsonl", [("file-outside-repository", "error")]),
        ("data/../../outside.jsonl", [("file-outside-repository", "error")]),
        ("/etc/passwd", [("file-outside-repository", "error")]),
    ],
)
def test_paths(repository: Path, path: str, expected: list[tuple[str, str]]) -> None:
    (repository.parent / "outside.jsonl").write_text(pairs(*different(9)))
    result = checked(repository, tuned("examples: 900", dataset=json.dumps(path)))
    assert about_files(result) == expected
    assert not [one for one in result.diagnostics if one.rule == "dataset-count-differs"]


def test_a_path_from_the_top_of_the_repository_is_recognised(repository: Path) -> None:
    (repository / "data").mkdir()
    (repository / TRAIN).write_text(pairs(*different(9)))
    (one,) = (one for one in checked(repository, tuned(), "services/mail").diagnostics if one.rule == "file-not-found")
    assert "../../data/train.jsonl" in one.remedy


@pytest.mark.parametrize("facts", [("status: planned",), ()])
def test_what_is_not_built_yet_is_a_remark(repository: Path, facts: tuple[str, ...]) -> None:
    text = tuned(*facts) if facts else "stage: idea\n" + tuned()
    assert about_files(checked(repository, text)) == [("file-not-found", "info")]


@pytest.mark.skipif(os.name == "nt", reason="links take a right on Windows")
def test_links_and_pipes(repository: Path) -> None:
    outside = repository.parent / "lake"
    outside.mkdir()
    (outside / "train.jsonl").write_text(pairs(*different(9)))
    (repository / "data").symlink_to(outside)
    result = checked(repository, tuned("examples: 900"))
    assert about_files(result) == [("file-outside-repository", "info")]
    assert "dataset-count-differs" in {one.rule for one in result.unknown}
    (repository / "data").unlink()
    (repository / "data").mkdir()
    os.mkfifo(repository / TRAIN)
    assert about_files(checked(repository, tuned("examples: 900"))) == [("file-not-found", "warning")]
    (repository / TRAIN).unlink()
    (repository / TRAIN).symlink_to("../.git/annex/objects/Xx/train.jsonl")
    assert about_files(checked(repository, tuned())) == [("file-not-found", "info")]
    (repository / TRAIN).unlink()
    (repository / TRAIN).symlink_to("/dev/zero")
    assert about_files(checked(repository, tuned())) == [("file-outside-repository", "info")]


def test_too_large(repository: Path) -> None:
    text = tuned("examples: 9")
    beside: dict[str, str | int] = {TRAIN: pairs(*different(9))}
    assert found(text, "file-too-large", beside, largest_file=100)
    assert not found(text, "file-too-large", beside)


def test_without_files_nothing_is_said_and_nothing_is_unused() -> None:
    text = tuned("examples: 900  # llmstrategy: ignore[dataset-count-differs] -- counted by hand")
    assert "unused-suppression" not in {one.rule for one in report(text).diagnostics}
    assert {"dataset-count-differs", "file-not-found"} <= unknown(text)
    assert not [one for one in report(tuned("examples: 900")).diagnostics if one.rule.startswith(("dataset", "file"))]
    text = text.replace("900", "9")
    assert "unused-suppression" in {one.rule for one in report(text, beside={TRAIN: pairs(*different(9))}).diagnostics}


def test_a_file_without_paths_is_not_unknown() -> None:
    text = "purpose: Answer\napproach: [{technique: prompting, for: [style]}]\n"
    names = {"file-not-found", "file-too-large", "results-differ", "prompt-size-differs", "train-eval-overlap"}
    assert not names & unknown(text)
