#!/usr/bin/env bash
# Builds on a disk that is full, and on one that is read-only: each build has to end in a sentence, and the index that
# was there has to go on answering. Needs Linux, for a small disk in memory that nobody else sees.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ "${1:-}" != inside ]; then exec unshare --user --map-root-user --mount bash "$0" inside; fi

work=$(mktemp -d)
trap 'umount "$work/disk" 2>/dev/null || true; rm -rf "$work"' EXIT
mkdir "$work/disk" "$work/corpus"
mount -t tmpfs -o size=4m tmpfs "$work/disk"
cp corpus/* "$work/corpus/"
export CORPUS_DIR=$work/corpus INDEX_DIR=$work/disk/index DATA_DIR=$work/data
build() { node --import tsx scripts/build-index.ts >"$work/said" 2>&1; }
answers() { node --import tsx scripts/ask.ts --index "$INDEX_DIR" 'How much will the invest-to-save funding save each year?' | grep -q '£14 million'; }
fails() {
  echo "# Another" >"$work/corpus/another.md"
  echo "The swan is called Berta $RANDOM." >>"$work/corpus/another.md"
  if build; then echo "$1: the build did not fail"; exit 1; fi
  echo "$1: $(tail -1 "$work/said")"
  grep -q "$2" "$work/said"
  answers && echo "$1: the index that was there answers"
}

build
dd if=/dev/zero of="$work/disk/filling" bs=1k 2>/dev/null || true
fails 'full disk' 'the disk is full'
rm "$work/disk/filling"
mount -o remount,ro "$work/disk"
fails 'read-only disk' 'read-only'
mount -o remount,rw "$work/disk"
build && answers && echo 'writable again: built and answers'
