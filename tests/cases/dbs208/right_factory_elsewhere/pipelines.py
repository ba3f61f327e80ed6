from factories import Pipelines, make_pipeline

nightly = make_pipeline("nightly")
hourly = make_pipeline("hourly")
weekly = Pipelines("weekly")


def run_all(path: str) -> list[str]:
    return [nightly(path), hourly(path), weekly.run(path)]
