"""All checkers, in the order of their codes. Importing this module registers every rule."""

from __future__ import annotations

from dbos_flake8.checkers.async_ import AsyncChecker
from dbos_flake8.checkers.base import Checker
from dbos_flake8.checkers.classes import ClassesChecker
from dbos_flake8.checkers.communication import CommunicationChecker
from dbos_flake8.checkers.constraints import ConstraintsChecker
from dbos_flake8.checkers.decorators import DecoratorsChecker
from dbos_flake8.checkers.determinism import DeterminismChecker
from dbos_flake8.checkers.duplicates import DuplicatesChecker
from dbos_flake8.checkers.handlers import HandlersChecker
from dbos_flake8.checkers.launch import LaunchChecker
from dbos_flake8.checkers.lifecycle import LifecycleChecker
from dbos_flake8.checkers.payloads import PayloadsChecker
from dbos_flake8.checkers.queues import QueuesChecker
from dbos_flake8.checkers.step_options import StepOptionsChecker
from dbos_flake8.checkers.steps import StepsChecker
from dbos_flake8.checkers.testing import TestingChecker
from dbos_flake8.checkers.transactions import TransactionsChecker
from dbos_flake8.checkers.upgrade import UpgradeChecker
from dbos_flake8.rule import Applicability, Fixable, Rule

__all__ = ["CHECKERS", "AnalysisIncomplete", "UnusedNoqa"]


class AnalysisIncomplete(Rule):
    """The linter could not analyse a file, or one of its rules failed on it.

    ## Why is this bad?

    Silence then does not mean that the code is right. The message gives the reason: code that is
    nested too deeply to be parsed, or a failure of the linter itself, which deserves a report. All
    other findings of the run are still shown.
    """

    code = "DBS000"
    name = "analysis-incomplete"
    message = "this file could not be analysed completely: {reason}"


class UnusedNoqa(Rule):
    """A comment names a code of this linter, and silences nothing.

    ## Why is this bad?

    It hides what a later change gets wrong in the same place, and it tells readers of a mistake that
    is no longer there. The codes that `# noqa`, `# ruff: noqa`, `# ruff: ignore[...]` and their like
    name are looked at, as far as they begin with `DBS`; a comment without codes may be meant for other
    linters.

    The rule is one of the command `dbos-flake8 check` alone: flake8 does not tell its plugins which
    comments it needs. Lint the whole project: a comment in a helper can be needed for what is
    reported in another file, and that file has to be linted to know it.
    """

    code = "DBS001"
    name = "unused-noqa"
    message = "`{code}` in this comment silences nothing: {reason}"
    is_default = False
    fixable = Fixable.sometimes(Applicability.SAFE)


CHECKERS: tuple[type[Checker], ...] = (
    AsyncChecker,
    ConstraintsChecker,
    DeterminismChecker,
    LaunchChecker,
    LifecycleChecker,
    DecoratorsChecker,
    StepOptionsChecker,
    ClassesChecker,
    DuplicatesChecker,
    HandlersChecker,
    StepsChecker,
    QueuesChecker,
    PayloadsChecker,
    TransactionsChecker,
    CommunicationChecker,
    TestingChecker,
    UpgradeChecker,
)
