"""``python -m glimpse_desktop``: the same as the ``glimpse`` command."""

import sys

from glimpse_desktop.app.main import main

if __name__ == "__main__":
    sys.exit(main())
