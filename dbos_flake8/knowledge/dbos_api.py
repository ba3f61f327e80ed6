"""The public API of dbos across its releases, read from the generated `dbos_api.json`.

The file has one entry per qualified name, merged over the newest patch of every minor release line:

- `kind`: module, class, typed-dict, function, coroutine, generator, async generator, property,
  attribute, constant, or decorator (with `parentheses`: required, optional or none); `kind_since`:
  the first line of this kind, if the name is older;
- `binding` of members: static, class or instance;
- `parameters`: of a function or constructor, or the keys of a typed dict, one text each: the name with
  its mark (`/` positional only, `--` keyword only, `*` and `**` variadic) and `=` when it may be left
  out, then the release lines that have it when those are not all lines of the entry, then
  `deprecated` and the lines in which dbos calls it so;
- `returns`: the class of dbos that a call gives (awaited, for a coroutine; possibly None), if it is one;
- `twin`: the member of the same class that does the same on an event loop;
- `refuses_loop`: where a synchronous call raises on a thread with a running event loop;
  `may_refuse_loop`: where it does so for some arguments; `refuses_loop_except`: the classes whose
  objects of this type never refuse;
- `deprecated`; `constructor`: where users may construct the class, if not everywhere; `aliases`: other
  paths to the same thing; `since`, `until`: the first line that has the name, the first that lost it.

A span of release lines is written `2.20..3.0` (3.0 not included), or `2.20` when it has no end.
What holds for a line holds for its newest patch; older patches of the line may lack a name.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from dbos_flake8.knowledge import text_of

if TYPE_CHECKING:  # imported when a project says which releases it allows
    from packaging.specifiers import Specifier, SpecifierSet
    from packaging.version import Version

__all__ = ["DbosApi", "Member", "Parameter", "Span", "load"]


# Release lines and spans


@functools.lru_cache(maxsize=512)
def _line(version: str) -> tuple[int, int]:
    """Major and minor number: the release line that a version belongs to."""
    major, _, rest = version.partition(".")
    return int(major), int(rest.partition(".")[0] or 0)


@frozen(repr=False)
class Span:
    """A stretch of release lines, from `since` up to but not including `until`."""

    since: str
    until: str | None = None

    def __contains__(self, version: str) -> bool:
        """Whether the release line of a version ("2.10" or "2.10.3") lies in the span."""
        line = _line(version)
        return _line(self.since) <= line and (self.until is None or line < _line(self.until))

    @classmethod
    def parse(cls, text: str) -> Span:
        since, _, until = text.partition("..")
        return cls(since, until or None)


# Names


@frozen(repr=False)
class Parameter:
    """A parameter of a function or constructor, or a key of a typed dict (kind `keyword`).

    One that changed its kind or became optional appears once for each form, with disjoint spans.
    """

    name: str
    kind: str
    has_default: bool
    span: Span
    deprecated: Span | None = None

    @classmethod
    def parse(cls, text: str, whole: Span) -> Parameter:
        head, _, warned = text.partition(" deprecated ")
        written, _, lines = head.partition(" ")
        mark = re.match(r"/|--|\**", written)
        assert mark is not None
        name = written[mark.end() :]
        return cls(
            name=name.removesuffix("="),
            kind=_PARAMETER_KINDS[mark[0]],
            has_default=name.endswith("="),
            span=Span.parse(lines) if lines else whole,
            deprecated=Span.parse(warned) if warned else None,
        )


_PARAMETER_KINDS = {
    "": "positional",
    "/": "positional-only",
    "--": "keyword",
    "*": "var-positional",
    "**": "var-keyword",
}


@frozen(repr=False)
class Member:
    """A public name of dbos: an export, or a member of an exported class."""

    name: str
    kind: str
    span: Span
    kind_since: str
    binding: str | None = None
    parentheses: str | None = None
    parameters: tuple[Parameter, ...] = ()
    returns: str | None = None
    twin: str | None = None
    refuses_loop: Span | None = None
    may_refuse_loop: Span | None = None
    refuses_loop_except: tuple[str, ...] = ()
    deprecated: Span | None = None
    constructor: Span | None = None
    _parameters_in: dict[str, tuple[Parameter, ...]] = field(factory=dict, init=False, eq=False)
    _names_in: dict[tuple[str, ...], frozenset[str]] = field(factory=dict, init=False, eq=False)

    @property
    def since(self) -> str:
        return self.span.since

    @property
    def until(self) -> str | None:
        return self.span.until

    @property
    def is_class(self) -> bool:
        return self.kind in _CLASS_KINDS

    @property
    def is_coroutine(self) -> bool:
        """Whether a call gives a coroutine, which does nothing before it is awaited."""
        return self.kind == "coroutine"

    def parameters_in(self, version: str) -> tuple[Parameter, ...]:
        """The parameters that one version has, in its order."""
        known = self._parameters_in.get(version)
        if known is None:
            known = tuple(parameter for parameter in self.parameters if version in parameter.span)
            self._parameters_in[version] = known
        return known

    def names_in(self, versions: tuple[str, ...]) -> frozenset[str]:
        """The names by which arguments may be passed in any of some versions."""
        known = self._names_in.get(versions)
        if known is None:
            known = self._names_in[versions] = frozenset(
                parameter.name
                for version in versions
                for parameter in self.parameters_in(version)
                if parameter.kind not in ("var-positional", "var-keyword", "positional-only")
            )
        return known

    @classmethod
    def of(cls, name: str, entry: Mapping[str, Any]) -> Member:
        def span(key: str) -> Span | None:
            return Span.parse(entry[key]) if key in entry else None

        whole = Span(entry["since"], entry.get("until"))
        owner = name.rpartition(".")[0]
        is_class = entry["kind"] in _CLASS_KINDS
        return cls(
            name=name,
            kind=entry["kind"],
            span=whole,
            kind_since=entry.get("kind_since", whole.since),
            binding=entry.get("binding"),
            parentheses=entry.get("parentheses"),
            parameters=tuple(Parameter.parse(text, whole) for text in entry.get("parameters", ())),
            returns=name if is_class else entry.get("returns"),
            twin=f"{owner}.{entry['twin']}" if "twin" in entry else None,
            refuses_loop=span("refuses_loop"),
            may_refuse_loop=span("may_refuse_loop"),
            refuses_loop_except=tuple(entry.get("refuses_loop_except", ())),
            deprecated=span("deprecated"),
            constructor=(span("constructor") or whole) if is_class else None,
        )


_CLASS_KINDS = ("class", "typed-dict")


@frozen(eq=False, repr=False)
class DbosApi:
    """All public names of dbos in the releases that the data was made from."""

    releases: tuple[str, ...]
    _entries: Mapping[str, Mapping[str, Any]]
    _aliases: Mapping[str, str]
    _members: dict[str, Member | None] = field(factory=dict, init=False)

    @property
    def newest(self) -> str:
        return self.releases[-1]

    @property
    def names(self) -> tuple[str, ...]:
        """Every canonical name, sorted."""
        return tuple(self._entries)

    @property
    def classes(self) -> tuple[str, ...]:
        """The canonical names of the classes and typed dicts, sorted."""
        return tuple(name for name, entry in self._entries.items() if entry["kind"] in _CLASS_KINDS)

    @functools.cached_property
    def properties(self) -> frozenset[str]:
        """The names of all properties, without the classes that have them."""
        names = {name for name, entry in self._entries.items() if entry["kind"] == "property"}
        names |= {alias for alias, name in self._aliases.items() if name in names}
        return frozenset(name.rpartition(".")[2] for name in names)

    def canonical(self, dotted: str) -> str | None:
        """The public name of what a dotted path means (`dbos._dbos.DBOS.sleep` is `dbos.DBOS.sleep`)."""
        if dotted in self._entries:
            return dotted
        head, rest = dotted, ""
        while head:
            if head in self._aliases:
                name = self._aliases[head] + rest
                return name if name in self._entries else None
            head, dot, last = head.rpartition(".")
            rest = f"{dot}{last}{rest}"
        return None

    def member(self, dotted: str) -> Member | None:
        """What is known about a name, under any of its paths; None when no release has it."""
        if dotted not in self._members:
            name = self.canonical(dotted)
            if name is None or name == dotted:
                self._members[dotted] = None if name is None else Member.of(name, self._entries[name])
            else:
                self._members[dotted] = self.member(name)
        return self._members[dotted]

    def releases_in(self, specifier: str | None) -> tuple[str, ...]:
        """The releases that a version specifier (`>=2.11,<3`) allows; None stands for the newest major version.

        A specifier that matches none of them, such as a pin of another patch, gives the release of the
        nearest line at or below it. ValueError when it is no specifier.
        """
        if specifier is None:
            newest_major = _line(self.newest)[0]
            return tuple(release for release in self.releases if _line(release)[0] == newest_major)
        return _releases_in(specifier, self.releases)

    def is_older(self, specifier: str) -> bool:
        """Whether a specifier allows only releases that are older than all of these."""
        from packaging.specifiers import SpecifierSet
        from packaging.version import Version

        oldest = Version(self.releases[0])
        for clause in SpecifierSet(specifier):
            highest = _version_of(clause)
            if highest is None or clause.operator not in ("<", "<=", "==", "===", "~="):
                continue
            if not clause.contains(oldest) and (
                highest.release[:2] < oldest.release[:2] or clause.operator == "<"
            ):
                return True
        return False

    def is_newer(self, specifier: str) -> bool:
        """Whether a specifier allows only releases that are newer than all of these."""
        from packaging.specifiers import SpecifierSet
        from packaging.version import Version

        newest = Version(self.newest)
        for clause in SpecifierSet(specifier):
            lowest = _version_of(clause)
            if lowest is None or clause.operator not in (">", ">=", "==", "===", "~="):
                continue
            if not clause.contains(newest) and lowest.release[:2] > newest.release[:2]:
                return True
        return False


@functools.lru_cache(maxsize=512)
def _releases_in(specifier: str, releases: tuple[str, ...]) -> tuple[str, ...]:
    from packaging.specifiers import SpecifierSet

    clauses = SpecifierSet(specifier)
    return tuple(clauses.filter(releases)) or (_nearest(clauses, releases),)


def _nearest(clauses: SpecifierSet, releases: tuple[str, ...]) -> str:
    parsed = [(clause.operator, _version_of(clause)) for clause in clauses]
    lowest = [v for operator, v in parsed if v is not None and operator in (">=", ">", "==", "~=", "===")]
    highest = [v for operator, v in parsed if v is not None and operator in ("<=", "<")]
    if not lowest and not highest:
        return releases[-1]
    wanted = max(lowest) if lowest else min(highest)
    if wanted.epoch:
        return releases[-1]
    line = (wanted.major, wanted.minor)
    return ([release for release in releases if _line(release) <= line] or [releases[0]])[-1]


def _version_of(clause: Specifier) -> Version | None:
    """The version that a clause compares with; None where `===` names something else."""
    from packaging.version import InvalidVersion, Version

    try:
        return Version(clause.version.removesuffix(".*"))
    except InvalidVersion:
        return None


@functools.cache
def load() -> DbosApi:
    """The API data, read once per process, at the first call."""
    text = text_of("dbos_api.json")
    data = json.loads(text)
    entries: dict[str, dict[str, Any]] = data["names"]
    aliases = {alias: name for name, entry in entries.items() for alias in entry.get("aliases", ())}
    return DbosApi(tuple(data["versions"]), entries, aliases)
