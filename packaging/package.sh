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
. "packaging/$IMAGE_SYSTEM/package.sh"
