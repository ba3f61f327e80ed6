"""Identities in the forms in which people import and make them."""

import uuid
import uuid as ids
from email.utils import make_msgid
from uuid import uuid1, uuid4
from uuid import uuid4 as new_id

import bson
import ksuid
import nanoid
import shortuuid
import ulid
import uuid6
import uuid_utils
from bson import ObjectId
from cuid2 import Cuid
from dbos import DBOS
from nanoid import generate
from ulid import ULID


@DBOS.step()
def create(kind: str, key: object) -> None:
    DBOS.logger.info("%s %s", kind, key)


@DBOS.workflow()
def standard(kind: str) -> None:
    create(kind, uuid.uuid4())  # DBS303
    create(kind, uuid.uuid1())  # DBS303
    create(kind, str(uuid.uuid4()))  # DBS303
    create(kind, uuid.uuid4().hex[:8])  # DBS303
    create(kind, uuid.uuid4().int)  # DBS303
    create(kind, uuid.uuid7())  # DBS303
    create(kind, uuid4())  # DBS303
    create(kind, uuid1())  # DBS303
    create(kind, new_id())  # DBS303
    create(kind, ids.uuid4())  # DBS303
    create(kind, make_msgid(domain="example.org"))  # DBS303


@DBOS.workflow()
def libraries(kind: str) -> None:
    create(kind, ulid.ULID())  # DBS303
    create(kind, str(ULID()))  # DBS303
    create(kind, nanoid.generate(size=10))  # DBS303
    create(kind, generate())  # DBS303
    create(kind, shortuuid.uuid())  # DBS303
    create(kind, shortuuid.ShortUUID().random(length=8))  # DBS303
    create(kind, ksuid.Ksuid())  # DBS303
    create(kind, Cuid().generate())  # DBS303
    create(kind, uuid6.uuid7())  # DBS303
    create(kind, uuid_utils.uuid4())  # DBS303
    create(kind, ObjectId())  # DBS303
    create(kind, bson.ObjectId())  # DBS303


@DBOS.workflow()
def imported_inside(kind: str) -> None:
    from uuid import uuid4 as key

    create(kind, key())  # DBS303


@DBOS.workflow()
def named_locally(kind: str) -> None:
    key = uuid.uuid4
    create(kind, key())  # DBS303


@DBOS.workflow()
def over_several_lines(kind: str) -> None:
    create(
        kind,
        str(
            uuid.uuid4(),  # DBS303
        ),
    )
