"""The data files of this folder, as the model asks them."""

from __future__ import annotations

import functools
import sys
from collections.abc import Mapping
from typing import Any

import attrs

from dbos_flake8.knowledge import dbos_api, text_of

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

__all__ = [
    "Behaviour",
    "Callables",
    "ConfigurationFacts",
    "EnqueueFacts",
    "Handoff",
    "Least",
    "OptionWords",
    "QueueFacts",
    "QueueNumber",
    "load_behaviour",
    "load_callables",
]


@attrs.frozen(eq=False, repr=False)
class Handoff:
    """How a library callable takes a function: where it stands, and where its arguments begin."""

    kind: str
    #: The keyword of the function, if it may be passed by name.
    keyword: str | None = None
    position: int | None = None
    arguments: int | None = None
    #: Whether the function is called with each item of its arguments, not with them.
    each: bool = False
    #: Whether nobody gets what the function returns and raises.
    loses: bool = False


@attrs.frozen(eq=False, repr=False)
class QueueNumber:
    """What a number among the options of a queue must be."""

    #: The lowest value that works.
    lowest: int | None = None
    #: The number that it must be above.
    above: int | None = None
    #: Whether dbos refuses another one; otherwise it is accepted, and nothing is started.
    refused: bool = False

    def allows(self, value: float) -> bool:
        """Whether a value works."""
        return (self.lowest is None or value >= self.lowest) and (self.above is None or value > self.above)

    @property
    def bound(self) -> str:
        """What a value must be, in words."""
        return f"at least {self.lowest}" if self.lowest is not None else f"above {self.above}"


@attrs.frozen(eq=False, repr=False)
class OptionWords:
    """The words that an option may be."""

    option: str
    allowed: tuple[str, ...]
    #: The word that any other is taken for; None where another is refused.
    fallback: str | None = None


@attrs.frozen(eq=False, repr=False)
class QueueFacts:
    """What dbos asks of the options of a queue."""

    numbers: Mapping[str, QueueNumber]
    #: Pairs of options of which the first must not exceed the second.
    order: tuple[tuple[str, str], ...]
    #: Pairs of options of which only one may be given.
    exclusive: tuple[tuple[str, str], ...]
    #: Options that are a rate limit, the keys that it needs, and the lowest values of these.
    limiters: tuple[str, ...]
    limiter_keys: tuple[str, ...]
    limiter_lowest: Mapping[str, int]
    limiter_refused: str
    reserved: str
    reserved_refused: str
    #: Options that are words, by the operation.
    words: Mapping[str, OptionWords]


@attrs.frozen(eq=False, repr=False)
class EnqueueFacts:
    """What dbos asks of the options of an enqueue."""

    lowest_priority: int
    highest_priority: int
    policies: tuple[str, ...]
    #: The policy that needs a deduplication ID.
    attaching: str
    #: Options that only an enqueue may have, and the versions that refuse them on a start.
    enqueue_only: tuple[str, ...]
    enqueue_only_refused: str


@attrs.frozen(eq=False, repr=False)
class StepOptionFacts:
    """What dbos does with the options of steps."""

    async_only: tuple[str, ...]
    predicate: str
    deadline: str
    retries: tuple[str, ...]
    switch: str
    #: `(lowest value, what a lower one does)` of the numbers among them.
    lowest: Mapping[str, tuple[float, str]]
    isolation_levels: tuple[str, ...]
    #: Levels that SQLAlchemy takes, and dbos does not promise.
    other_levels: tuple[str, ...]

    @property
    def numbers(self) -> tuple[str, ...]:
        """The options whose values are numbers."""
        return (*self.lowest, self.deadline)


@attrs.frozen(eq=False, repr=False)
class Least:
    """The smallest number that a key of the configuration takes, and what a smaller one raises."""

    number: float
    #: Whether the number itself is refused.
    is_open: bool
    error: str


@attrs.frozen(eq=False, repr=False)
class ConfigurationFacts:
    """What the constructor makes of the values of a configuration."""

    #: What a key takes: `text`, `level`, `integer`, `number`, `flag`, `list`, `dictionary`.
    kinds: Mapping[str, str]
    least: Mapping[str, Least]
    #: The regular expression of the whole name of an application.
    name_pattern: str
    shortest_name: int
    #: `(versions, length)` of the longest name.
    longest_name: tuple[tuple[str, int], ...]


@attrs.frozen(eq=False, repr=False)
class Behaviour:
    """What dbos does at run time, by the names of the API data."""

    roles: Mapping[str, str]
    bare_decorators: frozenset[str]
    raising_decorators: frozenset[str]
    replacing_decorators: frozenset[str]
    runs_step: Mapping[str, tuple[int, str]]
    starts: Mapping[str, int | None]
    elements: Mapping[str, str]
    #: The versions that record a checkpoint, where not all do.
    recorded: Mapping[str, str]
    refused_in_step: Mapping[str, tuple[tuple[str, str], ...]]
    #: The releases on which an event loop of the workflow's own breaks dbos.
    inner_loop_breaks: str
    #: What every schedule needs.
    schedule_fields: tuple[str, ...]
    #: What may happen when a workflow ID is used again.
    reuse_policies: tuple[str, ...]
    queues: QueueFacts
    enqueue: EnqueueFacts
    #: The parameters of a list of workflows that are times in ISO 8601.
    listing_times: tuple[str, ...]
    #: Names of releases before those of the API data, and what to do about them.
    older: Mapping[str, str]
    #: Modules of dbos that may be imported by their path.
    public_modules: frozenset[str]
    #: What to do about a name, keyword or key that is gone or deprecated.
    instead: Mapping[str, str]
    step_options: StepOptionFacts
    configuration: ConfigurationFacts
    #: `(versions, whether DBOS must be constructed)` of what must come before the launch.
    before_launch: Mapping[str, tuple[str, bool]]
    _traits: Mapping[str, frozenset[str]]

    def with_trait(self, trait: str) -> frozenset[str]:
        """The operations that have a trait; each speaks for its `_async` twin."""
        return self._traits[trait]

    def has(self, trait: str, name: str) -> bool:
        """Whether an operation, or the synchronous one it is the twin of, has a trait."""
        names = self._traits[trait]
        return name in names or name.removesuffix("_async") in names

    def starts_workflow(self, name: str) -> bool:
        """Whether an operation starts or enqueues a workflow."""
        return name.removesuffix("_async") in self.starts

    def takes_for_later(self, name: str) -> bool:
        """Whether an operation hands a workflow to a queue or a debouncer."""
        name = name.removesuffix("_async")
        return name.endswith("Debouncer.create") or (name in self.starts and "start" not in name)

    def started_position(self, name: str) -> int | None:
        """Where the workflow stands in the arguments of an operation that starts it."""
        return self.starts.get(name.removesuffix("_async"))

    def step_runner(self, name: str) -> tuple[int, str] | None:
        """`(position of the function, role)` of an operation that runs a function as a step."""
        return self.runs_step.get(name) or self.runs_step.get(name.removesuffix("_async"))

    def step_refusals(self, name: str) -> tuple[tuple[str, str], ...]:
        """`(versions, error)` for the versions in which a step may not call the operation."""
        return self.refused_in_step.get(name.removesuffix("_async"), ())


@attrs.frozen(eq=False, repr=False)
class Callables:
    """What libraries do with functions and coroutines."""

    handoffs: Mapping[str, Handoff]
    runs: frozenset[str]
    tasks: frozenset[str]
    #: Calls for a file that take no time to speak of.
    quick: frozenset[str]
    #: Calls that wait until another process has ended.
    waits_for_process: frozenset[str]
    wraps: frozenset[str]
    groups: Mapping[str, tuple[str, ...]]
    fifo_locks: frozenset[str]
    fifo_queues: frozenset[str]
    identity: frozenset[str]
    hides: frozenset[str]
    #: Decorators that answer from memory.
    caches: frozenset[str]
    outside: Mapping[str, str]
    #: What calls a method, by `(base class, method)`.
    outside_methods: Mapping[tuple[str, str], str]
    #: `(kind of handoff, method)` of methods that run another one of the object.
    runs_method: Mapping[str, tuple[str, str]]
    not_handlers: frozenset[str]
    expects_failure: frozenset[str]
    logs: tuple[str, ...]
    #: What serves, or waits, until the program is ended.
    servers: frozenset[str]
    mutators: frozenset[str]
    containers: frozenset[str]
    #: What iterating over objects of libraries gives.
    elements: Mapping[str, str]
    #: What gives names in an order that nothing decides, by the names of the model.
    unordered: frozenset[str]
    #: Methods of objects of any kind that only tell people something, and what such objects are called.
    telling_methods: frozenset[str]
    telling_names: tuple[str, ...]
    #: What a class writes for a field of its objects.
    fields: frozenset[str]
    #: Modules under which a library keeps public names, and the public module.
    aliases: Mapping[str, str]

    def outside_kind(self, path: str) -> str | None:
        """What calls a function that a library decorator registers: "an HTTP handler", ..."""
        head, _, method = path.rpartition(".")
        if method.removesuffix("()") in self.not_handlers:
            return None
        return self.outside.get(path) or self.outside.get(path.removesuffix("()")) or (self.outside.get(head))


def _read(name: str) -> Mapping[str, Any]:
    text = text_of(name)
    return tomllib.loads(text)


def _configuration(data: Mapping[str, Any]) -> ConfigurationFacts:
    return ConfigurationFacts(
        kinds={key: kind for kind, keys in data["kinds"].items() for key in keys},
        least={
            key: Least(entry.get("above", entry.get("least")), "above" in entry, entry["error"])
            for key, entry in data["least"].items()
        },
        name_pattern=data["name"]["pattern"],
        shortest_name=data["name"]["shortest"],
        longest_name=tuple((entry["versions"], entry["length"]) for entry in data["name"]["longest"]),
    )


@functools.lru_cache(maxsize=1)
def load_behaviour() -> Behaviour:
    """The facts of `behaviour.toml`."""
    data = _read("behaviour.toml")
    return Behaviour(
        roles=data["roles"],
        bare_decorators=frozenset(data["decorators"]["bare"]),
        raising_decorators=frozenset(data["decorators"]["raises"]),
        replacing_decorators=frozenset(data["decorators"]["replaces"]),
        runs_step={name: (entry["function"], entry["role"]) for name, entry in data["runs_step"].items()},
        elements=data["elements"],
        recorded=data["recorded"],
        starts={name: entry.get("function") for name, entry in data["starts"].items()},
        refused_in_step={
            name: tuple((entry["versions"], entry["error"]) for entry in entries)
            for name, entries in data["refused_in_step"].items()
        },
        reuse_policies=tuple(data["workflow_ids"]["reuse_policies"]),
        schedule_fields=tuple(data["schedules"]["fields"]),
        queues=_queue_facts(data),
        enqueue=_enqueue_facts(data["enqueue_options"]),
        listing_times=tuple(data["listing"]["times"]),
        older=data["older"],
        public_modules=frozenset(data["modules"]["public"]),
        instead=data["instead"],
        step_options=_step_options(data),
        configuration=_configuration(data["configuration"]),
        inner_loop_breaks=data["inner_loop"]["breaks"],
        before_launch={
            name: (entry["versions"], entry["instance"]) for name, entry in data["before_launch"].items()
        },
        traits={name: frozenset(names) for name, names in data["traits"].items()},
    )


def _enqueue_facts(data: Mapping[str, Any]) -> EnqueueFacts:
    return EnqueueFacts(
        lowest_priority=data["lowest_priority"],
        highest_priority=data["highest_priority"],
        policies=tuple(data["policies"]),
        attaching=data["attaching"],
        enqueue_only=tuple(data["enqueue_only"]),
        enqueue_only_refused=data["enqueue_only_refused"],
    )


def _queue_facts(data: Mapping[str, Any]) -> QueueFacts:
    order, limiters, names = data["queue_order"], data["queue_limiters"], data["queue_names"]
    return QueueFacts(
        numbers={name: QueueNumber(**entry) for name, entry in data["queue_numbers"].items()},
        order=tuple((first, second) for first, second in order["pairs"]),
        exclusive=tuple((first, second) for first, second in order["exclusive"]),
        limiters=tuple(limiters["options"]),
        limiter_keys=tuple(limiters["keys"]),
        limiter_lowest=limiters["lowest"],
        limiter_refused=limiters["refused"],
        reserved=names["reserved"],
        reserved_refused=names["refused"],
        words={
            name: OptionWords(entry["option"], tuple(entry["allowed"]), entry.get("fallback"))
            for name, entry in data["queue_words"].items()
        },
    )


def _step_options(data: Mapping[str, Any]) -> StepOptionFacts:
    facts = data["step_options"]
    return StepOptionFacts(
        async_only=tuple(facts["async_only"]),
        predicate=facts["predicate"],
        deadline=facts["deadline"],
        retries=tuple(facts["retries"]),
        switch=facts["switch"],
        lowest={name: (entry["value"], entry["error"]) for name, entry in facts["lowest"].items()},
        isolation_levels=tuple(data["isolation"]["levels"]),
        other_levels=tuple(data["isolation"]["others"]),
    )


@functools.lru_cache(maxsize=1)
def load_callables() -> Callables:
    """The facts of `callables.toml`."""
    data = _read("callables.toml")
    handoffs: dict[str, Handoff] = {}
    for kind in ("thread", "process", "to_thread", "call", "context", "later"):
        for path, entry in data[kind].items():
            handoffs[path] = Handoff(
                kind,
                entry.get("function"),
                entry.get("position"),
                entry.get("arguments"),
                entry.get("each", False),
                entry.get("loses", False),
            )
    return Callables(
        handoffs=handoffs,
        runs=frozenset(data["run"]["names"]),
        tasks=frozenset(data["task"]["names"]),
        quick=frozenset(f"{owner}.{name}" for owner, names in data["quick"].items() for name in names),
        waits_for_process=frozenset(data["waits_for_process"]["names"]),
        wraps=frozenset(data["wrap"]["names"]),
        groups={name: tuple(methods) for name, methods in data["group"].items()},
        fifo_locks=frozenset(data["fifo_locks"]["names"]),
        fifo_queues=frozenset(data["fifo_queues"]["names"]),
        identity=frozenset(data["identity"]["names"]),
        hides=frozenset(data["hides"]["names"]),
        caches=frozenset(data["caches"]["names"]),
        outside={path: kind for kind, paths in data["outside"].items() for path in paths},
        outside_methods={
            (base, method): kind
            for kind, entry in data["outside_methods"].items()
            for base in entry["bases"]
            for method in entry["methods"]
        },
        runs_method={
            name: (kind, entry["method"])
            for kind, entry in data["runs_method"].items()
            for name in entry["names"]
        },
        not_handlers=frozenset(data["not_handlers"]["names"]),
        expects_failure=frozenset(data["expects_failure"]["names"]),
        logs=tuple(data["logs"]["names"]),
        servers=frozenset(data["servers"]["names"]),
        mutators=frozenset(data["mutators"]["names"]),
        containers=frozenset(data["mutators"]["containers"]),
        elements=data["elements"],
        unordered=frozenset(data["unordered"]["names"]),
        telling_methods=frozenset(data["logs"]["methods"]),
        telling_names=tuple(data["logs"]["receivers"]),
        fields=frozenset(data["fields"]["names"]),
        aliases=data["aliases"],
    )


def load_api() -> dbos_api.DbosApi:
    """The generated API data."""
    return dbos_api.load()
