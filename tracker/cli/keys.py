"""One key from the terminal, on POSIX and on Windows, with the standard library alone."""

import sys

_END = ("\x03", "\x04", "\x1a", "")
"""Ctrl-C, Ctrl-D, Ctrl-Z and the end of input: to leave."""


def read_key() -> str:
    """The key that is pressed, lower case; empty to leave. Arrow and function keys are `?`."""
    try:
        key = _pressed()
    except (EOFError, KeyboardInterrupt):
        return ""
    return "" if key in _END else key.lower()


if sys.platform == "win32":

    def _pressed() -> str:
        import msvcrt

        key = msvcrt.getwch()
        if key in ("\x00", "\xe0"):  # the second half of a function key
            msvcrt.getwch()
            return "?"
        return key

else:

    def _pressed() -> str:
        import os
        import select
        import termios
        import tty

        terminal = sys.stdin.fileno()
        before = termios.tcgetattr(terminal)
        try:
            tty.setcbreak(terminal)
            data = os.read(terminal, 1)
            while data and data[0] >= 0x80 and not _whole(data):
                data += os.read(terminal, 1)  # å is two bytes
            if data == b"\x1b" and select.select([terminal], [], [], 0.02)[0]:
                os.read(terminal, 16)  # the rest of an arrow key
                return "?"
        finally:
            termios.tcsetattr(terminal, termios.TCSADRAIN, before)
        return data.decode("utf-8", errors="replace")

    def _whole(data: bytes) -> bool:
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            return len(data) >= 4
        return True
