"""The tables of models are what the pinned packages make, and say which versions these are."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from llm_strategy import generated
from llm_strategy.knowledge import lifecycle_table, model_table, price_table, update_data
from llm_strategy.knowledge.data_sources import packages
from llm_strategy.knowledge.data_sources.packages import MissingPackage, Unpacked, pinned, with_pins

PINS = pinned((generated.ROOT / packages.PINS).read_text(encoding="utf-8"))


def test_the_pinned_versions_are_those_of_the_tables() -> None:
    assert set(PINS) == {package.name for package in packages.PACKAGES}
    assert PINS["litellm"] == model_table.SOURCE_VERSION
    assert {f"{name} {version}" for name, version in PINS.items()} == {one[0] for one in lifecycle_table.PACKAGES.values()}
    development = (generated.ROOT / "requirements/dev.txt").read_text(encoding="utf-8")
    assert re.search(r"(?m)^genai-prices==(.*)$", development)[1] == price_table.SOURCE_VERSION  # type: ignore[index]


def test_versions_are_pinned_in_their_lines() -> None:
    text = "# litellm==0.0.0 is only said\nlitellm==1.2.3\nllm-sunset==0.3.1\n"
    assert pinned(text) == {"litellm": "1.2.3", "llm-sunset": "0.3.1"}
    assert with_pins(text, {"litellm": "1.10.0"}) == text.replace("1.2.3", "1.10.0")


def wheel(folder: Path, name: str, version: str, **files: object) -> None:
    with zipfile.ZipFile(folder / f"{name}-{version}-py3-none-any.whl", "w") as made:
        for path, data in files.items():
            made.writestr(path, json.dumps(data))


def test_the_wheel_of_the_pinned_version_is_read(tmp_path: Path) -> None:
    for version in ("0.3.1", "0.10.0", "0.9.0"):
        wheel(tmp_path, "llm_sunset", version, **{"llm_sunset/snapshot.json": [version]})
    assert Unpacked(tmp_path, packages.LLM_SUNSET, "0.3.1").data == [["0.3.1"]]
    assert Unpacked(tmp_path, packages.LLM_SUNSET).version == "0.10.0"
    with pytest.raises(MissingPackage, match=r"no wheel of llm-sunset 0\.4\.0 .* run \./dev data"):
        Unpacked(tmp_path, packages.LLM_SUNSET, "0.4.0")


def test_a_missing_wheel_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert update_data.main(["--wheels", str(tmp_path), "--check"]) == 2
    assert "no wheel of litellm" in capsys.readouterr().err
    update_data.main(["--wheels", str(tmp_path), "--check", "--optional"])
    assert "not made again: llm_strategy/knowledge/model_table.py" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        update_data.main(["--download"])


@pytest.mark.slow
def test_the_tables_are_what_the_pinned_packages_make() -> None:
    folder = Path(sys.prefix) / "wheels"
    try:
        packages.download(folder, PINS)
    except subprocess.CalledProcessError:
        pytest.skip("pip has no index here that has the packages")
    made = update_data.from_wheels(folder, PINS)
    assert len(made) == 2
    assert list(generated.differences(generated.ROOT, made)) == []
