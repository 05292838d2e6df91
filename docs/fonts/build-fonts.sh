#!/bin/sh
# Makes the fonts in src/main/resources/fonts anew from public packages. See README.md there for what each font is for.
# Needs Debian 12 or newer with: npm, apt-get, dpkg-deb, tar, bzip2, python3-fonttools.
# Usage: docs/fonts/build-fonts.sh [folder for the downloads]
set -eu

here=$(cd "$(dirname "$0")" && pwd)
fonts=$(cd "$here/../../src/main/resources" && mkdir -p fonts && cd fonts && pwd)
downloads=${1:-$(mktemp -d)}
mkdir -p "$downloads"
cd "$downloads"

npm pack --silent @expo-google-fonts/noto-serif-sc@0.4.3 @expo-google-fonts/noto-sans-sc@0.4.3
apt-get download texlive-lang-chinese fonts-lxgw-wenkai unicode-data

for name in noto-serif-sc noto-sans-sc; do
  mkdir -p "$name"
  tar -xzf "expo-google-fonts-$name-0.4.3.tgz" -C "$name"
done
for name in texlive-lang-chinese fonts-lxgw-wenkai unicode-data; do
  dpkg-deb -x "$name"_*.deb "$name"
done
bunzip2 -kfq unicode-data/usr/share/unicode/Unihan_*.bz2

/usr/bin/python3 "$here/build_fonts.py" "$downloads" "$fonts"
