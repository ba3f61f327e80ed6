import threading
from concurrent.futures import ThreadPoolExecutor

import background
import flows
from dbos import DBOS
from flows import begin, clean, index


@DBOS.workflow()
def crawl(page: str) -> None:
    threading.Thread(target=begin, args=(page,)).start()  # DBS204
    threading.Thread(target=index, args=(page,)).start()  # DBS204
    with ThreadPoolExecutor() as pool:
        pool.submit(flows.begin, page)  # DBS204


@DBOS.workflow()
def crawl_in_background(page: str) -> None:
    background.run(begin, page)  # DBS204


@DBOS.step()
def clean_in_thread(page: str) -> None:
    background.run(clean, page)


def crawl_from_script(page: str) -> None:
    threading.Thread(target=flows.index, args=(page,)).start()  # DBS204
