from dbos import DBOS
from shop.serial import Cloud

DBOS(config=dict(name="shop", serializer=Cloud()))
DBOS.launch()
