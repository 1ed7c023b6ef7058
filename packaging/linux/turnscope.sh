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

set -- dev.turnscope.Turnscope "$@"
# A command that ends in a second gains nothing from the optimising compiler.
[ -n "$window" ] || set -- -XX:TieredStopAtLevel=1 "$@"
# Java tells in three lines of a cache that is not there, and goes on without.
cache=$home/runtime/lib/turnscope.aot
if [ -r "$cache" ]; then set -- "-XX:AOTCache=$cache" "$@"; fi
exec "$java" "@$home/app/java.options" -cp "$home/app/turnscope.jar" "$@"
