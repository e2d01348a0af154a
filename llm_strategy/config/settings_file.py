"""Reads settings from TOML and from options; every mistake has its place.

Imported only where there is a settings file or an option to read.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NoReturn

from llm_strategy.config.settings_error import MOST_BYTES, POLICY_FAMILY, SettingsError
from llm_strategy.config.settings_model import ALL, SHARED_FILE, Settings
from llm_strategy.config.toml_locations import MOST_PARTS, long_key, places
from llm_strategy.format.quantities.parse import Unreadable
from llm_strategy.format.spelling import did_you_mean, nearest
from llm_strategy.report import SEVERITIES, WARNING
from llm_strategy.rules.registry import all_rules, all_thresholds
from llm_strategy.text import Route, clip, line_and_column, split_lines, ticked

TYPE_CHECKING = False
if TYPE_CHECKING:
    # jsonschema is imported with the first policy.
    from llm_strategy.config.policies import Policy

SECTION = ("tool", "llmstrategy")
NEVER = "never"
FAIL_ON = (*SEVERITIES, NEVER)

LEVELS_ELSEWHERE = {"warn": "warning", "err": "error", "note": "info", "notice": "info"}
"""Level in other programs → ours."""

SILENT = frozenset({"off", "none", "ignore", "disable", "disabled", "never", "silent"})
"""The levels with which other programs turn a rule off."""


def load(data: bytes, path: str, names: Mapping[str, str] | None = None) -> Settings | None:
    """Read a settings file; None for a `pyproject.toml` without the section.

    Raises :class:`SettingsError` for the first mistake, and nothing else whatever the bytes.
    """
    if len(data) > MOST_BYTES:
        raise SettingsError(
            f"the file is larger than {MOST_BYTES:,} bytes, the most that settings may have", path
        )
    text = _decoded(data, path)
    table = _parsed(text, path)
    source = _Source(path, text)
    if os.path.basename(path) == SHARED_FILE:
        for depth, name in enumerate(SECTION, 1):
            if name not in table:
                return None
            inner = table[name]
            if not isinstance(inner, dict):
                if depth < len(SECTION):
                    return None
                source.fail(f"`{'.'.join(SECTION)}` must be a table, found {_kind(inner)}", SECTION)
            table = inner
        source.base = SECTION
    return _Reader(source, names).read(table)


def from_table(table: Mapping[str, Any]) -> Settings:
    """Return the settings that ``table`` holds, in the shape of a settings file; paths start at the current folder.

    Raises :class:`SettingsError` for the first mistake.
    """
    return _Reader(_Source("settings"), None).read(dict(table))


def override(
    base: Settings,
    select: Iterable[str] | None,
    ignore: Iterable[str],
    severity: Iterable[str] | Mapping[str, str],
    schemas: Iterable[str] = (),
    names: Mapping[str, str] | None = None,
) -> Settings:
    """Put options on top of ``base``; see :func:`llm_strategy.config.settings.override`."""
    reader = _Reader(_Source("--select"), names)
    policies = reader.take_policies([*base.policies, *_more_policies(base, schemas)])
    selected = None if select is None else reader.names("--select", _split(select))
    reader.source = _Source("--ignore")
    ignored = reader.names("--ignore", _split(ignore))
    reader.source = _Source("--severity")
    levels = dict(base.severity)
    if isinstance(severity, Mapping):
        severity = [f"{rule}={level}" for rule, level in severity.items()]
    for item in _split(severity):
        rule, sign, level = (part.strip() for part in item.partition("="))
        if not sign:
            reader.source.fail(f"`{_shown(item)}` has no level: write `{_shown(item)}=warning`", ())
        levels[reader.rule("--severity", rule, ())] = reader.level(rule, level, ())
    still_ignored = base.ignore - (selected or frozenset())
    if selected is None and base.select is not None:
        selected = frozenset(
            name for name in base.select if ignored.isdisjoint((name, ALL, reader.families.get(name)))
        )
    return Settings(
        select=selected,
        ignore=still_ignored | ignored,
        severity=levels,
        thresholds=base.thresholds,
        fail_on=base.fail_on,
        exclude=base.exclude,
        policies=policies,
        require_reason=base.require_reason,
        require_until=base.require_until,
        file=base.file,
        base=base.base,
    )


def _more_policies(base: Settings, schemas: Iterable[str]) -> Iterator[Policy]:
    """Yield the policies that ``base`` does not have yet."""
    known = {os.path.realpath(policy.file) for policy in base.policies}
    for path in schemas:
        if os.path.realpath(path) not in known:
            from llm_strategy.config.policies import load as load_policy

            known.add(os.path.realpath(path))
            yield load_policy(path)


def _split(texts: Iterable[str]) -> list[str]:
    return [name.strip() for text in texts for name in text.split(",") if name.strip()]


def _decoded(data: bytes, path: str) -> str:
    # Some editors write a byte order mark, which the TOML reader would refuse.
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        before = split_lines(data[: error.start].decode())
        place = len(before), len(before[-1]) + 1
        raise SettingsError("the file is not UTF-8, which TOML must be", path, *place) from None


def _parsed(text: str, path: str) -> dict[str, Any]:
    offset = long_key(text)
    if offset is not None:
        message = f"this key has more than {MOST_PARTS} parts, the most that a key in a settings file may have"
        raise SettingsError(message, path, *line_and_column(text, offset))
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise SettingsError("the file nests values too deeply to be read", path) from None
    except ValueError as error:
        # Python's own error for a number of too many digits is one too.
        message, line, column = _placed(str(error), text)
        value = "" if line is None else split_lines(text)[line - 1].partition("=")[2].strip()
        hint = "; a quantity with a unit needs quotes" if value[:1].isdigit() or value[:1] == "$" else ""
        raise SettingsError(f"this is not TOML: {_shown(message, 200)}{hint}", path, line, column) from None


def _placed(message: str, text: str) -> tuple[str, int | None, int | None]:
    """Split a message of the TOML reader into the words and the place at their end."""
    words, found, place = message.rpartition(" (at ")
    if not found:
        return message, None, None
    if place == "end of document)":
        return f"{words} at the end of the file", *line_and_column(text, len(text))
    parts = place.rstrip(")").replace(",", "").split()
    try:
        return words, int(parts[1]), int(parts[3])
    except (IndexError, ValueError):
        return message, None, None


class _Source:
    """Where settings come from: a file with its text, or an option. ``base`` is the route of the section read."""

    def __init__(self, file: str, text: str | None = None) -> None:
        self.file = file
        self.text = text
        self.base: Route = ()

    def fail(self, message: str, route: Route, *, key: bool = False) -> NoReturn:
        """Raise an error placed at the value at ``route``, or at its ``key``, else at what contains it."""
        if self.text is None:
            raise SettingsError(message, self.file)
        keys, values = places(self.text)
        if route[: len(self.base)] != self.base:
            route = self.base + route
        if key:
            values = {}
        while route and route not in values and route not in keys:
            route = route[:-1]
        offset = values.get(route, keys.get(route, 0))
        raise SettingsError(message, self.file, *line_and_column(self.text, offset))


class _Reader:
    """Reads each setting; ``families`` is rule → family."""

    def __init__(self, source: _Source, families: Mapping[str, str] | None) -> None:
        self.source = source
        if families is None:
            families = {name: rule.family for name, rule in all_rules().items()}
        self.families = families

    def read(self, table: dict[str, Any]) -> Settings:
        readers: dict[str, Callable[[str, Any], Any]] = {
            "select": self.names,
            "ignore": self.names,
            "severity": self.severity,
            "thresholds": self.thresholds,
            "fail_on": self.fail_on,
            "exclude": self.patterns,
            "policies": self.policies,
            "require_reason": self.flag,
            "require_until": self.flag,
        }
        for key in table:
            if key not in readers:
                self.unknown_key(key, list(readers))
        file = os.path.abspath(self.source.file)
        # The rules of policies can be named in the other settings.
        order = sorted(table, key=lambda key: key != "policies")
        read = {key: readers[key](key, table[key]) for key in order}
        return Settings(**{"fail_on": WARNING, **read}, file=file, base=os.path.dirname(file))

    def unknown_key(self, key: str, keys: Sequence[str]) -> NoReturn:
        source = self.source
        if not source.base and key in SECTION:
            source.fail(
                f"settings stand at the top of this file: leave `[{'.'.join(SECTION)}]` out", (key,), key=True
            )
        source.fail(f"`{_shown(key)}` is not a setting; {_meant(key, keys)}", (key,), key=True)

    def strings(self, key: str, value: Any, what: str, example: str) -> list[str]:
        if not isinstance(value, list):
            hint = f': write `{key} = ["{_shown(value)}"]`' if isinstance(value, str) else ""
            self.source.fail(f"`{key}` must be a list of {what}, found {_kind(value)}{hint}", (key,))
        for i, item in enumerate(value):
            if not isinstance(item, str) or not item.strip():
                kind = _kind(item) if item or not isinstance(item, str) else "an empty text"
                self.source.fail(
                    f'`{key}` must be a list of {what} such as "{example}", found {kind}', (key, i)
                )
        return value

    def names(self, key: str, value: Any) -> frozenset[str]:
        """Read names of rules and families, or "all"."""
        names = self.strings(key, value, "names of rules or families", "cost")
        allowed = dict.fromkeys([*self.families, *self.families.values(), ALL])
        for i, name in enumerate(names):
            if name not in allowed:
                meant = _meant(name, allowed, "`llmstrategy rules` lists them")
                self.source.fail(f"`{_shown(name)}` is not a rule or a family of rules; {meant}", (key, i))
        return frozenset(names)

    def rule(self, key: str, name: str, route: Route) -> str:
        """Read the name of a rule."""
        if name not in self.families:
            if name == ALL or name in self.families.values():
                what = "every rule" if name == ALL else "a family of rules"
                self.source.fail(
                    f"`{name}` is {what}: `{key.strip('-')}` sets one rule at a time", route, key=True
                )
            meant = _meant(name, self.families, "`llmstrategy rules` lists them")
            self.source.fail(f"`{_shown(name)}` is not a rule; {meant}", route, key=True)
        return name

    def level(self, rule: str, value: Any, route: Route) -> str:
        if isinstance(value, str) and value in SEVERITIES:
            return value
        levels = ", ".join(f"`{level}`" for level in SEVERITIES)
        if value is False or (isinstance(value, str) and value.lower() in SILENT):
            advice = f"to turn `{_shown(rule)}` off, put it under `ignore`"
            self.source.fail(f"{_kind(value)} is not a level ({levels}); {advice}", route)
        if not isinstance(value, str):
            self.source.fail(
                f"the level of `{_shown(rule)}` must be one of {levels}, found {_kind(value)}", route
            )
        meant = LEVELS_ELSEWHERE.get(value.lower())
        advice = did_you_mean([meant]) if meant else _meant(value, SEVERITIES)
        self.source.fail(f"`{_shown(value)}` is not a level; {advice}", route)

    def table(self, key: str, value: Any, what: str) -> dict[str, Any]:
        if not isinstance(value, dict):
            self.source.fail(f"`{key}` must be a table of {what}, found {_kind(value)}", (key,))
        return value

    def severity(self, key: str, value: Any) -> dict[str, str]:
        table = self.table(key, value, "rules and levels")
        return {
            self.rule(key, rule, (key, rule)): self.level(rule, level, (key, rule))
            for rule, level in table.items()
        }

    def fail_on(self, key: str, value: Any) -> str:
        if isinstance(value, str) and value in FAIL_ON:
            return value
        levels = ", ".join(f"`{level}`" for level in FAIL_ON)
        if not isinstance(value, str):
            self.source.fail(f"`{key}` must be one of {levels}, found {_kind(value)}", (key,))
        meant = NEVER if value.lower() in SILENT else LEVELS_ELSEWHERE.get(value.lower())
        advice = did_you_mean([meant]) if meant else _meant(value, FAIL_ON)
        self.source.fail(f"`{_shown(value)}` is not a level for `{key}`; {advice}", (key,))

    def patterns(self, key: str, value: Any) -> tuple[str, ...]:
        return tuple(self.strings(key, value, "path patterns", "examples/**"))

    def policies(self, key: str, value: Any) -> tuple[Policy, ...]:
        """Read policies by patterns of paths; their rules can be named from then on."""
        from llm_strategy.config.policies import load_all
        from llm_strategy.config.policy_files import PatternError, policy_files

        patterns = self.strings(key, value, "path patterns", "policies/*.schema.json")
        try:
            files = policy_files(patterns, os.path.dirname(os.path.abspath(self.source.file)))
        except PatternError as error:
            self.source.fail(error.message, (key,) if error.number is None else (key, error.number))
        return self.take_policies(load_all(files))

    def take_policies(self, policies: Sequence[Policy]) -> tuple[Policy, ...]:
        """Make the rules of ``policies`` known; two policies cannot have one name."""
        files: dict[str, str] = {}
        for policy in policies:
            other = files.setdefault(policy.name, policy.file)
            if other != policy.file:
                message = f"this policy is called `{policy.name}`, as {other} is: give the file another name"
                raise SettingsError(message, policy.file)
            self.families = {**self.families, **dict.fromkeys(policy.rules, POLICY_FAMILY)}
        return tuple(policies)

    def flag(self, key: str, value: Any) -> bool:
        if not isinstance(value, bool):
            hint = ""
            if isinstance(value, str) and value.lower() in ("true", "false"):
                hint = f": write `{key} = {value.lower()}`, without quotes"
            self.source.fail(f"`{key}` must be `true` or `false`, found {_kind(value)}{hint}", (key,))
        return value

    def thresholds(self, key: str, value: Any) -> dict[str, Any]:
        table = self.table(key, value, "thresholds and their values")
        return {name: self.threshold(key, name, written) for name, written in table.items()}

    def threshold(self, key: str, name: str, value: Any) -> Any:
        """Read a threshold: text, or a number where the kind has no unit."""
        route = (key, name)
        threshold = all_thresholds().get(name)
        if threshold is None:
            meant = _meant(name, all_thresholds(), "`llmstrategy explain` names those of each rule")
            self.source.fail(f"`{_shown(name)}` is not a threshold; {meant}", route, key=True)
        if not isinstance(value, str | int | float) or isinstance(value, bool):
            example = threshold.written(threshold.default)
            what = f'a {threshold.kind} such as "{example}"'
            self.source.fail(f"`{name}` must be {what}, found {_kind(value)}", route)
        try:
            read = threshold.read(value.strip() if isinstance(value, str) else _number(value))
        except Unreadable as error:
            hint = f"; {error.hint}" if error.hint else ""
            if not hint and error.suggestions:
                hint = f"; {did_you_mean(error.suggestions[:2])}"
            expected = "a number" if threshold.kind == "number" else error.expected
            self.source.fail(f"`{name}` must be {expected}, found {_kind(value)}{hint}", route)
        if not threshold.allows(read):
            bounds = f"from {threshold.written(threshold.low)} to {threshold.written(threshold.high)}"
            self.source.fail(f"`{name}` must be {bounds}, found {_kind(value)}", route)
        return read


def _number(value: float) -> str:
    if isinstance(value, int) and abs(value) >= 10**15:
        return "1e15" if value > 0 else "-1e15"
    return str(value)


def _shown(text: str, most: int = 60) -> str:
    return clip(text, most)


def _kind(value: Any) -> str:
    """Describe a TOML value: as it is written where that is short, else by its type."""
    if isinstance(value, bool):
        return "`true`" if value else "`false`"
    if isinstance(value, str):
        return f'the text "{_shown(value)}"'
    if isinstance(value, int | float):
        # Python refuses to write out whole numbers of very many digits.
        return f"the number {value if isinstance(value, float) or abs(value) < 10**15 else 'beyond 1e15'}"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a table"
    return "a date or time"


def _meant(name: str, candidates: Iterable[str], otherwise: str = "") -> str:
    choices = list(candidates)
    meant = nearest(name, choices)
    if meant is not None:
        return did_you_mean([meant])
    return otherwise or f"it may be {ticked(choices)}"
