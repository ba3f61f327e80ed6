#!/usr/bin/env python3
"""Measure what flake8 costs alone, with dbos-flake8, and with flake8-async.

    python benchmarks/bench.py
    python benchmarks/bench.py --tree dbos --variant bare dbos --runs 7
    python benchmarks/bench.py --tree project --variant bare dbos
    python benchmarks/bench.py --only-check --tree dbos stdlib --variant bare dbos
    python benchmarks/bench.py --tree ~/src/my-project --json result.json

Variants, each in a virtual environment of its own, all with one version of flake8:

    bare    flake8, with no plugins beyond its own
    dbos    flake8 and dbos-flake8, installed from this checkout as it stands now
    async   flake8 and flake8-async, a plugin of the same kind, to compare with

Trees:

    dbos    the source of the dbos package, downloaded from the package index
    stdlib  the standard library of the Python that runs this script, without its tests
    project a made-up project of 2,000 modules, written by corpus.py: 200 of them have
            workflows, and call helpers that lie up to five files away
    a path  any folder

Each tree is linted as one whole process (`flake8 --isolated --exit-zero -q`, output
thrown away), and the runs of the variants take turns, so that a busy moment of the
machine does not fall on one variant alone. What is printed is the median of each
figure: wall time, CPU time (of the process and the children it has waited for), peak
memory (of the largest single process), the ratio to bare flake8, and the seconds that
are added to it. Start-up is measured as well: flake8 on an empty file, and the import
of the plugins in a process that has flake8's own modules loaded already.

The project is always linted with `--jobs=2`, and one of its files with workflows alone as
well. There are two targets: the project takes at most 1.5 times what it takes with bare
flake8, and the one file at most 0.6 s more. Whether they are met is printed, no more.

The command `dbos-flake8 check` is measured beside what a user would compare it with, each with
as many processes as it takes by itself: on dbos beside `flake8 --select F` (target: at most a
quarter of its wall time), on the standard library beside `grep -rlIi dbos` (target: at most
twice its wall time, and 0.25 s for the start). `--only-check` measures nothing else.

flake8-async needs many minutes for the standard library and the project: leave it out
with `--variant bare dbos` where only dbos-flake8 is in question.

Environments and trees are kept in a cache folder; delete it for newer releases of
flake8 and flake8-async. dbos-flake8 is installed anew whenever the checkout has
changed. Needs nothing but Python and pip, on a POSIX system.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from operator import sub, truediv
from pathlib import Path

import corpus

ROOT = Path(__file__).resolve().parents[1]

# Fixed, so that figures of different days compare.
DBOS_VERSION = "3.4.0"

VARIANTS = {"bare": None, "dbos": "dbos-flake8", "async": "flake8-async"}
TREES = ("dbos", "stdlib", "project")
CHECK_TREES = ("dbos", "stdlib")

PROJECT_JOBS = 2
#: At most this ratio of wall times for the project, and seconds added for one file of it.
TARGET_RATIO = 1.5
TARGET_ADDED_S = 0.6
#: At most this part of the wall time of `flake8 --select F` for the command on dbos, and this many
#: times that of grep on the standard library, with seconds for the start.
TARGET_OF_FLAKE8 = 0.25
TARGET_OF_GREP, TARGET_START_S = 2.0, 0.25

# pydoc_data is the text of the help pages; flake8-async fails there with RecursionError.
NOT_LIBRARY = {"test", "tests", "idle_test", "site-packages", "__pycache__", "pydoc_data"}
NOT_SOURCE = shutil.ignore_patterns(
    ".*", "__pycache__", "build", "dist", "*.egg-info", "venv", "node_modules"
)

VERSIONS = """
import json
from importlib.metadata import distributions
names = {d.metadata["Name"]: d.version for d in distributions()}
print(json.dumps({n.lower().replace("_", "-"): v for n, v in names.items()}))
"""

IMPORT_PLUGINS = """
import sys, time
from importlib.metadata import distribution
import flake8.main.cli
entry_points = [
    entry_point
    for entry_point in distribution(sys.argv[1]).entry_points
    if entry_point.group.startswith("flake8.")
]
start = time.perf_counter()
for entry_point in entry_points:
    entry_point.load()
print(time.perf_counter() - start)
"""


COLUMNS = [column for figure in ("wall s", "CPU s", "peak MB") for column in (figure, "ratio", "added")]


@dataclass(frozen=True)
class Cost:
    """What one process took."""

    wall_s: float
    cpu_s: float
    peak_mb: float


@dataclass(frozen=True)
class Tree:
    name: str
    folder: Path
    files: int
    lines: int
    #: The number of processes, where the tree does not leave it to `--jobs`.
    jobs: int | None = None
    #: A file that is linted alone as well.
    file: str | None = None


# Environments


def environment(variant: str, cache: Path, flake8: str) -> Path:
    """The interpreter of the variant's virtual environment, which is made at need."""
    folder = cache / "environments" / f"{platform.python_version()}-{variant}"
    python = folder / "bin" / "python"
    stamp = folder / "installed.txt"
    wanted = f"{flake8}\n{fingerprint(ROOT) if variant == 'dbos' else ''}"
    if stamp.exists() and stamp.read_text() == wanted:
        return python
    log(f"installing {variant}")
    if not python.exists():
        run([sys.executable, "-m", "venv", str(folder)])
    stamp.unlink(missing_ok=True)
    pip = [str(python), "-m", "pip"]
    if variant == "dbos":
        run([*pip, "uninstall", "--quiet", "--yes", "dbos-flake8"])
        # From a copy, since a build leaves folders behind.
        with tempfile.TemporaryDirectory() as temporary:
            copy = Path(temporary) / "checkout"
            shutil.copytree(ROOT, copy, ignore=NOT_SOURCE)
            run([*pip, "install", "--quiet", flake8, str(copy)])
    else:
        plugin = VARIANTS[variant]
        run([*pip, "install", "--quiet", flake8, *([plugin] if plugin else [])])
    stamp.write_text(wanted)
    return python


def fingerprint(checkout: Path) -> str:
    """Changes when anything changes that an installation of the checkout may hold."""
    digest = hashlib.sha256()
    for path in sorted([*checkout.glob("*.*"), *checkout.glob("dbos_flake8/**/*")]):
        if path.is_file() and path.suffix != ".pyc":
            digest.update(str(path.relative_to(checkout)).encode() + path.read_bytes())
    return digest.hexdigest()


def environments(variants: Sequence[str], cache: Path) -> dict[str, Path]:
    bare = environment("bare", cache, "flake8")
    flake8 = f"flake8=={versions(bare)['flake8']}"
    return {
        variant: bare if variant == "bare" else environment(variant, cache, flake8) for variant in variants
    }


def versions(python: Path) -> dict[str, str]:
    found: dict[str, str] = json.loads(run([str(python), "-I", "-c", VERSIONS]))
    return found


# Trees


def tree(name: str, cache: Path) -> Tree:
    jobs = file = None
    if name == "dbos":
        folder = dbos_source(cache / "trees" / f"dbos-{DBOS_VERSION}")
    elif name == "stdlib":
        version = platform.python_version()
        folder = standard_library(cache / "trees" / f"stdlib-{version}")
    elif name == "project":
        digest = hashlib.sha256(Path(corpus.__file__).read_bytes()).hexdigest()
        folder = made_up_project(cache / "trees" / f"project-{digest[:12]}")
        jobs, file = PROJECT_JOBS, corpus.workflow_module()
    else:
        folder = Path(name).expanduser().resolve()
        if not folder.is_dir():
            raise SystemExit(f"bench.py: {name} is neither a folder nor one of {TREES}")
    files = [path for path in folder.rglob("*.py") if path.is_file()]
    # Reading each file here also brings it into the system's cache for the first run. One at
    # a time: what this process takes is the least that a process it starts seems to take.
    lines = sum(path.read_bytes().count(b"\n") for path in files)
    return Tree(name, folder, len(files), lines, jobs, file)


def dbos_source(folder: Path) -> Path:
    if not folder.exists():
        log(f"downloading dbos {DBOS_VERSION}")
        with tempfile.TemporaryDirectory() as temporary:
            download = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
            run([*download, "--dest", temporary, f"dbos=={DBOS_VERSION}"])
            (wheel,) = Path(temporary).glob("*.whl")
            with made_whole(folder) as unfinished, zipfile.ZipFile(wheel) as archive:
                members = [m for m in archive.namelist() if m.startswith("dbos/")]
                archive.extractall(unfinished, members)
    return folder


def standard_library(folder: Path) -> Path:
    """A copy, so that no pattern of excluded folders is part of what is measured."""
    if not folder.exists():
        log("copying the standard library")
        library = Path(sysconfig.get_paths()["stdlib"])
        with made_whole(folder) as unfinished:
            for path in library_files(library):
                target = unfinished / path.relative_to(library)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, target)
    return folder


def made_up_project(folder: Path) -> Path:
    if not folder.exists():
        log("writing the project")
        with made_whole(folder) as unfinished:
            run([sys.executable, corpus.__file__, str(unfinished)])
    return folder


def library_files(library: Path) -> Iterator[Path]:
    for path in library.rglob("*.py"):
        if NOT_LIBRARY.isdisjoint(path.relative_to(library).parts):
            yield path


@contextlib.contextmanager
def made_whole(folder: Path) -> Iterator[Path]:
    """A folder that gets its name only when it is complete."""
    unfinished = folder.with_name(folder.name + ".unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(parents=True)
    yield unfinished
    unfinished.rename(folder)


# Measurements


def flake8(python: Path, target: str, *options: str) -> list[str]:
    """The command that lints with flake8."""
    # `-I` keeps the tree, which is the working folder, off the import path.
    return [str(python), "-I", "-m", "flake8", "--isolated", "--exit-zero", "-q", *options, target]


def measure(command: Sequence[str], folder: Path) -> Cost | None:
    """The cost of one run of a command in a folder, or None where it fails."""
    with tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        # grep gives 1 where it finds nothing; the linters are told to give 0 whatever they find.
        if process.returncode and (command[0], process.returncode) != ("grep", 1):
            errors.seek(0)
            message = errors.read().decode(errors="replace")[-2000:]
            log(f"{' '.join(command[:4])} ... failed on {folder}:\n{message}")
            return None
    # Linux counts in kilobytes, macOS in bytes.
    unit = 1 if sys.platform == "darwin" else 1024
    peak = usage.ru_maxrss * unit / 1e6
    return Cost(wall, usage.ru_utime + usage.ru_stime, peak)


def in_turns(commands: Mapping[str, Sequence[str]], runs: int, folder: Path) -> dict[str, list[Cost]]:
    """The costs of each variant's runs: none at all for a variant that fails once."""
    costs: dict[str, list[Cost]] = {variant: [] for variant in commands}
    failed = set()
    for number in range(1, runs + 1):
        for variant in [each for each in commands if each not in failed]:
            if cost := measure(commands[variant], folder):
                costs[variant].append(cost)
                log(f"run {number} of {runs}, {variant}: {cost.wall_s:.2f} s")
            else:
                costs[variant].clear()
                failed.add(variant)
    return costs


def linting(pythons: Mapping[str, Path], target: str, jobs: int) -> dict[str, list[str]]:
    """The command of each variant."""
    return {variant: flake8(python, target, f"--jobs={jobs}") for variant, python in pythons.items()}


def beside_check(name: str, pythons: Mapping[str, Path]) -> dict[str, list[str]]:
    """The stand-alone command, behind what it is compared with on a tree; nothing on other trees."""
    if "dbos" not in pythons or name not in CHECK_TREES:
        return {}
    check = [str(pythons["dbos"]), "-I", "-m", "dbos_flake8", "check", "--isolated", "--exit-zero", "-q"]
    if name == "stdlib":
        return {"grep": ["grep", "-rlIi", "dbos", "."], "check": check}
    return {"flake8 F": flake8(pythons.get("bare", pythons["dbos"]), ".", "--select=F"), "check": check}


def start_up(pythons: Mapping[str, Path], runs: int) -> dict[str, list[Cost]]:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        (folder / "empty.py").touch()
        commands = linting(pythons, "empty.py", 1)
        for command in commands.values():  # not counted: Python may write its byte code
            measure(command, folder)
        return in_turns(commands, runs, folder)


def import_times(pythons: Mapping[str, Path], runs: int) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {}
    for _ in range(runs):
        for variant, python in pythons.items():
            if distribution := VARIANTS[variant]:
                command = [str(python), "-I", "-c", IMPORT_PLUGINS, distribution]
                times.setdefault(variant, []).append(float(run(command)))
    return times


def median(costs: Sequence[Cost]) -> Cost | None:
    if not costs:
        return None
    return Cost(
        statistics.median(cost.wall_s for cost in costs),
        statistics.median(cost.cpu_s for cost in costs),
        statistics.median(cost.peak_mb for cost in costs),
    )


# Output


def table(title: str, costs: Mapping[str, Sequence[Cost]], base: str = "bare") -> str:
    medians = {variant: median(of_variant) for variant, of_variant in costs.items()}
    bare = medians.get(base)
    lines = [title, " " * 10 + "".join(f"{cell:>9}" for cell in COLUMNS)]
    for variant, cost in medians.items():
        if cost is None:
            lines.append(f"  {variant:<8}   failed")
            continue
        cells = [
            *compared(cost.wall_s, bare.wall_s if bare else None),
            *compared(cost.cpu_s, bare.cpu_s if bare else None),
            *compared(cost.peak_mb, bare.peak_mb if bare else None),
        ]
        lines.append(f"  {variant:<8}" + "".join(f"{cell:>9}" for cell in cells))
    return "\n".join(lines) + "\n"


def judged(
    costs: Mapping[str, Sequence[Cost]], compare: Callable[[float, float], float], limit: float, what: str
) -> str:
    """Whether the wall time with dbos-flake8, compared with that of bare flake8, is in the limit."""
    bare, dbos = median(costs.get("bare", ())), median(costs.get("dbos", ()))
    if bare is None or dbos is None:
        return ""
    actual = compare(dbos.wall_s, bare.wall_s)
    return f"  target: at most {limit} {what}: {actual:.2f}, {'met' if actual <= limit else 'missed'}\n"


def judged_check(costs: Mapping[str, Sequence[Cost]]) -> str:
    """Whether the wall time of the command is in the limit that what it is compared with gives."""
    base, ours = (median(of_variant) for of_variant in costs.values())
    if base is None or ours is None:
        return ""
    if "grep" in costs:
        limit = TARGET_OF_GREP * base.wall_s + TARGET_START_S
        what = f"at most {TARGET_OF_GREP:g} times grep and {TARGET_START_S} s"
    else:
        limit = TARGET_OF_FLAKE8 * base.wall_s
        what = f"at most {TARGET_OF_FLAKE8} times flake8 --select F"
    verdict = "met" if ours.wall_s <= limit else "missed"
    return f"  target: {what}, which is {limit:.3f} s: {ours.wall_s:.3f} s, {verdict}\n"


def compared(value: float, bare: float | None) -> tuple[str, str, str]:
    digits = 3 if value < 10 else 1
    if bare is None:
        return f"{value:.{digits}f}", "", ""
    added = f"{value - bare:+.{digits}f}"
    return f"{value:.{digits}f}", f"{value / bare:.2f}", added


def as_json(costs: Mapping[str, Sequence[Cost]]) -> dict[str, object]:
    shown: dict[str, object] = {}
    for variant, of_variant in costs.items():
        middle = median(of_variant)
        runs = [asdict(cost) for cost in of_variant]
        shown[variant] = {"median": asdict(middle) if middle else None, "runs": runs}
    return shown


def log(message: str) -> None:
    print(f"  {message}", file=sys.stderr, flush=True)


def run(command: Sequence[str]) -> str:
    process = subprocess.run(command, capture_output=True, text=True)
    if process.returncode:
        shown = " ".join(command[:6])
        raise SystemExit(f"bench.py: {shown} ... failed\n{process.stderr[-2000:]}")
    return process.stdout


def arguments() -> argparse.Namespace:
    caches = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add = parser.add_argument
    cache = caches / "dbos-flake8-bench"
    add("--tree", nargs="+", default=list(TREES), help="dbos, stdlib, project or a path (all three)")
    add("--variant", nargs="+", default=list(VARIANTS), choices=VARIANTS, help="(all)")
    add("--runs", type=positive, default=3, help="of each variant on each tree (3)")
    add("--jobs", type=positive, default=1, help="flake8's processes (1; project: 2)")
    add("--only-check", action="store_true", help="measure `dbos-flake8 check` alone")
    add("--no-startup", action="store_true", help="leave the start-up out")
    add("--cache", type=Path, default=cache, help="folder to keep (%(default)s)")
    add("--json", type=Path, metavar="FILE", help="write medians and all runs there")
    return parser.parse_args()


def positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def main() -> int:
    options = arguments()
    cache = options.cache.expanduser().resolve()
    trees = [tree(name, cache) for name in options.tree]
    # In the order of VARIANTS, whatever the order on the command line.
    variants = [variant for variant in VARIANTS if variant in options.variant]
    pythons = environments(variants, cache)

    installed = {variant: versions(python) for variant, python in pythons.items()}
    first = installed[variants[0]]
    used = {"python": platform.python_version(), "flake8": first["flake8"]}
    for variant in variants:
        if plugin := VARIANTS[variant]:
            used[plugin] = installed[variant][plugin]
    what = ", ".join(f"{name} {version}" for name, version in used.items())
    print(f"{what}; medians of {options.runs} runs, -j{options.jobs}\n", flush=True)
    result: dict[str, object] = {
        "versions": used,
        "machine": platform.platform(),
        "jobs": options.jobs,
    }

    if not options.no_startup and not options.only_check:
        log("start-up")
        runs = max(options.runs, 10)
        costs = start_up(pythons, runs)
        print(table(f"start-up: an empty file, medians of {runs} runs", costs))
        imports = import_times(pythons, runs)
        for variant, times in imports.items():
            seconds = statistics.median(times)
            print(f"  import of {VARIANTS[variant]}: {seconds:.3f} s\n", flush=True)
        result["start_up"] = as_json(costs)
        result["import_s"] = {
            variant: {"median": statistics.median(times), "runs": times} for variant, times in imports.items()
        }

    failures = 0
    linted: dict[str, object] = {}
    for each in trees:
        log(each.name)
        jobs = each.jobs or options.jobs
        shown: dict[str, object] = {"files": each.files, "lines": each.lines}
        linted[each.name] = shown
        if commands := beside_check(each.name, pythons):
            costs = in_turns(commands, options.runs, each.folder)
            title = f"{each.name}: {each.files} files, {each.lines} lines, dbos-flake8 check"
            print(table(title, costs, next(iter(commands))), flush=True)
            print(judged_check(costs), flush=True)
            failures += sum(not of_variant for of_variant in costs.values())
            shown["check"] = as_json(costs)
        if options.only_check:
            continue
        costs = in_turns(linting(pythons, ".", jobs), options.runs, each.folder)
        title = f"{each.name}: {each.files} files, {each.lines} lines, -j{jobs}"
        print(table(title, costs), flush=True)
        failures += sum(not of_variant for of_variant in costs.values())
        shown |= {"jobs": jobs, "variants": as_json(costs)}
        if each.file:
            print(judged(costs, truediv, TARGET_RATIO, "times the wall time of bare"), flush=True)
            log(each.file)
            costs = in_turns(linting(pythons, each.file, 1), options.runs, each.folder)
            print(table(f"{each.name}: {each.file} alone", costs), flush=True)
            print(judged(costs, sub, TARGET_ADDED_S, "s added to bare"), flush=True)
            failures += sum(not of_variant for of_variant in costs.values())
            shown["file"] = {"path": each.file, "variants": as_json(costs)}
    result["trees"] = linted

    if options.json:
        options.json.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
