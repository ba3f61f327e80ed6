"""Nothing here tells that these are configurations of DBOS."""

DURABLE = {
    "name": "shop",
    "database_url": "postgresql://localhost/shop",
}
OTHER = {
    "database_url": "postgresql://localhost/other",
}
