"""Signs films. The certificate may be named by the film; the key comes from outside it, and stays there.

A project is shared, copied and put under version control; a key in it is a key lost. So one is refused that lies in the
script's folder or the film's, or that a link in there leads to.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import NamedTuple

from filmstudio.digest import digest, file_digest
from filmstudio.edit.provenance_manifest import manifest_json
from filmstudio.edit.provenance_sheet import Provenance
from filmstudio.errors import UsageError
from filmstudio.studio.project import Project
from filmstudio.studio.provenance.sidecar import sidecar_bytes

KEY_VARIABLE = "FILMSTUDIO_SIGN_KEY"
"""Where the key lies, for whoever does not want it in the history of a shell."""


class Signing(NamedTuple):
    """Who signs, checked. Only places are kept: the key is read when it is used, and forgotten."""

    certificate: Path
    key: Path
    subject: str
    """Whose certificate it is."""
    training: bool | None = None
    """What the film says of training models on it; None for nothing."""

    @property
    def identity(self) -> str:
        """The digest of all that a signature says of its signer: another one makes a deliverable another file."""
        return digest({"certificate": file_digest(self.certificate), "training": self.training})


def check_signing(certificate: Path | None, key: Path | None, project: Project) -> Signing | None:
    """Check before any work who shall sign; None where nobody was asked to.

    Where no `key` is given, `$FILMSTUDIO_SIGN_KEY` says where it lies. Raises UsageError for one of the two without the
    other, files that do not fit each other and a key in the project, MissingTool without the extra `credentials`.
    """
    if certificate is None:
        if key is not None:
            raise UsageError("--key needs a certificate", hint="--sign cert.pem --key key.pem")
        return None
    from filmstudio.media.credentials_key import read_signing_key

    named = key or (Path(said) if (said := os.environ.get(KEY_VARIABLE)) else None)
    if named is None:
        raise UsageError(
            "to sign a film its certificate's key is needed", hint=f"--key key.pem, or its place in {KEY_VARIABLE}"
        )
    _refuse_in_project(named, project)
    subject = read_signing_key(certificate, named).subject
    return Signing(certificate, named, subject, project.settings.deliver.training)


def sign_film(path: Path, provenance: Provenance, signing: Signing) -> None:
    """Sign a finished file of a film, in place. Nothing may write it afterwards, or the credentials are gone.

    Raises UsageError for a kind of file that carries none, EngineError where it cannot be signed.
    """
    from filmstudio.media.credentials import sign_file
    from filmstudio.media.credentials_key import read_signing_key

    sidecar = hashlib.sha256(sidecar_bytes(provenance)).hexdigest()
    manifest = manifest_json(provenance, sidecar, training=signing.training)
    sign_file(path, manifest, read_signing_key(signing.certificate, signing.key))


def _refuse_in_project(key: Path, project: Project) -> None:
    places = {place.resolve() for place in (project.script.parent, project.folder)}
    spellings = {key.parent.resolve() / key.name, key.resolve()}
    if any(place in (*spelling.parents, spelling) for place in places for spelling in spellings):
        raise UsageError(
            f"{key}: the key lies in the film's own folder, from where it is copied and shared with the film",
            hint="keep it outside, like ~/keys/film.pem, readable by nobody else",
        )
