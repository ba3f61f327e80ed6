"""Django views, commands and signals."""

import asyncio

from asgiref.sync import async_to_sync, sync_to_async
from django.apps import AppConfig
from django.core.management.base import BaseCommand
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.http import JsonResponse
from django.views import View

from dbos import DBOS

dbos = DBOS(config={"name": "shop"})


class ShopConfig(AppConfig):
    name = "shop"

    def ready(self) -> None:
        dbos.launch()
        dbos.register_queue("mails")


@DBOS.workflow()
def ship(order: int) -> int:
    return order


class Orders(View):
    def get(self, request, order: int) -> JsonResponse:
        handle = dbos.start_workflow(ship, order)
        return JsonResponse({"result": handle.get_result()})

    def post(self, request, order: int) -> JsonResponse:
        dbos.send(str(order), "paid")
        return JsonResponse({})


class AsyncOrders(View):
    async def get(self, request, order: int) -> JsonResponse:
        statuses = await sync_to_async(dbos.list_workflows)(limit=3)
        one = await sync_to_async(lambda: dbos.get_workflow_status("w"))()
        return JsonResponse({"count": len(statuses), "one": one})

    async def post(self, request, order: int) -> JsonResponse:
        await asyncio.to_thread(dbos.send, str(order), "paid")
        await dbos.send_async(str(order), "paid")
        return JsonResponse({})


class Command(BaseCommand):
    def handle(self, *args, **options) -> None:
        for status in dbos.list_workflows():
            dbos.cancel_workflow(status.workflow_id)
        async_to_sync(dbos.send_async)("desk", "done")


@receiver(post_save)
def saved(sender, instance, **kwargs) -> None:
    dbos.start_workflow(ship, instance.pk)
