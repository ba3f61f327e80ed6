from dbos import DBOS


class Mailer:
    @DBOS.step()
    async def send(self, to: str) -> None:
        print(to)

    @property
    def ready(self) -> "Mailer":
        return self


mailer = Mailer()


def get_mailer() -> Mailer:
    return mailer
