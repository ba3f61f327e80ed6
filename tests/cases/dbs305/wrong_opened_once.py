"""One finding for a file, where it is opened, and none for what is read and written."""

import gzip

from dbos import DBOS


@DBOS.step()
def store(text: str) -> str:
    return text


@DBOS.workflow()
def read(path: str) -> str:
    with open(path) as file:  # DBS305
        text = file.read()
    return store(text)


@DBOS.workflow()
def read_lines(path: str) -> str:
    file = open(path)  # DBS305
    lines = file.readlines()
    file.close()
    return store(",".join(lines))


@DBOS.workflow()
def read_at_once(path: str) -> str:
    return store(open(path).read())  # DBS305


@DBOS.workflow()
def write(path: str, order: str) -> str:
    with gzip.open(path, "wt") as file:  # DBS305
        file.write(order)
        file.write("\n")
    return store(order)


@DBOS.workflow()
def read_with_loop(path: str) -> list[str]:
    with open(path) as file:  # DBS305
        return [store(line) for line in file]
