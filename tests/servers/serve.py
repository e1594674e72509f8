"""A server on loopback for the tests of sync: prints its port and serves until it is ended.

    serve.py inetd COMMAND...   each connection is the standard input and output of a COMMAND (git daemon, sshd)
    serve.py http ROOT          git http-backend over the repositories in ROOT; li may push with the password geheim
"""

import base64
import http.server
import os
import socketserver
import subprocess
import sys


class Inetd(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True


class Connection(socketserver.BaseRequestHandler):
    def handle(self):
        subprocess.run(sys.argv[2:], stdin=self.request, stdout=self.request, stderr=subprocess.DEVNULL, check=False)


class Backend(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_GET(self):
        self.answer()

    def do_POST(self):
        self.answer()

    def user(self):
        given = self.headers.get("Authorization", "")
        if given == "Basic " + base64.b64encode(b"li:geheim").decode():
            return "li"
        return ""

    def body(self):
        if self.headers.get("Transfer-Encoding", "") != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        parts = []
        while size := int(self.rfile.readline().strip(), 16):
            parts.append(self.rfile.read(size))
            self.rfile.readline()
        self.rfile.readline()
        return b"".join(parts)

    def answer(self):
        body = self.body()
        path, _, query = self.path.partition("?")
        user = self.user()
        if "git-receive-pack" in self.path and not user:
            self.send_response(401)
            self.send_header("WWW-Authenticate", 'Basic realm="ledgers"')
            self.end_headers()
            return
        variables = {
            "GIT_PROJECT_ROOT": sys.argv[2],
            "GIT_HTTP_EXPORT_ALL": "1",
            "GIT_CONFIG_NOSYSTEM": "1",
            "HOME": os.environ.get("HOME", "/"),
            "PATH": os.environ["PATH"],
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "REQUEST_METHOD": self.command,
            "CONTENT_TYPE": self.headers.get("Content-Type", ""),
            "CONTENT_LENGTH": str(len(body)),
            "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""),
            "HTTP_GIT_PROTOCOL": self.headers.get("Git-Protocol", ""),
            "REMOTE_USER": user,
        }
        done = subprocess.run(["git", "http-backend"], input=body, env=variables, capture_output=True, check=False)
        head, _, content = done.stdout.partition(b"\r\n\r\n")
        status = 200
        lines = []
        for line in head.decode().split("\r\n"):
            name, _, value = line.partition(": ")
            if name == "Status":
                status = int(value.split()[0])
            elif name:
                lines.append((name, value))
        self.send_response(status)
        for name, value in lines:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)


if sys.argv[1] == "inetd":
    server = Inetd(("127.0.0.1", 0), Connection)
else:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Backend)
print(server.server_address[1], flush=True)
server.serve_forever()
