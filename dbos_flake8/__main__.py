"""`python -m dbos_flake8`."""

from __future__ import annotations

import sys

from dbos_flake8.cli import main

if __name__ == "__main__":
    sys.exit(main())
