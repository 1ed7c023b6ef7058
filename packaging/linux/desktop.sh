# A person at the installed window, on a display of its own: Xvfb, a window manager, keys, and the
# clipboard. Sourced after setup.sh.
#   desktop_up; desktop_start HOME COMMAND...; desktop_get_ready; desktop_main_job; desktop_close; desktop_down
# shellcheck shell=bash

DESKTOP_PATIENCE=${DESKTOP_PATIENCE:-60}
DESKTOP_WIDTH=1200
DESKTOP_HEIGHT=760
desktop_pids=
desktop_program=

need_desktop() {
  local pair missing_packages=""
  for pair in Xvfb:xvfb openbox:openbox xdotool:xdotool xclip:xclip import:imagemagick pgrep:procps; do
    command -v "${pair%%:*}" >/dev/null || missing_packages="$missing_packages ${pair##*:}"
  done
  [ -n "$missing_packages" ] || return 0
  on_debian || die "A window is driven here, which needs these, install them:$missing_packages"
  # shellcheck disable=SC2086 # one word a package
  apt_install $missing_packages
}

desktop_up() {
  local told
  told=$(mktemp)
  # -ac: a window of another user of this computer may come too.
  Xvfb -screen 0 "${DESKTOP_WIDTH}x${DESKTOP_HEIGHT}x24" -nolisten tcp -ac -r -ardelay 60000 \
    -displayfd 5 5>"$told" 2>/dev/null &
  desktop_pids=$!
  desktop_until "the display is up" test -s "$told"
  DISPLAY=:$(cat "$told")
  export DISPLAY
  rm -f "$told"
  openbox --sm-disable >/dev/null 2>&1 &
  desktop_pids="$desktop_pids $!"
}

# As a person without AWS profiles or settings starts it.
desktop_start() {
  local home=$1
  shift
  HOME=$home XDG_CONFIG_HOME=$home/.config AWS_CONFIG_FILE=$home/none AWS_SHARED_CREDENTIALS_FILE=$home/none "$@" &
  desktop_program=$!
  desktop_until "the window is open" desktop_window
  xdotool windowfocus --sync "$(desktop_window)"
}

# With the first key the program gets ready for a check.
desktop_get_ready() {
  desktop_until "libwebrtc's worker is started" desktop_worker
  desktop_until "the program rests" desktop_rests
}

# Checks the built-in lab by the keyboard, and reads the answer from the clipboard.
desktop_main_job() {
  desktop_until "the main job is done" desktop_checked
}

# The saved run that the window was opened with stands in it: nothing is checked.
desktop_shows() {
  desktop_until "the saved run is shown" desktop_copied
}

desktop_close() {
  desktop_until "the program has ended" desktop_closed
  wait "$desktop_program"
  desktop_program=
}

desktop_down() {
  # shellcheck disable=SC2086 # one word a process
  kill $desktop_program $desktop_pids 2>/dev/null || true
  wait 2>/dev/null || true
  desktop_pids=
  desktop_program=
}

desktop_picture() { import -window root "$1"; }

desktop_window() { xdotool search --onlyvisible --name '^Turnscope$' | tail -n 1 | grep .; }

desktop_closed() {
  desktop_ended && return 0
  xdotool key --clearmodifiers ctrl+q
  sleep 0.5
  desktop_ended
}

desktop_ended() { ! kill -0 "$desktop_program" 2>/dev/null; }

# A key that comes before the window takes keys is lost: it is pressed until it was heard.
desktop_checked() {
  desktop_answer && return 0
  xdotool key --clearmodifiers ctrl+r
  sleep 2
  xdotool key --clearmodifiers ctrl+shift+c
  sleep 0.5
  desktop_answer
}

desktop_worker() {
  pgrep -P "$desktop_program" && return 0
  xdotool key --clearmodifiers Shift_L
  sleep 0.3
  pgrep -P "$desktop_program"
}

# Hardly any processor time (of 100 parts) within a second.
desktop_rests() {
  local before
  before=$(desktop_work)
  sleep 1
  [ $(($(desktop_work) - before)) -le 3 ]
}

desktop_work() { awk '{ print $14 + $15 }' "/proc/$desktop_program/stat"; }

desktop_copied() {
  desktop_answer && return 0
  xdotool key --clearmodifiers ctrl+shift+c
  sleep 0.5
  desktop_answer
}

desktop_answer() {
  timeout 2 xclip -out -selection clipboard 2>/dev/null | grep -q 'every TURN URI relays'
}

desktop_until() {
  local what=$1 end=$((SECONDS + DESKTOP_PATIENCE))
  shift
  until "$@" >/dev/null 2>&1; do
    if [ $SECONDS -ge $end ]; then
      desktop_down
      die "Waited $DESKTOP_PATIENCE s in vain until $what."
    fi
    sleep 0.1
  done
}
