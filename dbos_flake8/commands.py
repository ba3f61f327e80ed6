"""The commands that explain: `rule`, `config`, `linter` and `version`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dbos_flake8 import __version__
from dbos_flake8.selection import known_codes, nearest
from dbos_flake8.settings import CHECK_OPTIONS, OF_LINT, OPTIONS, Option

if TYPE_CHECKING:
    from dbos_flake8.files import Found
    from dbos_flake8.rule import Rule

__all__ = ["run", "show_settings"]


def run(name: str, words: Sequence[str], make: type[argparse.ArgumentParser]) -> int:
    """Run a command with its words. Raises ValueError for a word that means nothing."""
    parser = make(f"dbos-flake8 {name}", allow_abbrev=False)
    formats = {"rule": ("text", "markdown", "json")}.get(name, ("text", "json"))
    parser.add_argument(
        "--output-format", choices=formats, default="text", metavar="FORMAT", help=", ".join(formats)
    )
    if name == "rule":
        parser.add_argument("rule", nargs="?", metavar="CODE|NAME", help="the rule to explain")
        parser.add_argument("--all", action="store_true", help="explain all rules")
    elif name == "config":
        parser.add_argument("key", nargs="?", metavar="KEY", help="the setting to describe")
    # What may stand behind every command, and means nothing to these.
    for flag in ("--config", "--color"):
        parser.add_argument(flag, help=argparse.SUPPRESS)
    for flags in (["--isolated"], ["-q", "--quiet"], ["-s", "--silent"], ["-v", "--verbose"]):
        parser.add_argument(*flags, action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(words)
    pieces = {"rule": _rule, "config": _config, "linter": _linter, "version": _version}[name](options)
    for piece in pieces:
        sys.stdout.write(piece)
    return 0


def _version(options: argparse.Namespace) -> Iterator[str]:
    if options.output_format == "json":
        yield json.dumps({"version": __version__}, indent=2) + "\n"
    else:
        yield f"dbos-flake8 {__version__}\n"


# Rules


def _find_rule(word: str) -> str:
    codes = known_codes()
    by_name = {name: code for code, name in codes.items()}
    if word.upper() in codes:
        return word.upper()
    if word.lower() in by_name:
        return by_name[word.lower()]
    near = nearest(word.upper(), codes) or nearest(word.lower(), by_name)
    raise ValueError(f"no rule has the code or name {word!r}{near}")


def _rule(options: argparse.Namespace) -> Iterator[str]:
    from dbos_flake8.rule import rules

    if options.all == (options.rule is not None):
        raise ValueError("rule: expected either a code or name, or --all")
    known = rules()
    chosen = list(known.values()) if options.all else [known[_find_rule(options.rule)]]
    if options.output_format == "json":
        made = [_fields(rule) for rule in chosen]
        yield json.dumps(made if options.all else made[0], indent=2, ensure_ascii=False) + "\n"
        return
    for index, rule in enumerate(chosen):
        yield "\n" * bool(index)
        yield _page(rule, options.output_format == "markdown")


def _page(rule: type[Rule], is_markdown: bool) -> str:
    summary, _, body = rule.page().partition("\n")
    facts = [rule.category(), f"since {rule.since}", "on by default" if rule.is_default else "opt-in"]
    if rule.fixable is not None:
        facts.append(rule.fixable.words)
    if is_markdown:
        return f"# {rule.code}: {rule.name}\n\n{summary}\n\n*{'; '.join(facts)}*\n{body}\n"
    lines = [f"{rule.code}: {rule.name}", "", summary, f"({'; '.join(facts)})"]
    is_code = False
    for line in body.split("\n"):
        if line.startswith("```"):
            is_code = not is_code
        elif line.startswith("## "):
            lines += [line[3:], "-" * len(line[3:])]
        else:
            lines.append(f"    {line}" if is_code and line else line)
    return "\n".join(lines) + "\n"


def _fields(rule: type[Rule]) -> dict[str, Any]:
    return {
        "name": rule.name,
        "code": rule.code,
        "linter": "dbos-flake8",
        "category": rule.category(),
        "summary": rule.summary(),
        "message_formats": [rule.message],
        "fix": "none" if rule.fixable is None else rule.fixable.words,
        "fix_availability": "None"
        if rule.fixable is None
        else "Always"
        if rule.fixable.is_always
        else "Sometimes",
        "explanation": rule.page(),
        "default": rule.is_default,
        "since": rule.since,
    }


def _linter(options: argparse.Namespace) -> Iterator[str]:
    from dbos_flake8.rule import rules

    if options.output_format == "json":
        made = [
            {key: value for key, value in _fields(rule).items() if key != "explanation"}
            for rule in rules().values()
        ]
        yield json.dumps(made, indent=2, ensure_ascii=False) + "\n"
        return
    category = ""
    for code, rule in rules().items():
        if rule.category() != category:
            yield f"{chr(10) * bool(category)}{code[:4]}xx  {rule.category()}\n"
            category = rule.category()
        marks = " (opt-in)" if not rule.is_default else ""
        yield f"  {code} {rule.name}{marks}\n"


# Settings


def _config(options: argparse.Namespace) -> Iterator[str]:
    every = {option.key: option for option in (*OPTIONS, *CHECK_OPTIONS)}
    key = options.key
    if key is not None and key.removeprefix("lint.") in OF_LINT:  # as ruff calls them
        key = key.removeprefix("lint.")
    if key is not None and key not in every:
        raise ValueError(f"there is no setting {key!r}{nearest(key, every)}")
    chosen = [every[key]] if key is not None else list(every.values())
    if options.output_format == "json":
        made = {option.key: _setting(option) for option in chosen}
        yield json.dumps(made[key] if key is not None else made, indent=2) + "\n"
    elif key is None:
        yield from (f"{one}\n" for one in sorted(every))
    else:
        option = chosen[0]
        yield f"{option.help}\n\nDefault value: {_default(option)}\nType: {_type(option)}\n"
        yield f"Example usage:\n```toml\n[tool.dbos-flake8]\n{option.key} = {_example(option)}\n```\n"


def _setting(option: Option) -> dict[str, Any]:
    return {
        "doc": option.help,
        "default": _default(option),
        "value_type": _type(option),
        "example": _example(option),
    }


def _type(option: Option) -> str:
    names = {"text": "str", "path": "str", "number": "int", "flag": "bool", "table": "table"}
    return names.get(option.kind, "list[str]")


def _default(option: Option) -> str:
    return "{}" if option.kind == "table" else _toml(option.default)


def _toml(value: object) -> str:
    if value is None:
        return "none"
    if isinstance(value, tuple):
        return f"[{', '.join(_toml(one) for one in value)}]"
    return json.dumps(value)


_EXAMPLES = {
    "version": '">=2.11,<3"',
    "workflow-decorators": '["shop.durable.workflow"]',
    "step-decorators": '["shop.durable.step"]',
    "functions": '{ "shop.clock.now" = "clock", "shop.legacy.*" = "network" }',
    "src": '["src"]',
    "max-depth": "12",
    "extend": '"../pyproject.toml"',
    "per-file-ignores": '{ "tests/*" = ["DBS2"] }',
    "extend-per-file-ignores": '{ "tests/*" = ["DBS2"] }',
    "output-format": '"concise"',
    "exclude": '[".venv"]',
    "extend-exclude": '["generated"]',
    "include": '["*.py"]',
    "extend-include": '["*.pyw"]',
}


def _example(option: Option) -> str:
    if option.key in _EXAMPLES:
        return _EXAMPLES[option.key]
    return '["DBS101", "DBS2"]' if option.kind == "codes" else "false" if option.default is True else "true"


def show_settings(files: Mapping[str, Found]) -> Iterator[str]:
    """The settings of the first of some files."""
    from dbos_flake8.rule import rules
    from dbos_flake8.selection import expanded, selected

    path, found = next(iter(files.items()))
    config = found.config
    opt_in = [code for code, rule in rules().items() if not rule.is_default]
    enabled = selected(config.layers, opt_in)
    enabled -= expanded(config.ignored(path), enabled)
    yield f'Resolved settings for: "{path}"\n'
    if config.path:
        yield f'Settings path: "{config.path}"\n'
    yield "\n# Settings of the analysis\n"
    for key, value in config.settings._asdict().items():
        yield f"{key.replace('_', '-')} = {_shown(value)}\n"
    yield "\n# Files\n"
    yield f"exclude = {_shown(tuple(written for written, _ in config.exclude.pairs))}\n"
    yield f"include = {_shown(tuple(written for written, _ in config.include.pairs))}\n"
    yield f"force-exclude = {_shown(config.force_exclude)}\n"
    yield f"respect-gitignore = {_shown(config.respect_gitignore)}\n"
    yield "\n# Fixes and output\n"
    for name in ("fix", "fix_only", "unsafe_fixes", "show_fixes", "output_format"):
        yield f"{name.replace('_', '-')} = {_shown(getattr(config, name))}\n"
    yield "\n# Rules\n"
    names = known_codes()
    fixable = {code for code in enabled & config.fixable if rules()[code].fixable is not None}
    for key, codes in (("enabled", enabled), ("should-fix", fixable)):
        yield f"{key} = [\n"
        yield from (f"\t{names[code]} ({code}),\n" for code in sorted(codes))
        yield "]\n"
    yield "per-file-ignores = {\n"
    yield from (f"\t{json.dumps(one.pattern)} = {_shown(one.codes)},\n" for one in config.per_file_ignores)
    yield "}\n"


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        if not value:
            return "[]"
        if isinstance(value[0], tuple):
            return "{ " + ", ".join(f'"{name}" = "{effect}"' for name, effect in value) + " }"
        return "[\n" + "".join(f"\t{json.dumps(one)},\n" for one in value) + "]"
    return _toml(value)
