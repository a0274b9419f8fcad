"""The review on this machine alone, where values can be confirmed and corrected.

Only loopback is bound. A page that the user has open elsewhere can neither read nor write: requests must name this
host (no DNS rebinding), and writing needs a header that no foreign page may send without being asked first (CORS).
"""

from __future__ import annotations

import json
import mimetypes
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, cast
from urllib.parse import unquote

from prospectus.errors import RunError
from prospectus.review.confirm import confirm
from prospectus.review.rejected import rejected
from prospectus.review.site import POLICY, document_file, neighbours, overview_files, page_ids, read_page

LARGEST = 1_000_000
"""Bytes of a request."""


class Server(ThreadingHTTPServer):
    """Serves the review of one output folder."""

    daemon_threads = True

    def __init__(self, out: Path, fixtures: Path, schemas: tuple[str, ...], port: int) -> None:
        self.out, self.fixtures, self.schemas = out, fixtures, schemas
        self.ids = page_ids(out)
        self.files = dict(overview_files(out, self.ids, serve=True))
        super().__init__(("127.0.0.1", port), Handler)

    def document(self, name: str) -> str | None:
        """The review of a page, made now, with its rejected candidates."""
        if name not in self.ids:
            return None
        page = read_page(self.out, name)
        around = neighbours(self.ids, self.ids.index(name))
        return document_file(page, *around, rejected(page, self.schemas), serve=True)


def serving(out: Path, fixtures: Path, schemas: tuple[str, ...], port: int) -> Server:
    """A server that is ready to serve; raises `RunError` where the port is taken or there are no pages."""
    try:
        return Server(out, fixtures, schemas, port)
    except OSError as error:
        raise RunError(f"port {port} cannot be used: {error.strerror}; choose another --port") from error


class Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    server_version = "prospectus"
    sys_version = ""

    @property
    def review(self) -> Server:
        """The server, by its own type."""
        return cast("Server", self.server)

    def do_GET(self) -> None:
        """Files of the review."""
        if not self._is_for_us():
            return
        name = unquote(self.path.partition("?")[0]).lstrip("/") or "index.html"
        content = self.review.files.get(name)
        if content is None and name.startswith("pages/") and name.endswith(".html"):
            content = self.review.document(name.removeprefix("pages/").removesuffix(".html"))
        if content is None:
            self._answer(HTTPStatus.NOT_FOUND, "there is no such page", "text/plain")
        else:
            self._answer(HTTPStatus.OK, content, mimetypes.guess_type(name)[0] or "text/plain")

    def do_POST(self) -> None:
        """A value that was confirmed or corrected."""
        if not self._is_for_us():
            return
        if self.path != "/api/fixture" or self.headers.get("X-Prospectus") != "review":
            self._tell(HTTPStatus.FORBIDDEN, "not allowed")
            return
        length = self.headers.get("Content-Length") or ""
        if not (length.isdecimal() and 0 < int(length[:20]) <= LARGEST):
            self._tell(HTTPStatus.BAD_REQUEST, "no value, or too much of it")
            return
        try:
            given = json.loads(self.rfile.read(int(length)))
            page, field, text = (str(given[name]) for name in ("page", "field", "value"))
        except (ValueError, KeyError, TypeError, RecursionError):
            self._tell(HTTPStatus.BAD_REQUEST, "not understood")
            return
        self._keep(page, field, text)

    def _keep(self, page: str, field: str, text: str) -> None:
        if page not in self.review.ids:
            self._tell(HTTPStatus.NOT_FOUND, "there is no such page")
            return
        try:
            envelope = read_page(self.review.out, page)
            folder = confirm(envelope, field, text, self.review.fixtures, self.review.schemas)
        except RunError as error:
            self._tell(HTTPStatus.UNPROCESSABLE_ENTITY, str(error))
        else:
            self._tell(HTTPStatus.OK, f"kept in {folder}")

    def _is_for_us(self) -> bool:
        port = self.review.server_port
        own = {f"127.0.0.1:{port}", f"localhost:{port}"}
        origin = self.headers.get("Origin")
        if self.headers.get("Host") in own and (origin is None or origin.removeprefix("http://") in own):
            return True
        self._answer(HTTPStatus.MISDIRECTED_REQUEST, "this is the review of another host", "text/plain")
        return False

    def _tell(self, status: HTTPStatus, message: str) -> None:
        self._answer(status, json.dumps({"message": message}), "application/json")

    def _answer(self, status: HTTPStatus, text: str, kind: str) -> None:
        content = text.encode("utf-8", "replace")
        self.send_response(status)
        headers = {
            "Content-Type": f"{kind}; charset=utf-8",
            "Content-Length": str(len(content)),
            "Content-Security-Policy": POLICY.format(connect="'self'") + "; frame-ancestors 'none'",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "no-store",
        }
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        """Requests are nobody's business."""


__all__ = ["Server", "serving"]
