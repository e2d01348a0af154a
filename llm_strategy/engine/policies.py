"""A strategy held to the policies of an organisation: what a JSON Schema rejects becomes a finding at the value.

Bounded whatever the policy says: patterns have a time limit, references are counted.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import regex
from jsonschema import Draft202012Validator, ValidationError
from jsonschema.validators import extend

from llm_strategy.config.policies import NORMALIZED, UNNAMED, Policy, name_of, resolver
from llm_strategy.document.document import Document
from llm_strategy.document.plain_data import core_value, plain_data
from llm_strategy.findings import Finding
from llm_strategy.model.normalized import normalized_data
from llm_strategy.text import Route, clip

PATTERN_SECONDS = 0.1
"""So long one pattern may be matched against one text."""

TOTAL_SECONDS = 1.0
"""So long all patterns of a policy may be matched against one file, before the rest is left undecided."""

MOST_REFERENCES = 100_000
"""References followed for one file, at most: a policy of ten lines can ask for billions."""

MOST_FINDINGS = 1_000
"""Findings of one policy in one file, at most."""

ROOM = 100
"""So many calls must still be possible where a reference is followed."""

LONGEST_LABEL = 100

_ABSENCE = ("required", "dependentRequired", "minProperties", "minItems", "contains", "minContains")
"""Keywords that fail because something is not there: the map or list itself is blamed, by its key."""

_OF_NAMES = ("additionalProperties", "unevaluatedProperties")
"""Keywords that fail because of a key."""


def _expect_room(calls: int) -> None:
    """Raise RecursionError here, if so many ``calls`` are too many.

    A reference is looked up by a library in Rust, which panics where the room ends in it; nobody can catch that.
    """
    if calls:
        _expect_room(calls - 1)


class _Unfinished(Exception):
    """A bound was passed."""


def findings(document: Document, policy: Policy, today: int) -> Iterator[Finding]:
    """Yield what ``policy`` rejects in ``document``; ``today`` is the day of the check, an ordinal."""
    if document.root is None:
        return
    data = normalized_data(document, today) if policy.normalized else plain_data(document, core_value)
    try:
        for count, error in enumerate(_checker(policy).errors(data)):
            if count == MOST_FINDINGS:
                raise _Unfinished(f"it has more than {MOST_FINDINGS:,} findings in this file")
            if document.damaged and error.validator in _ABSENCE:
                continue  # what is missing may stand on the line that cannot be read
            yield _finding(policy, error)
    except (_Unfinished, RecursionError) as reason:
        why = str(reason) if isinstance(reason, _Unfinished) else "its references form a circle"
        yield Finding((), f"the policy `{policy.name}` was not finished: {why}", rule=policy.rule_name(UNNAMED))


def _finding(policy: Policy, error: ValidationError) -> Finding:
    route: Route = tuple(step for step in error.absolute_path if step != NORMALIZED)
    chain = _subschemas_on(policy, error)
    name, text, severity = None, None, None
    for schema in reversed(chain):
        if isinstance(schema, dict):
            severity = severity or schema.get("x-severity")
            if name is None:
                text = text or schema.get("errorMessage")
                name = name_of(schema)
                if name is not None:
                    text = text or schema.get("title")
    detail = clip(error.message, LONGEST_LABEL)
    on_key = error.validator in (*_ABSENCE, *_OF_NAMES) or "propertyNames" in error.absolute_schema_path
    return Finding(
        route,
        text or detail,
        rule=policy.rule_name(name or UNNAMED),
        severity=severity or "",
        label=detail if text else "",
        on_key=on_key,
        subject=route[:2],
    )


def _subschemas_on(policy: Policy, error: ValidationError) -> list[Any]:
    """Return the subschemas from the root of the policy to the one that failed, through its references."""
    schema: Any = policy.schema
    where = _resolver(policy)
    chain = [schema]
    steps = list(error.absolute_schema_path)
    if isinstance(error.schema, dict) and steps:
        steps.pop()  # the keyword itself
    for step in steps:
        if step in ("$ref", "$dynamicRef") and isinstance(schema, dict):
            resolved = where.lookup(schema[step])
            schema, where = resolved.contents, resolved.resolver
        else:
            schema = schema[step]
        chain.append(schema)
    return chain


@lru_cache(maxsize=64)
def _resolver(policy: Policy) -> Any:
    return resolver(policy.schema)


@lru_cache(maxsize=64)
def _checker(policy: Policy) -> _Checker:
    return _Checker(policy)


def _with_place(descend: Any) -> Any:
    """Return jsonschema's ``descend``, which forgets the place where a subschema is just ``false``."""

    def placed(
        self: Any, instance: Any, schema: Any, path: Any = None, schema_path: Any = None, resolver: Any = None
    ) -> Iterator[ValidationError]:
        if schema is not False:
            yield from descend(self, instance, schema, path=path, schema_path=schema_path, resolver=resolver)
            return
        yield ValidationError(
            "nothing is allowed here",
            path=() if path is None else (path,),
            schema_path=() if schema_path is None else (schema_path,),
            schema=False,
            instance=instance,
        )

    return placed


class _Checker:
    """Validates plain data, with keywords of its own where those of jsonschema have no bound or blame another place."""

    def __init__(self, policy: Policy) -> None:
        keywords = {
            "pattern": self.pattern,
            "patternProperties": self.pattern_properties,
            "additionalProperties": self.additional_properties,
            "propertyNames": self.property_names,
            "uniqueItems": self.unique_items,
            "$ref": self.reference("$ref"),
            "$dynamicRef": self.reference("$dynamicRef"),
        }
        bounded = extend(Draft202012Validator, keywords)  # type: ignore[no-untyped-call]
        bounded.descend = _with_place(bounded.descend)
        self.validator = bounded(policy.schema, _resolver=_resolver(policy))
        self.seconds = 0.0
        self.references = 0

    def errors(self, data: Any) -> Iterator[ValidationError]:
        """Yield the errors in ``data``; raises :class:`_Unfinished` where a bound is passed."""
        self.seconds = TOTAL_SECONDS
        self.references = MOST_REFERENCES
        yield from self.validator.iter_errors(data)

    def matches(self, pattern: str, text: str) -> bool:
        """Tell whether ``pattern`` is found in ``text``; raises TimeoutError where that takes too long."""
        if self.seconds <= 0:
            raise TimeoutError
        begin = time.monotonic()
        try:
            return regex.search(pattern, text, timeout=min(PATTERN_SECONDS, self.seconds)) is not None
        finally:
            self.seconds -= time.monotonic() - begin

    def matches_name(self, pattern: str, name: str) -> bool:
        """Do as :meth:`matches` for a key, on which the meaning of the whole policy may hang."""
        try:
            return self.matches(pattern, name)
        except TimeoutError:
            raise _Unfinished(f"matching `{pattern}` takes too long") from None

    def pattern(self, validator: Any, pattern: str, instance: Any, schema: Any) -> Iterator[ValidationError]:
        """The keyword `pattern`."""
        if validator.is_type(instance, "string"):
            try:
                if not self.matches(pattern, instance):
                    yield ValidationError(f"{instance!r} does not match {pattern!r}")
            except TimeoutError:
                yield ValidationError(f"not decided: matching {pattern!r} takes too long")

    def pattern_properties(self, validator: Any, inner: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
        """The keyword `patternProperties`."""
        if validator.is_type(instance, "object"):
            for pattern, subschema in inner.items():
                for name, value in instance.items():
                    if self.matches_name(pattern, name):
                        yield from validator.descend(value, subschema, path=name, schema_path=pattern)

    def additional_properties(
        self, validator: Any, inner: Any, instance: Any, schema: Any
    ) -> Iterator[ValidationError]:
        """The keyword `additionalProperties`; each key is blamed itself."""
        if not validator.is_type(instance, "object"):
            return
        patterns = schema.get("patternProperties", ())
        for name, value in instance.items():
            if name in schema.get("properties", ()) or any(self.matches_name(one, name) for one in patterns):
                continue
            if validator.is_type(inner, "object"):
                yield from validator.descend(value, inner, path=name)
            elif not inner:
                yield ValidationError(f"{name!r} is not allowed here", path=[name])

    def property_names(self, validator: Any, inner: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
        """The keyword `propertyNames`; each key is blamed itself."""
        if validator.is_type(instance, "object"):
            for name in instance:
                yield from validator.descend(name, inner, path=name)

    def unique_items(self, validator: Any, unique: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
        """The keyword `uniqueItems`, without comparing every two items."""
        if not unique or not validator.is_type(instance, "array"):
            return
        if len({json.dumps(item, sort_keys=True) for item in instance}) < len(instance):
            yield ValidationError("an item occurs twice")

    def reference(self, keyword: str) -> Any:
        """Return ``keyword``, `$ref` or `$dynamicRef`, with each use counted and in the path of its errors."""
        follow = Draft202012Validator.VALIDATORS[keyword]

        def counted(validator: Any, reference: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
            self.references -= 1
            if self.references < 0:
                raise _Unfinished(f"it follows more than {MOST_REFERENCES:,} references")
            _expect_room(ROOM)
            for error in follow(validator, reference, instance, schema) or ():
                # jsonschema leaves it out, and then nobody can tell where the rest of the path leads.
                error.relative_schema_path.appendleft(keyword)
                yield error

        return counted
