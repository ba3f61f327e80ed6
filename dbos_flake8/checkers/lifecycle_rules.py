"""The rules of DBS4xx: configuring, constructing, launching and destroying DBOS."""

from __future__ import annotations

from dbos_flake8.rule import Applicability, Fixable, Rule

__all__ = [
    "ConfigNotKeyword",
    "ConfigureAtImport",
    "ConstructedTwice",
    "DestructiveCallInApplication",
    "LaunchAtImport",
    "LifecycleOrder",
    "NoSystemDatabase",
    "OtlpIgnored",
    "PrivateImport",
    "ProgramEndsAfterLaunch",
    "RegistrationAfterLaunch",
    "SecretInConfig",
    "UnknownConfigKey",
    "UnstableIdentity",
]


class LaunchAtImport(Rule):
    """`DBOS.launch()` runs when a module is imported.

    ## Why is this bad?

    Whoever imports the module, a test, another program or a tool that only wants one function of it,
    connects to the database, begins to recover workflows and runs those that wait in queues. What the
    module defines below the launch, and what is imported after it, does not exist at that moment.

    ## Example

    ```python
    import os

    from dbos import DBOS, DBOSConfig

    config: DBOSConfig = {
        "name": "shop",
        "system_database_url": os.environ["DBOS_SYSTEM_DATABASE_URL"],
    }


    @DBOS.workflow()
    def ship(order: str) -> None:
        DBOS.logger.info("shipped %s", order)


    DBOS(config=config)
    DBOS.launch()
    ```

    Use instead:

    ```python
    import os

    from dbos import DBOS, DBOSConfig

    config: DBOSConfig = {
        "name": "shop",
        "system_database_url": os.environ["DBOS_SYSTEM_DATABASE_URL"],
    }


    @DBOS.workflow()
    def ship(order: str) -> None:
        DBOS.logger.info("shipped %s", order)


    def main() -> None:
        DBOS(config=config)
        DBOS.launch()
        ship("42")


    if __name__ == "__main__":
        main()
    ```

    ## Stays silent on

    Scripts that define no workflow, step, handler or command, and that no other file around imports; `__main__.py`;
    notebooks; tests and their `conftest.py`; a launch under a condition, in a function, in a lifespan;
    `DBOS(config=...)` alone.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/integrating-dbos>
    """

    code = "DBS401"
    name = "launch-at-import"
    message = (
        "`{call}()` runs whenever this module is imported, by a test or another program; "
        'launch in `main`, in a lifespan, or below `if __name__ == "__main__":`'
    )


class ConfigureAtImport(Rule):
    """`DBOS(config=...)` at module level, where the program launches DBOS in its `main`.

    ## Why is this bad?

    The first configuration is the one that counts. A test that imports the module for one of its workflows
    gets the application's configuration and database, and its own is ignored until it calls
    `DBOS.destroy()`. DBOS's guide constructs and launches in one place, in `main`.

    Much code, that of the documentation included, constructs at module level, so the rule is opt-in.

    ## Example

    ```python
    import os

    from dbos import DBOS, DBOSConfig

    config: DBOSConfig = {
        "name": "shop",
        "system_database_url": os.environ["DBOS_SYSTEM_DATABASE_URL"],
    }
    DBOS(config=config)


    @DBOS.workflow()
    def ship(order: str) -> None:
        DBOS.logger.info("shipped %s", order)


    if __name__ == "__main__":
        DBOS.launch()
        ship("42")
    ```

    Use instead:

    ```python
    import os

    from dbos import DBOS, DBOSConfig

    config: DBOSConfig = {
        "name": "shop",
        "system_database_url": os.environ["DBOS_SYSTEM_DATABASE_URL"],
    }


    @DBOS.workflow()
    def ship(order: str) -> None:
        DBOS.logger.info("shipped %s", order)


    if __name__ == "__main__":
        DBOS(config=config)
        DBOS.launch()
        ship("42")
    ```

    ## Stays silent on

    Modules whose launch is in a lifespan, a factory or another file; `DBOS(fastapi=...)` and
    `DBOS(flask=...)` of dbos 2, which launch with the server; tests.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/testing>
    """

    code = "DBS402"
    name = "configure-at-import"
    message = "DBOS is constructed when this module is imported, and only launched in `main`; construct it there, too"
    is_default = False


class LifecycleOrder(Rule):
    """Something is done with DBOS before or after the moment at which it can be done.

    ## Why is this bad?

    `DBOS(config=...)` constructs, `DBOS.launch()` connects to the database and starts the threads,
    `DBOS.destroy()` ends it. Workflows, queues and schedules need the database: before the launch, and
    after the end, they raise DBOSException. `DBOS.listen_queues`, `@DBOS.alert_handler` and datasources
    must come before the launch, because it is then that they are looked at.

    A server does not return: what stands below it waits until it is stopped. With `workers=` or
    `reload=True` it imports the application in processes of its own, in which nothing that stands below
    `if __name__ == "__main__"` has run. Another process has none of the threads and connections of DBOS.

    ## Example

    ```python
    import os

    from dbos import DBOS, DBOSConfig

    config: DBOSConfig = {
        "name": "shop",
        "system_database_url": os.environ["DBOS_SYSTEM_DATABASE_URL"],
    }


    def start() -> None:
        DBOS(config=config)
        DBOS.register_queue("mails")
        DBOS.launch()
    ```

    Use instead:

    ```python
    import os

    from dbos import DBOS, DBOSConfig

    config: DBOSConfig = {
        "name": "shop",
        "system_database_url": os.environ["DBOS_SYSTEM_DATABASE_URL"],
    }


    def start() -> None:
        DBOS(config=config)
        DBOS.launch()
        DBOS.register_queue("mails")
    ```

    ## Stays silent on

    Whatever a branch, a loop or a handler decides; code whose launch is not in view; steps, `run_step`,
    debouncers and clients, which need no launch; `register_queue` in handlers; blocks that expect the
    failure.

    ## Versions

    | what | versions | what happens |
    |---|---|---|
    | workflows, queues, schedules before the launch or after the end | all | DBOSException |
    | `DBOS.launch()` before `DBOS(...)`, or after the end | before 3.0 | nothing, silently |
    | | 3.0 on | DBOSException |
    | `listen_queues`, `alert_handler` after the launch | all that have them (2.7, 2.10) | DBOSException |
    | a datasource after the launch | 2.22 to 3.0 | nothing |
    | | 3.1 on | DBOSException |

    That processes which a server starts lack the launch follows from how Python runs them; the rest has been run.

    ## References

    <https://docs.dbos.dev/python/reference/dbos-class>,
    <https://docs.dbos.dev/python/tutorials/queue-tutorial>
    """

    code = "DBS403"
    name = "lifecycle-order"
    message = "{problem}"


class UnknownConfigKey(Rule):
    """A key of the configuration that DBOS does not know, lacks, or refuses.

    ## Why is this bad?

    The configuration is a plain dictionary, and nothing checks its keys when the program runs. One that
    DBOS does not know is ignored without a word: with `"system_db_url"` the application runs, on a SQLite
    file of its own instead of the database that was meant.

    What DBOS refuses ends the program when DBOS is constructed or launched: a missing `name`, or one that
    is too short, too long, or has other characters than `a-z`, `0-9`, `-` and `_`
    (DBOSInitializationError); the name of a level that `logging` does not have, in capitals (ValueError);
    intervals and pool sizes below the least that works.

    A value of another type than the key takes fails later, where it is used, or means something else:
    the text `"false"` switches a flag on, and endpoints that are a text instead of a list are ignored.

    ## Example

    ```python
    import os

    from dbos import DBOS, DBOSConfig

    config: DBOSConfig = {
        "name": "shop",
        "system_db_url": os.environ["SHOP_DATABASE_URL"],
    }
    DBOS(config=config)
    ```

    Use instead:

    ```python
    import os

    from dbos import DBOS, DBOSConfig

    config: DBOSConfig = {
        "name": "shop",
        "system_database_url": os.environ["SHOP_DATABASE_URL"],
    }
    DBOS(config=config)
    ```

    ## Stays silent on

    Dictionaries that are no configuration of DBOS; keys that the program itself reads from the
    dictionary; a missing `name` where `**base`, a function or a loop may add it; values that are not
    literals or constants of the project. Keys that DBOS had or has in some other release are told by
    DBS905 and DBS908.

    ## Versions

    | what | versions | what happens |
    |---|---|---|
    | unknown key | all | silently ignored |
    | no `name` | all | DBOSInitializationError |
    | `name` of 3 to 30 characters | before 3.0 | longer: DBOSInitializationError |
    | `name` of 3 to 256 characters | 3.0 on | longer: DBOSInitializationError |

    ## References

    <https://docs.dbos.dev/python/reference/configuration>
    """

    code = "DBS404"
    name = "unknown-config-key"
    message = "{problem}"


class SecretInConfig(Rule):
    """A password or key in the text of the program.

    ## Why is this bad?

    Whoever can read the code, its history or its image can then open the database with all inputs and
    results of all workflows, or act for the application at Conductor. A secret that has been committed
    must be replaced, because its history stays.

    ## Example

    ```python
    from dbos import DBOS, DBOSConfig

    config: DBOSConfig = {
        "name": "shop",
        "system_database_url": "postgresql://shop:kX9-tre2@db.example.com/shop",
    }
    DBOS(config=config)
    ```

    Use instead:

    ```python
    import os

    from dbos import DBOS, DBOSConfig

    config: DBOSConfig = {
        "name": "shop",
        "system_database_url": os.environ["DBOS_SYSTEM_DATABASE_URL"],
    }
    DBOS(config=config)
    ```

    ## Stays silent on

    Values from the environment or a store of secrets; URLs without a password, or with a placeholder
    (`<password>`, `{password}`, `YOUR_PASSWORD`); databases on the developer's own machine, and the
    default passwords of containers; tests. The default of `os.environ.get` is looked at like any text.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/reference/configuration>
    """

    code = "DBS405"
    name = "secret-in-config"
    message = (
        "`{key}` has {what} in the code, where everybody who reads it can use it; read it from the environment: "
        "{variable}"
    )


class ProgramEndsAfterLaunch(Rule):
    """The program ends as soon as it has launched DBOS, though its work comes later.

    ## Why is this bad?

    Queues, schedules and consumers run in threads that do not keep a process alive. When the last line of
    the program has run, Python ends it, and nothing that was to come is ever run.

    ## Example

    ```python
    import os
    from datetime import datetime

    from dbos import DBOS, DBOSConfig

    config: DBOSConfig = {
        "name": "shop",
        "system_database_url": os.environ["DBOS_SYSTEM_DATABASE_URL"],
    }


    @DBOS.workflow()
    def report(scheduled: datetime, context: object) -> None:
        DBOS.logger.info("report of %s", scheduled)


    if __name__ == "__main__":
        DBOS(config=config)
        DBOS.launch()
        DBOS.apply_schedules(
            [{"schedule_name": "report", "workflow_fn": report, "schedule": "0 6 * * *"}]
        )
    ```

    Use instead:

    ```python
    import os
    import threading
    from datetime import datetime

    from dbos import DBOS, DBOSConfig

    config: DBOSConfig = {
        "name": "shop",
        "system_database_url": os.environ["DBOS_SYSTEM_DATABASE_URL"],
    }


    @DBOS.workflow()
    def report(scheduled: datetime, context: object) -> None:
        DBOS.logger.info("report of %s", scheduled)


    if __name__ == "__main__":
        DBOS(config=config)
        DBOS.launch()
        DBOS.apply_schedules(
            [{"schedule_name": "report", "workflow_fn": report, "schedule": "0 6 * * *"}]
        )
        threading.Event().wait()
    ```

    ## Stays silent on

    Programs that do anything else after the launch: wait, serve, start a workflow, enqueue, call what
    nobody knows; that destroy DBOS at the end; that start a thread, a server or a loop before; that have
    neither queues nor schedules nor consumers, in themselves and in the modules that they import. A command
    that sets up queues or schedules behind the launch may do that alone.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/scheduled-workflows>,
    <https://docs.dbos.dev/python/tutorials/queue-tutorial>
    """

    code = "DBS406"
    name = "program-ends-after-launch"
    message = (
        "the program ends right after the launch, before its {work} can do anything; "
        "wait at its end: `threading.Event().wait()`"
    )


class RegistrationAfterLaunch(Rule):
    """A workflow, class or configured instance is registered after DBOS has been launched.

    ## Why is this bad?

    At its launch DBOS computes the application's version from the workflows that it knows, begins to
    recover those that are pending, and reads the queues. A workflow that is registered later is not
    among them: its recovery fails, because there is no such function yet, and changes of its code do not
    change the version. For instances that come late DBOS leaves a warning in the log.

    ## Example

    ```python
    import os

    from dbos import DBOS, DBOSConfig

    config: DBOSConfig = {
        "name": "shop",
        "system_database_url": os.environ["DBOS_SYSTEM_DATABASE_URL"],
    }


    def main() -> None:
        DBOS(config=config)
        DBOS.launch()

        @DBOS.workflow()
        def ship(order: str) -> None:
            DBOS.logger.info("shipped %s", order)

        ship("42")
    ```

    Use instead:

    ```python
    import os

    from dbos import DBOS, DBOSConfig

    config: DBOSConfig = {
        "name": "shop",
        "system_database_url": os.environ["DBOS_SYSTEM_DATABASE_URL"],
    }


    @DBOS.workflow()
    def ship(order: str) -> None:
        DBOS.logger.info("shipped %s", order)


    def main() -> None:
        DBOS(config=config)
        DBOS.launch()
        ship("42")
    ```

    ## Stays silent on

    Steps; tests; what only some branch registers; a module imported after the launch that somebody
    else in view has imported before.

    ## Versions

    All. The warning about instances is that of 1.12 on.

    ## References

    <https://docs.dbos.dev/python/tutorials/classes>,
    <https://docs.dbos.dev/python/reference/dbos-class>
    """

    code = "DBS407"
    name = "registration-after-launch"
    message = "{problem}"
    precedence = 35


class ConfigNotKeyword(Rule):
    """`DBOS(config)` or `DBOS()`, where the configuration must be passed by keyword.

    ## Why is this bad?

    The constructor takes keywords alone, and `config` must be among them: anything else raises TypeError.
    `DBOS()` does not give the object that exists already.

    ## Example

    ```python
    from dbos import DBOS, DBOSConfig

    config: DBOSConfig = {"name": "shop", "system_database_url": "postgresql://localhost/shop"}
    DBOS(config)
    ```

    Use instead:

    ```python
    from dbos import DBOS, DBOSConfig

    config: DBOSConfig = {"name": "shop", "system_database_url": "postgresql://localhost/shop"}
    DBOS(config=config)
    ```

    ## Stays silent on

    `DBOS(**options)`; an argument that DBS904 tells of.

    ## Versions

    | versions | what happens |
    |---|---|
    | before 1.0 | `DBOS()` reads `dbos-config.yaml`; `DBOS(config)` raises TypeError |
    | 1.0 on | both raise TypeError |

    ## References

    <https://docs.dbos.dev/python/reference/dbos-class>
    """

    code = "DBS408"
    name = "config-not-keyword"
    fixable = Fixable.sometimes(Applicability.SAFE)
    message = "`DBOS(...)` {problem} (TypeError); write `{call}`"
    fails = True


class ConstructedTwice(Rule):
    """DBOS is constructed or launched a second time.

    ## Why is this bad?

    There is one DBOS in a process. `DBOS(config=...)` gives the one that exists, and does not look at the
    second configuration, be it right or wrong: the application keeps running on the first database.
    A second `DBOS.launch()` leaves a warning in the log. Only `DBOS.destroy()` makes room for another.

    ## Example

    ```python
    from dbos import DBOS, DBOSConfig

    north: DBOSConfig = {"name": "north", "system_database_url": "postgresql://localhost/north"}
    south: DBOSConfig = {"name": "south", "system_database_url": "postgresql://localhost/south"}


    def start() -> None:
        DBOS(config=north)
        DBOS(config=south)
        DBOS.launch()
    ```

    Use instead:

    ```python
    from dbos import DBOS, DBOSConfig

    north: DBOSConfig = {"name": "north", "system_database_url": "postgresql://localhost/north"}


    def start() -> None:
        DBOS(config=north)
        DBOS.launch()
    ```

    ## Stays silent on

    Branches and loops; one call that runs twice; `DBOS.destroy()` in between; modules that construct and are launched
    by somebody else.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/reference/dbos-class>
    """

    code = "DBS409"
    name = "constructed-twice"
    message = "{problem}"


class UnstableIdentity(Rule):
    """An identity that another start, or another process, must or must not share.

    ## Why is this bad?

    A process that starts recovers the workflows that have its `executor_id` and its
    `application_version`, and looks up the instances of classes by their `config_name`.

    Where one of them is made anew at each start, from an identifier, the time or the number of the
    process, nothing ever matches: what was running when the process ended stays PENDING for ever.

    An `executor_id` that is one text for all processes is no better: each that starts runs again what
    the others are still running. It must be the same for one process after its restart, and different
    from the others': the name of the pod or machine, from the environment. With Conductor it can be left
    out.

    ## Example

    ```python
    import uuid

    from dbos import DBOS, DBOSConfig

    config: DBOSConfig = {
        "name": "shop",
        "application_version": str(uuid.uuid4()),
    }
    DBOS(config=config)
    ```

    Use instead:

    ```python
    import os

    from dbos import DBOS, DBOSConfig

    config: DBOSConfig = {
        "name": "shop",
        "system_database_url": os.environ["DBOS_SYSTEM_DATABASE_URL"],
        "application_version": os.environ["GIT_COMMIT"],
    }
    DBOS(config=config)
    ```

    ## Stays silent on

    Values from the environment, and defaults for the case that a variable is not set; names of machines;
    versions that are literals; an `executor_id` beside a key of Conductor, which gives every process its
    own; tests.

    ## Versions

    All that have the keys (1.10 on); `config_name` in all. That two processes with one `executor_id` run
    a workflow twice is what the reference says; the rest has been run.

    ## References

    <https://docs.dbos.dev/python/reference/configuration>,
    <https://docs.dbos.dev/python/tutorials/upgrading-workflows>
    """

    code = "DBS410"
    name = "unstable-identity"
    message = "`{key}` is {value}: {effect}"


class OtlpIgnored(Rule):
    """Endpoints of OpenTelemetry without the switch that turns the export on.

    ## Why is this bad?

    DBOS exports traces and logs only with `"enable_otlp": True`. Without it, `otlp_traces_endpoints` and
    `otlp_logs_endpoints` are ignored without a word, and the dashboards stay empty.

    The switch needs the packages of `dbos[otel]`: without them, `DBOS(config=...)` raises
    ModuleNotFoundError. That is why the fix is unsafe.

    ## Example

    ```python
    from dbos import DBOS, DBOSConfig

    config: DBOSConfig = {
        "name": "shop",
        "otlp_traces_endpoints": ["http://collector:4318/v1/traces"],
    }
    DBOS(config=config)
    ```

    Use instead:

    ```python
    from dbos import DBOS, DBOSConfig

    config: DBOSConfig = {
        "name": "shop",
        "system_database_url": "postgresql://localhost/shop",
        "enable_otlp": True,
        "otlp_traces_endpoints": ["http://collector:4318/v1/traces"],
    }
    DBOS(config=config)
    ```

    ## Stays silent on

    `enable_otlp` with a value that is not known; configurations to which other keys may be added; empty
    lists.

    ## Versions

    | versions | what happens |
    |---|---|
    | before 2.0 | endpoints are used unless `disable_otlp` is set |
    | 2.0 on | endpoints are ignored unless `enable_otlp` is set |

    ## References

    <https://docs.dbos.dev/python/tutorials/logging-and-tracing>
    """

    code = "DBS411"
    name = "otlp-ignored"
    fixable = Fixable.sometimes(Applicability.UNSAFE)
    message = "`{key}` is ignored unless DBOS exports to OpenTelemetry; add {remedy}"


class DestructiveCallInApplication(Rule):
    """A call outside tests that deletes the workflows, or the registry of them.

    ## Why is this bad?

    `DBOS.reset_system_database()` drops the system database with every workflow, its checkpoints and its
    results, those of other processes included. `DBOS.destroy(destroy_registry=True)` forgets every
    decorated function: after another launch nothing is recovered, and queues cannot run what they hold.
    Both are made for tests.

    ## Example

    ```python
    from dbos import DBOS, DBOSConfig

    config: DBOSConfig = {"name": "shop", "system_database_url": "postgresql://localhost/shop"}


    def start() -> None:
        DBOS(config=config)
        DBOS.reset_system_database()
        DBOS.launch()
    ```

    Use instead:

    ```python
    from dbos import DBOS, DBOSConfig

    config: DBOSConfig = {"name": "shop", "system_database_url": "postgresql://localhost/shop"}


    def start() -> None:
        DBOS(config=config)
        DBOS.launch()
    ```

    ## Stays silent on

    Tests and their fixtures; calls under a condition; functions and commands that say by their name what
    they are for (`reset_database`, `drop_all`).

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/testing>,
    <https://docs.dbos.dev/python/reference/dbos-class>
    """

    code = "DBS412"
    name = "destructive-call-in-application"
    message = "`{call}` {effect}; it is made for tests, {remedy}"


class NoSystemDatabase(Rule):
    """A configuration that leaves the choice of the database to DBOS.

    ## Why is this bad?

    Without a `system_database_url`, or with None for it, DBOS writes to a SQLite file in the current
    directory, without a word. In a container the file is gone with the container, and two processes share
    neither workflows nor queues. Where the URL comes from a variable that somebody forgot to set, the
    application starts all the same.

    For development that is convenient, and the documentation does it, so the rule is opt-in.

    ## Example

    ```python
    import os

    from dbos import DBOS, DBOSConfig

    config: DBOSConfig = {
        "name": "shop",
        "system_database_url": os.environ.get("DBOS_SYSTEM_DATABASE_URL"),
    }
    DBOS(config=config)
    ```

    Use instead:

    ```python
    import os

    from dbos import DBOS, DBOSConfig

    config: DBOSConfig = {
        "name": "shop",
        "system_database_url": os.environ["DBOS_SYSTEM_DATABASE_URL"],
    }
    DBOS(config=config)
    ```

    ## Stays silent on

    A URL with a default, `sqlite:` included; a `system_database_engine`; configurations to which other
    keys may be added; tests.

    ## Versions

    | versions | what happens |
    |---|---|
    | before 1.13 | a PostgreSQL on the same machine |
    | 1.13 on | a SQLite file |

    ## References

    <https://docs.dbos.dev/python/reference/configuration>
    """

    code = "DBS413"
    name = "no-system-database"
    message = "{problem}; DBOS then uses a SQLite file in the current directory, without a word"
    is_default = False


class PrivateImport(Rule):
    """An import of a private module or name of dbos.

    ## Why is this bad?

    Modules whose name begins with an underscore are the inside of dbos. They are moved, renamed and
    changed in any release, without a word in its notes. What is meant for users is in `dbos` itself, the
    errors in `dbos.error`.

    ## Example

    ```python
    from dbos import DBOS
    from dbos._error import DBOSException


    def launch() -> bool:
        try:
            DBOS.launch()
        except DBOSException:
            return False
        return True
    ```

    Use instead:

    ```python
    from dbos import DBOS, error


    def launch() -> bool:
        try:
            DBOS.launch()
        except error.DBOSException:
            return False
        return True
    ```

    ## Stays silent on

    dbos itself; imports that are prepared to fail (`try: ... except ImportError`); modules of the project
    that are called `dbos`; tests, which may look behind the scenes, and tell at once when these have changed.

    ## Versions

    All. `dbos.error` is no module of its own that could be imported from: `from dbos import error` it is.

    ## References

    <https://docs.dbos.dev/python/reference/dbos-class>
    """

    code = "DBS414"
    name = "private-import"
    message = "`{name}` is private to dbos, and may be gone in the next release{remedy}"
