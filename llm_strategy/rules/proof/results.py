"""What a file of evaluation results says of a score."""

from __future__ import annotations

from llm_strategy.changes import SetValue
from llm_strategy.findings import Finding, Mention, Missing, UnreadError
from llm_strategy.format.quantities.parse import Score, about, show
from llm_strategy.knowledge.thresholds import Threshold
from llm_strategy.rules.proof.family import FAMILY, READS_FILES, files_for, no_answer, unread_quality
from llm_strategy.rules.rule import FILES, STRATEGY, WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.quality import Evidence
    from llm_strategy.model.views import Strategy

SCORE_DIFFERENCE = Threshold(
    "score-difference",
    "percent",
    0.01,
    between=(0, 1),
    meaning="a greater difference between a score and its results file is reported, in points",
    reason="leaves room for rounding",
)

_PASSES = ("pass-rate", "accuracy")
_RUN = '{"results": {"version": 3, "timestamp": "2026-10-20T10:00:00Z", "stats": {"successes": %d, "failures": %d}}}'


@FAMILY.rule(
    "results-differ",
    WARNING,
    "a score that differs from its results file",
    since="0.1.0",
    depends=(FILES,),
    why="A score that differs from its own results was changed by hand, belongs to another run, or measures "
    "something else. Decisions based on it use the wrong number.",
    remedy=(SetValue(("scores",), "the score in the results"),),
    claims=("D19",),
    scope=STRATEGY,
    thresholds=(SCORE_DIFFERENCE,),
    not_in_schema=READS_FILES,
    files={"evals/october.json": _RUN % (81, 19)},
    bad="""
purpose: Answer employees' questions about travel
approach:
  - technique: prompting
    for: [style]
quality:
  evidence:
    - technique: prompting
      scores: {right-answers: 92%}  # <-
      results: evals/october.json
""",
    good="""
purpose: Answer employees' questions about travel
approach:
  - technique: prompting
    for: [style]
quality:
  evidence:
    - technique: prompting
      scores: {right-answers: 81%}
      results: evals/october.json
""",
)
def results_differ(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    missing_facts = unread_quality(strategy, "evidence")
    for evidence in strategy.evidence:
        unread = [key for key in evidence.unreadable if key == "results" or key.startswith("scores")]
        missing_facts += [evidence.want(key) for key in sorted(unread)]
        path = evidence.get("results")
        scores = {name: score for name, score in evidence.scores.items() if score.percent}
        if path is None or not scores:
            continue
        route = evidence.at("results")
        try:
            runs = files_for(facts, route).rates(path)
        except UnreadError:
            raise no_answer(route) from None
        for name, score in scores.items():
            rates = _rates_for(name, runs, alone=len(evidence.scores) + len(evidence.relative) == 1)
            if rates and all(
                abs(score.value - rate) > facts.limit(SCORE_DIFFERENCE) + 1e-9 for rate in rates
            ):
                yield _finding(evidence, name, rates)
    if missing_facts:
        raise Missing(*missing_facts)


def _rates_for(name: str, runs: list[dict[str, float]], *, alone: bool) -> list[float]:
    """Return what the runs say of a score: by its name; a score that stands alone is taken for the pass rate."""
    named = [run[name] for run in runs if name in run]
    if named or not alone:
        return named
    shares = [run[key] for run in runs for key in _PASSES if key in run]
    # A run with other scores may be the source of this one under another name.
    others = [rate for run in runs for key, rate in run.items() if key not in _PASSES]
    return shares + others if shares else []


def _finding(evidence: Evidence, name: str, rates: list[float]) -> Finding:
    route = (*evidence.route, "scores", name)
    best = rates[0]
    text = evidence.text(f"scores.{name}")
    others = f", and {len(rates) - 1} other figures" if len(rates) > 1 else ""
    return Finding(
        route,
        f"`{name}: {text}`, and `{evidence.get('results')}` says {about('percent', best)}{others}",
        label=f"{about('percent', best)} in the results",
        related=[Mention(evidence.at("results"), "the results")],
        remedy=(SetValue(route, show("score", Score(round(best, 4), True))),),
    )
