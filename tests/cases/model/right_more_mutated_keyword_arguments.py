"""Each call has its own `**options`, `*args` and lists."""

from typing import Any

from dbos import DBOS


@DBOS.step()
def load(path: str, **options: Any) -> str:
    name = options.pop("name", path)
    options["path"] = path
    options.update(name=name)
    return str(options)


def helper(*args: Any, **options: Any) -> dict[str, Any]:
    options.setdefault("args", args)
    options["count"] = len(args)
    del options["count"]
    return options


@DBOS.workflow()
def run(path: str, **options: Any) -> dict[str, Any]:
    retries = options.pop("retries", 3)
    options["loaded"] = load(path, name=path)
    return helper(path, retries, **options)
