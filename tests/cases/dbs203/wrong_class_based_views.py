"""Methods that a framework calls, by the class that they override."""

from dbos import DBOS
from django.core.management.base import BaseCommand
from flask.views import MethodView
from rest_framework.views import APIView
from starlette.endpoints import HTTPEndpoint


class Orders(MethodView):
    def get(self) -> str:
        DBOS.set_event("state", "seen")  # DBS203
        return self.helper()

    def helper(self) -> str:
        DBOS.sleep(1)  # DBS203: HTTP handler `get` through `helper`
        return ""

    @DBOS.workflow()
    def post(self) -> None:
        DBOS.sleep(1)


class Events(HTTPEndpoint):
    async def get(self, request) -> None:
        await DBOS.recv_async("topic")  # DBS203


class Parcels(APIView):
    def post(self, request) -> None:
        DBOS.write_stream("parcels", 1)  # DBS203

    def unrelated(self) -> None:
        DBOS.write_stream("parcels", 2)


class Command(BaseCommand):
    def handle(self, *args, **options) -> None:
        DBOS.sleep(3)  # DBS203
