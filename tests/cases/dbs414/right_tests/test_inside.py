"""A test that looks behind the scenes."""

from dbos._context import get_local_dbos_context


def test_no_context() -> None:
    assert get_local_dbos_context() is None
