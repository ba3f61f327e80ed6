"""What calls and attributes of Python's standard library and of other libraries do.

The catalogue is `effects.toml`, which explains its own keys. Names are those of the model:
`requests.Session().get` is the method `get` of what a call of `requests.Session` returns.
"""

from __future__ import annotations

import functools
import re
import sys
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from dbos_flake8.knowledge import text_of

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

__all__ = [
    "DETERMINISTIC",
    "KINDS",
    "NONDETERMINISTIC",
    "Argument",
    "Catalogue",
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


#: What `gives` knows besides attributes and methods.
_OPERATORS = ("()", "[]", "/")


@attrs.frozen(repr=False)
class Argument:
    """A parameter: its position, its keyword, or both."""

    position: int | None = None
    keyword: str | None = None

    def is_given(self, positional: int, keywords: frozenset[str]) -> bool:
        """Whether a call with so many positional arguments and these keywords gives it."""
        return (self.position is not None and positional > self.position) or self.keyword in keywords


@attrs.frozen(repr=False)
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


@attrs.frozen(repr=False)
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


@attrs.frozen(repr=False)
class Thing:
    """A kind of object: a class of a library, and others with the same methods."""

    names: tuple[str, ...]
    made_by: tuple[str, ...]
    instances: tuple[str, ...]
    #: Attributes by name, `()` for a call of the object itself.
    methods: Mapping[str, Entry]
    #: The effect of every other method, and of the methods of every attribute.
    everything: Entry | None
    #: Methods without an effect.
    pure: frozenset[str]
    #: The names of the things that it gives, by `attribute`, `method()`, `()`, `[]` or `/`;
    #: `*` and `*()` stand for the rest, `A*()` for capitalised methods.
    gives: Mapping[str, str]

    def entry(self, name: str) -> Entry | None:
        """What the catalogue says of a method."""
        found = self.methods.get(name)
        if found is not None or self.everything is None or name in self.pure:
            return found
        makes_part = name[:1].isupper() and "A*()" in self.gives
        return None if makes_part or name.startswith(("_", "()")) else self.everything

    def given(self, name: str) -> str | None:
        """The thing that an attribute, a method (`name()`) or an operator gives."""
        found = self.gives.get(name)
        if found is not None or name in _OPERATORS:
            return found
        if not name.endswith("()"):
            return self.gives.get("*")
        return self.gives.get("A*()") if name[:1].isupper() else self.gives.get("*()")


@attrs.frozen(repr=False)
class Group:
    """What the catalogue says of one library."""

    name: str
    source: str
    is_standard: bool
    functions: Mapping[str, Entry]
    #: Modules of which every function acts.
    everything: Mapping[str, Entry]
    #: Attributes that act when they are read.
    reads: Mapping[str, Entry]
    decorators: Mapping[str, Entry]
    pure: tuple[str, ...]
    things: tuple[Thing, ...]


#: A thing, and the name under which the program knows it.
_Known = tuple[Thing, str]

#: Where a group begins.
_GROUP = re.compile(r'\n(?=\[(?:standard|library)\.(?:[\w-]+|"[^"]+")\]\n)')
#: The first part of every dotted name; that it finds other words too costs no more than time.
_ROOT = re.compile(r'[\s"]([A-Za-z_]\w*)[."]')


@attrs.define(eq=False, repr=False)
class Catalogue:
    """The tables of `effects.toml`.

    To read it all takes longer than to lint a small file, and a program uses few libraries.
    So a group is read when somebody asks for a name that begins as one in the group does.
    """

    in_memory: frozenset[str]
    _texts: list[str]
    #: By the first part of names: the groups that were not read yet.
    _unread: dict[str, list[int]]
    _groups: dict[int, Group] = attrs.field(factory=dict)
    functions: dict[str, Entry] = attrs.field(factory=dict)
    reads: dict[str, Entry] = attrs.field(factory=dict)
    decorators: dict[str, Entry] = attrs.field(factory=dict)
    prefixes: dict[str, Entry] = attrs.field(factory=dict)
    pure: set[str] = attrs.field(factory=set)
    #: What a call of a class makes.
    classes: dict[str, _Known] = attrs.field(factory=dict)
    #: What a call of a function makes.
    makers: dict[str, _Known] = attrs.field(factory=dict)
    #: What a name that is no class denotes.
    instances: dict[str, _Known] = attrs.field(factory=dict)
    #: By class: what workflows use instead of its methods.
    durable: dict[str, str] = attrs.field(factory=dict)

    @classmethod
    def of(cls, text: str) -> Catalogue:
        """The catalogue that a text is."""
        head, *texts = _GROUP.split(text)
        unread: dict[str, list[int]] = {}
        for number, group in enumerate(texts):
            for root in set(_ROOT.findall(group)):
                unread.setdefault(root, []).append(number)
        return cls(frozenset(tomllib.loads(head)["in_memory"].split()), texts, unread)

    def knows(self, root: str) -> bool:
        """Whether names may begin so; what the catalogue says of them is read then."""
        numbers = self._unread.get(root)
        if numbers is None:
            return False
        if numbers:
            for number in numbers:
                self._read(number)
            self._unread[root] = []
        return True

    def groups(self) -> tuple[Group, ...]:
        """All groups, in the order of the text."""
        for number in range(len(self._texts)):
            self._read(number)
        return tuple(self._groups[number] for number in range(len(self._texts)))

    @property
    def read(self) -> tuple[str, ...]:
        """The names of the groups that were read so far."""
        return tuple(group.name for group in self._groups.values())

    def class_of(self, name: str) -> _Known:
        """The thing that a name in `gives` stands for."""
        self.knows(name.partition(".")[0])
        return self.classes[name]

    def _read(self, number: int) -> None:
        if number in self._groups:
            return
        ((section, groups),) = tomllib.loads(self._texts[number]).items()
        ((name, data),) = groups.items()
        self._groups[number] = self._group(name, data, section == "standard")

    def _group(self, name: str, data: Mapping[str, Any], is_standard: bool) -> Group:
        group = Group(
            name,
            data["source"],
            is_standard,
            _entries(name, data),
            _plain_entries(name, data.get("everything", {})),
            _plain_entries(name, data.get("reads", {})),
            _decorators(name, data.get("decorators", {})),
            tuple(data.get("pure", "").split()),
            tuple(self._thing(name, *item) for item in data.get("objects", {}).items()),
        )
        self.functions.update(group.functions)
        self.prefixes.update(group.everything)
        self.reads.update(group.reads)
        self.decorators.update(group.decorators)
        self.pure.update(group.pure)
        self.durable.update(data.get("durable", {}))
        return group

    def _thing(self, library: str, name: str, data: Mapping[str, Any]) -> Thing:
        kind = data.get("everything")
        names = (name, *data.get("also", "").split())
        thing = Thing(
            names,
            tuple(data.get("made_by", "").split()),
            tuple(data.get("instances", "").split()),
            _entries(library, data),
            None if kind is None else Entry(kind, library, seed=_argument(data.get("seed"))),
            frozenset(data.get("pure", "").split()),
            data.get("gives", {}),
        )
        for one in names:
            self.classes[one] = (thing, one)
        for maker in thing.made_by:
            owner = maker.rpartition(".")[0]
            self.makers[maker] = (thing, owner if owner in names else name)
        for instance in thing.instances:
            self.instances[instance] = (thing, instance)
        return thing


def _entries(library: str, data: Mapping[str, Any]) -> dict[str, Entry]:
    """The names of a table that have an effect, with their conditions."""
    kinds = {kind: data[kind] for kind in KINDS if kind in data}
    found = _plain_entries(library, kinds, _argument(data.get("seed")))
    for name, text in data.get("unless", {}).items():
        found[name] = attrs.evolve(found[name], unless=_argument(text))
    for name, text in data.get("only_if", {}).items():
        found[name] = attrs.evolve(found[name], only_if=_argument(text))
    for name, text in data.get("stream", {}).items():
        found[name] = attrs.evolve(found[name], stream=_argument(text))
    return found


def _decorators(library: str, data: Mapping[str, Any]) -> dict[str, Entry]:
    kinds = {kind: names for kind, names in data.items() if kind in KINDS}
    found = _plain_entries(library, kinds)
    for name, text in data.get("only_if", {}).items():
        found[name] = attrs.evolve(found[name], only_if=_argument(text))
    return found


def _plain_entries(library: str, data: Mapping[str, str], seed: Argument | None = None) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for kind, names in data.items():
        found.update(dict.fromkeys(names.split(), Entry(kind, library, seed=seed)))
    return found


def _argument(text: str | None) -> Argument | None:
    """The parameter that `0 host`, `0` or `host` names."""
    if text is None:
        return None
    position, _, keyword = text.partition(" ")
    return Argument(int(position), keyword or None) if position.isdigit() else Argument(None, position)


@attrs.frozen(eq=False, repr=False)
class Effects:
    """The catalogue, with what the user declares on top."""

    _catalogue: Catalogue
    _overrides: Mapping[str, str] = attrs.field(factory=dict)
    _declared_roots: frozenset[str] = frozenset()
    _things: dict[str, _Known | None] = attrs.field(init=False, factory=dict)

    @property
    def groups(self) -> tuple[Group, ...]:
        """Everything that the catalogue knows, in its order."""
        return self._catalogue.groups()

    def durable_form(self, effect: Effect) -> str | None:
        """What workflows use instead of an object's method: something whose calls DBOS records."""
        return self._catalogue.durable.get(effect.name.rpartition(".")[0])

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
        declared = {**self._overrides, **overrides}
        return Effects(self._catalogue, declared, frozenset(name.partition(".")[0] for name in declared))

    def knows(self, root: str) -> bool:
        """Whether the catalogue has a library whose names begin so."""
        return self._catalogue.knows(root)

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
        root = path.partition(".")[0].removesuffix("()")
        if not self._catalogue.knows(root) and root not in self._declared_roots:
            return None
        found = self._called(path)
        if found is not None and not found[0].acts(positional, keywords):
            found = None
        return self._effect(path, found)

    def effect_of_read(self, path: str) -> Effect | None:
        """The effect of reading the attribute that `path` names: `os.environ`, `sys.argv`."""
        if not self._catalogue.knows(path.partition(".")[0].removesuffix("()")):
            return None
        found = self._catalogue.reads.get(path)
        if found is not None:
            return self._effect(path, (found, path))
        before, _, name = path.rpartition(".")
        owner = self.thing(before)
        entry = None if owner is None else owner[0].methods.get(f".{name}")
        if owner is None or entry is None:
            return None
        return self._effect(path, (entry, f"{owner[1]}.{name}"))

    def given(self, path: str, operation: str) -> str | None:
        """The path of what an operation (`[]`, `/`) on the object at `path` gives."""
        found = self.thing(path)
        name = None if found is None else found[0].given(operation)
        return None if name is None else f"{name}()"

    def is_in_memory(self, path: str) -> bool:
        """Whether the object at `path` is a file that lives in memory: `io.BytesIO()`."""
        return path.endswith("()") and path[:-2] in self._catalogue.in_memory

    def effect_of_decorator(
        self, path: str, positional: int = 0, keywords: frozenset[str] = frozenset()
    ) -> Effect | None:
        """The effect of calling a function below the decorator that `path` names.

        `positional` and `keywords` are what the decorator itself is given.
        """
        if not self._catalogue.knows(path.partition(".")[0]):
            return None
        name = path.removesuffix("()")
        entry = self._catalogue.decorators.get(name)
        if entry is not None and not entry.acts(positional, keywords):
            entry = None
        return self._effect(name, None if entry is None else (entry, name))

    def thing(self, path: str) -> tuple[Thing, str] | None:
        """The kind of object at `path`, and the name to show for it."""
        if path not in self._things:
            self._things[path] = self._find_thing(path)
        return self._things[path]

    def _find_thing(self, path: str) -> _Known | None:
        known = self._catalogue
        if not known.knows(path.partition(".")[0].removesuffix("()")):
            return None
        if not path.endswith("()"):
            found = known.instances.get(path)
            if found is not None or "." not in path:
                return found
            owner, _, name = path.rpartition(".")
            return self._part(self.thing(owner), name)
        callee = path[:-2]
        found = known.makers.get(callee) or known.classes.get(callee)
        if found is not None:
            return found
        if callee.endswith("()"):
            return self._part(self.thing(callee), "()")
        owner, _, name = callee.rpartition(".")
        return self._part(self.thing(owner) or known.classes.get(owner), f"{name}()") if owner else None

    def _part(self, owner: _Known | None, name: str) -> _Known | None:
        """What an attribute of an object is, or what a method of it returns."""
        if owner is None:
            return None
        thing, shown = owner
        given = thing.given(name)
        if given is not None:
            return self._catalogue.class_of(given)
        if thing.everything is None or name.endswith("()") or name.startswith("_") or name in thing.pure:
            return None
        return thing, f"{shown}.{name}"

    def _called(self, path: str) -> tuple[Entry, str] | None:
        """What the catalogue says of calling `path`, and the name to show for it."""
        entry = self._catalogue.functions.get(path)
        if entry is not None:
            return entry, path
        if path.endswith("()"):
            owner = self.thing(path)
            entry = None if owner is None else owner[0].entry("()")
            return None if owner is None or entry is None else (entry, owner[1])
        before, _, name = path.rpartition(".")
        owner = self.thing(before)
        if owner is not None:
            entry = owner[0].entry(name)
            return None if entry is None else (entry, f"{owner[1]}.{name}")
        owner = self._catalogue.classes.get(before)
        if owner is not None:
            entry = owner[0].methods.get(name)
            return None if entry is None else (entry, path)
        return None if "()" in path else self._under(path)

    def _under(self, path: str) -> tuple[Entry, str] | None:
        """What a part of the name says: an object that is read, or a module that acts as a whole."""
        last = path.rpartition(".")[2]
        is_function = not last.startswith("_") and not last[:1].isupper()
        known = self._catalogue
        if path in known.pure:
            return None
        for prefix in _prefixes_of(path):
            if f"{prefix}.*" in known.pure:
                return None
            entry = known.reads.get(prefix) or (known.prefixes.get(prefix) if is_function else None)
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
    text = text_of("effects.toml")
    return Effects(Catalogue.of(text))
