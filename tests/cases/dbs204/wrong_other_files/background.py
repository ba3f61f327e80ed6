import threading


def run(function, *args) -> None:
    threading.Thread(target=function, args=args, daemon=True).start()
