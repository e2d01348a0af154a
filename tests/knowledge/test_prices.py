"""The table of prices: that it says what genai-prices says, and that a name finds what it means."""

from __future__ import annotations

import datetime
import random
import re
from collections import Counter
from pathlib import Path

import pytest
from genai_prices import Usage, data
from genai_prices.data_snapshot import DataSnapshot
from hypothesis import given
from hypothesis import strategies as st

from llm_strategy import generated
from llm_strategy.format.vocabulary import is_own_model
from llm_strategy.knowledge import lifecycle, model_limits, price_table, prices, update_data
from llm_strategy.knowledge.data_sources import genai
from llm_strategy.knowledge.model_suggestions import suggest
from llm_strategy.model.formulas import request_cost

SNAPSHOT = DataSnapshot(providers=data.providers, from_auto_update=False)
START = datetime.datetime.fromisoformat(prices.DATE).replace(tzinfo=datetime.UTC)
HOURS = [START + datetime.timedelta(hours=hour) for hour in range(24)]
SOURCE = Path(prices.__file__).parents[2]


def theirs(name: str):
    """What genai-prices itself finds for a name, as provider, model and the price of most hours."""
    provider, _, reference = name.partition("/")
    try:
        found, model = SNAPSHOT.find_provider_model(reference, None, provider, None)
    except LookupError:
        return None
    seen = Counter(repr(model.get_prices(hour)) for hour in HOURS)
    most = max(seen.values())
    return found, model, next(h for h in HOURS if seen[repr(model.get_prices(h))] == most)


def all_names() -> list[str]:
    """Every identifier and every text of a clause, as they stand and with the endings that names have."""
    endings = ("-2025-11-13", "-20251113", "@20251113", "-latest", ":free", "-preview", "-v1:0", "x")
    chance = random.Random(7)
    names = []
    for provider in price_table.PROVIDERS:
        for clauses, fields in prices.rows(provider[0]):
            for text in (fields[0], *(clause[1:] for clause in clauses if clause[0] in "=^*$#%")):
                filled = "".join(chance.choice("0123456789") if letter == "#" else letter for letter in text)
                names += [f"{provider[0]}/{filled}", f"{provider[0]}/{filled}{chance.choice(endings)}"]
    for wider in ("azure", "google"):
        names += [f"{wider}/{fields[0]}" for one in ("openai", "anthropic") for _, fields in prices.rows(one)]
    return names


NAMES = all_names()


@pytest.mark.parametrize("provider", [row[0] for row in price_table.PROVIDERS])
def test_every_name_finds_the_model_of_genai_prices(provider):
    for name in NAMES:
        if not name.startswith(provider + "/") or " " in name:
            continue
        ours, other = prices.find(name), theirs(name)
        if other is None:
            # Some identifiers are in no clause; they are what we call the model, so they have to be found. Others are
            # in the table of limits.
            assert ours is None or ours.name.lower() == name.lower() or ours.date == model_limits.DATE, name
        else:
            assert ours is not None, name
            if ours.date == model_limits.DATE:
                # The other list has the very name, at prices of its own.
                assert ours.name == name
                continue
            assert ours.name == f"{other[0].id}/{other[1].id}", name
            if other[1].context_window:
                assert ours.window == other[1].context_window, name
            assert ours.deprecated == bool(other[1].deprecated), name


@pytest.mark.parametrize(
    ("name", "into", "out"),
    [
        # A region has prices of its own, where a clause for all regions holds too.
        ("bedrock/eu-west-2/meta.llama3-70b-instruct-v1:0", 3.45, 4.55),
        ("bedrock/us-east-1/meta.llama3-70b-instruct-v1:0", 2.65, 3.5),
        ("bedrock/eu.amazon.nova-pro-v1:0", 1.05, 4.2),
        ("bedrock/us.amazon.nova-pro-v1:0", 0.8, 3.2),
        ("bedrock/us-gov-west-1/openai.gpt-oss-120b-1:0", 0.18, 0.72),
        # Who hosts another's model asks prices of his own.
        ("azure_ai/deepseek-v3.2", 0.58, 1.68),
        ("azure/eu/o4-mini", 1.21, 4.84),
        # The prices of the first list stay where both have the same, and where it has the very name.
        ("openai/gpt-4o-2024-08-06", 2.5, 10),
        ("azure/gpt-4o", 2.5, 10),
        ("mistral/mistral-large-latest", 2, 6),
    ],
)
def test_the_very_name_outweighs_a_clause_for_several(name, into, out):
    found = prices.find(name)
    assert (found.input, found.output) == (into, out)


def test_most_tried_names_are_known():
    assert len(NAMES) > 4000
    assert sum(prices.find(name) is not None for name in NAMES) > 3000


# What other things than tokens cost, and finer kinds of tokens, are not in the table.
ONLY_TOKENS = {
    "input_mtok",
    "output_mtok",
    "cache_read_mtok",
    "cache_write_mtok",
    "cache_write_1h_mtok",
    "requests_kcount",
    "web_searches_kcount",
    "storage_searches_kcount",
}


@pytest.mark.parametrize(
    ("into", "cached", "out"), [(500, 0, 100), (1800, 1500, 250), (150_000, 100_000, 0), (500_000, 1, 9_000)]
)
def test_request_cost_equals_genai_prices(into, cached, out):
    compared = 0
    for provider in data.providers:
        for model in provider.models:
            name = f"{provider.id}/{model.id}"
            other = theirs(name)
            if other is None or " " in name:
                continue
            found, meant, hour = other
            price = meant.get_prices(hour)
            if {key for key, value in vars(price).items() if value is not None} - ONLY_TOKENS:
                continue
            usage = Usage(input_tokens=into, output_tokens=out, cache_read_tokens=cached)
            expected = float(meant.calc_price(usage, found, genai_request_timestamp=hour).total_price)
            ours = prices.find(name)
            paid_in, paid_out, paid_cached, _ = ours.at(into)
            # A model without a price for input and one for cached input has its cached tokens priced alone.
            cost = request_cost(into, out, paid_in or 0, paid_out or 0, cached, paid_cached) + (
                ours.request or 0
            )
            assert cost == pytest.approx(expected, rel=1e-9, abs=1e-15), name
            compared += 1
    assert compared > 1500


@pytest.mark.parametrize(
    ("name", "canonical", "into", "out", "cached", "window"),
    [
        ("openai/gpt-4o", "openai/gpt-4o", 2.5, 10, 1.25, 128_000),
        ("OpenAI/GPT-4o-2024-08-06", "openai/gpt-4o", 2.5, 10, 1.25, 128_000),
        (" openai/gpt-4o ", "openai/gpt-4o", 2.5, 10, 1.25, 128_000),
        ("openai/gpt-4o-2024-05-13", "openai/gpt-4o-2024-05-13", 5, 15, None, 128_000),
        ("openai/gpt-4o-mini", "openai/gpt-4o-mini", 0.15, 0.6, 0.075, 128_000),
        ("openai/gpt-4o-mini-2024-07-18", "openai/gpt-4o-mini", 0.15, 0.6, 0.075, 128_000),
        ("openai/gpt-4.1-mini-2025-04-14", "openai/gpt-4.1-mini", 0.4, 1.6, 0.1, 1_000_000),
        ("openai/ft:gpt-4o-mini-2024-07-18:acme::a1", "openai/ft:gpt-4o-mini", 0.3, 1.2, None, None),
        ("openai/ft:gpt-3.5-turbo-0125:acme:x:a1", "openai/ft:gpt-3.5-turbo-", 3, 6, None, None),
        ("openai/gpt-5.2-20251211", "openai/gpt-5.2", 1.75, 14, 0.175, 400_000),
        ("openai/text-embedding-3-small", "openai/text-embedding-3-small", 0.02, None, None, 8192),
        ("azure/gpt-4o", "azure/gpt-4o", 2.5, 10, 1.25, 128_000),
        ("azure-openai/gpt-4o-mini", "azure/gpt-4o-mini", 0.15, 0.6, 0.075, 128_000),
        ("anthropic/claude-3-5-sonnet-20241022", "anthropic/claude-3-5-sonnet", 3, 15, 0.3, 200_000),
        ("anthropic/claude-3.5-haiku", "anthropic/claude-3-5-haiku-latest", 0.8, 4, 0.08, 200_000),
        ("anthropic/claude-haiku-4-5-20251001", "anthropic/claude-haiku-4-5", 1, 5, 0.1, 200_000),
        ("vertex/claude-sonnet-4-5", "google/claude-sonnet-4-5", 3, 15, 0.3, 200_000),
        ("gemini/gemini-2.5-flash", "google/gemini-2.5-flash", 0.3, 2.5, 0.03, 1_048_576),
        ("vertex_ai/gemini-2.5-pro", "google/gemini-2.5-pro", 1.25, 10, 0.125, 1_048_576),
        ("google/gemini-2.5-pro", "google/gemini-2.5-pro", 1.25, 10, 0.125, 1_048_576),
        (
            "bedrock/us.anthropic.claude-sonnet-4-20250514-v1:0",
            "aws/regional.anthropic.claude-sonnet-4-20250514-v1:0",
            3,
            15,
            0.3,
            200_000,
        ),
        ("mistralai/mistral-large-latest", "mistral/mistral-large", 2, 6, None, 262_144),
        ("xai/grok-3", "x-ai/grok-3", 3, 15, 0.75, 131_072),
        ("openrouter/openai/gpt-4o", "openrouter/openai/gpt-4o", 2.5, 10, 1.25, 128_000),
        ("groq/llama-3.3-70b-versatile", "groq/llama-3.3-70b-versatile", 0.59, 0.79, None, None),
    ],
)
def test_names_as_teams_write_them(name, canonical, into, out, cached, window):
    model = prices.find(name)
    assert (model.name, model.input, model.output, model.cached, model.window) == (
        canonical,
        into,
        out,
        cached,
        window,
    )
    assert model.date == prices.DATE


@pytest.mark.parametrize(
    "name",
    [
        "",
        "/",
        "gpt-4o",
        "openai/",
        "/gpt-4o",
        "openai/gpt-4o and more",
        "openai/claude-sonnet-5",
        "openai/gpt-7",
        "acme/gpt-4o",
        "openai-compatible/gpt-4o",
        "self-hosted/gpt-4o",
        "Other/gpt-4o",
        "openai/" + "x" * 300,
    ],
)
def test_unknown_models_are_none(name):
    assert prices.find(name) is None


def test_own_models_are_never_looked_up():
    assert is_own_model("self-hosted/llama-3-8b")
    assert is_own_model(" Other/anything")
    assert not is_own_model("openai/gpt-4o")
    assert not is_own_model("self-hosted")
    assert suggest("self-hosted/gpt4o") is None


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("gpt-4o", "openai/gpt-4o"),
        ("GPT-4o-2024-08-06", "openai/gpt-4o-2024-08-06"),
        ("gpt4o", "openai/gpt-4o"),
        ("gpt-5.1", "openai/gpt-5.1"),
        ("o4-mini", None),  # it has ended
        ("claude-3-5-sonnet", "anthropic/claude-3-5-sonnet"),
        ("gemini-2.5-pro", "google/gemini-2.5-pro"),
        ("mistral-small-latest", "mistral/mistral-small-latest"),
        ("llama-3.3-70b-versatile", None),  # it has ended
        ("openai/gpt4o", "openai/gpt-4o"),
        ("openai/gtp-4o", "openai/gpt-4o"),
        ("openai/gpt-4o-minni", "openai/gpt-4o-mini"),
        ("opneai/gpt-4o", "openai/gpt-4o"),
        ("openai:gpt-4oo", "openai/gpt-4o"),
        ("google:gemini-pro-2.5", "google/gemini-2.5-pro"),
        ("opneai:gpt-4o", None),
        ("anthropc/claude-sonnet-5", "anthropic/claude-sonnet-5"),
        ("anthropic/claude-3.5-sonet", "anthropic/claude-3.5-sonnet"),
        ("anthropic/claude-sonnet-3.5", "anthropic/claude-3-5-sonnet"),
        ("google/gemini-pro-2.5", "google/gemini-2.5-pro"),
        ("openai/claude-sonnet-5", "anthropic/claude-sonnet-5"),
        # The next version is not a slip of the pen, and neither is a tuned model of no listed base.
        ("openai/gpt-7", None),
        ("openai/gpt-4.7", None),
        ("openai/ft:gpt-4.1-mini:acme::a1", None),
        ("openai/nothing-like-it", None),
        # Many serve it: which one is meant cannot be told.
        ("meta-llama/llama-3.1-8b-instruct", None),
        ("openai/gpt-4o", None),
        ("", None),
    ],
)
def test_did_you_mean(name, meant):
    assert suggest(name) == meant


HOSTILE = st.one_of(
    st.text(),
    st.builds("/".join, st.lists(st.text(max_size=12), max_size=4)),
    st.builds(
        "{}/{}".format,
        st.sampled_from([row[0] for row in price_table.PROVIDERS]),
        st.one_of(st.text(), st.from_regex(r"[a-z0-9.:@/_\[\]-]{1,30}", fullmatch=True)),
    ),
    st.builds(
        lambda name, at, sign: name[:at] + sign + name[at:],
        st.sampled_from(NAMES),
        st.integers(0, 40),
        st.characters(),
    ),
)


@given(HOSTILE)
def test_look_up_never_raises(name):
    model = prices.find(name)
    meant = suggest(name)
    assert meant is None or (model is None and not is_own_model(name) and prices.find(meant) is not None)
    assert model is None or not is_own_model(name)
    prices.models(name)


@pytest.mark.parametrize("provider", [row[0] for row in price_table.PROVIDERS])
def test_every_model_is_found_by_its_name(provider):
    for model in prices.models(provider):
        assert prices.find(model.name).name == model.name
        assert suggest(model.name) is None


def test_memory_is_bounded():
    for number in range(3 * prices.REMEMBERED):
        prices.find(f"openai/none-{number}")
        suggest(f"self-hosted/{number}")
    assert prices.find.cache_info().currsize <= prices.REMEMBERED
    assert suggest.cache_info().currsize <= prices.REMEMBERED
    assert prices.find("openai/gpt-4o").input == 2.5


def test_long_inputs_pay_the_tier():
    model = prices.find("google/gemini-2.5-pro")
    assert model.at(200_000)[:3] == (1.25, 10, 0.125)
    assert model.at(200_001)[:3] == (2.5, 15, 0.25)
    assert prices.find("openai/gpt-4o").at(10**9) == (2.5, 10, 1.25, None)


def test_dated_and_hourly_prices():
    assert prices.find("openai/o3").input == 2  # ten until June 2025
    model = prices.find("deepseek/deepseek-chat")  # sixteen hours of the day at 0.27, eight at half of it
    assert (model.input, model.output, model.hourly) == (0.27, 1.1, True)
    assert not prices.find("openai/gpt-4o").hourly


@pytest.mark.parametrize(
    ("name", "by_itself"),
    [
        ("openai/gpt-4o", True),
        ("azure/gpt-4o", True),
        ("deepseek/deepseek-chat", True),
        ("x-ai/grok-4", True),
        ("google/gemini-2.5-flash", True),
        ("anthropic/claude-sonnet-5", False),
        ("azure/claude-opus-5", False),
        ("google/claude-haiku-4-5", False),
        ("google/claude-sonnet-5-5", False),
        ("bedrock/us.anthropic.claude-sonnet-4-20250514-v1:0", False),
        ("openrouter/anthropic/claude-haiku-5.5", False),
        ("google/gemini-1.5-pro", None),
        ("openai/gpt-4", None),  # has no price for cached tokens
        ("azure/grok-3", None),
        ("mistral/mistral-small-latest", None),
    ],
)
def test_automatic_caching(name, by_itself):
    assert prices.find(name).caches_by_itself is by_itself


def test_cheapest_current_model():
    assert prices.cheapest_current("openai").name == "openai/gpt-6-luna"
    assert prices.cheapest_current("anthropic").name == "anthropic/claude-haiku-5-5"
    assert prices.cheapest_current("gemini").name == "google/gemini-2.5-flash-lite"
    assert prices.cheapest_current("mistral").name == "mistral/ministral-3b-2512"
    assert prices.cheapest_current("voyageai") is None  # embeddings only
    assert prices.cheapest_current("self-hosted") is None
    # Much output makes the model with the cheaper output the cheapest.
    assert prices.cheapest_current("google", 1, 0).input <= prices.cheapest_current("google", 0, 1).input


@pytest.mark.parametrize("provider", [row[0] for row in price_table.PROVIDERS])
def test_the_cheapest_is_general_and_none_is_cheaper(provider):
    best = prices.cheapest_current(provider, 1000, 200)
    soon = lifecycle.data_day() + prices.ENDS_SOON_DAYS
    general = [
        model
        for model in prices.models(provider)
        if model.general and not lifecycle.ends_by(model.name, soon)
    ]
    assert (best is None) == (not general)
    for model in general:
        assert not model.deprecated
        assert model.input > 0
        assert model.output > 0
        assert not re.search(
            r"embed|moderation|tts|whisper|audio|image|:free|^ft:|rerank|guard", model.name.lower()
        )
        assert 1000 * model.input + 200 * model.output >= 1000 * best.input + 200 * best.output - 1e-9


def test_providers_and_their_models():
    assert len(prices.providers()) == len(data.providers) == len(set(prices.providers()))
    assert sum(len(prices.models(one)) for one in prices.providers()) == sum(
        len(p.models) for p in data.providers
    )
    assert [one.name for one in prices.models("gemini")] == [one.name for one in prices.models("google")]
    assert prices.models("nobody") == ()


def test_table_is_current():
    from importlib.metadata import version

    assert version("genai-prices") == price_table.SOURCE_VERSION
    assert update_data.main(["--check"]) == 0


def test_stale_table_is_reported(tmp_path, monkeypatch, capsys):
    table = tmp_path / genai.TABLE
    monkeypatch.setattr(generated, "ROOT", tmp_path)
    assert update_data.main(["--check"]) == 1
    assert not table.exists()
    assert update_data.main(["--as-of", prices.DATE]) == 0
    assert update_data.main(["--check"]) == 0
    assert table.read_text() == Path(price_table.__file__).read_text()
    capsys.readouterr()
    table.write_text(table.read_text().replace("2.5/10/1.25", "2.5/11/1.25"))
    assert update_data.main(["--check"]) == 1
    assert "stale" in capsys.readouterr().out
    table.write_text(table.read_text().replace(price_table.SOURCE_VERSION, "0.0.0"))
    assert update_data.main(["--check"]) == 1


def test_future_prices_are_not_used():
    early = genai.render(datetime.date(2025, 6, 1), "x")
    assert re.search(r"^o3\t10/40/", early, re.MULTILINE)
    assert re.search(r"^o3\t2/8/", Path(price_table.__file__).read_text(), re.MULTILINE)


REGEXES = sorted(
    {found.replace("\\\\", "\\") for found in re.findall(r"regex='(.*?)'[,)]", repr(data.providers))}
    | {
        r"^a[-@]\d{2}$",
        r"^(x/)?jev(-\d{3})?$",
        r"^a.*b$",
        r"b+",
        r"^b+",
        r"^(?i:A)b$",
        r"^(?s:a)b$",
        r"^o[134]",
        r"^(?:ab|c\d)z",
        r"^a#\d$",
        r"^(?![^/]+/)a",
    }
)


@given(st.data())
def test_patterns_equal_the_regular_expression(drawn):
    regex = drawn.draw(st.sampled_from(REGEXES))
    near = st.from_regex(regex).map(lambda text: text.replace("\n", "")).filter(bool)
    text = drawn.draw(
        st.one_of(
            near,
            st.builds(
                lambda t, at, c: t[:at] + c + t[at + 1 :], near, st.integers(0, 30), st.sampled_from("0a-/x٣")
            ),
            st.text(alphabet="abojx134-/0#", max_size=8),
        )
    ).lower()
    clauses = list(genai._patterns(regex, "model"))
    assert prices.matches(clauses, text) == bool(re.search(regex, text)), clauses


@pytest.mark.parametrize(
    ("regex", "clauses"),
    [
        (r"^a[-@]\d{2}$", ["#a-##", "#a@##"]),
        (r"^(x/)?jev-1\.1(-\d{3})?$", ["=jev-1.1", "#jev-1.1-###", "=x/jev-1.1", "#x/jev-1.1-###"]),
        (r"^gemini-\d", ["%gemini-#"]),
        (r"^o[134]", ["^o1", "^o3", "^o4"]),
        (r"^(?!.*-[tT][tT][sS](?:$|-))", ["!tts"]),
        (r"^a.*b$", ["~^a.*b$"]),
        (r"^(?i:A)b$", ["~^(?i:A)b$"]),
        (r"^(?![^/]+/)a", ["~^(?![^/]+/)a"]),
        (r"b+", ["~b+"]),
    ],
)
def test_simple_patterns_are_spelt_out(regex, clauses):
    assert list(genai._patterns(regex, "model")) == clauses


def test_table_needs_no_regular_expression():
    for provider in price_table.PROVIDERS:
        for clauses, _ in prices.rows(provider[0]):
            assert not any(clause.lstrip("&").startswith("~") or "&~" in clause for clause in clauses)
