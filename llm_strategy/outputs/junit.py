"""JUnit XML, which every CI system shows: a suite a file, a test case a finding.

Errors and warnings are failures; other findings, and those in the baseline, are skipped cases, so that they are seen
and fail nothing. A file without findings is one case that passes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from llm_strategy.outputs.escape import shown
from llm_strategy.outputs.known import KNOWN
from llm_strategy.outputs.style import Style
from llm_strategy.report import ERROR, WARNING, Diagnostic, Report

SHOWS_FIXES = False

FAILING = (ERROR, WARNING)


def render(reports: Iterable[Report], style: Style) -> Iterator[str]:
    """Yield the document, which is ASCII."""
    yield '<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="llmstrategy">\n'
    for report in reports:
        yield _suite(report)
    yield "</testsuites>\n"


def _suite(report: Report) -> str:
    file = report.file
    cases = [_case(file, found) for found in report.diagnostics]
    for fault in report.faults:
        text = f"llmstrategy itself failed, please report it: {fault.part}: {fault.error}"
        cases.append(f"{_open(file, 'llmstrategy')}<error {_attribute('message', text)}/></testcase>\n")
    if not cases:
        cases.append(f"{_open(file, 'llmstrategy')}</testcase>\n")
    failures = sum(found.severity in FAILING for found in report.new)
    counts = {
        "tests": len(cases),
        "failures": failures,
        "errors": len(report.faults),
        "skipped": len(report.diagnostics) - failures,
    }
    said = " ".join(f'{name}="{count}"' for name, count in counts.items())
    return f"<testsuite {_attribute('name', file)} {said}>\n{''.join(cases)}</testsuite>\n"


def _case(file: str, found: Diagnostic) -> str:
    place = f"{file}:{found.span.line + 1}:{found.span.column + 1}"
    words = f"{found.message} ({KNOWN})" if found.known else found.message
    message = _attribute("message", words)
    body = "\n".join(filter(None, [f"{place}: {found.severity}[{found.rule}]", words, found.remedy, found.url]))
    if found.severity in FAILING and not found.known:
        kind = _attribute("type", found.severity)
        inside = f"<failure {message} {kind}>{_text(body)}</failure>"
    else:
        inside = f"<skipped {message}>{_text(body)}</skipped>"
    return f"{_open(file, f'{found.rule} {found.span.line + 1}:{found.span.column + 1}')}{inside}</testcase>\n"


def _open(file: str, name: str) -> str:
    return f"<testcase {_attribute('classname', file)} {_attribute('name', name)} {_attribute('file', file)}>"


def _attribute(name: str, text: str) -> str:
    return f"{name}={_ascii(quoteattr(shown(text)))}"


def _text(text: str) -> str:
    # A line break as a reference: no line of the output begins with what a file says.
    return "&#10;".join(_ascii(escape(shown(line))) for line in text.split("\n"))


def _ascii(text: str) -> str:
    """Write what is not ASCII as references, and what XML cannot hold as an escape."""
    text = "".join(f"\\u{ord(char):04x}" if ord(char) & 0xFFFE == 0xFFFE else char for char in text)
    return text.encode("ascii", "xmlcharrefreplace").decode()
