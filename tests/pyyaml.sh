#!/bin/sh
# pyyaml.sh YAML_SAMPLES: PyYAML reads what reqs prints as the same values. Exit code 77, which ctest takes for
# skipped, where there is no PyYAML.
set -eu
python3 -c 'import yaml' 2>/dev/null || exit 77
folder=$(mktemp -d)
"$1" "$folder"
python3 "$(dirname "$0")/pyyaml.py" "$folder"
rm -rf "$folder"
