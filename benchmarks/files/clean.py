"""Read the answers of a question-answering service from a log, and say how good and how fast they were."""

from __future__ import annotations

import csv
import statistics
from dataclasses import dataclass
from pathlib import Path

GOOD = frozenset({"right", "partly right"})


@dataclass(frozen=True)
class Answer:
    """One answer, as a person judged it."""

    question: str
    text: str
    verdict: str
    seconds: float
    source: str | None = None

    @property
    def is_good(self) -> bool:
        """Whether the person who asked was helped."""
        return self.verdict in GOOD

    @property
    def is_sourced(self) -> bool:
        """Whether the answer names where it comes from."""
        return self.source is not None


def read(path: Path) -> list[Answer]:
    """Return the answers of a log, in its order."""
    answers = []
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            answers.append(
                Answer(
                    question=row["question"].strip(),
                    text=row["answer"].strip(),
                    verdict=row["verdict"].strip().lower(),
                    seconds=float(row["seconds"]),
                    source=row["source"].strip() or None,
                )
            )
    return answers


def middle(answers: list[Answer]) -> float:
    """Return the seconds that half of the answers, of which there is one at least, took less than."""
    return statistics.median(answer.seconds for answer in answers)


def share_of_good(answers: list[Answer]) -> float | None:
    """Return the share of answers that helped, from 0 to 1; None where there is no answer."""
    if not answers:
        return None
    return sum(answer.is_good for answer in answers) / len(answers)


def slowest(answers: list[Answer], count: int = 3) -> list[Answer]:
    """Return the answers that took longest, the longest first."""
    return sorted(answers, key=lambda answer: answer.seconds, reverse=True)[:count]


def sources(answers: list[Answer]) -> list[tuple[str, int]]:
    """Return the sources with the number of answers that name them, the most used first."""
    counts: dict[str, int] = {}
    for answer in answers:
        if answer.source is not None:
            counts[answer.source] = counts.get(answer.source, 0) + 1
    return sorted(counts.items(), key=lambda pair: -pair[1])


def summary(answers: list[Answer]) -> list[str]:
    """Return what is to be said about the answers, a sentence a line."""
    share = share_of_good(answers)
    if share is None:
        return ["There is no answer."]
    lines = [
        f"{len(answers)} answers, {share:.0%} of them good.",
        f"Half of them took less than {middle(answers):.1f} s.",
    ]
    unsourced = [answer for answer in answers if not answer.is_sourced]
    if unsourced:
        lines.append(f"{len(unsourced)} name no source, the first to this question: {unsourced[0].question}")
    lines.extend(f"{source}: {count} answers" for source, count in sources(answers)[:5])
    lines.extend(f"{answer.seconds:.1f} s: {answer.question}" for answer in slowest(answers))
    return lines


def main() -> None:
    """Print the summary of the log in the current folder."""
    print("\n".join(summary(read(Path("answers.csv")))))


if __name__ == "__main__":
    main()
