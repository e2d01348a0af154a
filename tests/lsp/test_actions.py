"""Code actions: what is offered where, and that each edit does what its title says and nothing else."""

from __future__ import annotations

import datetime
import json
from collections import Counter
from pathlib import Path

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from llm_strategy.config.settings import DEFAULT, Settings
from llm_strategy.document.edit.apply import apply
from llm_strategy.engine.check import check
from llm_strategy.engine.fix import fix_all
from llm_strategy.engine.suppressions.comment import PLACEHOLDER
from llm_strategy.ide.suppress import as_snippet, suppress
from llm_strategy.links import rule_url
from llm_strategy.lsp.edits import differences
from llm_strategy.report import SAFE, Diagnostic, Fix, Report
from tests.lsp.client import BAD, CORPUS, GOOD, RULE, Client, applied, edits_of, start, stop

URI = "file:///nowhere/llmstrategy.yaml"
IDLE = GOOD.replace("approach:", "approach:  # llmstrategy: ignore[rag-for-actions] -- not needed any more")
"""One finding with a safe fix, on the name in the comment."""
TWO = BAD.replace("prompting", "rag").replace("[real-time-data]", "[accuracy, tone]")
"""Two findings of one rule on a line, each with fixes of its own."""
TWICE = BAD.replace("prompting", "rag").replace("[real-time-data]", "[output-length, style]")
"""Two findings of one rule on a line, with the same kind of fix."""
EVERY = sorted(path for path in CORPUS.glob("*/*.yaml"))


async def resolved(client: Client, action: types.CodeAction) -> types.CodeAction:
    return action if action.edit is not None else await client.code_action_resolve_async(action)


def codes(text: str) -> list[str]:
    found = check(text, "llmstrategy.yaml", DEFAULT, datetime.date.today().toordinal())
    return [one.rule for one in found.diagnostics]


@pytest.mark.parametrize("resolve", [True, False], ids=["resolved", "at once"])
async def test_each_quick_fix_removes_its_finding(resolve: bool) -> None:
    client = await start(resolve=resolve)
    client.open(URI, BAD)
    actions = {one.title: one for one in await client.actions(URI, (6, 20), only=["quickfix"])}
    fix = next(one for title, one in actions.items() if title.endswith("(review)"))
    assert fix.is_preferred is False and [one.code for one in fix.diagnostics or ()] == [RULE]
    assert RULE not in codes(applied(BAD, edits_of(fix.edit, URI)))
    quiet = actions[f"Suppress {RULE} here, with a reason"]
    assert (quiet.edit is None) is resolve
    # A client may ask about an action that was whole already.
    again = await client.code_action_resolve_async(fix)
    assert (again.title, again.edit) == (fix.title, fix.edit)
    silent = applied(BAD, edits_of((await resolved(client, quiet)).edit, URI))
    assert codes(silent) == []
    assert f"ignore[{RULE}] -- " in silent
    assert silent.replace("\n", " ").split() != BAD.split()
    await stop(client)


async def test_the_reason_of_a_suppression_is_selected_where_the_client_can() -> None:
    client = await start(snippet_edits=True)
    client.open(URI, BAD)
    suppress_it = next(one for one in await client.actions(URI, (6, 20)) if "with a reason" in one.title)
    edit = (await resolved(client, suppress_it)).edit
    (only,) = edits_of(edit, URI)
    assert isinstance(only, types.SnippetTextEdit)
    assert only.snippet.value.endswith(f" -- ${{1:{PLACEHOLDER}}}")
    await stop(client)


@pytest.mark.parametrize(
    ("entry", "titles"),
    [
        ("model: gpt-4o", ["Write `openai/gpt-4o`"]),
        ("volume: 1000", ["Write `1000/month`", "Write `1000/day`"]),
    ],
)
async def test_known_answers_are_fixes_and_a_sole_one_is_preferred(entry: str, titles: list[str]) -> None:
    text = GOOD + f"    {entry}\n"
    if "model" in entry:
        text += "    volume: 100k/month\n    tokens: {input: 500, output: 100}\n"
    client = await start()
    client.open(URI, text)
    line, column = next((n, len(one) - 2) for n, one in enumerate(text.split("\n")) if entry in one)
    offered = [one for one in await client.actions(URI, (line, column)) if one.title.startswith("Write ")]
    assert [one.title for one in offered][: len(titles)] == titles
    assert all(one.is_preferred is (len(offered) == 1) for one in offered)
    after = applied(text, edits_of(offered[0].edit, URI))
    assert titles[0].split("`")[1] in after
    assert not {"invalid-value", "unknown-model"} & set(codes(after))
    await stop(client)


async def test_a_safe_fix_is_preferred_and_fix_all_makes_it_too() -> None:
    client = await start()
    client.open(URI, IDLE)
    actions = await client.actions(URI, (4, 40), (4, 42))
    (fix,) = [one for one in actions if one.is_preferred]
    assert (
        applied(IDLE, edits_of(fix.edit, URI)).replace("approach:  ", "approach:").rstrip() == GOOD.rstrip()
    )
    (every,) = [one for one in actions if one.kind == "source.fixAll.llmstrategy"]
    assert (
        applied(IDLE, edits_of((await resolved(client, every)).edit, URI))
        .replace("approach:  ", "approach:")
        .rstrip()
        == GOOD.rstrip()
    )
    for only in (["source"], ["source.fixAll"], ["source.fixAll.llmstrategy"]):
        found = await client.actions(URI, (0, 0), only=only)
        assert [one.kind for one in found] == ["source.fixAll.llmstrategy"]
    assert await client.actions(URI, (0, 0), only=["source.organizeImports"]) == []
    await stop(client)


@pytest.mark.parametrize(
    ("word", "fixes"),
    [
        ("accuracy", ["Write `grounding`", "Write `domain-knowledge`", "Write `consistency`"]),
        ("tone", ["Write `style`"]),
    ],
)
async def test_actions_belong_to_the_finding_under_the_cursor(word: str, fixes: list[str]) -> None:
    client = await start()
    client.open(URI, TWO)
    shown = await client.pushed(URI)
    at = TWO.split("\n")[6].index(word) + 2
    # The client names both findings, as some name every finding of the line.
    actions = await client.actions(URI, (6, at), only=["quickfix"], diagnostics=shown)
    assert [one.title for one in actions if one.title.startswith("Write ")] == fixes
    await stop(client)


async def test_the_clients_findings_count_where_the_cursor_is_on_none() -> None:
    client = await start()
    client.open(URI, TWO)
    first, second = [one for one in await client.pushed(URI) if one.code == "invalid-value"]
    assert await client.actions(URI, (6, 0), only=["quickfix"]) == []
    for found in (first, second):
        about = await client.actions(URI, (6, 0), only=["quickfix"], diagnostics=[found])
        assert about
        assert {one.range.start.character for action in about for one in action.diagnostics or ()} == {
            found.range.start.character
        }
    await stop(client)


async def test_fixes_come_first_then_suppressions_then_what_to_read() -> None:
    client = await start()
    for text in (BAD, TWO, TWICE):
        client.open(URI, text)
        line = next(n for n, one in enumerate(text.split("\n")) if "for: [" in one)
        actions = await client.actions(URI, (line, 0), (line + 1, 0), only=["quickfix"])
        order = [
            2 if one.title.startswith("Read about ") else 1 if one.title.startswith("Suppress ") else 0
            for one in actions
        ]
        assert order == sorted(order)
        assert set(order) == {0, 1, 2}
        titles = [one.title for one in actions]
        assert len(titles) == len(set(titles))
        assert all(title[0].isupper() for title in titles)
        client.close(URI)
    await stop(client)


async def test_the_word_is_named_where_a_rule_occurs_twice() -> None:
    client = await start()
    client.open(URI, TWICE)
    (line,) = [n for n, one in enumerate(TWICE.split("\n")) if "for: [" in one]
    titles = [one.title for one in await client.actions(URI, (line, 0), (line + 1, 0), only=["quickfix"])]
    # A comment cannot tell two findings of a rule on one line apart.
    both = f"Suppress rag-for-behavior on line {line + 1}, with a reason"
    assert titles == [
        "Move `style` to a new prompting layer (review)",
        "Move `output-length` to a new prompting layer (review)",
        both,
        "Read about rag-for-behavior",
    ]
    at = TWICE.split("\n")[line].index("style") + 1
    assert both in [one.title for one in await client.actions(URI, (line, at))]
    client.close(URI)

    client.open(URI, TWO)
    titles = [one.title for one in await client.actions(URI, (6, 0), (7, 0), only=["quickfix"])]
    assert "Write `style` instead of `tone`" in titles
    client.close(URI)

    apart = TWICE.replace("[output-length, style]", "\n        - output-length\n        - style")
    client.open(URI, apart)
    titles = [one.title for one in await client.actions(URI, (7, 0), (9, 0), only=["quickfix"])]
    assert "Suppress rag-for-behavior for `style`, with a reason" in titles
    assert "Suppress rag-for-behavior for `output-length`, with a reason" in titles
    await stop(client)


async def test_an_action_of_an_older_text_is_refused() -> None:
    client = await start()
    client.open(URI, BAD)
    quiet = next(one for one in await client.actions(URI, (6, 20)) if one.title.startswith("Suppress"))
    client.change(URI, ((0, 0), (0, 0), "# new\n"))
    with pytest.raises(JsonRpcException) as error:
        await client.code_action_resolve_async(quiet)
    assert error.value.code == -32801
    foreign = types.CodeAction("x", data={"uri": 1})
    with pytest.raises(JsonRpcException) as error:
        await client.code_action_resolve_async(foreign)
    assert error.value.code == -32602
    await stop(client)


async def test_the_page_of_a_rule_is_opened() -> None:
    client = await start()
    client.open(URI, BAD)
    read = next(one for one in await client.actions(URI, (6, 20)) if one.command is not None)
    assert read.command is not None
    await client.workspace_execute_command_async(
        types.ExecuteCommandParams(read.command.command, list(read.command.arguments or ()))
    )
    (shown,) = await client.until(lambda: client.shown_documents)
    assert (shown.uri, shown.external) == (rule_url(RULE), True)
    for arguments in (["no-such-rule"], [], [1, 2], None):
        with pytest.raises(JsonRpcException):
            await client.workspace_execute_command_async(
                types.ExecuteCommandParams(read.command.command, arguments)
            )
    await stop(client)


async def test_a_rule_of_a_policy_is_described_or_its_page_opened(tmp_path: Path) -> None:
    schema = {
        "properties": {
            "strategies": {"additionalProperties": {"title": "owner", "required": ["owner"], "errorMessage": "name an owner"}}
        }
    }
    (tmp_path / "llmstrategy.toml").write_text('policies = ["team.schema.json"]\n', "utf-8")
    file = tmp_path / "llmstrategy.yaml"
    file.write_text(GOOD, "utf-8")
    for url in ("", "https://example.org/owner"):
        owned: dict[str, object] = schema["properties"]["strategies"]["additionalProperties"]  # type: ignore[assignment]
        if url:
            owned["x-url"] = url
        (tmp_path / "team.schema.json").write_text(json.dumps(schema), "utf-8")
        client = await start(tmp_path)
        client.open(file.as_uri(), GOOD)
        (found,) = await client.pushed(file.as_uri())
        read = next(
            one
            for one in await client.actions(file.as_uri(), (0, 0), diagnostics=[found])
            if one.title == f"Read about {found.code}"
        )
        assert read.command is not None
        await client.workspace_execute_command_async(
            types.ExecuteCommandParams(read.command.command, list(read.command.arguments or ()))
        )
        if url:
            (shown,) = await client.until(lambda client=client: client.shown_documents)
            assert shown.uri == url
        else:
            (told,) = await client.until(lambda client=client: client.messages)
            assert str(found.code) in told.message
        await stop(client)


async def test_edits_behind_wide_characters_land_where_they_should() -> None:
    text = BAD.replace("      - technique", "      - name: 'é😀'\n        technique")
    flow = text.replace("for: [real-time-data]", "for: ['style', \"real-time-data\"] # é😀")
    for encoding in ("utf-8", "utf-16", "utf-32"):
        client = await start(encoding=encoding)
        client.open(URI, flow)
        quiet = next(one for one in await client.actions(URI, (7, 28)) if one.title.startswith("Suppress"))
        silent = applied(flow, edits_of((await resolved(client, quiet)).edit, URI), encoding)
        assert RULE not in codes(silent) and "é😀" in silent
        await stop(client)


# -- silencing ---------------------------------------------------------------------------------------------------------


def silenced(text: str, found: Diagnostic, settings: Settings = DEFAULT) -> tuple[str, Report] | None:
    today = datetime.date(2026, 11, 1).toordinal()

    def again(content: str) -> Report:
        return check(content, "llmstrategy.yaml", settings, today, fixes=False)

    edit = suppress(text, found, again, "2027-01-31")
    if edit is None:
        return None
    new = apply(text, Fix("", SAFE, [edit]))
    return new, again(new)


@pytest.mark.parametrize("path", EVERY, ids=lambda path: path.name)
def test_silencing_a_finding_of_the_corpus_silences_it_alone(path: Path) -> None:
    text = path.read_bytes().decode().removeprefix("\ufeff")
    today = datetime.date(2026, 11, 1).toordinal()
    before = check(text, path.name, DEFAULT, today, fixes=False)
    done = 0
    for found in before.diagnostics[:12]:
        result = silenced(text, found)
        if result is None:
            continue
        done += 1
        kept = Counter((one.rule, one.message) for one in before.diagnostics)
        for one in before.diagnostics:
            if (one.rule, one.span.line) == (found.rule, found.span.line):
                kept[one.rule, one.message] -= 1
        assert Counter((one.rule, one.message) for one in result[1].diagnostics) == +kept
    assert not before.diagnostics or done


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "        for: [real-time-data]\n",
            "        for: [real-time-data]  # llmstrategy: ignore[{0}] -- write here why it is right in this case\n",
        ),
        (
            "        for: [real-time-data]  # asked for\n",
            "        for: [real-time-data]  # asked for"
            "  # llmstrategy: ignore[{0}] -- write here why it is right in this case\n",
        ),
        (
            "        for: [real-time-data]  # llmstrategy: ignore[rag-for-actions] -- two\n",
            "        for: [real-time-data]  # llmstrategy: ignore[rag-for-actions, {0}] -- two\n",
        ),
        (
            "        for: [real-time-data]\r\n",
            "        for: [real-time-data]  # llmstrategy: ignore[{0}] -- write here why it is right in this case\r\n",
        ),
    ],
    ids=["end of the line", "beside another comment", "in a suppression that is there", "crlf"],
)
def test_where_the_comment_goes(before: str, after: str) -> None:
    text = BAD.replace("        for: [real-time-data]\n", before)
    found = next(one for one in check(text, "x", DEFAULT, 739_000).diagnostics if one.rule == RULE)
    result = silenced(text, found)
    assert result is not None
    assert result[0] == BAD.replace("        for: [real-time-data]\n", after.format(RULE))


def test_settings_that_ask_for_an_end_get_one() -> None:
    settings = Settings(require_until=True, require_reason=True)
    (found,) = check(BAD, "x", settings, 739_000).diagnostics
    result = silenced(BAD, found, settings)
    assert result is not None
    assert " until=2027-01-31 -- " in result[0]
    assert [one.rule for one in result[1].diagnostics] == ["suppression-without-reason"]
    reasoned = result[0].replace(PLACEHOLDER, "measured in June")
    assert check(reasoned, "x", settings, 739_000).diagnostics == []


@pytest.mark.parametrize(
    ("text", "snippet"),
    [
        (f"  # llmstrategy: ignore[a] -- {PLACEHOLDER}\n", f"  # llmstrategy: ignore[a] -- ${{1:{PLACEHOLDER}}}\n"),
        (f"$x}} \\ -- {PLACEHOLDER}", f"\\$x\\}} \\\\ -- ${{1:{PLACEHOLDER}}}"),
        (", another-rule", None),
    ],
)
def test_placeholder_of_a_reason_is_selected(text: str, snippet: str | None) -> None:
    assert as_snippet(text) == snippet


def test_nothing_is_offered_where_no_comment_helps() -> None:
    text = 'version: 1\nstrategies: {a: {purpose: "x\n  y", approach: [{technique: prompting, for: ["real-time-\\\n  data"]}]}}'
    for found in check(text, "x", DEFAULT, 739_000).diagnostics:
        result = silenced(text, found)
        assert result is None or found.rule not in {one.rule for one in result[1].diagnostics}


# -- all ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", EVERY, ids=lambda path: path.name)
def test_the_edits_of_fix_all_give_what_the_command_line_writes(path: Path) -> None:
    text = path.read_bytes().decode().replace("technique:", "tecnique:", 1)
    fixed = fix_all(text, path.name, DEFAULT, 739_000)
    edits = list(differences(text, fixed.text))
    assert apply(text, Fix("", SAFE, edits)) == fixed.text
    assert not fixed.applied or sum(edit.text.count("\n") for edit in edits) < text.count("\n") + 2
