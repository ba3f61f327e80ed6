"""A class that cleans up."""

from steps import release, work


class Lease:
    def __init__(self, job: str) -> None:
        self.job = job

    def run(self) -> str:
        try:
            return work(self.job)
        finally:
            release(self.job)
