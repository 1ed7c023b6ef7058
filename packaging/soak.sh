#!/usr/bin/env bash
# Checks a healthy list again and again in one life of the program, against coturn on loopback, and
# prints what is held early and late. Exits with 1 where a bound is broken. Linux.
#   packaging/soak.sh         2,000 checks, about 10 minutes
#   packaging/soak.sh short   150 checks, about a minute: what the tests run too
#   packaging/soak.sh loss    200 checks of a live UDP URI where a tenth of all packets is lost each way
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/lib/setup.sh

form=${1:-long}
case $form in
  short | long) ;;
  loss) exec packaging/truth.sh --loss ;;
  *) die "packaging/soak.sh [short|long|loss]" ;;
esac
[ "$(uname -s)" = Linux ] || die "The soak reads /proc: run it on Linux."

need_jdk
need_maven
need_libraries "$LIBWEBRTC_NEEDS"
if ! command -v turnserver >/dev/null; then
  on_debian || die "The soak needs coturn (turnserver on the PATH): install it."
  apt_install coturn
fi

say "Building."
"$MAVEN" -B -q -ntp -Dstyle.color=never test-compile dependency:build-classpath \
  -Dmdep.outputFile=target/soak-classpath -Dmdep.excludeGroupIds=org.openjfx >&2

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
"$JAVA_HOME/bin/java" "${HEAP_FLAGS[@]}" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -Djava.io.tmpdir="$work" -cp "target/test-classes:target/classes:$(cat target/soak-classpath)" \
  dev.turnscope.soak.Soak "$form" || status=$?

echo
echo "$(nproc) processors, $(uname -s) $(uname -m), $("$JAVA_HOME/bin/java" -version 2>&1 | head -n 1), coturn $(turnserver --version 2>/dev/null | tail -n 1)"
exit "$status"
