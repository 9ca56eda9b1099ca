"""Content credentials (C2PA): a signed statement inside a film, written last and read by anybody.

Last, since whatever writes the file afterwards removes them: `ffmpeg -c copy` does so without a word. Nothing is asked
of the network, neither when a film is signed (so no time stamp is in it, and the signature ends with its certificate)
nor when one is read.
"""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import Any

from pydantic import Field

from filmstudio.errors import EngineError, UsageError
from filmstudio.media.credentials_key import SigningKey, read_pem, require_credentials
from filmstudio.media.safe_output import safe_output
from filmstudio.model.record import Record

_MIME = {
    ".mp4": "video/mp4",
    ".m4v": "video/mp4",
    ".mov": "video/quicktime",
    ".wav": "audio/wav",
    ".jpg": "image/jpeg",
    ".png": "image/png",
}
_OFFLINE = {
    "verify": {"remote_manifest_fetch": False, "ocsp_fetch": False},
    "builder": {"thumbnail": {"enabled": False}},
}
_UNTRUSTED = "signingCredential.untrusted"


class CredentialState(StrEnum):
    """What content credentials are worth."""

    NONE = "none"
    """There are none."""
    TRUSTED = "trusted"
    """Nothing has changed since, and the signer is one of those that were given as trusted."""
    VALID = "valid"
    """Nothing has changed since; who has signed it nobody here vouches for."""
    INVALID = "invalid"
    """The file or the statement has changed since, or the signature does not hold."""


class Credentials(Record):
    """The credentials of a file as they were found."""

    state: CredentialState
    signer: str = ""
    """As the certificate says it."""
    generator: str = ""
    """The program that has made the claim, with its version."""
    claims: tuple[str, ...] = ()
    """What was done, each with the last part of its digital source type: `created trainedAlgorithmicMedia`."""
    faults: tuple[str, ...] = ()
    """C2PA's codes for what does not hold: `assertion.bmffHash.mismatch`."""
    assertions: dict[str, dict[str, Any]] = Field(default_factory=dict)
    """What the active manifest asserts, by label, as far as it was asked for."""


def can_sign(path: Path) -> bool:
    """Say whether a file of this ending can carry credentials."""
    return path.suffix.lower() in _MIME


def sign_file(path: Path, manifest: str, key: SigningKey) -> None:
    """Put a signed manifest into a finished file, in place: whole or not at all.

    Raises UsageError for a file that cannot carry one, EngineError with the library's reason if it cannot be signed.
    """
    if not can_sign(path):
        endings = ", ".join(_MIME)
        raise UsageError(f"{path.name}: cannot carry content credentials", hint=f"these can: {endings}")
    require_credentials()
    import c2pa

    mime = _MIME[path.suffix.lower()]
    info = c2pa.C2paSignerInfo(key.algorithm.encode(), key.chain_pem, key.key_pem, None)
    try:
        with (
            safe_output(path) as temporary,
            c2pa.Context.from_dict(_OFFLINE) as context,
            c2pa.Signer.from_info(info) as signer,
            c2pa.Builder(manifest, context) as builder,
        ):
            with path.open("rb") as source, temporary.open("w+b") as signed:
                builder.sign(signer, mime, source, signed)
            _require_holding(temporary, path)
    except c2pa.C2paError as error:
        raise EngineError(
            f"{path.name} cannot be signed: {error}",
            hint="look at the certificate: C2PA asks for the key usage digitalSignature and an extended key usage",
        ) from error


def _require_holding(signed: Path, path: Path) -> None:
    found = read_credentials(signed)
    if found.state not in (CredentialState.VALID, CredentialState.TRUSTED):
        raise EngineError(f"{path.name} cannot be signed: the signature does not hold: {', '.join(found.faults)}")


def read_credentials(path: Path, anchors: Path | None = None, *, wanted: tuple[str, ...] = ()) -> Credentials:
    """Read and check a file's credentials; `anchors` are trusted certificates, PEM; `wanted` the assertions to bring.

    Raises MissingTool without the extra, UsageError for anchors that are no certificates, EngineError for a file that
    cannot be read.
    """
    require_credentials()
    import c2pa

    settings: dict[str, Any] = dict(_OFFLINE)
    if anchors is not None:
        settings["trust"] = {"trust_anchors": _anchors(anchors)}
    mime = _MIME.get(path.suffix.lower())
    if mime is None:
        return Credentials(state=CredentialState.NONE)
    try:
        with path.open("rb") as stream, c2pa.Context.from_dict(settings) as context:
            reader = c2pa.Reader.try_create(mime, stream, context=context)
            if reader is None:
                return Credentials(state=CredentialState.NONE)
            with reader:
                return _read(json.loads(reader.json()), wanted)
    except OSError as error:
        raise EngineError(f"{path.name} cannot be read: {error.strerror}") from error
    except (c2pa.C2paError, ValueError) as error:
        # A manifest that cannot even be parsed was one when it was signed.
        return Credentials(state=CredentialState.INVALID, faults=(str(error),))


def _anchors(path: Path) -> str:
    from cryptography import x509

    data = read_pem(path, "the trusted certificates")
    try:
        x509.load_pem_x509_certificates(data)
        return data.decode("ascii")
    except ValueError as error:
        raise UsageError(f"{path}: holds no certificates", hint="give a PEM file with those you trust") from error


def _read(store: dict[str, Any], wanted: tuple[str, ...]) -> Credentials:
    active = store.get("manifests", {}).get(store.get("active_manifest"), {})
    results = store.get("validation_results", {}).get("activeManifest", {})
    faults = [str(one.get("code", "")) for one in results.get("failure", [])]
    signature = active.get("signature_info", {})
    generators = active.get("claim_generator_info", [])
    asserted = {str(one.get("label")): one.get("data") for one in active.get("assertions", [])}
    actions = asserted.get("c2pa.actions.v2") or asserted.get("c2pa.actions") or {}
    claims = [
        f"{str(one.get('action', '')).removeprefix('c2pa.')} {str(one['digitalSourceType']).rsplit('/', 1)[-1]}"
        for one in actions.get("actions", [])
        if "digitalSourceType" in one
    ]
    return Credentials(
        state=CredentialState(str(store.get("validation_state", "Invalid")).lower()),
        signer=", ".join(str(signature[name]) for name in ("common_name", "issuer") if signature.get(name)),
        generator=" ".join(str(generators[0][name]) for name in ("name", "version") if name in generators[0])
        if generators
        else "",
        claims=tuple(dict.fromkeys(claims)),
        faults=tuple(code for code in dict.fromkeys(faults) if code != _UNTRUSTED),
        assertions={label: asserted[label] for label in wanted if isinstance(asserted.get(label), dict)},
    )
