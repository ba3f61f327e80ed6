"""From a file to its diagnostics: runs the checkers, decides where findings stand."""

from __future__ import annotations

import ast
import gc
import os
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

import attrs
from astroid import nodes

from dbos_flake8.checkers.all import CHECKERS, AnalysisIncomplete
from dbos_flake8.checkers.base import Checker, Context
from dbos_flake8.model.acts import Acts
from dbos_flake8.model.calls import Calls
from dbos_flake8.model.checkpoints import Checkpoints
from dbos_flake8.model.configuration import Configurations
from dbos_flake8.model.edits import Editor
from dbos_flake8.model.flow import Timeline
from dbos_flake8.model.library import Library
from dbos_flake8.model.lifecycle import Lines
from dbos_flake8.model.names import Evaluator
from dbos_flake8.model.paths import Path, Paths, Place, Reach, Root, words_of
from dbos_flake8.model.requirement import Requirements
from dbos_flake8.model.scopes import blocks_of, decorators_of, frame_of
from dbos_flake8.model.source import AnalysisError, Project, Source
from dbos_flake8.model.values import Role
from dbos_flake8.rule import Culprit, Diagnostic, Fix, Position, Stop
from dbos_flake8.settings import Settings

__all__ = ["Analysis"]

#: How many activations of functions are looked at for one file.
_MOST_BODIES = 8_000

#: How many remembered answers are too many; the memory starts anew then.
_MOST_REMEMBERED = 400_000


@attrs.frozen(eq=False, repr=False)
class _Finding:
    """A culprit with the root and the path that make it one."""

    culprit: Culprit
    root: Root | None = None
    path: Path | None = None

    @property
    def length(self) -> int:
        entry = self.root is not None and self.root.entry is not None
        return (len(self.path) if self.path is not None else 0) + entry

    @cached_property
    def blamed(self) -> tuple[nodes.NodeNG, Source]:
        """The code that is wrong, and its file."""
        culprit, path = self.culprit, self.path
        if culprit.blames_thread and path is not None:
            pairs = list(zip(path.edges, path.sources, strict=True))
            for edge, origin in reversed(pairs):
                if edge.way.detaches:
                    return edge.node, origin
        if path is not None and path.edges and _is_handed_in(culprit.node):
            return path.edges[-1].node, path.sources[-1]
        return culprit.node, culprit.source

    def anchor(self, source: Source) -> nodes.NodeNG:
        """Where it stands in the linted file: the code that is wrong, or the call that leads there."""
        node, origin = self.blamed
        if origin is source:
            return node
        if self.culprit.place is not None:
            return self.culprit.place
        if self.root is not None and self.root.entry is not None:
            return self.root.entry
        assert self.path is not None
        for edge, place in zip(self.path.edges, self.path.sources, strict=True):
            if place is source and edge.function.source is not source:
                return edge.node
        return node

    def fix(self, anchor: nodes.NodeNG, source: Source) -> Fix | None:
        """The fix, if the finding stands in the linted file at the code that is wrong."""
        culprit = self.culprit
        if culprit.fix is None or anchor is not culprit.node or culprit.source is not source:
            return None
        return culprit.fix()

    @property
    def stops(self) -> Iterator[Stop]:
        """The root, the calls, and the code that is wrong; nothing where that is the root itself."""
        if not self.way or self.root is None or self.path is None:
            return
        start = self.path.start
        if isinstance(start.scope, nodes.Module):
            yield Stop(start.source.path, Position(1, 0), self.root.label)
        else:
            yield _stop(start.scope, start.source, self.root.label)
        for edge, place in zip(self.path.edges, self.path.sources, strict=True):
            yield _stop(edge.node, place, f"leads to {words_of(edge)}")
        node, origin = self.blamed
        yield _stop(node, origin, self.culprit.rule.name)

    @property
    def way(self) -> str:
        """The root and the path in words; empty where the code itself is the root."""
        if self.root is None or self.path is None:
            return ""
        path = self.path
        if self.culprit.blames_thread:
            # The thread is named by the code that makes it, which is where the finding stands.
            last = max((index for index, edge in enumerate(path.edges) if edge.way.detaches), default=0)
            path = Path(path.start, path.edges[:last], path.sources[:last])
        if not len(path) and self.root.entry is None:
            return ""
        through = path.explain()
        return f"reached from {self.root.label}" + (f" through {through}" if through else "")


@attrs.define(eq=False, repr=False)
class Analysis:
    """Lints files of one project; remembers what it has read of it.

    `enabled` are the codes of the rules that may report.
    """

    settings: Settings
    enabled: frozenset[str]
    project: Project = attrs.field()
    #: The codes that the user names in full.
    named: frozenset[str] = frozenset()
    #: Whether comments in the code silence findings that stand elsewhere because of it.
    respects_noqa: bool = True
    #: Whether findings come with their fix and the way to the code that is wrong.
    gives_details: bool = False
    #: `(path, line, code)` of each comment that has silenced a finding which stands elsewhere.
    used: set[tuple[str, int, str]] = attrs.field(init=False, factory=set)
    _context: Context | None = attrs.field(init=False, default=None)
    _requirements: Requirements = attrs.field(init=False, factory=Requirements)

    @project.default
    def _project(self) -> Project:
        return Project(self.settings.src)

    def check(self, path: str, text: str, syntax: ast.Module | None = None) -> list[Diagnostic]:
        """The diagnostics of one file, sorted by place.

        Never raises for what the code is: what cannot be analysed becomes DBS000.
        """
        source = self.project.add(path, text)
        if not self.project.reaches_dbos(source):
            return []
        source.syntax = syntax
        collecting = gc.isenabled()
        gc.disable()
        try:
            return sorted(self._check(source))
        finally:
            # What has been learnt of the project stays for the run: collecting it again and
            # again would cost more than the analysis.
            source.syntax = None
            gc.freeze()
            if collecting:
                gc.enable()

    def context(self) -> Context:
        """The model, made anew when it has grown too large."""
        if self._context is not None:
            evaluator = self._context.evaluator
            evaluator.steps = 0
            if evaluator.remembered < _MOST_REMEMBERED:
                return self._context
        library = Library(declared=self._declared(), functions=dict(self.settings.functions))
        evaluator = Evaluator(self.project, library)
        calls = Calls(evaluator)
        acts = Acts(evaluator)
        paths = Paths(evaluator, calls, acts, self.settings.max_depth)
        self._context = Context(
            evaluator,
            paths,
            Timeline(evaluator, calls),
            acts,
            Checkpoints(evaluator, calls),
            Configurations(evaluator),
            Lines(evaluator, paths),
            library.api.releases_in(None),
            False,
            False,
            False,
            self.enabled,
            self.named,
        )
        return self._context

    def _specifiers(self, source: Source) -> tuple[str, ...]:
        """The specifiers of the releases that the file's project allows; none where it does not say."""
        if self.settings.version is not None:
            return (self.settings.version,)
        requirement = self._requirements.find(os.path.dirname(source.path))
        return () if requirement is None or requirement.specifiers == ("",) else requirement.specifiers

    def _choose_releases(self, source: Source, context: Context) -> None:
        """Judge what follows by the releases of dbos that the file's project allows."""
        api = context.library.api
        allowed: set[str] = set()
        are_older: list[bool] = []
        are_newer: list[bool] = []
        for specifier in self._specifiers(source):
            try:
                allowed.update(api.releases_in(specifier or None))
                are_older.append(api.is_older(specifier))
                are_newer.append(api.is_newer(specifier))
            except ValueError:
                continue  # what a requirement file says, and nobody can read
        context.is_declared = bool(allowed)
        context.is_older = bool(are_older) and all(are_older)
        context.is_newer = any(are_newer)
        context.releases = (
            tuple(release for release in api.releases if release in allowed)
            if allowed
            else api.releases_in(None)
        )

    def _declared(self) -> dict[str, Role]:
        declared = dict.fromkeys(self.settings.workflow_decorators, Role.WORKFLOW)
        return declared | dict.fromkeys(self.settings.step_decorators, Role.STEP)

    def _check(self, source: Source) -> Iterator[Diagnostic]:
        failures: list[Diagnostic] = []
        try:
            module = source.tree.module
            context = self.context()
            self._choose_releases(source, context)
        except AnalysisError as error:
            yield self._incomplete(1, 0, str(error))
            return
        checkers = [checker(context) for checker in CHECKERS]
        findings = self._findings(source, checkers, context, failures)
        yield from dict.fromkeys(failures)  # one reason is told once
        yield from self._placed(source, module, self._chosen(findings, source))

    def _findings(
        self,
        source: Source,
        checkers: list[Checker],
        context: Context,
        failures: list[Diagnostic],
    ) -> list[_Finding]:
        findings: list[_Finding] = []

        def ask(
            checker: Checker,
            visit: Callable[..., Iterable[Culprit]],
            root: Root | None,
            path: Path | None,
            *about: object,
        ) -> None:
            try:
                for culprit in visit(*about):
                    findings.append(_Finding(culprit, root, culprit.path or path))
            except Exception as error:  # one checker's failure must not end the run
                name = type(checker).__name__
                failures.append(self._incomplete(1, 0, f"{name}: {type(error).__name__}: {error}"))

        for checker in _with_own(checkers, "visit_file"):
            ask(checker, checker.visit_file, None, None, source)
        of_reaches, of_roots = _with_own(checkers, "visit_reach"), _with_own(checkers, "visit_root")
        try:
            visited = 0
            for root in context.paths.roots(source):
                reaches: list[Reach] = []
                for reach in context.paths.reaches(root, source):
                    visited += 1
                    if visited > _MOST_BODIES:
                        failures.append(self._incomplete(1, 0, "it leads to too much other code"))
                        return findings
                    reaches.append(reach)
                    if _tells_something(reach):
                        for checker in of_reaches:
                            ask(checker, checker.visit_reach, root, reach.path, reach)
                for checker in of_roots:
                    ask(checker, checker.visit_root, root, None, root, reaches)
            if context.evaluator.is_exhausted:
                failures.append(self._incomplete(1, 0, "it leads to too much other code"))
        except RecursionError:
            failures.append(self._incomplete(1, 0, "the calls are nested too deeply"))
        except Exception as error:
            failures.append(self._incomplete(1, 0, f"the model failed: {type(error).__name__}: {error}"))
        return findings

    @staticmethod
    def _incomplete(line: int, column: int, reason: str) -> Diagnostic:
        return Diagnostic(
            line,
            column,
            AnalysisIncomplete.code,
            AnalysisIncomplete.message.format(reason=" ".join(reason.split())),
        )

    def _chosen(self, findings: list[_Finding], source: Source) -> list[_Finding]:
        """One finding per mistake: the shortest path, and the most specific rule."""
        nearest: dict[tuple[str, nodes.NodeNG, nodes.NodeNG], _Finding] = {}
        for finding in findings:
            node, _ = finding.blamed
            key = (finding.culprit.rule.code, _call(node), _call(finding.anchor(source)))
            known = nearest.get(key)
            if known is None or finding.length < known.length:
                nearest[key] = finding
        best: dict[tuple[nodes.NodeNG, nodes.NodeNG], int] = {}
        for (code, *place), finding in nearest.items():
            rank = finding.culprit.rule.precedence
            if rank is not None and code in self.enabled:
                where = (place[0], place[1])
                best[where] = min(rank, best.get(where, rank))
        return [
            finding
            for (code, node, anchor), finding in nearest.items()
            if code in self.enabled
            and (
                finding.culprit.rule.precedence is None
                or finding.culprit.rule.precedence == best[node, anchor]
            )
        ]

    def _placed(self, source: Source, module: nodes.Module, findings: list[_Finding]) -> Iterator[Diagnostic]:
        places: dict[tuple[str, nodes.NodeNG], list[_Finding]] = {}
        for finding in findings:
            node, origin = finding.blamed
            code = finding.culprit.rule.code
            if self.respects_noqa and self._is_silenced(code, node, origin, origin is source):
                continue
            places.setdefault((finding.culprit.rule.code, finding.anchor(source)), []).append(finding)
        for (code, anchor), group in places.items():
            group.sort(key=lambda finding: finding.length)
            start, end = _extent(anchor, source)
            fix: Fix | None = None
            way: tuple[Stop, ...] = ()
            if self.gives_details:
                way = tuple(group[0].stops)
                try:
                    fix = group[0].fix(anchor, source)
                except Exception as error:  # the finding is right without its fix
                    yield self._incomplete(*start, f"the fix of {code}: {type(error).__name__}: {error}")
            yield Diagnostic(*start, code, self._message(group, source), end, fix, way)

    def _message(self, group: list[_Finding], source: Source) -> str:
        finding = group[0]
        culprit = finding.culprit
        node, origin = finding.blamed
        text = culprit.rule.message.format_map(culprit.words)
        place = ""
        if origin is not source:
            place = f"{self.project.shown(origin.path)}:{node.lineno}"
        detail = ", ".join(part for part in (finding.way, place) if part)
        if culprit.rule.fails and culprit.fails and _is_hidden(node):
            detail += "; " if detail else ""
            detail += "the `except` around it hides the failure"
        if len(group) > 1:
            detail += f"; and {len(group) - 1} more"
        return f"{text} ({detail})" if detail else text

    def _is_silenced(self, code: str, node: nodes.NodeNG, origin: Source, is_here: bool) -> bool:
        """Whether a comment in the culprit's file, at the code or its `def`, silences the code.

        What stands on the culprit's own line in the linted file is left to the front end.
        """
        if not origin.may_suppress:
            return False
        if not is_here and self._is_silenced_at(code, origin, node.lineno or 0, False):
            return True
        scope = frame_of(node)
        while isinstance(scope, nodes.FunctionDef):
            # Without a code, the comment on a `def` is about that line, not about the whole function.
            if self._is_silenced_at(code, origin, _definition_line(scope, origin), True):
                return True
            scope = frame_of(scope)
        return False

    def _is_silenced_at(self, code: str, origin: Source, line: int, needs_code: bool) -> bool:
        for directive, which in origin.suppressions.silencers(code, line):
            if which is not None or not needs_code:
                self.used.add((origin.path, directive.line, code))
                return True
        return False


def _extent(node: nodes.NodeNG, source: Source) -> tuple[Position, Position]:
    """Where a node begins and ends; of a function or class, its first line alone."""
    editor = Editor(source)
    if isinstance(node, nodes.FunctionDef):
        line = _definition_line(node, source)
        start = editor.position(line, node.col_offset or 0)
    else:
        start = editor.start(node)
    if isinstance(node, (nodes.FunctionDef, nodes.ClassDef)):
        return start, Position(start.line, len(source.line(start.line).partition("#")[0].rstrip()))
    return start, editor.end(node)


def _stop(node: nodes.NodeNG, source: Source, what: str) -> Stop:
    return Stop(source.path, _extent(node, source)[0], what)


def _definition_line(function: nodes.FunctionDef, source: Source) -> int:
    """The line of the `def`: astroid misses it where lines lie between it and the decorators."""
    decorators = decorators_of(function)
    first = decorators[-1].tolineno + 1 if decorators else function.lineno or 1
    for line in range(first, function.body[0].fromlineno):
        if source.line(line).split(None, 1)[:1] in (["def"], ["async"]):
            return line
    return first


def _is_hidden(node: nodes.NodeNG) -> bool:
    """Whether a handler around code catches whatever it raises, and does not raise it again."""
    for statement, field in blocks_of(node):
        if not isinstance(statement, nodes.Try) or field != "body":
            continue
        for handler in statement.handlers:
            caught = [] if handler.type is None else [n.name for n in handler.type.nodes_of_class(nodes.Name)]
            if handler.type is None or {"Exception", "BaseException"} & set(caught):
                return not any(True for _ in handler.nodes_of_class(nodes.Raise))
    return False


def _is_handed_in(node: nodes.NodeNG) -> bool:
    """Whether a call calls a parameter: then the code that handed it in is to blame."""
    callee = getattr(node, "func", None)
    scope = frame_of(node)
    return (
        isinstance(callee, nodes.Name)
        and isinstance(scope, nodes.FunctionDef)
        and any(isinstance(binding.parent, nodes.Arguments) for binding in scope.locals.get(callee.name, ()))
    )


def _call(node: nodes.NodeNG) -> nodes.NodeNG:
    """The call that an `await` waits for: rules about the two meet there."""
    return node.value if isinstance(node, nodes.Await) else node


def _tells_something(reach: Reach) -> bool:
    """Whether a body has something of dbos, or runs where something of dbos does."""
    body = reach.body
    return reach.state.place is not Place.UNKNOWN or bool(
        body.dbos_calls or body.reads or body.registrations
    )


def _with_own(checkers: Iterable[Checker], method: str) -> list[Checker]:
    """The checkers that have a visitor of their own."""
    return [one for one in checkers if getattr(type(one), method) is not getattr(Checker, method)]
