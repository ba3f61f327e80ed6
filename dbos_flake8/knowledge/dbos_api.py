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
import importlib.resources
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import field, frozen

__all__ = ["DbosApi", "Member", "Parameter", "Span", "load"]


# Release lines and spans


@functools.lru_cache(maxsize=512)
def _line(version: str) -> tuple[int, int]:
    """Major and minor number: the release line that a version belongs to."""
    release = _Version.parse(version).release
    return release[0], release[1] if len(release) > 1 else 0


@frozen
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


@frozen
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


@frozen
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
        return tuple(parameter for parameter in self.parameters if version in parameter.span)

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


@frozen(eq=False)
class DbosApi:
    """All public names of dbos in the releases that the data was made from."""

    releases: tuple[str, ...]
    _entries: Mapping[str, Mapping[str, Any]]
    _aliases: Mapping[str, str]
    _members: dict[str, Member] = field(factory=dict, init=False, repr=False)

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
        name = self.canonical(dotted)
        if name is None:
            return None
        if name not in self._members:
            self._members[name] = Member.of(name, self._entries[name])
        return self._members[name]

    def releases_in(self, specifier: str | None) -> tuple[str, ...]:
        """The releases that a version specifier (`>=2.11,<3`) allows; None stands for the newest major version.

        A specifier that matches none of them, such as a pin of another patch, gives the release of the
        nearest line at or below it. ValueError when it is no specifier.
        """
        if specifier is None:
            newest_major = _line(self.newest)[0]
            return tuple(release for release in self.releases if _line(release)[0] == newest_major)
        clauses = _Clause.parse_all(specifier)
        return self._matching(clauses) or (self._nearest(clauses),)

    def is_older(self, specifier: str) -> bool:
        """Whether a specifier allows only releases that are older than all of these."""
        oldest = _Version.parse(self.releases[0])
        for clause in _Clause.parse_all(specifier):
            highest = clause.version
            if highest is None or clause.operator not in ("<", "<=", "==", "===", "~="):
                continue
            if not clause.allows(oldest) and (
                highest.release[:2] < oldest.release[:2] or clause.operator == "<"
            ):
                return True
        return False

    def is_newer(self, specifier: str) -> bool:
        """Whether a specifier allows only releases that are newer than all of these."""
        newest = _Version.parse(self.newest)
        return any(
            clause.version is not None
            and clause.operator in (">", ">=", "==", "===", "~=")
            and not clause.allows(newest)
            and clause.version.release[:2] > newest.release[:2]
            for clause in _Clause.parse_all(specifier)
        )

    def _matching(self, clauses: Sequence[_Clause]) -> tuple[str, ...]:
        return tuple(r for r in self.releases if all(clause.allows(_Version.parse(r)) for clause in clauses))

    def _nearest(self, clauses: Sequence[_Clause]) -> str:
        parsed = [(clause.operator, clause.version) for clause in clauses if clause.version is not None]
        lowest = [version for operator, version in parsed if operator in (">=", ">", "==", "~=", "===")]
        highest = [version for operator, version in parsed if operator in ("<=", "<")]
        if not lowest and not highest:
            return self.newest
        wanted = max(lowest) if lowest else min(highest)
        if wanted.epoch:
            return self.newest
        line = (*wanted.release, 0)[:2]
        return ([release for release in self.releases if _line(release) <= line] or [self.releases[0]])[-1]


@functools.cache
def load() -> DbosApi:
    """The API data, read once per process, at the first call."""
    text = importlib.resources.files("dbos_flake8.knowledge").joinpath("dbos_api.json").read_text("utf-8")
    data = json.loads(text)
    entries: dict[str, dict[str, Any]] = data["names"]
    aliases = {alias: name for name, entry in entries.items() for alias in entry.get("aliases", ())}
    return DbosApi(tuple(data["versions"]), entries, aliases)


# Version specifiers (PEP 440). All that is asked is whether a final release matches, which takes less time
# than to import a package that knows the rules for other candidates as well.

_VERSION = re.compile(
    r"""\s*v?
    (?:(?P<epoch>[0-9]+)!)?
    (?P<release>[0-9]+(?:\.[0-9]+)*)
    (?:[-_.]?(?P<pre>alpha|beta|preview|pre|a|b|c|rc)[-_.]?(?P<pre_number>[0-9]+)?)?
    (?P<post>-(?P<post_implicit>[0-9]+)|[-_.]?(?:post|rev|r)[-_.]?(?P<post_number>[0-9]+)?)?
    (?P<dev>[-_.]?dev[-_.]?(?P<dev_number>[0-9]+)?)?
    (?:\+(?P<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?\s*""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_PRE_NAMES = {"alpha": "a", "beta": "b", "c": "rc", "pre": "rc", "preview": "rc"}


@frozen(order=False)
class _Version:
    """A version number; `key` orders it."""

    epoch: int
    release: tuple[int, ...]
    pre: tuple[str, int] | None
    post: int | None
    dev: int | None
    local: str | None

    @classmethod
    @functools.lru_cache(maxsize=512)
    def parse(cls, text: str) -> _Version:
        found = _VERSION.fullmatch(text)
        if found is None:
            raise ValueError(f"not a version: {text!r}")
        pre = found["pre"] and found["pre"].lower()
        return cls(
            epoch=int(found["epoch"] or 0),
            release=tuple(int(part) for part in found["release"].split(".")),
            pre=(_PRE_NAMES.get(pre, pre), int(found["pre_number"] or 0)) if pre else None,
            post=int(found["post_implicit"] or found["post_number"] or 0) if found["post"] else None,
            dev=int(found["dev_number"] or 0) if found["dev"] else None,
            local=found["local"],
        )

    @property
    def key(self) -> tuple[object, ...]:
        """Orders versions: development, pre-release, final, post-release, then local versions of each."""
        release = self.release
        while len(release) > 1 and release[-1] == 0:
            release = release[:-1]
        if self.pre is not None:
            pre = (1, *self.pre)
        else:
            pre = (0, "", 0) if self.post is None and self.dev is not None else (2, "", 0)
        post = -1 if self.post is None else self.post
        dev = (1, 0) if self.dev is None else (0, self.dev)
        return (self.epoch, release, pre, post, dev, self.local is not None)

    def __lt__(self, other: _Version) -> bool:
        return self.key < other.key

    def starts_with(self, epoch: int, release: tuple[int, ...]) -> bool:
        padded = self.release + (0,) * (len(release) - len(self.release))
        return self.epoch == epoch and padded[: len(release)] == release


@frozen
class _Clause:
    """One comparison of a specifier; `version` is None where `===` compares with other text."""

    operator: str
    text: str
    version: _Version | None
    is_prefix: bool

    @classmethod
    def parse_all(cls, specifier: str) -> tuple[_Clause, ...]:
        return tuple(cls.parse(part) for part in specifier.split(",") if part.strip())

    @classmethod
    def parse(cls, text: str) -> _Clause:
        found = re.fullmatch(r"\s*(===|==|~=|!=|<=|>=|<|>)\s*([^\s;)]+)\s*", text)
        if found is None:
            raise ValueError(f"not a version specifier: {text.strip()!r} (expected for example '>=2.11')")
        operator, written = found[1], found[2]
        is_prefix = written.endswith(".*") and operator in ("==", "!=")
        try:
            version = _Version.parse(written.removesuffix(".*") if is_prefix else written)
        except ValueError:
            if operator == "===":
                return cls(operator, written, None, False)
            raise ValueError(
                f"not a version specifier: {text.strip()!r} ({written!r} is not a version)"
            ) from None
        plain = version.local is None
        if is_prefix:
            plain = plain and version.pre is None and version.post is None and version.dev is None
        elif operator in ("==", "!=", "==="):
            plain = True
        if not plain or (operator == "~=" and len(version.release) < 2):
            raise ValueError(
                f"not a version specifier: {text.strip()!r} ({operator} cannot take {written!r})"
            )
        return cls(operator, written, version, is_prefix)

    def allows(self, candidate: _Version) -> bool:
        """Whether a final release matches."""
        if self.operator == "===":
            return ".".join(map(str, candidate.release)) == self.text.lower()
        wanted = self.version
        assert wanted is not None
        if self.is_prefix:
            equal = candidate.starts_with(wanted.epoch, wanted.release)
        else:
            equal = candidate.key == wanted.key
        if self.operator == "~=":
            return candidate.starts_with(wanted.epoch, wanted.release[:-1]) and not candidate < wanted
        return {
            "==": equal,
            "!=": not equal,
            "<": candidate < wanted,
            ">": wanted < candidate,
            "<=": not wanted < candidate,
            ">=": not candidate < wanted,
        }[self.operator]
