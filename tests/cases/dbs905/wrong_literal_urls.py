"""The database of dbos itself stood beside that of the application."""

from dbos import DBOS, DBOSConfig

first: DBOSConfig = {"name": "shop", "database_url": "postgresql://localhost:5432/shop?sslmode=require"}  # DBS905
second: DBOSConfig = {"name": "shop", "application_database_url": 'postgresql+psycopg://db/shop'}  # DBS905
third = DBOSConfig(name="shop", database_url="sqlite:///shop.sqlite")  # DBS905
fourth: DBOSConfig = {"name": "shop", "database_url": "postgresql://localhost"}  # DBS905
fifth: DBOSConfig = {  # noqa: DBS404
    "name": "shop",
    "database_url": "postgresql://localhost/shop",  # DBS905
    "sys_db_name": "own",  # DBS905
}
sixth: DBOSConfig = {"name": "shop", "database_url": f"postgresql://localhost/{first['name']}"}  # DBS905

DBOS(config=first)
