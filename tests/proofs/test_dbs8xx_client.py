"""Proofs of DBS8xx about clients.

In the programs a line with a mistake ends with the code of its rule.
"""

from .harness import Prove, everywhere


@everywhere
def test_dbs805_client_asks_the_database_on_the_loop(prove: Prove) -> None:
    """A synchronous operation asks the database in the thread of the event loop, and nobody refuses it; its
    twin asks in another thread.
    """
    facts = prove("""
        import asyncio
        from dbos import DBOS, DBOSClient
        from proof import DATABASE, QUEUE, RELEASE, database_url, launch, show, statements_on_loop

        launch()
        url = database_url(DATABASE.stem)
        client = DBOSClient(url, system_database_url=url) if RELEASE < (2,) else DBOSClient(system_database_url=url)
        BILL = {"queue_name": QUEUE, "workflow_name": "bill"}

        @DBOS.workflow()
        def bill():
            pass

        async def synchronous():
            handle = client.enqueue(BILL)  # DBS805
            client.send(handle.workflow_id, "go")  # DBS805

        async def twins():
            handle = await client.enqueue_async(BILL)
            await client.send_async(handle.workflow_id, "go")

        statements = statements_on_loop()
        asyncio.run(twins())
        show(twins=len(statements))
        asyncio.run(synchronous())
        show(synchronous=len(statements) > 0)
    """)
    assert facts == {"twins": 0, "synchronous": True}
