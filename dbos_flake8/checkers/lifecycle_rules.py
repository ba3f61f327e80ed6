"""The rules of DBS4xx: configuring, constructing, launching and destroying DBOS."""

from __future__ import annotations

from dbos_flake8.rule import Rule

__all__ = [
    "ConfigNotKeyword",
    "DestructiveCallInApplication",
    "NoSystemDatabase",
    "OtlpIgnored",
    "PrivateImport",
    "SecretInConfig",
    "UnknownConfigKey",
    "UnstableIdentity",
]


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
    message = "`{key}` has {what} in the code, where everybody who reads it can use it; read it from the environment"


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
    message = "`DBOS(...)` {problem} (TypeError); write `{call}`"
    fails = True


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
    that are called `dbos`.

    ## Versions

    All. `dbos.error` is no module of its own that could be imported from: `from dbos import error` it is.

    ## References

    <https://docs.dbos.dev/python/reference/dbos-class>
    """

    code = "DBS414"
    name = "private-import"
    message = "`{name}` is private to dbos, and may be gone in the next release{remedy}"
