"""A workflow changes its own arguments and what it builds from them."""

from pydantic import BaseModel, Field

from dbos import DBOS


class Line(BaseModel):
    sku: str
    price: float = 0


class Invoice(BaseModel):
    lines: list[Line] = Field(default_factory=list)
    total: float = 0
    state: str = "new"


@DBOS.step()
def price_of(sku: str) -> float:
    return 2.0


@DBOS.workflow()
def price(invoice: Invoice, options: dict | None = None) -> Invoice:
    options = options or {}
    options["seen"] = True
    for line in invoice.lines:
        line.price = price_of(line.sku)
        invoice.total += line.price
    invoice.state = "priced"
    invoice.lines.sort(key=lambda line: line.price)
    return invoice
