"""PyYAML's parser without the rest of PyYAML. The only module that touches the package ``yaml``.

``import yaml`` takes 14 to 18 ms, nearly all of it for Python modules that are not needed here; its C binding of
libyaml takes a tenth of that. So the binding is loaded alone, against stand-ins for the modules that it takes its
classes from. The stand-ins are then taken out of ``sys.modules``. A process has one binding, which cannot be loaded
twice: when somebody imports the real package later, the binding is handed over to it (:func:`_hand_over`).

Where that is not possible the whole package is imported. Without libyaml (no wheel of PyYAML for the platform) that
gives PyYAML's own parser in Python, as it is: about 15 times as slow, and stricter (it refuses tabs between tokens,
and ``?`` in plain text between brackets).
"""

from __future__ import annotations

import sys
from _operator import is_

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any


class Mark:
    """What the parser's marks have: 0-based line and column, and the index in the whole text, in code points."""

    index: int
    line: int
    column: int


class Node:
    """What a document is made of. Compare ``id``: the classes change when the whole of PyYAML is in use."""

    if not TYPE_CHECKING:
        __slots__ = ()
    id: str
    tag: str | None
    """The explicit tag; None where the file writes none."""
    value: Any
    """A scalar's text, a list's nodes, a map's pairs of nodes in the order of the file."""
    start_mark: Mark
    end_mark: Mark
    style: str | None
    """Of scalars: None (plain), or the character that opens it."""
    flow_style: bool | None
    """Of lists and maps: whether it is written in brackets."""


class ScalarNode(Node):
    """A scalar."""

    __slots__ = ("end_mark", "start_mark", "style", "tag", "value")
    id = "scalar"

    def __init__(
        self, tag: str | None, value: str, start_mark: Mark, end_mark: Mark, style: str | None = None
    ) -> None:
        self.tag = tag
        self.value = value
        self.start_mark = start_mark
        self.end_mark = end_mark
        self.style = style or None


class CollectionNode(Node):
    """A list or a map."""

    __slots__ = ("end_mark", "flow_style", "start_mark", "tag", "value")

    def __init__(
        self, tag: str | None, value: Any, start_mark: Mark, end_mark: Mark, flow_style: bool | None = None
    ) -> None:
        self.tag = tag
        self.value = value
        self.start_mark = start_mark
        self.end_mark = end_mark
        self.flow_style = flow_style


class SequenceNode(CollectionNode):
    """A list."""

    __slots__ = ()
    id = "sequence"


class MappingNode(CollectionNode):
    """A map."""

    __slots__ = ()
    id = "mapping"


class YAMLError(Exception):
    """Whatever the parser says against a text."""


class MarkedYAMLError(YAMLError):
    """A fault with its place: ``problem`` at ``problem_mark``, in a ``context`` from ``context_mark`` on."""

    def __init__(
        self,
        context: str | None = None,
        context_mark: Mark | None = None,
        problem: str | None = None,
        problem_mark: Mark | None = None,
        note: str | None = None,
    ) -> None:
        super().__init__(problem)
        self.context = context
        self.context_mark = context_mark
        self.problem = problem
        self.problem_mark = problem_mark
        self.note = note


class ReaderError(YAMLError):
    """A character that YAML forbids."""

    def __init__(self, name: str, position: int, character: int, encoding: str, reason: str) -> None:
        super().__init__(reason)
        self.position = position
        self.reason = reason


# -- the binding alone -------------------------------------------------------------------------------------------------

_STAND_INS = (
    *("error", "reader", "scanner", "parser", "composer", "constructor"),
    *("emitter", "serializer", "representer", "tokens", "events", "nodes"),
)
"""The modules of PyYAML that the binding takes classes from."""

_WANTED_BY_PACKAGE = ("CParser", "CEmitter")
"""What the real package asks the binding for when it is imported."""

_binding: dict[str, Any] = {}
"""The names of the binding; empty where the whole package is in use from the start."""

_asked: list[tuple[str, str]] = []
"""The classes that the binding took from stand-ins: module and name."""


def _class_for(name: str) -> object:
    ours = globals().get(name)
    if ours is not None:
        return ours
    # Tokens are never made, events only after :func:`events` has set their classes.
    return MarkedYAMLError if name.endswith("Error") else object


def _find_package() -> Any:
    for finder in sys.meta_path:
        spec = finder.find_spec("yaml", None)
        if spec is not None and spec.submodule_search_locations:
            return spec
    raise ImportError("PyYAML is not installed")


def _load_binding() -> Any:
    """Load ``yaml._yaml`` against stand-ins, leave no trace in ``sys.modules``, and return its parser."""
    global _binding
    modules = sys.modules
    module_type = type(sys)

    class StandIn(module_type):  # type: ignore[valid-type, misc]
        def __getattr__(self, name: str) -> object:
            if name.startswith("__"):
                raise AttributeError(name)
            _asked.append((str(self.__name__), name))
            return _class_for(name)

    spec = _find_package()
    package = module_type("yaml")
    package.__path__ = list(spec.submodule_search_locations)
    package.__spec__ = spec
    for name in _STAND_INS:
        setattr(package, name, StandIn("yaml." + name))
    modules["yaml"] = package
    try:
        import yaml._yaml

        _binding = vars(modules["yaml._yaml"])
        del yaml
    finally:
        for name in [name for name in modules if name == "yaml" or name.startswith("yaml.")]:
            del modules[name]
    kept = {name: _binding.pop(name) for name in _WANTED_BY_PACKAGE}
    _binding["__getattr__"] = lambda name: _hand_over(name, kept)
    return kept["CParser"]


def _hand_over(name: str, kept: dict[str, Any]) -> object:
    """Give the binding to the real package: it is being imported, and looks at a class that was taken out."""
    if name not in kept:
        raise AttributeError(f"module 'yaml._yaml' has no attribute {name!r}")
    _binding.update(kept)
    _binding.pop("__getattr__", None)
    modules = sys.modules
    if "yaml.nodes" in modules:
        _binding["yaml"] = modules["yaml"]
        for module, attribute in _asked:
            real = getattr(modules.get(module), attribute, None)
            if real is not None:
                _binding[attribute] = real
        _use_whole()
    return kept[name]


# -- the whole package -------------------------------------------------------------------------------------------------

whole = False
"""Whether nodes and errors are PyYAML's own classes: compare ``node.id``, never a class."""


def _use_whole() -> None:
    space, modules = globals(), sys.modules
    for name in ("ScalarNode", "SequenceNode", "MappingNode"):
        space[name] = getattr(modules["yaml.nodes"], name)
    for name in ("YAMLError", "MarkedYAMLError"):
        space[name] = getattr(modules["yaml.error"], name)
    space["ReaderError"] = modules["yaml.reader"].ReaderError
    space["whole"] = True


def _load_whole() -> Any:
    import yaml

    _use_whole()
    try:
        from yaml._yaml import CParser
    except ImportError:

        class Parser(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser, yaml.composer.Composer):
            def __init__(self, stream: bytes | str) -> None:
                yaml.reader.Reader.__init__(self, stream)
                for base in (yaml.scanner.Scanner, yaml.parser.Parser, yaml.composer.Composer):
                    base.__init__(self)

            def raw_parse(self) -> int:
                count = 0
                while self.get_event() is not None:  # type: ignore[no-untyped-call]
                    count += 1
                return count

        return Parser
    return CParser


# -- parsing -----------------------------------------------------------------------------------------------------------


def _without_resolver(base: Any) -> Any:
    """Return ``base`` with a resolver that does nothing, and never enters Python.

    ``resolve`` has to take three arguments and return None, in C; an exception's ``__init__`` does.
    """
    resolve = Exception().__init__  # type: ignore[misc]
    hooks = {"resolve": resolve, "descend_resolver": staticmethod(is_), "ascend_resolver": tuple}
    return type("Parser", (base,), hooks)


def _working_parser() -> Any:
    if "yaml" not in sys.modules:
        try:
            parser = _without_resolver(_load_binding())
            # A binding that takes its classes in another way than this module believes shows it here.
            key, value = parser(b"a: [b]").get_single_node().value[0]
            if (key.value, key.tag, value.value[0].style, value.id) == ("a", None, None, "sequence"):
                return parser
        except Exception:
            pass
    return _without_resolver(_load_whole())


Parser: Any = _working_parser()
"""A parser of one text (bytes or str): ``get_single_node``, ``get_event``, ``raw_parse``. No tag is resolved:
``tag`` is None unless the file writes one. Composing is recursive in C: bound the depth first."""


def compose(data: bytes, parser: Any = None) -> Node | None:
    """Return the root of the single document in ``data``; errors are raised, all as :class:`YAMLError`."""
    root: Node | None = (parser or Parser)(data).get_single_node()
    if whole and root is not None:
        for node in walk(root):  # PyYAML's own nodes say the empty text for plain
            if node.id == "scalar" and node.style == "":
                node.style = None
    return root


def walk(root: Node) -> Iterator[Node]:
    """Yield every node once, however many aliases lead to it; not recursive."""
    seen: set[Node] = set()
    waiting: list[Node] = [root]
    while waiting:
        node = waiting.pop()
        if node in seen:
            continue
        seen.add(node)
        yield node
        if node.id == "sequence":
            waiting += node.value
        elif node.id == "mapping":
            for pair in node.value:
                waiting += pair


def events(data: bytes) -> Iterator[Any]:
    """Yield the parse events of ``data``, of PyYAML's classes. Errors come where they lie."""
    if not whole and _binding.get("AliasEvent") is object:
        _binding.update(_event_classes())
    get_event = Parser(data).get_event
    while True:
        event = get_event()
        if event is None:
            return
        yield event


def _event_classes() -> dict[str, type]:
    """Return the classes of ``yaml.events``, loaded alone: that module imports nothing."""
    from importlib.machinery import PathFinder
    from importlib.util import module_from_spec

    spec = PathFinder.find_spec("yaml.events", list(_find_package().submodule_search_locations))
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return {name: value for name, value in vars(module).items() if name.endswith("Event")}


def origin() -> str:
    """Return the file that the parser is in."""
    return str(_binding.get("__file__") or sys.modules["yaml"].__file__)
