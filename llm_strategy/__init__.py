"""llmstrategy checks ``llmstrategy.yaml``, where a team declares how it plans to use a language model.

``check``, ``compare``, ``load`` and ``recommend`` and the models of what they return are those of
:mod:`llm_strategy.api`, imported when first asked for, so that the command does not pay for them.
"""

from llm_strategy.version import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from llm_strategy.api import (
        Advice,
        CannotCompare,
        Comparison,
        Diagnostic,
        Edit,
        Evidence,
        Fault,
        Fix,
        FixedEntry,
        Layer,
        Metric,
        Position,
        Quality,
        Recommendations,
        Related,
        Report,
        SettingsError,
        Severity,
        Source,
        Strategy,
        StrategyError,
        StrategyFile,
        Summary,
        Unknown,
        check,
        compare,
        load,
        recommend,
    )

__all__ = [
    "Advice",
    "CannotCompare",
    "Comparison",
    "Diagnostic",
    "Edit",
    "Evidence",
    "Fault",
    "Fix",
    "FixedEntry",
    "Layer",
    "Metric",
    "Position",
    "Quality",
    "Recommendations",
    "Related",
    "Report",
    "SettingsError",
    "Severity",
    "Source",
    "Strategy",
    "StrategyError",
    "StrategyFile",
    "Summary",
    "Unknown",
    "__version__",
    "check",
    "compare",
    "load",
    "recommend",
]


def __getattr__(name: str) -> "Any":
    if name in __all__:
        import llm_strategy.api

        return getattr(llm_strategy.api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
