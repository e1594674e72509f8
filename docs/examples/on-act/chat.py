#!/usr/bin/env python3
"""Tells a chat what an act has done: a program for `reqs.on-act.NAME.after` (docs/on-act.md).

    git config reqs.on-act.chat.after '/usr/local/lib/reqs/chat.py --token-file ~/.config/reqs/chat.url'
    git config reqs.on-act.chat.timeout 5

The file holds the webhook's address, which is a secret and so does not stand in the configuration. Without --form the
body is {"text": ...}, as Slack, Mattermost and Rocket.Chat take it; with --form wecom it is that of WeCom and DingTalk.
"""

import argparse
import json
import pathlib
import sys
import urllib.error
import urllib.request

MOST_REQUESTS = 10


def text_of(act):
    lines = []
    for item in act["items"][:MOST_REQUESTS]:
        acts = ", ".join(event["do"] for event in item["events"])
        before = item["before"]["state"] if item["before"] else "new"
        after = item["after"]["state"]
        state = after if before == after else f"{before} → {after}"
        lines.append(f"{act['actor']['name']}: {item['id'].split('-')[1]} {acts}: {item['after']['title']} ({state})")
    if len(act["items"]) > MOST_REQUESTS:
        lines.append(f"… and {len(act['items']) - MOST_REQUESTS} more")
    lines += [f"{act['actor']['name']}: {each['file']} changed" for each in act["settings"]]
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description="tells a chat what an act has done")
    parser.add_argument("--token-file", required=True, type=pathlib.Path)
    parser.add_argument("--form", choices=["slack", "wecom"], default="slack")
    options = parser.parse_args()
    text = text_of(json.load(sys.stdin))
    body = {"text": text} if options.form == "slack" else {"msgtype": "text", "text": {"content": text}}
    request = urllib.request.Request(
        options.token_file.expanduser().read_text().strip(),
        data=json.dumps(body).encode(),
        headers={"Content-Type": "application/json; charset=utf-8"},
    )
    try:
        with urllib.request.urlopen(request, timeout=5):
            return 0
    except (urllib.error.URLError, OSError) as error:
        # Never the address: what is said here is shown to whoever acts.
        reason = getattr(error, "reason", error)
        print(f"the chat does not answer: {reason}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
