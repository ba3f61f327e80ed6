"""The command `dbos-flake8`: its command line, and what it does with it."""

from __future__ import annotations

import argparse
import contextlib
import gc
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NoReturn, TextIO

from dbos_flake8.settings import OPTIONS, SettingsError

if TYPE_CHECKING:
    from dbos_flake8.check import Change, Checked
    from dbos_flake8.config import Config, Resolver
    from dbos_flake8.output import Finding, Report
    from dbos_flake8.rule import Diagnostic

__all__ = ["command", "main"]

CLEAN, FINDINGS, ERROR = 0, 1, 2

#: What a shell expects of a program that Ctrl-C has ended.
INTERRUPTED = 130

COMMANDS = {
    "check": "Find mistakes in files and folders (the default command)",
    "rule": "Explain a rule, or all rules",
    "config": "List the settings, or describe one",
    "linter": "List all rules",
    "version": "Show the version",
}

#: Options without a value that may stand before the command.
_GLOBAL_FLAGS = ("--isolated", "-q", "--quiet", "-s", "--silent", "-v", "--verbose")

#: Options of which each goes with none of the others behind it.
_CONTRADICTIONS = {
    "add-noqa": (
        *("diff", "fix", "ignore-noqa", "show-files", "show-settings", "statistics"),
        "stdin-filename",
    ),
    "diff": ("show-fixes", "statistics"),
    "show-files": ("ignore-noqa", "show-settings", "statistics", "stdin-filename"),
    "show-settings": ("ignore-noqa", "statistics", "stdin-filename"),
    "exit-zero": ("exit-non-zero-on-fix",),
    "quiet": ("silent", "verbose"),
    "silent": ("verbose",),
}

#: Options of ruff that mean nothing here, and why.
_MEANINGLESS = {
    "-w": "files are not watched",
    "--watch": "files are not watched",
    "-n": "there is no cache",
    "--no-cache": "there is no cache",
    "--cache-dir": "there is no cache",
    "--preview": "no rule is in preview; opt-in rules are named in `--extend-select`",
    "--target-version": "Python code is read by the Python that runs the linter",
    "--extension": "notebooks are not linted, and every other file is Python code",
    "--add-ignore": "`--add-noqa` adds comments",
}

#: Other names of commands.
ALIASES = {"rules": "linter"}


class UsageError(Exception):
    """The command line asks for something that cannot be; the text says what."""


class RunError(Exception):
    """A run could not come to its end; the text says why."""


class _Parser(argparse.ArgumentParser):
    """A parser whose errors look like the others of this command."""

    def error(self, message: str) -> NoReturn:
        from dbos_flake8.selection import nearest

        prefix = "unrecognized arguments: "
        if message.startswith(prefix):
            words = [one for action in self._actions for one in action.option_strings]
            first = message[len(prefix) :].split()[0].partition("=")[0]
            if first in _MEANINGLESS and self.prog.endswith(" check"):
                raise UsageError(f"{first}: {_MEANINGLESS[first]}")
            message = f"unexpected argument {first!r}{nearest(first, words)}"
        raise UsageError(message)


def command() -> NoReturn:
    """The program: `main` in a process of its own, which need not tidy up behind it."""
    # What is read and learnt stays to the end: nothing is garbage, and to take it apart object
    # by object when all is said would take as long as an import of everything.
    gc.disable()
    status = main()
    with contextlib.suppress(OSError):  # `main` has told what is wrong with the output
        sys.stdout.flush()
    os._exit(status)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and give its exit status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # closed by whoever has started this
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115
    try:
        words = [one for word in words for one in _from_file(word)]
        # A reason stands behind `=`: what follows is a path.
        status = _run(["--add-noqa=" if word == "--add-noqa" else word for word in words])
        sys.stdout.flush()
        return status
    except (UsageError, RunError, SettingsError) as error:
        print(f"error: {error}", file=sys.stderr)
        return ERROR
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # Who reads the output has seen enough. Python must not try to flush it once more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINDINGS
    except OSError as error:
        print(f"error: {error.filename or 'output'}: {error.strerror}", file=sys.stderr)
        return ERROR


def _run(words: list[str]) -> int:
    words = _command_first(words)
    name = words[0] if words else "check"
    name = ALIASES.get(name, name)
    if name in ("-V", "--version"):
        name = "version"
    if name in ("-h", "--help", "help"):
        return _help(words[1:])
    if name in COMMANDS:
        words = words[1:]
    else:
        from dbos_flake8.selection import nearest

        near = nearest(name, COMMANDS)
        if near and not name.startswith("-") and not os.path.exists(name):
            raise UsageError(f"there is no command, and no file, {name!r}{near}")
        name = "check"
    if name == "check":
        return _Check(_check_parser().parse_args(words)).run()
    from dbos_flake8 import commands

    try:
        return commands.run(name, words, _Parser)
    except ValueError as error:
        raise UsageError(str(error)) from error


def _from_file(word: str) -> list[str]:
    """The words of the lines of a file that is given as `@FILE`; any other word is itself."""
    if not word.startswith("@"):
        return [word]
    try:
        with open(word[1:], encoding="utf-8", errors="surrogateescape") as stream:
            return stream.read().splitlines()
    except OSError as error:
        raise UsageError(f"{word}: arguments are read from a file, but: {error.strerror}") from error


def _command_first(words: list[str]) -> list[str]:
    """The words with the command in front, where options that hold for every command stand before it."""
    index = 0
    while index < len(words):
        if words[index] in ("--config", "--color"):
            index += 2
        elif words[index].startswith(("--config=", "--color=")) or words[index] in _GLOBAL_FLAGS:
            index += 1
        else:
            break
    if 0 < index < len(words) and words[index] in (*COMMANDS, *ALIASES, "help"):
        return [words[index], *words[:index], *words[index + 1 :]]
    return words


def _help(words: Sequence[str]) -> int:
    if words and words[0] != "help":
        if ALIASES.get(words[0], words[0]) not in COMMANDS:
            from dbos_flake8.selection import nearest

            raise UsageError(f"there is no command {words[0]!r}{nearest(words[0], COMMANDS)}")
        return _run([words[0], "--help"])
    print("Finds mistakes in code that uses DBOS, the library for durable workflows.\n")
    print("Usage: dbos-flake8 [COMMAND] [OPTIONS] [PATHS]...\n\nCommands:")
    for name, text in COMMANDS.items():
        print(f"  {name:<8} {text}")
    print("  help     Print this message, or the help of a command")
    print("\nFor the options of a command: dbos-flake8 help COMMAND")
    return CLEAN


def _codes(text: str) -> list[str]:
    codes = text.replace(",", " ").split()
    if not codes:
        raise argparse.ArgumentTypeError(f"expected codes, not {text!r}")
    return codes


def _pairs(text: str) -> tuple[str, str]:
    pattern, colon, codes = text.rpartition(":")
    if not colon or not pattern or not codes:
        raise argparse.ArgumentTypeError(f"expected PATTERN:CODE, not {text!r}")
    return pattern, codes


def _jobs(text: str) -> int:
    if not text.isdigit() or not int(text):
        raise argparse.ArgumentTypeError(f"expected a number from 1 on, not {text!r}")
    return int(text)


def _check_parser() -> _Parser:
    from dbos_flake8.output import FORMATS

    parser = _Parser(
        "dbos-flake8 check",
        description="Find mistakes in files and folders.",
        allow_abbrev=False,
        formatter_class=partial(argparse.HelpFormatter, max_help_position=30),
    )
    parser.add_argument(
        "paths", nargs="*", metavar="PATHS", help="files and folders, or `-` for stdin [default: .]"
    )

    def flag(group: Any, name: str, text: str, *short: str) -> None:
        """A switch that a later `--no-...` turns off."""
        key = name.replace("-", "_")
        group.add_argument(
            *short, f"--{name}", action="store_const", const=True, default=None, dest=key, help=text
        )
        group.add_argument(
            f"--no-{name}", action="store_const", const=False, dest=key, help=argparse.SUPPRESS
        )

    flag(parser, "fix", "apply safe fixes; `--no-fix` turns it off")
    flag(parser, "unsafe-fixes", "with `--fix`, apply unsafe fixes, too")
    flag(parser, "show-fixes", "list what has been fixed")
    parser.add_argument(
        "--diff", action="store_true", help="print what fixes would change, and write nothing"
    )
    flag(parser, "fix-only", "apply fixes, and report nothing of what is left")
    parser.add_argument("--ignore-noqa", action="store_true", help="report what comments silence")
    parser.add_argument(
        "--output-format",
        metavar="FORMAT",
        default=os.environ.get("DBOS_FLAKE8_OUTPUT_FORMAT") or None,
        help=f"one of {', '.join(FORMATS)} [default: full] [env: DBOS_FLAKE8_OUTPUT_FORMAT]",
    )
    parser.add_argument(
        "-o",
        "--output-file",
        metavar="FILE",
        default=os.environ.get("DBOS_FLAKE8_OUTPUT_FILE") or None,
        help="write findings to a file [env: DBOS_FLAKE8_OUTPUT_FILE]",
    )
    parser.add_argument("--statistics", action="store_true", help="count the findings of each rule")
    parser.add_argument(
        "--add-noqa",
        nargs="?",
        const="",
        metavar="REASON",
        help="add `# noqa` comments for all findings; a reason is given as `--add-noqa=REASON`",
    )
    parser.add_argument("--show-files", action="store_true", help="list the files that would be linted")
    parser.add_argument("--show-settings", action="store_true", help="show the settings of the first file")
    rules = parser.add_argument_group("rule selection")
    for name, text in (
        ("select", "rules that report: codes, their beginnings, names, or ALL"),
        ("ignore", "rules that do not report"),
        ("extend-select", "rules that report besides"),
        ("extend-ignore", "the same as `--ignore`"),
        ("fixable", "rules whose fixes may be applied"),
        ("unfixable", "rules whose fixes are not applied"),
        ("extend-fixable", "rules whose fixes may be applied besides"),
    ):
        rules.add_argument(f"--{name}", action="append", type=_codes, metavar="CODES", help=text)
    for name in ("per-file-ignores", "extend-per-file-ignores"):
        rules.add_argument(
            f"--{name}",
            action="append",
            metavar="PATTERN:CODE",
            help="rules that do not report in some files",
        )
    files = parser.add_argument_group("file selection")
    files.add_argument("--exclude", action="append", metavar="PATTERN", help="files and folders to leave out")
    files.add_argument(
        "--extend-exclude", action="append", metavar="PATTERN", help="the same, besides the others"
    )
    flag(files, "respect-gitignore", "leave out what git ignores; `--no-respect-gitignore` turns it off")
    flag(files, "force-exclude", "leave out files even where they are named one by one")
    settings = parser.add_argument_group("settings")
    for option in OPTIONS:
        settings.add_argument(option.flag, metavar=option.metavar, help=option.help.replace("%", "%%"))
    other = parser.add_argument_group("miscellaneous")
    other.add_argument("--stdin-filename", metavar="PATH", help="the name of what comes from stdin")
    other.add_argument(
        "-j", "--jobs", type=_jobs, metavar="N", help="how many processes work [default: one per CPU]"
    )
    other.add_argument(
        "-e", "--exit-zero", action="store_true", help="exit with 0 even where there are findings"
    )
    other.add_argument(
        "--exit-non-zero-on-fix",
        action="store_true",
        help="exit with 1 if files were fixed, even if nothing is left",
    )
    levels = parser.add_argument_group("log levels")
    levels.add_argument("-v", "--verbose", action="store_true", help="tell what is done")
    levels.add_argument("-q", "--quiet", action="store_true", help="print findings, and nothing else")
    levels.add_argument("-s", "--silent", action="store_true", help="print nothing")
    everywhere = parser.add_argument_group("global options")
    everywhere.add_argument(
        "--config",
        action="append",
        metavar="OPTION",
        default=[],
        help="the path of a configuration file, or KEY = VALUE in TOML, which overrides all files",
    )
    everywhere.add_argument("--isolated", action="store_true", help="ignore all configuration files")
    everywhere.add_argument(
        "--color", choices=("auto", "always", "never"), default="auto", help="when to use colours"
    )
    return parser


class _Check:
    """One run of `check`."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options
        self._paths: list[str] = options.paths or ["."]
        for one, others in _CONTRADICTIONS.items():
            for other in others:
                if _is_given(options, one) and _is_given(options, other):
                    raise UsageError(f"--{one} and --{other} contradict each other")
        if options.stdin_filename is not None:
            for path in options.paths:
                if path != "-":
                    self._warn(f"{path} is not linted: --stdin-filename says that stdin is")
            self._paths = ["-"]
        if "" in (*self._paths, options.stdin_filename):
            raise UsageError("an empty text is no path")
        if options.add_noqa is not None and len(options.add_noqa.splitlines()) > 1:
            raise UsageError("--add-noqa: a reason is one line of text")
        if "-" in self._paths and len(self._paths) > 1:
            raise UsageError("`-` stands alone: stdin cannot be linted together with files")
        self._reads_stdin = self._paths == ["-"]
        self._resolver = self._make_resolver()
        self._base: Config = self._resolver.of_folder(os.getcwd())
        self._status = CLEAN

    def _make_resolver(self) -> Resolver:
        from dbos_flake8.config import Resolver

        options = self._options
        given: dict[str, Any] = {}
        for key in (
            *("select", "ignore", "extend-select", "extend-ignore"),
            *("fixable", "unfixable", "extend-fixable"),
        ):
            value = getattr(options, key.replace("-", "_"))
            if value is not None:
                given[key] = [code for codes in value for code in codes]
        for key in ("per-file-ignores", "extend-per-file-ignores"):
            value = getattr(options, key.replace("-", "_"))
            if value is not None:
                given[key] = _per_file(key, value)
        for key in ("exclude", "extend-exclude"):
            value = getattr(options, key.replace("-", "_"))
            if value is not None:
                given[key] = [one for text in value for one in text.split(",") if one]
        for key in (
            *("fix", "fix-only", "unsafe-fixes", "show-fixes"),
            *("output-format", "respect-gitignore", "force-exclude"),
        ):
            value = getattr(options, key.replace("-", "_"))
            if value is not None:
                given[key] = value
        for option in OPTIONS:
            value = getattr(options, option.attribute)
            if value is not None:
                given[option.key] = value
        files = [one for one in options.config if "=" not in one or os.path.isfile(one)]
        if len(files) > 1:
            raise UsageError(f"--config: {files[0]!r} and {files[1]!r} are two configuration files")
        if files and options.isolated:
            raise UsageError("--config with a file and --isolated contradict each other")
        overrides = [one for one in options.config if one not in files]
        file = files[0] if files else None
        return Resolver(given, is_isolated=options.isolated, file=file, overrides=overrides)

    # What it does

    def run(self) -> int:
        options = self._options
        if options.show_settings:
            from dbos_flake8.commands import show_settings

            files = self._files()
            if not files:
                raise RunError("--show-settings: there is no file whose settings could be shown")
            return self._shown(show_settings(files))
        if options.show_files:
            return self._shown(f"{path}\n" for path in self._files() if os.path.exists(path))
        if options.add_noqa is not None:
            return self._add_noqa()
        return self._check()

    def _shown(self, pieces: Iterator[str]) -> int:
        self._prepare_output()
        self._print(pieces)
        return CLEAN

    def _files(self) -> Mapping[str, Any]:
        from dbos_flake8.files import Found, find_files

        if self._reads_stdin:
            path = os.path.abspath(self._options.stdin_filename or "-")
            config = self._resolver.of_file(path)
            return {} if config.excludes(path) else {path: Found(path, config)}
        files = find_files(self._paths, self._resolver, self._log)
        if not files:
            self._warn("No Python files found under the given path(s)")
        self._log(f"{len(files)} files")
        return files

    def _check(self) -> int:
        base, options = self._base, self._options
        if options.statistics and base.output_format not in ("concise", "full", "json"):
            raise UsageError(
                f"--statistics: expected concise, full or json as --output-format, not {base.output_format!r}"
            )
        self._prepare_output()
        fixes = bool(base.fix or base.fix_only or options.diff)
        checked, files, content = self._linted(fixes)
        self._warn_of(checked)
        fixed = {path: dict(codes) for path, codes in checked.fixed.items()}
        report = self._report(checked, files, fixed)
        if options.diff:
            return self._diff(checked, report, content)
        if fixes and self._reads_stdin:
            new = checked.changes[0].after if checked.changes else content
            _write_bytes(new if new is not None else b"")
        elif fixes:
            report = self._write(checked, report)
        if not options.silent:
            self._print(self._told(report), to_stderr=fixes and self._reads_stdin)
        if options.exit_zero:
            return self._status
        if report.findings and not base.fix_only:
            return self._status or FINDINGS
        if options.exit_non_zero_on_fix and report.fixed_count:
            return self._status or FINDINGS
        return self._status

    def _told(self, report: Report) -> Iterator[str]:
        """What is printed of a run that has come to its end."""
        from dbos_flake8.output import TEXTS, renderer, summary

        form = self._base.output_format
        if self._options.statistics:
            from dbos_flake8.output.statistics import render

            yield from render(report, form == "json")
        elif not report.only:
            yield from renderer(form)(report)
        elif form in TEXTS:
            yield from summary(report)

    def _linted(self, fixes: bool) -> tuple[Checked, Mapping[str, Any], bytes | None]:
        from dbos_flake8.check import Options, WorkerLost, check
        from dbos_flake8.progress import Progress

        files = self._files()
        content = sys.stdin.buffer.read() if self._reads_stdin else None
        given = dict.fromkeys(files, content) if content is not None else {}
        options = Options(
            self._options.jobs or _processors(),
            respects_noqa=not self._options.ignore_noqa,
            fixes=fixes,
            unsafe=self._base.unsafe_fixes,
        )
        progress = Progress(sys.stderr, self._options.quiet or self._options.silent or self._options.verbose)
        try:
            return check(files, options, given, progress.step), files, content
        except WorkerLost as error:
            raise RunError(str(error)) from error
        finally:
            progress.end()

    def _report(
        self, checked: Checked, files: Mapping[str, Any], fixed: Mapping[str, Mapping[str, int]]
    ) -> Report:
        from dbos_flake8.output import Report

        findings = [
            finding
            for path, found in checked.findings.items()
            for finding in self._findings(path, found, files[path].config, checked.texts.get(path))
        ]
        return Report(
            tuple(findings),
            checked.texts,
            fixed,
            only="Would fix" if self._options.diff else "Fixed" if self._base.fix_only else "",
            shows_fixes=self._base.show_fixes and not self._options.diff,
            has_summary=not self._options.quiet,
            is_coloured=self._is_coloured(),
        )

    def _findings(
        self, path: str, found: Sequence[Diagnostic], config: Config, text: str | None
    ) -> Iterator[Finding]:
        from dbos_flake8.check import can_fix
        from dbos_flake8.output import Finding
        from dbos_flake8.selection import known_codes
        from dbos_flake8.suppression import Suppressions

        unsafe = self._base.unsafe_fixes
        suppressions = (
            Suppressions(text.replace("\r\n", "\n").replace("\r", "\n")) if text is not None else None
        )
        shown = self._shown_path(path)
        for one in found:
            is_fixable = can_fix(one, config, unsafe)
            yield Finding(
                self._options.stdin_filename or "-"
                if self._reads_stdin and not self._options.stdin_filename
                else path,
                shown,
                one,
                known_codes()[one.code],
                suppressions.row(one.line) if suppressions is not None else None,
                is_fixable,
                self._base.hints_at_unsafe_fixes and not is_fixable and can_fix(one, config, True),
            )

    def _shown_path(self, path: str) -> str:
        if self._reads_stdin:
            return str(self._options.stdin_filename or "-")
        try:
            relative = os.path.relpath(path)
        except ValueError:  # another drive on Windows
            return path
        return path if relative.startswith("..") else relative.replace(os.sep, "/")

    # Fixes

    def _write(self, checked: Checked, report: Report) -> Report:
        """Write the files that fixes have changed."""
        failed: set[str] = set()
        for change in checked.changes:
            reason = _written(change)
            if reason:
                failed.add(change.path)
                self._status = ERROR
                print(f"error: {self._shown_path(change.path)}: {reason}", file=sys.stderr)
        fixed = {path: codes for path, codes in report.fixed.items() if path not in failed}
        # What was found in a file that is as it was is not known any more: no word that all is well.
        return report._replace(fixed=fixed, has_summary=report.has_summary and not failed)

    def _diff(self, checked: Checked, report: Report, content: bytes | None) -> int:
        """What fixes would change; `--diff` writes nothing."""
        pieces: list[str] = []
        for change in checked.changes:
            is_nameless = self._reads_stdin and not self._options.stdin_filename
            pieces += _difference(change, self._shown_path(change.path), not is_nameless, report.is_coloured)
        for piece in pieces:
            _write(sys.stdout, piece)
        if not self._options.silent:
            self._print(self._told(report), to_stderr=self._reads_stdin)
        return FINDINGS if checked.changes and not self._options.exit_zero else CLEAN

    def _add_noqa(self) -> int:
        from dbos_flake8.check import Change
        from dbos_flake8.noqa import with_noqa

        if self._base.fix or self._base.fix_only:
            self._warn("--add-noqa fixes nothing: what is fixed needs no comment")
        if self._reads_stdin:
            raise UsageError("--add-noqa changes files, and stdin is none")
        checked, _, _ = self._linted(False)
        added = 0
        done: set[str] = set()
        for path, found in checked.findings.items():
            for one in found:
                if one.code == "DBS000":
                    self._warn(f"{self._shown_path(path)}: {one.message}")
            wanted = [one for one in found if one.code != "DBS000"]
            target = os.path.realpath(path)
            if not wanted or target in done:  # links may lead to one file
                continue
            done.add(target)
            count, reason = 0, ""
            try:
                with open(path, "rb") as stream:
                    before = stream.read()
                new, count = with_noqa(before, checked.texts[path], wanted, self._options.add_noqa)
                if count:
                    reason = _written(Change(path, before, new, "", ""))
            except OSError as error:
                reason = error.strerror or str(error)
            except ValueError as error:
                reason = str(error)
            if reason:
                self._status = ERROR
                print(f"error: {self._shown_path(path)}: {reason}", file=sys.stderr)
            else:
                added += count
        self._warn_of(checked)
        if added and not (self._options.quiet or self._options.silent):
            print(f"Added {added} noqa directive{'' if added == 1 else 's'}.", file=sys.stderr)
        return self._status

    # Output

    def _is_coloured(self) -> bool:
        if self._options.output_file:
            return False
        if self._options.color != "auto":
            return bool(self._options.color == "always")
        if os.environ.get("NO_COLOR"):
            return False
        if os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE", "0") != "0":
            return True
        return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"

    def _prepare_output(self) -> None:
        """Make sure that the file which the user names can be written, before anything is changed."""
        path = self._options.output_file
        if not path or (os.path.exists(path) and not os.path.isfile(path) and not os.path.isdir(path)):
            return
        import tempfile

        folder = os.path.dirname(os.path.abspath(path))
        try:
            os.makedirs(folder, exist_ok=True)
            with tempfile.TemporaryFile(dir=folder):  # what is written takes the place of the file
                pass
            if os.path.exists(path):
                with open(path, "r+b"):
                    pass
        except OSError as error:
            raise RunError(f"{path}: {error.strerror}") from error

    def _print(self, pieces: Iterator[str], to_stderr: bool = False) -> None:
        """Write to the standard output, or to the file that the user names."""
        if self._options.output_file:
            from dbos_flake8.fixer import write_atomically

            path = self._options.output_file
            content = "".join(pieces).encode("utf-8", "replace")
            try:
                if os.path.exists(path) and not os.path.isfile(path):  # a device or a pipe
                    with open(path, "wb") as stream_of_bytes:
                        stream_of_bytes.write(content)
                    return
                write_atomically(path, content)
            except OSError as error:
                raise RunError(f"{path}: {error.strerror}") from error
            return
        from dbos_flake8.output import TEXTS

        stream = sys.stderr if to_stderr else sys.stdout
        is_for_people = self._base.output_format in TEXTS or stream.isatty()
        for piece in pieces:
            if is_for_people or to_stderr:
                _write(stream, piece)
            else:  # programs expect UTF-8, whatever the console has
                _write_bytes(piece.encode("utf-8", "backslashreplace"))

    def _warn(self, text: str) -> None:
        if not (self._options.quiet or self._options.silent):
            print(f"warning: {text}", file=sys.stderr)

    def _warn_of(self, checked: Checked) -> None:
        for path, text in checked.warnings:
            self._warn(f"{self._shown_path(path)}{text}")

    def _log(self, text: str) -> None:
        if self._options.verbose and not self._options.silent:
            print(f"[dbos-flake8] {text}", file=sys.stderr)


def _is_given(options: argparse.Namespace, name: str) -> bool:
    """Whether an option stands on the command line, and is not turned off there."""
    return getattr(options, name.replace("-", "_")) not in (None, False)


def _write(stream: TextIO, text: str) -> None:
    """Write text, also where the stream's encoding lacks some of its characters."""
    try:
        stream.write(text)
    except UnicodeEncodeError:
        encoding = stream.encoding or "ascii"
        stream.write(text.encode(encoding, "backslashreplace").decode(encoding))


def _write_bytes(content: bytes) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _per_file(key: str, texts: Sequence[str]) -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for text in texts:
        for part in text.split(","):
            pattern, colon, code = part.strip().rpartition(":")
            if not colon or not pattern or not code:
                raise UsageError(f"--{key}: expected PATTERN:CODE, not {part.strip()!r}")
            table.setdefault(pattern, []).append(code)
    return table


def _written(change: Change) -> str:
    """Write a changed file; what kept it from being written, if anything did."""
    from dbos_flake8.fixer import CHANGED, write_atomically

    try:
        # Opened for writing, too: replacing a file would not heed that it is read-only.
        with open(change.path, "r+b") as stream:
            content = stream.read()
        if content == change.after:  # a link to this file has come before
            return ""
        if content != change.before:
            return CHANGED
        write_atomically(change.path, change.after)
    except OSError as error:
        return error.strerror or str(error)
    return ""


def _difference(change: Change, shown: str, has_head: bool, is_coloured: bool) -> Iterator[str]:
    """A unified diff, in the form that patch reads, and a blank line."""
    import difflib

    from dbos_flake8.fixer import lines_of
    from dbos_flake8.output.style import Style

    style = Style(is_coloured)
    old, new = lines_of(change.old), lines_of(change.new)
    for number, line in enumerate(difflib.unified_diff(old, new, shown, shown)):
        if number < 2 and not has_head:
            continue
        text = line.rstrip("\r\n")
        paint = {"-": style.red, "+": style.green}.get(line[0], str)
        yield paint(text) + (line[len(text) :] or "\n\\ No newline at end of file\n")
    yield "\n"
