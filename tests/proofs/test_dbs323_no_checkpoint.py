"""Proofs of DBS323: a workflow that records nothing while its helpers act.

The workflows here call nothing but their helpers. The server of a program, a thread of
it, does not answer the request that a workflow sends last, so that the process dies in
the middle of the workflow. In the programs a line with a mistake ends with the code of
its rule.
"""

from collections import Counter

from .harness import Prove

HELPERS = """
    import asyncio
    import os
    import sqlite3
    import threading
    import urllib.request
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
    from dbos import DBOS
    from proof import crash_and_recover, effect, effects, halt, launch, recorded
    from proof import replay, run, show

    class Shop(BaseHTTPRequestHandler):
        def do_POST(self):
            if self.path == "/last":
                halt()
            else:
                effect(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"done")

        def log_message(self, *_):
            pass

    os.environ["no_proxy"] = "*"
    server = ThreadingHTTPServer(("127.0.0.1", 0), Shop)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    shop = f"http://127.0.0.1:{server.server_port}"

    def post(path):
        with urllib.request.urlopen(shop + path, data=b"") as response:MARK
            return response.read().decode()

    def write(line):
        with open("journal", "a") as journal:MARK
            print(line, file=journal)

    def insert(place):
        with sqlite3.connect("shop.sqlite") as connection:MARK
            connection.execute("create table if not exists orders (place text)")
            connection.execute("insert into orders values (?)", [place])

    def rows():
        with sqlite3.connect("shop.sqlite") as connection:
            return [row[0] for row in connection.execute("select place from orders")]

    def lines():
        with open("journal") as journal:
            return journal.read().split()
"""


def test_dbs323_everything_is_done_again_on_recovery(prove: Prove) -> None:
    """A workflow without a checkpoint, whose helpers use the network, files and a
    database, leaves nothing that recovery could go on from, and does it all again.
    """
    facts = prove(f"""{HELPERS.replace("MARK", "")}
    @DBOS.workflow()
    def order():  # DBS323
        post("/bill")
        write("packed")
        insert("shipped")
        post("/last")
        return "ordered"

    launch()
    show(order=crash_and_recover(order=order)["order"])
    show(effects=effects(), rows=rows(), lines=lines(), recorded=recorded("order"))
    """)
    assert facts["recorded_at_death"] == {"order": []}
    assert facts["recorded"] == []
    assert facts["effects"] == ["/bill", "/bill"]
    assert facts["lines"] == ["packed", "packed"]
    assert facts["rows"] == ["shipped", "shipped"]
    assert facts["order"] == "ordered"


def test_dbs323_steps_are_not_done_again(prove: Prove) -> None:
    """The same workflow whose helpers are steps does again only what it had not ended."""
    facts = prove(f"""{HELPERS.replace("MARK", "")}
    post_in_step = DBOS.step()(post)
    write_in_step = DBOS.step()(write)
    insert_in_step = DBOS.step()(insert)

    @DBOS.workflow()
    def order():
        post_in_step("/bill")
        write_in_step("packed")
        insert_in_step("shipped")
        post_in_step("/last")
        return "ordered"

    launch()
    show(order=crash_and_recover(order=order)["order"])
    show(effects=effects(), rows=rows(), lines=lines())
    """)
    assert facts["recorded_at_death"] == {"order": ["post", "write", "insert"]}
    assert facts["effects"] == ["/bill"]
    assert facts["lines"] == ["packed"]
    assert facts["rows"] == ["shipped"]
    assert facts["order"] == "ordered"


def test_dbs323_in_coroutines_threads_and_methods(prove: Prove) -> None:
    """Helpers that are coroutines, run in threads, or are methods record nothing either;
    a child workflow that was started is not started again.
    """
    facts = prove(f"""{HELPERS.replace("MARK", "")}
    class Desk:
        def bill(self):
            post("/method")

    async def post_soon(path):
        return post(path)

    @DBOS.workflow()
    async def in_coroutine():  # DBS323
        await post_soon("/coroutine")
        await asyncio.to_thread(post, "/last")

    @DBOS.workflow()
    async def in_thread():  # DBS323
        await asyncio.to_thread(post, "/thread")
        await asyncio.to_thread(post, "/last")

    @DBOS.workflow()
    def in_method():  # DBS323
        Desk().bill()
        post("/last")

    @DBOS.step()
    def post_in_step(path):
        return post(path)

    @DBOS.workflow()
    def child():
        return post_in_step("/child")

    @DBOS.workflow()
    def with_child():
        done = child()
        post_in_step("/last")
        return done

    launch()
    crash_and_recover(
        in_coroutine=in_coroutine,
        in_thread=in_thread,
        in_method=in_method,
        with_child=with_child,
    )
    show(effects=effects())
    """)
    assert facts["recorded_at_death"] == {
        "in_coroutine": [],
        "in_thread": [],
        "in_method": [],
        "with_child": ["child", "DBOS.getResult"],
    }
    assert Counter(facts["effects"]) == {"/coroutine": 2, "/thread": 2, "/method": 2, "/child": 1}


def test_dbs323_one_step_does_not_save_the_helpers(prove: Prove) -> None:
    """One step saves what it does itself; what helpers do beside it is done again, and
    then the findings stand there.
    """
    facts = prove(f"""{HELPERS.replace("MARK", "  # DBS304", 1).replace("MARK", "")}
    @DBOS.step()
    def pack():
        effect("packed")

    @DBOS.workflow()
    def order():
        post("/bill")
        pack()
        return post("/bill")

    launch()
    show(first=run(order), replayed=replay(order, 2), effects=effects())
    """)
    assert facts["first"] == facts["replayed"] == "done"
    assert Counter(facts["effects"]) == {"/bill": 4, "packed": 1}


def test_dbs323_workflow_that_only_computes(prove: Prove) -> None:
    """A workflow without a checkpoint that only computes gives the same on replay."""
    facts = prove("""
        from dbos import DBOS
        from proof import launch, recorded, replay, run, show

        def total(items):
            return sum(items.values())

        @DBOS.workflow()
        def bill(items):
            return {**items, "total": total(items)}

        launch()
        show(first=run(bill, {"tea": 3, "cup": 4}), replayed=replay(bill, 1))
        show(recorded=recorded(bill))
    """)
    assert facts["first"] == facts["replayed"] == {"tea": 3, "cup": 4, "total": 7}
    assert facts["recorded"] == []
