# Packages of Linux. Sourced by packaging/package.sh.
# shellcheck shell=bash disable=SC2154 # made and version are of packaging/package.sh
. packaging/linux/desktop.sh

type=$(one_of "${1:-}" deb rpm tar.gz)
need_libraries "$WINDOW_NEEDS"
need_fonts
need_desktop

program=$made/turnscope
SOURCE_DATE_EPOCH=$(date --date="$(image_time)" +%s)
export SOURCE_DATE_EPOCH

cache=$program/runtime/lib/turnscope.aot
worker_cache=$program/runtime/lib/turnscope-worker.aot

# What the real program loads is what the caches hold: the window until it is ready for a check, and
# libwebrtc's worker. The terminal takes from the window's what it shares with it. Standard output is the
# package's name alone.
train() {
  say "Training the caches: the window, and libwebrtc's worker."
  local home
  home=$(mktemp -d)
  desktop_up
  desktop_start "$home" "$program/runtime/bin/java" "-XX:AOTCacheOutput=$cache" -XX:+AOTClassLinking \
    -XX:TieredStopAtLevel=1 -Xlog:aot=off "@$program/app/java.options" -cp "$program/app/turnscope.jar" \
    dev.turnscope.Turnscope
  desktop_get_ready
  desktop_close
  desktop_down
  rm -rf "$home"
  [ -s "$cache" ] || die "The training made no cache of the window."
  train_worker
} >&2

# A gathering from a port where nobody answers, with the options that WorkerCommand gives; the input's
# end ends the worker, in libwebrtc's own time.
train_worker() {
  { printf '%s\n' '{"command":"gather","id":1,"uri":"turn:127.0.0.1:9?transport=tcp","username":"a","password":"b"}' \
      '{"command":"ping","id":1}'; sleep 2; printf '%s\n' '{"command":"close","id":1}'; sleep 1; } \
    | CLASSPATH=$program/app/turnscope.jar "$program/runtime/bin/java" "-XX:AOTCacheOutput=$worker_cache" \
      -XX:+AOTClassLinking -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData \
      --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Xlog:aot=off \
      dev.turnscope.webrtc.worker.WorkerMain >/dev/null
  [ -s "$worker_cache" ] || die "The training made no cache of libwebrtc's worker."
}

# The file system as the package lays it out.
tree() {
  local root=$1 side
  rm -rf "$root"
  mkdir -p "$root/usr/lib" "$root/usr/bin" "$root/usr/share/applications" "$root/usr/share/mime/packages"
  cp -a "$program" "$root/usr/lib/turnscope"
  ln -s ../lib/turnscope/bin/turnscope "$root/usr/bin/turnscope"
  cp packaging/linux/turnscope.desktop "$root/usr/share/applications/"
  cp packaging/linux/turnscope.xml "$root/usr/share/mime/packages/"
  for side in 16 32 48 128 256; do
    mkdir -p "$root/usr/share/icons/hicolor/${side}x$side/apps"
    cp "src/main/resources/dev/turnscope/ui/icons/turnscope-$side.png" \
      "$root/usr/share/icons/hicolor/${side}x$side/apps/turnscope.png"
  done
  mkdir -p "$root/usr/share/icons/hicolor/scalable/apps"
  cp assets/icons/turnscope.svg "$root/usr/share/icons/hicolor/scalable/apps/"
  chmod -R u=rwX,go=rX "$root"
}

# The Debian packages of the shared libraries, and one with a font: without any, no text is seen. What
# newer releases call otherwise they still provide, but for GTK.
debian_needs() {
  printf '%s\n' "$LIBWEBRTC_NEEDS" "$WINDOW_NEEDS" | awk '{ print $2 }' | sort -u \
    | sed -e 's/^libgtk-3-0$/libgtk-3-0 | libgtk-3-0t64/' -e 's/$/,/' | tr '\n' ' '
  printf 'libc6, libstdc++6, zlib1g, fonts-dejavu-core | fonts-dejavu | fonts-liberation'
}

make_deb() {
  local root=$made/deb file
  file=$made/turnscope_${version}_$(dpkg --print-architecture).deb
  tree "$root"
  mkdir -p "$root/DEBIAN" "$root/usr/share/doc/turnscope"
  cp packaging/linux/copyright "$root/usr/share/doc/turnscope/copyright"
  gzip -9n <CHANGELOG.md >"$root/usr/share/doc/turnscope/changelog.gz"
  sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$(dpkg --print-architecture)/" \
    -e "s/@SIZE@/$(du -sk --exclude DEBIAN "$root" | cut -f 1)/" -e "s/@NEEDS@/$(debian_needs)/" \
    packaging/linux/control >"$root/DEBIAN/control"
  install -m 755 packaging/linux/postrm "$root/DEBIAN/postrm"
  find "$root" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
  rm -f "$file"
  dpkg-deb --root-owner-group -Zxz -z9 -Sextreme --build "$root" "$file" >&2
  rm -rf "$root"
  printf '%s\n' "$file"
}

make_rpm() {
  local root=$made/rpm file
  command -v rpmbuild >/dev/null || { on_debian || die "This needs rpmbuild: install it."; apt_install rpm; }
  tree "$PWD/$root"
  file=$made/turnscope-$version-1.$(uname -m).rpm
  rpmbuild -bb --quiet --buildroot "$PWD/$root/build" --define "_topdir $PWD/$made/rpmbuild" \
    --define "_rpmdir $PWD/$made" --define '_rpmfilename %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm' \
    --define "turnscope_version $version" --define "turnscope_tree $PWD/$root" packaging/linux/turnscope.spec >&2
  rm -rf "$root" "$made/rpmbuild"
  printf '%s\n' "$file"
}

make_tar() {
  local file
  file=$made/turnscope-$version-linux-$(uname -m).tar.gz
  tar --create --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" \
    --directory "$made" turnscope | gzip -9n >"$file"
  printf '%s\n' "$file"
}

say "Making the program."
image_program "$program"
mkdir -p "$program/bin"
install -m 755 packaging/linux/turnscope.sh "$program/bin/turnscope"
train
image_sizes "$program" >&2
say "Making the package."
case $type in
  deb) make_deb ;;
  rpm) make_rpm ;;
  tar.gz) make_tar ;;
esac
