"""Asynchronous views call synchronously."""

from asgiref.sync import sync_to_async
from django.http import JsonResponse
from django.views import View

from dbos import DBOS

dbos = DBOS(config={"name": "shop"})


@sync_to_async
def cancel(workflow_id: str) -> None:
    dbos.cancel_workflow(workflow_id)


async def view(request) -> JsonResponse:
    statuses = dbos.list_workflows(limit=3)  # DBS101
    await cancel("w")
    return JsonResponse({"count": len(statuses)})


class Orders(View):
    async def get(self, request) -> JsonResponse:
        self.tell()
        return JsonResponse({})

    def tell(self) -> None:
        dbos.send("desk", "x")  # DBS101
