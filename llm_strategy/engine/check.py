"""The entry point: bytes → :class:`~llm_strategy.report.Report`. Command line and editor both call :func:`check`.

One flow: bytes → document → typed views and structure findings → rules → one finding a fault → places →
suppressions → report. A rule that crashes becomes a fault with its name, and the others still report; so does the
engine as a whole.
"""

from __future__ import annotations

from llm_strategy.document.document import load
from llm_strategy.engine.precedence import merge_overlapping
from llm_strategy.findings import Finding, Missing
from llm_strategy.model.context import Facts
from llm_strategy.model.reader.read import read
from llm_strategy.report import ERROR, RANK, WARNING, Fault, Report, Unknown, failed
from llm_strategy.rules.registry import all_rules
from llm_strategy.rules.rule import LAYER, NEED, PRIOR, SOURCE, STRATEGY

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from llm_strategy.config.settings import Settings
    from llm_strategy.document.document import Document
    from llm_strategy.document.problem import Problem
    from llm_strategy.model.file_facts import FileFacts
    from llm_strategy.model.views import Strategy
    from llm_strategy.report import Diagnostic
    from llm_strategy.rules.rule import Rule
    from llm_strategy.text import Route

SUPPRESSION_MARK = "llmstrategy:"

MOST_PLANS = 64
"""Plans that are kept; an editor makes new settings each time a settings file changes."""


def check(
    content: bytes | str,
    name: str,
    settings: Settings,
    today: int,
    root: str | None = None,
    *,
    fixes: bool = True,
    path: str | None = None,
    files: Callable[[], FileFacts] | None = None,
) -> Report:
    """Check one file and return everything found, in the order of the file.

    ``content`` is the file as it is, ``name`` what the report calls it, ``today`` an ordinal day, ``root`` the
    repository root where there is one. Without ``fixes`` the findings are the same and carry no fix of a rule, which
    is half the work where there are many. ``path`` is where the file is, which a baseline knows it by; ``name`` where
    that is no path. ``files`` opens the files that the strategies name, see
    :func:`~llm_strategy.engine.strategy_files.files_of`; without it none is read. Never raises: a crash of the engine
    itself is a fault in the report.
    """
    try:
        return _check(content, name, settings, today, root, fixes, path or name, files)
    except Exception as error:
        return failed(name, error)


def _check(
    content: bytes | str,
    name: str,
    settings: Settings,
    today: int,
    root: str | None,
    fixes: bool,
    path: str,
    files: Callable[[], FileFacts] | None,
) -> Report:
    document = load(content)
    strategies, findings = read(document)
    plan = _plan(settings)
    run = _Run(plan, Facts(today, settings.thresholds, root, files))
    for strategy in strategies:
        run.strategy(strategy)
    if findings:
        from llm_strategy.engine.required import leaves_required_unread

        findings = [one for one in findings if one.rule in plan.on or leaves_required_unread(one)]
    reported = merge_overlapping(findings + run.findings, plan.rules) if run.findings else findings
    for problem in document.problems:
        if problem.rule in plan.on:
            reported.append(_problem(problem))
    if settings.policies:
        reported += run.policies(document, today)
    report = Report(name, unknown=run.unknown, faults=run.faults)
    suppressed = SUPPRESSION_MARK in document.text.lower()
    if reported or suppressed:
        report.lines = document.lines
        from llm_strategy.engine.locate import Locator, merge_shared

        locator = Locator(document, plan.rules, plan.level, fixes)
        located = [locator.locate(finding) for finding in reported]
        if suppressed:
            located = locator.unsuppressed(reported, located, plan.on - run.failed - run.unread, today)
            report.suppressed = locator.suppressed
        report.unwritten = locator.unwritten
        report.diagnostics = merge_shared(located)
        report.diagnostics.sort(key=_order)
    if settings.baseline is not None:
        from llm_strategy.engine.baseline import compare

        compare(report, settings.baseline, path, plan.rules, plan.on - run.failed - run.unread)
    return report


def _order(found: Diagnostic) -> tuple[int, int, int, str]:
    return (found.span.line, found.span.column, RANK[found.severity], found.rule)


# -- which rules run -------------------------------------------------------------------------------------------------


class _Plan:
    """The rules that some settings leave on, by what they are asked about.

    Most rules are about a few techniques and needs; each layer and need is given only to those that may report
    something, in the order of the catalogue.
    """

    __slots__ = (
        "_by_scope",
        "_gravest",
        "_of_layer",
        "_of_need",
        "_of_strategy",
        "of_source",
        "on",
        "rules",
        "settings",
    )

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.rules = all_rules()
        for policy in settings.policies:
            self.rules = {**self.rules, **policy.rules}
        self.on = {
            name
            for name, rule in self.rules.items()
            if rule.always or settings.level(name, rule.family, rule.severity, rule.default_on) is not None
        }
        by_scope: dict[str, list[Rule]] = {STRATEGY: [], LAYER: [], NEED: [], SOURCE: []}
        for name, rule in self.rules.items():
            if rule.find is not None and name in self.on:
                by_scope[rule.scope].append(rule)
        self._by_scope = by_scope
        self._gravest: dict[str, str] = {}
        self.of_source = by_scope[SOURCE]
        self._of_strategy: dict[frozenset[str | None], list[Rule]] = {}
        self._of_layer: dict[str | None, list[Rule]] = {}
        self._of_need: dict[tuple[str | None, str], list[Rule]] = {}

    def level(self, rule: Rule, severity: str) -> str:
        """Return the level a finding is reported at: as set, else its own."""
        return self.settings.level(rule.name, rule.family, severity, rule.default_on) or severity

    def gravest(self, rule: Rule) -> str:
        """Return the highest level that findings of a rule may have."""
        level = self._gravest.get(rule.name)
        if level is None:
            level = self._gravest[rule.name] = self.level(rule, min(rule.levels, key=RANK.__getitem__))
        return level

    def of_strategy(self, strategy: Strategy) -> list[Rule]:
        """Return the rules that may say something about a strategy, given the layers it may have in use."""
        techniques: list[str | None] = []
        if strategy.damaged or not strategy.layers_known or strategy.uses or "uses" in strategy.unreadable:
            # Layers of the strategies it uses count as its own.
            techniques.append(None)
        for layer in strategy.layers:
            if layer.in_use is not False:
                techniques.append(layer.values.get("technique"))
        key = frozenset(techniques)
        rules = self._of_strategy.get(key)
        if rules is None:
            rules = self._of_strategy[key] = [
                rule
                for rule in self._by_scope[STRATEGY]
                if not rule.techniques or None in key or not key.isdisjoint(rule.techniques)
            ]
        return rules

    def of_layer(self, technique: str | None) -> list[Rule]:
        """Return the rules that may say something about a layer of ``technique``, None for an unknown one."""
        rules = self._of_layer.get(technique)
        if rules is None:
            rules = self._by_scope[LAYER]
            if technique is not None:
                rules = [rule for rule in rules if not rule.idle_for(technique)]
            self._of_layer[technique] = rules
        return rules

    def of_need(self, technique: str | None, word: str) -> list[Rule]:
        """Return the rules that may say something about a need of a layer of ``technique``."""
        rules = self._of_need.get((technique, word))
        if rules is None:
            rules = [rule for rule in self._by_scope[NEED] if not rule.needs or word in rule.needs]
            if technique is not None:
                rules = [rule for rule in rules if not rule.idle_for(technique, word)]
            self._of_need[technique, word] = rules
        return rules


_plans: dict[Settings, _Plan] = {}


def _plan(settings: Settings) -> _Plan:
    plan = _plans.get(settings)
    if plan is None:
        if len(_plans) > MOST_PLANS:
            _plans.clear()
        plan = _plans[settings] = _Plan(settings)
    return plan


def judge(strategy: Strategy, settings: Settings, today: int, root: str | None = None) -> list[Finding]:
    """Return what the rules find in one strategy that was read, or made up, with the levels that settings give.

    For questions about a strategy that is in no file: there are no places, and so no suppressions and no fixes.
    """
    plan = _plan(settings)
    run = _Run(plan, Facts(today, settings.thresholds, root))
    run.strategy(strategy)
    found = merge_overlapping(run.findings, plan.rules)
    for finding in found:
        finding.severity = plan.level(plan.rules[finding.rule], finding.severity)
    return found


def rules_of(settings: Settings) -> dict[str, Rule]:
    """Return all rules by name, those of the policies of ``settings`` too."""
    return _plan(settings).rules


# -- running them ----------------------------------------------------------------------------------------------------


class _Run:
    """The rules asked about every part of a file."""

    __slots__ = ("facts", "failed", "faults", "findings", "plan", "unknown", "unread")

    def __init__(self, plan: _Plan, facts: Facts) -> None:
        self.plan = plan
        self.facts = facts
        self.findings: list[Finding] = []
        self.unknown: list[Unknown] = []
        self.faults: list[Fault] = []
        self.failed: set[str] = set()
        self.unread: set[str] = set()
        """The rules that would need a file that was not read: nobody can tell what a comment keeps them from saying."""

    def strategy(self, strategy: Strategy) -> None:
        plan = self.plan
        self.ask(plan.of_strategy(strategy), strategy, strategy.route)
        for source in strategy.sources.values():
            self.ask(plan.of_source, source, strategy.route)
        for layer in strategy.layers:
            if layer.in_use is not True:
                continue
            technique = layer.values.get("technique")
            self.ask(plan.of_layer(technique), layer, layer.route)
            for need in layer.needs:
                rules = plan.of_need(technique, need.word)
                if rules:
                    self.ask(rules, need, layer.route)

    def ask(self, rules: list[Rule], subject: Any, route: Route) -> None:
        """Ask each of ``rules`` about ``subject``."""
        facts = self.facts
        for rule in rules:
            try:
                for finding in rule.find(subject, facts):  # type: ignore[misc]  # only such are in a plan
                    finding.rule = rule.name
                    finding.severity = finding.severity or rule.severity
                    finding.subject = finding.subject or route
                    if rule.basis == PRIOR and finding.severity in (ERROR, WARNING):
                        from llm_strategy.rules.measured import outrank

                        outrank(finding, rule, subject, facts)
                    self.findings.append(finding)
            except Missing as missing:
                self.miss(rule, missing)
            except Exception as error:
                self.fail(rule, error)

    def policies(self, document: Document, today: int) -> list[Finding]:
        """Return what the policies of the settings find in ``document``."""
        from llm_strategy.engine.policies import findings

        found: list[Finding] = []
        for policy in self.plan.settings.policies:
            try:
                found += [finding for finding in findings(document, policy, today) if finding.rule in self.plan.on]
            except Exception as error:
                from traceback import format_exc

                part = f"{policy.name} (a policy)"
                self.faults.append(Fault(part, f"{type(error).__name__}: {error}", format_exc()))
        return found

    def miss(self, rule: Rule, missing: Missing) -> None:
        """Note the facts that a rule misses, by their owner."""
        owners: dict[Route, list[str]] = {}
        for owner, key in missing.missing_facts:
            keys = owners.setdefault(owner, [])
            if key and key not in keys:
                keys.append(key)
        gravest = self.plan.gravest(rule)
        if not any(owners.values()):
            self.unread.add(rule.name)
        for owner, keys in owners.items():
            self.unknown.append(Unknown(rule.name, owner, tuple(keys), gravest))

    def fail(self, rule: Rule, error: Exception) -> None:
        """Note that a rule crashed, once a file."""
        if rule.name not in self.failed:
            self.failed.add(rule.name)
            from traceback import format_exc

            self.faults.append(Fault(rule.name, f"{type(error).__name__}: {error}", format_exc()))


def _problem(problem: Problem) -> Finding:
    finding = Finding((), problem.message, rule=problem.rule)
    finding.span = problem.span
    finding.places = problem.related
    return finding
