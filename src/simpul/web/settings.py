"""What the web app is told when it starts."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field
from pathlib import Path

from simpul.errors import SimpulError
from simpul.web.sparql.pool import Limits

LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class Settings:
    """``folder`` is a build's folder; ``upload_limit`` is the most bytes that a request may bring,
    ``limits`` are those of queries; ``warm`` says whether what pages need is made before they are asked for.
    """

    folder: Path
    host: str = "127.0.0.1"
    port: int = 8000
    read_only: bool = False
    password: str | None = field(default=None, repr=False)
    upload_limit: int = 20 * 2**20
    limits: Limits = field(default_factory=Limits)
    warm: bool = False

    @property
    def local(self) -> bool:
        """Whether only this machine can reach the app."""
        return is_local(self.host)


def is_local(host: str) -> bool:
    """Whether an address is this machine's own, and no other's."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host in LOCAL_NAMES


def checked(settings: Settings) -> Settings:
    """The settings. Raises SimpulError for an address that others can reach, without a password."""
    if settings.local or settings.password:
        return settings
    raise SimpulError(
        f"--host {settings.host}: terbuka bagi komputer lain tanpa kata sandi · open to others without a password.",
        "Beri · give: --password-file FILE",
    )


def read_password(path: Path) -> str:
    """The first line of a file. Raises SimpulError where it is empty, OSError where it cannot be read."""
    password = path.read_text(encoding="utf-8").partition("\n")[0].strip()
    if not password:
        raise SimpulError(f"{path}: kosong · empty.", "Tulis kata sandi di baris pertama · write it on the first line.")
    return password
