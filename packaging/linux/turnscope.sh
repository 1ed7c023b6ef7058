#!/bin/sh
# Turnscope as it is installed: the window without arguments, the terminal with.
home=$(dirname "$(dirname "$(readlink -f "$0")")")
java=$home/runtime/bin/java

case ${1:-} in
  "" | open) window=yes ;;
  *) window= ;;
esac
if [ -n "$window" ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  echo "There is no display here, so there is no window: see turnscope --help for the terminal." >&2
  exit 2
fi

# The optimising compiler takes a processor while the window opens, and a command ends before it pays.
set -- -XX:TieredStopAtLevel=1 dev.turnscope.Turnscope "$@"
# Java tells in three lines of a cache that is not there, and goes on without.
cache=$home/runtime/lib/turnscope.aot
if [ -r "$cache" ]; then set -- "-XX:AOTCache=$cache" "$@"; fi
exec "$java" "@$home/app/java.options" -cp "$home/app/turnscope.jar" "$@"
