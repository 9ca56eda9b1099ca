"""An authority of the tests' own, and certificates that it issues: nothing here is worth anything outside."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey | ed25519.Ed25519PrivateKey


class Issued(NamedTuple):
    """Files in a folder: who signs, and whom to trust."""

    certificate: Path
    key: Path
    anchors: Path


def issue(folder: Path, *, key: Key | None = None, ended: bool = False) -> Issued:
    """Make an authority and a certificate for signing; `ended` makes one that held until yesterday."""
    folder.mkdir(parents=True, exist_ok=True)
    root_key = ec.generate_private_key(ec.SECP256R1())
    root = _certificate("Test Authority", root_key, None, root_key)
    own = key or ec.generate_private_key(ec.SECP256R1())
    leaf = _certificate("Nora Finch", own, root, root_key, ended=ended)
    issued = Issued(folder / "cert.pem", folder / "key.pem", folder / "anchors.pem")
    issued.anchors.write_bytes(_pem(root))
    issued.certificate.write_bytes(_pem(leaf) + _pem(root))
    write_key(issued.key, own)
    return issued


def write_key(path: Path, key: Key, password: bytes | None = None) -> None:
    """Write a private key as PEM."""
    hidden = serialization.BestAvailableEncryption(password) if password else serialization.NoEncryption()
    path.write_bytes(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, hidden))


def _certificate(
    name: str, key: Key, issuer: x509.Certificate | None, issuer_key: ec.EllipticCurvePrivateKey, *, ended: bool = False
) -> x509.Certificate:
    whole = x509.Name(
        [x509.NameAttribute(NameOID.COMMON_NAME, name), x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Lamp Films")]
    )
    authority = issuer is None
    now = datetime.now(UTC)
    usage = dict.fromkeys(
        ("content_commitment", "key_encipherment", "data_encipherment", "key_agreement", "encipher_only"), False
    )
    builder = (
        x509.CertificateBuilder()
        .subject_name(whole)
        .issuer_name(issuer.subject if issuer else whole)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=9))
        .not_valid_after(now + timedelta(days=-1 if ended else 9))
        .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
        .add_extension(
            x509.KeyUsage(
                digital_signature=not authority,
                key_cert_sign=authority,
                crl_sign=authority,
                decipher_only=False,
                **usage,
            ),
            critical=True,
        )
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), critical=False)
    )
    if not authority:
        builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), critical=False)
    return builder.sign(issuer_key, hashes.SHA256())


def _pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.PEM)
