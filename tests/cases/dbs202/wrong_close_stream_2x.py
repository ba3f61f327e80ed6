# dbos-version: >=2.20,<3
"""Up to 2.31.0 only the workflow may close a stream."""

from dbos import DBOS


@DBOS.step()
def answer(prompt: str) -> str:
    for word in prompt.split():
        DBOS.write_stream("answer", word)
    DBOS.close_stream("answer")  # DBS202
    return prompt


@DBOS.step()
async def answer_soon(prompt: str) -> str:
    await DBOS.write_stream_async("answer", prompt)
    await DBOS.close_stream_async("answer")  # DBS202
    return prompt


@DBOS.workflow()
def chat(prompt: str) -> str:
    DBOS.write_stream("chat", prompt)
    DBOS.close_stream("chat")
    return answer(prompt)
