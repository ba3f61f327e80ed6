from durability import step, workflow


@step
def one() -> None: ...


@step(name="two")
def two() -> None: ...


@workflow
def three() -> None: ...
