"""Proofs of DBS511: exceptions that pickle cannot make anew.

In the programs a line with a mistake ends with the code of its rule.
"""

import pickle
import subprocess
from dataclasses import dataclass
from typing import Any

import pytest

from .harness import Prove, everywhere


@everywhere
def test_dbs511_read_from_the_database(prove: Prove) -> None:
    """Whoever reads the error of a workflow or step gets TypeError: a handle, a second call, a replay."""
    facts = prove("""
        from dbos import DBOS, SetWorkflowID
        from proof import launch, outcome, replay, result, run, show

        class Denied(Exception):  # DBS511
            def __init__(self, code, why):
                super().__init__(f"{code}: {why}")

        class Passed(Exception):
            def __init__(self, code, why):
                super().__init__(code, why)

        @DBOS.step()
        def charge():
            raise Denied(3, "no money")

        @DBOS.workflow()
        def order():
            try:
                charge()
            except Denied:
                return "denied"

        @DBOS.workflow()
        def failing():
            raise Denied(4, "late")

        @DBOS.workflow()
        def passing():
            raise Passed(4, "late")

        def again():
            with SetWorkflowID("failing"):
                failing()

        launch()
        show(order=run(order), replayed=replay(order, 2))
        show(failing=run(failing), read=result(failing), again=outcome(again))
        run(passing)
        show(passing=result(passing))
    """)
    lost = "TypeError: Denied.__init__() missing 1 required positional argument: 'why'"
    assert facts["order"] == "denied"
    assert facts["replayed"] == lost
    assert facts["failing"] == "Denied: 4: late"
    assert (facts["read"], facts["again"]) == (lost, lost)
    assert facts["passing"] == "Passed: (4, 'late')"


@everywhere
def test_dbs511_of_libraries(prove: Prove) -> None:
    """Those of FastAPI and httpx are read back only where all that they need was passed by position."""
    facts = prove("""
        import httpx
        from dbos import DBOS
        from fastapi import HTTPException, WebSocketException
        from proof import launch, result, run, show

        @DBOS.workflow()
        def by_name():
            raise HTTPException(status_code=404, detail="no order")  # DBS511

        @DBOS.workflow()
        def by_position():
            raise HTTPException(404, detail="no order")

        @DBOS.workflow()
        def socket():
            raise WebSocketException(code=1008)  # DBS511

        @DBOS.workflow()
        def status():
            response = httpx.Response(404)
            raise httpx.HTTPStatusError("no", request=httpx.Request("GET", "a"), response=response)  # DBS511

        launch()
        for one in (by_name, by_position, socket, status):
            run(one)
            show(**{one.__name__: result(one)})
    """)
    assert facts["by_name"] == (
        "TypeError: HTTPException.__init__() missing 1 required positional argument: 'status_code'"
    )
    assert facts["by_position"] == "HTTPException: 404: no order"
    assert facts["socket"].startswith("TypeError: WebSocketException.__init__() missing 1 required")
    assert facts["status"].startswith("TypeError: HTTPStatusError.__init__() missing 2 required")


class Fixed(Exception):
    def __init__(self) -> None:
        super().__init__("nothing")


class ByName(Exception):
    def __init__(self, *, code: int) -> None:
        super().__init__(code)


class Kept(Exception):
    def __init__(self, code: int) -> None:
        self.code = code


class Base(Exception):
    def __init__(self, message: str) -> None:
        super().__init__(message)


class Late(Base):
    def __init__(self, order: str, days: int) -> None:
        super().__init__(f"{order}: {days}")


@dataclass
class Failure(Exception):
    code: int
    why: str


class Defaults(Exception):
    def __init__(self, message: str, code: int = 3) -> None:
        super().__init__(message)


class OneText(Exception):
    def __init__(self, number: int) -> None:
        super().__init__(f"no {number}")


class Reduces(Exception):
    def __init__(self, code: int, why: str) -> None:
        super().__init__(f"{code}: {why}")

    def __reduce__(self) -> Any:
        return Reduces, (1, "a")


@pytest.mark.parametrize(
    "error",
    [
        Fixed(),
        ByName(code=1),
        Kept(code=1),
        Late("a", 1),
        Failure(code=1, why="a"),
        subprocess.CalledProcessError(returncode=1, cmd="a"),
        subprocess.TimeoutExpired(cmd="a", timeout=1),
    ],
    ids=repr,
)
def test_dbs511_cannot_be_made_anew(error: Exception) -> None:
    """These are written, and cannot be read."""
    written = pickle.dumps(error)
    with pytest.raises(TypeError):
        pickle.loads(written)


@pytest.mark.parametrize(
    "error",
    [
        Kept(1),
        Failure(1, "a"),
        Defaults("a"),
        OneText(1),
        Reduces(1, "a"),
        subprocess.CalledProcessError(1, "a"),
        subprocess.TimeoutExpired("a", 1),
    ],
    ids=repr,
)
def test_dbs511_can_be_made_anew(error: Exception) -> None:
    """The rule is silent on these: what is called by position, has defaults, or says how it is made."""
    assert type(pickle.loads(pickle.dumps(error))) is type(error)
