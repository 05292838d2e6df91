#!/bin/sh
# Draws every model of bpmn/ as docs/models/<process id>.svg. Run it after each change of a model.
# Needs Node.js 18 or newer, Chromium and a Chinese font (Debian: apt-get install nodejs npm chromium fonts-noto-cjk).
set -eu

here=$(cd "$(dirname "$0")" && pwd)
browser=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp "$here/render.mjs" "$work/"
cd "$work"
timeout 300 npm install --silent --no-audit --no-fund --no-save --ignore-scripts bpmn-js@18.31.1 playwright-core@1.65.1
timeout 120 node render.mjs "$here/../../bpmn" "$here" "$browser"
