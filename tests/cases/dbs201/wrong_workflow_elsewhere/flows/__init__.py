from .payout import pay_out
from .payout import pay_out as settle
from .payroll import *  # noqa: F403

__all__ = ["pay_out", "settle"]
