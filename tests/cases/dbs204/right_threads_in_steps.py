"""Threads in a step that do the step's own work."""

import functools
import multiprocessing
import os
import threading
from concurrent.futures import ThreadPoolExecutor

from joblib import Parallel, delayed

from dbos import DBOS, DBOSClient

client = DBOSClient(system_database_url=os.environ["PHOTO_DATABASE_URL"])


def shrink(photo: str) -> str:
    return photo[:10]


@DBOS.step()
def measure(photo: str) -> int:
    return len(photo)


@DBOS.workflow()
def archive(photo: str) -> int:
    return measure(photo)


@DBOS.step()
def shrink_all(photos: list[str]) -> list[str]:
    with ThreadPoolExecutor() as pool:
        return list(pool.map(shrink, photos))


@DBOS.step()
def shrink_in_processes(photos: list[str]) -> list[str]:
    with multiprocessing.Pool(2) as pool:
        return pool.map(shrink, photos)


@DBOS.step()
def shrink_with_joblib(photos: list[str]) -> list[str]:
    return Parallel(n_jobs=2)(delayed(shrink)(photo) for photo in photos)


@DBOS.step()
def shrink_in_thread(photo: str) -> None:
    thread = threading.Thread(target=functools.partial(shrink, photo))
    thread.start()
    thread.join()


@DBOS.step()
def measure_all(photos: list[str]) -> list[int]:
    # The inner step is part of the outer one in any case.
    with ThreadPoolExecutor() as pool:
        return list(pool.map(measure, photos))


@DBOS.step()
def enqueue_all(photos: list[str]) -> None:
    options = {"queue_name": "photos", "workflow_name": "archive"}
    with ThreadPoolExecutor() as pool:
        for photo in photos:
            pool.submit(client.enqueue, options, photo)


@DBOS.step()
def unknown_objects(photo: str, form, table) -> None:
    form.submit(photo)
    table.map(shrink)


class Pool:
    """Our own, and no pool of threads: a swimming pool."""

    def submit(self, function, photo: str) -> str:
        return f"{function.__name__} {photo}"


def report(photo: str) -> str:
    return Pool().submit(archive, photo)


@DBOS.workflow()
def album(photos: list[str]) -> list[str]:
    DBOS.start_workflow(archive, photos[0])
    handles = [DBOS.enqueue_workflow("photos", archive, photo) for photo in photos]
    # The built-in map runs here and now.
    sizes = list(map(archive, photos))
    DBOS.logger.info("%s %s", sizes, [handle.get_result() for handle in handles])
    measure_all(photos)
    enqueue_all(photos)
    shrink_in_thread(photos[0])
    return shrink_all(photos)
