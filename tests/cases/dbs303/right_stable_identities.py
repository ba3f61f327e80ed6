"""Identities that are the same in every replay."""

import hashlib
import uuid
import zlib
from uuid import UUID, uuid5

import shortuuid
import ulid
from bson import ObjectId
from dbos import DBOS, SetWorkflowID

NAMESPACE = uuid.UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
RELEASE = uuid.uuid5(NAMESPACE, "release")


@DBOS.step()
def insert(*row: object) -> str:
    return f"{row}"


@DBOS.step()
def new_id() -> str:
    return str(uuid.uuid4())


@DBOS.step()
async def new_id_later() -> str:
    return str(uuid.uuid4())


@DBOS.workflow()
def child(article: str) -> str:
    return insert(article)


@DBOS.workflow()
def derived(article: str) -> None:
    insert(uuid.uuid5(uuid.NAMESPACE_URL, article))
    insert(uuid.uuid3(uuid.NAMESPACE_DNS, article))
    insert(uuid5(NAMESPACE, article).hex, RELEASE)
    insert(hashlib.sha256(article.encode()).hexdigest())
    insert(zlib.crc32(article.encode()) % 4)
    insert(shortuuid.uuid(name=article))


@DBOS.workflow()
def parsed(text: str) -> None:
    insert(uuid.UUID(text), UUID(hex=text), UUID(int=7))
    insert(ulid.ULID.from_str(text))
    insert(ObjectId(text))
    insert(shortuuid.decode(text))
    if UUID(text).version == 4:
        insert("random")


@DBOS.workflow()
def of_dbos(article: str) -> None:
    insert(DBOS.workflow_id, article)
    with SetWorkflowID(f"{DBOS.workflow_id}-child"):
        child(article)


@DBOS.workflow()
def from_steps(article: str) -> None:
    insert(new_id(), article)
    insert(DBOS.run_step(None, uuid.uuid4), article)
    insert(DBOS.run_step({"name": "key"}, lambda: uuid.uuid4().hex), article)
    with SetWorkflowID(new_id()):
        DBOS.start_workflow(child, article)


@DBOS.workflow()
async def from_coroutine_steps(article: str) -> str:
    key = await new_id_later()
    other = await DBOS.run_step_async(None, uuid.uuid4)
    return f"{key} {other} {article}"


@DBOS.workflow()
def given(article: str, key: uuid.UUID) -> str:
    if key.version == 4:
        insert(key.hex, article)
    return str(key)


def key_for(article: str, key: str | None = None) -> str:
    return f"{article}-{key or uuid.uuid4()}"


@DBOS.workflow()
def argument_given(article: str) -> None:
    insert(key_for(article, "main"))
