"""Imports them."""

import flows

print(flows)
