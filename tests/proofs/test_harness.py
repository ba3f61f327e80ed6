"""The words of `proof.py` mean the same on every release that has an environment."""

from pathlib import Path

import pytest

from . import environments
from .harness import Prove, everywhere


@everywhere
def test_death_recovery_and_replay(prove: Prove) -> None:
    facts = prove("""
        from dbos import DBOS
        from proof import crash_and_recover, effect, effects, halt, launch, recorded, replays, show, status
        from proof import RELEASE

        @DBOS.step()
        def save(number):
            effect(f"saved {number}")
            return number

        @DBOS.workflow()
        def order():
            save(1)
            halt()
            DBOS.sleep(0.01)
            return save(2)

        launch()
        show(outcome=crash_and_recover(order=order), record=recorded(order), status=status(order))
        show(effects=effects(), replays=replays(order), release=RELEASE)
    """)
    assert facts["recorded_at_death"] == {"order": ["save"]}
    assert facts["outcome"] == {"order": 2}
    assert facts["record"] == ["save", "DBOS.sleep", "save"]
    assert facts["status"] == "SUCCESS"
    assert facts["effects"] == ["saved 1", "saved 2"]
    assert facts["replays"] == [2, 2, 2, 2]
    assert tuple(facts["release"]) == prove.release


@pytest.mark.parametrize("major", environments.MAJORS)
def test_another_release_inside_of_a_proof(prove: Prove, major: str) -> None:
    other = prove.on(major)
    facts = other("from proof import RELEASE, show\nshow(release=RELEASE)")
    assert ".".join(map(str, facts["release"])) == environments.newest(major)
    assert other.release == tuple(facts["release"])


def test_an_interrupted_environment_is_built_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built: list[str] = []

    def build(folder: Path, python: Path, release: str) -> None:
        assert not (folder / "half").exists()
        python.parent.mkdir(parents=True)
        python.touch()
        (folder / "half").touch()
        built.append(release)
        if len(built) == 1:
            raise environments.Unavailable("no network")

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(environments, "_build", build)
    with pytest.raises(environments.Unavailable):
        environments.python_with("1.0.0")
    python = environments.python_with("1.0.0")
    assert python.is_relative_to(tmp_path)
    assert environments.python_with("1.0.0") == python
    assert built == ["1.0.0", "1.0.0"]
