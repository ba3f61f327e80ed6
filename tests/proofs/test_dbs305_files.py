"""Proofs of DBS305: files that a workflow reads and writes itself.

What lies on the disk is another thing on recovery: the second process of a program
changes it before it launches dbos. In the programs a line with a mistake ends with the
code of its rule.
"""

from collections import Counter

from .harness import Prove


def test_dbs305_file_is_written_again_on_recovery(prove: Prove) -> None:
    """What the body of a workflow, a helper or a thread of its own writes is written
    again on recovery; what a step writes is not.
    """
    facts = prove("""
        import asyncio
        import os
        from pathlib import Path
        from dbos import DBOS
        from proof import crash_and_recover, halt, halt_async, launch, show

        def write(line):
            with Path("journal").open("a") as journal:  # DBS305
                print(line, file=journal)

        @DBOS.step()
        def write_in_step(line):
            with Path("journal").open("a") as journal:
                print(line, file=journal)

        @DBOS.step()
        def pack():
            pass

        @DBOS.step()
        async def pack_soon():
            pass

        @DBOS.workflow()
        def in_body():
            with open("journal", "a") as journal:  # DBS305
                print("body", file=journal)
            pack()
            halt()

        @DBOS.workflow()
        def in_helper():
            write("helper")
            pack()
            halt()

        @DBOS.workflow()
        async def in_thread():
            await asyncio.to_thread(write, "thread")
            await pack_soon()
            await halt_async()

        @DBOS.workflow()
        def in_step():
            write_in_step("step")
            halt()

        launch()
        crash_and_recover(
            in_body=in_body, in_helper=in_helper, in_thread=in_thread, in_step=in_step
        )
        show(journal=Path("journal").read_text().split())
    """)
    assert Counter(facts["journal"]) == {"body": 2, "helper": 2, "thread": 2, "step": 1}


def test_dbs305_other_content_on_recovery(prove: Prove) -> None:
    """A branch on the existence of a file makes recovery fail with
    DBOSUnexpectedStepError; a content or a link that has changed gives a result that
    does not belong to the recorded steps.
    """
    facts = prove("""
        import os
        from pathlib import Path
        from dbos import DBOS
        from proof import crash_and_recover, halt, launch, recovering, show

        @DBOS.step()
        def ship(what):
            return f"shipped {what}"

        @DBOS.step()
        def wait():
            pass

        @DBOS.step()
        def read(path):
            return path.read_text()

        @DBOS.workflow()
        def branch():
            if os.path.exists("stock"):  # DBS305
                ship("stock")
            else:
                wait()
            halt()

        @DBOS.workflow()
        def content():
            rate = Path("rate").read_text()  # DBS305
            shipped = ship(rate)
            halt()
            return [rate, shipped]

        @DBOS.workflow()
        def link():
            target = Path("current").resolve()  # DBS305
            shipped = ship(target.name)
            halt()
            return [target.name, shipped]

        @DBOS.workflow()
        def read_in_step():
            rate = read(Path("rates").with_name("rate"))
            shipped = ship(rate)
            halt()
            return [rate, shipped]

        def publish(rate, release):
            Path("rate").write_text(rate)
            Path(release).touch()
            Path("current").unlink(missing_ok=True)
            Path("current").symlink_to(release)

        if recovering:
            Path("stock").touch()
        publish(*("2", "new") if recovering else ("1", "old"))
        launch()
        show(
            **crash_and_recover(
                branch=branch, content=content, link=link, read_in_step=read_in_step
            )
        )
    """)
    assert facts["branch"].startswith("DBOSUnexpectedStepError: ")
    assert "function wait was recorded when ship was expected" in facts["branch"]
    assert facts["content"] == ["2", "shipped 1"]
    assert facts["link"] == ["new", "shipped old"]
    assert facts["read_in_step"] == ["1", "shipped 1"]


def test_dbs305_new_file_takes_the_result_of_another(prove: Prove) -> None:
    """A file that has come in since takes the recorded result of another one, although
    the workflow sorts the names; a listing taken in a step stays as it was.
    """
    facts = prove("""
        import os
        from pathlib import Path
        from dbos import DBOS
        from proof import crash_and_recover, halt, launch, recovering, show

        @DBOS.step()
        def names():
            return sorted(os.listdir("inbox"))

        @DBOS.step()
        def handle(name):
            return f"handled {name}"

        @DBOS.workflow()
        def in_body():
            done = {}
            for name in sorted(os.listdir("inbox")):  # DBS305
                done[name] = handle(name)
            halt()
            return done

        @DBOS.workflow()
        def in_step():
            done = {}
            for name in names():
                done[name] = handle(name)
            halt()
            return done

        os.makedirs("inbox", exist_ok=True)
        Path("inbox", "cup").touch()
        Path("inbox", "tea").touch()
        if recovering:
            Path("inbox", "bag").touch()
        launch()
        show(**crash_and_recover(in_body=in_body, in_step=in_step))
    """)
    assert facts["in_body"] == {"bag": "handled cup", "cup": "handled tea", "tea": "handled tea"}
    assert facts["in_step"] == {"cup": "handled cup", "tea": "handled tea"}


def test_dbs305_temporary_folder_is_another_one_on_recovery(prove: Prove) -> None:
    """A temporary folder made in a workflow is a new and empty one on recovery, where
    the file that a recorded step wrote is missing.
    """
    facts = prove("""
        import tempfile
        from pathlib import Path
        from dbos import DBOS
        from proof import crash_and_recover, halt, launch, show

        @DBOS.step()
        def make_folder():
            return tempfile.mkdtemp(dir=".")

        @DBOS.step()
        def write(folder):
            Path(folder, "report").write_text("report")

        @DBOS.step()
        def read(folder):
            return Path(folder, "report").read_text()

        @DBOS.workflow()
        def in_body():
            folder = tempfile.mkdtemp(dir=".")  # DBS305
            write(folder)
            halt()
            return read(folder)

        @DBOS.workflow()
        def in_step():
            folder = make_folder()
            write(folder)
            halt()
            return read(folder)

        launch()
        show(**crash_and_recover(in_body=in_body, in_step=in_step))
    """)
    assert facts["in_body"].startswith("FileNotFoundError: ")
    assert facts["in_step"] == "report"


def test_dbs305_paths_and_files_in_memory(prove: Prove) -> None:
    """Arithmetic with paths and files in memory give the same on recovery."""
    facts = prove("""
        import csv
        import io
        import os.path
        from pathlib import Path
        from dbos import DBOS
        from proof import crash_and_recover, halt, launch, recovering, show

        @DBOS.step()
        def store(path, table):
            return [path, table]

        @DBOS.workflow()
        def export():
            path = Path("data", "orders") / "order.csv"
            done = os.path.join(path.parent, path.with_suffix(".done").name)
            table = io.StringIO()
            csv.writer(table).writerow(["tea", 1])
            stored = store(done, table.getvalue())
            halt()
            return stored == [done, table.getvalue()] and stored

        if recovering:
            Path("data", "orders", "order.csv").mkdir(parents=True)
        launch()
        show(**crash_and_recover(export=export))
    """)
    assert facts["export"] == ["data/orders/order.done", "tea,1\r\n"]
