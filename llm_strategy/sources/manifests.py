"""Dependencies that manifests declare: `pyproject.toml`, `requirements*.txt`, `uv.lock`, `package.json`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import Field

from llm_strategy.sources import packages
from llm_strategy.sources.facts import Fact, Note
from llm_strategy.sources.parsed import Foreign, decoded
from llm_strategy.sources.source_file import SourceFile

TOOL = "manifest"
NAMES = ("pyproject.toml", "requirements*.txt", "requirements/*.txt", "uv.lock", "package.json")

_REQUIREMENT = re.compile(r"\s*([A-Za-z0-9][A-Za-z0-9._-]*)")
_REPOSITORY = re.compile(r"\s*(?:git|hg|svn|bzr)\+\S*/([A-Za-z0-9._-]+?)(?:\.git)?(?:@[^#\s]*)?(?:#\S*)?(?:\s|$)")
"""A requirement that names a repository in place of a package, which is mostly called like it."""
_ASIDE = re.compile(
    r"(^|[-_./])(dev|tests?|lint|docs?|ci|bench|benchmarks|typing|eval|evals|examples?)([-_./]|$)"
)


@dataclass(frozen=True)
class Dependency:
    """A package that a manifest names. ``needed``: the program needs it to run; not for tests, or through others."""

    name: str
    key: str
    line: int
    needed: bool


class _Project(Foreign):
    dependencies: list[str] = []
    optional: dict[str, list[str]] = Field(default={}, alias="optional-dependencies")


class _Poetry(Foreign):
    dependencies: dict[str, Any] = {}
    group: dict[str, dict[str, Any]] = {}


class _Tool(Foreign):
    poetry: _Poetry = _Poetry()


class _Pyproject(Foreign):
    project: _Project = _Project()
    groups: dict[str, list[Any]] = Field(default={}, alias="dependency-groups")
    tool: _Tool = _Tool()


class _Package(Foreign):
    dependencies: dict[str, Any] = {}
    development: dict[str, Any] = Field(default={}, alias="devDependencies")


class _Locked(Foreign):
    name: str = ""


class _Lock(Foreign):
    package: list[_Locked] = []


def read(file: SourceFile) -> Iterator[Fact | Note]:
    """Yield which techniques the packages of a manifest say."""
    for dependency in dependencies(file):
        if not dependency.needed:
            continue
        name = dependency.name

        def fact(layer: str, key: str, value: Any, at: Dependency = dependency) -> Fact:
            return file.fact(layer, key, value, at.key, at.name, line=at.line)

        if name in packages.RETRIEVAL:
            yield fact("rag", "technique", "rag")
            if name in packages.RERANKERS:
                yield fact("rag", "reranker", True)
        if name in packages.TRAINING:
            yield fact("fine-tuning", "technique", "fine-tuning")
        if name in packages.TOOLS:
            yield fact("tools", "technique", "tools")
            yield fact("tools", "kind", "mcp")
        if name in packages.STRUCTURED_OUTPUT:
            yield fact("prompting", "technique", "prompting")
            yield fact("prompting", "structured_output", True)
        if name in packages.PROMPT_PROGRAMS:
            yield fact("prompting", "technique", "prompting")
        if name in packages.OPTIMIZERS:
            yield fact("prompting", "technique", "prompting")
            yield fact("prompting", "optimizer", packages.OPTIMIZERS[name])


def dependencies(file: SourceFile) -> Iterator[Dependency]:
    """Yield the packages that a manifest names; raises OSError and :class:`~.parsed.UnfitError`."""
    if file.name.endswith(".txt"):
        yield from _requirements(file)
    elif file.name == "package.json":
        model = file.parsed.model(_Package)
        for key, names, needed in (
            ("dependencies", model.dependencies, True),
            ("devDependencies", model.development, False),
        ):
            for name in names:
                yield Dependency(packages.normalized(name), key, file.parsed.line(key, name), needed)
    elif file.name == "uv.lock":
        for locked in file.parsed.model(_Lock).package:
            yield Dependency(packages.normalized(locked.name), "package", 0, False)
    else:
        yield from _pyproject(file)


def _requirements(file: SourceFile) -> Iterator[Dependency]:
    needed = not _ASIDE.search(file.path.lower().removesuffix(".txt"))
    for number, line in enumerate(decoded(file.content()).splitlines(), 1):
        found = _REPOSITORY.match(line) or _REQUIREMENT.match(line)
        if found and not line.lstrip().startswith(("-", "#")):
            yield Dependency(packages.normalized(found[1]), "", number, needed)


def _pyproject(file: SourceFile) -> Iterator[Dependency]:
    model = file.parsed.model(_Pyproject)
    for text in model.project.dependencies:
        yield from _python(file, text, "project.dependencies", needed=True)
    for group, texts in model.project.optional.items():
        for text in texts:
            yield from _python(file, text, f"project.optional-dependencies.{group}", needed=False)
    for group, items in model.groups.items():
        for item in items:
            if isinstance(item, str):
                yield from _python(file, item, f"dependency-groups.{group}", needed=False)
    for name in model.tool.poetry.dependencies:
        yield from _python(file, name, "tool.poetry.dependencies", needed=True)
    for group, table in model.tool.poetry.group.items():
        for name in table.get("dependencies") or {}:
            yield from _python(file, name, f"tool.poetry.group.{group}", needed=False)


def _python(file: SourceFile, text: str, key: str, *, needed: bool) -> Iterator[Dependency]:
    found = _REQUIREMENT.match(text)
    if found is None:
        return
    line = file.parsed.line_of(f'"{text}"') or file.parsed.line_of(f"'{text}'") or file.parsed.line_of(text)
    yield Dependency(packages.normalized(found[1]), key, line, needed)
