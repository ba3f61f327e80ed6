"""Objects with methods of the same names."""


class Rocket:
    def launch(self) -> None: ...

    def destroy(self) -> None: ...

    def register_queue(self, name: str) -> None: ...


def start(rocket: Rocket) -> None:
    rocket.register_queue("mails")
    rocket.launch()
    rocket.destroy()
    rocket.launch()
