#!/usr/bin/env bash
# Builds what is needed and starts Turnscope: the window without arguments, the terminal with.
#   packaging/run.sh
#   packaging/run.sh check --lab healthy
set -euo pipefail
here=$PWD
cd "$(dirname "$0")/.."
root=$PWD
. packaging/lib/setup.sh

need_jdk
need_libraries "$LIBWEBRTC_NEEDS"

if [ $# -eq 0 ]; then
  if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "There is no display here, so there is no window: running check --lab healthy in the terminal instead."
    set -- check --lab healthy
  else
    need_libraries "$WINDOW_NEEDS"
    need_fonts
  fi
fi
need_build

# shellcheck disable=SC2054 # the comma is java's
flags=("${HEAP_FLAGS[@]}" --enable-native-access=javafx.graphics,ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)
# A crash must not write memory, where secrets are, into the folder that one happens to stand in.
flags+=(-XX:ErrorFile=/dev/null -XX:-CreateCoredumpOnCrash)
# A command that ends in a second gains nothing from the optimising compiler.
if [ $# -gt 0 ]; then flags+=(-XX:TieredStopAtLevel=1); fi

cd "$here" # file arguments are the caller's
exec "$JAVA_HOME/bin/java" "${flags[@]}" \
  --module-path "$root/target/javafx" --add-modules javafx.controls \
  -cp "$root/target/turnscope.jar:$root/target/lib/*" \
  dev.turnscope.Turnscope "$@"
