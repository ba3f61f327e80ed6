"""Asynchronous steps."""

from .runtime import step


@step()
async def mail(user: str) -> str:
    return user


class Post:
    @step()
    async def send(self, user: str) -> str:
        return user
