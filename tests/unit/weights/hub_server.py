"""A small server on 127.0.0.1 that speaks as much of the hub's language as downloads need, and can misbehave."""

from __future__ import annotations

import hashlib
import json
import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote, urlsplit

from filmstudio.weights.download import git_id

FIRST = "1" * 40
SECOND = "2" * 40
_LARGE = (".safetensors", ".bin")
"""Kept by their SHA-256, as Git LFS does; the others by git's own id."""


@dataclass
class Hub:
    """What the server holds, and what was asked of it."""

    repository: str
    commits: dict[str, Mapping[str, bytes]]
    branches: dict[str, str] = field(default_factory=lambda: {"main": FIRST})
    stall: dict[str, int] = field(default_factory=dict)
    """Files of which only so many bytes come; then the connection stays open and nothing comes any more."""
    ranges: bool = True
    """False: it sends files from their start, whatever was asked."""
    status: int = 200
    error: str = ""
    """Answers everything with these."""
    damaged: set[str] = field(default_factory=set)
    gated: bool = False
    asked: list[tuple[str, str]] = field(default_factory=list)
    """(path, range) of every file that was sent, in order."""
    stalled: threading.Event = field(default_factory=threading.Event)
    address: str = ""

    @property
    def sent(self) -> list[str]:
        """The paths of the files that were sent."""
        return [path for path, _ in self.asked]


@contextmanager
def hub_server(files: Mapping[str, bytes], repository: str = "toys/toy-car-diffusers") -> Iterator[Hub]:
    """Serve a repository with one commit while the block runs."""
    hub = Hub(repository, {FIRST: files})
    handler = type("Handler", (_Handler,), {"hub": hub})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    hub.address = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield hub
    finally:
        hub.stalled.set()
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    hub: Hub
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: Any) -> None:
        """Stay silent."""

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def do_GET(self) -> None:
        self._answer(body=True)

    def _answer(self, *, body: bool) -> None:
        path = unquote(urlsplit(self.path).path)
        if self.hub.status != 200:
            self._say(self.hub.status, b"{}", {"X-Error-Code": self.hub.error} if self.hub.error else {})
            return
        if found := re.fullmatch(rf"/api/models/{self.hub.repository}/revision/(.+)", path):
            self._info(found[1])
        elif found := re.fullmatch(rf"/{self.hub.repository}/resolve/([^/]+)/(.+)", path):
            self._file(found[1], found[2], body)
        elif path.startswith("/api/models/"):
            self._say(401, b"{}", {})
        else:
            self._say(404, b"{}", {})

    def _info(self, revision: str) -> None:
        commit = self.hub.branches.get(revision, revision)
        if commit not in self.hub.commits:
            self._say(404, b"{}", {"X-Error-Code": "RevisionNotFound"})
            return
        siblings = []
        for name, data in self.hub.commits[commit].items():
            row: dict[str, Any] = {"rfilename": name, "size": len(data), "blobId": git_id(data)}
            if name.endswith(_LARGE):
                row["lfs"] = {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data), "pointerSize": 130}
            siblings.append(row)
        info = {"id": self.hub.repository, "sha": commit, "siblings": siblings, "gated": False, "tags": []}
        info |= {"private": False, "downloads": 0, "likes": 0, "cardData": {"license": "apache-2.0"}}
        info["gated"] = "manual" if self.hub.gated else False
        self._say(200, json.dumps(info).encode(), {"Content-Type": "application/json"})

    def _file(self, commit: str, name: str, body: bool) -> None:
        data = self.hub.commits.get(commit, {}).get(name)
        if data is None:
            self._say(404, b"", {"X-Error-Code": "EntryNotFound"})
            return
        headers = {"X-Repo-Commit": commit, "ETag": f'"{hashlib.sha256(data).hexdigest()}"', "Accept-Ranges": "bytes"}
        if name in self.hub.damaged:
            data = bytes(len(data))
        if not body:
            self._say(200, data, headers, body=False)
            return
        wanted = self.headers.get("Range", "")
        self.hub.asked.append((name, wanted))
        status = 200
        if wanted and self.hub.ranges:
            start = int(wanted.removeprefix("bytes=").partition("-")[0])
            headers["Content-Range"] = f"bytes {start}-{len(data) - 1}/{len(data)}"
            status, data = 206, data[start:]
        self._say(status, data, headers, stall=self.hub.stall.get(name))

    def _say(
        self, status: int, data: bytes, headers: Mapping[str, str], *, body: bool = True, stall: int | None = None
    ) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if not body or self.command == "HEAD":
            return
        try:
            self.wfile.write(data[:stall])
            self.wfile.flush()
            if stall is not None:
                self.hub.stalled.wait(60)
                self.close_connection = True
        except OSError:  # the client was ended: that is what the test does
            self.close_connection = True
