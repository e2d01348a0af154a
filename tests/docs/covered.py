"""Which test follows each fenced block of the pages: ``python -m tests.docs.covered`` prints the list."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fnmatch import fnmatchcase

from tests.docs.pages import FENCE, read
from tests.docs.test_links import pages


@dataclass(frozen=True)
class Cover:
    """The blocks of some pages in one language that contain ``text``, and the test that follows them."""

    page: str
    language: str
    test: str
    text: str = ""


CONSOLE = "docs/test_console.py::test_each_command_prints_what_the_page_shows"
SETTINGS = "docs/test_snippets.py::test_settings_are_accepted"
EDITOR_LINES = "editors/test_readme.py::test_its_lines_start_the_server"
PACKAGES = "docs/test_contributing.py::test_diagram_of_the_packages_has_the_layers_of_the_import_contract"
AGENTS = "docs/test_integrations.py::test_every_agent_starts_the_server_as_its_file_says"
BOTH_PAGES = "docs/test_integrations.py::test_every_line_of_both_pages_is_run"
RULES = "explain/test_pages.py::test_pages_are_current"
"""The pages of the rules are made from the rules, whose examples test_rules.py runs."""

COVERS = (
    Cover("README.md", "sh", "docs/test_install.py::test_commands_of_the_readme"),
    *(Cover(page, "console", CONSOLE) for page in ("README.md", "docs/compare.md", "docs/faq.md", "docs/recommend.md")),
    *(Cover(page, "yaml", CONSOLE) for page in ("README.md", "docs/compare.md", "docs/faq.md", "docs/recommend.md")),
    *(Cover(page, "console", CONSOLE) for page in ("docs/suppressions.md", "docs/tutorial.md")),
    *(Cover(page, "yaml", CONSOLE) for page in ("docs/suppressions.md", "docs/tutorial.md")),
    Cover("CONTRIBUTING.md", "mermaid", PACKAGES, "main["),
    Cover("CONTRIBUTING.md", "mermaid", "docs/test_contributing.py::test_every_package_is_described", "bytes -->"),
    Cover("docs/cli.md", "text", "docs/test_snippets.py::test_command_line_page_is_the_help"),
    Cover("docs/compare.md", "python", "api/test_docs.py::test_every_example_prints_what_the_page_says"),
    Cover("docs/python.md", "python", "api/test_docs.py::test_every_example_prints_what_the_page_says"),
    Cover("docs/integrations.md", "toml", AGENTS),
    Cover("docs/*.md", "toml", SETTINGS),
    Cover("docs/configuration.md", "sh", "docs/test_snippets.py::test_baseline_of_the_page_on_configuration"),
    Cover("docs/configuration.md", "yaml", "docs/test_snippets.py::test_suppressions_are_read"),
    Cover("docs/format.md", "yaml", "explain/test_format_page.py::test_example_has_no_finding_and_lacks_no_fact"),
    Cover("docs/init.md", "sh", "docs/test_snippets.py::test_first_files"),
    Cover("docs/install.md", "sh", "docs/test_install.py::test_every_shell_line_is_tested_or_known"),
    Cover("docs/install.md", "yaml", "test_pre_commit.py::team", "repos:"),
    Cover("docs/install.md", "yaml", "docs/test_integrations.py::test_workflows_are_valid", "runs-on:"),
    Cover("docs/install.md", "yaml", "docs/test_install.py::test_schema_line_names_the_file_by_its_relative_path", "$schema"),
    Cover("docs/integrations.md", "sh", BOTH_PAGES),
    Cover("docs/integrations.md", "json", AGENTS),
    Cover("docs/integrations.md", "yaml", "docs/test_integrations.py::test_workflows_are_valid", "runs-on:"),
    Cover("docs/integrations.md", "yaml", "docs/test_integrations.py::test_gitlab_template_and_its_include_are_valid", "include:"),
    Cover("docs/integrations.md", "yaml", "docs/test_snippets.py::test_hook_is_that_of_the_page_on_installing", "repo: CHECKOUT"),
    Cover("docs/integrations.md", "yaml", "docs/test_snippets.py::test_hook_of_the_schema_is_that_of_its_readme", "check-jsonschema"),
    Cover("docs/policies.md", "console", "docs/test_snippets.py::test_finding_of_a_policy"),
    Cover("docs/policies.md", "json", "docs/test_snippets.py::test_policy_of_the_page_reports", "$schema"),
    Cover("docs/policies.md", "json", "docs/test_snippets.py::test_policy_on_an_amount_reports", "x-normalized"),
    Cover("docs/report.md", "sh", "docs/test_snippets.py::test_report_is_written"),
    Cover("docs/review.md", "sh", "docs/test_snippets.py::test_reviews"),
    Cover("docs/rollout.md", "sh", BOTH_PAGES),
    Cover("docs/rollout.md", "yaml", "docs/test_rollout.py::test_rollout_step_by_step"),
    Cover("docs/rules/*.md", "toml", RULES, "[project]"),
    Cover("docs/rules/*.md", "toml", SETTINGS),
    Cover("docs/rules/*.md", "yaml", RULES, "strategies:"),
    Cover("docs/rules/*.md", "yaml", "docs/test_snippets.py::test_suppressions_are_read", "# llmstrategy: ignore"),
    *(Cover("docs/rules/*.md", language, RULES) for language in ("json", "md")),
    *(Cover("editors/README.md", language, EDITOR_LINES) for language in ("json", "lua", "elisp", "toml")),
    Cover("editors/vscode/walkthrough/write.md", "yaml", "docs/test_snippets.py::test_first_file_of_the_walkthrough"),
    Cover("editors/vscode/walkthrough/why.md", "yaml", "docs/test_snippets.py::test_suppressions_are_read"),
    Cover("examples/README.md", "console", "docs/test_snippets.py::test_commands_of_the_examples"),
    Cover("integrations/agents/llmstrategy/SKILL.md", "sh", "docs/test_integrations.py::test_commands_of_the_skill_run"),
    Cover("schema/README.md", "yaml", "schema/test_check_jsonschema.py::test_the_hook_in_the_readme", "repos:"),
    Cover("schema/README.md", "yaml", "docs/test_snippets.py::test_schema_line_of_the_readme", "$schema"),
)
"""The first that fits a block counts."""


def cover(page: str, language: str, text: str) -> Cover | None:
    """Return what covers a block, or None."""
    for one in COVERS:
        same_folder = fnmatchcase(page, one.page) and page.count("/") == one.page.count("/")
        if same_folder and one.language == language and one.text in text:
            return one
    return None


def fences() -> list[tuple[str, int, str, str]]:
    """Return (page, line, language, text) of every fenced block of every page."""
    found = []
    for page in pages():
        text = read(page)
        for fence in FENCE.finditer(text):
            found.append((page, text.count("\n", 0, fence.start()) + 1, fence[1], fence[2]))
    return found


def defined(test: str) -> bool:
    """Return whether a test (or the fixture that several share) is there under this name."""
    path, _, name = test.partition("::")
    return re.search(rf"^(?:async )?def {name}\b", read(f"tests/{path}"), re.MULTILINE) is not None


def main() -> None:
    """Print a line for each block."""
    for page, line, language, text in fences():
        found = cover(page, language, text)
        print(f"{page}:{line}: {language}: {f'tests/{found.test}' if found else 'NOT COVERED'}")


if __name__ == "__main__":
    main()
