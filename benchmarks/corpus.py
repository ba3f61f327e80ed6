"""Write a large project that looks like an ordinary one, for `bench.py`: the same every time.

It has 2,000 modules with about 400,000 lines in the packages of `emporium`. The modules
stand in layers, each of which calls into the one below: clients of services, databases
and files at the bottom, then helpers, and at the top 200 modules with workflows, whose
calls go through up to five other files.

    python benchmarks/corpus.py FOLDER
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from textwrap import dedent, indent

PROJECT = "emporium"
MODULES = 2000
LINES = 400_000
PACKAGES = 40
WORKFLOW_MODULES = 200
#: What is left when the `__init__` modules are taken away.
FILLED_MODULES = MODULES - PACKAGES - 1
HELPER_MODULES = FILLED_MODULES - WORKFLOW_MODULES

#: Layers of helpers below the workflows: a call crosses as many files.
DEPTH = 5

WORDS_OF_FUNCTIONS = """
    adjust allocate archive assign balance bundle check collect combine compare compose convert
    count define derive describe divide enrich estimate expand extract filter fold gather group
    index inspect join label limit list load map mark match measure merge normalise note order
    pack parse plan prepare price rank read reduce refine render replace resolve review round
    scale score select sort split store sum tally tidy trace trim update validate weigh
"""
WORDS_OF_THINGS = """
    account address agent area article asset badge barcode basket batch bill brand budget bundle
    cargo carrier catalogue category charge claim client contract country coupon courier customer
    delivery deposit depot discount district document driver estimate fee freight gift holiday
    invoice item journey label ledger letter licence lot manifest market member message notice
    offer order outlet package pallet parcel partner payment permit picture postcode price product
    profile promise purchase quota quote rate receipt record refund region report request reserve
    route sale sample schedule season seller shelf shipment shop signature stock store
    supplier survey tariff tax ticket token trade transfer truck unit user vendor visit voucher
    warehouse warrant weight zone
"""
VERBS, NOUNS = WORDS_OF_FUNCTIONS.split(), WORDS_OF_THINGS.split()

#: How the functions of each kind are called: the parameter and what they take and give.
KINDS = {
    "text": ("text", "str"),
    "number": ("amount", "float"),
    "rows": ("rows", "list[dict]"),
    "record": ("key", "str"),
}

#: Statements for the body of a function of the kind, on its parameter.
STATEMENTS = {
    "text": [
        'text = text.strip().replace("{a}", "{b}")',
        'if text.startswith("{a}"):\n    text = text.removeprefix("{a}")',
        'words = [word for word in text.split() if word != "{a}"]\ntext = " ".join(words)',
        'if len(text) > {n}:\n    text = text[:{n}] + "..."',
        'text = "-".join(part.title() for part in text.split("-"))',
        'for old, new in (("{a}", "{b}"), (" ", "-")):\n    text = text.replace(old, new)',
        'logger.debug("{a} %s", text)',
        'if not text:\n    return "{a}"',
    ],
    "number": [
        "amount = round(amount * 1.{n}, 2)",
        "if amount > {n}00:\n    amount -= {n}\nelif amount < 0:\n    amount = 0.0",
        "for step in range({n}):\n    amount += step / 2",
        "amount = max(amount, {n}.5)",
        "while amount > {n}0000:\n    amount /= 10",
        'logger.debug("{a} is %.2f", amount)',
        'if not amount:\n    raise {error}("{a}")',
        "parts = [amount / part for part in (2, 4, {n})]\namount = sum(parts)",
    ],
    "rows": [
        'rows = [row for row in rows if row.get("{a}") != "{b}"]',
        'rows = sorted(rows, key=lambda row: str(row.get("{a}", "")))',
        'rows = [{{**row, "{a}": str(row.get("{b}", "{a}"))}} for row in rows]',
        'seen = set()\nfor row in rows:\n    seen.add(row.get("{a}"))\nlogger.debug("%d {a}s", len(seen))',
        'if not rows:\n    return [{{"{a}": "{b}", "count": {n}}}]',
        'groups: dict = {{}}\nfor row in rows:\n    groups.setdefault(row.get("{a}"), []).append(row)\n'
        "rows = [row for group in groups.values() for row in group]",
        'rows = [{{**row, "{a}": index}} for index, row in enumerate(rows)]',
        "rows = rows[:{n}]",
    ],
    "record": [
        'key = key.strip().lower() or "{a}"',
        'if key == "{a}":\n    key = "{b}"',
        'logger.debug("{a} of %s", key)',
        'if ":" in key:\n    key = key.split(":", 1)[1]',
        'if len(key) > {n}0:\n    raise {error}("{a}")',
    ],
}

#: What gets a record at the bottom: the import and the statements.
CLIENTS = [
    (
        "import requests",
        'response = requests.get(f"{{BASE}}/{a}/{{key}}", timeout={n})\n'
        "response.raise_for_status()\nrecord = response.json()",
    ),
    (
        "import sqlite3",
        'with sqlite3.connect("{a}.sqlite") as connection:\n'
        '    query = "select * from {a} where {b} = ?"\n'
        "    row = connection.execute(query, (key,)).fetchone()\n"
        'record = {{"{a}": row}}',
    ),
    (
        "from pathlib import Path",
        'path = Path("{a}") / f"{{key}}.txt"\nrecord = {{"{a}": path.read_text(encoding="utf-8")}}',
    ),
    ("import os", 'record = {{"{a}": os.environ.get("{A}", key)}}'),
    (
        "from datetime import datetime, timezone",
        'now = datetime.now(timezone.utc)\nrecord = {{"{a}": key, "at": now.isoformat()}}',
    ),
    ("import uuid", 'record = {{"{a}": key, "id": str(uuid.uuid4())}}'),
    (
        "import json",
        'with open(f"{a}/{{key}}.json", encoding="utf-8") as file:\n    record = json.load(file)',
    ),
]

SETTINGS = """
    [project]
    name = "emporium"
    version = "1"
    requires-python = ">=3.10"
    dependencies = ["dbos>=3.4", "requests"]
"""

#: All other imports are of the standard library.
THIRD_PARTY = {"import requests", "from dbos import DBOS"}

FUNCTION = '''
def {name}({parameter}: {type}) -> {result}:
    """{summary}."""
{body}
    return {value}
'''

RECORD = '''
@dataclass
class {Name}:
    """{summary}."""

    key: str
    {a}: str = ""
    {b}_count: int = 0
    rows: list[dict] = field(default_factory=list)

    @classmethod
    def from_row(cls, row: dict) -> {Name}:
        """One {noun} of a row of the database."""
        return cls(str(row["key"]), row.get("{a}", ""), int(row["{b}"]))

    @property
    def title(self) -> str:
        return f"{{self.key}} {{self.{a}}}".strip()

    def add(self, row: dict) -> None:
        if row.get("{a}") == self.{a}:
            self.{b}_count += int(row.get("{b}", 1))
        self.rows.append(row)

    def as_dict(self) -> dict:
        return {{"key": self.key, "{a}": self.{a}, "{b}": self.{b}_count}}
'''

SERVICE = '''
class {Name}{base}:
    """{summary}."""

    def __init__(self, name: str, limit: int = {n}) -> None:
        self.name = name
        self.limit = limit
        self._known: dict[str, list[dict]] = {{}}

    def run(self, rows: list[dict]) -> list[dict]:
        chosen = [row for row in rows if self.accepts(row)]
        self._known[self.name] = chosen
        return self.finish(chosen[: self.limit])

    def accepts(self, row: dict) -> bool:
        """Whether the {noun} of this row counts."""
        return bool(row.get("{a}")) and row.get("{b}") != self.name

    def finish(self, rows: list[dict]) -> list[dict]:
{body}
        return rows

    def __len__(self) -> int:
        return sum(len(rows) for rows in self._known.values())
'''

CHOICE = '''
class {Name}(Enum):
    """{summary}."""

    {A} = "{a}"
    {B} = "{b}"
    OTHER = "other"

    def next(self) -> {Name}:
        members = list({Name})
        return members[(members.index(self) + 1) % len(members)]
'''

TABLE = """
{A}_{B}_{n} = {{
{body}
}}
"""

ITERATOR = '''
def {name}(rows: list[dict], size: int = {n}) -> Iterator[list[dict]]:
    """{summary}."""
    batch: list[dict] = []
    for row in rows:
        batch.append(row)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
'''

STEP = '''
@DBOS.step({options})
def {name}({parameter}: {type}) -> {result}:
    """{summary}."""
{body}
    return {value}
'''

WORKFLOW = '''
@DBOS.workflow()
def {name}(key: str, rows: list[dict]) -> dict:
    """{summary}."""
    DBOS.set_event("state", "{a}")
{body}
    return {{"key": key, "rows": rows, "amount": amount, "text": text}}
'''

ASYNC_STEP = '''
@DBOS.step()
async def {name}(key: str) -> dict:
    """{summary}."""
    logger.debug("{a} of %s", key)
    return {{"key": key, "{b}": {n}}}
'''

ASYNC_WORKFLOW = '''
@DBOS.workflow()
async def {name}(keys: list[str]) -> list[dict]:
    """{summary}."""
    found = []
    for key in keys:
        record = await {step}(key)
        if record["{b}"] == 0:
            await DBOS.sleep_async({n})
        found.append(record)
    return found
'''


@dataclass
class Module:
    """A module that is being written."""

    package: str
    name: str
    layer: int
    random: Random
    #: The functions of each kind that can be called here, as they are called.
    callables: dict[str, list[str]] = field(default_factory=lambda: {kind: [] for kind in KINDS})
    #: The functions of each kind that other modules may import.
    exports: dict[str, list[str]] = field(default_factory=lambda: {kind: [] for kind in KINDS})
    classes: list[str] = field(default_factory=list)
    imports: set[str] = field(default_factory=set)
    #: The names that come from modules of the project.
    imported: dict[str, list[str]] = field(default_factory=dict)
    blocks: list[str] = field(default_factory=list)
    names: set[str] = field(default_factory=set)

    @property
    def path(self) -> str:
        return f"{PROJECT}.{self.package}.{self.name}"

    @property
    def file(self) -> str:
        return f"{PROJECT}/{self.package}/{self.name}.py"

    @property
    def size(self) -> int:
        """The number of lines so far."""
        return sum(block.count("\n") + 3 for block in self.blocks)

    @property
    def error(self) -> str:
        return f"{self.name.title().replace('_', '')}Error"

    def new_name(self) -> str:
        while True:
            name = f"{self.random.choice(VERBS)}_{self.random.choice(NOUNS)}"
            if self.random.random() < 0.4:
                name += f"_{self.random.choice(NOUNS)}"
            if name not in self.names:
                self.names.add(name)
                return name

    def add(self, template: str, **values: str) -> None:
        self.blocks.append(self.fill(template, **values).strip("\n"))

    def fill(self, template: str, **values: str) -> str:
        """The template with random words and numbers where it has no value."""
        a, b = self.random.sample(NOUNS, 2)
        return template.format(
            **{
                "a": a,
                "b": b,
                "A": a.upper(),
                "B": b.upper(),
                "n": self.random.randint(2, 9),
                "noun": self.random.choice(NOUNS),
                "error": self.error,
                **values,
            }
        )

    def text(self) -> str:
        """The source."""
        joined = "\n\n\n".join(self.blocks)
        standard = {*self.imports, "import logging"} - THIRD_PARTY
        if "@dataclass" in joined:
            standard.add("from dataclasses import dataclass, field")
        if "(Enum)" in joined:
            standard.add("from enum import Enum")
        if "Iterator[" in joined:
            standard.add("from collections.abc import Iterator")
        words = set(re.findall(r"\w+", joined))
        project = [
            from_import(path, used)
            for path, names in sorted(self.imported.items())
            if (used := sorted(words.intersection(names)))
        ]
        groups = [sorted(standard), sorted(self.imports & THIRD_PARTY), project]
        title = self.name.replace("_", " ")
        return "\n".join(
            [
                f'"""{title.capitalize()} of {self.package}."""\n',
                "from __future__ import annotations\n",
                *("\n".join(group) + "\n" for group in groups if group),
                "logger = logging.getLogger(__name__)",
                f'BASE = "https://{self.package}.example.com"\n\n',
                f"class {self.error}(Exception):",
                f'    """Something is wrong with {title}."""\n\n',
                joined + "\n",
            ]
        )


def from_import(path: str, names: list[str]) -> str:
    line = f"from {path} import {', '.join(names)}"
    if len(line) <= 88:
        return line
    return f"from {path} import (\n" + "".join(f"    {name},\n" for name in names) + ")"


def summary(name: str) -> str:
    return name.replace("_", " ").capitalize()


def class_name(name: str) -> str:
    return name.title().replace("_", "")


def statements(module: Module, kind: str, count: int) -> list[str]:
    """Statements on the parameter of a function of this kind."""
    chosen = module.random.choices(STATEMENTS[kind], k=count)
    return [module.fill(statement) for statement in chosen]


def call(module: Module, kind: str) -> str:
    """A statement that calls a function of this kind, if there is one."""
    known = module.callables[kind]
    parameter = KINDS[kind][0]
    return f"{parameter} = {module.random.choice(known)}({parameter})" if known else ""


def add_function(module: Module, kind: str, template: str = FUNCTION, **values: str) -> str:
    """Add a function of this kind, which calls others, and give its name."""
    name = module.new_name()
    parameter, type_ = KINDS[kind]
    body = statements(module, kind, module.random.randint(2, 5))
    if kind == "record":
        body += record_statements(module)
    elif statement := call(module, kind):
        body.insert(module.random.randint(0, len(body)), statement)
    result, value = ("dict", "record") if kind == "record" else (type_, parameter)
    module.add(
        template,
        name=name,
        parameter=parameter,
        type=type_,
        result=result,
        value=value,
        summary=summary(name),
        body=indent("\n".join(body), "    "),
        **values,
    )
    return name


def record_statements(module: Module) -> list[str]:
    """Get a record: of a client at the bottom, through the layer below elsewhere."""
    if module.callables["record"]:
        found = f"record = {module.random.choice(module.callables['record'])}(key)"
    else:
        import_, found = module.random.choice(CLIENTS)
        module.imports.add(import_)
        found = module.fill(found)
    changed = module.fill('record["{a}"] = record.get("{b}", {n})')
    return [found, changed]


def add_helper(module: Module) -> None:
    kind = module.random.choice(["text", "number", "rows"])
    name = add_function(module, kind)
    module.exports[kind].append(name)
    # Later functions of the module call it now and then; never the other way round.
    if module.random.random() < 0.3:
        module.callables[kind].append(name)


def add_record(module: Module) -> None:
    name = module.new_name()
    module.add(RECORD, Name=class_name(name), summary=summary(name))


def add_service(module: Module) -> None:
    name = module.new_name()
    inherits = module.classes and module.random.random() < 0.5
    body = [*statements(module, "rows", 2), *filter(None, [call(module, "rows")])]
    module.add(
        SERVICE,
        Name=class_name(name),
        base=f"({module.random.choice(module.classes)})" if inherits else "",
        summary=summary(name),
        body=indent("\n".join(body), "        "),
    )
    module.classes.append(class_name(name))


def add_choice(module: Module) -> None:
    name = module.new_name()
    module.add(CHOICE, Name=class_name(name), summary=summary(name))


def add_iterator(module: Module) -> None:
    name = module.new_name()
    module.add(ITERATOR, name=name, summary=summary(name))


def add_table(module: Module) -> None:
    names = module.random.sample(NOUNS, module.random.randint(4, 20))
    body = "\n".join(f'    "{name}": {module.random.randint(1, 999)},' for name in names)
    module.add(TABLE, body=body)


BLOCKS: list[tuple[Callable[[Module], None], int]] = [
    (add_helper, 10),
    (add_service, 3),
    (add_record, 2),
    (add_choice, 1),
    (add_iterator, 1),
    (add_table, 1),
]


def add_workflow(module: Module) -> None:
    """Add steps and a workflow that takes them and calls helpers in between."""
    record = add_function(module, "record", STEP, options="")
    rows = add_function(module, "rows", STEP, options="retries_allowed=True")
    name = module.new_name()
    body = [
        f"record = {record}(key)",
        'text = str(record.get("text", key))',
        call(module, "text"),
        'amount = float(record.get("amount", 0))',
        call(module, "number"),
        call(module, "rows"),
        f"for _ in range({module.random.randint(2, 4)}):\n    rows = {rows}(rows)",
        "if amount > 100:\n    DBOS.sleep(1)",
    ]
    # Some workflows do themselves what only a step may do.
    if module.random.random() < 0.1:
        body.append(f"rows.append({module.random.choice(module.callables['record'])}(key))")
    module.add(WORKFLOW, name=name, summary=summary(name), body=indent("\n".join(body), "    "))


def add_async_workflow(module: Module) -> None:
    step, name = module.new_name(), module.new_name()
    noun = module.random.choice(NOUNS)
    module.add(ASYNC_STEP, name=step, summary=summary(step), b=noun)
    module.add(ASYNC_WORKFLOW, name=name, step=step, summary=summary(name), b=noun)


def import_from(module: Module, other: Module) -> None:
    """Import some functions of the other module, by name or with the module."""
    by_name = module.random.random() < 0.7
    chosen = []
    for kind, names in other.exports.items():
        for name in module.random.sample(names, min(2, len(names))):
            if name in module.names:
                continue
            chosen.append(name)
            module.names.add(name)
            module.callables[kind].append(name if by_name else f"{other.name}.{name}")
    if by_name:
        module.imported[other.path] = chosen
    else:
        module.imported.setdefault(f"{PROJECT}.{other.package}", []).append(other.name)


def fill_module(module: Module, below: list[Module], lines: int) -> None:
    """Write about this number of lines."""
    for other in module.random.sample(below, min(3, len(below))):
        import_from(module, other)
    workflows = module.layer == DEPTH
    if workflows:
        module.imports.add("from dbos import DBOS")
    else:
        module.exports["record"] += [add_function(module, "record") for _ in range(2)]
    makers, weights = zip(*BLOCKS, strict=True)
    while module.size < lines:
        module.random.choices(makers, weights)[0](module)
        if workflows and module.random.random() < 0.3:
            module.random.choice([add_workflow, add_workflow, add_async_workflow])(module)
    if workflows:
        add_workflow(module)


def empty_module(number: int) -> Module:
    """The module with this number, before anything is in it."""
    layer = min(number * DEPTH // HELPER_MODULES, DEPTH)
    random = Random(f"{PROJECT} {number}")
    name = f"{random.choice(NOUNS)}_{'flows' if layer == DEPTH else random.choice(NOUNS)}_{number}"
    return Module(NOUNS[number % PACKAGES], name, layer, random)


def workflow_module() -> str:
    """The path of a module with workflows in the folder of the project."""
    return empty_module(FILLED_MODULES - 1).file


def modules() -> Iterator[Module]:
    """All modules of the project, packages aside, the lower layers first."""
    lines = LINES // FILLED_MODULES
    below: list[Module] = []
    layer: list[Module] = []
    for number in range(FILLED_MODULES):
        module = empty_module(number)
        if layer and layer[0].layer != module.layer:
            below, layer = layer, []
        fill_module(module, below, module.random.randint(lines // 2, lines * 3 // 2) - 36)
        layer.append(module)
        yield module


def write(folder: Path) -> None:
    """Write the project into this folder."""
    for package in ["", *NOUNS[:PACKAGES]]:
        path = folder / PROJECT / package
        path.mkdir(parents=True, exist_ok=True)
        text = f'"""{package.capitalize() or "The shop"}."""\n'
        (path / "__init__.py").write_text(text, encoding="utf-8")
    (folder / "pyproject.toml").write_text(dedent(SETTINGS).lstrip(), encoding="utf-8")
    for module in modules():
        (folder / module.file).write_text(module.text(), encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
