"""Whole files: checks, fixes, suppressions and settings."""

from __future__ import annotations

from types import SimpleNamespace

from fuzz.targets.reports import EVERYTHING, HIDDEN, NAME, TODAY, check_outputs, check_report, findings
from llm_strategy.config.settings import SettingsError
from llm_strategy.config.settings_file import load as load_settings
from llm_strategy.engine import check as engine
from llm_strategy.engine import fix as fixing
from llm_strategy.engine.suppressions import comment as suppress
from llm_strategy.text import Span, split_lines

UNREADABLE = ("syntax-error", "multiple-documents", "file-bound")
_FRAME = """\
# {0}
version: 1
strategies:
  a:  # {1}
    purpose: x
    approach:
      # {2}
      - technique: fine-tuning  # {3}
        for: [fresh-knowledge]
    # {4}
    stagee: pilot # {5}
"""


def check(data: bytes) -> None:
    """Check a file and render it in every format; checked as text and without fixes it has the same findings."""
    report = engine.check(data, NAME, EVERYTHING, TODAY)
    check_report(report)
    check_outputs(report)
    assert findings(engine.check(data, NAME, EVERYTHING, TODAY, fixes=False)) == findings(report)
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return
    assert findings(engine.check(text, NAME, EVERYTHING, TODAY)) == findings(report)


def fixes(data: bytes) -> None:
    """Apply all fixes: they end, cause no syntax error, and leave nothing to fix a second time."""
    before = engine.check(data, NAME, EVERYTHING, TODAY, fixes=False)
    broken = any(one.rule in UNREADABLE for one in before.diagnostics)
    for review in (False, True):
        run = fixing._Run(data, NAME, EVERYTHING, TODAY, None, ("safe", "review") if review else ("safe",), None)
        fixed = run.run()
        assert run.checks <= run.most + fixing.MOST_STEPS, f"{run.checks} checks"
        check_report(fixed.report)
        if not fixed.applied:
            assert fixed.content == data
            continue
        after = engine.check(fixed.content, NAME, EVERYTHING, TODAY, fixes=False)
        assert findings(after) == findings(fixed.report)
        assert broken or not any(one.rule in UNREADABLE for one in after.diagnostics)
        errors = [sum(one.severity == "error" for one in report.diagnostics) for report in (before, after)]
        assert errors[1] <= errors[0], f"{errors[0]} errors became {errors[1]}"
        if run.checks < run.most:
            again = fixing.fix_all(fixed.content, NAME, EVERYTHING, TODAY, review=review)
            assert not again.applied, [(one.rule, one.title) for one in again.applied]


def suppressions(data: bytes) -> None:
    """Read comments as suppressions, alone and in a file with findings."""
    texts = [*data.decode("utf-8", "replace").replace("\r", "\n").split("\n"), *[""] * 6][:6]
    for text in texts:
        comment = SimpleNamespace(span=Span(3, 5, 3, 6 + len(text)), text="#" + text, whole_line=True)
        found = suppress.parse(comment)
        if found is None:
            continue
        span = found.span
        assert (span.line, span.end_line) == (3, 3)
        assert 5 <= span.column <= span.end_column <= 6 + len(text), span
        if isinstance(found, suppress.Malformed):
            assert not HIDDEN.search(found.message)
        else:
            assert found.names
            for name in found.names:
                place = name.span
                assert ("#" + text)[place.column - 5 : place.end_column - 5].lower() == name.rule
    content = _FRAME.format(*texts).encode()
    report = engine.check(content, NAME, EVERYTHING, TODAY)
    check_report(report)
    check_outputs(report)
    fixed = fixing.fix_all(content, NAME, EVERYTHING, TODAY)
    check_report(fixed.report)


def settings(data: bytes) -> None:
    """Read a settings file under both names; only a SettingsError with a place may be raised."""
    for name in ("llmstrategy.toml", "pyproject.toml"):
        try:
            found = load_settings(data, name)
        except SettingsError as error:
            assert error.message and error.file == name
            assert not HIDDEN.search(error.message), error.message
            if error.line is not None and error.column is not None:
                lines = split_lines(data.decode("utf-8", "replace").removeprefix("\ufeff"))
                assert 1 <= error.line <= len(lines), f"{error} of {len(lines)} lines"
                assert 1 <= error.column <= len(lines[error.line - 1]) + 1, str(error)
            continue
        if found is not None:
            check_report(engine.check(_FRAME.encode(), NAME, found, TODAY))
            if found.exclude:
                from llm_strategy.config.patterns import Exclusion

                Exclusion(found.exclude, "/nowhere").reason_for("/nowhere/a/b/llmstrategy.yaml")
