# What the packages of all systems share. Sourced after setup.sh and the build, not run.
#   image_program FOLDER      the program as it is installed: runtime, app, licences
#   image_sizes FOLDER        a table of what its megabytes are
#   image_bill FILE           what it is made of, for scanners: CycloneDX
# shellcheck shell=bash

case $(uname -s) in
  Linux) IMAGE_SYSTEM=linux IMAGE_NATIVES=lib ;;
  Darwin) IMAGE_SYSTEM=mac IMAGE_NATIVES=lib ;;
  *) IMAGE_SYSTEM=windows IMAGE_NATIVES=bin ;;
esac
IMAGE_WORK=target/package/work

image_program() {
  rm -rf "$1"
  mkdir -p "$1"
  image_runtime "$1/runtime"
  image_jars "$1/app"
  printf '%s\n' "${PROGRAM_FLAGS[@]}" >"$1/app/java.options"
  image_licences "$1/licences"
}

image_version() { sed -n 's:^  <version>\(.*\)</version>$:\1:p' pom.xml | head -n 1; }

# The time that every file of a package has, so that two builds of one source are the same.
image_time() { sed -n 's:.*<project.build.outputTimestamp>\(.*\)</project.*:\1:p' pom.xml; }

# jlink's arguments, a line each; the lines between --add-modules and the next option are one.
image_options() {
  sed -e '/^#/d' -e '/^$/d' -e "s/^on $IMAGE_SYSTEM: //" -e '/^on /d' jlink.conf | awk '
    /^--/ { if (modules != "") { print modules; modules = "" } print; next }
    { modules = modules (modules == "" ? "" : ",") $0 }
    END { if (modules != "") print modules }'
}

# What of the JDK's modules is left out: AWT, Swing and their like, whose libraries image_trim takes
# away, for of java.desktop JavaFX needs the beans; and XSLT. A class is kept in each package: a module
# exports no empty one.
image_unused() {
  "$JAVA_HOME/bin/jimage" list "$JAVA_HOME/lib/modules" | awk '
    /^Module: / { module = $2; next }
    module == "java.desktop" && ($1 ~ /^(java[/](applet|awt)|javax)[/]/ || $1 ~ /^sun[/](font|java2d|print|swing)[/]/ \
        || $1 ~ /^sun[/]awt[/](X11|image|shell|util|windows)[/]/ || $1 ~ /^com[/]sun[/](imageio|java|media|swing)[/]/) \
      || module == "java.xml" && $1 ~ /^com[/]sun[/]org[/]apache[/](bcel|xalan)[/]/ {
      package = $1
      sub("/[^/]*$", "", package)
      if (kept[package]++) print "/" module "/" $1
    }'
}

# The name that a native library has in the package, without the platform in it.
image_native_name() {
  case $1 in
    *libwebrtc-java-*.so) echo libwebrtc-java.so ;;
    *libwebrtc-java-*.dylib) echo libwebrtc-java.dylib ;;
    *webrtc-java-*.dll) echo webrtc-java.dll ;;
    *) basename "$1" ;;
  esac
}

# The jars of this platform's natives: JavaFX's, and libwebrtc's.
image_unpack() {
  local jar name
  rm -rf "$IMAGE_WORK"
  mkdir -p "$IMAGE_WORK/natives" "$IMAGE_WORK/webrtc"
  for jar in target/javafx/*.jar; do
    name=$(basename "$jar" .jar)
    case $name in *-"$(sed -n 's:.*<javafx.version>\(.*\)</.*:\1:p' pom.xml)") continue ;; esac # empty
    mkdir -p "$IMAGE_WORK/javafx/${name%%-[0-9]*}"
    (cd "$IMAGE_WORK/javafx/${name%%-[0-9]*}" && "$JAVA_HOME/bin/jar" --extract --file "$OLDPWD/$jar")
  done
  for jar in target/lib/webrtc-java-*-*-*.jar; do
    (cd "$IMAGE_WORK/webrtc" && "$JAVA_HOME/bin/jar" --extract --file "$OLDPWD/$jar")
  done
  find "$IMAGE_WORK/javafx" "$IMAGE_WORK/webrtc" -type f \
    \( -name '*.so' -o -name '*.dylib' -o -name '*.dll' \) | while read -r name; do
    mv "$name" "$IMAGE_WORK/natives/$(image_native_name "$name")"
  done
}

# What stays in a linked jar would be unpacked into a cache in the home folder, which hardened
# machines block: so JavaFX is linked without its natives, and they lie in the image.
image_runtime() {
  local path=
  image_unpack
  for module in "$IMAGE_WORK"/javafx/*; do path=$path${path:+$(image_separator)}$module; done
  image_options >"$IMAGE_WORK/jlink"
  image_unused >"$IMAGE_WORK/unused"
  echo "--exclude-resources=@$IMAGE_WORK/unused" >>"$IMAGE_WORK/jlink"
  rm -rf "$1"
  if [ $IMAGE_SYSTEM = linux ] && ! command -v strip >/dev/null; then apt_install binutils; fi
  "$JAVA_HOME/bin/jlink" --module-path "$path" --output "$1" "@$IMAGE_WORK/jlink"
  cp "$IMAGE_WORK"/natives/* "$1/$IMAGE_NATIVES/"
  image_trim "$1"
}

# What nothing in the program uses: AWT's and Swing's own libraries, for JavaFX draws by itself, and
# tools that nobody starts there. The libraries come with their symbols, a sixth of libjvm.
image_trim() {
  local part
  for part in awt awt_headless awt_xawt fontmanager freetype javajpeg jawt jsound lcms mlib_image splashscreen; do
    rm -f "$1/$IMAGE_NATIVES/lib$part.so" "$1/$IMAGE_NATIVES/lib$part.dylib" "$1/$IMAGE_NATIVES/$part.dll"
  done
  if [ $IMAGE_SYSTEM = linux ]; then strip --strip-unneeded "$1/lib/server/libjvm.so" "$1"/lib/*.so; fi
  rm -f "$1"/bin/keytool* "$1"/bin/rmiregistry* "$1"/bin/jrunscript* "$1"/bin/jwebserver* "$1"/bin/kinit* \
    "$1"/bin/klist* "$1"/bin/ktab*
}

image_separator() { if [ $IMAGE_SYSTEM = windows ]; then printf ';'; else printf ':'; fi; }

# Java archives no class of a signed jar, and verifies the signature at every start. The package is
# signed as a whole, so the jars in it need no signature of their own. Nor does it need AtlantaFX's
# other themes, or what Bouncy Castle has beyond TLS and certificates: nobody asks for them.
image_jars() {
  local jar name
  rm -rf "$1"
  mkdir -p "$1"
  for jar in target/lib/*.jar; do
    name=$(basename "$jar")
    case $name in webrtc-java-*-*-*) continue ;; esac
    if [[ $name == atlantafx-* ]] || "$JAVA_HOME/bin/jar" --list --file "$jar" | grep -q '^META-INF/[^/]*\.SF$'; then
      image_reduced "$jar" "$1/$name"
    else
      cp "$jar" "$1/"
    fi
  done
  { printf 'Class-Path:'; (cd "$1" && LC_ALL=C ls -- *.jar) | sed 's/^/  /'; } >"$IMAGE_WORK/class-path"
  cp target/turnscope.jar "$1/"
  "$JAVA_HOME/bin/jar" --update --file "$1/turnscope.jar" --date="$(image_time)" --manifest "$IMAGE_WORK/class-path"
}

# Of a class that is there in several forms, for older Java releases too, only the newest is loaded.
image_newest() {
  local release forms
  for release in $(seq 9 "$JAVA_NEEDED"); do
    forms=$1/META-INF/versions/$release
    if [ -d "$forms" ]; then
      rm -f "$forms/module-info.class"
      cp -r "$forms/." "$1/"
      rm -rf "$forms"
    fi
  done
}

image_reduced() {
  local unasked opened=$IMAGE_WORK/reduced
  rm -rf "$opened"
  mkdir -p "$opened"
  (cd "$opened" && "$JAVA_HOME/bin/jar" --extract --file "$OLDPWD/$1")
  rm -f "$opened"/META-INF/*.SF "$opened"/META-INF/*.RSA "$opened"/META-INF/*.DSA "$opened"/META-INF/*.EC
  rm -rf "$opened"/atlantafx/base/theme/{cupertino,dracula,nord}[-.]*
  image_newest "$opened"
  for unasked in pqc tsp est its oer mime mozilla voms dvcs eac cert/{cmp,crmf,dane}; do
    rm -rf "$opened/org/bouncycastle/$unasked"
  done
  # Java would make Bouncy Castle's providers wherever it looks for one that this runtime is without.
  rm -f "$opened/META-INF/services/java.security.Provider"
  # Each entry's digest is a signature's business too.
  awk 'BEGIN { RS = "\r?\n\r?\n"; ORS = "\n" } NR == 1' "$opened/META-INF/MANIFEST.MF" >"$IMAGE_WORK/manifest"
  rm "$opened/META-INF/MANIFEST.MF"
  "$JAVA_HOME/bin/jar" --create --file "$2" --date="$(image_time)" --manifest "$IMAGE_WORK/manifest" -C "$opened" .
}

# A list of all that is shipped with its licence, and the licences' texts: those that came along, and
# those of packaging/licences for what came without.
image_licences() {
  local jar name
  rm -rf "$1"
  mkdir -p "$1/texts"
  need_maven
  "$MAVEN" -B -q -ntp -Dstyle.color=never org.codehaus.mojo:license-maven-plugin:2.7.0:add-third-party \
    -Dlicense.includedScopes=compile,runtime -Dlicense.outputDirectory="$PWD/$1" >&2
  cp LICENSE "$1/texts/Apache-2.0.txt"
  cp packaging/licences/* "$1/texts/"
  for jar in target/lib/*.jar; do
    name=$(basename "$jar" .jar)
    rm -rf "$IMAGE_WORK/texts"
    mkdir -p "$IMAGE_WORK/texts"
    (cd "$IMAGE_WORK/texts" && "$JAVA_HOME/bin/jar" --extract --file "$OLDPWD/$jar" META-INF)
    find "$IMAGE_WORK/texts/META-INF" -maxdepth 1 -type f -iregex '.*\(licen[sc]e\|notice\)[^/]*' | while read -r text; do
      image_keep_text "$text" "$1/texts/$name-$(basename "$text" .txt).txt"
    done
  done
  echo "The runtime, JavaFX in it, and their parts: runtime/legal." >>"$1/THIRD-PARTY.txt"
}

# The same text is kept once, and named where it would stand again.
image_keep_text() {
  local kept
  for kept in "$(dirname "$2")"/*; do
    if cmp -s "$1" "$kept"; then
      echo "$(basename "$2"): the same as $(basename "$kept")" >>"$(dirname "$2")/SAME.txt"
      return
    fi
  done
  cp "$1" "$2"
}

image_bill() {
  need_maven
  "$MAVEN" -B -q -ntp -Dstyle.color=never org.cyclonedx:cyclonedx-maven-plugin:2.9.1:makeBom \
    -DincludeTestScope=false -DoutputFormat=json -DoutputDirectory="$PWD/$(dirname "$1")" \
    -DoutputName="$(basename "$1" .json)" >&2
}

image_sizes() {
  local part
  for part in runtime/lib/modules runtime/lib/server runtime/lib/libwebrtc-java.so runtime/lib/turnscope.aot \
    runtime/lib/turnscope-worker.aot runtime app licences; do
    if [ -e "$1/$part" ]; then printf '%7.1f MB  %s\n' "$(du -sk "$1/$part" | awk '{ print $1 / 1024 }')" "$part"; fi
  done
  printf '%7.1f MB  %s\n' "$(du -sk "$1" | awk '{ print $1 / 1024 }')" "all of it"
}
