"""Handlers of other frameworks that send and ask."""

from dbos import DBOS
from slack_bolt import App
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

slack = App()


@slack.action("approve")
def approve(ack, body) -> None:
    ack()
    DBOS.send(body["workflow"], "approved", "approval")


async def events(request: Request) -> JSONResponse:
    value = await DBOS.get_event_async(request.path_params["id"], "status", timeout_seconds=0)
    return JSONResponse(value)


app = Starlette(routes=[Route("/events/{id}", events)])
