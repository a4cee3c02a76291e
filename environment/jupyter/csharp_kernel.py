"""A Jupyter kernel for C#: passes Jupyter's messages to the NotebookRunner's engine, and its answers back.

Everything that there is to know about C# is in the engine, a program that reads requests and writes answers as lines of
JSON. It ends with this process, because its standard input does.

Arguments: the engine's program and its arguments, "--", and those of ipykernel.
"""

import asyncio
import itertools
import json
import os
import signal
import subprocess
import sys
import threading

from ipykernel.kernelapp import IPKernelApp
from ipykernel.kernelbase import Kernel


class CSharpKernel(Kernel):
    """Asks the engine for each of Jupyter's requests; there is no state here but the questions without an answer."""

    implementation = "NotebookRunner"
    implementation_version = "0.1.0"
    language = "csharp"
    banner = "C# by NotebookRunner"
    language_info = {
        "name": "csharp",
        "version": "14",
        "mimetype": "text/x-csharp",
        "codemirror_mode": "text/x-csharp",
        "pygments_lexer": "csharp",
        "file_extension": ".cs",
    }
    engine_command = []

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self._ids = itertools.count(1)
        self._answers = {}
        self._sending = threading.Lock()  # an interrupt comes on a thread of its own
        # A session of its own: Ctrl+C in the terminal of Jupyter is not for it.
        self._engine = subprocess.Popen(
            self.engine_command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0, start_new_session=True
        )

    def start(self):
        super().start()
        loop = asyncio.get_event_loop()
        threading.Thread(target=self._read, args=(loop,), daemon=True).start()

    def pre_handler_hook(self):
        """Interrupts come as messages, never as signals."""

    def post_handler_hook(self):
        """There is nothing to put back."""

    async def do_execute(self, code, silent, store_history=True, user_expressions=None, allow_stdin=False, **_):
        reply = await self._ask("execute", number=self.execution_count, code=code, silent=silent)
        return {"execution_count": self.execution_count, "payload": [], "user_expressions": {}, **reply}

    async def do_complete(self, code, cursor_pos):
        return await self._ask("complete", code=code, position=cursor_pos)

    async def do_inspect(self, code, cursor_pos, detail_level=0, omit_sections=()):
        return await self._ask("inspect", code=code, position=cursor_pos)

    async def do_is_complete(self, code):
        return await self._ask("isComplete", code=code)

    async def interrupt_request(self, stream, ident, parent):
        self._send({"request": "interrupt", "id": 0})
        self.session.send(stream, "interrupt_reply", {"status": "ok"}, parent, ident=ident)

    def do_shutdown(self, restart):
        self._engine.stdin.close()
        try:
            self._engine.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._engine.kill()
        return {"status": "ok", "restart": restart}

    async def _ask(self, request, **content):
        number = next(self._ids)
        answer = self._answers[number] = asyncio.get_running_loop().create_future()
        self._send({"request": request, "id": number, **content})
        return await answer

    def _send(self, request):
        try:
            with self._sending:
                self._engine.stdin.write(json.dumps(request).encode() + b"\n")
        except (OSError, ValueError):
            pass  # the engine is gone: its reader says so

    def _read(self, loop):
        for line in self._engine.stdout:
            loop.call_soon_threadsafe(self._take, json.loads(line))
        loop.call_soon_threadsafe(self._engine_is_gone)

    def _take(self, told):
        if "reply" in told:
            self._answers.pop(told["reply"]).set_result(told["content"])
        else:
            self.send_response(self.iopub_socket, told["message"], told["content"])

    def _engine_is_gone(self):
        if not self._engine.stdin.closed:  # nobody asked for its end; Jupyter tells of it and starts anew
            print("The C# engine has ended:", " ".join(self.engine_command), file=sys.__stderr__, flush=True)
            os._exit(1)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end = sys.argv.index("--")
    CSharpKernel.engine_command = sys.argv[1:end]
    if not os.path.exists(CSharpKernel.engine_command[1]):
        sys.exit(
            f"The C# engine is not there any more: {CSharpKernel.engine_command[1]}. Was the repository moved, or cleaned? "
            "Build it, and run there: dotnet run --project lib/NotebookRunner -- jupyter install"
        )
    IPKernelApp.launch_instance(argv=sys.argv[end + 1 :], kernel_class=CSharpKernel)
