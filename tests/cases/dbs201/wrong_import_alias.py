from dbos import DBOS as D
from dbos import Debouncer as Bouncer
import dbos as durable


@D.workflow()
def rebuild_feed(user_id: int) -> int:
    return render_feed(user_id)


@D.step()
def render_feed(user_id: int) -> int:
    return user_id


later = Bouncer.create(rebuild_feed)


@D.step()
def follow(user_id: int, other: int) -> None:
    D.start_workflow(rebuild_feed, user_id)  # DBS201
    later.debounce(str(other), 2.0, other)  # DBS201


@durable.DBOS.step()
def unfollow(user_id: int) -> None:
    durable.DBOS.start_workflow(rebuild_feed, user_id)  # DBS201


@D.workflow()
def swap(user_id: int, other: int) -> None:
    unfollow(user_id)
    follow(user_id, other)
