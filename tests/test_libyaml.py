"""The binding is loaded without the package; nobody who wants the package may notice."""

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow


def run(code: str, *arguments: str) -> str:
    """Run ``code`` in an interpreter of its own and return what it prints."""
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code), *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_no_trace_is_left() -> None:
    code = """
        import sys
        import llm_strategy.document.parser
        print([name for name in sys.modules if name.split(".")[0] == "yaml" or name == "re"])
    """
    assert run(code) == "[]"


def test_a_later_import_gets_the_whole_package() -> None:
    code = """
        from llm_strategy.document import document, parser as libyaml
        before = document.load(b"a: [1, 'x']")
        import yaml
        import yaml.nodes, yaml._yaml
        assert yaml.__with_libyaml__ and yaml.CSafeLoader and yaml.CSafeDumper
        assert yaml.safe_load("a: [1, yes]") == {"a": [1, True]}
        assert yaml.load("a: [1, yes]", yaml.CSafeLoader) == {"a": [1, True]}
        assert yaml.dump({"a": [1]}, Dumper=yaml.CSafeDumper) == "a:\\n- 1\\n"
        assert isinstance(yaml.compose("a: 1", yaml.CSafeLoader), yaml.nodes.MappingNode)
        assert isinstance(next(yaml.parse("a", yaml.CSafeLoader)), yaml.StreamStartEvent)
        assert isinstance(next(yaml.scan("a", yaml.CSafeLoader)), yaml.StreamStartToken)
        for text, error in (
            ("a: [", yaml.parser.ParserError),
            ("a: '", yaml.scanner.ScannerError),
            ("a: *b", yaml.composer.ComposerError),
            ("\\x00", yaml.reader.ReaderError),
        ):
            try:
                yaml.load(text, yaml.CSafeLoader)
            except yaml.YAMLError as caught:
                assert type(caught) is error, type(caught)
            else:
                raise AssertionError(text)
        after = document.load(b"a: [1, 'x']")
        for read in (before, after):
            (key, value), = read.root.value
            assert document.is_map(read.root) and document.is_scalar(key) and document.is_seq(value)
            assert (key.tag, key.style, value.value[1].style) == (None, None, "'")
        assert not hasattr(yaml._yaml, "__getattr__")
        print(libyaml.whole, document.load("a: [").problems[0].rule)
    """
    assert run(code) == "True syntax-error"


LOAD = """
    from llm_strategy.document import parser as libyaml
    from llm_strategy.document.document import load
    from llm_strategy.document.locations import locate
    good = load(b"a: &x {b: 1}\\nc: {<<: *x, d: 'e'}\\nf: plain\\n")
    assert not good.problems
    assert locate(good, ("c", "b")).value.line == 0
    assert {node.style for node in libyaml.walk(good.root) if node.id == "scalar"} == {None, "'"}
    for text in ("a: 1\\nfo\\nb: 2", "a: [x\\nb: 1\\n", "a: *x", "a: &b 1\\nc: &b 2\\nd: *e", "a: b: c"):
        read = load(text)
        assert [problem.rule for problem in read.problems] == ["syntax-error"], text
        assert read.root is not None, text
    assert load("[" * 70 + "]" * 70).problems[0].rule == "file-bound"
    print(libyaml.Parser.__mro__[1].__name__)
"""


def test_the_package_imported_earlier_is_used() -> None:
    assert run("import yaml\n" + textwrap.dedent(LOAD)) == "CParser"


def test_the_binding_alone() -> None:
    assert run(LOAD) == "CParser"


def test_without_the_binding_the_python_parser_serves() -> None:
    block = """
        import sys
        class Block:
            def find_spec(self, name, path=None, target=None):
                if name == "yaml._yaml":
                    raise ImportError(name)
        sys.meta_path.insert(0, Block())
    """
    assert run(textwrap.dedent(block) + textwrap.dedent(LOAD)) == "Parser"


def test_a_binding_that_behaves_otherwise_is_not_trusted() -> None:
    code = """
        import sys
        from types import ModuleType

        class Odd:
            def __init__(self, data): pass
            def get_single_node(self): return None

        class Finder:
            armed = True
            def find_spec(self, name, path=None, target=None):
                if name == "yaml._yaml" and Finder.armed:
                    Finder.armed = False
                    from importlib.machinery import ModuleSpec
                    return ModuleSpec(name, self)
            def create_module(self, spec): return None
            def exec_module(self, module):
                module.CParser = module.CEmitter = Odd

        sys.meta_path.insert(0, Finder())
    """
    assert run(textwrap.dedent(code) + textwrap.dedent(LOAD)) == "CParser"


REPORT = """
    import pathlib, re, sys
    from llm_strategy.config import settings
    from llm_strategy.document import parser as libyaml
    from llm_strategy.engine import check as engine
    for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.y*ml")):
        if re.search(rb"^ *\\t|[:,-]\\t", path.read_bytes(), re.M):
            continue  # a tab between tokens: only libyaml takes it
        report = engine.check(path.read_bytes(), path.name, settings.DEFAULT, 740000, None)
        for found in report.diagnostics:
            places = [getattr(found.span, name) for name in found.span.__slots__]
            print(path.name, found.rule, found.severity, places, ascii(found.message))
    for text in (
        "a: > \\n b\\nc: d\\n e\\n\\n f\\n", "a: b # c\\n...\\n", "\\ufeffa: 1\\n", "a: {b: c}\\n",
    ):
        try:
            print([(node.id, getattr(node, "value", "") if node.id == "scalar" else "")
                   for node in libyaml.walk(libyaml.compose(text.encode()))])
        except libyaml.YAMLError:
            print("fault")
    print(libyaml.Parser.__mro__[1].__name__)
"""
NO_BINDING = """
    import sys
    class Block:
        def find_spec(self, name, path=None, target=None):
            if name == "yaml._yaml":
                raise ImportError(name)
    sys.meta_path.insert(0, Block())
"""


def test_without_the_binding_the_findings_are_the_same() -> None:
    corpus = str(Path(__file__).parent / "corpus")
    *with_it, fast = run(textwrap.dedent(REPORT), corpus).splitlines()
    *without, slow = run(textwrap.dedent(NO_BINDING) + textwrap.dedent(REPORT), corpus).splitlines()
    assert (fast, slow) == ("CParser", "Parser")
    assert without == with_it
    assert len(with_it) > 50


@pytest.mark.parametrize("text", ["a:\\t1", "a: {b: is it?}", "a: [x,\\ty]"])
def test_without_the_binding_some_texts_are_refused(text: str) -> None:
    """PyYAML's own parser is used as it is; the README names the difference."""
    code = f"""
        from llm_strategy.document.document import load
        print([problem.rule for problem in load("{text}").problems])
    """
    assert run(code) == "[]"
    assert run(textwrap.dedent(NO_BINDING) + textwrap.dedent(code)) == "['syntax-error']"
