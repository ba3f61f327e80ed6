"""Write the page of each rule, that of the effects, and the tables of README.md, from the code.

    python tools/generate_docs.py            # write docs/**/*.md and the tables of README.md
    python tools/generate_docs.py --check    # compare only

A rule's page is the docstring of its class, with the table of `docs/versions.toml`, which proofs
write; the settings are those of `dbos_flake8.settings`.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from effects_page import render

from dbos_flake8.rule import Rule, rules
from dbos_flake8.settings import OPTIONS, Option

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).resolve().parents[1]
PAGES = Path("docs", "rules")
VERSIONS = Path("docs", "versions.toml")
EFFECTS = Path("docs", "effects.md")
NOTE = "<!-- Written by tools/generate_docs.py. Do not edit. -->"


def page(rule: type[Rule], shown: Mapping[str, Mapping[str, str]]) -> str:
    """The page of a rule; `shown` is what its proofs have shown, by what was tried and release line."""
    summary, _, body = rule.page().partition("\n")
    if shown:
        before, heading, after = body.partition("## Versions\n")
        if not heading:
            raise SystemExit(f"{VERSIONS} speaks of {rule.code}, whose page has no section Versions")
        words, next_heading, rest = after.partition("\n## ")
        body = f"{before}{heading}{words.rstrip()}\n\n{versions_table(shown)}\n{next_heading}{rest}"
    facts = [rule.category(), f"since {rule.since}"]
    if not rule.is_default:
        facts.append(f"opt-in: `extend-select = {rule.code}` switches it on")
    if rule.fixable is not None:
        facts.append(rule.fixable.words)
    return f"{NOTE}\n\n# {rule.code}: {rule.name}\n\n{summary}\n\n*{'; '.join(facts)}*\n{body}\n"


def versions_table(shown: Mapping[str, Mapping[str, str]]) -> str:
    """One row for everything that was tried, one column for each release on which it was."""
    lines = {line for row in shown.values() for line in row}
    columns = sorted(lines, key=lambda line: tuple(map(int, line.split("."))))
    rows = ["Shown by running it:", "", f"| | {' | '.join(f'dbos {line}' for line in columns)} |"]
    rows.append("|---" * (len(columns) + 1) + "|")
    for what, row in shown.items():
        rows.append(f"| {what} | {' | '.join(row.get(line, '') for line in columns)} |")
    return "\n".join(rows)


def rules_table() -> str:
    """One row for each rule, with a link to its page."""
    rows = ["| code | name | finds | fix |", "|---|---|---|---|"]
    for code, rule in rules().items():
        opt_in = "" if rule.is_default else " (opt-in)"
        link = f"[{code}]({(PAGES / code).as_posix()}.md)"
        fix = "" if rule.fixable is None else rule.fixable.kinds
        rows.append(f"| {link} | {rule.name} | {rule.summary()}{opt_in} | {fix} |")
    return "\n".join(rows)


def settings_table() -> str:
    """One row for each setting."""
    rows = ["| key | default | meaning |", "|---|---|---|"]
    rows += [f"| `{option.key}` | {_default(option)} | {option.help} |" for option in OPTIONS]
    return "\n".join(rows)


def _default(option: Option) -> str:
    return f"`{option.default}`" if option.kind == "number" else "none"


def with_tables(readme: str) -> str:
    """The README with its tables as they must be. SystemExit when their markers are missing."""
    for name, table in (("rules", rules_table()), ("settings", settings_table())):
        begin, end = f"<!-- {name}: written by tools/generate_docs.py -->", f"<!-- end of {name} -->"
        marked = re.compile(f"{re.escape(begin)}\n.*?{re.escape(end)}", re.DOTALL)
        if len(marked.findall(readme)) != 1:
            raise SystemExit(f"README.md has not exactly one {begin} with its {end}")
        readme = marked.sub(lambda _, new=f"{begin}\n{table}\n{end}": new, readme)
    return readme


def documents(root: Path) -> dict[Path, str]:
    """Every file that is generated, with its contents."""
    shown = tomllib.loads((ROOT / VERSIONS).read_text("utf-8"))
    made = {PAGES / f"{code}.md": page(rule, shown.pop(code, {})) for code, rule in rules().items()}
    if shown:
        raise SystemExit(f"{VERSIONS} speaks of {', '.join(shown)}, which are no rules")
    made[EFFECTS] = render()
    made[Path("README.md")] = with_tables((root / "README.md").read_text("utf-8"))
    return made


def differences(root: Path) -> list[str]:
    """What is not as it must be, one line for each file."""
    made = documents(root)
    found = {path.relative_to(root) for path in (root / PAGES).glob("*.md")}
    wrong = [f"{path}: no rule has this page" for path in sorted(found - made.keys())]
    for path, text in made.items():
        if not (root / path).is_file():
            wrong.append(f"{path}: missing")
        elif (root / path).read_text("utf-8") != text:
            wrong.append(f"{path}: not up to date")
    return wrong


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="compare only, and fail on differences")
    parser.add_argument("--root", type=Path, default=ROOT, help="the checkout (default: this one)")
    options = parser.parse_args()
    root: Path = options.root
    if options.check:
        wrong = differences(root)
        for line in wrong:
            print(line, file=sys.stderr)
        return 1 if wrong else 0
    made = documents(root)
    (root / PAGES).mkdir(parents=True, exist_ok=True)
    for path in (root / PAGES).glob("*.md"):
        if path.relative_to(root) not in made:
            path.unlink()
    for path, text in made.items():
        (root / path).write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
