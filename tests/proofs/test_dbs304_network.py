"""Proofs of DBS304: requests to the network in a workflow.

The server of each program listens on this machine, in a thread of the program. In the
programs a line with a mistake ends with the code of its rule.
"""

from collections import Counter

from .harness import Prove

SERVER = """
    import asyncio
    import os
    import threading
    import urllib.request
    from http.server import BaseHTTPRequestHandler, HTTPServer
    from dbos import DBOS
    from proof import crash_and_recover, effect, effects, halt, halt_async
    from proof import launch, recovering, show

    class Shop(BaseHTTPRequestHandler):
        def do_POST(self):
            effect(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"changed" if recovering else b"original")

        def log_message(self, *_):
            pass

    os.environ["no_proxy"] = "*"
    server = HTTPServer(("127.0.0.1", 0), Shop)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    shop = f"http://127.0.0.1:{server.server_port}"
"""


def test_dbs304_request_is_sent_again_on_recovery(prove: Prove) -> None:
    """What the body of a workflow or a helper sends is sent again on recovery; what a
    step sends is not, also where the workflow has built the request.
    """
    facts = prove(f"""{SERVER}
    def post(path):
        urllib.request.urlopen(shop + path, data=b"").close()  # DBS304

    @DBOS.step()
    def post_in_step(request):
        urllib.request.urlopen(request, data=b"").close()

    @DBOS.step()
    def pack():
        pass

    @DBOS.workflow()
    def in_body():
        urllib.request.urlopen(shop + "/body", data=b"").close()  # DBS304
        pack()
        halt()

    @DBOS.workflow()
    def in_helper():
        post("/helper")
        pack()
        halt()

    @DBOS.workflow()
    def in_step():
        post_in_step(shop + "/step")
        halt()

    @DBOS.workflow()
    def built():
        post_in_step(urllib.request.Request(shop + "/built"))
        halt()

    launch()
    crash_and_recover(in_body=in_body, in_helper=in_helper, in_step=in_step, built=built)
    show(effects=effects())
    """)
    assert Counter(facts["effects"]) == {"/body": 2, "/helper": 2, "/step": 1, "/built": 1}
    assert facts["recorded_at_death"] == {
        "in_body": ["pack"],
        "in_helper": ["pack"],
        "in_step": ["post_in_step"],
        "built": ["post_in_step"],
    }


def test_dbs304_other_answer_on_recovery(prove: Prove) -> None:
    """Where the answer is another one on recovery, the workflow fails with
    DBOSUnexpectedStepError, or returns what does not belong together.
    """
    facts = prove(f"""{SERVER}
    def ask():
        with urllib.request.urlopen(shop + "/state", data=b"") as response:  # DBS304
            return response.read().decode()

    @DBOS.step()
    def ask_in_step():
        with urllib.request.urlopen(shop + "/state", data=b"") as response:
            return response.read().decode()

    @DBOS.step()
    def accept(state):
        return "accepted " + state

    @DBOS.step()
    def refuse(state):
        return "refused " + state

    @DBOS.workflow()
    def branch():
        done = accept("") if ask() == "original" else refuse("")
        halt()
        return done

    @DBOS.workflow()
    def argument():
        state = ask()
        done = accept(state)
        halt()
        return [state, done]

    @DBOS.workflow()
    def asked_in_step():
        state = ask_in_step()
        done = accept(state) if state == "original" else refuse(state)
        halt()
        return [state, done]

    launch()
    show(**crash_and_recover(branch=branch, argument=argument, asked_in_step=asked_in_step))
    """)
    assert facts["branch"].startswith("DBOSUnexpectedStepError: ")
    assert "function accept was recorded when refuse was expected" in facts["branch"]
    assert facts["argument"] == ["changed", "accepted original"]
    assert facts["asked_in_step"] == ["original", "accepted original"]


def test_dbs304_coroutine_sends_again_on_recovery(prove: Prove) -> None:
    """A coroutine workflow that sends, in a coroutine or a thread of its own, sends
    again on recovery; its steps do not.
    """
    facts = prove(f"""{SERVER}
    def post(path):
        urllib.request.urlopen(shop + path, data=b"").close()  # DBS304

    async def post_soon(path):
        urllib.request.urlopen(shop + path, data=b"").close()  # DBS304

    @DBOS.step()
    async def post_in_step(path):
        urllib.request.urlopen(shop + path, data=b"").close()

    @DBOS.workflow()
    async def in_coroutine():
        await post_soon("/coroutine")
        await post_in_step("/step_of_coroutine")
        await halt_async()

    @DBOS.workflow()
    async def in_thread():
        await asyncio.to_thread(post, "/thread")
        await post_in_step("/step_of_thread")
        await halt_async()

    @DBOS.workflow()
    async def in_step():
        await post_in_step("/step")
        await halt_async()

    launch()
    crash_and_recover(in_coroutine=in_coroutine, in_thread=in_thread, in_step=in_step)
    show(effects=effects())
    """)
    assert Counter(facts["effects"]) == {
        "/coroutine": 2,
        "/step_of_coroutine": 1,
        "/thread": 2,
        "/step_of_thread": 1,
        "/step": 1,
    }
