"""The name is imported where it is used, to keep start-up fast."""

from dbos import DBOS


@DBOS.workflow()
def resize(image: str) -> str:
    return scale(image)


@DBOS.step()
def scale(image: str) -> str:
    return image + ".small"


@DBOS.step()
def upload(image: str) -> None:
    from dbos import DBOS as durable

    durable.start_workflow(resize, image)  # DBS201


@DBOS.step()
def upload_many(images: list[str]) -> None:
    import dbos

    for image in images:
        dbos.DBOS.enqueue_workflow("images", resize, image)  # DBS201


def register_uploads():
    from dbos import DBOS as durable

    @durable.step()
    def upload_again(image: str) -> None:
        durable.start_workflow(resize, image)  # DBS201

    return upload_again


again = register_uploads()


@DBOS.workflow()
def album(images: list[str]) -> None:
    upload_many(images)
    again(images[0])
    upload(images[0])
