import durable
from durable import called_step, flow, recorded, step


@flow  # DBS501
def crawl(url: str) -> str:
    return url


@step  # DBS501
def fetch(url: str) -> str:
    return url


@durable.step  # DBS501
def parse(url: str) -> str:
    return url


@called_step
def right_alias(url: str) -> str:
    return url


@recorded
def right_decorator(url: str) -> str:
    return url


@durable.flow()
def right_call(url: str) -> str:
    return url
