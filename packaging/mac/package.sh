# Packages of macOS. Sourced by packaging/package.sh. jpackage makes the application, and the disk
# image or the installer of it. Signed where MAC_SIGNING_KEY names a key of the keychain.
# shellcheck shell=bash disable=SC2154 # made and version are of packaging/package.sh
type=$(one_of "${1:-}" dmg pkg)
program=$made/program
say "Making the program."
image_program "$program"
cp -R "$program/licences" "$program/app/"

# The icon in the sizes that the system asks for.
iconset=$IMAGE_WORK/turnscope.iconset
mkdir -p "$iconset"
for side in 16 32 128 256; do
  cp "src/main/resources/dev/turnscope/ui/icons/turnscope-$side.png" "$iconset/icon_${side}x$side.png"
done
iconutil --convert icns --output "$IMAGE_WORK/turnscope.icns" "$iconset"

arguments=(--type "$type" --name Turnscope --app-version "${version/#0./1.}" --vendor Turnscope
  --runtime-image "$program/runtime" --input "$program/app" --main-jar turnscope.jar
  --main-class dev.turnscope.Turnscope --icon "$IMAGE_WORK/turnscope.icns"
  --mac-package-identifier dev.turnscope --file-associations packaging/mac/run.properties
  --license-file LICENSE --dest "$made")
for flag in "${PROGRAM_FLAGS[@]}"; do arguments+=(--java-options "$flag"); done
if [ -n "${MAC_SIGNING_KEY:-}" ]; then
  arguments+=(--mac-sign --mac-signing-key-user-name "$MAC_SIGNING_KEY")
fi
"$JAVA_HOME/bin/jpackage" "${arguments[@]}" >&2
image_sizes "$program" >&2
ls "$made"/*."$type"
