"""All checkers, in the order of their codes. Importing this module registers every rule."""

from __future__ import annotations

from dbos_flake8.checkers.async_ import AsyncChecker
from dbos_flake8.checkers.base import Checker
from dbos_flake8.checkers.communication import CommunicationChecker
from dbos_flake8.checkers.constraints import ConstraintsChecker
from dbos_flake8.checkers.determinism import DeterminismChecker
from dbos_flake8.checkers.lifecycle import LifecycleChecker
from dbos_flake8.checkers.payloads import PayloadsChecker
from dbos_flake8.checkers.queues import QueuesChecker
from dbos_flake8.checkers.step_options import StepOptionsChecker
from dbos_flake8.checkers.steps import StepsChecker
from dbos_flake8.checkers.upgrade import UpgradeChecker
from dbos_flake8.rule import Rule

__all__ = ["CHECKERS", "AnalysisIncomplete"]


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


CHECKERS: tuple[type[Checker], ...] = (
    AsyncChecker,
    ConstraintsChecker,
    DeterminismChecker,
    LifecycleChecker,
    StepOptionsChecker,
    StepsChecker,
    QueuesChecker,
    PayloadsChecker,
    CommunicationChecker,
    UpgradeChecker,
)
