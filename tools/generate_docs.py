"""Write the page of each rule, that of the effects, and the tables of README.md, from the code.

    python tools/generate_docs.py            # write docs/**/*.md and the tables of README.md
    python tools/generate_docs.py --check    # compare only

A rule's page is the docstring of its class; the settings are those of `dbos_flake8.settings`.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from effects_page import render

from dbos_flake8.rule import Rule, rules
from dbos_flake8.settings import OPTIONS, Option

ROOT = Path(__file__).resolve().parents[1]
PAGES = Path("docs", "rules")
EFFECTS = Path("docs", "effects.md")
NOTE = "<!-- Written by tools/generate_docs.py. Do not edit. -->"


def page(rule: type[Rule]) -> str:
    """The page of a rule."""
    summary, _, body = rule.page().partition("\n")
    facts = [rule.category(), f"since {rule.since}"]
    if not rule.is_default:
        facts.append(f"opt-in: `extend-select = {rule.code}` switches it on")
    if rule.fixable is not None:
        facts.append(rule.fixable.words)
    return f"{NOTE}\n\n# {rule.code}: {rule.name}\n\n{summary}\n\n*{'; '.join(facts)}*\n{body}\n"


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
    made = {PAGES / f"{code}.md": page(rule) for code, rule in rules().items()}
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
