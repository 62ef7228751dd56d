"""``simpul serve``: a graph in the browser, from this machine."""

from __future__ import annotations

import errno
import socket
from pathlib import Path
from typing import Annotated

import typer

from simpul.cli.arguments import BuildDir, existing
from simpul.cli.guard import note
from simpul.cli.stored import refresh
from simpul.errors import SimpulError

Host = Annotated[
    str,
    typer.Option("--host", metavar="ADDRESS", help="Alamat; selain milik sendiri perlu kata sandi. Address to bind."),
]
Port = Annotated[int, typer.Option("--port", min=0, max=65535, help="Porta; 0: yang bebas. Port; 0: a free one.")]
ReadOnly = Annotated[bool, typer.Option("--read-only", help="Tanpa tinjauan dan penambahan. No review, no adding.")]
PasswordFile = Annotated[
    Path | None,
    typer.Option("--password-file", metavar="FILE", help="Kata sandi di baris pertama. Password on its first line."),
]


def serve(
    path: BuildDir,
    host: Host = "127.0.0.1",
    port: Port = 8000,
    read_only: ReadOnly = False,
    password_file: PasswordFile = None,
) -> int:
    """Buka graf di peramban. Open a graph in the browser."""
    existing(path)
    import uvicorn

    from simpul.web.app import create_app
    from simpul.web.settings import Settings, read_password

    password = read_password(password_file) if password_file else None
    app = create_app(Settings(path, host, port, read_only, password, warm=True))
    refresh(path)
    with _listening(host, port) as listener:
        note(f"Buka · open: http://{_shown(host)}:{listener.getsockname()[1]}/")
        note("Berhenti · stop: Ctrl+C")
        config = uvicorn.Config(app, log_level="warning", server_header=False, access_log=False)
        uvicorn.Server(config).run(sockets=[listener])
    return 0


def _listening(host: str, port: int) -> socket.socket:
    """A socket that listens. Raises SimpulError where the port is taken, OSError for an address that is not ours."""
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise SimpulError(
            f"--port {port}: sudah dipakai · already in use.", "Pilih lain · choose another: --port 0"
        ) from error


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host else host
