# dbos-version: >=2.7,<3.4
"""Up to 3.3 a patch needs the key."""

from dbos import DBOS, DBOSConfig

config: DBOSConfig = {"name": "shop", "enable_patching": True}
DBOS(config=config)


@DBOS.step()
def old(user: str) -> str:
    return user


@DBOS.step()
def new(user: str) -> str:
    return user


@DBOS.workflow()
def greet(user: str) -> str:
    if DBOS.patch("new-greeting"):
        return new(user)
    return old(user)
