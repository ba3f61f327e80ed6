"""The keys that dbos knows; the other dictionary is no configuration."""

DURABLE = {
    "name": "shop",
    "system_database_url": "postgresql://localhost/shop",
}
OTHER = {
    "database_url": "postgresql://localhost/other",
}
