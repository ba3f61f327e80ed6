"""Generated programs: import forms, spellings of workflows, reaches and effects, combined.

Each program has a workflow that takes a value by one of the effects and gives it to a step.
The finding must be there once, at its line, with its code and without any other; and the
same program with the value taken in a step must be silent. The combinations are chosen so
that the pairs in `PAIRS` all occur.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import pytest

from dbos_flake8.front import analysis_for
from dbos_flake8.settings import Settings

Lines = list[str]

#: Stands at the end of the line that the finding is expected at.
HERE = "  # here"


def indented(lines: Lines) -> Lines:
    return [f"    {line}" if line else line for line in lines]


def function(head: str, body: Lines) -> Lines:
    return [f"def {head}:", *indented(body), ""]


def class_(head: str, *methods: Lines) -> Lines:
    return [f"class {head}:", *indented([line for method in methods for line in method]), ""]


# Effects


class Effect(NamedTuple):
    """What a workflow must not do: `module.name` and what follows, a call or a subscript."""

    code: str
    module: str
    name: str
    rest: str


EFFECTS = {
    "random.random": Effect("DBS301", "random", "random", "()"),
    "secrets.token_hex": Effect("DBS301", "secrets", "token_hex", "(8)"),
    "time.time": Effect("DBS302", "time", "time", "()"),
    "datetime.now": Effect("DBS302", "datetime", "datetime", ".now()"),
    "uuid.uuid4": Effect("DBS303", "uuid", "uuid4", "()"),
    "requests.get": Effect("DBS304", "requests", "get", '("https://example.com/price").text'),
    "io.open": Effect("DBS305", "io", "open", '("price.txt").read()'),
    "open": Effect("DBS305", "", "open", '("price.txt").read()'),
    "sqlite3.connect": Effect("DBS306", "sqlite3", "connect", '("shop.db").execute("select 1").fetchone()'),
    "redis.get": Effect("DBS306", "redis", "Redis", '(host="cache").get("price")'),
    "os.environ": Effect("DBS307", "os", "environ", '["PRICE"]'),
    "os.getenv": Effect("DBS307", "os", "getenv", '("PRICE")'),
    "time.sleep": Effect("DBS308", "time", "sleep", "(1)"),
}


# Import forms


class Taken(NamedTuple):
    """An effect as it is written: imports of the module, of the function, and an expression."""

    imports: Lines
    inside: Lines
    expression: str

    def returned(self) -> Lines:
        """The body of a function that returns the value."""
        return [*self.inside, f"return {self.expression}{HERE}"]


def import_module(effect: Effect) -> Taken:
    return Taken([f"import {effect.module}"], [], f"{effect.module}.{effect.name}{effect.rest}")


def import_module_as(effect: Effect) -> Taken:
    return Taken([f"import {effect.module} as lib"], [], f"lib.{effect.name}{effect.rest}")


def import_name(effect: Effect) -> Taken:
    return Taken([f"from {effect.module} import {effect.name}"], [], f"{effect.name}{effect.rest}")


def import_name_as(effect: Effect) -> Taken:
    return Taken([f"from {effect.module} import {effect.name} as outer"], [], f"outer{effect.rest}")


def import_in_function(effect: Effect) -> Taken:
    return import_module(effect)._replace(imports=[], inside=[f"import {effect.module}"])


def import_name_in_function(effect: Effect) -> Taken:
    return import_name(effect)._replace(imports=[], inside=import_name(effect).imports)


def import_or_none(effect: Effect) -> Taken:
    tried = ["try:", f"    import {effect.module}", "except ImportError:", f"    {effect.module} = None"]
    return import_module(effect)._replace(imports=tried)


FORMS: dict[str, Callable[[Effect], Taken]] = {
    "import x": import_module,
    "import x as y": import_module_as,
    "from x import f": import_name,
    "from x import f as g": import_name_as,
    "import x in the function": import_in_function,
    "from x import f in the function": import_name_in_function,
    "try import x": import_or_none,
}


def taken(effect: Effect, form: str) -> Taken:
    if not effect.module:  # a built-in function
        return Taken([], [], effect.name + effect.rest)
    return FORMS[form](effect)


# Reaches


@dataclass(frozen=True)
class Reach:
    """The way from a workflow to an effect."""

    expression: str
    #: Statements before it in the same function.
    setup: Lines = field(default_factory=list)
    #: Definitions of the module.
    definitions: Lines = field(default_factory=list)
    #: The modules of the project besides the one that is linted.
    others: dict[str, Lines] = field(default_factory=dict)


def body(value: Taken) -> Reach:
    return Reach(value.expression, setup=value.inside)


def helper(value: Taken) -> Reach:
    return Reach("take()", definitions=function("take()", value.returned()))


def helper_of_helper(value: Taken) -> Reach:
    last = function("take()", value.returned())
    middle = function("take_twice()", ["return [take(), 2]"])
    return Reach("take_all()", definitions=last + middle + function("take_all()", ["return take_twice()"]))


def method(value: Taken) -> Reach:
    source = class_("Source", function("take(self)", value.returned()))
    return Reach("source.take()", setup=["source = Source()"], definitions=source)


def method_of_self(value: Taken) -> Reach:
    last = function("_take(self)", value.returned())
    source = class_("Source", function("take(self)", ["return self._take()"]), last)
    return Reach("Source().take()", definitions=source)


def class_method(value: Taken) -> Reach:
    source = class_("Source", ["@classmethod", *function("take(cls)", value.returned())])
    return Reach("Source.take()", definitions=source)


def nested_function(value: Taken) -> Reach:
    return Reach("take()", setup=function("take()", value.returned()))


def lambda_called_there(value: Taken) -> Reach:
    return Reach("take()", setup=[*value.inside, f"take = lambda: {value.expression}{HERE}"])


def comprehension(value: Taken) -> Reach:
    return Reach(f"[{value.expression} for _ in range(2)]", setup=value.inside)


def property_(value: Taken) -> Reach:
    source = class_("Source", ["@property", *function("value(self)", value.returned())])
    return Reach("source.value", setup=["source = Source()"], definitions=source)


def partial(value: Taken) -> Reach:
    definitions = ["import functools", "", *function("take(factor)", value.returned())]
    return Reach("bound()", setup=["bound = functools.partial(take, 2)"], definitions=definitions)


def handed_over(value: Taken) -> Reach:
    call = function("call(get)", ["return get()"])
    return Reach("call(take)", definitions=call + function("take()", value.returned()))


def decorated_helper(value: Taken) -> Reach:
    call = ["print(get.__name__)", "return get(*args)"]
    wrapper = ["@functools.wraps(get)", *function("wrapper(*args)", call), "return wrapper"]
    decorator = ["import functools", "", *function("told(get)", wrapper)]
    return Reach("take()", definitions=[*decorator, "@told", *function("take()", value.returned())])


def hook_of_base_class(value: Taken) -> Reach:
    base = class_(
        "Base",
        function("run(self)", ["return self.take()"]),
        function("take(self)", ["raise NotImplementedError"]),
    )
    source = class_("Source(Base)", function("take(self)", value.returned()))
    return Reach("Source().run()", definitions=base + source)


def super_(value: Taken) -> Reach:
    base = class_("Base", function("take(self)", value.returned()))
    source = class_("Source(Base)", function("take(self)", ["return super().take()"]))
    return Reach("Source().take()", definitions=base + source)


def other_file(value: Taken) -> Reach:
    others = {"sources": [*value.imports, "", *function("take()", value.returned())]}
    return Reach("take()", definitions=["from sources import take", ""], others=others)


def module_of_other_file(value: Taken) -> Reach:
    others = other_file(value).others
    return Reach("sources.take()", definitions=["import sources", ""], others=others)


def reexported(value: Taken) -> Reach:
    others = {**other_file(value).others, "shared": ["from sources import take as take_value"]}
    return Reach("take_value()", definitions=["from shared import take_value", ""], others=others)


def class_of_other_file(value: Taken) -> Reach:
    source = class_("Source", function("take(self)", value.returned()))
    others = {"sources": [*value.imports, "", *source]}
    return Reach("Source().take()", definitions=["from sources import Source", ""], others=others)


REACHES: dict[str, Callable[[Taken], Reach]] = {
    "body": body,
    "helper": helper,
    "helper of helper": helper_of_helper,
    "method": method,
    "method of self": method_of_self,
    "class method": class_method,
    "nested function": nested_function,
    "lambda": lambda_called_there,
    "comprehension": comprehension,
    "property": property_,
    "partial": partial,
    "handed over": handed_over,
    "decorated helper": decorated_helper,
    "hook of base class": hook_of_base_class,
    "super": super_,
    "other file": other_file,
    "module of other file": module_of_other_file,
    "re-exported": reexported,
    "class of other file": class_of_other_file,
}


# Spellings of workflows


class Role(NamedTuple):
    """How dbos comes into the module, what it is called there, and a workflow of this body."""

    imports: Lines
    name: str
    workflow: Callable[[Lines], Lines]


def decorated(decorator: str) -> Callable[[Lines], Lines]:
    return lambda body: [decorator, *function("run(order)", body)]


def called(statement: str) -> Callable[[Lines], Lines]:
    return lambda body: [*function("run(order)", body), statement]


def method_of_dbos_class(body: Lines) -> Lines:
    workflow = ["@DBOS.workflow()", *function("run(self, order)", body)]
    return ["@DBOS.dbos_class()", *class_("Shop(DBOSConfiguredInstance)", workflow)]


def static_method(body: Lines) -> Lines:
    workflow = ["@staticmethod", "@DBOS.workflow()", *function("run(order)", body)]
    return ["@DBOS.dbos_class()", *class_("Shop", workflow)]


def in_function(body: Lines) -> Lines:
    registered = ["@DBOS.workflow()", *function("run(order)", body), "return run"]
    return [*function("register_workflow()", registered), "run = register_workflow()"]


def own_decorator(body: Lines) -> Lines:
    durable = function("durable(function)", ["return DBOS.workflow()(function)"])
    return [*durable, "@durable", *function("run(order)", body)]


IMPORT = ["from dbos import DBOS"]
INSTANCE = [*IMPORT, 'app = DBOS(config={"name": "shop", "system_database_url": "sqlite:///shop.sqlite"})']

ROLES = {
    "decorator": Role(IMPORT, "DBOS", decorated("@DBOS.workflow()")),
    "alias of class": Role(["from dbos import DBOS as D"], "D", decorated("@D.workflow()")),
    "module": Role(["import dbos"], "dbos.DBOS", decorated("@dbos.DBOS.workflow()")),
    "instance": Role(INSTANCE, "app", decorated("@app.workflow()")),
    "alias of decorator": Role([*IMPORT, "workflow = DBOS.workflow"], "DBOS", decorated("@workflow()")),
    "call kept": Role(IMPORT, "DBOS", called("durable_run = DBOS.workflow()(run)")),
    "call rebound": Role(IMPORT, "DBOS", called("run = DBOS.workflow()(run)")),
    "call discarded": Role(IMPORT, "DBOS", called("DBOS.workflow()(run)")),
    "method": Role(["from dbos import DBOS, DBOSConfiguredInstance"], "DBOS", method_of_dbos_class),
    "static method": Role(IMPORT, "DBOS", static_method),
    "registered in a function": Role(IMPORT, "DBOS", in_function),
    "own decorator": Role(IMPORT, "DBOS", own_decorator),
    "with a name": Role(IMPORT, "DBOS", decorated('@DBOS.workflow(name="run")')),
}


# Programs


class Combination(NamedTuple):
    form: str
    role: str
    reach: str
    effect: str

    def __str__(self) -> str:
        return ", ".join(self)


def combinations() -> list[Combination]:
    """Every role with every reach; forms and effects take turns so that all `PAIRS` occur."""
    forms, effects = itertools.cycle(FORMS), list(EFFECTS)
    return [
        Combination(next(forms), role, reach, effects[(i + j) % len(effects)])
        for i, role in enumerate(ROLES)
        for j, reach in enumerate(REACHES)
    ]


COMBINATIONS = combinations()
PAIRS = [("form", "role"), ("role", "reach"), ("reach", "effect"), ("form", "effect")]
ALL = {"form": FORMS, "role": ROLES, "reach": REACHES, "effect": EFFECTS}


def program(combination: Combination, *, value_in: str = "workflow") -> dict[str, str]:
    """The modules of a program, the one to lint called `flow`.

    The value is taken in the workflow itself, in a `step`, or in a `lambda` given to
    `DBOS.run_step`.
    """
    role = ROLES[combination.role]
    value = taken(EFFECTS[combination.effect], combination.form)
    reach = REACHES[combination.reach](value)
    given = f"value = {reach.expression}"
    if not any(HERE in line for line in reach.setup + reach.definitions):
        given += HERE
    setup = reach.setup
    save = function("save(value)", ["return str(value)"])
    definitions = [f"@{role.name}.step()", *save, *reach.definitions]
    if value_in == "lambda":
        given = f'value = {role.name}.run_step({{"name": "take"}}, lambda: {reach.expression})'
    elif value_in == "step":
        step = function("take_in_step()", [*setup, f"return {reach.expression}"])
        definitions += [f"@{role.name}.step()", *step]
        setup, given = [], "value = take_in_step()"
    workflow = role.workflow([*setup, given, "save(order)", "return save(value)"])
    imports = [] if reach.others else value.imports
    modules = {"flow": [*imports, *role.imports, "", *definitions, *workflow], **reach.others}
    return {name: "\n".join(lines) + "\n" for name, lines in modules.items()}


def findings(modules: dict[str, str], folder: Path) -> list[tuple[int, str]]:
    for name, text in modules.items():
        (folder / f"{name}.py").write_text(text, "utf-8")
    analysis = analysis_for(Settings(src=(str(folder),)))
    found = analysis.check(str(folder / "flow.py"), modules["flow"])
    return [(one.line, one.code) for one in found]


@pytest.mark.parametrize(("left", "right"), PAIRS)
def test_all_pairs_occur(left: str, right: str) -> None:
    seen = {(getattr(one, left), getattr(one, right)) for one in COMBINATIONS}
    assert seen == set(itertools.product(ALL[left], ALL[right]))


@pytest.mark.parametrize("combination", COMBINATIONS, ids=str)
def test_program_is_one_of_python(combination: Combination) -> None:
    for value_in in ("workflow", "step", "lambda"):
        for name, text in program(combination, value_in=value_in).items():
            compile(text, name, "exec")


@pytest.mark.parametrize("combination", COMBINATIONS, ids=str)
def test_one_finding(combination: Combination, tmp_path: Path) -> None:
    modules = program(combination)
    lines = modules["flow"].splitlines()
    (here,) = (number for number, line in enumerate(lines, 1) if line.endswith(HERE))
    code = EFFECTS[combination.effect].code
    assert findings(modules, tmp_path) == [(here, code)], modules["flow"]


@pytest.mark.parametrize("value_in", ["step", "lambda"])
@pytest.mark.parametrize("combination", COMBINATIONS, ids=str)
def test_silent_in_a_step(combination: Combination, value_in: str, tmp_path: Path) -> None:
    modules = program(combination, value_in=value_in)
    assert findings(modules, tmp_path) == [], modules["flow"]
