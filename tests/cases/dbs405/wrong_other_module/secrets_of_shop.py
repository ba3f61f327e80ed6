"""Constants."""

DATABASE_URL = "postgresql://shop:s3cret@db.example.com:5432/shop"
PLAIN = {"name": "shop", "system_database_url": DATABASE_URL}
