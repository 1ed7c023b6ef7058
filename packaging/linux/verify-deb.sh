#!/usr/bin/env bash
# Proves the .deb: builds it, installs it with apt in a clean Debian that has nothing else, does the
# main job in the window and in the terminal there, and removes it again.
#   packaging/linux/verify-deb.sh [FILE.deb]     without a file it is built first
# Debian or Ubuntu, root; elsewhere one line says that it was skipped. Installs what it needs.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/lib/setup.sh
. packaging/linux/desktop.sh

if [ "$(uname -s)" != Linux ] || [ "$(id -u)" != 0 ] || ! on_debian; then
  say "The .deb is proven in a clean Debian, which needs Debian or Ubuntu, and root: skipped here."
  exit 0
fi
command -v debootstrap >/dev/null || apt_install debootstrap
need_desktop
file=${1:-$(packaging/package.sh deb)}
version=$(dpkg-deb --field "$file" Version)

root=$(mktemp -d)
tidy() {
  desktop_down
  local place
  for place in tmp/.X11-unix dev proc; do
    if mountpoint -q "$root/$place"; then umount "$root/$place"; fi
  done
  rm -rf --one-file-system "$root"
}
trap tidy EXIT

# From the package sources that this machine uses.
source_of_packages() {
  sed -n -e 's/^URIs: *\([^ ]*\).*/\1/p' -e 's/^deb \(\[[^]]*\] \)\{0,1\}\([^ ]*\) .*/\2/p' \
    /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | grep -v security | head -n 1
}

inside() {
  env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 HOME=/root DEBIAN_FRONTEND=noninteractive \
    chroot "$root" "$@"
}

step() { say "· $*"; }

step "A clean Debian."
suite=$(. /etc/os-release && printf '%s' "$VERSION_CODENAME")
log=$(debootstrap --variant=minbase "$suite" "$root" "$(source_of_packages)" 2>&1) \
  || die "debootstrap failed: $(tail -n 5 <<<"$log")"
chmod 755 "$root"
rm -f "$root/etc/apt/sources.list"
for place in /etc/apt/apt.conf.d /etc/apt/sources.list.d /etc/apt/sources.list /etc/resolv.conf; do
  if [ -e $place ]; then cp -rL $place "$root$(dirname $place)/"; fi
done
mount --bind /proc "$root/proc"
mount --bind /dev "$root/dev"
# Nothing is started there.
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod +x "$root/usr/sbin/policy-rc.d"

step "apt-get install ./$(basename "$file")"
cp "$file" "$root/tmp/"
inside apt-get update -qq >&2
log=$(inside apt-get install -y -qq --no-install-recommends "/tmp/$(basename "$file")" 2>&1) \
  || die "apt-get could not install the package: $(tail -n 15 <<<"$log")"

step "Every native library finds what it needs."
runtime=/usr/lib/turnscope/runtime/lib
missing=$(inside env LD_LIBRARY_PATH=$runtime:$runtime/server find $runtime -name '*.so' -exec ldd {} \; 2>/dev/null | grep 'not found' | sort -u || true)
[ -z "$missing" ] || die "These libraries are missing in a clean Debian: $missing"

step "turnscope check --lab healthy"
answer=$(inside turnscope check --lab healthy) || die "turnscope check --lab healthy ended with $?: $answer"
grep -q 'every TURN URI relays' <<<"$answer" || die "The terminal's answer is another: $answer"
code=0
inside turnscope check --lab udp-blocked --deadline 1s >/dev/null || code=$?
[ $code = 1 ] || die "turnscope check --lab udp-blocked ended with $code, not with 1."
inside turnscope --version | grep -q "$version" || die "turnscope --version tells another version than $version."

step "The caches are in use; without the window's, and with a stale one, nothing is said and all works."
cached=$(inside /usr/lib/turnscope/runtime/bin/java -XX:AOTCache=/usr/lib/turnscope/runtime/lib/turnscope.aot -XX:AOTMode=on \
  @/usr/lib/turnscope/app/java.options -Xlog:class+load -cp /usr/lib/turnscope/app/turnscope.jar \
  dev.turnscope.Turnscope --version | grep -c 'dev.turnscope.* source: shared objects file' || true)
[ "$cached" -gt 0 ] || die "No class of Turnscope came out of the cache."
cached=$(inside env CLASSPATH=/usr/lib/turnscope/app/turnscope.jar /usr/lib/turnscope/runtime/bin/java \
  -XX:AOTCache=/usr/lib/turnscope/runtime/lib/turnscope-worker.aot -XX:AOTMode=on -Xmx64m -XX:+UseSerialGC \
  -XX:TieredStopAtLevel=1 -XX:-UsePerfData --enable-native-access=ALL-UNNAMED \
  --sun-misc-unsafe-memory-access=allow -Xlog:class+load dev.turnscope.webrtc.worker.WorkerMain </dev/null \
  | grep -c 'dev.turnscope.webrtc.* source: shared objects file' || true)
[ "$cached" -gt 0 ] || die "No class of libwebrtc's worker came out of its cache."
cache=$root/usr/lib/turnscope/runtime/lib/turnscope.aot
mv "$cache" "$root/tmp/kept.aot"
[ -z "$(inside turnscope check --lab healthy 2>&1 >/dev/null)" ] || die "Without the cache, something is said."
head -c 1000000 "$root/tmp/kept.aot" >"$cache"
[ -z "$(inside turnscope check --lab healthy 2>&1 >/dev/null)" ] || die "With a broken cache, something is said."
mv "$root/tmp/kept.aot" "$cache"

step "The main job in the window."
desktop_up
mkdir -p "$root/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
inside useradd --create-home person
desktop_start "$root/home/person" env -i PATH=/usr/bin:/bin LANG=C.UTF-8 HOME=/home/person DISPLAY="$DISPLAY" \
  "$(command -v chroot)" --userspec person "$root" turnscope
desktop_main_job
desktop_picture target/package/installed-window.png
desktop_close
desktop_down
[ -d "$root/home/person/.config/turnscope" ] || die "The window kept no settings."
[ ! -e "$root/home/person/.openjfx" ] || die "JavaFX unpacked its libraries into the home folder."

step "A saved run is known by its kind, and the menu entry's line opens it."
# For the proof alone: the package needs none of them. xdg-mime asks mimetype where no desktop runs.
log=$(inside apt-get install -y -qq --no-install-recommends \
  desktop-file-utils shared-mime-info xdg-utils libfile-mimeinfo-perl 2>&1) \
  || die "apt-get could not install what the proof needs: $(tail -n 15 <<<"$log")"
entry=/usr/share/applications/turnscope.desktop
inside desktop-file-validate $entry || die "$entry is not valid."
inside update-mime-database /usr/share/mime
inside update-desktop-database
run=/home/person/turnscope-healthy.turnscope
as_person() { env -i PATH=/usr/bin:/bin LANG=C.UTF-8 HOME=/home/person "$@"; }
as_person "$(command -v chroot)" --userspec person "$root" \
  turnscope check --lab healthy --format json --output $run || die "The run could not be saved."
kind=$(inside xdg-mime query filetype $run)
[ "$kind" = application/vnd.turnscope.run+json ] || die "A saved run is taken for: $kind"
opener=$(inside xdg-mime query default "$kind")
[ "$opener" = "$(basename $entry)" ] || die "A saved run is opened by: ${opener:-nobody}"
line=$(sed -n 's/^Exec=//p' "$root$entry")
desktop_up
# shellcheck disable=SC2086 # one word an argument, as a desktop takes the line apart
desktop_start "$root/home/person" env -i PATH=/usr/bin:/bin LANG=C.UTF-8 HOME=/home/person DISPLAY="$DISPLAY" \
  "$(command -v chroot)" --userspec person "$root" ${line//%f/$run}
desktop_shows
desktop_picture target/package/installed-saved-run.png
desktop_close
desktop_down

step "apt-get remove turnscope"
log=$(inside apt-get remove -y -qq turnscope 2>&1) || die "apt-get could not remove it: $log"
grep -q 'settings' <<<"$log" || die "The removal does not say where the settings are."
left=$(find "$root/usr" "$root/etc" "$root/opt" "$root/var/lib" -iname '*turnscope*' ! -path '*/dpkg/*' ! -path '*/apt/*' 2>/dev/null || true)
[ -z "$left" ] || die "The removal left: $left"
[ -d "$root/home/person/.config/turnscope" ] || die "The removal took the person's settings."

say "The package $(basename "$file") installs, works and goes: $(du -k "$file" | awk '{ printf "%.1f MB", $1 / 1024 }')."
