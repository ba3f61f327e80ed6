from platform_api import DBOS, durable_step, flow


@flow()
def publish(article: str) -> str:
    return render(article)


@durable_step()
def render(article: str) -> str:
    return f"<p>{article}</p>"


@durable_step()
def save(article: str) -> None:
    DBOS.start_workflow(publish, article)  # DBS201


@durable_step()
def save_now(article: str) -> str:
    return publish(article)  # DBS201
