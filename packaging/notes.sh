#!/usr/bin/env bash
# Prints what CHANGELOG.md says of a version: packaging/notes.sh 0.1.0. What is not released yet is
# called Unreleased there.
set -euo pipefail
cd "$(dirname "$0")/.."
version=${1:?which version}
notes=$(awk -v heading="## [$version]" '
  index($0, heading) == 1 { found = 1; next }
  /^## / { found = 0 }
  found' CHANGELOG.md)
if [ -z "${notes//[[:space:]]/}" ]; then
  echo "CHANGELOG.md says nothing of version $version: give its part the heading ## [$version]." >&2
  exit 2
fi
printf '%s\n' "$notes"
