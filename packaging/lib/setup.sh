# What run.sh and test.sh share: the JDK, Maven, and the shared libraries of the system.
# Sourced, not run. Everything it says goes to standard error: standard output is the program's.
# shellcheck shell=bash

JAVA_NEEDED=25

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 2; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else die "This needs root: run as root, or install sudo, or install by hand: $*"
  fi
}

on_debian() { command -v apt-get >/dev/null; }

apt_lists_are_fresh=
apt_install() {
  say "Installing $* (once)."
  if [ -z "$apt_lists_are_fresh" ]; then
    as_root apt-get update -qq >&2 || die "apt-get update failed: check this machine's network and package sources."
    apt_lists_are_fresh=yes
  fi
  local log
  log=$(as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "$@" 2>&1) \
    || die "apt-get could not install $*: $(tail -n 5 <<<"$log")"
}

# --- the JDK --------------------------------------------------------------------------------

java_major() {
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

is_jdk() {
  [ -x "$1/bin/javac" ] && [ "$(java_major "$1")" -ge "$JAVA_NEEDED" ] 2>/dev/null
}

# Prints the home of the first JDK that is new enough.
find_jdk() {
  local javac home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$home" ] && is_jdk "$home"; then printf '%s\n' "$home"; return; fi
  done
  if javac=$(command -v javac); then
    home=$(dirname "$(dirname "$(readlink -f "$javac" 2>/dev/null || printf '%s' "$javac")")")
    if is_jdk "$home"; then printf '%s\n' "$home"; return; fi
  fi
  return 1
}

need_jdk() {
  if ! JAVA_HOME=$(find_jdk); then
    if on_debian; then
      as_root apt-get update -qq >&2 && apt_lists_are_fresh=yes
      if apt-cache show "openjdk-$JAVA_NEEDED-jdk" >/dev/null 2>&1; then
        apt_install "openjdk-$JAVA_NEEDED-jdk"
      fi
    fi
    JAVA_HOME=$(find_jdk) \
      || die "Turnscope is built with JDK $JAVA_NEEDED or newer, and there is none here: install one, for example Temurin $JAVA_NEEDED from https://adoptium.net, and set JAVA_HOME to it."
  fi
  export JAVA_HOME
}

# --- Maven ----------------------------------------------------------------------------------

MAVEN=
need_maven() {
  if command -v mvn >/dev/null; then MAVEN=mvn
  elif on_debian; then apt_install maven; MAVEN=mvn
  else MAVEN=./mvnw
  fi
  # Maven's own libraries make newer JDKs warn.
  if [ "$(java_major "$JAVA_HOME")" -ge 24 ]; then
    export MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
  fi
}

# --- shared libraries -----------------------------------------------------------------------

# A soname and the Debian package that brings it, a line each.
# shellcheck disable=SC2034 # of those that source this
LIBWEBRTC_NEEDS='libpulse.so.0 libpulse0
libudev.so.1 libudev1
libX11.so.6 libx11-6
libXfixes.so.3 libxfixes3
libXrandr.so.2 libxrandr2
libXcomposite.so.1 libxcomposite1
libdbus-1.so.3 libdbus-1-3'
# shellcheck disable=SC2034 # of those that source this
WINDOW_NEEDS='libgtk-3.so.0 libgtk-3-0
libGL.so.1 libgl1
libXtst.so.6 libxtst6
libXxf86vm.so.1 libxxf86vm1
libfontconfig.so.1 libfontconfig1'

# Installs what of a list like those above the loader does not find.
need_libraries() {
  [ "$(uname -s)" = Linux ] || return 0
  local known soname package missing_packages="" missing_sonames=""
  known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p)
  while read -r soname package; do
    case $known in
      *"$soname "*) ;;
      *) missing_packages="$missing_packages $package"; missing_sonames="$missing_sonames $soname" ;;
    esac
  done <<<"$1"
  [ -n "$missing_packages" ] || return 0
  on_debian || die "These shared libraries are missing, install the packages that bring them:$missing_sonames"
  # shellcheck disable=SC2086 # one word a package
  apt_install $missing_packages
}

# A window without any font shows no text.
need_fonts() {
  [ "$(uname -s)" = Linux ] && on_debian || return 0
  if ! ls /usr/share/fonts/*/* >/dev/null 2>&1; then apt_install fonts-dejavu-core; fi
}

# --- the networks of the tests ---------------------------------------------------------------

# The real TURN server, and what makes namespaces, firewalls, NATs and another clock.
need_lab() {
  local command missing_packages=""
  for command in turnserver:coturn nft:nftables ip:iproute2 faketime:faketime; do
    PATH=$PATH:/sbin:/usr/sbin command -v "${command%%:*}" >/dev/null \
      || missing_packages="$missing_packages ${command##*:}"
  done
  [ -n "$missing_packages" ] || return 0
  on_debian || die "The test networks need these, install them:$missing_packages"
  # shellcheck disable=SC2086 # one word a package
  apt_install $missing_packages
}

# --- the program ----------------------------------------------------------------------------

# The live heap is some 20 MB. In a small young generation, and in small survivor spaces, what a check
# holds for a second or two is taken for old, and kept until that is full; in these it dies. The usual
# collector, and sizes that go by the computer's memory, take far more. run.cmd and SoakTest say the same.
# shellcheck disable=SC2034 # of those that source this
HEAP_FLAGS=(-XX:+UseSerialGC -Xms96m -Xmn48m -XX:SurvivorRatio=2 -Xmx512m)

# What the program is always started with. A crash must not write memory, where secrets are, into the
# folder that one happens to stand in.
# shellcheck disable=SC2054,SC2034 # the comma is java's; those that source this use it
PROGRAM_FLAGS=("${HEAP_FLAGS[@]}" --add-modules javafx.controls
  --enable-native-access=javafx.graphics,ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
  -XX:ErrorFile=/dev/null -XX:-CreateCoredumpOnCrash)

# Builds the jar unless it is newer than everything that it is made of. TURNSCOPE_RELEASES, where it is
# set, is the address at which the program may look for a newer version.
need_build() {
  local jar=target/turnscope.jar
  if [ -f "$jar" ] && [ -d target/javafx ] && [ -d target/lib ] \
    && [ -z "$(find pom.xml src/main -newer "$jar" -print -quit)" ]; then
    return
  fi
  need_maven
  say "Building Turnscope: the first time this fetches its libraries and takes some minutes."
  "$MAVEN" -B -q -Dstyle.color=never -Dmaven.test.skip=true \
    ${TURNSCOPE_RELEASES:+"-Dturnscope.releases=$TURNSCOPE_RELEASES"} package >&2 \
    || die "The build failed: the lines above say where."
  touch "$jar"
}
