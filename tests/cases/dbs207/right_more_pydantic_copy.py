"""Pydantic models that steps copy before they change them."""

from dbos import DBOS
from pydantic import BaseModel


class Claim(BaseModel):
    number: str
    state: str = "new"
    notes: list[str] = []


@DBOS.step()
def assess(claim: Claim) -> Claim:
    assessed = claim.model_copy(update={"state": "assessed"})
    assessed.state = "approved"
    return assessed


@DBOS.step()
def archive(claim: Claim) -> None:
    copy = claim.model_copy(deep=True)
    copy.state = "archived"
    copy.notes.append("archived")
    print(copy)


@DBOS.workflow()
def handle(claim: Claim) -> str:
    claim = assess(claim)
    archive(claim)
    return claim.state + str(claim.notes)
