from shop.progress import publish, wait


def main() -> None:
    publish("managed")  # DBS203: progress.py:5


wait(0.5)  # DBS203: progress.py:18

if __name__ == "__main__":
    main()
