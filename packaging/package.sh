#!/usr/bin/env bash
# Makes the package of this system out of a fresh build: packaging/package.sh [TYPE]
#   Linux: deb (the usual), rpm, tar.gz    macOS: dmg (the usual), pkg    Windows: packaging\package.cmd
# What it makes lies in target/package.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/lib/setup.sh
. packaging/lib/image.sh

need_jdk
need_libraries "$LIBWEBRTC_NEEDS"
need_build
# shellcheck disable=SC2034 # of packaging/*/package.sh
made=target/package version=$(image_version)

# one_of ASKED USUAL OTHER...: the type that was asked for, or the usual one.
one_of() {
  local asked=${1:-$2} type
  shift
  for type in "$@"; do
    if [ "$type" = "$asked" ]; then printf '%s\n' "$type"; return; fi
  done
  die "These packages are made here: $*. There is no $asked."
}

# shellcheck source=/dev/null # one of packaging/*/package.sh
. "packaging/$IMAGE_SYSTEM/package.sh"
