"""The rules of policies: a page for each, from the policy itself."""

from __future__ import annotations

import json
import os

from llm_strategy.config.policies import Policy, name_of, subschemas
from llm_strategy.config.settings import find_in
from llm_strategy.engine.suppressions.comment import IGNORE, MARK
from llm_strategy.explain.page import Block, Code, Items, Page, Para, Section, sentence
from llm_strategy.rules.rule import Rule


def policies_in(folder: str | None = None) -> tuple[Policy, ...]:
    """Return the policies of the settings of a folder, the current one where it is None.

    Raises SettingsError where these are wrong.
    """
    return find_in(folder or os.getcwd()).policies


def policy_page(policy: Policy, rule: Rule) -> Page:
    """Return everything about a rule of a policy: where it stands, why, what it asks for, how it is suppressed."""
    facts = [f"Policy: {os.path.relpath(policy.file)}", f"Level: {rule.severity}"]
    if rule.url:
        facts.append(f"Page: {rule.url}")
    sections = [Section("What it is", Items(facts))]
    if rule.why:
        sections.append(Section("Why", Para(rule.why)))
    for schema, _ in subschemas(policy.schema):
        if policy.rule_name(name_of(schema) or "") == rule.name:
            text = json.dumps(schema, indent=2, ensure_ascii=False)
            sections.append(Section("What it asks for", Code(text, "json")))
            break
    suppression: list[Block] = [
        Para("In one place, a comment at the end of the reported line suppresses it:"),
        Code(f"# {MARK} {IGNORE}[{rule.name}] -- the reason"),
        Para("In all files, it is turned off like this:"),
        Code(f'[tool.llmstrategy]\nignore = ["{rule.name}"]', "toml"),
    ]
    sections.append(Section("How to suppress it", *suppression))
    return Page(rule.name, "rule of a policy", sentence(rule.summary), sections)
