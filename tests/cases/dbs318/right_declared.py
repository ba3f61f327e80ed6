# functions: shop.rates.current=nondeterministic, pure.*=deterministic, right_declared.stamp=deterministic, right_declared.Clock.*=deterministic, requests.get=deterministic, files.read=deterministic
"""What is declared is called in steps, or declared deterministic."""

import time

import files
import pure
import requests
import shop.rates
from dbos import DBOS
from shop.rates import current, previous


@DBOS.step()
def charge(order: str, rate: float = 1.0) -> str:
    return f"{order} at {rate}"


@DBOS.step()
def rate(order: str) -> float:
    return current(order)


@DBOS.workflow()
def in_step(order: str) -> str:
    return charge(order, rate(order))


@DBOS.workflow()
def handed_to_step(order: str) -> str:
    return charge(order, DBOS.run_step({"name": "rate"}, current, order))


@DBOS.workflow()
def lambda_handed_to_step(order: str) -> str:
    return charge(order, DBOS.run_step({"name": "rate"}, lambda: current(order)))


@DBOS.workflow()
def neighbour(order: str) -> str:
    return charge(order, previous(order))


@DBOS.workflow()
def named_alone(order: str) -> str:
    return charge(f"{order} {shop.rates.current.__name__}")


def not_reached(order: str) -> float:
    return current(order)


def stamp(order: str) -> str:
    return f"{order} {time.time()}"


@DBOS.workflow()
def own_function_declared(order: str) -> str:
    return charge(stamp(order))


class Clock:
    def now(self) -> float:
        return time.time()

    def later(self) -> float:
        return self.now() + 1


@DBOS.workflow()
def own_methods_declared(order: str) -> str:
    clock = Clock()
    return charge(order, clock.now() + clock.later())


@DBOS.workflow()
def library_function_declared(order: str) -> str:
    return charge(requests.get(f"memory://{order}").text)


@DBOS.workflow()
def prefix_declared(order: str) -> str:
    return charge(pure.text.upper(order), pure.number())


@DBOS.workflow()
def project_module_declared(order: str) -> str:
    return charge(files.read(order))


class Till:
    def current(self, order: str) -> float:
        return float(len(order))


@DBOS.workflow()
def other_function_of_that_name(order: str) -> str:
    return charge(order, Till().current(order))


@DBOS.workflow()
def own_name(order: str) -> str:
    def current(order: str) -> float:
        return 1.0

    return charge(order, current(order))


@DBOS.workflow()
async def in_coroutine_step(order: str) -> str:
    rate = await DBOS.run_step_async({"name": "rate"}, current, order)
    return await DBOS.run_step_async({"name": "charge"}, charge, order, rate)


@DBOS.workflow()
def handed_on_to_step(order: str) -> str:
    return with_rate(order, current)


@DBOS.step()
def with_rate(order: str, read: object) -> str:
    return f"{order} at {read(order)}"


@DBOS.workflow()
def kept_and_handed_on(order: str) -> str:
    readers = {"rate": current}
    return with_readers(order, readers)


@DBOS.step()
def with_readers(order: str, readers: dict) -> str:
    return f"{order} at {readers['rate'](order)}"


@DBOS.workflow()
def ruled_out(order: str) -> str:
    return charge(order, rate_or(order, 1.0))


def rate_or(order: str, given: float | None = None) -> float:
    return given if given is not None else current(order)


class Report:
    def text(self, order: str) -> str:
        return f"{order}: {current(order)}"


@DBOS.step()
def report(order: str) -> str:
    return Report().text(order)


@DBOS.workflow()
def class_in_step(order: str) -> str:
    return charge(report(order))


def main() -> None:
    print(current("EUR"))
    in_step("order")


if __name__ == "__main__":
    main()
