"""`python -m tracker` and the `tracker` command."""

import sys


def main() -> None:
    """The command line's entry point."""
    from tracker.cli import app
    from tracker.cli.edge import run

    sys.exit(run(app))


if __name__ == "__main__":
    main()
