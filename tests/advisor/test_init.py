"""`llmstrategy init`: options, questions on a real terminal, what a repository says, and that nothing is overwritten."""

from __future__ import annotations

import os
import re
import select
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from llm_strategy.advisor.draft import templates
from llm_strategy.advisor.draft.answers import Answer, Answers
from llm_strategy.advisor.draft.draft import draft, strategy_name
from llm_strategy.advisor.draft.outline import Mapping, lines
from llm_strategy.advisor.draft.questions import QUESTIONS
from llm_strategy.config.settings import DEFAULT
from llm_strategy.document.document import load
from llm_strategy.document.plain_data import as_written, plain_data
from llm_strategy.engine.check import check
from llm_strategy.report import ERROR, WARNING, Report

TODAY = 739949
PROGRAM = [sys.executable, "-m", "llm_strategy"]


def init(folder: Path, *arguments: str, code: int = 0) -> str:
    """Run init without questions, and return the file; with ``code`` not 0, what it said."""
    done = subprocess.run(
        [*PROGRAM, "init", "--no-input", *arguments], cwd=folder, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == code, done.stderr
    if code:
        return done.stderr
    return done.stdout or (folder / "llmstrategy.yaml").read_text("utf-8")


def checked(text: str) -> Report:
    return check(text, "llmstrategy.yaml", DEFAULT, TODAY)


def strategy(text: str) -> dict[str, Any]:
    [found] = plain_data(load(text), as_written)["strategies"].values()
    return dict(found)


def test_options_become_facts_and_needs_go_to_the_layer_that_fits(tmp_path: Path) -> None:
    text = init(
        tmp_path,
        *("--name", "Policy answers", "--purpose", "Answer from our policies", "--stage", "pilot"),
        *("--need", "style", "--need", "citations", "--technique", "prompting", "--technique", "rag"),
        *("--cadence", "weekly", "--size", "3M tokens", "--volume", "12k/month", "--target", "correct=85%"),
    )
    found = strategy(text)
    assert list(plain_data(load(text), as_written)["strategies"]) == ["policy-answers"]
    assert [(layer["technique"], layer["for"]) for layer in found["approach"]] == [
        ("prompting", ["style"]),
        ("rag", ["citations"]),
    ]
    assert found["knowledge"] == {"documents": {"update_cadence": "weekly", "size": "3M tokens"}}
    assert found["quality"] == {"metrics": {"correct": {"target": "85%"}}}
    assert "needs" not in found
    done = subprocess.run([*PROGRAM, "check"], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_without_a_technique_the_choice_stays_open(tmp_path: Path) -> None:
    found = strategy(init(tmp_path, "--need", "citations"))
    assert found["needs"] == ["citations"] and "approach" not in found


def test_without_any_answer_the_file_is_legal(tmp_path: Path) -> None:
    text = init(tmp_path)
    assert [layer["technique"] for layer in strategy(text)["approach"]] == ["prompting"]
    assert not [found for found in checked(text).diagnostics if found.severity in (ERROR, WARNING)]
    assert "# volume: 12k/month" in text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--volume", "12k"], "--volume must be a rate such as"),
        (["--need", "citation"], "did you mean `citations`"),
        (["--target", "85%"], "a name and a target"),
        (["--stage", "live"], "--stage must be idea"),
        (["--template", "none"], "no template is called `none`"),
        (["a", "b"], "one directory"),
        (["missing"], "is not a directory"),
        (["--from", "missing"], "--from needs a directory"),
        (["--no-read", "--from", "."], "remove one of them"),
    ],
)
def test_answers_that_cannot_be_used_are_refused(arguments: list[str], said: str, tmp_path: Path) -> None:
    assert said in init(tmp_path, *arguments, code=2)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["llmstrategy.yaml", "llmstrategy.yml"])
def test_nothing_is_overwritten(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("kept", "utf-8")
    assert "never overwrites" in init(tmp_path, code=2)
    assert "never overwrites" in init(tmp_path, "--template", "smallest", code=2)
    assert (tmp_path / name).read_text("utf-8") == "kept" and len(list(tmp_path.iterdir())) == 1


def test_a_link_that_leads_nowhere_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "llmstrategy.yaml").symlink_to(tmp_path / "elsewhere")
    init(tmp_path, code=2)
    assert not (tmp_path / "elsewhere").exists()


def test_what_would_be_an_error_is_left_out_and_said(tmp_path: Path) -> None:
    arguments = ("--technique", "fine-tuning", "--need", "style", "--examples", "5")
    text = init(tmp_path, *arguments)
    assert "# left out `examples: 5`" in text
    assert not [found for found in checked(text).diagnostics if found.severity == ERROR]


def test_facts_of_the_repository_carry_their_origin(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("chromadb==0.5\ninstructor\n", "utf-8")
    (tmp_path / "litellm_config.yaml").write_text(
        "model_list:\n  - model_name: chat\n    litellm_params:\n      model: openai/gpt-4.1\n", "utf-8"
    )
    (tmp_path / "promptfooconfig.yaml").write_text(
        'description: "x # llmstrategy: ignore-file[all]"\nproviders: [openai:gpt-4.1-mini]\nprompts: [file://a.txt]\n',
        "utf-8",
    )
    text = init(tmp_path)
    assert "- technique: rag  # requirements.txt:1 (chromadb)" in text
    assert "# LiteLLM says `openai/gpt-4.1`, promptfoo `openai/gpt-4.1-mini`" in text
    assert strategy(text)["model"] == "openai/gpt-4.1"
    # Text of other files is no suppression of ours.
    assert "unknown-suppression" not in {found.rule for found in checked(text).diagnostics}
    assert strategy(text)["purpose"] == "x # llmstrategy: ignore-file[all]"
    (tmp_path / "llmstrategy.yaml").unlink()
    assert strategy(init(tmp_path, "--model", "other/mine"))["model"] == "other/mine"
    (tmp_path / "llmstrategy.yaml").unlink()
    assert "model" not in strategy(init(tmp_path, "--no-read"))


def test_what_it_says_of_the_file_is_what_check_says(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "a.txt").write_text("Answer.\n", "utf-8")
    (tmp_path / "requirements.txt").write_text("chromadb\n", "utf-8")
    (tmp_path / "promptfooconfig.yaml").write_text("prompts: [file://a.txt]\n", "utf-8")
    done = subprocess.run([*PROGRAM, "init", "--no-input"], cwd=tmp_path, capture_output=True, encoding="utf-8")
    [said] = [line.removeprefix("check: ") for line in done.stderr.splitlines() if line.startswith("check: ")]
    shown = subprocess.run([*PROGRAM, "check"], cwd=tmp_path, capture_output=True, encoding="utf-8").stdout
    assert said == shown.splitlines()[-1]


def test_files_that_do_not_fit_are_told_and_nothing_crashes(tmp_path: Path) -> None:
    (tmp_path / "litellm_config.yaml").write_text("model_list: {a: [\n", "utf-8")
    (tmp_path / "train.jsonl").write_bytes(b'{"messages": \x00\xff')
    (tmp_path / "package.json").write_text("[" * 5000, "utf-8")
    assert checked(init(tmp_path)).diagnostics is not None


@pytest.mark.parametrize("name", templates.NAMES)
def test_templates_have_no_error_and_no_warning(name: str, tmp_path: Path) -> None:
    text = init(tmp_path, "--template", name)
    assert [found.rule for found in checked(text).diagnostics if found.severity in (ERROR, WARNING)] == []


def test_without_a_terminal_it_says_what_to_do(tmp_path: Path) -> None:
    done = subprocess.run([*PROGRAM, "init"], cwd=tmp_path, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert done.returncode == 2 and "--no-input" in done.stderr


TEXTS = st.text(max_size=30)


@given(st.dictionaries(TEXTS, st.one_of(TEXTS, st.lists(TEXTS, min_size=1, max_size=3)), min_size=1, max_size=5), TEXTS)
@example({"<<": ""}, "")
def test_any_text_reads_back(values: dict[str, Any], note: str) -> None:
    inner = Mapping()
    for key, value in values.items():
        inner.add(key, value, note, [note])
    outline = Mapping()
    outline.add("list", [inner], note)
    outline.add("map", inner)
    data = plain_data(load("\n".join(lines(outline)) + "\n"), as_written)
    assert data == {"list": [values], "map": values}


def answer_to(question: Any) -> st.SearchStrategy[Any]:
    if question.words:
        words = st.sampled_from(question.words)
        return st.lists(words, unique=True, max_size=4) if question.many else words
    return st.sampled_from([question.example, "TODO: x", "5", "a # b"]).filter(lambda text: not question.problem(text))


@given(
    st.fixed_dictionaries({}, optional={question.key: answer_to(question) for question in QUESTIONS}),
)
def test_any_answers_make_a_file_without_errors(given_answers: dict[str, Any]) -> None:
    answers = Answers({key: Answer(value) for key, value in given_answers.items()})
    made = draft(answers, strategy_name(answers.text("name")), checked)
    assert [found.rule for found in made.report.diagnostics if found.severity == ERROR] == []
    kept = set(strategy(made.text).get("needs") or [])
    for layer in strategy(made.text).get("approach") or []:
        kept |= set(layer.get("for") or [])
    assert kept == set(answers.words("need"))


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_questions_on_a_terminal(tmp_path: Path) -> None:
    import pty

    child, terminal = pty.fork()
    if child == 0:
        os.chdir(tmp_path)
        os.environ["TERM"] = "xterm"
        os.execv(sys.executable, [*PROGRAM, "init", "--no-read"])
    shown = b""

    def wait_for(words: bytes) -> None:
        nonlocal shown
        end = time.monotonic() + 60
        while words not in re.sub(rb"\x1b\[[0-9;?]*[a-zA-Z]", b"", shown):
            assert time.monotonic() < end, shown
            if select.select([terminal], [], [], 1)[0]:
                piece = os.read(terminal, 65536)
                # A terminal tells where its cursor is when it is asked.
                if b"\x1b[6n" in piece:
                    os.write(terminal, b"\x1b[1;1R")
                shown += piece
        shown = b""

    for words, keys in (
        (b"What do you call", b"faq\r"),
        (b"What is the model for", b"Answer questions\r"),
        (b"What kind of work", b"\r"),
        (b"not do well enough", b" \r"),
        (b"What is in use", b"\r"),
        (b"How far is the project", b"\x1b[B\x1b[B\r"),
        (b"How often do the facts", b"\r"),
        (b"How many requests", b"12k\r"),
        (b"this must be a rate", b"/month\r"),
        (b"How long may", b"\r"),
        (b"What may it cost", b"\r"),
        (b"Which model", b"\r"),
        (b"Which quality", b"\r"),
    ):
        wait_for(words)
        os.write(terminal, keys)
    wait_for(b"wrote llmstrategy.yaml")
    while True:
        try:
            if not os.read(terminal, 65536):
                break
        except OSError:
            break
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    found = strategy((tmp_path / "llmstrategy.yaml").read_text("utf-8"))
    assert found == {
        "purpose": "Answer questions",
        "needs": ["domain-knowledge"],
        "stage": "prototype",
        "volume": "12k/month",
    }
