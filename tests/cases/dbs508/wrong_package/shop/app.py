from shop.orders import process
from shop.refunds import process as refund


def main() -> None:
    process("a")
    refund("b")
