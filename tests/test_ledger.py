"""The ledger of codes, and what every rule must come with."""

from __future__ import annotations

import ast
import re
import sys
from collections import Counter
from pathlib import Path

import pytest

from dbos_flake8.rule import CATEGORIES, Rule, rules

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

HERE = Path(__file__).parent
ROOT = HERE.parent
RULES = rules()
LEDGER = tomllib.loads((ROOT / "dbos_flake8" / "knowledge" / "codes.toml").read_text("utf-8"))

#: Codes that users may have in their configuration, with the names they had then. Only ever
#: add to this.
RELEASED = {
    "DBS000": "analysis-incomplete",
    "DBS001": "unused-noqa",
    "DBS101": "sync-dbos-call-on-event-loop",
    "DBS102": "sync-start-on-event-loop",
    "DBS103": "blocking-handle-on-event-loop",
    "DBS104": "coroutine-never-awaited",
    "DBS105": "sync-durable-call-on-event-loop",
    "DBS106": "async-start-of-sync-workflow",
    "DBS107": "await-of-sync-durable",
    "DBS108": "task-never-awaited",
    "DBS109": "blocking-call-in-async-step",
    "DBS110": "stream-read-mismatch",
    "DBS111": "event-loop-in-durable-function",
    "DBS201": "workflow-started-in-step",
    "DBS202": "workflow-operation-in-step",
    "DBS203": "workflow-operation-outside-workflow",
    "DBS204": "workflow-started-from-thread",
    "DBS205": "checkpoint-in-thread",
    "DBS206": "workflow-changes-outer-state",
    "DBS207": "step-changes-outer-state",
    "DBS208": "durable-function-in-function",
    "DBS209": "checkpoint-in-transaction",
    "DBS210": "step-called-in-step",
    "DBS211": "function-called-instead-of-passed",
    "DBS212": "undecorated-start-target",
    "DBS213": "wrong-arguments-for-workflow",
    "DBS214": "cached-durable-function",
    "DBS215": "schedule-change-in-workflow",
    "DBS216": "awaits-child-on-own-queue",
    "DBS217": "result-before-commit",
    "DBS301": "random-in-workflow",
    "DBS302": "clock-in-workflow",
    "DBS303": "identity-in-workflow",
    "DBS304": "network-in-workflow",
    "DBS305": "filesystem-in-workflow",
    "DBS306": "database-in-workflow",
    "DBS307": "environment-in-workflow",
    "DBS308": "sleep-not-durable",
    "DBS309": "interleaved-checkpoints",
    "DBS310": "gather-without-return-exceptions",
    "DBS311": "completion-order",
    "DBS312": "race-with-checkpoint",
    "DBS313": "unordered-iteration",
    "DBS314": "cancellation-swallowed",
    "DBS315": "threads-in-workflow",
    "DBS316": "task-group-in-workflow",
    "DBS317": "mutable-global-read",
    "DBS318": "declared-nondeterministic",
    "DBS319": "waited-set-order",
    "DBS320": "sleep-from-wall-clock",
    "DBS321": "concurrent-stream-read",
    "DBS322": "client-in-workflow",
    "DBS323": "workflow-without-checkpoint",
    "DBS324": "cleanup-step-in-finally",
    "DBS325": "endless-workflow",
    "DBS390": "unresolved-call",
    "DBS401": "launch-at-import",
    "DBS402": "configure-at-import",
    "DBS403": "lifecycle-order",
    "DBS404": "unknown-config-key",
    "DBS405": "secret-in-config",
    "DBS406": "program-ends-after-launch",
    "DBS407": "registration-after-launch",
    "DBS408": "config-not-keyword",
    "DBS409": "constructed-twice",
    "DBS410": "unstable-identity",
    "DBS411": "otlp-ignored",
    "DBS412": "destructive-call-in-application",
    "DBS413": "no-system-database",
    "DBS414": "private-import",
    "DBS501": "decorator-not-called",
    "DBS502": "async-only-step-option",
    "DBS503": "retry-options-ignored",
    "DBS504": "invalid-step-option",
    "DBS505": "durable-generator",
    "DBS506": "class-not-registered",
    "DBS507": "decorator-order",
    "DBS508": "duplicate-name",
    "DBS509": "datasource-mismatch",
    "DBS510": "not-serializable",
    "DBS511": "exception-not-picklable",
    "DBS512": "wrapping-decorator-skipped",
    "DBS513": "wrapper-without-wraps",
    "DBS514": "class-as-first-argument",
    "DBS515": "manual-retry",
    "DBS516": "step-without-retries",
    "DBS517": "external-call-in-transaction",
    "DBS518": "sql-from-strings",
    "DBS519": "not-json",
    "DBS520": "types-in-main-module",
    "DBS521": "roles-not-a-list",
    "DBS522": "kafka-consumer-misuse",
    "DBS523": "alert-handler-misuse",
    "DBS524": "invalid-serializer",
    "DBS601": "invalid-queue-option",
    "DBS602": "reserved-queue-name",
    "DBS603": "invalid-enqueue-option",
    "DBS604": "partition-key-mismatch",
    "DBS605": "queue-in-function",
    "DBS606": "unbounded-fan-out",
    "DBS607": "queue-never-registered",
    "DBS608": "enqueue-options-ignored",
    "DBS609": "wrong-enqueue-target",
    "DBS610": "duplicate-queue",
    "DBS611": "priority-not-enabled",
    "DBS612": "queue-property-assigned",
    "DBS701": "scheduled-signature",
    "DBS702": "invalid-cron",
    "DBS703": "constant-workflow-id",
    "DBS704": "context-manager-not-entered",
    "DBS705": "workflow-id-used-twice",
    "DBS706": "invalid-timeout",
    "DBS707": "recv-result-unchecked",
    "DBS708": "patch-misused",
    "DBS709": "schedule-entry-invalid",
    "DBS710": "create-schedule-at-startup",
    "DBS711": "stream-write-after-close",
    "DBS712": "empty-wait",
    "DBS713": "send-without-idempotency-key",
    "DBS714": "status-polling",
    "DBS715": "topic-or-key-mismatch",
    "DBS716": "debouncer-per-call",
    "DBS801": "test-without-destroy",
    "DBS802": "registry-destroyed-in-tests",
    "DBS803": "client-not-destroyed",
    "DBS804": "invalid-client-options",
    "DBS805": "sync-client-on-event-loop",
    "DBS806": "client-transaction-not-committed",
    "DBS901": "removed-transaction",
    "DBS902": "removed-queue-constructor",
    "DBS903": "removed-scheduled-decorator",
    "DBS904": "removed-constructor-argument",
    "DBS905": "removed-config-key",
    "DBS906": "removed-queue-option",
    "DBS907": "deprecated-api",
    "DBS908": "api-not-in-target",
    "DBS909": "unknown-dbos-name",
}

#: The linter's own codes are about no DBOS code of users: no example, no case files, no proof.
ABOUT_CODE = sorted(RULES.keys() - {"DBS000", "DBS001"})


def test_rules_are_those_of_the_ledger() -> None:
    active = {code: entry for code, entry in LEDGER.items() if entry["state"] == "active"}
    assert active == {
        code: {
            "name": rule.name,
            "category": rule.category(),
            "since": rule.since,
            "state": "active",
        }
        for code, rule in RULES.items()
    }


def test_form_of_the_ledger() -> None:
    assert list(LEDGER) == sorted(LEDGER)
    for code, entry in LEDGER.items():
        assert re.fullmatch(r"DBS\d{3}", code)
        assert entry.keys() == {"name", "category", "since", "state"}, code
        assert entry["state"] in ("active", "removed"), code
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", entry["name"]), code
        assert re.fullmatch(r"\d+\.\d+\.\d+", entry["since"]), code
        assert entry["category"] == CATEGORIES.get(code[3], "the linter itself"), code


def test_no_name_twice() -> None:
    names = Counter(entry["name"] for entry in LEDGER.values())
    assert max(names.values()) == 1, names.most_common(1)


def test_nothing_leaves_the_ledger() -> None:
    assert {code: LEDGER.get(code, {}).get("name") for code in RELEASED} == RELEASED


def test_everything_in_the_ledger_is_kept_for_ever() -> None:
    assert LEDGER.keys() <= RELEASED.keys(), "add the new codes to RELEASED"


@pytest.mark.parametrize("code", RULES)
def test_rule_is_of_its_class_alone(code: str) -> None:
    rule = RULES[code]
    assert rule.code == code
    assert rule.__bases__ == (Rule,)
    assert not rule.message.endswith(".")


# Pages


def sections(page: str) -> list[str]:
    return re.findall(r"^## (.+)$", page, re.MULTILINE)


@pytest.mark.parametrize("code", RULES)
def test_summary_is_one_sentence(code: str) -> None:
    summary = RULES[code].summary()
    assert summary.endswith(".")
    assert summary[0].isupper() or summary[0] == "`"
    assert ". " not in summary
    assert len(summary) <= 110


@pytest.mark.parametrize("code", sorted(RULES.keys() - set(ABOUT_CODE)))
def test_pages_of_the_linters_own_codes(code: str) -> None:
    assert sections(RULES[code].page()) == ["Why is this bad?"]


@pytest.mark.parametrize("code", ABOUT_CODE)
def test_sections_of_a_page(code: str) -> None:
    order = ["Why is this bad?", "Example", "Stays silent on", "Versions", "References"]
    found = sections(RULES[code].page())
    assert found == [section for section in order if section in found]
    assert {"Why is this bad?", "Example", "Versions"} <= set(found)


@pytest.mark.parametrize("code", ABOUT_CODE)
def test_example_is_one_bad_and_one_good_block(code: str) -> None:
    page = RULES[code].page()
    assert page.count("```python\n") == 2
    (example,) = re.findall(r"^## Example\n\n(.*?)\n\n## ", page, re.MULTILINE | re.DOTALL)
    assert re.search(
        r"```python\n[^`]+\n```\n\nUse instead(?:[^\n]|\n(?!\n))*:\n\n```python\n[^`]+\n```", example
    )


# Case files and proofs


@pytest.mark.parametrize("code", ABOUT_CODE)
@pytest.mark.parametrize("kind", ["right", "wrong"])
def test_cases_of_both_kinds(code: str, kind: str) -> None:
    folder = HERE / "cases" / code.lower()
    assert list(folder.glob(f"{kind}_*")), f"no {kind}_*.py in {folder}"


@pytest.mark.parametrize("code", ABOUT_CODE)
def test_cases_of_the_rule_expect_it(code: str) -> None:
    files = (HERE / "cases" / code.lower()).rglob("*.py")
    assert any(re.search(f"# .*{code}", file.read_text("utf-8")) for file in files)


def proofs() -> set[str]:
    """The names of all test functions below `tests/proofs`."""
    return {
        node.name
        for path in (HERE / "proofs").rglob("test_*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name.startswith("test_")
    }


PROOFS = proofs()


@pytest.mark.parametrize("code", ABOUT_CODE)
def test_rule_is_proved(code: str) -> None:
    assert any(code.lower() in name for name in PROOFS)
