"""Objects that class methods and factories make for each run."""

from __future__ import annotations

from dataclasses import dataclass, field

from dbos import DBOS


@dataclass
class Context:
    tenant: str
    trail: list[str] = field(default_factory=list)
    options: dict[str, str] = field(default_factory=dict)

    @classmethod
    def start(cls, tenant: str) -> Context:
        context = cls(tenant)
        context.trail.append("start")
        return context

    def with_option(self, key: str, value: str) -> Context:
        self.options[key] = value
        return self

    def note(self, text: str) -> None:
        self.trail.append(text)


@DBOS.step()
def work(tenant: str) -> str:
    return tenant


@DBOS.workflow()
def run(tenant: str) -> list[str]:
    context = Context.start(tenant).with_option("a", "b")
    context.note(work(context.tenant))
    context.options.pop("a")
    context.tenant = "x"
    return context.trail
