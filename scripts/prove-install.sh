#!/usr/bin/env bash
# Installs two fresh copies with empty caches, one of them as on a machine without a compiler, and asks both a question.
# Fails when npm warns, when the installation fails, or when the copy without a compiler does not say that it has no
# graph. Takes some minutes.   Usage: bash scripts/prove-install.sh [npm]
set -euo pipefail
cd "$(dirname "$0")/.."

npm=$(realpath "$(command -v "${1:-npm}")")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

fail() {
  echo "FAILED: $1" >&2
  exit 1
}

copy() {
  mkdir "$folder/$1"
  git ls-files -z | xargs -0 cp --parents -t "$folder/$1"
}

# Runs npm in a copy with a cache of its own; fails when it fails, or warns.
quietly() {
  local copy=$1 log="$folder/log"
  shift
  if ! (cd "$folder/$copy" && npm_config_cache="$folder/$copy-cache" node "$npm" "$@") >"$log" 2>&1 </dev/null; then
    cat "$log" >&2
    fail "npm $* in the copy $copy"
  fi
  if grep -iE '\bwarn|deprecated' "$log" >&2; then fail "npm $* warns in the copy $copy"; fi
  cat "$log"
}

ask() {
  quietly "$1" run index >/dev/null
  quietly "$1" run ask -- --sources 'How much does Wales expect to save each year?' | tee "$folder/answer"
  grep -q '£14 million' "$folder/answer" || fail "no answer in the copy $1"
  (cd "$folder/$1" && echo /quit | node "$npm" start 2>&1) | tee "$folder/start"
}

echo "npm $(node "$npm" --version), Node.js $(node --version)"
copy with
quietly with install
quietly with ci
[ -e "$folder/with/node_modules/hnswlib-node/build/Release/addon.node" ] || fail 'hnswlib was not compiled'
ask with
if grep -q 'hnswlib-node' "$folder/start"; then fail 'it says that hnswlib is missing, which is there'; fi
quietly with run doctor | grep 'hnswlib-node is there'

copy without
mkdir "$folder/bin"
for tool in node npm npx sh env uname; do ln -s "$(realpath "$(command -v $tool)")" "$folder/bin/$tool"; done
node=$(command -v node)
# From here on there is no compiler, no make and no Python, whoever looks for them.
export CC=/bin/false CXX=/bin/false PYTHON=/bin/false NODE_GYP_FORCE_PYTHON=/bin/false
node() { PATH="$folder/bin" "$node" "$@"; }
quietly without ci
[ ! -e "$folder/without/node_modules/hnswlib-node" ] || fail 'hnswlib was installed after all'
ask without
if grep -q 'hnswlib-node' "$folder/start"; then fail 'it speaks of hnswlib, which a small index does not need'; fi
quietly without run doctor | grep 'hnswlib-node is not installed'
quietly without run bench -- --articles 250 --questions 20 | grep 'by scan search'
echo 'Both installations work.'
