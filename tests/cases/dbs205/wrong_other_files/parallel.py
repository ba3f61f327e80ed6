from concurrent.futures import ThreadPoolExecutor


def each(function, items: list[str]) -> list:
    with ThreadPoolExecutor() as pool:
        return list(pool.map(function, items))
