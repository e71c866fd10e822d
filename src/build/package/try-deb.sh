#!/usr/bin/env bash
# Tries a Debian package as a user would: installs it, starts it in a real X11 window, opens a file, draws a picture and
# removes it; nothing of it may stay. Needs root (or sudo without a password), Xvfb and the window's libraries.
#
#   bash src/build/package/try-deb.sh [PACKAGE.deb]
#
# ROUNDS (default 3): starts from which the medians of the first frame's time are taken, against an empty window of the
# same runtime, in turn. The runtime keeps no `java`: the package's own launcher starts the empty window too.
set -Eeuo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
deb=$(realpath "${1:-$(echo target/package/*.deb)}")
rounds=${ROUNDS:-3}
here=$PWD
work=$(mktemp -d)
installed=false
# A failed try leaves nothing behind either.
trap 'cd /; rm -rf "$work"; if $installed; then as_root dpkg --purge errorscape >/dev/null; fi' EXIT

failed() {
    printf 'try-deb: %s\n' "$*" >&2
    exit 1
}
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}
in_a_window() {
    env -u WAYLAND_DISPLAY GDK_BACKEND=x11 xvfb-run -a -s '-screen 0 1600x1000x24' "$@"
}
# The middle one of the numbers, one a line.
median() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

if dpkg-query -W -f '${db:Status-Status}' errorscape 2>/dev/null | grep -q '^installed'; then
    failed 'errorscape is installed already; remove it first'
fi
before=$(stat -c %s "$deb")
echo "download: $((before / 1000)) kB, installed: $(dpkg-deb -f "$deb" Installed-Size) KiB"

# ---- comes

as_root dpkg -i "$deb" >"$work/install" 2>&1 || { cat "$work/install"; failed 'it does not install'; }
installed=true
[ "$(command -v errorscape)" = /usr/bin/errorscape ] || failed 'errorscape is not on the path'
if command -v desktop-file-validate >/dev/null; then
    desktop-file-validate --no-hints /usr/share/applications/errorscape.desktop || failed 'the menu entry is not valid'
fi
if command -v update-mime-database >/dev/null; then
    grep -q 'application/x-errorscape-scenario:\*.errorscape' /usr/share/mime/globs2 || failed 'the file type is not known'
fi

# ---- works, without a display first

cd "$work"
export HOME=$work/home
mkdir -p "$HOME"
unset JAVA_HOME ERRORSCAPE_JAVA_OPTIONS
env -u DISPLAY -u WAYLAND_DISPLAY PATH=/usr/bin:/bin errorscape --version >version 2>version.err
cat version
[ ! -s version.err ] || failed "words in the terminal: $(cat version.err)"
grep -Eq '^Errorscape [0-9]' version || failed 'no version'
mkdir -p 'Übung 1'
cp "$here/sample-data/scenarios/moons.json" 'Übung 1/moons.errorscape'
errorscape render --scenario 'Übung 1/moons.errorscape' --no-marks --size 640x400 --out 'Übung 1/bild.png' 2>render.err
head -c 8 'Übung 1/bild.png' | cmp -s - <(printf '\211PNG\r\n\032\n') || failed 'no picture was drawn'
status=0
errorscape --no-such-option >/dev/null 2>&1 || status=$?
[ "$status" = 2 ] || failed "an unknown option gives exit status $status"

# ---- works in a window

mkdir -p empty/bin empty/lib/app
cp /usr/lib/errorscape/bin/errorscape empty/bin/
cp /usr/lib/errorscape/lib/libapplauncher.so empty/lib/
ln -s /usr/lib/errorscape/lib/runtime empty/lib/runtime
cp -p "$(dirname "$deb")"/empty-window.{jar,aot} empty/lib/app/
cat >empty/lib/app/errorscape.cfg <<'CFG'
[Application]
app.mainclass=EmptyWindow
app.classpath=$APPDIR/empty-window.jar

[JavaOptions]
java-options=--enable-native-access=javafx.graphics
java-options=-Djdk.reflect.useNativeAccessorOnly=true
java-options=-XX:AOTCache=$APPDIR/empty-window.aot
java-options=-Xlog:aot*=off
java-options=-Xlog:cds*=off
CFG
# With this mode the JVM ends where a cache does not fit, instead of going without.
JAVA_TOOL_OPTIONS=-XX:AOTMode=on errorscape --version >/dev/null 2>&1 || failed 'the JVM does not take the cache for the start'
JAVA_TOOL_OPTIONS=-XX:AOTMode=on in_a_window empty/bin/errorscape >/dev/null 2>&1 || failed 'nor that of the empty window'
for ((i = 0; i < rounds; i++)); do
    # The image's configuration is not for users to change: properties come through the JVM's own variable, whose
    # "Picked up" is taken off the words that the app must not have.
    JAVA_TOOL_OPTIONS=-Derrorscape.rehearsal=true in_a_window errorscape 'Übung 1/moons.errorscape' \
        >window 2>window.err
    grep -v '^Picked up' window.err >window.words || true
    [ ! -s window.words ] || failed "words in the terminal: $(cat window.words)"
    sed -n 's/^first frame after \([0-9]*\) ms.*/\1/p' window >>ours
    in_a_window empty/bin/errorscape 2>/dev/null | sed -n 's/^first frame after \([0-9]*\) ms/\1/p' >>theirs
done
[ "$(wc -l <ours)" = "$rounds" ] || failed "no frame was drawn: $(cat window)"
[ "$(wc -l <theirs)" = "$rounds" ] || failed 'the empty window drew no frame'
ours=$(median <ours)
theirs=$(median <theirs)
echo "first frame: $ours ms, of an empty window: $theirs ms (medians of $rounds)"
# Another load on the machine from start to start is no fault of the app: told, and judged with room.
[ "$ours" -le $((4 * theirs)) ] || failed 'the first frame takes more than four times as long as an empty window'

# ---- goes

cd "$here"
dpkg -L errorscape | sort >"$work/files"
as_root dpkg --purge errorscape >"$work/remove" 2>&1 || { cat "$work/remove"; failed 'it cannot be removed'; }
installed=false
[ ! -e /usr/bin/errorscape ] && [ ! -L /usr/bin/errorscape ] && [ ! -e /usr/lib/errorscape ] || failed 'it has left files behind'
! grep -rqs x-errorscape-scenario /usr/share/mime/globs /usr/share/applications/mimeinfo.cache || failed 'its file type has stayed'
echo 'try-deb: installed, started, used and removed'
