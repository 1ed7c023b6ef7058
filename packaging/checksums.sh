#!/usr/bin/env bash
# What goes with the packages of target/package: the bill of materials, and the checksums of all.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/lib/setup.sh
. packaging/lib/image.sh

need_jdk
image_bill "target/package/turnscope-$(image_version).cdx.json"
cd target/package
files=()
for file in ./*.deb ./*.rpm ./*.tar.gz ./*.dmg ./*.pkg ./*.msi ./*.zip ./*.cdx.json; do
  if [ -e "$file" ]; then files+=("${file#./}"); fi
done
if command -v sha256sum >/dev/null; then sha256sum "${files[@]}"; else shasum -a 256 "${files[@]}"; fi >SHA256SUMS
cat SHA256SUMS
