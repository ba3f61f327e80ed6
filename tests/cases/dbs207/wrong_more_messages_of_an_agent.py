"""The step appends to the messages that the workflow sends with its next question."""

from typing import Any

from dbos import DBOS


@DBOS.step()
def ask(messages: list[dict[str, Any]]) -> str:
    reply = {"role": "assistant", "content": "yes"}
    messages.append(reply)  # DBS207: messages
    return reply["content"]


@DBOS.workflow()
def agent(question: str) -> list[dict[str, Any]]:
    messages: list[dict[str, Any]] = [{"role": "user", "content": question}]
    for turn in range(3):
        ask(messages)
        messages.append({"role": "user", "content": f"go on {turn}"})
    return messages
