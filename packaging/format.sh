#!/usr/bin/env bash
# Formats every Java source as the build's format test wants it.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/lib/setup.sh

need_jdk
need_maven
exec "$MAVEN" -B -q -ntp -Dstyle.color=never test -Dtest=SourceFormatTest -Dformat.mend=true
