"""The command `models`: what is known of a model, with the source and the day of every figure."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from llm_strategy.api_models.models import ModelTable
from llm_strategy.cli.main import main
from llm_strategy.explain import model_pages as module

TODAY = "--today=2026-11-29"


@pytest.fixture
def run(capsysbinary):
    def command(*words: str) -> tuple[int, str, str]:
        code = main(["models", *words])
        out, err = capsysbinary.readouterr()
        return code, out.decode(), err.decode()

    return command


def test_a_model_with_all_its_figures(run):
    code, out, err = run("openai/gpt-5", TODAY)
    assert (code, err) == (0, "")
    assert max(map(len, out.splitlines())) <= 100
    for part in (
        "input: $1.25 a million tokens (genai-prices ",
        "cached input: $0.125 a million tokens",
        "input in a batch: $0.625 a million tokens (litellm ",
        "context window: 400,000 tokens",
        "caches the beginning of a prompt automatically",
        "It ends on 2026-12-11.",
        "developers.openai.com/api/docs/deprecations",
        "from 2027-01-06 on: nobody may start jobs",
        "Its provider recommends openai/gpt-5.6-sol instead.",
    ):
        assert part in out, part


def test_every_figure_has_a_source_and_a_day(run):
    for name in ("openai/gpt-4o", "azure/gpt-4o", "bedrock/amazon.nova-pro-v1:0", "cohere/rerank-v3.5", "voyage/voyage-3"):
        document = json.loads(run(name, "--format=json", TODAY)[1])
        ModelTable.model_validate(document)
        [model] = document["models"]
        assert model["figures"]
        for figure in model["figures"] + model["differing"]:
            assert figure["source"]
            assert figure["day"] <= "2026-11-29"


@pytest.mark.parametrize(
    ("day", "words"),
    [("2026-11-29", "It ends on 2026-12-11."), ("2026-12-11", "It ended on 2026-12-11."), ("2027-06-01", "It ended on")],
)
def test_the_day_decides_whether_it_has_ended(run, day, words):
    assert words in run("openai/o3", f"--today={day}")[1]


def test_what_sources_differ_on_is_shown(run):
    out = run("azure/gpt-4o", TODAY)[1]
    assert "It ends on 2026-12-09 at the earliest; the sources differ." in out
    assert "2027-04-14: litellm" in out
    assert "2026-12-09: llm-sunset" in out
    out = run("mistral/mistral-large-latest", TODAY)[1]
    assert "Another list says:" in out
    assert "input: $0.5 a million tokens (litellm" in out


def test_a_day_without_a_page_is_called_unconfirmed(run):
    assert "no page of its provider confirms it" in run("vertex_ai/claude-opus-4-8", TODAY)[1]


def test_a_model_of_which_only_the_end_is_known(run):
    code, out, _ = run("anthropic/claude-instant-1.1", TODAY)
    assert code == 0
    assert "It ended on 2024-11-06." in out


def test_a_list_of_a_provider_has_the_ended_ones_last(run):
    code, out, err = run("openai/", TODAY)
    assert (code, err) == (0, "")
    assert max(map(len, out.splitlines())) <= 100
    ended = ["ended 20" in line for line in out.splitlines() if line.startswith("openai/")]
    assert any(ended)
    assert ended == sorted(ended)
    assert run("openai:", TODAY)[1] == out


def test_the_whole_list(run):
    code, out, _ = run(TODAY)
    assert code == 0
    assert len(out.splitlines()) > 1_000
    document = json.loads(run("groq/", "--format=json", TODAY)[1])
    assert all(model["name"].startswith("groq/") for model in document["models"])


def test_json_matches_its_schema(run):
    schema = json.loads((Path(module.__file__).parent / "models.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    for name in ("openai/gpt-5", "gemini/gemini-2.5-pro", "anthropic/claude-instant-1.1", "ollama/llama3.1", "mistral/"):
        document = json.loads(run(name, "--format=json", TODAY)[1])
        jsonschema.Draft202012Validator(schema).validate(document)
    document["models"][0]["mode"] = "picture"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate(document)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["gtp-4o"], "no model is called `gtp-4o`, did you mean `openai/gpt-4o`?"),
        (["openai/zzz"], "no model is called `openai/zzz`; llmstrategy models lists all models"),
        (["self-hosted/x"], "no model is called `self-hosted/x`"),
        (["zzz/"], "no provider is called `zzz`"),
        (["a", "b"], "models takes one name"),
        (["openai/gpt-5", "--today=soon"], "--today must be a date"),
        (["openai/\x1b[31mgpt"], "no model is called `openai/\\x1b[31mgpt`"),
    ],
)
def test_usage_errors(run, words, said):
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert said in err


def test_what_is_said_of_training_names_the_copy_that_was_read(run):
    out = " ".join(run("openai/gpt-4o", TODAY)[1].split())
    assert "its section on fine-tuning; a later copy of the reference has the same days, of 2026-11-10" in out
    out = " ".join(run("fireworks/gpt-oss-120b", TODAY)[1].split())
    assert "the beginning of the page, without a day. Looked up on 2026-11-29" in out
    out = " ".join(run("azure/gpt-4.1-mini", TODAY)[1].split())
    assert "Models that are trained on it can be used until 2027-10-14" in out
    [model] = json.loads(run("gemini/gemini-2.5-pro", "--format=json", TODAY)[1])["models"]
    assert (model["tuning"]["copy_day"], model["tuning"]["checked"]) == ("2026-02-04", "2026-11-29")
    # Before its first day nothing is restricted.
    assert "OpenAI: takes training jobs." in run("openai/gpt-4o", "--today=2026-05-06")[1]


def test_a_part_of_a_name_lists_the_models_that_contain_it(run):
    code, out, err = run("gpt-5", TODAY)
    names = [line.split()[0] for line in out.splitlines() if "/" in line.split(" ")[0]]
    assert (code, err) == (0, "")
    assert names[0] == "openai/gpt-5"
    assert "openrouter/openai/gpt-5" in names
    assert all("gpt-5" in name for name in names)
    models = json.loads(run("gpt-5", "--format=json", TODAY)[1])["models"]
    assert [model["name"] for model in models] == names
