"""A thread does not run in the step: what it starts is another mistake."""

import threading
from concurrent.futures import ThreadPoolExecutor

from dbos import DBOS


@DBOS.workflow()
def thumbnail(image: str) -> str:
    return shrink(image)


@DBOS.step()
def shrink(image: str) -> str:
    return image + ".thumb"


def start_thumbnail(image: str) -> None:
    DBOS.start_workflow(thumbnail, image)


@DBOS.step()
def upload(image: str) -> None:
    threading.Thread(target=start_thumbnail, args=(image,)).start()  # DBS204


@DBOS.step()
def upload_pooled(image: str) -> None:
    with ThreadPoolExecutor() as pool:
        pool.submit(thumbnail, image)  # DBS204


@DBOS.step()
def upload_both(image: str) -> None:
    DBOS.start_workflow(thumbnail, image)  # DBS201
    threading.Thread(target=lambda: thumbnail(image)).start()  # DBS204


@DBOS.workflow()
def album(image: str) -> None:
    upload(image)
    upload_pooled(image)
    upload_both(image)
