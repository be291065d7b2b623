"""`python -m tracker` and the `tracker` command."""

import gc
import sys


def main() -> None:
    """The command line's entry point."""
    gc.set_threshold(500_000)  # a command makes many small values and ends; cycles are few
    from tracker.cli import app
    from tracker.cli.edge import run

    try:
        sys.exit(run(app))
    finally:
        gc.freeze()  # all that is left goes with the process: no search for cycles in it


if __name__ == "__main__":
    main()
