"""Reads settings from TOML and from options; every mistake has its place.

Imported only where there is a settings file or an option to read.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NoReturn

from llm_strategy.config.paths import repository_root
from llm_strategy.config.settings_error import BASELINE_SUFFIX, MOST_BYTES, POLICY_FAMILY, SettingsError
from llm_strategy.config.settings_model import ALL, DEFAULT, OWN_FILE, SHARED_FILE, Settings
from llm_strategy.config.stacking import stacked
from llm_strategy.config.toml_source import Source, decoded, parsed
from llm_strategy.files import read
from llm_strategy.format.quantities.parse import Unreadable
from llm_strategy.format.spelling import did_you_mean, nearest
from llm_strategy.report import SEVERITIES
from llm_strategy.rules.registry import all_rules, all_thresholds
from llm_strategy.text import Route, clip, ticked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.config.baseline import Baseline

    # jsonschema is imported with the first policy.
    from llm_strategy.config.policies import Policy

SECTION = ("tool", "llmstrategy")
NEVER = "never"
FAIL_ON = (*SEVERITIES, NEVER)

LEVELS_ELSEWHERE = {"warn": "warning", "err": "error", "note": "info", "notice": "info"}
"""Level in other programs → ours."""

MOST_EXTENDED = 8
"""So many settings files may extend each other."""

SILENT = frozenset({"off", "none", "ignore", "disable", "disabled", "never", "silent"})
"""The levels with which other programs turn a rule off."""


def load(data: bytes, path: str, names: Mapping[str, str] | None = None) -> Settings | None:
    """Read a settings file; None for a `pyproject.toml` without the section.

    Raises :class:`SettingsError` for the first mistake, and nothing else whatever the bytes.
    """
    return _load(data, path, names, ())


def _load(
    data: bytes, path: str, names: Mapping[str, str] | None, extending: tuple[str, ...]
) -> Settings | None:
    """Do so for a file that the files ``extending`` extend, the outermost first."""
    if len(data) > MOST_BYTES:
        raise SettingsError(
            f"the file is larger than the limit of {MOST_BYTES:,} bytes", path
        )
    text = decoded(data, path)
    table = parsed(text, path)
    source = Source(path, text)
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
    return Reader(source, names, extending).read(table)


def from_table(table: Mapping[str, Any]) -> Settings:
    """Return the settings that ``table`` holds, in the shape of a settings file; paths start at the current folder.

    Raises :class:`SettingsError` for the first mistake.
    """
    return Reader(Source("settings"), None).read(dict(table))


class Reader:
    """Reads each setting; ``families`` is rule → family, ``extending`` the files that extend this one."""

    def __init__(
        self, source: Source, families: Mapping[str, str] | None, extending: tuple[str, ...] = ()
    ) -> None:
        self.source = source
        self.extending = extending
        if families is None:
            families = {name: rule.family for name, rule in all_rules().items()}
        self.families = families
        self.policy_files: dict[str, str] = {}

    def read(self, table: dict[str, Any]) -> Settings:
        """Return the settings in a table."""
        readers: dict[str, Callable[[str, Any], Any]] = {
            "select": self.names,
            "ignore": self.names,
            "severity": self.severity,
            "thresholds": self.thresholds,
            "fail_on": self.fail_on,
            "exclude": self.patterns,
            "policies": self.policies,
            "baseline": self.baseline,
            "require_reason": self.flag,
            "require_until": self.flag,
            "extend": self.extend,
        }
        for key in table:
            if key not in readers:
                self.unknown_key(key, list(readers))
        file = os.path.abspath(self.source.file)
        # The rules of policies, own and extended ones, can be named in the other settings.
        first = ("extend", "policies")
        order = sorted(table, key=lambda key: first.index(key) if key in first else len(first))
        read = {key: readers[key](key, table[key]) for key in order}
        extended: Settings = read.pop("extend", DEFAULT)
        files = (extended.file, *extended.extended) if extended.file else ()
        return stacked(extended, {**read, "file": file, "base": self.home, "extended": files}, self.families)

    @property
    def home(self) -> str:
        """The folder whose files the settings are about: that of the file which extends all others."""
        return os.path.dirname(os.path.abspath((*self.extending, self.source.file)[0]))

    def extend(self, key: str, value: Any) -> Settings:
        """Read the settings of another file, which this one builds on."""
        path = self.path(key, value, "../platform/llmstrategy.toml", OWN_FILE)
        chain = (*self.extending, self.source.file)
        if os.path.realpath(path) in map(os.path.realpath, chain):
            self.source.fail(f"`{_shown(value)}` leads back to this file: a circle", (key,))
        if len(chain) > MOST_EXTENDED:
            self.source.fail(f"at most {MOST_EXTENDED} files may extend each other", (key,))
        try:
            data = read(path, MOST_BYTES + 1)
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or error
            self.source.fail(f"`{_shown(value)}` cannot be read: {str(reason).lower()}{_submodule(path)}", (key,))
        settings = _load(data, path, self.families, chain)
        if settings is None:
            self.source.fail(f"`{_shown(value)}` has no table `[{'.'.join(SECTION)}]`", (key,))
        self.take_policies(settings.policies)
        return settings

    def baseline(self, key: str, value: Any) -> Baseline:
        """Read the baseline; one that does not exist yet is empty."""
        from llm_strategy.config.baseline import load as load_baseline

        path = self.path(key, value, "llmstrategy.baseline.json", BASELINE_SUFFIX, self.home)
        return load_baseline(path, missing=True)

    def path(self, key: str, value: Any, example: str, ending: str, folder: str | None = None) -> str:
        """Read a path of a local file, from the folder of this file or from ``folder``.

        Settings may come from anybody: outside the repository only a name with the ``ending`` is taken.
        """
        if not isinstance(value, str) or not value.strip() or "\0" in value:
            self.source.fail(f'`{key}` must be a path such as "{example}", found {_kind(value)}', (key,))
        if "://" in value or value.startswith(("\\\\", "//")):
            self.source.fail(f"`{key}` must be the path of a local file; nothing is downloaded", (key,))
        folder = folder or os.path.dirname(os.path.abspath(self.source.file))
        path = os.path.normpath(os.path.join(folder, value))
        home = os.path.realpath(repository_root(self.home) or self.home)
        real = os.path.realpath(path)
        if not real.endswith(ending) and not real.startswith(home.rstrip(os.sep) + os.sep):
            self.source.fail(f"`{_shown(value)}` is outside the repository: its name must end in `{ending}`", (key,))
        return path

    def unknown_key(self, key: str, keys: Sequence[str]) -> NoReturn:
        """Raise over a key that is no setting."""
        source = self.source
        if not source.base and key in SECTION:
            source.fail(
                "in this file, settings are at the top level: remove "
                f"`[{'.'.join(SECTION)}]`", (key,), key=True
            )
        source.fail(f"`{_shown(key)}` is not a setting; {_meant(key, keys)}", (key,), key=True)

    def strings(self, key: str, value: Any, what: str, example: str) -> list[str]:
        """Read a list of texts."""
        if not isinstance(value, list):
            hint = f': write `{key} = ["{_shown(value)}"]`' if isinstance(value, str) else ""
            self.source.fail(f"`{key}` must be a list of {what}, found {_kind(value)}{hint}", (key,))
        for i, item in enumerate(value):
            if not isinstance(item, str) or not item.strip():
                kind = _kind(item) if item or not isinstance(item, str) else "an empty string"
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
            if key.strip("-") == "ignore" and _is_always_on(name):
                self.source.fail(
                    f"`{name}` cannot be turned off: what could not be read is always reported", (key, i)
                )
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
        if _is_always_on(name):
            self.source.fail(
                f"the level of `{name}` cannot be changed: it reports what could not be read", route
            )
        return name

    def level(self, rule: str, value: Any, route: Route) -> str:
        """Read a level."""
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
        """Read a table."""
        if not isinstance(value, dict):
            self.source.fail(f"`{key}` must be a table of {what}, found {_kind(value)}", (key,))
        return value

    def severity(self, key: str, value: Any) -> dict[str, str]:
        """Read the levels of rules."""
        table = self.table(key, value, "rules and levels")
        return {
            self.rule(key, rule, (key, rule)): self.level(rule, level, (key, rule))
            for rule, level in table.items()
        }

    def fail_on(self, key: str, value: Any) -> str:
        """Read the lowest level that makes the exit code 1."""
        if isinstance(value, str) and value in FAIL_ON:
            return value
        levels = ", ".join(f"`{level}`" for level in FAIL_ON)
        if not isinstance(value, str):
            self.source.fail(f"`{key}` must be one of {levels}, found {_kind(value)}", (key,))
        meant = NEVER if value.lower() in SILENT else LEVELS_ELSEWHERE.get(value.lower())
        advice = did_you_mean([meant]) if meant else _meant(value, FAIL_ON)
        self.source.fail(f"`{_shown(value)}` is not a level for `{key}`; {advice}", (key,))

    def patterns(self, key: str, value: Any) -> tuple[str, ...]:
        """Read patterns of paths."""
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

    def take_policies(self, policies: Iterable[Policy]) -> tuple[Policy, ...]:
        """Make the rules of ``policies`` known; two policies cannot have one name. Return those that are new."""
        new = []
        for policy in policies:
            other = self.policy_files.setdefault(policy.name, policy.file)
            if os.path.realpath(other) != os.path.realpath(policy.file):
                message = f"this policy is called `{policy.name}`, like {other}: rename the file"
                raise SettingsError(message, policy.file)
            if policy.rules.keys() <= self.families.keys():
                continue
            self.families = {**self.families, **dict.fromkeys(policy.rules, POLICY_FAMILY)}
            new.append(policy)
        return tuple(new)

    def flag(self, key: str, value: Any) -> bool:
        """Read `true` or `false`."""
        if not isinstance(value, bool):
            hint = ""
            if isinstance(value, str) and value.lower() in ("true", "false"):
                hint = f": write `{key} = {value.lower()}`, without quotes"
            self.source.fail(f"`{key}` must be `true` or `false`, found {_kind(value)}{hint}", (key,))
        return value

    def thresholds(self, key: str, value: Any) -> dict[str, Any]:
        """Read thresholds."""
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


def _is_always_on(name: str) -> bool:
    rule = all_rules().get(name)
    return rule is not None and rule.always


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
        return f"the number {value if isinstance(value, float) or abs(value) < 10**15 else 'over 1e15'}"
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
    return otherwise or f"it must be {ticked(choices)}"


def _submodule(path: str) -> str:
    """Return what to do where a file is missing because git left the folder of a submodule empty, else nothing."""
    folder = os.path.dirname(path)
    try:
        empty = not os.listdir(folder)
    except OSError:
        return ""
    return "; its folder is empty: if it is a submodule, run `git submodule update --init`" if empty else ""
