#!/usr/bin/env bash
# Measures how long the packaged program takes to start, beside a bare JavaFX window that is run from
# jars, in one run, and prints a table. Linux. Installs what it needs.
#   packaging/bench-start.sh [RUNS]
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/lib/setup.sh
. packaging/linux/desktop.sh

runs=${1:-10}
[ "$(uname -s)" = Linux ] || die "The start is measured under Xvfb: run this on Linux."
need_jdk
need_libraries "$WINDOW_NEEDS"
need_libraries 'libXi.so.6 libxi6
libXrender.so.1 libxrender1
libXext.so.6 libxext6'
need_desktop
program=target/package/turnscope
if [ ! -s $program/runtime/lib/turnscope.aot ] || [ target/turnscope.jar -nt $program/app/java.options ]; then
  packaging/package.sh deb >&2
fi

classes=target/bench-start
rm -rf $classes
mkdir -p $classes
"$JAVA_HOME/bin/javac" -d $classes --module-path target/javafx --add-modules javafx.controls \
  packaging/bench/BareWindow.java packaging/bench/StartBench.java
home=$(mktemp -d)
trap 'desktop_down; rm -rf "$home"' EXIT
desktop_up
"$JAVA_HOME/bin/java" -cp $classes StartBench "$runs" "$home" "$program/bin/turnscope" -- \
  "$JAVA_HOME/bin/java" --module-path target/javafx --add-modules javafx.controls \
  --enable-native-access=javafx.graphics --sun-misc-unsafe-memory-access=allow -cp $classes BareWindow
echo
echo "Medians of $runs; memory: proportional set sizes, medians of 3. $(nproc) processors," \
  "$(uname -s) $(uname -m), $("$JAVA_HOME/bin/java" -version 2>&1 | head -n 1)."
