"""What a rule is: its words, its conditions, and the examples that are its tests and its page."""

from __future__ import annotations

from llm_strategy.report import ERROR, HINT, INFO, WARNING
from llm_strategy.rules.conditions import Case, decide

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from llm_strategy.changes import Remedy
    from llm_strategy.findings import Finding
    from llm_strategy.knowledge.thresholds import Threshold
    from llm_strategy.model.context import Facts

    Find = Callable[[Any, Facts], Iterable[Finding]]

__all__ = ["ERROR", "HINT", "INFO", "WARNING", "Case", "Family", "Rule"]

FILE = "file"
STRATEGY = "strategy"
LAYER = "layer"
NEED = "need"
SOURCE = "source"
PRIOR = "prior"
"""What usually works: a measurement in the file outranks it."""

CONTRADICTION = "contradiction"
"""A contradiction inside the file, or a matter of definition: no measurement changes it."""

DATE = "date"
MODELS = "models"
FILES = "files"
DEPENDS = {
    DATE: "the day of the check",
    MODELS: "the tables of prices, windows and last days of models, which come with the program",
    FILES: "other files of the repository",
}
"""What a finding can change with although the strategy and the settings stay as they are."""


class Rule:
    """One rule: what it says, about what, and the examples that are its tests and its docs.

    ``find`` is asked about one subject at a time (``scope``) and yields findings; it raises
    :class:`~llm_strategy.findings.Missing` where a fact is missing, and the check is listed as unknown. Rules of the
    family *structure* mostly have none: the reader, the document and the suppressions report them. ``yields_to``
    names the rules that report instead where both see the same fault. ``cases`` are its conditions as data, the
    highest level first, where that is possible; ``find`` is then only asked where one holds, and is told which.
    ``levels`` are all levels it may report at. ``bad``, ``good`` and ``fixed`` are files, or strategies when they do
    not begin with ``version``; in ``bad`` the lines marked ``# <-`` are the blamed ones. ``day`` is the day its
    examples are checked on. ``techniques`` and ``needs`` say where asking it is idle, see :meth:`idle_for`.
    ``not_in_schema`` is the reason why the published schema cannot say an error or warning that is not made of
    ``cases``; ``in_structure`` is for the rules that the schema's own structure says. ``basis`` is :data:`PRIOR` or
    :data:`CONTRADICTION`, that of the family where none is given; ``ages`` keeps a prior at warning where the facts
    change and nothing follows them. ``always``: no setting, option or comment turns it off or changes its level,
    because it reports what could not be read. ``url`` is the page of a rule that is not one of ours, "" without one.
    ``files`` are what its examples find beside them: path → text, or how many bytes such a file has. ``since`` is the
    first version with the rule, "" for one that is not ours. ``depends`` are the words of :data:`DEPENDS` for what it
    reads besides the file. ``definition`` is what an error without claims rests on, as a sentence: what a word or a
    figure means, and not what usually works. ``other_fixes`` are how safe its fixes can be (``safe``, ``review``)
    besides those that its bad example shows.
    """

    __slots__ = (
        "ages",
        "always",
        "bad",
        "basis",
        "cases",
        "claims",
        "day",
        "default_on",
        "definition",
        "depends",
        "family",
        "files",
        "find",
        "fixed",
        "good",
        "in_structure",
        "levels",
        "name",
        "needs",
        "not_in_schema",
        "other_fixes",
        "remedy",
        "scope",
        "severity",
        "since",
        "summary",
        "techniques",
        "thresholds",
        "url",
        "why",
        "yields_to",
    )

    def __init__(
        self,
        name: str,
        severity: str,
        summary: str,
        *,
        since: str,
        why: str,
        remedy: Remedy,
        bad: str,
        good: str,
        fixed: str = "",
        claims: tuple[str, ...] = (),
        scope: str = STRATEGY,
        find: Find | None = None,
        cases: tuple[Case, ...] = (),
        thresholds: tuple[Threshold, ...] = (),
        yields_to: tuple[str, ...] = (),
        levels: tuple[str, ...] = (),
        techniques: tuple[str, ...] = (),
        needs: tuple[str, ...] = (),
        not_in_schema: str = "",
        in_structure: bool = False,
        default_on: bool = True,
        always: bool = False,
        basis: str = "",
        ages: bool = False,
        day: str = "2026-10-15",
        url: str = "",
        files: dict[str, str | int] | None = None,
        depends: tuple[str, ...] = (),
        definition: str = "",
        other_fixes: tuple[str, ...] = (),
    ) -> None:
        self.name = name
        self.family = ""
        self.severity = severity
        self.since = since
        self.summary = summary
        self.why = why
        self.remedy = remedy
        self.claims = claims
        self.scope = scope
        self.find = find
        self.cases = cases
        self.thresholds = thresholds
        self.yields_to = yields_to
        self.levels = levels or (severity,)
        self.techniques = techniques
        self.needs = frozenset(needs)
        if scope == NEED and cases:
            self.needs = frozenset().union(*(case.bad for case in cases))
        self.not_in_schema = not_in_schema
        self.in_structure = in_structure
        self.default_on = default_on
        self.always = always
        self.basis = basis
        self.ages = ages
        self.day = day
        self.url = url
        self.files = files or {}
        self.depends = depends
        self.definition = definition
        self.other_fixes = other_fixes
        self.bad = bad
        self.good = good
        self.fixed = fixed

    def idle_for(self, technique: str, word: str | None = None) -> bool:
        """Tell whether it finds nothing, and misses no fact, for a layer of ``technique`` and its need ``word``.

        Of a rule about a strategy: whether a layer of ``technique`` gives it nothing to say. A rule declares the only
        ``techniques`` and ``needs`` it is about; of its cases it is found out.
        """
        if word is not None and self.needs and word not in self.needs:
            return True
        if self.techniques:
            return technique not in self.techniques
        if self.scope not in (LAYER, NEED) or not self.cases:
            return False
        cases = [case for case in self.cases if word is None or word in case.bad]
        return all(case.when.rules_out(technique) for case in cases)


class Family:
    """A group of rules that are selected together: its name, what it is about, and its rules in order.

    ``basis`` is that of its rules which do not say their own.
    """

    __slots__ = ("about", "basis", "name", "rules")

    def __init__(self, name: str, about: str, basis: str = CONTRADICTION) -> None:
        self.name = name
        self.about = about
        self.basis = basis
        self.rules: list[Rule] = []

    def add(self, rule: Rule) -> Rule:
        """Take ``rule`` into the family."""
        rule.family = self.name
        rule.basis = rule.basis or self.basis
        self.rules.append(rule)
        return rule

    def rule(self, name: str, severity: str, summary: str, **more: Any) -> Callable[[Any], Any]:
        """Make the decorated generator the ``find`` of a new rule; the arguments are those of :class:`Rule`.

        With ``cases`` the generator takes the case that holds as a third argument.
        """

        def take(find: Any) -> Any:
            asked = _judged(more["cases"], more["scope"], find) if "cases" in more else find
            self.add(Rule(name, severity, summary, find=asked, **more))
            return find

        return take


def _judged(cases: tuple[Case, ...], scope: str, find: Any) -> Find:
    """Return a ``find`` that asks ``find`` where one of ``cases`` holds, with that case."""
    if scope == NEED:
        words = frozenset().union(*(case.bad for case in cases))

        def of_need(need: Any, facts: Facts) -> Iterable[Finding]:
            if need.word not in words:
                return ()
            need.layer.need("technique")
            case = decide(cases, need.layer, facts, need.word)
            return () if case is None else find(need, facts, case)

        return of_need

    def of(subject: Any, facts: Facts) -> Iterable[Finding]:
        case = decide(cases, subject, facts)
        return () if case is None else find(subject, facts, case)

    return of
