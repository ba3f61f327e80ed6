"""A run of `dbos-flake8 check`: from paths to findings, in parallel, and back to fixed files.

Files that have nothing to do with dbos are read once, and nothing heavy is imported for them.
"""

from __future__ import annotations

import io
import os
import re
import sys
import tokenize
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from dbos_flake8.config import Config
from dbos_flake8.files import Found
from dbos_flake8.suppression import Suppressions, may_suppress

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

    from dbos_flake8.analysis import Analysis
    from dbos_flake8.model.source import Project
    from dbos_flake8.rule import Diagnostic

__all__ = ["Change", "Checked", "Options", "Text", "WorkerLost", "check", "decoded"]

#: So many files of interest, and so much text, are worth a process. Each one learns for itself what
#: its files have in common, which costs about as much as ten files do.
_FILES_OF_PROCESS = 32
_TEXT_OF_PROCESS = 100_000

#: How many files go to a process at once, at most: neighbours share what is learnt of the project.
_LARGEST_SHARE = 24


_LINE_END = re.compile(rb"\r\n|\r|\n")


class Options(NamedTuple):
    """What the user wants of a run."""

    jobs: int = 1
    respects_noqa: bool = True
    #: Whether fixes are applied, and the unsafe ones, too.
    fixes: bool = False
    unsafe: bool = False


class Text(NamedTuple):
    """The text of a file, and how it is written as bytes."""

    text: str
    encoding: str = "utf-8"
    has_mark: bool = False

    def encoded(self, text: str) -> bytes:
        """Another text in the same form. Raises UnicodeEncodeError where the encoding lacks a character."""
        return (b"\xef\xbb\xbf" if self.has_mark else b"") + text.encode(self.encoding)


class Change(NamedTuple):
    """A file that fixes have changed."""

    path: str
    before: bytes
    after: bytes
    old: str
    new: str


class Checked(NamedTuple):
    """What a run has found."""

    #: The findings by path, sorted by place; files without any are not among them.
    findings: dict[str, list[Diagnostic]]
    #: The texts in which they stand, by path.
    texts: dict[str, str]
    changes: list[Change]
    #: How many findings were fixed, by path and code.
    fixed: dict[str, Counter[str]]
    #: What the user should know besides: a path, and what is said of it.
    warnings: list[tuple[str, str]]


class WorkerLost(Exception):
    """A process ended before its work was done; the text says so to the user."""


class Failure(Exception):
    """A file cannot be read; the text says why."""


def decoded(content: bytes) -> Text:
    """A file's text by its byte order mark or declared encoding. Raises `Failure`."""
    has_mark = content.startswith(b"\xef\xbb\xbf")
    encoding = "utf-8"
    if b"coding" in content[:400]:
        try:
            # Python looks for it in two lines, however they end.
            head = b"\n".join(_LINE_END.split(content, 2)[:2])
            encoding, _ = tokenize.detect_encoding(io.BytesIO(head).readline)
        except SyntaxError as error:
            raise Failure(str(error)) from error
        encoding = "utf-8" if encoding == "utf-8-sig" else encoding
    try:
        return Text(content[3 * has_mark :].decode(encoding), encoding, has_mark)
    except (UnicodeDecodeError, LookupError) as error:
        if not isinstance(error, UnicodeDecodeError):
            raise Failure(str(error)) from error
        line = content[: error.start].count(b"\n") + 1
        raise Failure(
            f"line {line} holds the byte 0x{content[3 * has_mark + error.start]:02x}, which is no "
            f"{encoding}; a file in another encoding must declare it"
        ) from error


def _unified(text: str) -> str:
    """A text with the line ends that Python's own reader gives it."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


# Linting one file


class _Result(NamedTuple):
    """What one file gives, before it is known what comments of other files are needed for."""

    path: str
    findings: list[Diagnostic]
    #: `(path, line, code)` of comments at which another file's finding, or a function's, was silenced.
    used: frozenset[tuple[str, int, str]]
    #: `(line, code)` of comments that silence nothing in this file, with their finding.
    unused: dict[tuple[int, str], Diagnostic]
    #: What could not be analysed, where the rule that says so does not report.
    untold: tuple[str, ...]


class Linter:
    """Lints files, one after the other, and remembers the project; lives in each process."""

    def __init__(self, configs: Sequence[Config], respects_noqa: bool) -> None:
        self._configs = configs
        self._respects_noqa = respects_noqa
        self._analyses: dict[int, Analysis] = {}
        self._enabled: dict[int, frozenset[str]] = {}
        self.projects: dict[tuple[str, ...], Project] = {}
        self._round = 0

    def project(self, config: Config) -> Project:
        """The project of a configuration's files."""
        from dbos_flake8.model.source import Project

        src = config.settings.src
        if src not in self.projects:
            self.projects[src] = Project(src)
        return self.projects[src]

    def begin_round(self, number: int, changed: Mapping[str, str]) -> None:
        """Forget what was learnt of texts that have changed since."""
        if number != self._round:
            self._round = number
            self._analyses.clear()
            self.projects.clear()
            for config in self._configs:
                project = self.project(config)
                for path, text in changed.items():
                    project.add(path, _unified(text))

    def _analysis(self, index: int) -> Analysis:
        known = self._analyses.get(index)
        if known is None:
            from dbos_flake8.analysis import Analysis
            from dbos_flake8.rule import rules
            from dbos_flake8.selection import selected

            config = self._configs[index]
            opt_in = frozenset(code for code, rule in rules().items() if not rule.is_default)
            enabled = selected(config.layers, opt_in)
            # What the user ignores still wins over less specific rules, as it does in flake8.
            runs = enabled | (frozenset(rules()) - opt_in)
            known = Analysis(config.settings, runs, self.project(config))
            known.respects_noqa = self._respects_noqa
            known.gives_details = True
            self._analyses[index] = known
            self._enabled[index] = enabled
        return known

    def lint(self, path: str, index: int, text: str) -> _Result:
        """The findings of a file that no comment silences."""
        from dbos_flake8.rule import Diagnostic
        from dbos_flake8.selection import expanded

        config = self._configs[index]
        text = _unified(text)
        analysis = self._analysis(index)
        enabled = self._enabled[index]
        enabled -= expanded(config.ignored(path), enabled)
        analysis.used.clear()
        try:
            found = analysis.check(path, text)
        except Exception as error:  # a failure of the linter is a finding, and ends no run
            reason = " ".join(f"{type(error).__name__}: {error}".split())
            found = [Diagnostic(1, 0, "DBS000", f"this file could not be analysed: {reason}")]
        used = set(analysis.used)
        kept: list[Diagnostic] = []
        untold = tuple(one.message for one in found if one.code == "DBS000" and one.code not in enabled)
        if not self._respects_noqa or not may_suppress(text):
            return _Result(path, [one for one in found if one.code in enabled], frozenset(used), {}, untold)
        suppressions = Suppressions(text)
        silencing: set[tuple[int, int]] = set()
        for one in found:
            silencers = suppressions.silencers(one.code, one.line)
            if silencers:
                silencing.update((directive.line, code.start) for directive, code in silencers if code)
            elif one.code in enabled:
                kept.append(one)
        unused: dict[tuple[int, str], Diagnostic] = {}
        if "DBS001" in enabled:
            from dbos_flake8.unused import unused_codes

            here = {(line, code) for where, line, code in used if where == os.path.abspath(path)}
            unused = unused_codes(suppressions, silencing, here, enabled)
        return _Result(path, kept, frozenset(used), unused, untold)


_linter: Linter | None = None


def _start_worker(configs: Sequence[Config], respects_noqa: bool) -> None:
    import signal

    global _linter
    # Ctrl-C reaches all processes of a terminal: the first one tells the others to end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if _linter is None:  # or else it came with the fork, with what it has read
        _linter = Linter(configs, respects_noqa)


class _Share(NamedTuple):
    """Work for a process."""

    round: int
    changed: dict[str, str]
    #: Path, index of the configuration, text.
    files: list[tuple[str, int, str]]


def _work(share: _Share) -> list[_Result]:
    assert _linter is not None
    _linter.begin_round(share.round, share.changed)
    return [_linter.lint(*file) for file in share.files]


# A run


class _Run:
    def __init__(self, options: Options, step: Callable[[int, int], None]) -> None:
        self._options = options
        self._step = step
        self._pool: ProcessPoolExecutor | None = None
        self._configs: list[Config] = []
        self._indexes: dict[int, int] = {}
        self._contents: dict[str, bytes] = {}
        self._texts: dict[str, Text] = {}
        self._linter = Linter(self._configs, options.respects_noqa)
        self._failures: dict[str, str] = {}
        self._notebooks: list[str] = []

    def _index(self, config: Config) -> int:
        key = id(config)
        if key not in self._indexes:
            self._indexes[key] = len(self._configs)
            self._configs.append(config)
        return self._indexes[key]

    def read(self, files: Mapping[str, Found], given: Mapping[str, bytes]) -> dict[str, int]:
        """Read the files, and give those that have to do with dbos, with their configurations."""
        wanted: dict[str, int] = {}
        maybe: dict[str, tuple[int, bytes]] = {}
        for number, (path, found) in enumerate(files.items()):
            if not number % 64:
                self._step(0, len(files))
            index = self._index(found.config)
            if path.endswith(".ipynb"):
                self._notebooks.append(path)
                continue
            content = given.get(path)
            if content is None:
                try:
                    with open(path, "rb", 0) as stream:
                        content = stream.read()
                except OSError as error:
                    self._failures[path] = error.strerror or str(error)
                    continue
            lowered = content.lower()
            is_comment = b"dbs" in lowered and (b"noqa" in lowered or b"ruff:" in lowered)
            if is_comment or b"dbos" in lowered:
                wanted[path] = index
                self._contents[path] = content
            elif b"import" in lowered:
                maybe[path] = (index, content)
        self._decode(wanted)
        self._look(wanted, maybe)
        return dict(sorted(wanted.items()))

    def _decode(self, wanted: dict[str, int]) -> None:
        for path in list(wanted):
            try:
                self._texts[path] = decoded(self._contents[path])
            except Failure as error:
                self._failures[path] = str(error)
                del wanted[path]

    def _look(self, wanted: dict[str, int], maybe: Mapping[str, tuple[int, bytes]]) -> None:
        """Add the files that import what has to do with dbos."""
        if not wanted and not maybe:
            return
        for path, index in wanted.items():
            self._linter.project(self._configs[index]).add(path, _unified(self._texts[path].text))
        sources = []
        for path, (index, content) in maybe.items():
            try:
                text = decoded(content)
            except Failure:
                continue  # nothing in it is about dbos
            project = self._linter.project(self._configs[index])
            sources.append((path, index, text, project, project.add(path, _unified(text.text))))
        for path, index, text, project, source in sources:
            if project.reaches_dbos(source):
                wanted[path] = index
                self._texts[path] = text
                self._contents[path] = maybe[path][1]

    def lint(
        self, wanted: Mapping[str, int], texts: Mapping[str, str], number: int, changed: dict[str, str]
    ) -> dict[str, _Result]:
        """One round over files."""
        results: dict[str, _Result] = {}
        files = [(path, index, texts[path]) for path, index in wanted.items()]
        total = len(files)
        self._step(0, total)
        processes = self._processes(files)
        if processes < 2:
            self._linter.begin_round(number, changed)
            for file in files:
                results[file[0]] = self._linter.lint(*file)
                self._step(len(results), total)
            return results
        from concurrent.futures import as_completed
        from concurrent.futures.process import BrokenProcessPool

        pool = self._executor(processes)
        size = max(1, min(_LARGEST_SHARE, total // (processes * 4) or 1))
        shares = [_Share(number, changed, files[start : start + size]) for start in range(0, total, size)]
        try:
            for future in as_completed([pool.submit(_work, share) for share in shares]):
                for result in future.result():
                    results[result.path] = result
                self._step(len(results), total)
        except BrokenProcessPool as error:
            raise WorkerLost(
                "a process of this run ended before its work was done: it was killed, or memory ran out; "
                "`--jobs 1` needs no others"
            ) from error
        return results

    def _processes(self, files: Sequence[tuple[str, int, str]]) -> int:
        """How many processes are worth their start."""
        text = sum(len(text) for _, _, text in files)
        return min(self._options.jobs, len(files) // _FILES_OF_PROCESS, text // _TEXT_OF_PROCESS)

    def _executor(self, processes: int) -> ProcessPoolExecutor:
        if self._pool is None:
            import multiprocessing
            from concurrent.futures import ProcessPoolExecutor

            global _linter
            # Where a process can be copied, the others begin with what this one has read.
            can_fork = sys.platform == "linux"
            context = multiprocessing.get_context("fork" if can_fork else "spawn")
            if can_fork:
                import dbos_flake8.analysis  # noqa: F401  # imported once, not in each process

                _linter = self._linter
            self._pool = ProcessPoolExecutor(
                processes, context, _start_worker, (self._configs, self._options.respects_noqa)
            )
            # When a run is broken off, nobody takes what is left of the queue: Python 3.10 would wait for ever
            # for the thread that writes it.
            self._pool._call_queue.cancel_join_thread()  # type: ignore[attr-defined]
        return self._pool

    def close(self) -> None:
        """End the other processes."""
        if self._pool is not None:
            processes = list((self._pool._processes or {}).values())
            manager = getattr(self._pool, "_executor_manager_thread", None)
            self._pool.shutdown(wait=False, cancel_futures=True)
            for process in processes:
                process.terminate()
            # Python 3.10 prints a traceback when the interpreter ends while the thread is still closing pipes.
            if manager is not None:
                manager.join(1)

    def run(self, files: Mapping[str, Found], given: Mapping[str, bytes]) -> Checked:
        wanted = self.read(files, given)
        texts = {path: text.text for path, text in self._texts.items()}
        fixed: dict[str, Counter[str]] = {}
        warnings = [(path, ": notebooks are not linted") for path in self._notebooks]
        changed: dict[str, str] = {}
        refused: set[tuple[str, str, str]] = set()
        results = self.lint(wanted, texts, 0, changed) if wanted else {}
        warnings += [(path, f": {text}") for path in sorted(results) for text in results[path].untold]
        findings = self._with_failures(_settled(results), files, warnings)
        if self._options.fixes:
            from dbos_flake8.fixer import MOST_ROUNDS

            for number in range(1, MOST_ROUNDS + 1):
                if not self._fix(wanted, findings, texts, fixed, refused, changed, warnings):
                    if not self._clean(wanted, texts, changed):
                        break
                results = self.lint(wanted, texts, number, changed)
                findings = self._with_failures(_settled(results), files, [])
            else:
                warnings += [
                    (path, f": after {MOST_ROUNDS} rounds there is still something to fix; this is a bug")
                    for path in sorted(changed)
                ]
        changes = []
        for path in sorted(changed):
            old, new = self._texts[path], changed[path]
            if new != old.text:
                changes.append(Change(path, self._contents[path], old.encoded(new), old.text, new))
        shown = {path: texts[path] for path in findings if path in texts}
        return Checked(findings, shown, changes, fixed, warnings)

    def _with_failures(
        self,
        findings: dict[str, list[Diagnostic]],
        files: Mapping[str, Found],
        warnings: list[tuple[str, str]],
    ) -> dict[str, list[Diagnostic]]:
        """The findings, and one for each file that could not be read."""
        if not self._failures:
            return findings
        from dbos_flake8.rule import Diagnostic
        from dbos_flake8.selection import expanded, selected

        for path, reason in self._failures.items():
            config = files[path].config
            enabled = selected(config.layers)
            if "DBS000" in enabled - expanded(config.ignored(path), enabled):
                findings[path] = [Diagnostic(1, 0, "DBS000", f"this file could not be read: {reason}")]
            else:
                warnings.append((path, f": this file could not be read: {reason}"))
        return dict(sorted(findings.items()))

    def _fix(
        self,
        wanted: Mapping[str, int],
        findings: Mapping[str, list[Diagnostic]],
        texts: dict[str, str],
        fixed: dict[str, Counter[str]],
        refused: set[tuple[str, str, str]],
        changed: dict[str, str],
        warnings: list[tuple[str, str]],
    ) -> bool:
        """Apply what goes together; whether anything was changed."""
        from dbos_flake8.fixer import apply_fixes

        any_change = False
        for path, found in findings.items():
            if path not in wanted:
                continue
            config = self._configs[wanted[path]]
            chosen = [
                one
                for one in found
                if can_fix(one, config, self._options.unsafe) and (path, one.code, one.message) not in refused
            ]
            done = apply_fixes(texts[path], chosen)
            text = self._texts[path]
            try:
                text.encoded(done.text)
            except UnicodeEncodeError:
                warnings.append(
                    (path, f": what the fixes write has no place in {text.encoding}; left as it is")
                )
                refused |= {(path, one.code, one.message) for one in chosen}
                continue
            for one in done.refused:
                refused.add((path, one.code, one.message))
                warnings.append(
                    (path, f":{one.line}: the fix of {one.code} would leave no valid Python; left out")
                )
            if done.applied:
                texts[path] = changed[path] = done.text
                fixed.setdefault(path, Counter()).update(one.code for one in done.applied)
                any_change = True
        return any_change


    def _clean(self, wanted: Mapping[str, int], texts: dict[str, str], changed: dict[str, str]) -> bool:
        """Remove the imports that fixes have left without a use; whether there were any."""
        from dbos_flake8.leftovers import without_leftovers
        from dbos_flake8.model.source import Source

        any_change = False
        for path, text in changed.items():
            before = Source(os.path.abspath(path), _unified(self._texts[path].text))
            project = self._linter.project(self._configs[wanted[path]])
            cleaned = without_leftovers(before, text, partial(project.is_used_elsewhere, source=before))
            if cleaned != text:
                texts[path] = changed[path] = cleaned
                any_change = True
        return any_change


def can_fix(finding: Diagnostic, config: Config, unsafe: bool) -> bool:
    """Whether a finding's fix is to be applied, with these options."""
    from dbos_flake8.fixer import is_wanted

    return finding.code in config.fixable and is_wanted(finding.fix, unsafe)


def _settled(results: Mapping[str, _Result]) -> dict[str, list[Diagnostic]]:
    """The findings by path; a comment counts as unused when no file needs it."""
    used = {place for result in results.values() for place in result.used}
    settled = {}
    for path in sorted(results):
        result = results[path]
        extra = [
            one
            for (line, code), one in result.unused.items()
            if not any(
                where == path and there == line and which.startswith(code.upper())
                for where, there, which in used
            )
        ]
        findings = sorted([*result.findings, *extra])
        if findings:
            settled[path] = findings
    return settled


def check(
    files: Mapping[str, Found],
    options: Options,
    given: Mapping[str, bytes] | None = None,
    step: Callable[[int, int], None] = lambda _done, _total: None,
) -> Checked:
    """Lint files, and fix what the options say; nothing is written.

    `given` are contents that are not read from disk, such as standard input. `step` hears how many
    files of how many are done.
    """
    run = _Run(options, step)
    try:
        return run.run(files, given or {})
    finally:
        run.close()
