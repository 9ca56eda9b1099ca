"""Content credentials in sentences: whether they hold, who has signed, and what they claim."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from filmstudio.digest import file_digest
from filmstudio.edit.provenance_manifest import RENDER_ASSERTION
from filmstudio.errors import MissingTool
from filmstudio.media.credentials import Credentials, CredentialState, read_credentials
from filmstudio.media.credentials_key import INSTALL, require_credentials
from filmstudio.media.credentials_tags import holds_credentials
from filmstudio.studio.provenance.findings import Finding, Subject, fault, good, note
from filmstudio.studio.provenance.sidecar import sidecar_path

UNREAD = "unread"
_REASONS = (
    ("bmffHash", "the film has changed since it was signed"),
    ("dataHash", "the file has changed since it was signed"),
    ("hashedURI", "a statement in them has changed since it was signed"),
    ("claimSignature.outsideValidity", "the certificate did not hold when it was used, or has ended since"),
    ("claimSignature", "the signature does not fit"),
    ("signingCredential.expired", "the certificate has ended"),
    ("signingCredential.invalid", "the certificate may not sign content credentials"),
    ("signingCredential", "the certificate does not hold"),
)
"""Parts of C2PA's codes, in words; the first that fits is told."""


def check_credentials(path: Path, anchors: Path | None) -> tuple[str, tuple[Finding, ...]]:
    """Return what a film's credentials are worth, as a word and in sentences.

    Without the extra, a film that has some is told apart from one that has none. Raises MissingTool without the extra
    where `anchors` ask for a check, UsageError for anchors that are no certificates.
    """
    try:
        require_credentials()
    except MissingTool:
        if anchors is not None:
            raise
        if not holds_credentials(path):
            return CredentialState.NONE.value, (note(Subject.CREDENTIALS, "there are no content credentials"),)
        return UNREAD, (
            note(Subject.CREDENTIALS, f"there are content credentials, which nobody has checked: {INSTALL}"),
        )
    found = read_credentials(path, anchors, wanted=(RENDER_ASSERTION,))
    if found.state is CredentialState.NONE:
        tell = fault if anchors is not None else note
        return found.state.value, (tell(Subject.CREDENTIALS, "there are no content credentials"),)
    return found.state.value, tuple(_findings(path, found, asked=anchors is not None))


def _findings(path: Path, found: Credentials, *, asked: bool) -> Iterator[Finding]:
    whose = found.signer or "somebody without a name"
    if found.state is CredentialState.INVALID:
        codes = ", ".join(found.faults) or "no reason is given"
        yield fault(Subject.CREDENTIALS, f"the content credentials do not hold: {_reason(found.faults)} ({codes})")
        return
    if found.state is CredentialState.TRUSTED:
        yield good(Subject.CREDENTIALS, f"unchanged since {whose} signed it, who is trusted")
    else:
        tell, way = (fault, "is not among those that you trust") if asked else (note, "is known to nobody here")
        more = "" if asked else " (--trust anchors.pem says whom you trust)"
        yield tell(Subject.CREDENTIALS, f"unchanged since {whose} signed it, who {way}{more}")
    claims = ", ".join(found.claims) or "nothing about its origin"
    yield good(
        Subject.CREDENTIALS, f"the credentials claim: {claims}; made by {found.generator or 'an unnamed program'}"
    )
    render = found.assertions.get(RENDER_ASSERTION)
    if render is not None:
        yield from _signed_sidecar(path, render)


def _signed_sidecar(path: Path, render: dict[str, Any]) -> Iterator[Finding]:
    """Hold the sheet beside the film against the digest that was signed: every byte of it, dates too."""
    beside = sidecar_path(path)
    if not beside.is_file():
        return
    if file_digest(beside) == render.get("sidecar_sha256"):
        yield good(Subject.CREDENTIALS, f"{beside.name} is the sheet that was signed with the film")
    else:
        yield fault(Subject.CREDENTIALS, f"{beside.name} is not the sheet that was signed with the film")


def _reason(faults: tuple[str, ...]) -> str:
    for part, words in _REASONS:
        if any(part in code for code in faults):
            return words
    return "they are damaged"
