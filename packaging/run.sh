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

wants_window() { [ $# -eq 0 ] || [ "$1" = open ]; }

if wants_window "$@"; then
  if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    [ $# -eq 0 ] || die "There is no display here, so there is no window to open a file in."
    say "There is no display here, so there is no window: running check --lab healthy in the terminal instead."
    set -- check --lab healthy
  else
    need_libraries "$WINDOW_NEEDS"
    need_fonts
  fi
fi
need_build

flags=("${PROGRAM_FLAGS[@]}")
# A command that ends in a second gains nothing from the optimising compiler.
if ! wants_window "$@"; then flags+=(-XX:TieredStopAtLevel=1); fi

cd "$here" # file arguments are the caller's
exec "$JAVA_HOME/bin/java" "${flags[@]}" \
  --module-path "$root/target/javafx" \
  -cp "$root/target/turnscope.jar:$root/target/lib/*" \
  dev.turnscope.Turnscope "$@"
