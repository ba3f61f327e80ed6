"""A configured instance keeps a client that each process can make again."""

import boto3
from dbos import DBOS, DBOSConfiguredInstance


@DBOS.dbos_class()
class Archive(DBOSConfiguredInstance):
    def __init__(self, bucket: str) -> None:
        super().__init__(config_name=bucket)
        self.bucket = bucket
        self._s3 = None
        self._calls = 0

    @property
    def s3(self):
        if self._s3 is None:
            self._s3 = boto3.client("s3")
        return self._s3

    @DBOS.step()
    def put(self, key: str, body: bytes) -> str:
        self._calls += 1
        self.s3.put_object(Bucket=self.bucket, Key=key, Body=body)
        return key

    @DBOS.workflow()
    def keep(self, keys: list[str]) -> list[str]:
        return [self.put(key, b"") for key in keys]
