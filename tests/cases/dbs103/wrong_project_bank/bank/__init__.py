"""The bank."""

from .flows import settle as settle
