"""One fixed day for every test, and Swedish or English messages as asked for."""

from datetime import date

import pytest

TODAY = date(2031, 5, 20)


@pytest.fixture(autouse=True)
def quiet_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of the machine reaches a test; messages are English unless a test asks."""
    for name in ("TRACKER_LEDGER", "TRACKER_TODAY", "TRACKER_TEMPLATES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TRACKER_LANG", "en")
