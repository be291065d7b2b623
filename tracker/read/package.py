"""A zip file of parts (.docx, .odt), opened with limits that hold before anything is unpacked."""

import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from tracker.read.document import damaged, locked, too_much

MAX_PARTS = 2_000
"""Parts in one file. An ordinary one has twenty, one with many pictures a few hundred."""

MAX_UNPACKED = 50_000_000
"""Bytes of all parts that are read, unpacked. The text of a long document is under one megabyte."""

_ENTRY = b"PK\x01\x02"


class Package:
    """The parts of one file. Every fault is a `TrackerError` with one line."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._left = MAX_UNPACKED
        if data.count(_ENTRY) > 2 * MAX_PARTS:  # before the list of parts is built in memory
            raise too_much(name)
        try:
            self._zip = ZipFile(BytesIO(data))
        except (BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise damaged(name) from error
        self.names = frozenset(self._zip.namelist())
        if len(self._zip.infolist()) > MAX_PARTS:
            raise too_much(name)

    def read(self, part: str) -> bytes:
        """The bytes of a part that must be there."""
        if part not in self.names:
            raise damaged(self._name)
        info = self._zip.getinfo(part)
        if info.flag_bits & 1:
            raise locked(self._name)
        if info.file_size > self._left:
            raise too_much(self._name)
        try:
            with self._zip.open(info) as file:
                data = file.read(self._left + 1)
        except (
            BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError
        ) as error:  # fmt: skip
            raise damaged(self._name) from error
        if len(data) > self._left:  # the size in the list of parts was a lie
            raise too_much(self._name)
        self._left -= len(data)
        return data

    def read_if_there(self, part: str) -> bytes | None:
        """The bytes of a part, None where the file has no such part."""
        return self.read(part) if part in self.names else None
