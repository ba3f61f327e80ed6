"""The rules of DBS7xx: messages and events, schedules, workflow IDs, patches."""

from __future__ import annotations

from dbos_flake8.rule import Rule

__all__ = [
    "CreateScheduleAtStartup",
    "InvalidCron",
    "ScheduleEntryInvalid",
    "ScheduledSignature",
]


class ScheduledSignature(Rule):
    """A scheduled workflow cannot take what its schedule gives it.

    ## Why is this bad?

    A schedule calls its workflow with two positional arguments: the time it was scheduled for, and the
    context of the schedule (for `@DBOS.scheduled` of dbos 2 the time of the start). Nobody counts the
    parameters when the schedule is made. A workflow that takes another number of them is started at every
    tick and ends with TypeError each time, in the background, where only its status tells.

    Methods of instances cannot be scheduled, because a schedule knows no instance. `DBOS.create_schedule`
    and `DBOS.apply_schedules` refuse those of a registered class with a DBOSException;
    `@DBOS.scheduled` accepts them, and methods of classes, and fails at every tick.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def clean_up() -> None: ...


    def set_up() -> None:
        DBOS.apply_schedules(
            [{"schedule_name": "nightly", "workflow_fn": clean_up, "schedule": "0 2 * * *"}]
        )
    ```

    Use instead:

    ```python
    from datetime import datetime

    from dbos import DBOS


    @DBOS.workflow()
    def clean_up(scheduled_at: datetime, context: object) -> None: ...


    def set_up() -> None:
        DBOS.apply_schedules(
            [{"schedule_name": "nightly", "workflow_fn": clean_up, "schedule": "0 2 * * *"}]
        )
    ```

    ## Stays silent on

    Functions with `*args` or with defaults that make two arguments fit; static methods; class methods that
    a schedule of `DBOS.create_schedule` or `DBOS.apply_schedules` runs; functions that the linter does not
    know, or that another decorator may have changed; functions that are no workflow at all.

    ## Versions

    | dbos | what happens |
    |---|---|
    | up to 3.0 | `@DBOS.scheduled`: the scheduled time and the time of the start |
    | 2.13 and later | `DBOS.create_schedule`, `DBOS.apply_schedules`: the scheduled time and the context |

    ## References

    <https://docs.dbos.dev/python/tutorials/scheduled-workflows>
    """

    code = "DBS701"
    name = "scheduled-signature"
    message = "{problem}; {remedy}"


class InvalidCron(Rule):
    """A schedule has a cron expression or a time zone that dbos refuses.

    ## Why is this bad?

    dbos checks both when the schedule is made. `DBOS.create_schedule` and `DBOS.apply_schedules` raise
    a DBOSException, most often when the application starts; `@DBOS.scheduled` of dbos 2 raises ValueError
    when its module is imported.

    An expression has five fields (minute, hour, day of the month, month, day of the week), six with the
    seconds in front, or seven with the year at the end. Names of months and days, lists, ranges, steps,
    `?`, `l`, `mon#2`, `l5` and aliases such as `@daily` are taken.

    ## Example

    ```python
    from datetime import datetime

    from dbos import DBOS


    @DBOS.workflow()
    def report(scheduled_at: datetime, context: object) -> None: ...


    def set_up() -> None:
        DBOS.create_schedule(schedule_name="report", workflow_fn=report, schedule="0 24 * * *")
    ```

    Use instead:

    ```python
    from datetime import datetime

    from dbos import DBOS


    @DBOS.workflow()
    def report(scheduled_at: datetime, context: object) -> None: ...


    def set_up() -> None:
        DBOS.create_schedule(schedule_name="report", workflow_fn=report, schedule="0 0 * * *")
    ```

    ## Stays silent on

    Expressions that are put together at run time; `r` fields, whose value is drawn; time zones, where the
    Python that runs the linter has no complete data of them.

    ## Versions

    | dbos | what happens |
    |---|---|
    | up to 3.2 | ranges over the end of a field (`22-6`) and nearest weekdays (`15w`) are refused, too |
    | 3.3 and later | they are taken |
    | 2.15 and later | schedules have time zones |

    What the rule takes and refuses is compared with croniter, which dbos asks, on generated expressions.

    ## References

    <https://docs.dbos.dev/python/tutorials/scheduled-workflows>
    """

    code = "DBS702"
    name = "invalid-cron"
    message = "{problem}: {effect}; {remedy}"
    fails = True


class ScheduleEntryInvalid(Rule):
    """A schedule lacks what dbos asks for, or has what dbos does not know.

    ## Why is this bad?

    `DBOS.apply_schedules` raises a DBOSException for an entry without its name, its workflow or its cron
    expression. A key that it does not know is ignored without a word: a `timezone` instead of
    `cron_timezone` lets the schedule run in UTC. `DBOS.create_schedule` takes keywords alone, and raises
    TypeError for positional arguments, missing and unknown ones. Both take the workflow function itself;
    its name as text fails with AttributeError.

    ## Example

    ```python
    from datetime import datetime

    from dbos import DBOS


    @DBOS.workflow()
    def report(scheduled_at: datetime, context: object) -> None: ...


    def set_up() -> None:
        DBOS.apply_schedules(
            [{"schedule_name": "report", "workflow_fn": report, "cron": "0 2 * * *"}]
        )
    ```

    Use instead:

    ```python
    from datetime import datetime

    from dbos import DBOS


    @DBOS.workflow()
    def report(scheduled_at: datetime, context: object) -> None: ...


    def set_up() -> None:
        DBOS.apply_schedules(
            [{"schedule_name": "report", "workflow_fn": report, "schedule": "0 2 * * *"}]
        )
    ```

    ## Stays silent on

    Entries with `**` or computed keys, and those that get more keys later, as far as something is missing;
    lists that other files make; keys that some other release of dbos knows.

    ## Versions

    2.13 and later.

    ## References

    <https://docs.dbos.dev/python/reference/contexts>
    """

    code = "DBS709"
    name = "schedule-entry-invalid"
    message = "{problem}; {remedy}"


class CreateScheduleAtStartup(Rule):
    """A program creates a schedule each time it starts.

    ## Why is this bad?

    Schedules are kept in the database. The first start of the program creates the schedule, and each later
    one fails, because a schedule of this name exists: `DBOS.create_schedule` raises a DBOSException. The
    test of the new code passes, on an empty database, and the second deployment does not start.
    `DBOS.apply_schedules` makes the schedule or replaces it.

    ## Example

    ```python
    from datetime import datetime

    from dbos import DBOS


    @DBOS.workflow()
    def report(scheduled_at: datetime, context: object) -> None: ...


    def main() -> None:
        DBOS(config={"name": "shop"})
        DBOS.launch()
        DBOS.create_schedule(schedule_name="report", workflow_fn=report, schedule="0 2 * * *")
    ```

    Use instead:

    ```python
    from datetime import datetime

    from dbos import DBOS


    @DBOS.workflow()
    def report(scheduled_at: datetime, context: object) -> None: ...


    def main() -> None:
        DBOS(config={"name": "shop"})
        DBOS.launch()
        DBOS.apply_schedules(
            [{"schedule_name": "report", "workflow_fn": report, "schedule": "0 2 * * *"}]
        )
    ```

    ## Stays silent on

    Schedules that handlers and workflows create; code below a condition, or in a `try` that handles the
    failure; code that looks for the schedule, deletes it or resets the database before; names that are
    computed; commands, which may be meant to run once; a `DBOSClient`; tests.

    ## Versions

    2.13 and later.

    ## References

    <https://docs.dbos.dev/python/tutorials/scheduled-workflows>
    """

    code = "DBS710"
    name = "create-schedule-at-startup"
    message = (
        "`{call}` runs at every start of the program, and from the second start on it raises DBOSException "
        'because schedule "{name}" exists; use `{remedy}`'
    )
    fails = True
