"""A program that launches DBOS itself: its queues can be registered there."""

from dbos import DBOS, DBOSConfig, Queue

mails = Queue("mails", worker_concurrency=5, limiter={"limit": 10, "period": 60})  # DBS902
refunds = Queue(name="refunds", concurrency=3)  # DBS902
parcels = Queue("parcels", partition_queue=True, concurrency=1, priority_enabled=True)  # DBS902
kept = Queue("kept")  # DBS902


@DBOS.workflow()
def send(user: str) -> str:
    return user


@DBOS.workflow()
async def send_soon(user: str) -> str:
    handle = await mails.enqueue_async(send, user)
    return await handle.get_result()


def send_all(users: list[str]) -> None:
    for user in users:
        mails.enqueue(
            send,
            user,
        )
        refunds.enqueue((send), user)
    print(kept.name)


def main() -> None:
    config: DBOSConfig = {"name": "mails", "system_database_url": "sqlite:///mails.sqlite"}
    DBOS(config=config)
    DBOS.launch()  # from here on
    send_all(["a"])


if __name__ == "__main__":
    main()
