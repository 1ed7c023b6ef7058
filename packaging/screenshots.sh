#!/usr/bin/env bash
# Takes a picture of the window in every state: light and dark, small and large, and at 200 %.
# Linux. Installs what it needs. packaging/screenshots.sh [FOLDER]
# THEMES and SIZES take fewer: THEMES=dark SIZES="small double" packaging/screenshots.sh
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/lib/setup.sh

folder=${1:-target/screenshots}
[ "$(uname -s)" = Linux ] || die "The screenshots are taken under Xvfb: run this on Linux."
need_jdk
need_maven
need_libraries "$LIBWEBRTC_NEEDS"
need_libraries "$WINDOW_NEEDS"
need_fonts
missing=
for pair in Xvfb:xvfb import:imagemagick openbox:openbox picom:picom; do
  command -v "${pair%%:*}" >/dev/null || missing="$missing ${pair##*:}"
done
# shellcheck disable=SC2086 # one word a package
[ -z "$missing" ] || apt_install $missing

say "Building."
"$MAVEN" -B -q -ntp -Dstyle.color=never process-test-classes dependency:build-classpath \
  -Dmdep.outputFile=target/screenshots-classpath -Dmdep.excludeGroupIds=org.openjfx >&2
classpath=target/test-classes:target/classes:$(cat target/screenshots-classpath)
home=$(mktemp -d)
# Who gives the window the keyboard; without a frame, so that a picture is the window alone.
cat >"$home/openbox.xml" <<'EOF'
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <applications><application class="*" type="normal"><decor>no</decor><maximized>yes</maximized></application></applications>
</openbox_config>
EOF
display_pid=
manager_pid=
compositor_pid=
tidy() {
  [ -z "$compositor_pid" ] || kill "$compositor_pid" 2>/dev/null || true
  [ -z "$manager_pid" ] || kill "$manager_pid" 2>/dev/null || true
  [ -z "$display_pid" ] || kill "$display_pid" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$home"
}
trap tidy EXIT

# take NAME WIDTH HEIGHT SCALE THEME
take() {
  say "$1: $2×$3 at $4 %, $5."
  rm -f "$home/config"
  : >"$home/display"
  # No key repeats itself: a busy machine is no finger that stays on it.
  Xvfb -screen 0 "$2x$3x24" -nolisten tcp -r -ardelay 60000 -displayfd 5 5>"$home/display" 2>/dev/null &
  display_pid=$!
  until [ -s "$home/display" ]; do kill -0 "$display_pid"; sleep 0.1; done
  DISPLAY=:$(cat "$home/display") openbox --sm-disable --config-file "$home/openbox.xml" 2>/dev/null &
  manager_pid=$!
  # Who lets popups have shadows.
  DISPLAY=:$(cat "$home/display") picom --backend xrender --config /dev/null 2>/dev/null &
  compositor_pid=$!
  # A home of its own: no profile, no settings, so that every picture is of the same window.
  DISPLAY=:$(cat "$home/display") HOME=$home AWS_CONFIG_FILE=$home/config AWS_SHARED_CREDENTIALS_FILE=$home/none \
    TURNSCOPE_HOME=$home/settings \
    "$JAVA_HOME/bin/java" -Duser.home="$home" --module-path target/javafx --add-modules javafx.controls \
    --add-opens javafx.graphics/com.sun.javafx.application=ALL-UNNAMED \
    --add-exports javafx.graphics/com.sun.glass.ui=ALL-UNNAMED \
    --enable-native-access=javafx.graphics,ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Dtestfx.robot=glass -Dprism.order=sw -Dglass.gtk.uiScale="$4%" \
    -cp "$classpath" dev.turnscope.ui.Screenshots "$folder/$1" "$5"
  kill "$compositor_pid" "$manager_pid" "$display_pid"
  wait "$compositor_pid" "$manager_pid" "$display_pid" 2>/dev/null || true
  compositor_pid=
  display_pid=
  manager_pid=
}

for theme in ${THEMES:-light dark}; do
  for size in ${SIZES:-small large double}; do
    case $size in
      small) take "small-$theme" 1000 700 100 "$theme" ;;
      large) take "large-$theme" 1600 1000 100 "$theme" ;;
      double) take "double-$theme" 2000 1400 200 "$theme" ;;
      *) die "SIZES are small, large and double, not $size." ;;
    esac
  done
done
say "The pictures are in $folder."
