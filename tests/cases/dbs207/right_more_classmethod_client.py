"""A class keeps its client for all steps; the workflow only calls the class's steps."""

import boto3
from dbos import DBOS


class Storage:
    client = None
    uploads = 0
    bucket = "documents"

    @classmethod
    def connect(cls):
        cls.client = cls.client or boto3.client("s3")
        return cls.client

    @classmethod
    @DBOS.step()
    def upload(cls, key: str) -> str:
        cls.uploads += 1
        cls.connect().put_object(Bucket=cls.bucket, Key=key)
        return f"s3://{Storage.bucket}/{key}"


@DBOS.workflow()
def archive(keys: list[str]) -> list[str]:
    print(Storage.bucket)
    return [Storage.upload(key) for key in keys]
