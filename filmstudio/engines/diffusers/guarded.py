"""Runs what may fail inside the libraries, and tells the failures apart: no room, a listener that stopped, a fault."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from filmstudio.errors import EngineError, FilmstudioError

OnStep = Callable[[int, int], None]
_T = TypeVar("_T")
_SIGNS = ("out of memory", "can't allocate memory", "not enough memory")
"""How devices other than CUDA say that the memory did not suffice."""


class NoRoom(Exception):  # noqa: N818 - what happened; the ladder answers it
    """The memory did not suffice."""


def guarded(work: Callable[[OnStep], _T], on_step: OnStep, what: str) -> _T:
    """Return what `work` makes, which is handed an `on_step` to call.

    What the listener raises goes through as it is. Running out of memory becomes NoRoom, and any other fault of a
    library an EngineError with `what` and its first line.
    """
    import torch

    raised: list[BaseException] = []

    def heard(done: int, total: int) -> None:
        try:
            on_step(done, total)
        except BaseException as error:
            raised.append(error)
            raise

    try:
        return work(heard)
    except FilmstudioError:
        raise
    except torch.OutOfMemoryError as error:
        raise NoRoom(str(error)) from error
    except Exception as error:
        if raised and error is raised[-1]:
            raise
        reason = (str(error).strip().splitlines() or [type(error).__name__])[0][:300]
        if isinstance(error, RuntimeError) and any(sign in str(error) for sign in _SIGNS):
            raise NoRoom(reason) from error
        raise EngineError(
            f"{what}: {reason}", hint="`filmstudio models check` says whether the weights are whole and of this kind"
        ) from error


@contextmanager
def peak_of(device_type: str, device: object) -> Iterator[Callable[[], int | None]]:
    """Count the most that a graphics card holds meanwhile; gives the function that says it, None elsewhere."""
    import torch

    if device_type != "cuda":
        yield lambda: None
        return
    torch.cuda.reset_peak_memory_stats(device)  # type: ignore[arg-type]  # a torch.device, which is heavy to name
    yield lambda: int(torch.cuda.max_memory_allocated(device))  # type: ignore[arg-type]
