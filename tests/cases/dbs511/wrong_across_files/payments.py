from errors import Denied


class Broken(Denied):
    def __init__(self, card: str) -> None:
        super().__init__(card, "broken")


class Lost(Exception):
    def __init__(self, parcel: str, where: str) -> None:
        super().__init__(parcel)


def pay(card: str) -> None:
    raise Denied(card, "no money")


def send(parcel: str) -> None:
    raise Lost(parcel, "here")
