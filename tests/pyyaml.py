"""pyyaml.py DIR: PyYAML reads each NAME.yaml as NAME.json says, and takes for numbers, instants and truth values only
what is one in the format of requests: every text that people wrote stays a text."""
import datetime
import json
import pathlib
import re
import sys

import yaml

INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
# The keys whose values the formats define as whole numbers, and those of settings.
NUMBERS = set("format level cycle chases tries csat ces nps cost option recommend bytes reopen_at close_at".split())


def is_same(read, said, key=None):
    """Whether what the typed reader got is the text that was written, or the value this text stands for."""
    if isinstance(said, dict):
        return isinstance(read, dict) and list(read) == list(said) and all(is_same(read[k], said[k], k) for k in said)
    if isinstance(said, list):
        return isinstance(read, list) and len(read) == len(said) and all(map(is_same, read, said))
    if isinstance(read, bool):
        return key == "unconfirmed" and said == "true"
    if isinstance(read, int):
        return key in NUMBERS and str(read) == said
    if isinstance(read, datetime.datetime):
        return INSTANT.fullmatch(said) is not None and read == datetime.datetime.fromisoformat(said[:-1] + "+00:00")
    return read == said


def main(folder):
    files = sorted(pathlib.Path(folder).glob("*.yaml"))
    wrong = 0
    for file in files:
        said = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
        text = file.read_bytes()
        try:
            as_texts = yaml.load(text, yaml.BaseLoader)
            same = as_texts == said and is_same(yaml.load(text, yaml.SafeLoader), said)
        except (yaml.YAMLError, ValueError) as error:
            same = False
            print(error)
        if not same:
            wrong += 1
            print(f"{file}: PyYAML reads something else than {file.with_suffix('.json')} says")
    print(f"{len(files)} files, {wrong} read otherwise")
    return 1 if wrong or not files else 0


sys.exit(main(sys.argv[1]))
