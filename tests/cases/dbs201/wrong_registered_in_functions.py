"""Steps that are registered by set-up code: in functions, loops and tables."""

from dbos import DBOS


@DBOS.workflow()
def notify(user: str) -> str:
    return render(user)


@DBOS.step()
def render(user: str) -> str:
    return f"Dear {user}"


def sign_up(user: str) -> None:
    DBOS.start_workflow(notify, user)  # DBS201


def sign_off(user: str) -> None:
    DBOS.start_workflow(notify, user)  # DBS201


def suspend(user: str) -> None:
    DBOS.start_workflow(notify, user)  # DBS201


def restore(user: str) -> None:
    DBOS.start_workflow(notify, user)  # DBS201


def rename(user: str) -> None:
    DBOS.start_workflow(notify, user)  # DBS201


STEPS = {"suspend": DBOS.step()(suspend), "restore": DBOS.step()(restore)}

REGISTERED = []
for candidate in (sign_up, sign_off):
    REGISTERED.append(DBOS.step()(candidate))


def register_user_steps():
    DBOS.step(name="rename-user")(rename)

    @DBOS.step()
    def delete(user: str) -> None:
        DBOS.start_workflow(notify, user)  # DBS201

    return delete


delete_user = register_user_steps()


@DBOS.workflow()
def lifecycle(user: str) -> None:
    for registered in REGISTERED:
        registered(user)
    STEPS["suspend"](user)
    delete_user(user)
