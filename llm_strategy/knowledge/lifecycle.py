"""On which day a model ends: look-ups in the generated ``lifecycle_table``.

A day belongs to a service and a name: the Gemini API and Vertex AI end one model on different days. Where the packages
differ, the earlier day is the earliest, and both are kept. A model without a known day has no entry, and nothing is
said of it. Days are ISO texts; ``today`` is an ordinal, 1 January of year 1 being 1.
"""

from __future__ import annotations

from functools import lru_cache

from llm_strategy.format.quantities.values import Date
from llm_strategy.format.vocabulary import is_own_model
from llm_strategy.knowledge.lifecycle_table import MODELS, PACKAGES, PAGES
from llm_strategy.knowledge.model_names import (
    names_weights,
    route,
    service_of,
    spellings,
    split,
    without_tuning,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


class Statement:
    """What one package says: the ISO ``day`` on which the model ends, with the page and the day that it is from.

    ``package`` is its name and version, ``page`` the provider's page it read, "" where it names none; ``as_of`` is
    the ISO day of the reading.
    """

    __slots__ = ("as_of", "day", "package", "page")

    def __init__(self, package: str, day: str, page: str, as_of: str) -> None:
        self.package = package
        self.day = day
        self.page = page
        self.as_of = as_of


class Retirement:
    """How a model ends at a service.

    ``name`` is ``service/name`` of the entry. ``earliest`` and ``latest`` are the ISO days that the packages say,
    mostly the same. ``confirmed`` tells whether one of them names the page of the provider that it has its day from.
    ``as_of`` is the newest day of a statement, ISO; ``page`` the page behind the earliest day, or "".
    """

    __slots__ = ("as_of", "confirmed", "earliest", "latest", "name", "page", "statements", "successor_name")

    def __init__(self, name: str, successor_name: str, statements: Iterable[Statement]) -> None:
        self.name = name
        self.successor_name = successor_name
        self.statements = tuple(statements)
        named = [one for one in self.statements if one.page]
        self.confirmed = bool(named)
        # A statement without a page does not outweigh one with it.
        counted = named or list(self.statements)
        self.earliest = min(one.day for one in counted)
        self.latest = max(one.day for one in counted)
        self.as_of = max(one.as_of for one in counted)
        self.page = next((one.page for one in counted if one.day == self.earliest), "")

    @property
    def disputed(self) -> bool:
        """Whether the packages say different days."""
        return self.earliest != self.latest

    def over(self, today: int) -> bool:
        """Tell whether the model is gone on the day ``today``, by the word of every package."""
        return ordinal(self.latest) <= today

    def age(self, today: int) -> int:
        """Return how many days ago the newest statement was made."""
        return today - ordinal(self.as_of)

    def __repr__(self) -> str:
        """Return the name and the days."""
        return f"Retirement({self.name!r}, {self.earliest!r}, {self.latest!r})"


@lru_cache(2048)
def retirement(name: str) -> Retirement | None:
    """Return how the model ``provider/name`` ends, None where no day is known or it is the team's own. Never raises.

    A tuned model of OpenAI, ``ft:…``, ends with its base, or before it; one of Azure, ``….ft-…``, has its own day.
    ``google/…`` may mean the Gemini API or Vertex AI: where both have a day, both are said. Of a name that may be
    published weights nothing is said: anybody may run those.
    """
    provider, reference = split(name)
    if not reference or is_own_model(f"{provider}/") or names_weights(name):
        return None
    service = service_of(provider)
    if service == "azure" and ".ft-" in reference:
        return tuned_retirement(f"{provider}/{reference.partition('.ft-')[0]}")
    base = without_tuning(reference)
    line = _line(service, base)
    if base != reference:
        tuned = _line(service, f"ft:{base}")
        if tuned is not None and line is not None:
            return _read(service, tuned, line) if _day(tuned) <= _day(line) else _read(service, line)
        line = tuned or line
    if line is None:
        return None
    other = _line("vertex_ai", base) if provider == "google" else None
    return _read(service, line, *([other] if other else ()))


@lru_cache(256)
def tuned_retirement(base: str) -> Retirement | None:
    """Return how models end that were trained on ``provider/base`` at that provider; None where that is not known."""
    from llm_strategy.knowledge import tuned_models

    provider, reference = split(base)
    service = service_of(provider)
    if service in tuned_models.ENDS_WITH_BASE:
        return retirement(f"{provider}/ft:{without_tuning(reference)}")
    bases = spellings(service, reference) if service in tuned_models.SERVICES else ()
    days = next((found for one in bases if (found := tuned_models.days(service, one))), None)
    if days is None:
        return None
    statement = Statement(
        tuned_models.SERVICES[service], days[1], tuned_models.PAGE, tuned_models.COPY_DAY
    )
    return Retirement(f"{service}/{reference}", "", (statement,))


def successor(name: str, today: int) -> str | None:
    """Return the model that takes the place of ``name``, with the provider as written there; None without one.

    Where that one has ended by the day ``today`` too, the one after it is taken.
    """
    provider, reference = split(name)
    mark = name.strip()[len(provider) : len(provider) + 1]
    seen = {without_tuning(reference)}
    found = retirement(name)
    while found is not None and found.successor_name and found.successor_name not in seen:
        next_name = found.successor_name
        seen.add(next_name)
        written = f"{name.strip()[: len(provider)]}{mark}{route(service_of(provider), reference)}{next_name}"
        found = retirement(written)
        if not ends_by(written, today):
            return written
    return None


def ends_by(name: str, today: int) -> bool:
    """Tell whether the model is known to end on the day ``today`` or before, by the word of any package."""
    found = retirement(name)
    return found is not None and ordinal(found.earliest) <= today


def ended(name: str, today: int) -> bool:
    """Tell whether the model has ended by the day ``today``, by the word of every package that has a day."""
    found = retirement(name)
    return found is not None and found.over(today)


def gone(name: str, today: int) -> bool:
    """Tell whether the model has ended by the day ``today`` for certain: a page says so, and no package differs."""
    found = retirement(name)
    return found is not None and found.confirmed and found.over(today)


def ordinal(day: str) -> int:
    """Return the ordinal of an ISO day."""
    return Date(int(day[:4]), int(day[5:7]), int(day[8:])).ordinal


def data_day() -> int:
    """Return the ordinal of the newest day up to which a package is known to have been kept."""
    return ordinal(max(day for _, day, _ in PACKAGES.values()))


def names(service: str) -> tuple[str, ...]:
    """Return the names of a service whose day is known."""
    return tuple(line.partition("\t")[0] for line in MODELS.get(service, "").splitlines() if line)


def services() -> tuple[str, ...]:
    """Return the services of which the table knows days."""
    return tuple(MODELS)


def _read(service: str, line: str, *others: str) -> Retirement:
    """Read a line of the table, and the statements of others that end the model too."""
    name, successor_name, written = line.split("\t")
    texts = [*written.split(" "), *(text for other in others for text in other.split("\t")[2].split(" "))]
    return Retirement(f"{service}/{name}", successor_name, map(_statement, dict.fromkeys(texts)))


def _statement(text: str) -> Statement:
    """Read a statement as the table writes it."""
    package, own_day, _ = PACKAGES[text[0]]
    number, _, as_of = text[12:].partition(":")
    return Statement(package, text[1:11], PAGES[int(number)] if number else "", as_of or own_day)


def _line(service: str, reference: str) -> str | None:
    text = MODELS.get(service)
    if text is None:
        return None
    for spelling in spellings(service, reference):
        start = text.find(f"\n{spelling}\t")
        if start >= 0:
            return text[start + 1 : text.index("\n", start + 1)]
    return None


def _day(line: str) -> str:
    return min(text[1:11] for text in line.split("\t")[2].split(" "))
