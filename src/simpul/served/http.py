"""Requests that are tried again, with growing pauses; errors as one clear line."""

from __future__ import annotations

import os
from collections.abc import Mapping
from urllib.parse import urlsplit

import requests
from requests.auth import AuthBase, HTTPBasicAuth, HTTPDigestAuth
from requests.utils import get_netrc_auth
from urllib3.exceptions import ReadTimeoutError
from urllib3.util import Retry

from simpul.errors import SimpulError

USER, PASSWORD, TOKEN = "SIMPUL_STORE_USER", "SIMPUL_STORE_PASSWORD", "SIMPUL_STORE_TOKEN"
CONNECT = 10.0
"""Seconds to wait for a connection."""
PAUSE = 0.5
"""Seconds before the second try; each further pause is twice as long, or as long as the server asks (Retry-After)."""
_TOO_MUCH = (408, 429, 502, 503, 504)


class Bearer(AuthBase):
    """A token in the header of each request."""

    def __init__(self, token: str) -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        """Add the header."""
        request.headers["Authorization"] = f"Bearer {self._token}"
        return request


def credentials(url: str, auth: str, environment: Mapping[str, str] = os.environ) -> AuthBase | None:
    """Who asks: a token or user and password from the environment, else from netrc, else nobody.

    Raises SimpulError for a URL that holds a password: it would be seen in lists of processes and in logs.
    """
    if urlsplit(url).username or urlsplit(url).password:
        raise SimpulError(
            "--store: jangan tulis sandi di alamat · no password in the address.",
            f"Pakai lingkungan atau netrc · use the environment or netrc: {USER}, {PASSWORD}, {TOKEN}",
        )
    if token := environment.get(TOKEN):
        return Bearer(token)
    pair = (environment.get(USER, ""), environment.get(PASSWORD, ""))
    known = pair if pair[0] else get_netrc_auth(url)
    if not known:
        return None
    return HTTPDigestAuth(*known) if auth == "digest" else HTTPBasicAuth(*known)


def session(auth: AuthBase | None, retries: int, *, pause: float = PAUSE) -> requests.Session:
    """A session whose requests are tried again when a server is too busy or a connection breaks.

    All requests that Simpul sends may be sent twice with the same effect, so that POST is tried again as well.
    """
    again = Retry(
        total=retries,
        backoff_factor=pause,
        status_forcelist=_TOO_MUCH,
        allowed_methods=None,
        respect_retry_after_header=True,
        raise_on_status=False,
    )
    made = requests.Session()
    made.auth, made.trust_env = auth or _nobody, False
    for scheme in ("http://", "https://"):
        made.mount(scheme, requests.adapters.HTTPAdapter(max_retries=again))
    return made


def send(
    made: requests.Session, method: str, url: str, *, timeout: float, absent: bool = False, **options: object
) -> requests.Response:
    """One request and its answer. Raises SimpulError for every answer but a good one; ``absent``: 404 is good too."""
    place = urlsplit(url)._replace(query="").geturl()
    try:
        answer = made.request(method, url, timeout=(CONNECT, timeout), allow_redirects=False, **options)  # type: ignore[arg-type]
    except requests.exceptions.InvalidURL as error:
        raise SimpulError(
            f"{place}: bukan alamat · not an address.", "Contoh · example: --store http://localhost:7878"
        ) from error
    except requests.RequestException as error:
        if _was_slow(error):
            raise SimpulError(
                f"{place}: tidak menjawab dalam {timeout:g} detik · no answer in {timeout:g} seconds.",
                "Ulangi, atau naikkan timeout di profil · try again, or a longer timeout in the profile.",
            ) from error
        raise SimpulError(
            f"{place}: tidak dapat dihubungi · cannot be reached ({type(error).__name__}).",
            "Periksa alamat dan servernya, lalu ulangi · check address and server, then try again.",
        ) from error
    if (answer.ok and not answer.is_redirect) or (absent and answer.status_code == 404):
        return answer
    raise _refused(place, answer)


def _was_slow(error: requests.RequestException) -> bool:
    """Whether an answer took too long; where requests were tried again, the reason is inside the error."""
    inner = error.args[0] if error.args else None
    return isinstance(error, requests.Timeout) or isinstance(getattr(inner, "reason", None), ReadTimeoutError)


def _refused(place: str, answer: requests.Response) -> SimpulError:
    if answer.status_code in {401, 403}:
        return SimpulError(
            f"{place}: ditolak · refused ({answer.status_code}).",
            f"Isi lingkungan atau netrc · set the environment or netrc: {USER}, {PASSWORD}, {TOKEN}",
        )
    words = " ".join(answer.text[:300].split())
    hint = "Periksa --store dan --profile · check --store and --profile."
    if answer.status_code in _TOO_MUCH:
        hint = "Server sibuk; ulangi nanti, lanjut dari sini · the server is busy; run again later, it goes on."
    return SimpulError(f"{place}: jawaban · answer {answer.status_code} {words}".rstrip(), hint)


def _nobody(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request
