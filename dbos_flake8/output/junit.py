"""JUnit's XML: each file is a test suite, each finding a test that has failed."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from itertools import groupby
from xml.etree import ElementTree

from dbos_flake8.output import Report

__all__ = ["render"]

#: What XML 1.0 cannot hold, escaped or not.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_NAME = "dbos-flake8"


def render(report: Report) -> Iterator[str]:
    """The document."""
    suites = ElementTree.Element("testsuites", name=_NAME)
    for path, group in groupby(report.findings, key=lambda finding: finding.path):
        findings = list(group)
        suite = ElementTree.SubElement(suites, "testsuite", name=_text(path))
        for finding in findings:
            one = finding.diagnostic
            case = ElementTree.SubElement(
                suite,
                "testcase",
                name=f"{_NAME}.{one.code}",
                classname=_text(os.path.splitext(path)[0]),
                line=str(one.line),
                column=str(one.column + 1),
            )
            failure = ElementTree.SubElement(case, "failure", message=_text(one.message))
            failure.text = _text(f"line {one.line}, col {one.column + 1}, {one.message}")
        _count(suite, len(findings), len(findings))
    if not report.findings:
        suite = ElementTree.SubElement(suites, "testsuite", name=_NAME)
        ElementTree.SubElement(suite, "testcase", name="No errors found", classname=_NAME)
        _count(suite, 1, 0)
    _count(suites, len(report.findings) or 1, len(report.findings))
    ElementTree.indent(suites, "    ")
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield ElementTree.tostring(suites, encoding="unicode")
    yield "\n"


def _count(element: ElementTree.Element, tests: int, failures: int) -> None:
    element.attrib.update(tests=str(tests), skipped="0", failures=str(failures), errors="0")


def _text(text: str) -> str:
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)
