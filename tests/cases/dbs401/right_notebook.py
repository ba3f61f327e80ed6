# %%
"""A notebook as a file."""

from dbos import DBOS

# %%
DBOS(config={"name": "shop"})


@DBOS.workflow()
def ship(order: str) -> str:
    return order


# %%
DBOS.launch()
ship("42")
