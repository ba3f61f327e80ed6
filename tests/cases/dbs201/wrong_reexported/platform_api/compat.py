try:
    from dbos import DBOS
except ImportError:
    from .fallback import DBOS

durable_step = DBOS.step
durable_workflow = DBOS.workflow
