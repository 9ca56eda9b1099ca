"""Whoever signs a film: a certificate and its private key, checked before hours of work depend on them.

Why checked here: the library that signs answers a wrong key with a word from its depths, after the film is made. The
key is read when it is needed, stands in no record, no log and no error.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from filmstudio.errors import MissingTool, UsageError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes
    from cryptography.x509 import Certificate

INSTALL = 'pip install "filmstudio[credentials]"'
_LARGEST_PEM_BYTES = 1 << 20
_OF_CURVE = {"secp256r1": "es256", "secp384r1": "es384", "secp521r1": "es512"}
"""The names that C2PA has for signatures by these curves (RFC 9053)."""
_SMALLEST_RSA_BITS = 2048


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A certificate chain, the signer's own first, and the key that belongs to it."""

    chain_pem: bytes
    key_pem: bytes = field(repr=False)
    algorithm: str
    """In C2PA's words: `es256`, `ps256`, `ed25519` ..."""
    subject: str
    """Whose certificate it is, for people."""


def require_credentials() -> None:
    """Raise MissingTool, with the command that installs them, unless the libraries that sign are there."""
    if find_spec("c2pa") is None or find_spec("cryptography") is None:
        raise MissingTool("content credentials need the extra `credentials`", hint=INSTALL)


def read_signing_key(certificate: Path, key: Path) -> SigningKey:
    """Read and check who signs. Raises UsageError in a sentence, MissingTool without the extra."""
    require_credentials()
    from cryptography import x509
    from cryptography.hazmat.primitives import serialization

    chain_pem = read_pem(certificate, "the certificate")
    try:
        leaf = x509.load_pem_x509_certificates(chain_pem)[0]
    except ValueError as error:
        raise UsageError(
            f"{certificate}: holds no certificate", hint="give a PEM file: the signer's own first, then its issuers"
        ) from error
    private = _private_key(key)
    _check(certificate, leaf, private)
    key_pem = private.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return SigningKey(chain_pem, key_pem, _algorithm(key, private), _name(leaf))


def read_pem(path: Path, what: str) -> bytes:
    """Return the bytes of a small file. Raises UsageError that says what of it cannot be read."""
    try:
        if path.stat().st_size > _LARGEST_PEM_BYTES:
            raise UsageError(f"{path}: is too large for {what}", hint="give a PEM file")
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: {what} cannot be read: {error.strerror}", hint="give a PEM file") from error


def _private_key(path: Path) -> PrivateKeyTypes:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives import serialization

    data = read_pem(path, "the key")
    try:
        return serialization.load_pem_private_key(data, password=None)
    except TypeError as error:
        raise UsageError(
            f"{path}: the key has a password, which nobody is asked for here",
            hint="give the decrypted key for this one command, and delete it afterwards",
        ) from error
    except (ValueError, UnsupportedAlgorithm):
        # Without its cause: what a parser says of a key may quote it.
        raise UsageError(f"{path}: holds no private key", hint="give the key in a PEM file of its own") from None


def _check(path: Path, leaf: Certificate, private: PrivateKeyTypes) -> None:
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    form = (Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    if leaf.public_key().public_bytes(*form) != private.public_key().public_bytes(*form):
        raise UsageError(
            f"{path}: the key is not that of its first certificate", hint="the signer's own stands first in the file"
        )
    now = datetime.now(UTC)
    if now >= leaf.not_valid_after_utc:
        raise UsageError(f"{path}: the certificate ended on {leaf.not_valid_after_utc:%Y-%m-%d}", hint="renew it")
    if now < leaf.not_valid_before_utc:
        raise UsageError(f"{path}: the certificate holds from {leaf.not_valid_before_utc:%Y-%m-%d} on")
    try:
        authority = leaf.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except x509.ExtensionNotFound:
        authority = False
    if authority:
        raise UsageError(
            f"{path}: the certificate is that of an authority, which signs certificates and no films",
            hint="have it issue one for signing, with the extended key usage emailProtection",
        )


def _algorithm(path: Path, private: PrivateKeyTypes) -> str:
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

    if isinstance(private, ec.EllipticCurvePrivateKey) and private.curve.name in _OF_CURVE:
        return _OF_CURVE[private.curve.name]
    if isinstance(private, ed25519.Ed25519PrivateKey):
        return "ed25519"
    if isinstance(private, rsa.RSAPrivateKey) and private.key_size >= _SMALLEST_RSA_BITS:
        return "ps256"
    raise UsageError(
        f"{path}: keys of this kind sign no content credentials",
        hint="use one on the curve P-256, P-384 or P-521, Ed25519, or RSA from 2048 bits on",
    )


def _name(leaf: Certificate) -> str:
    from cryptography.x509.oid import NameOID

    names = leaf.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(names[0].value) if names else leaf.subject.rfc4514_string()
