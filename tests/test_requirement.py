"""Which releases of dbos a project's files allow."""

from __future__ import annotations

import builtins
import json
import os
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linting import python
from packaging.specifiers import InvalidSpecifier, SpecifierSet

from dbos_flake8.knowledge.dbos_api import load
from dbos_flake8.model.requirement import Requirement, Requirements

API = load()


@pytest.fixture(name="root")
def _root(tmp_path: Path) -> Path:
    """A repository: nothing above it is looked at."""
    root = tmp_path / "shop"
    (root / ".git").mkdir(parents=True)
    return root


def write(root: Path, files: dict[str, str | bytes]) -> None:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def find(root: Path, files: dict[str, str | bytes], folder: str = ".") -> Requirement | None:
    """What is found in a folder of a project that has these files."""
    write(root, files)
    return Requirements().find(str(root / folder))


def specifiers(root: Path, files: dict[str, str | bytes], folder: str = ".") -> tuple[str, ...] | None:
    found = find(root, files, folder)
    return None if found is None else found.specifiers


def canonical(*wanted: str) -> tuple[str, ...]:
    """Specifiers with their clauses in packaging's order."""
    return tuple(str(SpecifierSet(one)) for one in wanted)


def same(found: tuple[str, ...] | None, *wanted: str) -> bool:
    """Whether the specifiers are these, in any order of their clauses."""
    return found is not None and [SpecifierSet(one) for one in found] == [SpecifierSet(o) for o in wanted]


# pyproject.toml: PEP 621 and PEP 735

PROJECT = """\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "shop"
version = "0.4.0"
requires-python = ">=3.10"
dependencies = [
    "fastapi>=0.110",
    "dbos-client==1.0",
    %s,
]
"""


@pytest.mark.parametrize(
    ("requirement", "wanted"),
    [
        ('"dbos"', ""),
        ('"dbos>=2.11,<3"', ">=2.11,<3"),
        ('"DBOS[otel] ~= 2.11"', "~=2.11"),
        ('"dbos (>=2.11,<3.0)"', ">=2.11,<3.0"),
        ('"dbos==2.20.0"', "==2.20.0"),
        ("\"dbos >= 3 ; python_version >= '3.10'\"", ">=3"),
        ('"dbos>=2", "dbos!=2.12,<3"', ">=2,!=2.12,<3"),
        ('"dbos>=2", "dbos>=2"', ">=2"),
        ('"dbos>=broken", "dbos>=3"', ">=3"),
        ('42, "dbos>=3"', ">=3"),
    ],
)
def test_project_dependencies(root: Path, requirement: str, wanted: str) -> None:
    found = find(root, {"pyproject.toml": PROJECT % requirement})
    assert found is not None
    assert same(found.specifiers, wanted)
    assert found.source == f"{root / 'pyproject.toml'}: project.dependencies"


@pytest.mark.parametrize(
    "requirement",
    [
        '"dbos @ git+https://github.com/dbos-inc/dbos-transact-py@main"',
        '"dbos @ https://example.com/dbos-3.0.0-py3-none-any.whl"',
        '"dbos-transact>=2"',
        '"my-dbos>=2"',
        '"dbos>=broken"',
    ],
)
def test_project_dependencies_that_say_nothing(root: Path, requirement: str) -> None:
    assert find(root, {"pyproject.toml": PROJECT % requirement}) is None


@pytest.mark.parametrize(
    ("requirements", "wanted"),
    [
        # They exclude each other
        ((">=1.14,<2; python_version < '3.12'", ">=3; python_version >= '3.12'"), ("<2,>=1.14", ">=3")),
        (("<3; sys_platform == 'win32'", ">=3; sys_platform != 'win32'"), (">=3", "<3")),
        # They apply together
        ((">=2; python_version >= '3.11'", "<3; os_name == 'posix'"), ("<3", ">=2,<3", ">=2")),
        ((">=2", "!=2.12.*; implementation_name == 'cpython'"), (">=2,!=2.12.*", ">=2")),
        # Not all Pythons are supported: this project requires 3.10
        ((">=1.14,<2; python_version < '3.10'", ">=3; python_version >= '3.10'"), (">=3",)),
        ((">=1.14,<2; python_version < '3.10'",), (">=1.14,<2",)),
        # No environment that is tried
        ((">=2; platform_machine == 'riscv64'",), (">=2",)),
        # Not to be told
        ((">=2; python_version ~= 'unknown'",), (">=2",)),
    ],
)
def test_markers(root: Path, requirements: tuple[str, ...], wanted: tuple[str, ...]) -> None:
    listed = ", ".join(f'"dbos{one}"' for one in requirements)
    assert same(specifiers(root, {"pyproject.toml": PROJECT % listed}), *wanted)


def test_the_environment_of_the_linter_is_not_asked(root: Path) -> None:
    text = PROJECT % "\"dbos>=3; sys_platform == 'darwin'\", \"dbos>=2; sys_platform == 'win32'\""
    assert specifiers(root, {"pyproject.toml": text}) == (">=3", ">=2")


EXTRAS = (
    '"httpx"\n]\n[project.optional-dependencies]\notel = ["dbos[otel]>=2.4"]\nqueue = ["dbos>=2,<3"]\nx = ['
)


def test_extras_are_alternatives(root: Path) -> None:
    found = find(root, {"pyproject.toml": (PROJECT % EXTRAS).removesuffix(",\n]\n") + "]\n"})
    assert found is not None
    assert same(found.specifiers, ">=2.4", ">=2,<3")
    assert found.source.endswith(
        "pyproject.toml: project.optional-dependencies.otel, project.optional-dependencies.queue"
    )


def test_main_dependencies_come_before_extras_and_groups(root: Path) -> None:
    text = (
        PROJECT % '"dbos>=2"'
        + '[project.optional-dependencies]\nall = ["dbos>=3"]\n[dependency-groups]\ndev = ["dbos==3.4.0"]\n'
    )
    assert specifiers(root, {"pyproject.toml": text}) == (">=2",)


def test_extra_in_a_marker(root: Path) -> None:
    text = PROJECT % "\"dbos>=3; extra == 'queue'\""
    assert specifiers(root, {"pyproject.toml": text}) == (">=3",)
    text = PROJECT % "\"dbos>=3; extra == 'queue'\", 'dbos>=2'"
    assert specifiers(root, {"pyproject.toml": text}) == (">=2",)


def test_dependency_groups(root: Path) -> None:
    text = """\
[dependency-groups]
Run_Time = ["dbos>=2.11"]
test = ["pytest", {include-group = "run-time"}, "dbos<3"]
lint = ["ruff", "dbos-flake8"]
"""
    found = find(root, {"pyproject.toml": text})
    assert found is not None
    assert same(found.specifiers, ">=2.11", "<3,>=2.11")
    assert found.source.endswith("pyproject.toml: dependency-groups.Run_Time, dependency-groups.test")


def test_loops_and_gaps_of_included_groups(root: Path) -> None:
    text = """\
[dependency-groups]
a = [{include-group = "b"}, {include-group = "a"}, {include-group = "none"}, {include-group = 3}, {}]
b = [{include-group = "a"}, "dbos>=3"]
c = "dbos<1"
d = [{include-group = "c"}]
"""
    assert specifiers(root, {"pyproject.toml": text}) == (">=3",)


def test_long_chains_of_included_groups(root: Path) -> None:
    count = 300
    lines = [f'g{n} = [{{include-group = "g{n + 1}"}}, {{include-group = "g{n + 1}"}}]' for n in range(count)]
    text = "[dependency-groups]\n" + "\n".join(lines) + f'\ng{count} = ["dbos>=3"]\n'
    assert specifiers(root, {"pyproject.toml": text}) == (">=3",)


# pyproject.toml: poetry

POETRY = """\
[tool.poetry]
name = "shop"
version = "0.1.0"

[tool.poetry.dependencies]
python = "^3.10"
dbos = %s
"""


@pytest.mark.parametrize(
    ("constraint", "wanted"),
    [
        ("^2.11", [">=2.11,<3"]),
        ("^2.11.3", [">=2.11.3,<3"]),
        ("^2", [">=2,<3"]),
        ("^0.20.1", [">=0.20.1,<0.21"]),
        ("^0.0.3", [">=0.0.3,<0.0.4"]),
        ("^0.0", [">=0.0,<0.1"]),
        ("^0", [">=0,<1"]),
        ("~2.11.3", [">=2.11.3,<2.12"]),
        ("~2.11", [">=2.11,<2.12"]),
        ("~2", [">=2,<3"]),
        ("~=2.11", ["~=2.11"]),
        ("2.11.0", ["==2.11.0"]),
        ("=2.11.0", ["==2.11.0"]),
        ("2.11.*", ["==2.11.*"]),
        ("!=2.12.*,>=2", [">=2,!=2.12.*"]),
        (">= 2.11, < 3", [">=2.11,<3"]),
        (">=2.11 <3", [">=2.11,<3"]),
        ("*", [""]),
        ("<2 || >=3", ["<2", ">=3"]),
        ("^1.14 | ^3.0", [">=1.14,<2", ">=3.0,<4"]),
    ],
)
def test_poetry_versions(root: Path, constraint: str, wanted: list[str]) -> None:
    found = find(root, {"pyproject.toml": POETRY % f'"{constraint}"'})
    assert found is not None
    assert same(found.specifiers, *wanted)
    assert found.source.endswith("pyproject.toml: tool.poetry.dependencies")


@pytest.mark.parametrize("constraint", ["", " ", "^", "^2.*", "latest", ">=", "2 - 3", "^2 ||", "^2||!"])
def test_broken_poetry_versions(root: Path, constraint: str) -> None:
    files = {"pyproject.toml": POETRY % f'"{constraint}"', "requirements.txt": "dbos>=3"}
    assert specifiers(root, files) == (">=3",)


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ('{version = "^2.11", extras = ["otel"]}', [">=2.11,<3"]),
        ('{version = "^2.11", optional = true}', [">=2.11,<3"]),
        ('{version = "^2.11", markers = "sys_platform == \'linux\'"}', [">=2.11,<3"]),
        ('{extras = ["otel"]}', [""]),
        ('[{version = "^1.14", python = "<3.12"}, {version = "^3", python = "^3.12"}]', ["^1.14", "^3"]),
        ('[{version = "^1.14", python = "<3.10"}, {version = "^3", python = "^3.10"}]', ["^3"]),
        ('[{version = "^2", platform = "win32"}, {version = "^3", platform = "linux"}]', ["^3", "^2"]),
        ('[{version = "^2", python = "3.9.* || 3.10.*"}, {version = "^3", python = ">=3.11"}]', ["^2", "^3"]),
    ],
)
def test_poetry_tables(root: Path, value: str, wanted: list[str]) -> None:
    plain = {"^1.14": ">=1.14,<2", "^2": ">=2,<3", "^3": ">=3,<4"}
    found = specifiers(root, {"pyproject.toml": POETRY % value})
    assert same(found, *(plain.get(one, one) for one in wanted))


@pytest.mark.parametrize(
    "value",
    [
        '{git = "https://github.com/dbos-inc/dbos-transact-py", branch = "main"}',
        '{path = "../dbos", develop = true}',
        '{url = "https://example.com/dbos.whl"}',
        "{version = 3}",
        '{version = "^2", markers = "nonsense"}',
        "7",
        "[7]",
    ],
)
def test_poetry_values_that_say_nothing(root: Path, value: str) -> None:
    assert find(root, {"pyproject.toml": POETRY % value}) is None


def test_poetry_groups(root: Path) -> None:
    text = """\
[tool.poetry.dependencies]
python = "^3.10"
[tool.poetry.dev-dependencies]
dbos = "^1.14"
[tool.poetry.group.worker.dependencies]
DBOS = "~2.11"
"""
    found = find(root, {"pyproject.toml": text})
    assert found is not None
    assert same(found.specifiers, ">=1.14,<2", ">=2.11,<2.12")
    assert found.source.endswith("tool.poetry.dev-dependencies, tool.poetry.group.worker.dependencies")


def test_optional_poetry_dependencies_come_after_main_ones(root: Path) -> None:
    value = '[{version = "^2.11", optional = true}, {version = "^3"}]'
    assert same(specifiers(root, {"pyproject.toml": POETRY % value}), ">=3,<4")


def test_project_and_poetry_together(root: Path) -> None:
    text = PROJECT % '"dbos>=2"' + '[tool.poetry.dependencies]\ndbos = {source = "internal"}\n'
    assert specifiers(root, {"pyproject.toml": text}) == (">=2",)


# pyproject.toml: pdm and uv


def test_pdm(root: Path) -> None:
    text = '[tool.pdm.dev-dependencies]\ntest = ["pytest", "-e file:///${PROJECT_ROOT}/x#egg=x", "dbos>=2"]\n'
    found = find(root, {"pyproject.toml": text})
    assert found == Requirement((">=2",), f"{root / 'pyproject.toml'}: tool.pdm.dev-dependencies.test")


@pytest.mark.parametrize(
    ("tables", "wanted"),
    [
        ('dev-dependencies = ["dbos>=2"]', ("==3.1.0",)),
        ('constraint-dependencies = ["dbos<4"]', ("==3.1.0,<4",)),
        ('override-dependencies = ["dbos==2.0.0"]', ("==2.0.0",)),
        (
            "override-dependencies = [\"dbos<3; os_name == 'nt'\", \"dbos>=3; os_name != 'nt'\"]",
            (">=3", "<3"),
        ),
        ('constraint-dependencies = ["dbos<4"]\noverride-dependencies = ["dbos>=2"]', ("<4,>=2",)),
    ],
)
def test_uv(root: Path, tables: str, wanted: tuple[str, ...]) -> None:
    text = PROJECT % '"dbos==3.1.0"' + f"[tool.uv]\n{tables}\n"
    assert same(specifiers(root, {"pyproject.toml": text}), *wanted)


def test_pdm_overrides(root: Path) -> None:
    for version, wanted in (("2.11.0", "==2.11.0"), ("<3", "<3"), ("broken", ">=2")):
        text = PROJECT % '"dbos>=2"' + f'[tool.pdm.resolution.overrides]\ndbos = "{version}"\n'
        assert specifiers(root, {"pyproject.toml": text}) == (wanted,)


def test_uv_alone(root: Path) -> None:
    text = '[tool.uv]\ndev-dependencies = ["dbos>=2"]\n'
    assert specifiers(root, {"pyproject.toml": text}) == (">=2",)
    text = '[tool.uv]\nconstraint-dependencies = ["dbos>=2", "dbos<3"]\n'
    assert same(specifiers(root, {"pyproject.toml": text}), ">=2,<3")


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ('{git = "https://github.com/dbos-inc/dbos-transact-py"}', None),
        ("{workspace = true}", None),
        ('[{path = "../dbos", marker = "os_name == \'nt\'"}]', None),
        ('{index = "internal"}', ("",)),
    ],
)
def test_uv_sources(root: Path, source: str, wanted: tuple[str, ...] | None) -> None:
    text = PROJECT % '"dbos"' + f"[tool.uv.sources]\nDBOS = {source}\n"
    assert specifiers(root, {"pyproject.toml": text}) == wanted
    text = PROJECT % '"dbos>=3"' + f"[tool.uv.sources]\ndbos = {source}\n"
    assert specifiers(root, {"pyproject.toml": text}) == (">=3",)


# Requirement files

EXPORTED = """\
# This file was autogenerated by uv via the following command:
#    uv export --dbos \\
--index-url https://packages.example/simple
--require-hashes
-e .
./wheels/dbos_extra-1.0-py3-none-any.whl
alembic==1.13.1 \\
    --hash=sha256:1111111111111111111111111111111111111111111111111111111111111111
dbos[otel]==2.20.0 ; python_version >= "3.10" and python_version < "4.0" \\
    --hash=sha256:2222222222222222222222222222222222222222222222222222222222222222 \\
    --hash=sha256:3333333333333333333333333333333333333333333333333333333333333333 \\
    # via shop
dbos-client==9.9
"""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (EXPORTED, ("==2.20.0",)),
        ("dbos", ("",)),
        ("dbos>=2.11 # the upgrade to 3 is planned\n", (">=2.11",)),
        ("dbos \\\n  >=2.11, \\\n  <3\n", ("<3,>=2.11",)),
        ("dbos>=2\\", (">=2",)),
        ("\ufeffdbos>=2\r\nhttpx\r\n", (">=2",)),
        ("# dbos>=1\n#dbos>=1 \\\ndbos>=2\n", (">=2",)),
        ("dbos ~= 2.11 --config-settings=x=y", ("~=2.11",)),
        ("dbos>=2; sys_platform == 'linux'\ndbos<2; sys_platform != 'linux'", (">=2", "<2")),
        ("dbos>=2\ndbos<3\n", (">=2,<3",)),
        ("dbos >= 2 ; nonsense\ndbos>>3\n${DBOS}\n-r\n-r http://x/dbos.txt\ndbos>=3", (">=3",)),
    ],
)
def test_requirements(root: Path, text: str, wanted: tuple[str, ...]) -> None:
    found = find(root, {"requirements.txt": text})
    assert found is not None
    assert same(found.specifiers, *wanted)
    assert found.source == str(root / "requirements.txt")


@pytest.mark.parametrize(
    "text",
    [
        "-e git+https://github.com/dbos-inc/dbos-transact-py#egg=dbos",
        "git+https://github.com/dbos-inc/dbos-transact-py@v3#egg=dbos[otel]",
        "dbos @ git+https://github.com/dbos-inc/dbos-transact-py",
        "./dbos-3.0.0-py3-none-any.whl",
        "# dbos>=2",
        "dbos-client",
    ],
)
def test_requirements_that_say_nothing(root: Path, text: str) -> None:
    assert find(root, {"requirements.txt": text}) is None


def test_requirements_of_powershell(root: Path) -> None:
    assert specifiers(root, {"requirements.txt": "dbos==2.11.0\r\n".encode("utf-16")}) == ("==2.11.0",)


def test_included_requirements(root: Path) -> None:
    files: dict[str, str | bytes] = {
        "requirements.txt": "-r requirements/base.txt\n--constraint=requirements/limits.txt\nhttpx\n",
        "requirements/base.txt": '-r "with space.txt"\nfastapi\n-c missing.txt\n',
        "requirements/with space.txt": "dbos>=2\n-r ../requirements.txt\n-r with space.txt",
        "requirements/limits.txt": "dbos<3\n--requirement more.txt",
        "requirements/more.txt": "dbos!=2.12",
    }
    found = find(root, files)
    assert found is not None
    assert same(found.specifiers, ">=2,<3,!=2.12")
    assert str(root / "requirements" / "with space.txt") in found.source
    assert str(root / "requirements" / "limits.txt") in found.source


def test_requirements_txt_comes_before_the_others(root: Path) -> None:
    files: dict[str, str | bytes] = {"requirements-dev.txt": "dbos==3.4.0", "requirements.txt": "dbos>=2"}
    assert specifiers(root, files) == (">=2",)


def test_other_requirement_files_are_alternatives(root: Path) -> None:
    files: dict[str, str | bytes] = {
        "requirements.txt": "httpx",
        "requirements-dev.txt": "dbos==3.4.0",
        "requirements_old.txt": "dbos==2.0.0",
        "readme.txt": "dbos==1.0.0",
    }
    assert specifiers(root, files) == ("==3.4.0", "==2.0.0")


def test_constraints(root: Path) -> None:
    files: dict[str, str | bytes] = {"requirements.txt": "dbos>=2", "constraints.txt": "dbos==2.11.0\n"}
    found = find(root, files)
    assert found is not None
    assert found.specifiers == (">=2,==2.11.0",)
    assert found.source == f"{root / 'requirements.txt'}; {root / 'constraints.txt'}"


def test_constraints_alone(root: Path) -> None:
    assert specifiers(root, {"constraints.txt": "dbos==2.11.0\nhttpx==1"}) == ("==2.11.0",)


def test_several_constraints_are_alternatives(root: Path) -> None:
    files: dict[str, str | bytes] = {
        "requirements.txt": "dbos",
        "constraints-3.10.txt": "dbos==2.11.0",
        "constraints-3.13.txt": "dbos==3.4.0",
    }
    assert specifiers(root, files) == ("==2.11.0", "==3.4.0")


def test_included_constraints_hold_for_the_file_that_includes_them(root: Path) -> None:
    files: dict[str, str | bytes] = {
        "requirements-3.10.txt": "dbos\n-c constraints-3.10.txt",
        "requirements-3.13.txt": "dbos\n-c constraints-3.13.txt",
        "constraints-3.10.txt": "dbos==2.11.0",
        "constraints-3.13.txt": "dbos==3.4.0",
    }
    assert specifiers(root, files) == ("==2.11.0", "==3.4.0")


def test_many_included_files(root: Path) -> None:
    files: dict[str, str | bytes] = {f"r/{n}.txt": f"-r {n + 1}.txt" for n in range(3000)}
    assert find(root, {**files, "requirements.txt": "-r r/0.txt"}) is None


# setup.cfg

SETUP = """\
[metadata]
name = shop

[options]
packages = find:
install_requires =
    # the library
    httpx
    DBOS[otel] >=2.11,<3 ; python_version >= "3.10"
%s
"""


def test_setup_cfg(root: Path) -> None:
    found = find(root, {"setup.cfg": SETUP % "[options.extras_require]\nx =\n    dbos>=3"})
    assert found is not None
    assert same(found.specifiers, ">=2.11,<3")
    assert found.source == f"{root / 'setup.cfg'}: options.install_requires"


def test_setup_cfg_in_one_line(root: Path) -> None:
    assert specifiers(root, {"setup.cfg": "[options]\ninstall_requires = httpx; dbos>=3"}) == (">=3",)


def test_setup_cfg_extras(root: Path) -> None:
    text = "[options.extras_require]\ntest = pytest\nqueue =\n    %%\n    dbos>=2\nall = httpx; dbos<3\n"
    found = find(root, {"setup.cfg": text})
    assert found is not None
    assert found.specifiers == (">=2", "<3")
    assert found.source.endswith("setup.cfg: options.extras_require.queue, options.extras_require.all")


# Pipfile

PIPFILE = """\
[[source]]
url = "https://packages.example/simple"
verify_ssl = true
name = "pypi"

[packages]
%s

[dev-packages]
%s

[requires]
python_version = "3.12"
"""


@pytest.mark.parametrize(
    ("main", "development", "wanted"),
    [
        ('dbos = "*"', "", ("",)),
        ('dbos = "~=2.11"', 'dbos = "*"', ("~=2.11",)),
        ('dbos = {version = ">=2.11,<3", extras = ["otel"]}', "", (">=2.11,<3",)),
        ('DBOS = {version = "==2.11.0", sys_platform = "== \'linux\'"}', "", ("==2.11.0",)),
        ("", 'dbos = ">=3"', (">=3",)),
        ('dbos = {git = "https://github.com/dbos-inc/dbos-transact-py"}', "", None),
        ('dbos = "^2"', "", None),
        ('dbos = {version = ">=2", markers = "=="}', "", None),
    ],
)
def test_pipfile(root: Path, main: str, development: str, wanted: tuple[str, ...] | None) -> None:
    found = specifiers(root, {"Pipfile": PIPFILE % (main, development)})
    assert found is wanted if wanted is None else same(found, *wanted)


def test_pipfile_categories_are_alternatives(root: Path) -> None:
    text = PIPFILE % ("", 'dbos = ">=3"') + '[worker]\ndbos = "<3"\n'
    found = find(root, {"Pipfile": text})
    assert found == Requirement((">=3", "<3"), f"{root / 'Pipfile'}: dev-packages, worker")


# Lock files

UV_LOCK = """\
version = 1
revision = 2
requires-python = ">=3.10"

[[package]]
name = "alembic"
version = "1.13.1"
source = { registry = "https://packages.example/simple" }

[[package]]
name = "dbos"
version = "2.20.0"
source = { registry = "https://packages.example/simple" }
dependencies = [
    { name = "alembic" },
]
sdist = { url = "https://packages.example/files/dbos-2.20.0.tar.gz", hash = "sha256:00", size = 1 }

[package.optional-dependencies]
otel = [
    { name = "opentelemetry-api" },
]

[[package]]
name = "shop"
version = "0.4.0"
source = { editable = "." }
dependencies = [
    { name = "dbos" },
]

[package.metadata]
requires-dist = [{ name = "dbos", specifier = ">=2" }]
"""

POETRY_LOCK = """\
# This file is automatically @generated by Poetry 2.1.1 and should not be changed by hand.

[[package]]
name = "dbos"
version = "2.21.0"
description = "Ultra-lightweight durable execution in Python"
optional = false
python-versions = ">=3.10"
groups = ["main"]
files = [
    {file = "dbos-2.21.0-py3-none-any.whl", hash = "sha256:00"},
]

[package.dependencies]
alembic = ">=1.13"

[metadata]
lock-version = "2.1"
python-versions = "^3.10"
content-hash = "00"
"""

PDM_LOCK = """\
[metadata]
groups = ["default"]
strategy = ["inherit_metadata"]

[[package]]
name = "dbos"
version = "2.22.0"
requires_python = ">=3.10"
summary = "Ultra-lightweight durable execution in Python"
groups = ["default"]

[[package]]
name = "dbos"
version = "2.22.0"
extras = ["otel"]
groups = ["default"]
dependencies = [
    "dbos==2.22.0",
]
"""

PIPFILE_LOCK = json.dumps(
    {
        "_meta": {"hash": {"sha256": "00"}, "pipfile-spec": 6, "requires": {}, "sources": []},
        "default": {
            "dbos": {
                "hashes": [],
                "index": "pypi",
                "markers": "python_version >= '3.10'",
                "version": "==2.23.0",
            },
            "dbos-client": {"version": "==1.0"},
        },
        "develop": {"dbos": {"version": "==2.23.0"}},
    },
    indent=4,
)

LOCKS = {
    "uv.lock": (UV_LOCK, "2.20.0"),
    "poetry.lock": (POETRY_LOCK, "2.21.0"),
    "pdm.lock": (PDM_LOCK, "2.22.0"),
    "Pipfile.lock": (PIPFILE_LOCK, "2.23.0"),
}


@pytest.mark.parametrize("name", LOCKS)
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_locks_win_over_ranges(root: Path, name: str, ending: str) -> None:
    text, version = LOCKS[name]
    files: dict[str, str | bytes] = {
        "pyproject.toml": PROJECT % '"dbos>=2"',
        "requirements.txt": "dbos>=2",
        "Pipfile": PIPFILE % ('dbos = "*"', ""),
        name: text.replace("\n", ending),
    }
    assert find(root, files) == Requirement((f"=={version}",), str(root / name))


def test_several_versions_in_a_lock_are_alternatives(root: Path) -> None:
    text = UV_LOCK + '\n[[package]]\nname = "dbos"\nversion = "3.4.0"\nsource = { registry = "x" }\n'
    assert specifiers(root, {"uv.lock": text}) == ("==2.20.0", "==3.4.0")


@pytest.mark.parametrize(
    ("name", "package"),
    [
        ("uv.lock", 'version = "3.0.0"\nsource = { git = "https://github.com/dbos-inc/x?rev=main#00" }'),
        ("uv.lock", 'version = "3.0.0"\nsource = { editable = "." }'),
        ("uv.lock", 'source = { virtual = "." }'),
        ("poetry.lock", 'version = "3.0.0"\n[package.source]\ntype = "git"\nurl = "https://x"'),
        ("poetry.lock", 'version = "3.0.0"\n[package.source]\ntype = "directory"\nurl = "../dbos"'),
        ("pdm.lock", 'version = "3.0.0"\ngit = "https://x"\nrevision = "00"'),
        ("uv.lock", "version = {}\n"),
        ("uv.lock", 'version = "three"\n'),
        ("uv.lock", '<<<<<<< HEAD\nversion = "3.0.0"\n'),
    ],
)
def test_lock_entries_that_say_nothing(root: Path, name: str, package: str) -> None:
    lock = f'[[package]]\nname = "dbos"\n{package}\n'
    assert find(root, {name: lock}) is None
    assert specifiers(root, {"pyproject.toml": PROJECT % '"dbos>=2"'}) == (">=2",)


def test_private_index_in_a_poetry_lock(root: Path) -> None:
    source = (
        '[package.source]\ntype = "legacy"\nurl = "https://packages.internal/simple"\nreference = "internal"\n'
    )
    text = POETRY_LOCK.replace("[metadata]", f"{source}\n[metadata]")
    assert specifiers(root, {"poetry.lock": text}) == ("==2.21.0",)


def test_pipfile_lock_entries_that_say_nothing(root: Path) -> None:
    for entry in ({"git": "https://x", "ref": "00"}, {"version": 3}, {"version": "^3"}, "==3"):
        assert find(root, {"Pipfile.lock": json.dumps({"default": {"dbos": entry}})}) is None


def test_standard_lock(root: Path) -> None:
    """`pylock.toml` of PEP 751."""
    text = """\
lock-version = "1.0"
created-by = "pip"

[[packages]]
name = "alembic"
version = "1.13.1"

[[packages]]
name = "dbos"
version = "2.24.0"
index = "https://packages.example/simple"

[[packages.wheels]]
name = "dbos-2.24.0-py3-none-any.whl"
url = "https://packages.example/files/dbos-2.24.0-py3-none-any.whl"
hashes = {sha256 = "00"}
"""
    files: dict[str, str | bytes] = {"pyproject.toml": PROJECT % '"dbos>=2"', "pylock.toml": text}
    assert find(root, files) == Requirement(("==2.24.0",), str(root / "pylock.toml"))
    elsewhere = 'vcs = {type = "git", url = "https://x", commit-id = "00"}'
    text = text.replace('index = "https://packages.example/simple"', elsewhere)
    assert specifiers(root, {"pylock.toml": text}) == (">=2",)


@pytest.mark.parametrize("wanted", [">=3", "<2", "==2.19.0", ">=2,!=2.20.0"])
def test_a_lock_outside_of_the_range_is_old(root: Path, wanted: str) -> None:
    files: dict[str, str | bytes] = {"pyproject.toml": PROJECT % f'"dbos{wanted}"', "uv.lock": UV_LOCK}
    assert same(specifiers(root, files), wanted)


def test_only_the_pins_in_the_range_count(root: Path) -> None:
    text = UV_LOCK + '\n[[package]]\nname = "dbos"\nversion = "3.4.0"\nsource = { registry = "x" }\n'
    assert specifiers(root, {"pyproject.toml": PROJECT % '"dbos>=3"', "uv.lock": text}) == ("==3.4.0",)


WORKSPACE_LOCK = """version = 1

[manifest]
members = ["api", "shop"]

[[package]]
name = "api"
version = "1"
source = { editable = "services/api" }
dependencies = [{ name = "dbos" }]

[[package]]
name = "dbos"
version = "2.20.0"
source = { registry = "https://packages.example/simple" }

[[package]]
name = "shop"
version = "1"
source = { virtual = "." }
"""


@pytest.mark.parametrize(
    ("requirement", "member", "wanted"),
    [
        ("dbos>=2", "services/api", ("==2.20.0",)),
        ("dbos", "services/api", ("==2.20.0",)),
        ("dbos>=3", "services/api", (">=3",)),
        ("dbos>=2", "services/mail", (">=2",)),
    ],
)
def test_the_lock_of_a_workspace_counts_for_its_members(
    root: Path, requirement: str, member: str, wanted: tuple[str, ...]
) -> None:
    files: dict[str, str | bytes] = {
        "uv.lock": WORKSPACE_LOCK,
        "pyproject.toml": '[project]\nname = "shop"\n[tool.uv.workspace]\nmembers = ["services/*"]\n',
        f"{member}/pyproject.toml": PROJECT % f'"{requirement}"',
        f"{member}/src/app/main.py": "",
    }
    assert specifiers(root, files, f"{member}/src/app") == wanted


# Several sources of one folder


@pytest.mark.parametrize(
    ("project", "files", "wanted"),
    [
        # What pip-compile and `uv export` write is a lock.
        ("dbos>=2", {"requirements.txt": "dbos==2.20.0"}, "==2.20.0"),
        ("dbos>=2", {"requirements.txt": EXPORTED}, "==2.20.0"),
        ("dbos>=2", {"constraints.txt": "dbos==2.20.0"}, "==2.20.0"),
        ("dbos>=2", {"requirements.txt": "dbos==2.20.0", "uv.lock": WORKSPACE_LOCK}, "==2.20.0"),
        ("dbos>=3", {"requirements.txt": "dbos==2.20.0"}, ">=3"),
        ("dbos==2.19.0", {"requirements.txt": "dbos==2.20.0"}, "==2.19.0"),
        ("dbos>=2", {"requirements.txt": "dbos>=2.11,<3"}, ">=2"),
        ("dbos>=2", {"requirements.txt": "dbos==2.20.*"}, ">=2"),
        ("dbos", {"requirements.txt": "dbos==2.20.*"}, "==2.20.*"),
        # Constraints hold for whatever is installed with them.
        ("dbos>=2", {"constraints.txt": "dbos<3"}, ">=2,<3"),
        ("dbos", {"constraints.txt": "dbos<3"}, "<3"),
        ("dbos>=2", {"requirements.txt": "httpx\n-c constraints.txt", "constraints.txt": "dbos<3"}, ">=2,<3"),
    ],
)
def test_project_and_requirement_files(
    root: Path, project: str, files: dict[str, str | bytes], wanted: str
) -> None:
    assert same(specifiers(root, {"pyproject.toml": PROJECT % f'"{project}"', **files}), wanted)


def test_folder_of_requirement_files(root: Path) -> None:
    files: dict[str, str | bytes] = {
        "requirements/base.txt": "dbos>=2\n-c constraints.txt",
        "requirements/production.txt": "-r base.txt\ngunicorn",
        "requirements/constraints.txt": "dbos<3",
    }
    assert same(specifiers(root, files), ">=2,<3")
    assert specifiers(root, {"requirements.txt": "dbos>=3"}) == (">=3",)


def test_files_that_setuptools_reads(root: Path) -> None:
    text = """\
[project]
name = "shop"
dynamic = ["dependencies", "optional-dependencies"]
[tool.setuptools.dynamic]
dependencies = {file = ["deps/main.in"]}
optional-dependencies.queue = {file = "deps/queue.in"}
"""
    files: dict[str, str | bytes] = {"pyproject.toml": text, "deps/queue.in": "dbos>=3"}
    assert specifiers(root, files) == (">=3",)
    assert specifiers(root, {"deps/main.in": "dbos>=2"}) == (">=2",)
    (root / "pyproject.toml").unlink()
    setup = "[options]\ninstall_requires = file: deps/main.in, deps/none.in\n"
    assert specifiers(root, {"setup.cfg": setup}) == (">=2",)


# Precedence and the search upwards


def test_precedence(root: Path) -> None:
    """Each source counts once those before it are gone."""
    sources = {
        **{name: text for name, (text, _) in LOCKS.items()},
        "pyproject.toml": PROJECT % '"dbos>=2.1"',
        "requirements.txt": "dbos>=2.2",
        "setup.cfg": "[options]\ninstall_requires = dbos>=2.3",
        "Pipfile": PIPFILE % ('dbos = ">=2.4"', ""),
    }
    write(root, dict(sources))
    for name in sources:
        found = Requirements().find(str(root))
        assert found is not None
        assert found.source.startswith(str(root / name))
        (root / name).unlink()
    assert Requirements().find(str(root)) is None


def test_a_mere_name_gives_way_to_a_version(root: Path) -> None:
    files: dict[str, str | bytes] = {"pyproject.toml": PROJECT % '"dbos"', "requirements.txt": "dbos==2.11.0"}
    assert find(root, files) == Requirement(("==2.11.0",), str(root / "requirements.txt"))
    found = find(root, {"requirements.txt": "httpx", "inner/requirements.txt": "dbos"}, "inner")
    assert found == Requirement(("",), str(root / "inner" / "requirements.txt"))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("uv.lock", '[[package]]\nname = "dbos"\nversion = '),
        ("Pipfile.lock", '{"default": {"dbos": {"version": "==1'),
        ("Pipfile.lock", '{"dbos": ' + "[" * 100_000),
        ("Pipfile.lock", '["dbos"]'),
        ("pyproject.toml", '[project]\ndependencies = ["dbos>=1"\n[tool'),
        ("pyproject.toml", b'[project]\ndependencies = ["dbos>=1"] # \xff'),
        ("pyproject.toml", "dbos = " + "[" * 100_000),
        ("pyproject.toml", "dbos = " + "1" * 10_000),
        ("pyproject.toml", "project = 3\ndependency-groups = [1]\ntool = 'dbos'"),
        ("pyproject.toml", "[project]\ndependencies = {dbos = 1}\noptional-dependencies = ['dbos']"),
        ("pyproject.toml", "[tool]\npoetry = 'dbos'\npdm = 1\nuv = []"),
        ("pyproject.toml", "[tool.poetry]\ngroup = {a = 1, b = {dependencies = 'dbos'}}"),
        ("pyproject.toml", "[tool.dbos-flake8]\nmax-depth = 3"),
        ("requirements.txt", b"dbos>=1 \xff"),
        ("requirements.txt", b"\xff\xfed\x00b"),
        ("requirements.txt", "dbos>=1 ; " + "(" * 5000 + "os_name == 'a'" + ")" * 5000),
    ],
)
def test_broken_files_are_passed_over(root: Path, name: str, content: str | bytes) -> None:
    assert find(root, {name: content}) is None
    assert specifiers(root, {"setup.cfg": SETUP % ""}) == canonical(">=2.11,<3")


@pytest.mark.parametrize("text", ["dbos", "[options\ninstall_requires = dbos", "[options]\ndbos\n  dbos"])
def test_broken_setup_cfg(root: Path, text: str) -> None:
    assert specifiers(root, {"setup.cfg": text, "Pipfile": PIPFILE % ('dbos = "*"', "")}) == ("",)


@pytest.mark.parametrize("text", ["[packages", "packages = 'dbos'", "[packages]\ndbos = [{}, 3]"])
def test_broken_pipfile(root: Path, text: str) -> None:
    assert specifiers(root, {"Pipfile": text}) in (None, ("",))


def test_folders_and_pipes_are_no_files(root: Path) -> None:
    (root / "pyproject.toml").mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(root / "uv.lock")
    assert specifiers(root, {"requirements.txt": "dbos>=2"}) == (">=2",)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="files cannot be kept from this user"
)
def test_unreadable_files(root: Path) -> None:
    write(root, {"pyproject.toml": PROJECT % '"dbos>=1"'})
    (root / "pyproject.toml").chmod(0)
    assert specifiers(root, {"requirements.txt": "dbos>=2"}) == (">=2",)


def test_search_upwards(root: Path) -> None:
    files: dict[str, str | bytes] = {
        "pyproject.toml": PROJECT % '"dbos>=2"',
        "services/api/pyproject.toml": '[project]\nname = "api"\ndependencies = ["httpx"]\n',
        "services/api/app/main.py": "",
        "services/mail/pyproject.toml": PROJECT % '"dbos>=3"',
        "services/mail/app/main.py": "",
    }
    assert specifiers(root, files, "services/api/app") == (">=2",)
    assert specifiers(root, files, "services/mail/app") == (">=3",)
    assert specifiers(root, files, "no/such/folder") == (">=2",)
    assert specifiers(root, files, "services/../services/mail") == (">=3",)


@pytest.mark.parametrize("marker", [".git", ".hg"])
def test_search_ends_at_the_root_of_a_repository(root: Path, marker: str) -> None:
    files: dict[str, str | bytes] = {"requirements.txt": "dbos>=2", f"inner/{marker}": "gitdir: x"}
    assert find(root, files, "inner") is None
    assert specifiers(root, {"inner/requirements.txt": "dbos>=3"}, "inner") == (">=3",)


def test_search_ends_where_dbos_is_no_release(root: Path) -> None:
    files: dict[str, str | bytes] = {
        "requirements.txt": "dbos>=2",
        "inner/pyproject.toml": PROJECT % '"dbos @ git+https://github.com/dbos-inc/dbos-transact-py"',
    }
    assert find(root, files, "inner") is None
    assert specifiers(root, {"inner/setup.cfg": SETUP % ""}, "inner") == canonical(">=2.11,<3")


def test_search_goes_on_where_only_another_package_is_named(root: Path) -> None:
    files: dict[str, str | bytes] = {
        "requirements.txt": "dbos>=2",
        "inner/pyproject.toml": '[project]\nname = "dbos"\n[dependency-groups]\nlint = ["dbos-flake8"]\n',
    }
    assert specifiers(root, files, "inner") == (">=2",)


def test_a_relative_folder(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(root, {"requirements.txt": "dbos>=2", "app/main.py": ""})
    monkeypatch.chdir(root)
    found = Requirements().find("app")
    assert found == Requirement((">=2",), str(root / "requirements.txt"))


def test_an_impossible_folder() -> None:
    Requirements().find("/no/such\0folder")


# What it costs


class Reads:
    """The folders that are listed and the files that are opened."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.listed: list[str] = []
        self.opened: list[str] = []
        listdir, open_file = os.listdir, builtins.open

        def counting_listdir(path: str) -> list[str]:
            self.listed.append(path)
            return listdir(path)

        def counting_open(file: Any, *args: Any, **kwargs: Any) -> Any:
            self.opened.append(str(file))
            return open_file(file, *args, **kwargs)

        monkeypatch.setattr(os, "listdir", counting_listdir)
        monkeypatch.setattr(builtins, "open", counting_open)


def test_nothing_is_read_twice(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(root, {"requirements.txt": "dbos>=2", "a/b/x.py": "", "a/c/x.py": ""})
    requirements = Requirements()
    reads = Reads(monkeypatch)
    first = requirements.find(str(root / "a" / "b"))
    assert first is not None
    assert reads.listed == [str(root / "a" / "b"), str(root / "a"), str(root)]
    assert reads.opened == [str(root / "requirements.txt")]
    assert requirements.find(str(root / "a" / "b")) is first
    assert requirements.find(str(root / "a")) is first
    assert len(reads.listed) == 3
    assert requirements.find(str(root / "a" / "c")) is first
    assert reads.listed[3:] == [str(root / "a" / "c")]
    assert len(reads.opened) == 1


def test_nothing_found_is_remembered(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(root, {"pyproject.toml": "[project]\nname = 'shop'\n", "a/x.py": ""})
    requirements = Requirements()
    reads = Reads(monkeypatch)
    assert requirements.find(str(root / "a")) is None
    assert requirements.find(str(root / "a")) is None
    assert requirements.find(str(root)) is None
    assert reads.listed == [str(root / "a"), str(root)]
    assert reads.opened == [str(root / "pyproject.toml")]


def test_each_source_is_opened_once(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files: dict[str, str | bytes] = {
        "uv.lock": UV_LOCK,
        "pyproject.toml": PROJECT % '"dbos>=2"',
        "requirements.txt": "-c constraints.txt",
        "constraints.txt": "dbos<3",
        "setup.cfg": SETUP % "",
    }
    write(root, files)
    reads = Reads(monkeypatch)
    Requirements().find(str(root))
    assert sorted(reads.opened) == sorted(str(root / name) for name in files)


def test_nothing_is_imported_for_files_without_dbos(root: Path) -> None:
    write(
        root,
        {
            "pyproject.toml": "[project]\nname = 'shop'\n",
            "requirements.txt": "-r more.txt",
            "more.txt": "httpx",
            "setup.cfg": "[options]\n",
            "Pipfile.lock": "{}",
        },
    )
    code = (
        "import sys; from dbos_flake8.model.requirement import Requirements;"
        "before = set(sys.modules); Requirements().find('.');"
        "heavy = {'packaging', 'tomllib', 'tomli', 'json', 'configparser'};"
        "print(sorted(heavy & (set(sys.modules) - before)))"
    )
    outcome = python("-c", code, cwd=root)
    assert outcome.errors == ""
    assert outcome.output.strip() == "[]"


def test_only_the_entries_of_dbos_in_a_lock_are_parsed(root: Path) -> None:
    other = UV_LOCK.replace('"dbos"', '"other"').partition("[[package]]")[2]
    text = UV_LOCK + f"\n[[package]]{other}" * 2000 + "\n[[package]]\nthis is no TOML"
    assert specifiers(root, {"uv.lock": text}) == ("==2.20.0",)


def test_absurdly_many_alternatives(root: Path) -> None:
    either = '{version = "<2 || >=3"}'
    found = specifiers(root, {"pyproject.toml": POETRY % f"[{', '.join([either] * 100)}]"})
    assert found is not None
    assert len(found) <= 64


# Properties

numbers = st.sampled_from(["0", "1", "2", "3", "13", "20", "31"])
versions = st.builds(
    lambda release, suffix: ".".join(release) + suffix,
    st.lists(numbers, min_size=1, max_size=3),
    st.sampled_from(["", "", "", "rc1", ".post1", ".dev2"]),
)
clauses = st.builds(
    lambda operator, version, star: operator + version + star,
    st.sampled_from([">=", "<=", ">", "<", "==", "!=", "~=", "==="]),
    versions,
    st.sampled_from(["", "", ".*"]),
)


def is_specifier(text: str) -> bool:
    try:
        SpecifierSet(text)
    except InvalidSpecifier:
        return False
    return True


@settings(max_examples=200, deadline=None)
@given(st.lists(clauses.filter(is_specifier), max_size=4))
def test_specifiers_allow_what_packaging_says(written: list[str]) -> None:
    """A requirement of the project comes back as one that allows the same releases of dbos."""
    with tempfile.TemporaryDirectory() as folder:
        text = f"[project]\ndependencies = {json.dumps(['dbos' + ','.join(written)])}\n"
        found = specifiers(Path(folder), {"pyproject.toml": text, ".git": ""})
    assert found is not None
    (specifier,) = found
    wanted = tuple(SpecifierSet(",".join(written)).filter(API.releases, prereleases=False))
    assert tuple(SpecifierSet(specifier).filter(API.releases, prereleases=False)) == wanted
    # When no release matches, the data gives the nearest.
    assert not wanted or API.releases_in(specifier) == wanted


FILES = {
    **{name: text for name, (text, _) in LOCKS.items()},
    "pyproject.toml": PROJECT % '"dbos>=2"' + POETRY % '"^2"',
    "requirements.txt": EXPORTED,
    "setup.cfg": SETUP % "",
    "Pipfile": PIPFILE % ('dbos = "*"', ""),
}


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(sorted(FILES)), st.data())
def test_no_file_raises(name: str, data: st.DataObject) -> None:
    """Whatever has become of a file, there is an answer."""
    content = FILES[name].encode()
    for _ in range(data.draw(st.integers(0, 4))):
        start = data.draw(st.integers(0, len(content)))
        end = data.draw(st.integers(start, min(start + 40, len(content))))
        piece = data.draw(st.binary(max_size=6) | st.sampled_from([b"[", b'"', b"dbos", b"\n", b"==", b"{}"]))
        content = content[:start] + piece + content[end:]
    with tempfile.TemporaryDirectory() as folder:
        found = find(Path(folder), {name: content, ".git": ""})
    if found is not None:
        for specifier in found.specifiers:
            assert API.releases_in(specifier)
