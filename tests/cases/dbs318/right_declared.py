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


def main() -> None:
    print(current("EUR"))
    in_step("order")


if __name__ == "__main__":
    main()
