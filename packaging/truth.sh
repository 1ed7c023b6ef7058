#!/usr/bin/env bash
# Runs Turnscope in network namespaces whose truth is known, and prints program against truth.
#   packaging/truth.sh [SCENARIO...]         all scenarios, or those named
#   packaging/truth.sh --loss [CHECKS]       checks a live UDP URI 200 times at 10 % loss each way
# Linux, root. Installs what it needs. Ends with 0 if all are right, and elsewhere,
# where nothing is run.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/lib/setup.sh

if [ "$(uname -s)" != Linux ] || [ "$(id -u)" != 0 ]; then
  say "Truth is compared in network namespaces, which need Linux and root: skipped here."
  exit 0
fi
need_jdk
need_maven
need_libraries "$LIBWEBRTC_NEEDS"
need_lab

say "Building."
"$MAVEN" -B -q -ntp -Dstyle.color=never test-compile dependency:build-classpath \
  -Dmdep.outputFile=target/truth-classpath -Dmdep.excludeGroupIds=org.openjfx >&2
main=dev.turnscope.truth.TruthRun
if [ "${1:-}" = --loss ]; then
  main=dev.turnscope.truth.LossRun
  shift
fi
exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED \
  -cp "target/test-classes:target/classes:$(cat target/truth-classpath)" "$main" "$@"
