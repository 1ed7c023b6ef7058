#!/usr/bin/env bash
# Installs what the tests need and runs all of them: packaging/test.sh [MAVEN ARGUMENTS]
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/lib/setup.sh

need_jdk
need_maven
need_libraries "$LIBWEBRTC_NEEDS"
need_libraries "$WINDOW_NEEDS"
need_fonts

# The real TURN server and its own client, which the tests start themselves on loopback.
if ! command -v turnserver >/dev/null || ! command -v turnutils_uclient >/dev/null; then
  on_debian || die "The tests need coturn (turnserver and turnutils_uclient on the PATH): install it."
  apt_install coturn
fi
# The real AWS CLI, which asks the lab on loopback what Turnscope asks it.
if ! command -v aws >/dev/null; then
  on_debian || die "The tests need the AWS CLI (aws on the PATH): install it."
  apt_install awscli
fi
# On Linux as root the program is also run on networks whose truth is known: packaging/truth.sh.
if [ "$(uname -s)" = Linux ] && [ "$(id -u)" = 0 ] && on_debian; then need_lab; fi

say "Running all tests with $("$JAVA_HOME/bin/java" -version 2>&1 | head -n 1)."
exec "$MAVEN" -B -ntp -Dstyle.color=never verify "$@"
