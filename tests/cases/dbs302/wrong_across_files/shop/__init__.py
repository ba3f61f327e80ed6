"""The shop."""

from shop.prices import price_of_today
