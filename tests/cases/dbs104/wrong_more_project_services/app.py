from services import mailer as mailing
from services import registry
from services.mailer import Mailer, get_mailer, mailer


class App:
    mailer: Mailer

    def __init__(self, sender: Mailer | None = None) -> None:
        self.mailer = sender or get_mailer()

    async def run(self, to: str) -> None:
        self.mailer.send(to)  # DBS104
        get_mailer().send(to)  # DBS104
        mailer.ready.send(to)  # DBS104
        mailing.mailer.send(to)  # DBS104
        registry.mailer.send(to)
        await self.mailer.send(to)


async def main(app: "App", to: str) -> None:
    app.mailer.send(to)  # DBS104
    App().mailer.send(to)  # DBS104
