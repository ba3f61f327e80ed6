"""Building requests, parsing answers, and making clients that only steps use."""

import json
import socket
import urllib.parse
import urllib.request
from email.message import EmailMessage
from email.utils import formataddr
from xml.etree import ElementTree

import boto3
import grpc
import httpx
import requests
from dbos import DBOS
from openai import OpenAI

HTTP = httpx.Client(base_url="https://shop.example")
s3 = boto3.client("s3")
TIMEOUT = httpx.Timeout(5.0)


@DBOS.step()
def send(request: object) -> dict:
    return {"sent": str(request), "body": "{}"}


@DBOS.step()
def call(client: httpx.Client, path: str) -> str:
    return client.get(path).text


@DBOS.step()
def ask(client: OpenAI, question: str) -> str:
    return client.responses.create(model="gpt-5", input=question).output_text


@DBOS.workflow()
def build_request(order: str) -> dict:
    request = requests.Request("POST", "https://shop.example", json={"order": order}).prepare()
    return send(request)


@DBOS.workflow()
def build_with_client(order: str) -> dict:
    request = HTTP.build_request("POST", "/orders", json={"order": order})
    return send(request)


@DBOS.workflow()
def build_with_standard_library(order: str) -> dict:
    query = urllib.parse.urlencode({"order": order})
    url = urllib.parse.urljoin("https://shop.example/", f"orders?{query}")
    return send(urllib.request.Request(url, data=json.dumps({"order": order}).encode()))


@DBOS.workflow()
def parse_url(url: str) -> dict:
    parts = urllib.parse.urlsplit(url)
    return send(httpx.URL(url).join(parts.path))


@DBOS.workflow()
def parse_answer(order: str) -> str:
    answer = send(order)
    body = json.loads(answer["body"])
    return body.get("state", "unknown")


@DBOS.workflow()
def parse_xml(order: str) -> str:
    tree = ElementTree.fromstring(send(order)["body"] or "<order/>")
    return tree.get("state", "unknown")


@DBOS.workflow()
def build_mail(address: str) -> dict:
    mail = EmailMessage()
    mail["To"] = formataddr(("Customer", address))
    mail.set_content("Thank you.")
    return send(mail)


@DBOS.workflow()
def client_for_a_step(path: str) -> str:
    return call(HTTP, path)


@DBOS.workflow()
def new_client_for_a_step(question: str) -> str:
    client = OpenAI(max_retries=0)
    return ask(client, question)


@DBOS.workflow()
def method_for_a_step(key: str) -> None:
    DBOS.run_step({"name": "delete"}, s3.delete_object, Bucket="invoices", Key=key)


@DBOS.workflow()
def function_for_a_step(url: str) -> int:
    return DBOS.run_step({"name": "ping"}, lambda: requests.get(url).status_code)


@DBOS.workflow()
def check_type(value: object) -> bool:
    send(value)
    return isinstance(value, httpx.Response) or value is HTTP


@DBOS.workflow()
def handle_failure(order: str) -> str:
    try:
        return send(order)["sent"]
    except (requests.RequestException, httpx.HTTPError, socket.gaierror):
        return "failed"


@DBOS.workflow()
def channel_for_a_step(order: str) -> dict:
    return send(grpc.insecure_channel("stock.example:50051"))


@DBOS.workflow()
def numbers_of_addresses(address: str) -> dict:
    packed = socket.inet_aton(address)
    return send(socket.inet_ntoa(packed))


@DBOS.workflow()
def status_texts(order: str) -> str:
    state = send(order).get("state", requests.codes.ok)
    return "ok" if state == requests.codes.ok else httpx.codes.get_reason_phrase(404)
