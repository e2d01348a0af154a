"""Policies: JSON Schemas of an organisation, read from files and checked before any strategy is held to them.

A policy may refer to itself alone; nothing is downloaded. Its rules are the subschemas with a name, see
:func:`name_of`, and one for whatever fails outside of them.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, cast

import regex
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError, best_match
from referencing import Registry
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012

from llm_strategy.config.json_file import JsonFile, read_json
from llm_strategy.config.settings_error import MOST_BYTES, POLICY_FAMILY, POLICY_SUFFIX, SettingsError
from llm_strategy.format.spelling import did_you_mean, nearest
from llm_strategy.report import ERROR, SEVERITIES
from llm_strategy.rules.rule import Rule
from llm_strategy.text import Route, clip, printable, ticked

DIALECT = "https://json-schema.org/draft/2020-12/schema"

UNNAMED = "schema"
"""The rule of what fails outside every named subschema."""

NORMALIZED = "x-normalized"

ANNOTATIONS = ("x-rule", "x-severity", "x-url", "errorMessage", NORMALIZED)
"""The keywords that are ours; a slip in one that begins with `x-` is reported."""

MOST_SUBSCHEMAS = 10_000
"""Subschemas of all policies of a settings file together; reading one takes up to a millisecond."""

MOST_NESTING = 64
"""Maps and lists in each other. Checking more of them against the meta-schema could need too many nested calls."""

_REFERENCES = ("$ref", "$dynamicRef")
_SUFFIXES = (POLICY_SUFFIX, ".json")
_UNBOUNDED = re.compile(r"[*+]|\{\d*,\}")


@dataclass(frozen=True, eq=False)
class Policy:
    """One policy: the schema, its rules by name, and what refers to what.

    ``file`` is the path it was read from. ``normalized`` tells whether it looks at ``x-normalized``. ``size`` is the
    number of its subschemas, or a little more.
    """

    file: str
    schema: dict[str, Any]
    rules: dict[str, Rule]
    normalized: bool
    size: int

    @property
    def name(self) -> str:
        """What its rules are called before the second slash."""
        return policy_name(self.file)

    def rule_name(self, name: str) -> str:
        """Return the full name of a rule of this policy."""
        return f"{POLICY_FAMILY}/{self.name}/{name}"


def policy_name(file: str) -> str:
    """Return the name of a policy: that of its file, in small letters and hyphens."""
    base = os.path.basename(file)
    for suffix in _SUFFIXES:
        if base.lower().endswith(suffix):
            return slug(base[: -len(suffix)]) or POLICY_FAMILY
    return slug(base) or POLICY_FAMILY


def slug(text: str) -> str:
    """Return ``text`` in small letters, digits and single hyphens: ``Approved models`` → ``approved-models``."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def name_of(schema: object) -> str | None:
    """Return the name a subschema gives itself by `x-rule`, `title` or `$anchor`; None without one."""
    if isinstance(schema, dict):
        for key in ("x-rule", "title", "$anchor"):
            if isinstance(schema.get(key), str) and slug(schema[key]):
                return slug(schema[key])
    return None


def load(path: str, shown: str | None = None) -> Policy:
    """Read the policy at ``path``; messages call it ``shown``.

    Raises :class:`SettingsError` with the place of the first thing that is wrong.
    """
    return _Loader(shown or path, read_json(path, "policy", MOST_BYTES, shown), "policy").load()


def load_all(paths: Iterable[str]) -> list[Policy]:
    """Read the policies at ``paths``; raises :class:`SettingsError`, also where they are too large together."""
    policies: list[Policy] = []
    for path in paths:
        policies.append(load(path))
        if sum(policy.size for policy in policies) > MOST_SUBSCHEMAS:
            raise SettingsError(f"with this policy there are more than {MOST_SUBSCHEMAS:,} subschemas", path)
    return policies


def parse(data: bytes, file: str) -> Policy:
    """Read a policy from what a ``file`` holds; raises :class:`SettingsError` as :func:`load` does."""
    if len(data) > MOST_BYTES:
        raise SettingsError(f"the policy is larger than the limit of {MOST_BYTES:,} bytes", file)
    return _Loader(file, data, "policy").load()


class _Loader(JsonFile):
    """Checks one policy; every mistake has its place."""

    def load(self) -> Policy:
        text, schema = self.value()
        if not isinstance(schema, dict):
            self.fail("a policy is a JSON Schema, which starts with `{`", ())
        dialect = schema.get("$schema", DIALECT)
        if not isinstance(dialect, str) or dialect.rstrip("#") != DIALECT:
            self.fail(f"a policy is written in JSON Schema 2020-12: set `$schema` to `{DIALECT}`", ("$schema",))
        size, depth = _extent(schema)
        if depth > MOST_NESTING:
            raise SettingsError("the policy is nested too deeply to be read", self.file)
        if size > MOST_SUBSCHEMAS:
            raise SettingsError(f"the policy has more than {MOST_SUBSCHEMAS:,} subschemas", self.file)
        self.check_schema(schema)
        self.check_keywords(schema)
        self.check_references(schema)
        return Policy(self.file, schema, self.rules(schema), f'"{NORMALIZED}"' in text, size)

    def check_schema(self, schema: dict[str, Any]) -> None:
        errors = Draft202012Validator(Draft202012Validator.META_SCHEMA).iter_errors(schema)
        error = cast("ValidationError | None", best_match(errors))
        if error is not None:
            what = clip(error.message, 200)
            self.fail(f"this is not a JSON Schema: {what}", tuple(error.absolute_path))

    def check_keywords(self, schema: dict[str, Any]) -> None:
        """See that what is ours has a value it may have, and that every pattern can be read."""
        whole = json.dumps(schema)
        for sub, route in subschemas(schema):
            for key in ("x-rule", "x-url", "errorMessage"):
                if key in sub and (not isinstance(sub[key], str) or not sub[key].strip()):
                    self.fail(f"`{key}` must be a string", (*route, key))
            if "x-rule" in sub and slug(sub["x-rule"]) != sub["x-rule"]:
                self.fail(
                    "`x-rule` must be a name of lower-case letters, digits and hyphens", (*route, "x-rule")
                )
            if "x-severity" in sub and sub["x-severity"] not in SEVERITIES:
                self.fail(f"`x-severity` must be one of {ticked(SEVERITIES)}", (*route, "x-severity"))
            for key in sub:
                if key.startswith("x-") and key not in ANNOTATIONS:
                    meant = nearest(key, ANNOTATIONS)
                    if meant is not None:
                        self.fail(f"`{printable(key)}` is not read; {did_you_mean([meant])}", (*route, key))
            if isinstance(sub.get("pattern"), str):
                self.check_pattern(sub["pattern"], (*route, "pattern"))
            for pattern in sub.get("patternProperties", ()):
                here = (*route, "patternProperties", pattern)
                self.check_pattern(pattern, here)
                # jsonschema itself matches these there, with an engine that has no time limit.
                if '"unevaluatedProperties"' in whole and len(_UNBOUNDED.findall(pattern)) > 1:
                    self.fail(
                        "in a schema with `unevaluatedProperties`, a pattern of `patternProperties` may "
                        "repeat at most one part",
                        here,
                    )

    def check_pattern(self, pattern: str, route: Route) -> None:
        try:
            regex.compile(pattern)
        except regex.error as error:
            self.fail(f"this pattern cannot be read: {error}", route)

    def check_references(self, schema: dict[str, Any]) -> None:
        """See that every reference leads to a place in the policy."""
        root = resolver(schema)
        for sub, route in subschemas(schema):
            for key in _REFERENCES:
                if key not in sub:
                    continue
                try:
                    root.in_subresource(DRAFT202012.create_resource(sub)).lookup(sub[key])
                except (Unresolvable, ValueError):
                    self.fail(
                        f"`{printable(sub[key])}` refers to nothing in this policy; a policy can refer only "
                        "to itself, and nothing is downloaded",
                        (*route, key),
                    )

    def rules(self, schema: dict[str, Any]) -> dict[str, Rule]:
        """Return the rules by their full names."""
        found: dict[str, Rule] = {}
        prefix = f"{POLICY_FAMILY}/{policy_name(self.file)}/"
        for sub, severity, url in [*_with_inherited(schema, ERROR, ""), ({}, ERROR, "")]:
            # The last one stands for whatever fails outside every named subschema.
            name = name_of(sub) or (None if sub else UNNAMED)
            if name is None or prefix + name in found:
                continue
            summary = sub.get("title") or sub.get("errorMessage") or "the policy is kept"
            rule = Rule(
                prefix + name,
                severity,
                summary,
                since="",
                why=str(sub.get("description", "")),
                remedy=(),
                bad="",
                good="",
                levels=SEVERITIES,
                url=url,
            )
            rule.family = POLICY_FAMILY
            found[rule.name] = rule
        return found


def resolver(schema: dict[str, Any]) -> Any:
    """Return what resolves the references of a policy, without ever fetching."""
    resource = DRAFT202012.create_resource(schema)
    uri = resource.id() or ""
    # Without crawling it now, all of it would be crawled for each reference to an anchor.
    return Registry().with_resource(uri, resource).crawl().resolver(uri)


def subschemas(schema: dict[str, Any]) -> Iterator[tuple[dict[str, Any], Route]]:
    """Yield every subschema of ``schema`` with its route, itself first."""
    stack: list[tuple[dict[str, Any], Route]] = [(schema, ())]
    while stack:
        sub, route = stack.pop()
        yield sub, route
        inner = {id(each) for each in DRAFT202012.subresources_of(sub) if isinstance(each, dict)}
        for key, value in sub.items():
            # A keyword holds a subschema, or a map or a list of some.
            held: Any = {}
            if isinstance(value, dict):
                held = {(): value, **{(name,): each for name, each in value.items()}}
            elif isinstance(value, list):
                held = {(at,): each for at, each in enumerate(value)}
            stack += [(each, (*route, key, *way)) for way, each in held.items() if id(each) in inner]


def _extent(schema: dict[str, Any]) -> tuple[int, int]:
    """Return how many subschemas there can be (a subschema is a map, `true` or `false`), and how deep they are."""
    count = deepest = 0
    stack: list[tuple[Any, int]] = [(schema, 1)]
    while stack:
        value, depth = stack.pop()
        count += isinstance(value, dict | bool)
        deepest = max(deepest, depth)
        if isinstance(value, dict | list):
            stack += [(inner, depth + 1) for inner in (value.values() if isinstance(value, dict) else value)]
    return count, deepest


def _with_inherited(
    schema: dict[str, Any], severity: str, url: str
) -> Iterator[tuple[dict[str, Any], str, str]]:
    """Yield every subschema with the level and the link that hold in it."""
    severity = schema.get("x-severity", severity)
    url = schema.get("x-url", url)
    yield schema, severity, url
    for inner in DRAFT202012.subresources_of(schema):
        if isinstance(inner, dict):
            yield from _with_inherited(inner, severity, url)
