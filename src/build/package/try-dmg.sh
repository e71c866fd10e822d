#!/usr/bin/env bash
# Tries a disk image on macOS as a user would: copies the app out of it, asks it, draws a picture, opens the window, deletes it.
set -Eeuo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
dmg=$(echo target/package/*.dmg)
work=$(mktemp -d)
volume=$work/volume
trap 'hdiutil detach -quiet "$volume" 2>/dev/null || true; rm -rf "$work"' EXIT

failed() {
    printf 'try-dmg: %s\n' "$*" >&2
    exit 1
}

(cd "$(dirname "$dmg")" && shasum -a 256 --check ./*.dmg.sha256)
# The licence is shown first, and asks.
yes | hdiutil attach -nobrowse -quiet -mountpoint "$volume" "$dmg" >/dev/null
cp -Rp "$volume/Errorscape.app" "$work/"
hdiutil detach -quiet "$volume"
app=$work/Errorscape.app/Contents/MacOS/Errorscape
unset JAVA_HOME
"$app" --version 2>"$work/words" || failed 'it does not start'
[ ! -s "$work/words" ] || failed "words in the terminal: $(cat "$work/words")"
"$app" render --scenario moons --no-marks --size 640x400 --out "$work/moons.png"
[ -s "$work/moons.png" ] || failed 'no picture was drawn'
JAVA_TOOL_OPTIONS=-Derrorscape.rehearsal=true "$app" >"$work/window" 2>&1 || { cat "$work/window"; failed 'the window does not open'; }
grep 'first frame' "$work/window" || failed 'no frame was drawn'
echo 'try-dmg: copied, started, used and removed'
