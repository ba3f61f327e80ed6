"""Mutual recursion with different constants: quick to look at."""

from dbos import DBOS


def render(node: dict, inline: bool = False, marker: str = "") -> str:
    return RENDERERS[node["kind"]](node, inline, marker)


def text(node, inline, marker):
    return marker + node["text"]


def bold(node, inline, marker):
    return "**" + render(node["child"], True, "") + "**"


def link(node, inline, marker):
    return f"[{render(node['title'], True, '')}]({node['url']})"


def paragraph(node, inline, marker):
    return "".join(render(child, True, marker) for child in node["children"])


def bullets(node, inline, marker):
    return "\n".join(render(item, False, "- ") for item in node["items"])


def numbers(node, inline, marker):
    return "\n".join(render(item, False, "1. ") for item in node["items"])


def quote(node, inline, marker):
    return render(node["child"], False, "> ") + render(node["source"], True, "> -- ")


def table(node, inline, marker):
    head = "|".join(render(cell, True, "|") for cell in node["head"])
    return head + "\n".join(render(cell, True, "") for row in node["rows"] for cell in row)


def heading(node, inline, marker):
    return "# " + render(node["title"], True, "# ")


RENDERERS = {
    "text": text,
    "bold": bold,
    "link": link,
    "paragraph": paragraph,
    "bullets": bullets,
    "numbers": numbers,
    "quote": quote,
    "table": table,
    "heading": heading,
}


@DBOS.step()
async def save(written: str) -> None:
    print(written)


@DBOS.workflow()
async def publish(tree: dict) -> None:
    await save(render(tree))
