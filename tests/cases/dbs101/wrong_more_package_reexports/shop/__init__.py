from shop.runtime import get_dbos as get_dbos
from shop.runtime import step, workflow

__all__ = ["get_dbos", "step", "workflow"]
