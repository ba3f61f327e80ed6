import serializers
from dbos import DBOSConfig
from serializers import Json

config: DBOSConfig = {"name": "other", "serializer": Json()}  # DBS524: the serializer `Json` lacks `deserialize`
by_class: DBOSConfig = {"name": "other", "serializer": serializers.Json}  # DBS524: is a class
