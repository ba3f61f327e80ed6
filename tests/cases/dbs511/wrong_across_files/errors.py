class ShopError(Exception):
    pass


class Denied(ShopError):
    def __init__(self, card: str, reason: str) -> None:
        super().__init__(f"{card}: {reason}")
