"""In a step a thread loses the step: what it starts is nobody's child."""

import functools
import threading
from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import text

from dbos import DBOS, SQLAlchemyDatasource

ds = SQLAlchemyDatasource.create("sqlite:///photos.sqlite")


@DBOS.step()
def shrink(photo: str) -> str:
    return photo


@DBOS.workflow()
def thumbnail(photo: str) -> str:
    return shrink(photo)


def begin(photo: str) -> None:
    DBOS.start_workflow(thumbnail, photo)


@DBOS.step()
def upload(photo: str) -> None:
    threading.Thread(target=thumbnail, args=(photo,)).start()  # DBS204


@DBOS.step()
def upload_with_helper(photo: str) -> None:
    threading.Thread(target=begin, args=(photo,)).start()  # DBS204


@DBOS.step()
def upload_all(photos: list[str]) -> None:
    with ThreadPoolExecutor() as pool:
        for photo in photos:
            pool.submit(begin, photo)  # DBS204


@DBOS.step()
def enqueue_all(photos: list[str]) -> None:
    with ThreadPoolExecutor() as pool:
        enqueue = functools.partial(DBOS.enqueue_workflow, "photos", thumbnail)
        list(pool.map(enqueue, photos))  # DBS204


@ds.transaction
def insert(photo: str) -> None:
    ds.sql_session().execute(text("insert into photos values (:p)"), {"p": photo})
    threading.Thread(target=begin, args=(photo,)).start()  # DBS204


def upload_inline(photo: str) -> None:
    threading.Thread(target=begin, args=(photo,)).start()  # DBS204


class Album:
    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(max_workers=2)

    @DBOS.step()
    def add(self, photo: str) -> None:
        self._pool.submit(self._begin, photo)  # DBS204

    def _begin(self, photo: str) -> None:
        DBOS.start_workflow(thumbnail, photo)


@DBOS.workflow()
def import_photos(photos: list[str]) -> None:
    upload(photos[0])
    upload_all(photos)
    enqueue_all(photos)
    insert(photos[0])
    DBOS.run_step({"name": "inline"}, upload_inline, photos[0])
    Album().add(photos[0])
