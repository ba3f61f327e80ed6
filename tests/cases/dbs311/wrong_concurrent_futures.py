"""The threads of a pool, read in the order in which they end."""

import concurrent.futures
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, as_completed, wait

from dbos import DBOS


@DBOS.step()
def resize(image: str) -> str:
    return f"small {image}"


@DBOS.step()
def upload(image: str) -> str:
    return image


@DBOS.workflow()
def upload_each(images: list[str]) -> None:
    with ThreadPoolExecutor() as pool:
        futures = [pool.submit(resize, image) for image in images]  # DBS205
        for future in as_completed(futures):  # DBS311
            upload(future.result())


@DBOS.workflow()
def upload_named(images: list[str]) -> None:
    with concurrent.futures.ThreadPoolExecutor(max_workers=4) as pool:
        image_of = {pool.submit(resize, image): image for image in images}  # DBS205
        for future in concurrent.futures.as_completed(image_of):  # DBS311
            upload(image_of[future])


@DBOS.workflow()
def upload_first(image: str, other: str) -> str:
    with ThreadPoolExecutor() as pool:
        one = pool.submit(resize, image)  # DBS205
        two = pool.submit(resize, other)  # DBS205
        done, _ = wait([one, two], return_when=FIRST_COMPLETED)  # DBS311
        return upload(image if one in done else other)


@DBOS.workflow()
def upload_in_time(images: list[str]) -> str:
    with ThreadPoolExecutor() as pool:
        futures = [pool.submit(resize, image) for image in images]  # DBS205
        done, _ = wait(futures, timeout=60)  # DBS311
        return upload(f"{len(done)} images")
