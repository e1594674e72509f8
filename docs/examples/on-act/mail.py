#!/usr/bin/env python3
"""Mails what an act has done: a program for `reqs.on-act.NAME.after` (docs/on-act.md).

    git config reqs.on-act.mail.after '/usr/local/lib/reqs/mail.py --from reqs@example.com desk@example.com'

The act comes as JSON on standard input. The mail goes to sendmail, which any mail server of Debian brings along.
"""

import argparse
import email.headerregistry
import email.message
import email.policy
import json
import subprocess
import sys


def one_line(text):
    """A header is one line, whatever somebody has put into a title."""
    return "".join(c if c.isprintable() else " " for c in text).strip()


def sentence(item):
    after = item["after"]
    owner = after["owner"].get("person") or after["owner"].get("team") or "nobody"
    acts = ", ".join(event["do"] for event in item["events"])
    return f"{item['id']}  {acts}: {after['title']} ({after['state']}, {owner})"


def mail_of(act, sender, receivers):
    mail = email.message.EmailMessage(policy=email.policy.SMTP.clone(max_line_length=76))
    mail["Subject"] = one_line(act["subject"])
    mail["From"] = sender
    mail["To"] = ", ".join(receivers)
    # Answers go to whoever acted; loops with other robots end here.
    mail["Reply-To"] = email.headerregistry.Address(one_line(act["actor"]["name"]), addr_spec=act["actor"]["email"])
    mail["Auto-Submitted"] = "auto-generated"
    lines = [sentence(item) for item in act["items"]]
    lines += [f"{each['file']} changed" for each in act["settings"]]
    if act["message"]:
        lines += ["", act["message"]]
    lines += ["", f"{act['actor']['name']} <{act['actor']['email']}>, {act['time']}", f"commit {act['commit']}"]
    mail.set_content("\n".join(lines) + "\n")
    return mail


def main():
    parser = argparse.ArgumentParser(description="mails what an act has done")
    parser.add_argument("--from", dest="sender", required=True)
    parser.add_argument("--sendmail", default="/usr/sbin/sendmail")
    parser.add_argument("receivers", nargs="+")
    options = parser.parse_args()
    mail = mail_of(json.load(sys.stdin), options.sender, options.receivers)
    # -oi: a line with a single dot is text; --: no address is an option.
    command = [options.sendmail, "-oi", "-f", options.sender, "--", *options.receivers]
    return subprocess.run(command, input=mail.as_bytes(), check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
