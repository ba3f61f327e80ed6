import durability
from durability import Durable, step
from durability import workflow as flow


@step  # DBS501
def one() -> None: ...


@flow  # DBS501
def two() -> None: ...


@durability.step  # DBS501
def three() -> None: ...


@Durable.step  # DBS501
def four() -> None: ...


@Durable.transaction
def five() -> None: ...


@step()
def six() -> None: ...
