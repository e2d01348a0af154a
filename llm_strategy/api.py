"""The typed Python API: check a strategy file, or load it and read its values.

Everything here is also found in :mod:`llm_strategy` itself, where it is imported when first asked for.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from llm_strategy.advisor.compare import comparison as comparing
from llm_strategy.advisor.compare.comparison import CannotCompare
from llm_strategy.advisor.compare.data import document as comparison_document
from llm_strategy.advisor.formats.json import document as recommendations_document
from llm_strategy.advisor.recommend import recommend as ask_the_guides
from llm_strategy.api_models.comparison import Comparison
from llm_strategy.api_models.recommendation import Advice, Recommendations
from llm_strategy.api_models.report import (
    Diagnostic,
    Edit,
    Fault,
    Fix,
    FixedEntry,
    Position,
    Related,
    Report,
    Severity,
    Summary,
    Unknown,
)
from llm_strategy.api_models.strategy import Evidence, Layer, Metric, Quality, Source, Strategy, StrategyFile
from llm_strategy.config import settings as configuration
from llm_strategy.config.discovery import repository_root
from llm_strategy.config.settings import Settings, SettingsError
from llm_strategy.config.settings_file import from_table
from llm_strategy.document.document import load as load_document
from llm_strategy.document.document import read_strategy
from llm_strategy.document.plain_data import as_written, plain_data
from llm_strategy.engine.check import check as check_content
from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.engine.strategy_files import files_of
from llm_strategy.format.quantities.parse import Unreadable, parse
from llm_strategy.model.context import today as current_day
from llm_strategy.model.reader.read import read as read_views
from llm_strategy.outputs.json import document as report_document
from llm_strategy.report import failed

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
    "check",
    "compare",
    "load",
    "recommend",
]

TEXT = "<text>"
"""What a report calls a text that has no name."""


class StrategyError(ValueError):
    """A strategy file that cannot be loaded; ``report`` has its findings."""

    def __init__(self, message: str, report: Report) -> None:
        super().__init__(message, report)
        self.message = message
        self.report = report

    def __str__(self) -> str:
        return self.message


def check(
    source: str | bytes | os.PathLike[str],
    *,
    settings: Mapping[str, Any] | str | os.PathLike[str] | None = None,
    today: datetime.date | None = None,
    name: str | None = None,
) -> Report:
    """Check one strategy file and return the report that ``llmstrategy check --format json`` prints.

    ``source`` is the path of a file, or the text of one: bytes, or a string with a line break. ``settings`` are those
    of ``llmstrategy.toml``, as a mapping or as the path of such a file; without them a file is checked under the
    settings of its folder, and a text under none. ``today`` is the day of the check, the present one when it is not
    given. ``name`` is what the report calls the file. Where ``source`` is a path, files of its repository that a
    strategy names are read too.

    Raises OSError where the file cannot be read, and :class:`SettingsError` where the settings are wrong. What is
    wrong with the strategy is in the report.
    """
    path, content = _content(source)
    return _check(path, content, settings, today, name)


def load(source: str | bytes | os.PathLike[str]) -> StrategyFile:
    """Load one strategy file (a path or a text, as for :func:`check`) with every value typed.

    Raises OSError where the file cannot be read, and :class:`StrategyError` where it is not a strategy: where ``check``
    finds an error of the family *structure*. Errors of judgement, such as a technique that cannot fix a need, do not
    keep a file from being loaded.
    """
    path, content = _content(source)
    report = _check(path, content, {"select": ["structure"]}, None, None)
    for finding in report.at_least("error"):
        raise StrategyError(f"{finding.file}:{finding.start.line}: {finding.message} [{finding.rule}]", report)
    try:
        return StrategyFile.model_validate(plain_data(load_document(content), as_written))
    except ValidationError as error:
        # An error that a comment in the file suppresses; or ours.
        raise StrategyError(f"{path or TEXT}: {error}", report) from error


def compare(
    source: str | bytes | os.PathLike[str],
    strategy: str | None = None,
    *,
    stacks: Sequence[Sequence[str]] = (),
    volumes: Sequence[str | float] = (),
    tokens: Mapping[str, float] | None = None,
    model: str | None = None,
    settings: Mapping[str, Any] | str | os.PathLike[str] | None = None,
    today: datetime.date | None = None,
    name: str | None = None,
) -> Comparison:
    """Compare the stacks that a strategy could have, and return what ``llmstrategy compare --format json`` prints.

    ``source``, ``settings``, ``today`` and ``name`` are those of :func:`check`. ``strategy`` names one where the file
    has several. ``stacks`` are the candidates beside the declared one, each a list of techniques; without them the
    usual ones. ``volumes`` are rates as the format writes them, or requests a month; ``tokens`` are averages by
    ``input``, ``output`` and ``cached``; ``model`` is another model. All replace what the file declares.

    Raises OSError where the file cannot be read, :class:`SettingsError` where the settings are wrong, ValueError where
    an argument is, and :class:`CannotCompare` where there is nothing to compare.
    """
    path, content = _content(source)
    shown = name or (TEXT if path is None else Path(path).as_posix())
    day = current_day() if today is None else today.toordinal()
    root = None if path is None else repository_root(os.path.dirname(os.path.abspath(path)))
    snapshot = Snapshot(content, shown, _settings(path, settings), day, root)
    there = list(snapshot.strategies)
    if strategy is None:
        if len(there) != 1:
            raise CannotCompare(f"name one of the strategies: {', '.join(there)}" if there else "there is no strategy")
        strategy = there[0]
    what_if = comparing.WhatIf(
        tuple(_per_month(volume) for volume in volumes),
        tuple((tokens or {}).items()),
        model,
        tuple(tuple(stack) for stack in stacks),
    )
    found = comparing.compare(snapshot, strategy, what_if)
    return Comparison.model_validate(comparison_document([found]))


def recommend(
    source: str | bytes | os.PathLike[str],
    strategy: str | None = None,
    *,
    settings: Mapping[str, Any] | str | os.PathLike[str] | None = None,
    today: datetime.date | None = None,
    name: str | None = None,
) -> Recommendations:
    """Ask the five guides about strategies, and return what ``llmstrategy recommend --format json`` prints.

    ``source``, ``settings``, ``today`` and ``name`` are those of :func:`check`. ``strategy`` names the only one to ask
    about. What cannot be read in the file counts as unknown; :func:`check` tells what that is.

    Raises OSError where the file cannot be read, :class:`SettingsError` where the settings are wrong, and ValueError
    where no strategy has that name.
    """
    path, content = _content(source)
    shown = name or (TEXT if path is None else Path(path).as_posix())
    used = _settings(path, settings)
    day = current_day() if today is None else today.toordinal()
    root = None if path is None else repository_root(os.path.dirname(os.path.abspath(path)))
    strategies, _ = read_views(load_document(content))
    wanted = [one for one in strategies if strategy in (None, one.name)]
    if strategy is not None and not wanted:
        raise ValueError(f"no strategy is called {strategy!r}")
    found = [ask_the_guides(one, shown, used, day, root) for one in wanted]
    document = recommendations_document(found)
    for advice, one in zip(document["strategies"], found, strict=True):
        advice["headline"] = one.headline
    return Recommendations.model_validate(document)


def _per_month(volume: str | float) -> float:
    if isinstance(volume, str):
        try:
            return float(parse("rate", volume).per_month)
        except Unreadable as error:
            raise ValueError(str(error)) from error
    if not 0 <= volume < float("inf"):
        raise ValueError(f"a volume is a number of requests a month, not {volume}")
    return float(volume)


def _content(source: str | bytes | os.PathLike[str]) -> tuple[str | None, bytes]:
    """Return the path of a file, None for a text, and its content."""
    if isinstance(source, bytes):
        return None, source
    if isinstance(source, str) and "\n" in source:
        return None, source.encode("utf-8", "surrogatepass")
    path = os.fspath(source)
    return path, read_strategy(path)


def _check(
    path: str | None,
    content: bytes,
    settings: Mapping[str, Any] | str | os.PathLike[str] | None,
    today: datetime.date | None,
    name: str | None,
) -> Report:
    shown = name or (TEXT if path is None else Path(path).as_posix())
    used = _settings(path, settings)
    day = current_day() if today is None else today.toordinal()
    root = None if path is None else repository_root(os.path.dirname(os.path.abspath(path)))
    try:
        files = None if path is None else files_of(path, root)
        report = check_content(content, shown, used, day, root, path=path, files=files)
    except Exception as error:
        report = failed(shown, error)
    return Report.model_validate(report_document([report]))


def _settings(path: str | None, given: Mapping[str, Any] | str | os.PathLike[str] | None) -> Settings:
    if given is None:
        return configuration.DEFAULT if path is None else configuration.find(path)
    if isinstance(given, Mapping):
        return from_table(given)
    return configuration.load(os.fspath(given))
