"""Services of others."""

from services.http import get_client, get_session

__all__ = ["get_client", "get_session"]
