"""The project's own decorators."""

import functools

try:
    from dbos import DBOS
except ImportError:
    DBOS = None

if DBOS is None:

    def step(function=None, **_options):
        return function if function is not None else lambda inner: inner

    def workflow(function=None, **_options):
        return function if function is not None else lambda inner: inner

else:

    def step(function=None, **options):
        if function is None:
            return functools.partial(step, **options)
        return DBOS.step(**options)(function)

    workflow = DBOS.workflow()
