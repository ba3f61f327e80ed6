"""A project that has a package of that name."""

from dbos._inner import VALUE

print(VALUE)
