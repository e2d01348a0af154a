"""The sources' own tables of costs, each reproduced from a strategy file."""

from __future__ import annotations

from pathlib import Path

import pytest

from llm_strategy.advisor.compare.comparison import Candidate, Comparison, compare
from llm_strategy.knowledge import layer_costs
from llm_strategy.model import formulas

from ..ide.helpers import snapshot

TABLES = Path(__file__).parent / "tables"
A19 = ("a19-prompting.yaml", "a19-rag.yaml", "a19-tuned.yaml", "a19-self-hosted.yaml")


def compared(file: str, name: str) -> Comparison:
    return compare(snapshot((TABLES / file).read_text(encoding="utf-8")), name)


def declared(file: str, name: str) -> Candidate:
    return compared(file, name).candidates[0]


@pytest.mark.parametrize(
    ("file", "row"),
    [*zip(A19, formulas.REFERENCE_ROWS, strict=True)],
    ids=lambda value: value if isinstance(value, str) else value.approach,
)
def test_a19(file, row):
    candidate = declared(file, "a19")
    month = candidate.volumes[0].month
    assert not month.missing
    # The source's amounts are rounded ("about"); where it leaves a price out, the range holds its amount.
    assert month.low * 0.99 <= row.monthly <= month.high * 1.01
    assert candidate.set_up.low <= row.set_up <= candidate.set_up.high


def test_a19_what_is_exact_and_what_is_assumed():
    exact, rag, tuned, hosted = (declared(file, "a19").volumes[0].month for file in A19)
    assert (exact.low, exact.high) == (15_000, 15_000)
    assert (rag.low, rag.high) == (600, 2_000)
    assert [part.claims for part in rag.parts if part.assumed] == [("A19", "B14")]
    assert (tuned.low, tuned.high) == (pytest.approx(200 + 10 / 12), pytest.approx(4_000 + 1_000 / 12))
    assert hosted.low == hosted.high == pytest.approx(803)
    assert not exact.assumed and not hosted.assumed and tuned.assumed


def test_a19_the_cheapest_is_the_same():
    rows = {row.approach: row.monthly for row in formulas.REFERENCE_ROWS}
    assert min(rows, key=rows.get) == "self-hosted Llama"
    months = {file: declared(file, "a19").volumes[0].month.high for file in A19}
    assert min(months, key=months.get) == "a19-self-hosted.yaml"


def test_b18():
    found = compared("b18.yaml", "b18")
    tuned = next(one for one in found.candidates if one.stack.declared)
    prompting = next(one for one in found.candidates if one.stack.id == "prompting")
    assert prompting.volumes[0].month.low == prompting.volumes[0].month.high == pytest.approx(225)
    assert round(tuned.volumes[0].month.low, 2) == round(tuned.volumes[0].month.high, 2) == 204.17
    [even] = [
        one
        for one in found.break_evens
        if {found.candidates[at].stack.id for at in (one.first, one.second)} == {"prompting", "declared"}
    ]
    assert found.candidates[even.second] is tuned
    assert round(even.low) == round(even.high) == 90_741


def test_c24():
    set_up = {name: declared("c24.yaml", name).set_up for name in ("prompting", "rag", "lora", "full", "distilled")}
    assert (set_up["prompting"].low, set_up["prompting"].high) == (0, 0)
    assert (set_up["lora"].low, set_up["lora"].high, set_up["lora"].open) == (10, 1_000, False)
    assert (set_up["full"].low, set_up["full"].high, set_up["full"].open) == (5_000, 100_000, True)
    # The teacher's answers to the training examples, and the training.
    labels = next(part for part in set_up["distilled"].parts if part.name == "labels")
    assert labels.low == pytest.approx(1_000 * 0.00225)
    assert "weeks" in declared("c24.yaml", "rag").deploy.text
    assert "days" in declared("c24.yaml", "prompting").deploy.text


def test_c24_a_student_runs_10_to_100_times_cheaper():
    found = compared("c24.yaml", "distilled")
    teacher = next(one for one in found.candidates if one.stack.id == "prompting").volumes[0].month
    serving = next(part for part in found.candidates[0].volumes[0].month.parts if part.name == "serving")
    assert teacher.low / serving.high == pytest.approx(10)
    assert teacher.high / serving.low == pytest.approx(100)
    assert serving.assumed and serving.claims == ("C20", "C24")


def test_d13():
    training = next(part for part in declared("d13.yaml", "d13").set_up.parts if part.name == "training")
    assert "$10 to $50 is one run of a 7B model" in training.formula
    assert "D13" in training.claims
    # B14 prices a QLoRA with its iterations.
    assert (training.low, training.high) == (10, 500)


def test_every_assumed_figure_names_its_claims():
    known = {"A19", "B14", "B17", "C24", "D13"}
    figures = [*layer_costs.SET_UP.values(), *layer_costs.TRAINING.values(), *layer_costs.RUNNING.values()]
    for figure in [*figures, layer_costs.ONE_RUN_OF_7B]:
        assert figure.claims and set(figure.claims) <= known
        assert 0 <= figure.low <= figure.high
