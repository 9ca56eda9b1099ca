"""Which signals end a command, and which somebody has asked it to ignore."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest

from filmstudio.cli import app


@pytest.fixture
def handlers() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP)}
    yield
    for number, was in before.items():
        signal.signal(number, was)


@pytest.mark.usefixtures("handlers")
def test_under_nohup_a_closed_terminal_ends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "app", lambda: None)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    app.main()
    assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    ended_by = signal.getsignal(signal.SIGTERM)
    assert callable(ended_by)
    with pytest.raises(KeyboardInterrupt):
        ended_by(signal.SIGTERM, None)
