"""The generated pages: current, linked without a gap, and what the data says is escaped."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llm_strategy.explain.markdown import inline, of_block, of_code, slug, to_markdown
from llm_strategy.explain.page import Code, Items, Page, Para, Ref, Section, Table
from llm_strategy.explain.pages import contents, generate
from llm_strategy.format.declaration import SHAPES
from llm_strategy.generated import ROOT, differences, write
from llm_strategy.knowledge.claims import CLAIMS
from llm_strategy.knowledge.fit import FIT
from llm_strategy.knowledge.guidance import dissent
from llm_strategy.markdown_text import escape
from llm_strategy.rules.registry import FAMILIES, all_rules, all_thresholds

THRESHOLDS = all_thresholds()

TEXTS = contents.pages()
each_page = pytest.mark.parametrize("path", TEXTS)
ORDER = ["What it is", "Why", "Bad", "Good", "How to fix it", "How to suppress it", "Thresholds", "Sources"]
DISSENT = "Newer guidance that dissents"


def bare(text: str) -> str:
    """Return Markdown without its fenced blocks and code spans."""
    return re.sub(r"`[^`\n]*`", "", re.sub(r"^(`{3,})[\s\S]*?^\1$", "", text, flags=re.MULTILINE))


def headings(text: str) -> list[str]:
    """Return the headings of Markdown, without their marks."""
    rest = re.sub(r"^(`{3,})[\s\S]*?^\1$", "", text, flags=re.MULTILINE)
    return re.findall(r"^#+ (.*)$", rest, flags=re.MULTILINE)


def nowhere(ref: Ref) -> str | None:
    return None


# What is committed


def test_pages_are_current() -> None:
    assert list(differences(ROOT, generate.files(ROOT))) == [], "run ./dev generated"


def test_every_rule_has_a_page() -> None:
    there = {path for path in TEXTS if path.startswith("docs/rules/")}
    assert there == {"docs/rules/README.md", *(f"docs/rules/{name}.md" for name in all_rules())}


@each_page
def test_page_says_that_it_is_generated(path: str) -> None:
    first = TEXTS[path].split("\n")[0]
    assert first == contents.GENERATED
    assert "./dev generated" in first


@each_page
def test_page_is_plain_text(path: str) -> None:
    text = TEXTS[path]
    assert "\r" not in text
    assert text.endswith("\n") and not text.endswith("\n\n")
    assert all(char.isprintable() or char in "\n\t" for char in text)
    assert text.count("\n# ") >= 1
    text.encode()


@each_page
def test_links_resolve(path: str) -> None:
    own = {page: re.findall(r'<a id="([^"]+)"></a>', text) for page, text in TEXTS.items()}
    places = {page: [*own[page], *map(slug, headings(text))] for page, text in TEXTS.items()}
    # An anchor that is there twice leads to the first; of headings, only those that are not linked may be.
    assert all(len(found) == len(set(found)) for found in own.values())
    assert not any(set(own[page]) & set(map(slug, headings(text))) for page, text in TEXTS.items())
    links = re.findall(r"\]\(([^)]+)\)", bare(TEXTS[path]))
    for link in links:
        target, _, place = link.partition("#")
        page = posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) if target else path
        if page == "docs/schema.md":  # of another generator
            continue
        assert page in TEXTS, link
        assert not place or place in places[page], link
    assert links


@each_page
def test_table_rows_are_as_wide_as_the_head(path: str) -> None:
    text = re.sub(r"^(`{3,})[\s\S]*?^\1$", "", TEXTS[path], flags=re.MULTILINE)
    for rows in re.findall(r"(?:^\|.*\n)+", text, flags=re.MULTILINE):
        widths = {len(re.findall(r"(?<!\\)\|", row)) for row in rows.splitlines()}
        assert len(widths) == 1


@pytest.mark.parametrize("name", all_rules())
def test_rule_page_sections_are_in_order(name: str) -> None:
    text = TEXTS[f"docs/rules/{name}.md"]
    rest = re.sub(r"^(`{3,})[\s\S]*?^\1$", "", text, flags=re.MULTILINE)
    order = [*ORDER]
    if all_rules()[name].files:
        order.insert(order.index("Bad"), "Beside the file")
    if dissent(name):
        order.append(DISSENT)
    assert re.findall(r"^## (.*)$", rest, flags=re.MULTILINE) == order
    assert f"\n# {name}\n" in text
    suppressed = f'ignore = ["{name}"]' in text or f"\n{name} = " in text
    assert suppressed is not all_rules()[name].always


def test_pages_are_complete() -> None:
    assert all(f'<a id="{claim.lower()}"></a>{claim}' in TEXTS["docs/claims.md"] for claim in CLAIMS)
    assert all(f'<a id="{need}"></a>' in TEXTS["docs/fit.md"] for need in FIT)
    assert all(f'<a id="{key}"></a>' in TEXTS["docs/thresholds.md"] for key in THRESHOLDS)
    for shape in SHAPES:
        for key in shape.keys.values():
            assert f'<a id="{shape.name}-{key.name}"></a>' in TEXTS["docs/format.md"]
            assert escape(key.doc) in TEXTS["docs/format.md"]
    table = TEXTS["docs/rules/README.md"]
    assert all(f"[`{name}`]({name}.md)" in table for name in all_rules())


# Writing and checking


@pytest.fixture
def made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages are made once for all tests here."""
    monkeypatch.setattr(generate, "pages", lambda: dict(TEXTS))


@pytest.mark.usefixtures("made_once")
def test_pages_of_rules_that_are_gone_are_obsolete(tmp_path: Path) -> None:
    write(tmp_path, generate.files(tmp_path))
    gone = tmp_path / "docs/rules/a-rule-of-old.md"
    gone.write_text(contents.GENERATED + "\n")
    own = tmp_path / "docs/rules/notes.md"
    own.write_text("written by hand\n")
    assert list(differences(tmp_path, generate.files(tmp_path))) == [
        ("obsolete", "docs/rules/a-rule-of-old.md")
    ]
    write(tmp_path, generate.files(tmp_path))
    assert own.exists()
    assert not gone.exists()


@pytest.mark.usefixtures("made_once")
def test_table_of_families_in_the_readme(tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    write(tmp_path, generate.files(tmp_path))
    readme.write_text("# A project\n")
    assert list(differences(tmp_path, generate.files(tmp_path))) == []
    readme.write_text(f"# A project\n\n{generate.BEGIN}\nold\n{generate.END}\n\nThe end.\n")
    assert list(differences(tmp_path, generate.files(tmp_path))) == [("stale", "README.md")]
    write(tmp_path, generate.files(tmp_path))
    text = readme.read_text(encoding="utf-8")
    assert text.startswith(f"# A project\n\n{generate.BEGIN}\n")
    assert text.endswith(f"\n{generate.END}\n\nThe end.\n")
    assert "old" not in text.split(generate.BEGIN)[1].split("\n")
    assert all(f"[{name}](docs/rules/README.md#{name})" in text for name in FAMILIES)
    assert list(differences(tmp_path, generate.files(tmp_path))) == []


@pytest.mark.parametrize("text", [generate.BEGIN, generate.END, f"{generate.END}\n{generate.BEGIN}"])
@pytest.mark.usefixtures("made_once")
def test_readme_with_one_marker_is_an_error(tmp_path: Path, text: str) -> None:
    (tmp_path / "README.md").write_text(text)
    with pytest.raises(ValueError, match="needs"):
        generate.files(tmp_path)


# Markdown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a | b", "a \\| b"),
        ("`a | b`", "`a | b`"),
        ("2 * 3 * 4", "2 \\* 3 \\* 4"),
        ("max_age", "max\\_age"),
        ("`max_age`", "`max_age`"),
        ("[x](y)", "\\[x\\](y)"),
        ("<b>", "\\<b\\>"),
        ("&amp;", "\\&amp;"),
        ("a ` b", "a \\` b"),
        ("`a` ` b|", "`a` \\` b\\|"),
        ("C:\\x", "C:\\\\x"),
        ("\x1b[31m", "\\\\x1b\\[31m"),
    ],
)
def test_escape(text: str, shown: str) -> None:
    assert escape(text) == shown


@given(st.text(st.characters(codec="utf-8", exclude_characters="`")))
def test_escaped_prose_reads_as_written(text: str) -> None:
    from llm_strategy.text import printable

    assert re.sub(r"\\([\\*_\[\]<>~|&])", r"\1", escape(text)) == printable(text)


@given(st.text("ab`|\\ ", max_size=12))
def test_pipes_in_cells_are_escaped(text: str) -> None:
    shown = inline(text, nowhere, cell=True)
    # GFM reads a pipe as the end of a cell unless the character before it is a backslash.
    assert re.findall(r"(?<!\\)\|", shown) == []


@pytest.mark.parametrize("text", ["# no heading", "- no item", "1. no item", "+ no item"])
def test_paragraph_never_begins_like_another_block(text: str) -> None:
    assert of_block(Para(text), nowhere) == re.sub(r"^(\d*)([#+.-])", r"\1\\\2", text)


def test_fence_is_longer_than_fences_inside() -> None:
    assert of_code(Code("a\n```\nb", "yaml")) == "````yaml\na\n```\nb\n````"


def test_page_as_markdown() -> None:
    page = Page(
        "a_b",
        "rule",
        "What|it is.",
        [
            Section("One", Items(["x", ("see ", Ref("rule", "other"))])),
            Section("Two", Table(["k"], [["`a|b`"]]), anchor="second", level=3),
        ],
    )
    assert to_markdown(page, lambda ref: f"{ref.name}.md") == (
        "# a\\_b\n\nWhat\\|it is.\n\n## One\n\n- x\n- see [`other`](other.md)\n\n"
        '<a id="second"></a>\n\n### Two\n\n| k |\n| --- |\n| `a\\|b` |\n'
    )
