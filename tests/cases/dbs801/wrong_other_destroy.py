"""What is destroyed here is not DBOS."""

from pathlib import Path

import pytest
from dbos import DBOS


class Window:
    def destroy(self) -> None: ...


def destroy_files(folder: Path) -> None:
    for file in folder.iterdir():
        file.unlink()


@pytest.fixture
def launched(tmp_path: Path):
    window = Window()
    DBOS(config={"name": "shop", "system_database_url": f"sqlite:///{tmp_path}/shop.sqlite"})
    DBOS.launch()  # DBS801: `launched` leaves the DBOS
    yield
    window.destroy()
    destroy_files(tmp_path)


def test_bill(launched: None) -> None: ...
