"""Drives an installed kernel as a front end does, through jupyter_client.

Standard input: a JSON list of steps. Standard output: a JSON list of what each gave.
  {"run": CODE}                     runs a cell: its messages and its reply
  {"run": CODE, "interrupt": TEXT}  the same, interrupted once (or "times") when TEXT has been written
  {"complete": CODE, "at": N}, {"inspect": CODE, "at": N}, {"isComplete": CODE}
  {"restart": true}
"""

import json
import sys
import time

from jupyter_client.manager import start_new_kernel

TIMEOUT = 90


def run(manager, client, step):
    messages = []
    number = client.execute(step["run"], stop_on_error=False)  # or a cell that follows at once may be dropped
    interrupts = step.get("times", 1) if "interrupt" in step else 0
    written = ""
    while True:
        message = client.get_iopub_msg(timeout=TIMEOUT)
        if message["parent_header"].get("msg_id") != number:
            continue
        kind, content = message["msg_type"], message["content"]
        if kind == "status" and content["execution_state"] == "idle":
            break
        if kind not in ("status", "execute_input"):
            messages.append({"type": kind, **content})
        written += content.get("text", "") if kind == "stream" else ""
        if interrupts and step["interrupt"] in written:
            interrupts -= 1
            written = ""
            step = {**step, "interrupt": "Interrupt again"}
            manager.interrupt_kernel()
    while True:
        reply = client.get_shell_msg(timeout=TIMEOUT)
        if reply["parent_header"].get("msg_id") == number:
            return {"messages": messages, "reply": reply["content"]}


def ask(client, number):
    while True:
        reply = client.get_shell_msg(timeout=TIMEOUT)
        if reply["parent_header"].get("msg_id") == number:
            return reply["content"]


def main():
    manager, client = start_new_kernel(kernel_name=sys.argv[1], startup_timeout=TIMEOUT)
    answers = []
    for step in json.load(sys.stdin):
        start = time.monotonic()
        if "run" in step:
            answer = run(manager, client, step)
        elif "complete" in step:
            answer = ask(client, client.complete(step["complete"], step["at"]))
        elif "inspect" in step:
            answer = ask(client, client.inspect(step["inspect"], step["at"]))
        elif "isComplete" in step:
            answer = ask(client, client.is_complete(step["isComplete"]))
        else:
            manager.restart_kernel(now=False)
            client.wait_for_ready(timeout=TIMEOUT)
            answer = {}
        answers.append({**answer, "seconds": time.monotonic() - start})
    client.stop_channels()
    manager.shutdown_kernel(now=False)
    json.dump(answers, sys.stdout)


main()
