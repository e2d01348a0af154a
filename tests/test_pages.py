"""The generated pages: current, linked without a gap, and what the data says is escaped."""

from __future__ import annotations

import os
import posixpath
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llm_strategy.explain.markdown import escape, inline, of_block, of_code, to_markdown
from llm_strategy.explain.page import Code, Items, Page, Para, Ref, Section, Table
from llm_strategy.explain.pages import contents
from llm_strategy.explain.pages import generate as pages
from llm_strategy.format.declaration import SHAPES
from llm_strategy.knowledge.claims import CLAIMS
from llm_strategy.knowledge.fit import FIT
from llm_strategy.rules.registry import all_rules, all_thresholds

THRESHOLDS = all_thresholds()

TEXTS = contents.pages()
each_page = pytest.mark.parametrize("path", TEXTS)
ORDER = ["What it is", "Why", "Bad", "Good", "How to silence it", "Thresholds", "Sources"]


def bare(text: str) -> str:
    """Return Markdown without its fenced blocks and code spans."""
    return re.sub(r"`[^`\n]*`", "", re.sub(r"^(`{3,})[\s\S]*?^\1$", "", text, flags=re.M))


def nowhere(ref: Ref) -> str | None:
    return None


# What is committed


def test_the_pages_are_current() -> None:
    assert pages.check(pages.repository()) == [], f"run {contents.COMMAND}"


def test_every_rule_has_its_page() -> None:
    there = {path for path in TEXTS if path.startswith("docs/rules/")}
    assert there == {"docs/rules/README.md", *(f"docs/rules/{name}.md" for name in all_rules())}


@each_page
def test_a_page_says_that_it_is_generated(path: str) -> None:
    first = TEXTS[path].split("\n")[0]
    assert first == contents.GENERATED
    assert contents.COMMAND in first


@each_page
def test_a_page_is_plain_text(path: str) -> None:
    text = TEXTS[path]
    assert "\r" not in text
    assert text.endswith("\n") and not text.endswith("\n\n")
    assert all(char.isprintable() or char in "\n\t" for char in text)
    assert text.count("\n# ") >= 1
    text.encode()


@each_page
def test_links_lead_somewhere(path: str) -> None:
    places = {page: set(re.findall(r'<a id="([^"]+)"></a>', text)) for page, text in TEXTS.items()}
    assert all(len(found) == len(re.findall("<a id=", TEXTS[page])) for page, found in places.items())
    links = re.findall(r"\]\(([^)]+)\)", bare(TEXTS[path]))
    for link in links:
        target, _, place = link.partition("#")
        page = posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) if target else path
        assert page in TEXTS, link
        assert not place or place in places[page], link
    assert links


@each_page
def test_rows_of_a_table_are_as_long_as_its_head(path: str) -> None:
    text = re.sub(r"^(`{3,})[\s\S]*?^\1$", "", TEXTS[path], flags=re.M)
    for rows in re.findall(r"(?:^\|.*\n)+", text, flags=re.M):
        widths = {len(re.findall(r"(?<!\\)\|", row)) for row in rows.splitlines()}
        assert len(widths) == 1


@pytest.mark.parametrize("name", all_rules())
def test_a_rule_page_has_its_parts_in_order(name: str) -> None:
    text = TEXTS[f"docs/rules/{name}.md"]
    rest = re.sub(r"^(`{3,})[\s\S]*?^\1$", "", text, flags=re.M)
    assert re.findall(r"^## (.*)$", rest, flags=re.M) == ORDER
    assert f"\n# {name}\n" in text
    assert f'ignore = ["{name}"]' in text or f"\n{name} = " in text


def test_nothing_is_left_out() -> None:
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
def made(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages are made once for all tests here."""
    monkeypatch.setattr(pages, "pages", lambda: dict(TEXTS))


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("written")
    pages.write(str(root))
    return root


def test_what_was_written_is_current(written: Path) -> None:
    assert pages.check(str(written)) == []
    assert pages.write(str(written)) == []
    for path, text in TEXTS.items():
        assert (written / path).read_bytes() == text.encode()


@pytest.mark.usefixtures("made")
def test_missing_stale_and_too_many(tmp_path: Path) -> None:
    root = str(tmp_path)
    assert pages.check(root) == [f"missing: {path}" for path in TEXTS]
    pages.write(root)
    (tmp_path / "docs/fit.md").unlink()
    claims = tmp_path / "docs/claims.md"
    claims.write_bytes(claims.read_bytes().replace(b"\n", b"\r\n"))
    gone = tmp_path / "docs/rules/a-rule-of-old.md"
    gone.write_text(contents.GENERATED + "\n")
    own = tmp_path / "docs/rules/notes.md"
    own.write_text("written by hand\n")
    assert pages.check(root) == [
        "missing: docs/fit.md",
        "stale: docs/claims.md",
        "too many: docs/rules/a-rule-of-old.md",
    ]
    assert pages.write(root) == ["docs/fit.md", "docs/claims.md", "docs/rules/a-rule-of-old.md"]
    assert pages.check(root) == []
    assert own.exists()
    assert not gone.exists()


@pytest.mark.usefixtures("made")
def test_the_table_in_the_readme(tmp_path: Path) -> None:
    root = str(tmp_path)
    readme = tmp_path / "README.md"
    pages.write(root)
    readme.write_text("# A project\n")
    assert pages.check(root) == []
    readme.write_text(f"# A project\n\n{pages.BEGIN}\nold\n{pages.END}\n\nThe end.\n")
    assert pages.check(root) == ["stale: README.md"]
    assert pages.write(root) == ["README.md"]
    text = readme.read_text(encoding="utf-8")
    assert text.startswith(f"# A project\n\n{pages.BEGIN}\n")
    assert text.endswith(f"\n{pages.END}\n\nThe end.\n")
    assert "old" not in text.split(pages.BEGIN)[1].split("\n")
    assert all(f"[`{name}`](docs/rules/{name}.md)" in text for name in all_rules())
    assert pages.check(root) == []


@pytest.mark.parametrize("text", [pages.BEGIN, pages.END, f"{pages.END}\n{pages.BEGIN}"])
@pytest.mark.usefixtures("made")
def test_a_readme_with_half_its_markers(tmp_path: Path, text: str) -> None:
    (tmp_path / "README.md").write_text(text)
    with pytest.raises(ValueError, match="needs"):
        pages.check(str(tmp_path))


@pytest.mark.usefixtures("made")
def test_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(pages, "repository", lambda: str(tmp_path))
    assert pages.main(["--check"]) == 2
    assert "no pyproject.toml" in capsys.readouterr().err
    (tmp_path / "pyproject.toml").write_text("")
    assert pages.main(["--check"]) == 1
    assert "missing: docs/fit.md" in capsys.readouterr().out
    assert pages.main([]) == 0
    assert "written: docs/fit.md" in capsys.readouterr().out
    assert pages.main(["--check"]) == 0
    assert pages.main([]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "the generated pages are current"
    assert pages.main(["--fix"]) == 2
    (tmp_path / "README.md").write_text(pages.BEGIN)
    capsys.readouterr()
    assert pages.main(["--check"]) == 2
    assert "README.md needs" in capsys.readouterr().err


def test_the_repository_is_this_one() -> None:
    assert os.path.isfile(os.path.join(pages.repository(), "llm_strategy", "explain", "pages", "generate.py"))


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
def test_escaping(text: str, shown: str) -> None:
    assert escape(text) == shown


@given(st.text(st.characters(codec="utf-8", exclude_characters="`")))
def test_prose_means_itself(text: str) -> None:
    from llm_strategy.text import printable

    assert re.sub(r"\\([\\*_\[\]<>~|&])", r"\1", escape(text)) == printable(text)


@given(st.text("ab`|\\ ", max_size=12))
def test_no_cell_ends_early(text: str) -> None:
    shown = inline(text, nowhere, cell=True)
    # GFM reads a pipe as the end of a cell unless the character before it is a backslash.
    assert re.findall(r"(?<!\\)\|", shown) == []


@pytest.mark.parametrize("text", ["# no heading", "- no item", "1. no item", "+ no item"])
def test_a_paragraph_is_one(text: str) -> None:
    assert of_block(Para(text), nowhere) == re.sub(r"^(\d*)([#+.-])", r"\1\\\2", text)


def test_a_fence_is_longer_than_what_is_inside() -> None:
    assert of_code(Code("a\n```\nb", "yaml")) == "````yaml\na\n```\nb\n````"


def test_a_page_as_markdown() -> None:
    page = Page(
        "a_b",
        "rule",
        "What|it is.",
        [
            Section("One", Items(["x", ("see ", Ref("rule", "other"))])),
            Section("Two", Table(["k"], [["`a|b`"]]), anchor="two", level=3),
        ],
    )
    assert to_markdown(page, lambda ref: f"{ref.name}.md") == (
        "# a\\_b\n\nWhat\\|it is.\n\n## One\n\n- x\n- see [`other`](other.md)\n\n"
        '### <a id="two"></a>Two\n\n| k |\n| --- |\n| `a\\|b` |\n'
    )
