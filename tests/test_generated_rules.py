"""Generated programs for the other rules: imports of dbos, spellings of workflows and steps, and arguments.

`rule_programs` has the mistakes. In each of these spellings the finding must be there once, at its line and
without any other, and the right twin of the program must be silent.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import pytest
from rule_programs import PROGRAMS, Program

from dbos_flake8.front import analysis_for
from dbos_flake8.settings import Settings

Lines = list[str]

_NAME = re.compile(r"\$(\w+)")
_ROLE = re.compile(r"(?P<indent> *)@(?P<role>WORKFLOW|STEP)(?:\((?P<options>.*)\))?(?P<comment>  # here)?")
_ARGUMENT = re.compile(r"<<(?P<only>\*?)(?P<name>\w*)=(?P<value>.+?)>>")
_INSTANCE = 'DBOS(config={"name": "shop", "system_database_url": "sqlite:///shop.sqlite"})'


# Imports


class Import(NamedTuple):
    """How the names of dbos come into the module, and what they are called there."""

    head: Callable[[Lines], Lines]
    spelling: Callable[[str], str]
    #: What the operations of DBOS are called on, when it is not the class.
    instance: str = ""
    others: Callable[[Lines], dict[str, str]] = lambda names: {}


def from_dbos(names: Lines) -> Lines:
    return [f"from dbos import {', '.join(names)}"]


def tried(names: Lines) -> Lines:
    lost = " = ".join([*names, "None"])
    return ["try:", f"    from dbos import {', '.join(names)}", "except ImportError:", f"    {lost}"]


def reexporting(names: Lines) -> dict[str, str]:
    return {"shared": "\n".join([*from_dbos(names), ""])} if names else {}


def application(names: Lines) -> dict[str, str]:
    return {"application": f"from dbos import DBOS\n\napp = {_INSTANCE}\n"}


def itself(name: str) -> str:
    return name


#: In this form, functions that use names of dbos import them themselves.
IN_FUNCTION = "from dbos import X in the function"

IMPORTS = {
    "from dbos import X": Import(from_dbos, itself),
    "from dbos import X as Y": Import(
        lambda names: [f"from dbos import {', '.join(f'{name} as My{name}' for name in names)}"],
        lambda name: f"My{name}",
    ),
    "import dbos": Import(lambda names: ["import dbos"], lambda name: f"dbos.{name}"),
    "import dbos as d": Import(lambda names: ["import dbos as d"], lambda name: f"d.{name}"),
    "from dbos import *": Import(lambda names: ["from dbos import *"], itself),
    "try from dbos import X": Import(tried, itself),
    "try import dbos": Import(
        lambda names: ["try:", "    import dbos", "except ImportError:", "    dbos = None"],
        lambda name: f"dbos.{name}",
    ),
    IN_FUNCTION: Import(from_dbos, itself),
    "re-exported": Import(
        lambda names: [f"from shared import {', '.join(names)}"], itself, others=reexporting
    ),
    "re-exported by a module": Import(
        lambda names: ["import shared"], lambda name: f"shared.{name}", others=reexporting
    ),
    "instance": Import(lambda names: [*from_dbos(names), "", f"app = {_INSTANCE}"], itself, "app"),
    "instance of another module": Import(
        lambda names: [*from_dbos(names), "from application import app"],
        itself,
        "app",
        others=application,
    ),
}


# Spellings of workflows and steps


class Role(NamedTuple):
    """What stands above a function, above the first of them, and below it."""

    decorators: Callable[[str, str], Lines]
    before: Callable[[str, str], Lines] = lambda kind, options: []
    after: Callable[[str, str, str], Lines] = lambda kind, options, name: []
    others: Mapping[str, str] = MappingProxyType({})


LOGGED = """
import functools


def logged(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        print(function.__name__)
        return function(*args, **kwargs)

    return inner


def logged_async(function):
    @functools.wraps(function)
    async def inner(*args, **kwargs):
        print(function.__name__)
        return await function(*args, **kwargs)

    return inner
"""

DURABLE = """
from dbos import DBOS


def workflow(**options):
    return DBOS.workflow(**options)


def step(**options):
    return DBOS.step(**options)


def plain_workflow(function):
    return DBOS.workflow()(function)


def plain_step(function):
    return DBOS.step()(function)
"""


def own(kind: str, options: str) -> str:
    return kind if options else f"plain_{kind}"


ROLES = {
    "decorator": Role(lambda kind, options: [f"@$DBOS.{kind}({options})"]),
    "call rebound": Role(
        lambda kind, options: [],
        after=lambda kind, options, name: [f"{name} = $DBOS.{kind}({options})({name})"],
    ),
    "alias of decorator": Role(
        lambda kind, options: [f"@{kind}({options})"],
        before=lambda kind, options: [f"{kind} = $DBOS.{kind}"],
    ),
    "alias of called decorator": Role(
        lambda kind, options: [f"@my_{kind}"] if not options else [f"@$DBOS.{kind}({options})"],
        before=lambda kind, options: [f"my_{kind} = $DBOS.{kind}()"] if not options else [],
    ),
    "own factory of another module": Role(
        lambda kind, options: [f"@durable.{kind}({options})"],
        before=lambda kind, options: ["import durable"],
        others={"durable": DURABLE},
    ),
    "own decorator of another module": Role(
        lambda kind, options: [f"@{own(kind, options)}({options})" if options else f"@{own(kind, options)}"],
        before=lambda kind, options: [f"from durable import {own(kind, options)}"],
        others={"durable": DURABLE},
    ),
    "above another decorator": Role(
        lambda kind, options: [f"@$DBOS.{kind}({options})", "@logged"],
        before=lambda kind, options: ["from logs import logged, logged_async"],
        others={"logs": LOGGED},
    ),
}


def block_end(lines: Lines, start: int) -> int:
    """The index after the last line of the function whose `def` is at `start`."""
    depth = len(lines[start]) - len(lines[start].lstrip())
    end = start + 1
    for index in range(start + 1, len(lines)):
        line = lines[index]
        if line and len(line) - len(line.lstrip()) <= depth:
            break
        if line:
            end = index + 1
    return end


def with_roles(lines: Lines, role: Role) -> tuple[Lines, Lines]:
    """The lines that the first function needs, and the lines with their functions made durable."""
    needed: dict[str, None] = {}
    written = list(lines)
    for index in reversed(range(len(lines))):
        match = _ROLE.fullmatch(lines[index])
        if match is None:
            continue
        kind, options, indent = match["role"].lower(), match["options"] or "", match["indent"]
        start = next(i for i in range(index, len(written)) if "def " in written[i])
        signature = re.match(r" *(?P<is_async>async )?def (?P<name>\w+)", written[start])
        assert signature is not None, written[start]
        above = role.decorators(kind, options)
        if signature["is_async"]:
            above = [one.replace("@logged", "@logged_async") for one in above]
        below = role.after(kind, options, signature["name"])
        marked = above or below
        marked[0] += match["comment"] or ""
        end = block_end(written, start)
        written[end:end] = [indent + line for line in below]
        written[index : index + 1] = [indent + line for line in above]
        needed |= dict.fromkeys(role.before(kind, options))
    return list(needed), written


# Arguments


class Argument(NamedTuple):
    """How an argument is given: by name, and as what."""

    is_named: bool
    constant: str = "{value}"
    head: Callable[[Lines], Lines] = lambda constants: []
    others: Callable[[Lines], dict[str, str]] = lambda constants: {}


def constants_module(constants: Lines) -> dict[str, str]:
    return {"constants": "\n".join([*constants, ""])}


ARGUMENTS = {
    "positional": Argument(False),
    "keyword": Argument(True),
    "constant": Argument(False, "{name}", lambda constants: constants),
    "constant by keyword": Argument(True, "{name}", lambda constants: constants),
    "constant of another module": Argument(
        False, "{name}", lambda constants: ["from constants import *"], constants_module
    ),
    "constant in another module": Argument(
        True, "constants.{name}", lambda constants: ["import constants"], constants_module
    ),
}


def with_arguments(lines: Lines, argument: Argument) -> tuple[Lines, Lines]:
    """The definitions of the constants, and the lines with their arguments written out."""
    values: dict[str, str] = {}

    def given(match: re.Match[str]) -> str:
        name = values.setdefault(match["value"], f"CONSTANT_{len(values)}")
        value = argument.constant.format(value=match["value"], name=name)
        is_named = match["name"] and (argument.is_named or match["only"])
        return f"{match['name']}={value}" if is_named else value

    written = [_ARGUMENT.sub(given, line) for line in lines]
    return [f"{name} = {value}" for value, name in values.items()], written


# Programs


def names_of(lines: Lines) -> Lines:
    return sorted({match[1] for line in lines for match in _NAME.finditer(line)})


def importing_in_functions(lines: Lines) -> tuple[Lines, Lines]:
    """The names used outside functions, and the lines with imports in each function or method."""
    outside: Lines = []
    written: Lines = []
    index = 0
    while index < len(lines):
        line = lines[index]
        written.append(line)
        index += 1
        if not re.match(r" *(async )?def ", line):
            outside.append(line)
            continue
        outside.append(line)
        end = block_end(lines, index - 1)
        if names := names_of(lines[index:end]):
            indent = re.match(" *", line)
            assert indent is not None
            written.append(f"{indent[0]}    from dbos import {', '.join(names)}")
        written += lines[index:end]
        index = end
    return names_of(outside), written


class Combination(NamedTuple):
    program: Program
    form: str
    role: str
    argument: str

    def __str__(self) -> str:
        return ", ".join([self.program.code, self.form, self.role, self.argument])


def allowed(table: dict[str, object], program: Program) -> Lines:
    return [name for name in table if name not in program.without]


def combinations() -> list[Combination]:
    """Every program in each of its forms, roles and arguments, the pairs of which take turns."""
    made = []
    for number, program in enumerate(PROGRAMS):
        forms, roles = allowed({**IMPORTS}, program), allowed({**ROLES}, program)
        if not _ROLE.search(program.text):
            roles = ["decorator"]
        arguments = list(ARGUMENTS) if _ARGUMENT.search(program.text) else ["positional"]
        for turn in range(max(len(forms), len(roles), len(arguments))):
            made.append(
                Combination(
                    program,
                    forms[turn % len(forms)],
                    roles[(turn + number) % len(roles)],
                    arguments[(turn + number // len(ROLES)) % len(arguments)],
                )
            )
    return made


COMBINATIONS = combinations()


def modules(combination: Combination, *, is_wrong: bool) -> dict[str, str]:
    """The modules of a program or of its right twin; the one to lint is `flow`."""
    form, role = IMPORTS[combination.form], ROLES[combination.role]
    argument = ARGUMENTS[combination.argument]
    kept, dropped = ("-", "+") if is_wrong else ("+", "-")
    text = [line for line in combination.program.text.splitlines() if not line.startswith(dropped)]
    lines = [line.removeprefix(kept) for line in text]
    needed, lines = with_roles(lines, role)
    constants, lines = with_arguments(lines, argument)
    names = names_of([*needed, *lines])
    if combination.form == IN_FUNCTION:
        names, lines = importing_in_functions(lines)
        names = sorted({*names, *names_of(needed)})
    elif form.instance:
        names = sorted({*names, "DBOS"})
        needed, lines = (
            [line.replace("$DBOS.", f"{form.instance}.") for line in part] for part in (needed, lines)
        )
    imports = form.head(names) if names else []
    lines = [*imports, *(argument.head(constants) if constants else []), *needed, *lines]
    others = {**role.others, **form.others(names), **argument.others(constants)}
    flow = "\n".join(_NAME.sub(lambda match: form.spelling(match[1]), line) for line in lines)
    return {"flow": flow + "\n", **others}


def findings(program: Program, texts: dict[str, str], folder: Path) -> list[tuple[int, str]]:
    for name, text in texts.items():
        (folder / f"{name}.py").write_text(text, "utf-8")
    settings = Settings.of({"src": [str(folder)], "version": program.version or None})
    found = analysis_for(settings, [program.code]).check(str(folder / "flow.py"), texts["flow"])
    return [(one.line, one.code) for one in found]


@pytest.mark.parametrize(
    ("left", "right"), [("form", "role"), ("form", "argument"), ("role", "argument")]
)
def test_all_pairs_occur(left: str, right: str) -> None:
    tables = {"form": IMPORTS, "role": ROLES, "argument": ARGUMENTS}
    seen = {(getattr(one, left), getattr(one, right)) for one in COMBINATIONS}
    assert seen == set(itertools.product(tables[left], tables[right]))


@pytest.mark.parametrize("combination", COMBINATIONS, ids=str)
def test_one_finding(combination: Combination, tmp_path: Path) -> None:
    texts = modules(combination, is_wrong=True)
    for name, text in texts.items():
        compile(text, name, "exec")
    lines = texts["flow"].splitlines()
    (here,) = (number for number, line in enumerate(lines, 1) if line.endswith("  # here"))
    assert findings(combination.program, texts, tmp_path) == [(here, combination.program.code)], texts["flow"]


@pytest.mark.parametrize("combination", COMBINATIONS, ids=str)
def test_right_twin_is_silent(combination: Combination, tmp_path: Path) -> None:
    texts = modules(combination, is_wrong=False)
    for name, text in texts.items():
        compile(text, name, "exec")
    assert findings(combination.program, texts, tmp_path) == [], texts["flow"]
