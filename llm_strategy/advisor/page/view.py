"""The contents of a page as its templates ask for them: tables of words, cards, one row for each guide."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from llm_strategy.advisor.answer import stack_words
from llm_strategy.advisor.compare import words
from llm_strategy.advisor.compare.comparison import Candidate
from llm_strategy.advisor.page.charts import DASHES, Picture, cost_picture, evidence_picture, time_picture
from llm_strategy.advisor.page.contents import LEVELS
from llm_strategy.advisor.page.parts import StrategyPage
from llm_strategy.advisor.page.svg import SERIES
from llm_strategy.text import listed


@dataclass(frozen=True)
class GuideRow:
    """What one guide says, and whether most say so too."""

    id: str
    title: str
    now: str
    end: str
    why: str
    claims: str
    agrees_now: bool
    agrees_end: bool


@dataclass(frozen=True)
class Cards:
    """The figures at the top; ``""`` for what is not known."""

    month: str = ""
    month_note: str = ""
    time: str = ""
    time_note: str = ""
    quality: str = ""
    quality_note: str = ""
    findings: str = ""
    findings_note: str = ""


@dataclass(frozen=True)
class LegendLine:
    """How a stack is drawn: the number of its colour, from 1, and its dashes."""

    title: str
    color: int
    dash: str
    declared: bool


@dataclass(frozen=True)
class Pictures:
    """The pictures of a strategy."""

    cost: Picture | None
    time: Picture | None
    evidence: tuple[Picture, ...]


class StrategyView:
    """A strategy for a template: its contents, and these in words."""

    def __init__(self, contents: StrategyPage) -> None:
        self._contents = contents

    def __getattr__(self, name: str) -> Any:
        return getattr(self._contents, name)

    @cached_property
    def pictures(self) -> Pictures:
        """The pictures, drawn when they are first asked for."""
        one = self._contents
        return Pictures(
            None if one.cost is None else cost_picture(one.cost, f"{one.id}-cost"),
            None if one.time is None else time_picture(one.time, f"{one.id}-time"),
            tuple(
                evidence_picture(chart, f"{one.id}-evidence-{number}") for number, chart in enumerate(one.evidence, 1)
            ),
        )

    @property
    def guides(self) -> list[GuideRow]:
        """A row for each guide."""
        advice = self._contents.advice
        return [
            GuideRow(
                answer.id,
                answer.title,
                stack_words(answer.now.layers),
                stack_words(answer.end.layers),
                answer.now.text,
                " ".join(answer.now.claims),
                answer.id in advice.consensus.now_votes,
                answer.id in advice.consensus.end_votes,
            )
            for answer in advice.answers
        ]

    @property
    def cards(self) -> Cards:
        """The figures at the top."""
        one = self._contents
        month = month_note = ""
        volume, declared = one.comparison.declared_volume if one.comparison is not None else None, self._declared
        if volume and declared is not None:
            at = one.cost.today_words.removeprefix("today ") if one.cost is not None else words.volume(volume)
            month, month_note = words.amount(declared.month(volume)), f"at {at}"
        time, time_note = self._time()
        quality, quality_note = self._quality()
        counts = [f"{one.count(level)} {level}{'s' * (one.count(level) > 1)}" for level in LEVELS if one.count(level)]
        return Cards(
            month, month_note, time, time_note, quality, quality_note,
            counts[0] if counts else "none", ", ".join(counts[1:]) or ("" if counts else "no findings"),
        )  # fmt: skip

    def _time(self) -> tuple[str, str]:
        one = self._contents
        if one.time is None:
            return "", ""
        measured = next((bar for bar in one.time.bars if bar.words.endswith("measured")), None)
        budget = one.time.budgets[-1][0] if one.time.budgets else "no budget declared"
        if measured is not None:
            return measured.words.removesuffix(" measured"), f"measured; {budget}"
        return ("" if self._declared is None else words.latency(self._declared.latency)), budget

    @property
    def _declared(self) -> Candidate | None:
        """The declared stack among those compared."""
        candidates = self._contents.comparison.candidates if self._contents.comparison is not None else ()
        return next((each for each in candidates if each.stack.declared), None)

    def _quality(self) -> tuple[str, str]:
        for chart in self._contents.evidence:
            point = chart.points[-1]
            target = f" of {chart.target_words}" if chart.target_words else ""
            return f"{point.words}{target}", f"{chart.metric}, {point.stack}, {point.date}"
        return "", ""

    @property
    def legend(self) -> list[LegendLine]:
        """How each stack is drawn."""
        chart = self._contents.cost
        lines = []
        for number, line in enumerate(chart.lines if chart is not None else ()):
            dash = DASHES[number % len(DASHES)]
            pattern = "" if isinstance(dash, str) else " ".join(f"{2.5 * part:g}" for part in dash[1])
            lines.append(LegendLine(line.title, number % len(SERIES) + 1, pattern, line.declared))
        return lines

    @property
    def cost_table(self) -> list[words.Row]:
        """The costs of each stack."""
        assert self._contents.comparison is not None
        return words.cost_table(self._contents.comparison)

    @property
    def design_table(self) -> list[words.Row]:
        """What each stack meets."""
        assert self._contents.comparison is not None
        return words.design_table(self._contents.comparison)

    @property
    def break_evens(self) -> list[str]:
        """The break-even volumes in sentences."""
        assert self._contents.comparison is not None
        return words.break_evens(self._contents.comparison)[: words.MOST_BREAK_EVENS]

    @property
    def cost_notes(self) -> list[str]:
        """Remarks on the comparison."""
        assert self._contents.comparison is not None
        return words.notes(self._contents.comparison)

    @property
    def formulas(self) -> list[dict[str, Any]]:
        """The formulas of each stack at the volume of today."""
        assert self._contents.comparison is not None
        comparison = self._contents.comparison
        blocks = []
        for candidate in comparison.candidates:
            today = [one for one in candidate.volumes if one.volume == comparison.declared_volume]
            at = [*today, *candidate.volumes][0]
            lines = [f"a month at {words.volume(at.volume)}: {words.amount(at.month)}", *words.formulas(at.month)]
            lines += [f"set-up: {words.amount(candidate.set_up)}", *words.formulas(candidate.set_up)]
            blocks.append({"title": words.title(candidate), "lines": lines})
        return blocks

    @property
    def time_table(self) -> list[words.Row]:
        """The time of a request, part by part."""
        chart = self._contents.time
        assert chart is not None
        rows = [["part", "95th percentile", "from"]]
        for bar in chart.bars:
            known = "assumed (E3)" if bar.assumed else "the budget less the layers" if bar.remaining else "the file"
            rows.append([bar.label, bar.words, known])
        rows += [[label, "", "the file"] for label, _ in chart.budgets]
        return rows

    @property
    def counted(self) -> str:
        """How many findings there are, in words."""
        one = self._contents
        counts = [f"{one.count(level)} {level}{'s' * (one.count(level) > 1)}" for level in LEVELS if one.count(level)]
        return listed(counts) or "no findings"
