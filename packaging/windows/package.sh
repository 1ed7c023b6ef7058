# Packages of Windows. Sourced by packaging/package.sh, in the bash of Git for Windows. jpackage makes
# the program, with a launcher for the window and one for the terminal.
# shellcheck shell=bash disable=SC2154 # made and version are of packaging/package.sh
type=$(one_of "${1:-}" msi zip)
program=$made/program
say "Making the program."
image_program "$program"
cp -R "$program/licences" "$program/app/"

# Windows takes PNG inside of an icon.
"$JAVA_HOME/bin/java" packaging/windows/Icon.java src/main/resources/dev/turnscope/ui/icons "$IMAGE_WORK/turnscope.ico"

# The console's launcher is named for the terminal; the window's for the menu.
cat >"$IMAGE_WORK/turnscope.properties" <<'EOF'
win-console=true
win-menu=false
win-shortcut=false
EOF
arguments=(--name Turnscope-window --app-version "$version" --vendor Turnscope
  --runtime-image "$program/runtime" --input "$program/app" --main-jar turnscope.jar
  --main-class dev.turnscope.Turnscope --icon "$IMAGE_WORK/turnscope.ico"
  --add-launcher "turnscope=$IMAGE_WORK/turnscope.properties" --dest "$made")
for flag in "${PROGRAM_FLAGS[@]}"; do
  # Where a crash would be told of.
  arguments+=(--java-options "${flag/\/dev\/null/NUL}")
done
if [ "$type" = zip ]; then
  "$JAVA_HOME/bin/jpackage" --type app-image "${arguments[@]}" >&2
  file=$made/turnscope-$version-windows-$PROCESSOR_ARCHITECTURE.zip
  (cd "$made" && "$JAVA_HOME/bin/jar" --create --no-manifest --date="$(cd "$OLDPWD" && image_time)" \
    --file "$(basename "$file")" Turnscope-window)
else
  "$JAVA_HOME/bin/jpackage" --type msi --win-menu --win-per-user-install --win-dir-chooser \
    --file-associations packaging/mac/run.properties --license-file LICENSE "${arguments[@]}" >&2
  file=$(ls "$made"/*.msi)
fi
image_sizes "$program" >&2
printf '%s\n' "$file"
