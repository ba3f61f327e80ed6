"""Workflows defined in tests, and what they call."""

import unittest

from dbos import DBOS


def test_workflow_in_test() -> None:
    @DBOS.step()
    def step_of_test(name: str) -> str:
        DBOS.set_event("step", name)
        return name

    def wait() -> None:
        DBOS.sleep(0.1)

    @DBOS.workflow()
    def workflow_of_test(name: str):
        wait()
        DBOS.set_event("name", name)
        step_of_test(name)
        return DBOS.recv("reply")

    handle = DBOS.start_workflow(workflow_of_test, "a")
    DBOS.send(handle.workflow_id, "b", "reply")
    assert handle.get_result() == "b"


def test_call_form() -> None:
    def sleeper(seconds: float) -> None:
        DBOS.sleep(seconds)

    registered = DBOS.workflow(name="sleeper")(sleeper)
    registered(0.1)


class TestEvents(unittest.TestCase):
    def test_event(self) -> None:
        @DBOS.workflow()
        def emit(name: str) -> None:
            self.emit_one(name)

        emit("a")

    def emit_one(self, name: str) -> None:
        DBOS.set_event(name, 1)


class Testing:
    """Not a test case: nothing here is called test_."""

    def emit(self, name: str) -> None:
        DBOS.set_event(name, 1)


def testing_helper(name: str) -> None:
    DBOS.set_event(name, 1)
