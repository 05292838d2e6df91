#!/usr/bin/env bash
# Tests everything: gets a headless browser and Chinese fonts from the system's packages when they are missing,
# then runs mvn verify. Arguments go to Maven, for example: ./verify.sh -Pbench
set -euo pipefail
cd "$(dirname "$0")"

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo -n "$@"
  else
    return 1
  fi
}

install_packages() {
  export DEBIAN_FRONTEND=noninteractive
  echo "verify: installing $*"
  as_root timeout 300 apt-get -qq update </dev/null \
    && as_root timeout 900 env DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends \
      -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@" </dev/null >/dev/null
}

missing=()
command -v chromium >/dev/null || missing+=(chromium)
# Without a Chinese font the browser's pictures hold empty boxes.
ls /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc >/dev/null 2>&1 || missing+=(fonts-noto-cjk)
if [ ${#missing[@]} -gt 0 ] && ! install_packages "${missing[@]}"; then
  echo "verify: please install ${missing[*]} (on Debian: apt-get install ${missing[*]}) and try again" >&2
  exit 1
fi

export PROPOSALDESK_EXAMPLES="${PROPOSALDESK_EXAMPLES:-../shared/examples}"
if [ ! -d "$PROPOSALDESK_EXAMPLES" ] || [ -z "$(ls "$PROPOSALDESK_EXAMPLES")" ]; then
  echo "verify: the real letters are not in $PROPOSALDESK_EXAMPLES (set PROPOSALDESK_EXAMPLES)" >&2
  if [ "${CI:-}" = true ]; then
    exit 1
  fi
fi

# The browser is the system's; Playwright must not fetch one of its own.
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
export PROPOSALDESK_CHROMIUM="${PROPOSALDESK_CHROMIUM:-$(command -v chromium)}"

exec mvn --batch-mode --no-transfer-progress verify "$@" </dev/null
