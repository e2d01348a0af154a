"""`load`: a strategy file with every value typed."""

from __future__ import annotations

import datetime
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from llm_strategy import api
from llm_strategy.api_models import quantities
from llm_strategy.api_models import strategy as models
from llm_strategy.api_models.source import field_name
from llm_strategy.config.settings import DEFAULT
from llm_strategy.document.document import load as load_document
from llm_strategy.engine.check import check
from llm_strategy.format import declaration as declared
from llm_strategy.format.quantities.parse import KINDS, examples
from llm_strategy.model.reader.read import read
from tests.api.files import ROOT, contents

DAY = datetime.date(2026, 11, 1)
EXAMPLE = ROOT / "tests" / "data" / "format-example.yaml"


def loadable() -> dict[str, bytes]:
    found = {}
    for name, content in contents().items():
        try:
            api.load(content)
        except api.StrategyError:
            continue
        found[name] = content
    return found


def test_the_example_of_the_format() -> None:
    file = api.load(EXAMPLE)
    assert file.version == 1
    strategy = file.strategies["billing-assistant"]
    assert strategy.volume is not None and strategy.volume.per_month == 400_000
    assert strategy.volume.text == str(strategy.volume) == "400k/month"
    assert strategy.latency_budget is not None and strategy.latency_budget.seconds == 1.5
    assert strategy.cost_budget is not None and strategy.cost_budget.dollars == 3000
    assert strategy.tokens is not None and strategy.tokens.input is not None and strategy.tokens.input.value == 1800
    assert strategy.model == "openai/gpt-4o-mini"
    prompting, rag, tuning = strategy.approach
    assert isinstance(prompting, models.PromptingLayer) and prompting.for_ == ("constraints", "style")
    assert isinstance(rag, models.RagLayer) and rag.recall is not None and rag.recall.fraction == 0.91
    assert rag.reads == ("policies",) and rag.refresh is not None and rag.refresh.days == 1
    assert isinstance(tuning, models.FineTuningLayer) and tuning.status == "rejected" and tuning.method is None
    source = strategy.knowledge["policies"]
    assert source.private is True and source.size is not None and source.size.tokens == 3_000_000
    assert strategy.quality is not None
    target = strategy.quality.metrics["correct-answers"].target
    first, second = strategy.quality.evidence
    assert first.technique == ("prompting",) and second.technique == ("prompting", "rag")
    assert target is not None and not target.met_by(first.scores["correct-answers"])
    assert target.met_by(second.scores["correct-answers"])
    assert first.date is not None and first.date.last_day == datetime.date(2026, 9, 2)


def test_a_loaded_file_is_serialised_to_the_same_strategy() -> None:
    files = loadable()
    assert len(files) > 150
    for name, content in files.items():
        if b"llmstrategy:" in content:
            continue  # comments are not serialised
        data = api.load(content).model_dump(mode="json", exclude_unset=True)
        dumped = json.dumps(data, ensure_ascii=False)
        before = check(content, name, DEFAULT, DAY.toordinal()).diagnostics
        after = check(dumped.encode(), name, DEFAULT, DAY.toordinal()).diagnostics
        verdicts = [sorted((found.rule, found.path, found.message) for found in report) for report in (before, after)]
        assert verdicts[0] == verdicts[1], name


def test_a_value_is_loaded_exactly_where_the_reader_knows_it() -> None:
    def compare(view: object, model: BaseModel, shape: declared.Shape) -> None:
        for key in shape.keys.values():
            if key.type in (declared.MAP, declared.NAMED, declared.LIST, declared.SCORES, declared.SHARES) or key.name in view.unreadable:  # type: ignore[attr-defined]
                continue
            value = getattr(model, field_name(key.name), None)
            assert bool(value in (None, ())) == (view.get(key.name) in (None, ())), (view.route, key.name)  # type: ignore[attr-defined]

    for content in loadable().values():
        file = api.load(content)
        for strategy in read(load_document(content))[0]:
            model = file.strategies[strategy.name]
            compare(strategy, model, declared.STRATEGY)
            for layer, its in zip(strategy.layers, model.approach, strict=True):
                compare(layer, its, declared.LAYER)
            for name, source in strategy.sources.items():
                compare(source, model.knowledge[name], declared.SOURCE)


def test_a_broken_file_raises_with_its_report() -> None:
    with pytest.raises(api.StrategyError, match="needs `purpose`") as raised:
        api.load("version: 1\nstrategies:\n  faq: {}\n")
    assert raised.value.report.diagnostics[0].rule == "missing-key"
    assert raised.value.report.diagnostics[0].start.line == 3
    with pytest.raises(api.StrategyError, match="syntax-error"):
        api.load("version: [1\n")
    with pytest.raises(api.StrategyError):
        api.load(b"")


def test_a_suppressed_structure_error_that_leaves_nothing_to_load_raises_too() -> None:
    text = "# llmstrategy: ignore-file[missing-key] -- on purpose\nversion: 1\nstrategies:\n  faq: {}\n"
    with pytest.raises(api.StrategyError, match="purpose"):
        api.load(text)


def test_errors_of_judgement_do_not_keep_a_file_from_being_loaded() -> None:
    text = "version: 1\nstrategies:\n  faq:\n    purpose: a\n    approach: [{technique: rag, for: [style]}]\n"
    assert not api.check(text).ok
    assert api.load(text).strategies["faq"].approach[0].for_ == ("style",)


def test_anchors_merges_and_remarks() -> None:
    file = api.load(
        "version: 1\n"
        "x-common: &common {technique: rag, refresh: daily}\n"
        "strategies:\n"
        "  notes: only a remark\n"
        "  faq:\n"
        "    purpose: a\n"
        "    notes: {any: thing}\n"
        "    x-ticket: 12\n"
        "    approach: [{<<: *common, retrieval: hybrid}]\n"
        "    quality: {metrics: {x-hidden: 1, right: {target: 90%}}, evidence: [{scores: {right: , notes: b}}]}\n"
    )
    assert list(file.strategies) == ["faq"]
    layer = file.strategies["faq"].approach[0]
    assert isinstance(layer, models.RagLayer) and layer.retrieval == "hybrid"
    assert layer.refresh is not None and layer.refresh.text == "daily"
    quality = file.strategies["faq"].quality
    assert quality is not None and list(quality.metrics) == ["right"] and quality.evidence[0].scores == {}


def test_models_take_plain_data_and_refuse_what_the_format_does_not_have() -> None:
    strategy = {"purpose": "a", "approach": [{"technique": "prompting", "shots": 3}], "volume": "12k/day"}
    read = models.Strategy.model_validate(strategy)
    assert isinstance(read.approach[0], models.PromptingLayer) and read.approach[0].shots is not None
    assert read.approach[0].shots.value == 3 and read.approach[0].shots.text == "3"
    for wrong in ({"volume": "12k"}, {"volumes": "12k/day"}, {"volume": True}, {"stage": "never"}):
        with pytest.raises(ValidationError):
            models.Strategy.model_validate({**strategy, **wrong})
    with pytest.raises(ValidationError):
        models.Strategy.model_validate({**strategy, "approach": [{"technique": "prompting", "refresh": "daily"}]})
    with pytest.raises(ValidationError):
        read.owner = "b"  # type: ignore[misc]


def test_every_kind_of_quantity_has_a_type_that_reads_its_examples() -> None:
    assert set(quantities.CLASSES) == set(KINDS)
    for kind, name in quantities.CLASSES.items():
        cls = getattr(quantities, name)
        if isinstance(cls, type) and issubclass(cls, quantities.Quantity):
            for text in examples(kind):
                value = cls.model_validate(text)
                assert value.text == text and cls.model_validate(value.model_dump()) == value


def test_every_key_has_a_field_with_its_meaning() -> None:
    source = (ROOT / "llm_strategy" / "api_models" / "strategy.py").read_text("utf-8")
    for shape in declared.SHAPES:
        for key in shape.keys.values():
            assert f"    {field_name(key.name)}: " in source
            assert " ".join(key.doc.split())[1:40] in source


@given(st.text(max_size=60))
def test_load_raises_nothing_else_over_what_a_text_says(text: str) -> None:
    try:
        api.load(text.encode("utf-8", "surrogatepass"))
    except api.StrategyError:
        pass
