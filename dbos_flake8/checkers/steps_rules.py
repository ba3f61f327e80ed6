"""The rules of DBS5xx about decorators, their options, and classes."""

from __future__ import annotations

from dbos_flake8.rule import Applicability, Fixable, Rule

__all__ = [
    "AlertHandlerMisuse",
    "AsyncOnlyStepOption",
    "ClassAsFirstArgument",
    "ClassNotRegistered",
    "DecoratorNotCalled",
    "DecoratorOrder",
    "DuplicateName",
    "DurableGenerator",
    "InvalidSerializer",
    "InvalidStepOption",
    "KafkaConsumerMisuse",
    "RetryOptionsIgnored",
    "RolesNotAList",
    "WrapperWithoutWraps",
    "WrappingDecoratorSkipped",
]


class DecoratorNotCalled(Rule):
    """A DBOS decorator is written without its parentheses.

    ## Why is this bad?

    `DBOS.workflow`, `DBOS.step` and their like are functions that return the decorator. Without
    parentheses the decorated function is taken for an option: `@DBOS.workflow` and `@DBOS.step`
    raise TypeError when the module is imported. `@DBOS.dbos_class`, `@DBOS.required_roles` and
    `@DBOS.default_required_roles` raise nothing: the name of the class or function silently becomes
    the inner decorator, and what was decorated is gone.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.step
    def charge(card: str) -> None: ...
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.step()
    def charge(card: str) -> None: ...
    ```

    ## Stays silent on

    `@ds.transaction` of a datasource and `@DBOS.alert_handler`, which are written without
    parentheses.

    ## Versions

    All.
    """

    code = "DBS501"
    name = "decorator-not-called"
    message = "`{decorator}` lacks its parentheses: {effect}; write `{decorator}{remedy}`"
    precedence = 5
    fixable = Fixable.sometimes(Applicability.SAFE)


class AsyncOnlyStepOption(Rule):
    """An option that only a coroutine step can have, or a timeout that no step can have.

    ## Why is this bad?

    DBOS stops a step that takes too long, or whose workflow is cancelled, by cancelling its task. A
    synchronous function has none. `timeout_seconds` and `preemptible=True` on a `def` therefore raise
    DBOSException when the module is imported; in the options of `DBOS.run_step` they do so when a
    workflow runs the step. A timeout that is zero, negative, infinite or no number at all is refused in the
    same way.

    A `should_retry` that is a coroutine function can only be awaited by a coroutine step. On a
    synchronous one every call from a workflow raises DBOSException, and the step never runs.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.step(timeout_seconds=30)
    def download(url: str) -> bytes: ...
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.step(timeout_seconds=30)
    async def download(url: str) -> bytes: ...
    ```

    ## Stays silent on

    `timeout_seconds=None` and `preemptible=False`; values that are computed, or come from settings;
    functions that a decorator of another library may have changed.

    ## Versions

    | option | there from | on a synchronous step |
    |---|---|---|
    | `should_retry` | 2.20 | DBOSException when a workflow runs it, if it is a coroutine function |
    | `preemptible` | 2.22 | DBOSException when it is decorated |
    | `timeout_seconds` | 2.31 | DBOSException when it is decorated |

    ## References

    <https://docs.dbos.dev/python/tutorials/step-tutorial>
    <https://docs.dbos.dev/python/reference/decorators>
    """

    code = "DBS502"
    name = "async-only-step-option"
    message = "{what}; {remedy}"


class RetryOptionsIgnored(Rule):
    """Options of retries on a step that is not retried.

    ## Why is this bad?

    DBOS tries a step again only with `retries_allowed=True`, and its default is False. Without it,
    `max_attempts`, `interval_seconds`, `backoff_rate` and `should_retry` are ignored without a word. The first
    failure of the step goes to the workflow, which ends with it.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.step(max_attempts=5)
    def load(url: str) -> str: ...
    ```

    Use instead, if the step may run more than once:

    ```python
    from dbos import DBOS


    @DBOS.step(retries_allowed=True, max_attempts=5)
    def load(url: str) -> str: ...
    ```

    ## Stays silent on

    `max_attempts=1`, which says what happens anyway; `retries_allowed` that is computed or comes from
    settings; options of which some come from elsewhere (`**options`); options that are None.

    ## Versions

    All; `DBOS.run_step` has options from 2.9 on.

    ## References

    <https://docs.dbos.dev/python/tutorials/step-tutorial>
    <https://docs.dbos.dev/python/reference/decorators>
    """

    code = "DBS503"
    name = "retry-options-ignored"
    fixable = Fixable.sometimes(Applicability.UNSAFE)
    message = (
        "{names} {verb} ignored: without `{switch}=True` a step is tried once; "
        "add it if the step may run again, or leave {them} out"
    )


class InvalidStepOption(Rule):
    """An option of a step, workflow or transaction that DBOS does not take.

    ## Why is this bad?

    An unknown keyword, or an argument by position, in `@DBOS.step(...)` or `@DBOS.workflow(...)` raises
    TypeError when the module is imported. Other mistakes wait longer:

    - `max_attempts` below 1 is an AssertionError, without any text, when a workflow runs the step;
    - a negative `interval_seconds` or `backoff_rate` is a ValueError in place of the next attempt of a
      synchronous step, and no pause in a coroutine;
    - an unknown key in the options of `DBOS.run_step` is ignored;
    - `DBOS.run_step(fn, ...)` lacks its options, which come first and may be None: TypeError;
    - an isolation level that is none, or that SQLite lacks, raises sqlalchemy's ArgumentError whenever the
      transaction is called.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.step(max_retries=5)
    def load(url: str) -> str: ...
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.step(retries_allowed=True, max_attempts=5)
    def load(url: str) -> str: ...
    ```

    ## Stays silent on

    Keywords that some release of dbos has (DBS908 looks at those); values that are computed; numbers of
    retries that are ignored anyway (DBS503); options that come from elsewhere by `**options`.

    ## Versions

    All; `DBOS.run_step` from 2.9 on, datasources from 2.22 on. The transactions of dbos 2 have the same
    isolation levels.

    ## References

    <https://docs.dbos.dev/python/reference/decorators>
    <https://docs.dbos.dev/python/reference/contexts>
    """

    code = "DBS504"
    name = "invalid-step-option"
    message = "{what}; {remedy}"


class DurableGenerator(Rule):
    """A workflow, step or transaction that is a generator, or returns a coroutine or an async generator.

    ## Why is this bad?

    DBOS records what a step or workflow returns, with pickle. A call of a generator returns a generator
    object, and that of a function which forgets to await returns a coroutine: neither can be pickled. The
    call raises TypeError ("cannot pickle 'generator' object") before anything of the body has run. A step that
    is called outside of a workflow is a plain function, so that tests of it alone pass.

    ## Example

    ```python
    from collections.abc import Iterator

    from dbos import DBOS


    @DBOS.step()
    def rows(path: str) -> Iterator[str]:
        with open(path) as file:
            yield from file
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.step()
    def rows(path: str) -> list[str]:
        with open(path) as file:
            return list(file)
    ```

    Results that shall be seen while the work goes on belong to a stream: `DBOS.write_stream`.

    ## Stays silent on

    Generators that a decorator below collects; plain generators that a workflow iterates over; `yield` in
    a function inside; what a function returns where only some ways give a coroutine. An ordinary
    generator that is returned is DBS510.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-tutorial>
    <https://docs.dbos.dev/python/tutorials/workflow-communication>
    """

    code = "DBS505"
    name = "durable-generator"
    message = "{what}: {effect}; {remedy}"


class DecoratorOrder(Rule):
    """Decorators in an order in which DBOS does not get the function, or gets the wrong one.

    ## Why is this bad?

    Decorators apply from the lowest to the highest. What a framework registers below `@DBOS.workflow()` is the
    function without DBOS: the route answers, the command runs, the tool is called, and no workflow
    is recorded. Nothing raises.

    `@DBOS.workflow()` or `@DBOS.step()` above `@classmethod` gets an object that cannot be called, and
    every call raises TypeError. Above `@staticmethod` it becomes an ordinary method, which gets the object that
    calls it, and in a class with `@DBOS.dbos_class()` a workflow raises for want of a `config_name`.

    `@DBOS.step()` on top of `@DBOS.workflow()` makes a workflow that fails with AssertionError, without
    any text, when another workflow calls it.

    ## Example

    ```python
    from dbos import DBOS
    from fastapi import FastAPI

    app = FastAPI()


    @DBOS.workflow()
    @app.post("/orders")
    def order(item: str) -> str:
        return item
    ```

    Use instead:

    ```python
    from dbos import DBOS
    from fastapi import FastAPI

    app = FastAPI()


    @app.post("/orders")
    @DBOS.workflow()
    def order(item: str) -> str:
        return item
    ```

    ## Stays silent on

    Decorators that only wrap or describe the function, and those of which nothing is known; a static
    method without parameters, which works when it is called through its class; frameworks above the
    decorators of DBOS; `@DBOS.required_roles` above or below them; on dbos 2 `@DBOS.scheduled` below
    `@DBOS.workflow()`, which works as well as above.

    ## Versions

    All. `@DBOS.scheduled` on a function that is no workflow is reported for projects that allow dbos 2; dbos
    logs a failure at every tick. The proofs of these pages run on dbos 3, and that case was run on 2.31.

    ## References

    <https://docs.dbos.dev/python/integrating-dbos>
    <https://docs.dbos.dev/python/tutorials/classes>
    """

    code = "DBS507"
    name = "decorator-order"
    fixable = Fixable.sometimes(Applicability.UNSAFE)
    message = "{what}; {remedy}"


class WrappingDecoratorSkipped(Rule):
    """A decorator of the project wraps a workflow from above.

    ## Why is this bad?

    DBOS keeps the function that `@DBOS.workflow()` gets. A decorator above it makes another one, which only those
    who call the workflow by its name go through. When the workflow is started, enqueued, scheduled or
    recovered, DBOS calls its own function: the lock is not taken, the time not measured, the
    error not translated.

    ## Example

    ```python
    import functools

    from dbos import DBOS


    def logged(function):
        @functools.wraps(function)
        def inner(*args):
            print("begins", args)
            return function(*args)

        return inner


    @logged
    @DBOS.workflow()
    def order(item: str) -> str:
        return item
    ```

    Use instead:

    ```python
    import functools

    from dbos import DBOS


    def logged(function):
        @functools.wraps(function)
        def inner(*args):
            print("begins", args)
            return function(*args)

        return inner


    @DBOS.workflow()
    @logged
    def order(item: str) -> str:
        return item
    ```

    ## Stays silent on

    Decorators that give back what they get; those of other libraries; wrappers that use DBOS for more than
    a log, because they are made to start the workflow; wrappers below a route or command, which belong to that way
    in; wrappers around steps.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-tutorial>
    """

    code = "DBS512"
    name = "wrapping-decorator-skipped"
    message = (
        "`{decorator}` wraps the workflow `{function}` from above: recovery, queues and `DBOS.start_workflow` "
        "call the function below it; put it below `{dbos}`"
    )


class WrapperWithoutWraps(Rule):
    """A wrapper without `functools.wraps` below a decorator of DBOS.

    ## Why is this bad?

    DBOS registers a function under its `__qualname__`. A wrapper that does not take over the name of the function
    has its own: `timed.<locals>.inner`, the same for each function that is decorated. Of several
    workflows under one name the last one wins: a queue, or the recovery, runs the wrong
    one. Steps are all recorded under this one name, so that a changed order is not noticed.

    ## Example

    ```python
    import time

    from dbos import DBOS


    def timed(function):
        def inner(*args):
            began = time.monotonic()
            try:
                return function(*args)
            finally:
                print(time.monotonic() - began)

        return inner


    @DBOS.step()
    @timed
    def load(url: str) -> str: ...
    ```

    Use instead:

    ```python
    import functools
    import time

    from dbos import DBOS


    def timed(function):
        @functools.wraps(function)
        def inner(*args):
            began = time.monotonic()
            try:
                return function(*args)
            finally:
                print(time.monotonic() - began)

        return inner


    @DBOS.step()
    @timed
    def load(url: str) -> str: ...
    ```

    ## Stays silent on

    Wrappers that take over the name in whatever way; decorators of DBOS with a `name`; decorators of other
    libraries.

    ## Versions

    All. The warning about a name that is registered twice came with 0.26.

    ## References

    <https://docs.dbos.dev/python/reference/decorators>
    """

    code = "DBS513"
    name = "wrapper-without-wraps"
    fixable = Fixable.sometimes(Applicability.SAFE)
    message = (
        "`{decorator}` hides the name of `{function}`: the {kind} is registered as `{wrapper}`, as every "
        "function that it wraps; put `@functools.wraps(...)` on the wrapper"
    )


class ClassAsFirstArgument(Rule):
    """A plain workflow looks to DBOS like a method of a class that is not registered.

    ## Why is this bad?

    DBOS tells by the first argument whether a workflow is a method. A class there is taken for the class
    of a class method; a first parameter called `self` for an object. If the function belongs to no class with
    `@DBOS.dbos_class()`, the call raises: "Function target appears to be a class, but is not properly
    registered".

    ## Example

    ```python
    from dbos import DBOS


    class Invoice: ...


    @DBOS.workflow()
    def export(model: type) -> str:
        return model.__name__


    def main() -> None:
        DBOS.start_workflow(export, Invoice)
    ```

    Use instead:

    ```python
    from dbos import DBOS


    class Invoice: ...


    MODELS = {"Invoice": Invoice}


    @DBOS.workflow()
    def export(model: str) -> str:
        return MODELS[model].__name__


    def main() -> None:
        DBOS.start_workflow(export, "Invoice")
    ```

    ## Stays silent on

    Methods; classes in other places of the arguments, or passed by keyword; steps; functions with `self` that
    some class of the file takes as its method.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/classes>
    """

    code = "DBS514"
    name = "class-as-first-argument"
    message = "{what}; {remedy}"


class RolesNotAList(Rule):
    """A text where a list of roles belongs.

    ## Why is this bad?

    `DBOS.required_roles("admin")` asks for one of the roles `a`, `d`, `m`, `i`, `n`. Nobody has
    them, so that every call raises DBOSNotAuthorizedError, the administrator's too. Several texts raise
    TypeError when the module is imported.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.required_roles("admin")
    @DBOS.workflow()
    def refund(order: str) -> str:
        return order
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.required_roles(["admin"])
    @DBOS.workflow()
    def refund(order: str) -> str:
        return order
    ```

    ## Stays silent on

    Lists, tuples and sets; values that are computed.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/authentication-authorization>
    """

    code = "DBS521"
    name = "roles-not-a-list"
    fixable = Fixable.always(Applicability.SAFE)
    message = "{what}; {remedy}"


class ClassNotRegistered(Rule):
    """A class whose methods are workflows, and that DBOS cannot find again.

    ## Why is this bad?

    To run a workflow that is a method, DBOS looks for the class, and for an object by its name. Where the class
    lacks `@DBOS.dbos_class()`, every call of such a workflow raises: "Function target appears to be a class
    instance, but is not properly registered". Where its objects have no `config_name`, it raises as well.
    Where they have one that `DBOSConfiguredInstance.__init__` has not seen, a direct call runs; what
    is enqueued stays ENQUEUED, and what is recovered fails.

    A workflow belongs to the class that defines it: `@DBOS.dbos_class()` on a subclass does not register
    the methods of its bases, and a subclass of a registered class is not registered for its own.

    ## Example

    ```python
    from dbos import DBOS


    class Mailer:
        @DBOS.workflow()
        def send(self, to: str) -> str:
            return to
    ```

    Use instead:

    ```python
    from dbos import DBOS, DBOSConfiguredInstance


    @DBOS.dbos_class()
    class Mailer(DBOSConfiguredInstance):
        def __init__(self, host: str) -> None:
            self.host = host
            super().__init__(config_name=host)

        @DBOS.workflow()
        def send(self, to: str) -> str:
            return to
    ```

    ## Stays silent on

    Static methods and steps, which need none of this; abstract methods; classes with a decorator, base or
    metaclass of which nothing is known; an `__init__` that may come to the base class in another way; a base
    class that leaves `DBOSConfiguredInstance` to its subclasses; a first parameter with another name than
    `self`, which makes the object an ordinary argument.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/classes>
    """

    code = "DBS506"
    name = "class-not-registered"
    message = "{what}; {remedy}"


class DuplicateName(Rule):
    """A name that is registered with DBOS twice.

    ## Why is this bad?

    DBOS finds what it shall run by its name: a workflow by that of its function, or the `name` of its decorator,
    a class by its own, an object by its `config_name`. Of two workflows with one name in a module,
    it knows the last: what is enqueued, started or recovered as the first runs the second, and only a warning in
    the log tells. In two modules the second import raises DBOSException (3.0 on). Two classes,
    or two objects of a class, with one name raise in every version.

    A class that inherits from a registered one has its registration, so that `@DBOS.dbos_class()` on both raises
    too. And a `def` that a loop, a factory or a constructor comes to again and again registers another function
    under the same name each time.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.workflow(name="process")
    def process_order(order: str) -> str:
        return order


    @DBOS.workflow(name="process")
    def process_refund(order: str) -> str:
        return order
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.workflow(name="process-order")
    def process_order(order: str) -> str:
        return order


    @DBOS.workflow(name="process-refund")
    def process_refund(order: str) -> str:
        return order
    ```

    A new name is a new workflow: those that are still running under the old one need it until they have ended.

    ## Stays silent on

    A workflow and a step of one name; two steps; names that are computed; definitions in branches of which only
    one runs, and alternatives in a `try`; modules of which nothing says that one process loads both (none
    imports the other, and no module around them imports both at its beginning); tests beside each other.

    ## Versions

    | dbos | two workflows in two modules | in one module |
    |---|---|---|
    | up to 2.31 | a warning (0.26 on), the last one runs for both | the same |
    | 3.0 on | DBOSException when the second module is imported | a warning, the last one runs for both |

    ## References

    <https://docs.dbos.dev/python/reference/decorators>
    <https://docs.dbos.dev/python/tutorials/classes>
    """

    code = "DBS508"
    name = "duplicate-name"
    message = "{what}; {remedy}"


class KafkaConsumerMisuse(Rule):
    """A consumer of Kafka that DBOS refuses, or cannot call.

    ## Why is this bad?

    `@DBOS.kafka_consumer(...)` looks for the workflow that stands directly below it. On a plain function, or
    below `@DBOS.workflow()`, it raises when the module is imported, and so do an unknown
    `ordering`, a `batch_size` below 1, a `queue_name` for an ordered consumer, and two consumers of one group
    that share a topic.

    Topics are a list: a text counts as one topic for each of its letters, and the messages of the topic that is meant
    never come. A consumer gets one message. One that takes more, or nothing, fails with TypeError
    at each message, and the workflow ends with ERROR.

    ## Example

    ```python
    from dbos import DBOS, KafkaMessage

    config = {"bootstrap.servers": "localhost:9092", "group.id": "shop"}


    @DBOS.workflow()
    @DBOS.kafka_consumer(config, ["orders"])
    def order(message: KafkaMessage) -> None: ...
    ```

    Use instead:

    ```python
    from dbos import DBOS, KafkaMessage

    config = {"bootstrap.servers": "localhost:9092", "group.id": "shop"}


    @DBOS.kafka_consumer(config, ["orders"])
    @DBOS.workflow()
    def order(message: KafkaMessage) -> None: ...
    ```

    ## Stays silent on

    Values that are computed; methods; functions that are registered by a call; `in_order`, which DBS907 and
    DBS908 look at; consumers of one group on different topics; consumers in other files.

    ## Versions

    | dbos | what happens |
    |---|---|
    | up to 2.30 | not looked at |
    | 2.31 on | what is wrong raises when the module is imported; the proofs run with a stand-in for Kafka |

    ## References

    <https://docs.dbos.dev/python/tutorials/kafka-integration>
    """

    code = "DBS522"
    name = "kafka-consumer-misuse"
    message = "{what}; {remedy}"


class AlertHandlerMisuse(Rule):
    """A handler of alerts that DBOS refuses, or calls in vain.

    ## Why is this bad?

    `@DBOS.alert_handler` is a decorator without parentheses; with them it raises TypeError. There is one handler:
    a second one raises DBOSException. DBOS calls it with a name, a message and metadata, from a thread. One that
    takes other arguments raises there, and only the log tells; a coroutine function gives a
    coroutine that nobody awaits.

    ## Example

    ```python
    from dbos import DBOS, DBOSConfig

    config: DBOSConfig = {"name": "shop"}
    DBOS(config=config)


    @DBOS.alert_handler()
    def tell(name: str, message: str, metadata: dict[str, str]) -> None:
        print(name, message, metadata)
    ```

    Use instead:

    ```python
    import os

    from dbos import DBOS, DBOSConfig

    config: DBOSConfig = {"name": "shop", "system_database_url": os.environ["SHOP_DATABASE"]}
    DBOS(config=config)


    @DBOS.alert_handler
    def tell(name: str, message: str, metadata: dict[str, str]) -> None:
        print(name, message, metadata)
    ```

    ## Stays silent on

    Handlers in branches of which only one runs, and in different functions; methods; what other decorators
    have made of the function.

    ## Versions

    2.10 on. Alerts come from Conductor, without which a proof cannot raise one: what is said of arguments
    and coroutines is read in the source of dbos 2.31.

    ## References

    <https://docs.dbos.dev/production/alerting>
    <https://docs.dbos.dev/python/reference/contexts>
    """

    code = "DBS523"
    name = "alert-handler-misuse"
    message = "{what}; {remedy}"


class InvalidSerializer(Rule):
    """A serializer that is a class or a text, or lacks a method.

    ## Why is this bad?

    DBOS takes the `serializer` of its configuration as it is. A class is accepted, and the first value that is to be
    written raises TypeError, because `serialize` gets it in place of `self`: no workflow can start. A
    text raises AttributeError. An object of a class that derives from `Serializer` and does not define `serialize`
    and `deserialize` cannot be made at all.

    ## Example

    ```python
    import json
    from typing import Any

    from dbos import DBOS, DBOSConfig, Serializer


    class Json(Serializer):
        def serialize(self, data: Any) -> str:
            return json.dumps(data)

        def deserialize(self, serialized_data: str) -> Any:
            return json.loads(serialized_data)


    config: DBOSConfig = {"name": "shop", "serializer": Json}
    DBOS(config=config)
    ```

    Use instead:

    ```python
    import json
    import os
    from typing import Any

    from dbos import DBOS, DBOSConfig, Serializer


    class Json(Serializer):
        def serialize(self, data: Any) -> str:
            return json.dumps(data)

        def deserialize(self, serialized_data: str) -> Any:
            return json.loads(serialized_data)

        def name(self) -> str:
            return "json"


    config: DBOSConfig = {
        "name": "shop",
        "system_database_url": os.environ["SHOP_DATABASE"],
        "serializer": Json(),
    }
    DBOS(config=config)
    ```

    ## Stays silent on

    Objects of which nothing is known; classes with a base of another library or a metaclass; a serializer
    without `name`, if it derives from `Serializer`, which has one.

    ## Versions

    2.2 on, which brought serializers.

    ## References

    <https://docs.dbos.dev/python/reference/contexts>
    """

    code = "DBS524"
    name = "invalid-serializer"
    message = "{what}; {remedy}"
