"""The shop of `orders_right` with the mistakes that DBOS punishes at run time."""
