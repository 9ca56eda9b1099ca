"""Asks the Hugging Face hub what a repository holds. Only `models fetch` comes here, because somebody typed it.

Why the client's plain functions and not its `snapshot_download`: that one (as of huggingface_hub 2.4) throws the part
of a file that has arrived away when it is interrupted, and a shard of these models has up to 10 GB.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from filmstudio.errors import FilmstudioError, MissingTool, UsageError, is_disks_fault
from filmstudio.weights.wanted import HubFile, Listing

if TYPE_CHECKING:
    from huggingface_hub.hf_api import ModelInfo


def listing(repository: str, revision: str, *, go_on: str) -> Listing:
    """Return what a repository holds at a revision, which becomes a commit.

    `go_on` is the command that tries again, for messages. Raises MissingTool where the hub cannot be reached or wants
    a login, UsageError for a repository or revision that does not exist.
    """
    with hub_errors(repository, revision, go_on=go_on):
        from huggingface_hub import HfApi

        info = HfApi(library_name="filmstudio").model_info(repository, revision=revision, files_metadata=True)
    return Listing(repository, info.sha or "", _files(info), _licence(info), bool(info.gated))


def _files(info: ModelInfo) -> tuple[HubFile, ...]:
    return tuple(
        HubFile(file.rfilename, file.size or 0, file.lfs.sha256 if file.lfs else None, file.blob_id or "")
        for file in info.siblings or ()
    )


def _licence(info: ModelInfo) -> str:
    said = info.card_data.get("license") if info.card_data is not None else None
    name = info.card_data.get("license_name") if info.card_data is not None else None
    return str(name if said == "other" and name else said or "")


@contextmanager
def hub_errors(repository: str, revision: str = "", *, go_on: str) -> Iterator[None]:
    """Turn what the hub's client raises into sentences with a way out."""
    _require_online()
    try:
        from huggingface_hub import errors
        from huggingface_hub.utils.tqdm import disable_progress_bars
    except ImportError as error:
        raise MissingTool(
            "the client of the Hugging Face hub is not installed", hint="pip install 'filmstudio[dit]'"
        ) from error
    disable_progress_bars()
    logging.getLogger("huggingface_hub").setLevel(logging.ERROR)  # what it remarks on is told in a sentence here
    page = f"{_endpoint()}/{repository}"
    # The client's own errors stand on those of its HTTP library, whose name differs between its versions.
    network = next(base for base in errors.HfHubHTTPError.__mro__ if base.__name__ == "HTTPError")
    try:
        yield
    except FilmstudioError:
        raise
    except errors.GatedRepoError as error:
        raise MissingTool(
            f"{repository}: its makers want their terms accepted first",
            hint=f"accept them on {page}, run `hf auth login`, then: {go_on}",
        ) from error
    except errors.RevisionNotFoundError as error:
        raise UsageError(
            f"{repository}: has no revision {revision!r}", hint=f"{page}/commits/main lists its commits"
        ) from error
    except errors.RepositoryNotFoundError as error:
        raise UsageError(
            f"{repository}: there is no such repository on the hub, or it is private",
            hint="check the name; for a private one run `hf auth login` first",
        ) from error
    except errors.HfHubHTTPError as error:
        raise _answered(repository, page, error.response.status_code, go_on) from error
    except Exception as error:
        if is_disks_fault(error):
            raise UsageError(
                f"{error.filename or 'the disk'}: {error.strerror}",
                hint=f"make room, or name another folder in FILMSTUDIO_HOME; go on with: {go_on}",
            ) from error
        if isinstance(error, network | OSError):  # an OSError: a file that came shorter than it should
            raise MissingTool(
                f"{repository}: the connection to {_endpoint()} failed ({_reason(error)})",
                hint=_kept(go_on),
            ) from error
        raise


def _answered(repository: str, page: str, status: int, go_on: str) -> MissingTool:
    if status == 401:
        return MissingTool(
            f"{repository}: the hub wants a login for it, or there is no such repository",
            hint=f"check the name; for a private one run `hf auth login`, then: {go_on}",
        )
    if status == 403:
        return MissingTool(
            f"{repository}: the hub refuses you this repository",
            hint=f"{page} says who may have it; what your login may, `hf auth whoami`",
        )
    if status == 429:
        return MissingTool(
            f"{repository}: the hub is asked too often just now", hint=f"wait a few minutes; {_kept(go_on)}"
        )
    return MissingTool(f"{repository}: the hub answered with an error ({status})", hint=_kept(go_on))


def _kept(go_on: str) -> str:
    return f"what has arrived is kept; go on with: {go_on}"


def _reason(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__


def _endpoint() -> str:
    from huggingface_hub import constants

    return str(constants.ENDPOINT)


def _require_online() -> None:
    for variable in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"):
        if os.environ.get(variable, "").upper() in ("1", "ON", "YES", "TRUE"):
            raise UsageError(
                f"nothing can be downloaded: {variable} is set in the environment",
                hint=f"run it once without: env -u {variable} filmstudio models fetch ...",
            )
