"""An agent's messages grow in the workflow, not in the steps."""

import json
from typing import Any

from dbos import DBOS
from openai import OpenAI

client = OpenAI()


@DBOS.step(retries_allowed=True, max_attempts=3)
def ask(messages: list[dict[str, Any]]) -> dict[str, Any]:
    payload = [{"role": "system", "content": "You are a clerk."}]
    payload.extend(messages)
    return client.chat.completions.create(model="small", messages=payload).choices[0].message.model_dump()


@DBOS.step()
def run_tool(name: str, arguments: str) -> str:
    values = json.loads(arguments)
    values["tool"] = name
    return json.dumps(values)


@DBOS.workflow()
def agent(question: str) -> str:
    messages: list[dict[str, Any]] = [{"role": "user", "content": question}]
    for _ in range(8):
        answer = ask(messages)
        messages.append(answer)
        calls = answer.get("tool_calls") or []
        if not calls:
            return str(answer["content"])
        for call in calls:
            result = run_tool(call["function"]["name"], call["function"]["arguments"])
            messages.append({"role": "tool", "content": result})
    return messages[-1]["content"]
