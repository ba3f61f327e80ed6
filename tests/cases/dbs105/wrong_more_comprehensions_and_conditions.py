"""Synchronous steps in all kinds of expressions of a coroutine workflow."""

from dbos import DBOS


@DBOS.step()
def check(name: str) -> bool:
    return bool(name)


@DBOS.step()
async def save(name: str) -> None:
    print(name)


@DBOS.workflow()
async def run(names: list[str]) -> dict:
    if check("first"):  # DBS105
        await save("first")
    while check("again"):  # DBS105
        break
    good = [name for name in names if check(name)]  # DBS105
    first = next((name for name in names if check(name)), None)  # DBS105
    found = any(check(name) for name in names)  # DBS105
    best = max(names, key=check)  # DBS105
    assert check("x"), "no"  # DBS105
    text = f"{check('y')}"  # DBS105
    a, b = check("a"), 1  # DBS105
    both = check("b") and found  # DBS105
    match check("m"):  # DBS105
        case True:
            await save(str(check("n")))  # DBS105
    try:
        check("t")  # DBS105
    finally:
        check("f")  # DBS324 DBS105
    if (walrus := check("w")):  # DBS105
        print(walrus)
    lowered = sorted(names, key=lambda name: check(name))  # DBS105
    return {"a": a, "b": b, "c": [good, first, best, text, both, lowered], **{"d": check("d")}}  # DBS105
