"""The office of the carrier: another system, which the shop asks over a socket."""

import socket
import socketserver
import threading

from orders_right.helpers import do


class Desk(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        order_id = self.rfile.readline().decode().strip()
        do(f"carrier fetches {order_id}")
        self.wfile.write(b"at noon\n")


office = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Desk)


def open_office() -> None:
    threading.Thread(target=office.serve_forever, daemon=True).start()


def ask_carrier(order_id: str) -> str:
    """Let the carrier fetch a parcel, and return when it does."""
    with socket.create_connection(("127.0.0.1", office.server_address[1])) as connection:
        connection.sendall(f"{order_id}\n".encode())
        return connection.recv(100).decode().strip()
