"""Left over from an older shop. Nothing imports it, since it cannot be imported."""

from dbos import DBOS


# DBS501: raises TypeError when the module is imported; it should say `workflow()`.
@DBOS.workflow  # type: ignore[call-arg, arg-type]
def nightly_cleanup() -> str:
    return "clean"
