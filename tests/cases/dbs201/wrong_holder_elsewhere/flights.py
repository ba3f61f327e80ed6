from runtime import HOLDER, Runtime, engine


@HOLDER.INSTANCE.workflow()
def fly(drone: str) -> str:
    return take_off(drone)


@HOLDER.INSTANCE.step()
def take_off(drone: str) -> str:
    return drone


@HOLDER.INSTANCE.step()
def prepare(drone: str) -> None:
    HOLDER.INSTANCE.start_workflow(fly, drone)  # DBS201


@Runtime.INSTANCE.step()
def prepare_again(drone: str) -> None:
    Runtime.INSTANCE.enqueue_workflow("flights", fly, drone)  # DBS201


@engine.step()
def prepare_once_more(drone: str) -> None:
    engine.start_workflow(fly, drone)  # DBS201


@engine.step()
def prepare_by_call(drone: str) -> str:
    return fly(drone)  # DBS201
