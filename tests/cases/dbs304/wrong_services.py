"""Clouds, language models, mail, payment, brokers and sockets."""

import smtplib
import socket
import xmlrpc.client
from email.message import EmailMessage

import anthropic
import boto3
import litellm
import resend
import stripe
from azure.storage.blob import BlobServiceClient
from confluent_kafka import Producer
from dbos import DBOS
from google.cloud import storage
from kafka import KafkaProducer
from langchain_openai import ChatOpenAI
from pydantic_ai import Agent
from sendgrid import SendGridAPIClient
from slack_sdk import WebClient
from twilio.rest import Client as Twilio

s3 = boto3.client("s3")
sqs = boto3.Session(region_name="eu-west-1").client("sqs")
bucket = boto3.resource("s3").Bucket("invoices")
claude = anthropic.Anthropic()
slack = WebClient()
broker = Producer({"bootstrap.servers": "kafka.example"})
support = Agent("openai:gpt-5", system_prompt="Be brief.")


@DBOS.step()
def record(what: str) -> str:
    return what


@DBOS.step()
async def record_soon(what: str) -> str:
    return what


@DBOS.workflow()
def archive_invoice(invoice: str, body: bytes) -> str:
    s3.put_object(Bucket="invoices", Key=invoice, Body=body)  # DBS304
    record(invoice)
    sqs.send_message(QueueUrl="https://queue.example", MessageBody=invoice)  # DBS304
    return record(invoice)


@DBOS.workflow()
def copy_invoice(invoice: str) -> str:
    bucket.upload_file(f"/invoices/{invoice}", invoice)  # DBS304
    return record(invoice)


@DBOS.workflow()
def all_invoices() -> list[str]:
    record("all invoices")
    pages = s3.get_paginator("list_objects_v2")
    return [page["Name"] for page in pages.paginate(Bucket="invoices")]  # DBS304


@DBOS.workflow()
def to_google(name: str, text: str) -> str:
    blob = storage.Client().bucket("reports").blob(name)
    blob.upload_from_string(text)  # DBS304
    return record(name)


@DBOS.workflow()
def to_azure(name: str, data: bytes) -> str:
    service = BlobServiceClient("https://store.example")
    service.get_blob_client("reports", name).upload_blob(data)  # DBS304
    return record(name)


@DBOS.workflow()
def summarize(text: str) -> str:
    answer = claude.messages.create(  # DBS304
        model="claude-sonnet", max_tokens=100, messages=[{"role": "user", "content": text}]
    )
    return record(answer.content[0].text)


@DBOS.workflow()
def classify(text: str) -> str:
    model = ChatOpenAI(model="gpt-5").with_structured_output(dict)
    record(text)
    return model.invoke(text)["class"]  # DBS304


@DBOS.workflow()
async def complete(text: str) -> str:
    answer = await litellm.acompletion("gpt-5", messages=[{"role": "user", "content": text}])  # DBS304
    return await record_soon(answer.choices[0].message.content)


@DBOS.workflow()
async def support_answer(text: str) -> str:
    answer = await support.run(text)  # DBS304
    return await record_soon(answer.output)


@DBOS.workflow()
def remind(address: str) -> str:
    mail = EmailMessage()
    mail["To"] = address
    record(address)
    resend.Emails.send({"to": address, "subject": "Reminder"})  # DBS304
    SendGridAPIClient("key").send(mail)  # DBS304
    Twilio("account", "token").messages.create(to=address, body="Reminder")  # DBS304
    slack.chat_postMessage(channel="#reminders", text=address)  # DBS304
    return record(address)


@DBOS.workflow()
def bill(customer: str, amount: int) -> str:
    charge = stripe.Charge.create(customer=customer, amount=amount)  # DBS304
    return record(charge.id)


@DBOS.workflow()
def publish(order: str) -> str:
    broker.produce("orders", order.encode())  # DBS304
    return record(order)


@DBOS.workflow()
def publish_elsewhere(order: str, producer_options: dict) -> str:
    record(order)
    producer = KafkaProducer(**producer_options)  # DBS304
    record(producer.__class__.__name__)
    return order


@DBOS.workflow()
def over_socket(host: str) -> str:
    wire = socket.socket()
    wire.connect((host, 9000))  # DBS304
    return record(host)


@DBOS.workflow()
def over_rpc(host: str) -> str:
    server = xmlrpc.client.ServerProxy(f"https://{host}/rpc")
    return record(server.orders.count())  # DBS304


@DBOS.step()
def deliver(smtp: smtplib.SMTP, address: str, text: str) -> None:
    smtp.sendmail("shop@example.com", address, text)


@DBOS.workflow()
def by_mail(address: str, text: str) -> str:
    smtp = smtplib.SMTP("mail.example")  # DBS304
    deliver(smtp, address, text)
    return record(address)
