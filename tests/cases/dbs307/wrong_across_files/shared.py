"""Names of another module, handed on."""

from surroundings import Carrier, tier
from surroundings import label as named

__all__ = ["Carrier", "named", "tier"]
