#!/bin/sh
# business_hours.sh REQS: `reqs calendar` against Perl's Business::Hours, on the calendars that both can express. Exit
# code 77, which ctest takes for skipped, where the module is missing.
set -eu
perl -MBusiness::Hours -e 1 2>/dev/null || {
  echo "skipped: no Business::Hours (Debian: libbusiness-hours-perl)"
  exit 77
}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
perl "$(dirname "$0")/business_hours.pl" "$1" "$folder/calendars.yaml"
