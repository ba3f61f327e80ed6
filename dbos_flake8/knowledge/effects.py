"""What calls and attributes of Python's standard library and of other libraries do.

The catalogue is `effects.toml`, which explains its own keys. Names are those of the model:
`requests.Session().get` is the method `get` of what a call of `requests.Session` returns.
"""

from __future__ import annotations

import functools
import importlib.resources
import sys
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

__all__ = [
    "DETERMINISTIC",
    "KINDS",
    "NONDETERMINISTIC",
    "Argument",
    "Effect",
    "Effects",
    "Entry",
    "Group",
    "Thing",
    "load_effects",
]

#: What a call can depend on, or change, outside its program's own memory.
KINDS = (
    *("clock", "random", "identity", "network", "file", "database"),
    *("environment", "process", "thread", "sleep"),
)

#: What a user declares of a name that has no effect at all.
DETERMINISTIC = "deterministic"
#: What a user declares of a name that has an effect, without saying which.
NONDETERMINISTIC = "nondeterministic"


@attrs.frozen
class Argument:
    """A parameter: its position, its keyword, or both."""

    position: int | None = None
    keyword: str | None = None

    def is_given(self, positional: int, keywords: frozenset[str]) -> bool:
        """Whether a call with so many positional arguments and these keywords gives it."""
        return (self.position is not None and positional > self.position) or self.keyword in keywords


@attrs.frozen
class Effect:
    """One effect of a call, or of reading an attribute."""

    #: One of `KINDS`, or `NONDETERMINISTIC` where the user has declared that.
    kind: str
    #: The dotted name to show: `requests.Session.get`.
    name: str
    #: The distribution, or the module of the standard library.
    library: str
    #: What the call that made the object must not give: a generator with a seed has no effect.
    seed: Argument | None = None
    #: What the call reads or writes: with an object in memory there, it has no effect.
    stream: Argument | None = None


@attrs.frozen
class Entry:
    """What the catalogue says of a name."""

    kind: str
    library: str
    #: The call has no effect when this is given.
    unless: Argument | None = None
    #: The call has an effect only when this is given.
    only_if: Argument | None = None
    stream: Argument | None = None
    seed: Argument | None = None

    def acts(self, positional: int, keywords: frozenset[str]) -> bool:
        """Whether a call with so many positional arguments and these keywords has the effect."""
        if self.unless is not None and self.unless.is_given(positional, keywords):
            return False
        return self.only_if is None or self.only_if.is_given(positional, keywords)


@attrs.frozen
class Thing:
    """A kind of object: a class of a library, under all its names."""

    name: str
    #: Attributes by name, `()` for a call of the object itself.
    methods: Mapping[str, Entry]
    #: The effect of every other method, and of the methods of every attribute.
    everything: Entry | None
    #: Methods without an effect.
    pure: frozenset[str]
    #: The names of the things that it gives, by `attribute`, `method()`, `()`, `[]`, `/`, or `*`.
    gives: Mapping[str, str]

    def entry(self, name: str) -> Entry | None:
        """What the catalogue says of a method."""
        found = self.methods.get(name)
        if found is None and self.everything is not None and name not in self.pure:
            return None if name.startswith("_") or name == "()" else self.everything
        return found


@attrs.frozen
class Group:
    """A library, as the catalogue's page shows it."""

    name: str
    source: str
    is_standard: bool
    #: Names by their effect; what is in `everything` ends with `.*`.
    functions: Mapping[str, tuple[str, ...]]
    reads: Mapping[str, tuple[str, ...]]
    pure: tuple[str, ...]
    things: tuple[Thing, ...]


#: A thing, and the name under which the program knows it.
_Known = tuple[Thing, str]


@attrs.frozen(eq=False)
class Effects:
    """The catalogue, with what the user declares on top."""

    groups: tuple[Group, ...]
    _roots: frozenset[str]
    _functions: Mapping[str, Entry]
    _reads: Mapping[str, Entry]
    _prefixes: Mapping[str, Entry]
    _pure: frozenset[str]
    #: By class: what a call of it makes, and what its methods do.
    _classes: Mapping[str, _Known]
    #: By function: what a call of it makes.
    _makers: Mapping[str, _Known]
    #: By dotted name of a library's own object.
    _instances: Mapping[str, _Known]
    _in_memory: frozenset[str]
    _overrides: Mapping[str, str] = attrs.field(factory=dict)

    def with_overrides(self, overrides: Mapping[str, str]) -> Effects:
        """The same with what the user declares: names, or `prefix.*`, with their effect.

        A value is one of `KINDS`, `DETERMINISTIC` or `NONDETERMINISTIC`; else ValueError.
        """
        for name, kind in overrides.items():
            if not all(part.isidentifier() for part in name.removesuffix(".*").split(".")):
                raise ValueError(f"{name!r} is no dotted name")
            if kind not in (*KINDS, DETERMINISTIC, NONDETERMINISTIC):
                allowed = ", ".join((*KINDS, DETERMINISTIC, NONDETERMINISTIC))
                raise ValueError(f"{name}: expected one of {allowed}, not {kind!r}")
        return attrs.evolve(
            self,
            roots=self._roots | {name.partition(".")[0] for name in overrides},
            overrides={**self._overrides, **overrides},
        )

    def override(self, name: str) -> str | None:
        """What the user declares of a dotted name; the most specific declaration wins."""
        if not self._overrides:
            return None
        name = name.replace("()", "")
        found = self._overrides.get(name)
        if found is not None:
            return found
        for prefix in _prefixes_of(name):
            found = self._overrides.get(f"{prefix}.*")
            if found is not None:
                return found
        return None

    def effect_of_call(self, path: str, positional: int, keywords: frozenset[str]) -> Effect | None:
        """The effect of calling what `path` names, with so many arguments and these keywords.

        The caller must still look at `seed` and `stream` of the effect.
        """
        if path.partition(".")[0].removesuffix("()") not in self._roots:
            return None
        found = self._called(path)
        if found is not None and not found[0].acts(positional, keywords):
            found = None
        return self._effect(path, found)

    def effect_of_read(self, path: str) -> Effect | None:
        """The effect of reading the attribute that `path` names: `os.environ`, `sys.argv`."""
        if path.partition(".")[0] not in self._roots:
            return None
        found = self._reads.get(path)
        if found is None:
            owner = self.thing(path.rpartition(".")[0])
            found = None if owner is None else owner[0].methods.get(f".{path.rpartition('.')[2]}")
            return None if found is None else self._effect(path, (found, path.replace("()", "")))
        return self._effect(path, (found, path))

    def given(self, path: str, operation: str) -> str | None:
        """The path of what an operation (`[]`, `/`) on the object at `path` gives."""
        found = self.thing(path)
        name = None if found is None else found[0].gives.get(operation)
        return None if name is None else f"{name}()"

    def is_in_memory(self, path: str) -> bool:
        """Whether the object at `path` is a file that lives in memory: `io.BytesIO()`."""
        return path.removesuffix("()") in self._in_memory and path.endswith("()")

    def thing(self, path: str) -> tuple[Thing, str] | None:
        """The kind of object at `path`, and the name to show for it."""
        if not path.endswith("()"):
            found = self._instances.get(path)
            if found is not None or "." not in path:
                return found
            owner, _, name = path.rpartition(".")
            return self._part(self.thing(owner), name)
        callee = path[:-2]
        found = self._makers.get(callee) or self._classes.get(callee)
        if found is not None:
            return found
        if callee.endswith("()"):
            return self._part(self.thing(callee), "()")
        owner, _, name = callee.rpartition(".")
        return self._part(self.thing(owner), f"{name}()") if owner else None

    def _part(self, owner: _Known | None, name: str) -> _Known | None:
        """What an attribute of an object is, or what a method of it returns."""
        if owner is None:
            return None
        thing, shown = owner
        given = thing.gives.get(name)
        if given is None and not name.endswith("()"):
            if thing.everything is not None:
                return None if name.startswith("_") else (thing, f"{shown}.{name}")
            given = thing.gives.get("*")
        return None if given is None else self._classes[given]

    def _called(self, path: str) -> tuple[Entry, str] | None:
        """What the catalogue says of calling `path`, and the name to show for it."""
        entry = self._functions.get(path)
        if entry is not None:
            return entry, path
        if path.endswith("()"):
            owner, name = self.thing(path), "()"
        else:
            before, _, name = path.rpartition(".")
            owner = self.thing(before)
            if owner is None and before in self._classes and not self._classes[before][0].everything:
                owner = self._classes[before]
        if owner is not None:
            thing, shown = owner
            entry = thing.entry(name)
            return None if entry is None else (entry, shown if name == "()" else f"{shown}.{name}")
        return None if "()" in path else self._under(path)

    def _under(self, path: str) -> tuple[Entry, str] | None:
        """What a part of the name says: an object that is read, or a module that acts as a whole."""
        last = path.rpartition(".")[2]
        is_function = not last.startswith("_") and not last[:1].isupper()
        if path in self._pure:
            return None
        for prefix in _prefixes_of(path):
            if f"{prefix}.*" in self._pure:
                return None
            entry = self._reads.get(prefix) or (self._prefixes.get(prefix) if is_function else None)
            if entry is not None:
                return entry, path
        return None

    def _effect(self, path: str, found: tuple[Entry, str] | None) -> Effect | None:
        if self._overrides:
            declared = self.override(path)
            if declared is None and found is not None:
                declared = self.override(found[1])
            if declared is not None:
                name = path.replace("()", "")
                return None if declared == DETERMINISTIC else Effect(declared, name, name.partition(".")[0])
        if found is None:
            return None
        entry, shown = found
        return Effect(entry.kind, shown, entry.library, entry.seed, entry.stream)


def _prefixes_of(name: str) -> Iterator[str]:
    """`a.b` and `a`, for `a.b.c`."""
    while "." in name:
        name = name.rpartition(".")[0]
        yield name


@functools.lru_cache(maxsize=1)
def load_effects() -> Effects:
    """The catalogue of `effects.toml`."""
    text = importlib.resources.files(__package__).joinpath("effects.toml").read_text("utf-8")
    return _build(tomllib.loads(text))


@attrs.define
class _Tables:
    """The tables of the catalogue, while they are filled."""

    groups: list[Group] = attrs.field(factory=list)
    functions: dict[str, Entry] = attrs.field(factory=dict)
    reads: dict[str, Entry] = attrs.field(factory=dict)
    prefixes: dict[str, Entry] = attrs.field(factory=dict)
    pure: set[str] = attrs.field(factory=set)
    classes: dict[str, _Known] = attrs.field(factory=dict)
    makers: dict[str, _Known] = attrs.field(factory=dict)
    instances: dict[str, _Known] = attrs.field(factory=dict)

    def add(self, name: str, data: Mapping[str, Any], is_standard: bool) -> None:
        """Take one group in."""
        self.functions.update(_entries(name, data))
        reads = {kind: tuple(names.split()) for kind, names in data.get("reads", {}).items()}
        for kind, names in reads.items():
            self.reads.update(dict.fromkeys(names, Entry(kind, name)))
        everything = {kind: tuple(names.split()) for kind, names in data.get("everything", {}).items()}
        for kind, names in everything.items():
            self.prefixes.update(dict.fromkeys(names, Entry(kind, name)))
        pure = tuple(data.get("pure", "").split())
        self.pure.update(pure)
        things = tuple(self._thing(name, *item) for item in data.get("objects", {}).items())
        functions = {}
        for kind in KINDS:
            prefixes = (f"{prefix}.*" for prefix in everything.get(kind, ()))
            names = (*prefixes, *data.get(kind, "").split())
            if names:
                functions[kind] = names
        self.groups.append(Group(name, data["source"], is_standard, functions, reads, pure, things))

    def _thing(self, library: str, name: str, data: Mapping[str, Any]) -> Thing:
        kind = data.get("everything")
        thing = Thing(
            name,
            _entries(library, data),
            None if kind is None else Entry(kind, library, seed=_argument(data.get("seed"))),
            frozenset(data.get("pure", "").split()),
            data.get("gives", {}),
        )
        names = (name, *data.get("also", "").split())
        for one in names:
            self.classes[one] = (thing, one)
        for maker in data.get("made_by", "").split():
            owner = maker.rpartition(".")[0]
            self.makers[maker] = (thing, owner if owner in names else name)
        for instance in data.get("instances", "").split():
            self.instances[instance] = (thing, instance)
        return thing


def _entries(library: str, data: Mapping[str, Any]) -> dict[str, Entry]:
    """The names of a table that have an effect."""
    seed = _argument(data.get("seed"))
    found: dict[str, Entry] = {}
    for kind in KINDS:
        if kind in data:
            found.update(dict.fromkeys(data[kind].split(), Entry(kind, library, seed=seed)))
    for condition in ("unless", "only_if", "stream"):
        for name, text in data.get(condition, {}).items():
            found[name] = attrs.evolve(found[name], **{condition: _argument(text)})
    return found


def _argument(text: str | None) -> Argument | None:
    """The parameter that `0 host`, `0` or `host` names."""
    if text is None:
        return None
    position, _, keyword = text.partition(" ")
    return Argument(int(position), keyword or None) if position.isdigit() else Argument(None, position)


def _build(data: Mapping[str, Any]) -> Effects:
    tables = _Tables()
    for section in ("standard", "library"):
        for name, group in data[section].items():
            tables.add(name, group, section == "standard")
    names = (
        *(tables.functions, tables.reads, tables.prefixes, tables.classes),
        *(tables.makers, tables.instances),
    )
    return Effects(
        groups=tuple(tables.groups),
        roots=frozenset(name.partition(".")[0] for table in names for name in table),
        functions=tables.functions,
        reads=tables.reads,
        prefixes=tables.prefixes,
        pure=frozenset(tables.pure),
        classes=tables.classes,
        makers=tables.makers,
        instances=tables.instances,
        in_memory=frozenset(data["in_memory"].split()),
    )
