"""The page of the catalogue of effects: `docs/effects.md`.

`render()` makes it from `dbos_flake8/knowledge/effects.toml`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping

from dbos_flake8.knowledge.effects import KINDS, Argument, Entry, Group, Thing, load_effects

NOTE = "<!-- Written by tools/generate_docs.py. Do not edit. -->"

#: What each effect means for a workflow that DBOS runs again.
MEANINGS = {
    "clock": "another time at every run",
    "random": "another value at every run",
    "identity": "another identifier at every run",
    "network": "talks to another machine, every time again",
    "file": "reads or changes files",
    "database": "reads or changes a database",
    "environment": "depends on the machine, the process or a person at the keyboard",
    "process": "starts, waits for or changes a process",
    "thread": "starts a thread",
    "sleep": "waits, and waits again from the beginning after a restart",
}


def render() -> str:
    """The text of the page."""
    groups = load_effects().groups
    standard = [group for group in groups if group.is_standard]
    libraries = sorted((group for group in groups if not group.is_standard), key=lambda g: g.name.lower())
    meanings = [f"| {kind} | {MEANINGS[kind]} |" for kind in KINDS]
    parts = [
        NOTE,
        "# What the linter knows of Python and other libraries",
        "A workflow runs again after a crash, and must then take the same steps. What depends on, or "
        "changes, something outside the program's memory belongs in a step. These are the calls that "
        "the linter knows to do so, by their effect:",
        "\n".join(["| effect | meaning |", "|---|---|", *meanings]),
        "A name that ends with `.*` stands for every function whose name begins so. A call that reads or "
        "writes an object in memory, such as `io.BytesIO()`, where it could name a file has no effect. "
        "`pure` lists names without an effect where one may be expected. What stands nowhere here has no "
        "effect as far as the linter knows.",
        "## Python",
        *(_group(group) for group in standard),
        "## Other libraries",
        *(_group(group) for group in libraries),
    ]
    return "\n\n".join(parts) + "\n"


def _group(group: Group) -> str:
    lines = [f"### {group.name}", "", f"[Documentation]({group.source})"]
    facts = list(_facts(group))
    if facts:
        lines += ["", *(f"- {fact}" for fact in facts)]
    return "\n".join(lines)


def _facts(group: Group) -> Iterator[str]:
    prefixes = {f"{prefix}.*": entry for prefix, entry in group.everything.items()}
    yield from _by_kind({**group.functions, **prefixes})
    yield from (f"when read, {fact}" for fact in _by_kind(group.reads))
    yield from (f"in functions below the decorator, {fact}" for fact in _by_kind(group.decorators))
    for thing in group.things:
        yield "\n  - ".join(_thing(thing))
    if group.pure:
        yield f"pure: {_codes(group.pure)}"


def _thing(thing: Thing) -> Iterator[str]:
    title = f"objects of {_codes(thing.names)}"
    if thing.made_by:
        title += f", made by {_codes(thing.made_by)}"
    if thing.instances:
        title += f", and {_codes(thing.instances)}"
    seeds = {entry.seed for entry in (thing.everything, *thing.methods.values()) if entry is not None}
    for seed in seeds - {None}:
        title += f", when made without {_parameter(seed)}"
    yield title
    yield from _by_kind(thing.methods)
    if thing.everything is not None:
        but = f", but {_codes(sorted(thing.pure))}" if thing.pure else ""
        yield f"{thing.everything.kind}: every {'other ' if thing.methods else ''}method{but}"
    if thing.gives:
        yield ", ".join(f"{_code(name)} gives {_code(target)}" for name, target in thing.gives.items())


def _by_kind(entries: Mapping[str, Entry]) -> Iterator[str]:
    for kind in KINDS:
        names = [f"{_code(name)}{_condition(e)}" for name, e in entries.items() if e.kind == kind]
        if names:
            yield f"{kind}: {', '.join(names)}"


def _condition(entry: Entry) -> str:
    if entry.unless is not None:
        return f" (without {_parameter(entry.unless)})"
    return f" (with {_parameter(entry.only_if)})" if entry.only_if is not None else ""


def _parameter(argument: Argument | None) -> str:
    assert argument is not None
    return _code(argument.keyword) if argument.keyword else f"argument {(argument.position or 0) + 1}"


def _codes(names: Iterable[str]) -> str:
    return ", ".join(map(_code, names))


def _code(name: str) -> str:
    return f"`{name}`"


if __name__ == "__main__":
    sys.stdout.write(render())
