# Sourced by every finding: an empty folder that is removed at the end, pinned packages in it, and `seen`.
# shellcheck shell=bash
set -euo pipefail
export LC_ALL=C.UTF-8 PYTHONIOENCODING=utf-8 PYTHONDONTWRITEBYTECODE=1 PIP_DISABLE_PIP_VERSION_CHECK=1
findings=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export PYTHONPATH="$findings" NODE_PATH="$folder/node_modules"

# python_with PACKAGE==VERSION ...: `$python` has them. PYTHON names another interpreter.
python_with() {
    local host="${PYTHON:-python3}"
    python="$folder/env/bin/python"
    if "$host" -m pip --version >/dev/null 2>&1; then # the quicker way, where it is there
        "$host" -m venv --without-pip "$folder/env"
        "$host" -m pip --python "$python" install --quiet --no-compile "$@"
    else
        "$host" -m venv "$folder/env"
        "$python" -m pip install --quiet --no-compile "$@"
    fi
}

# node_with PACKAGE@VERSION ...: `node` finds them.
node_with() {
    need node nodejs
    need npm npm
    npm install --silent --no-audit --no-fund --prefix "$folder" "$@" >/dev/null
}

# need COMMAND DEBIAN-PACKAGE: installs it where that is allowed, else says what is missing and leaves with 2.
need() {
    command -v "$1" >/dev/null && return
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get install -y -q "$2" >/dev/null 2>&1 && return
    fi
    echo "$(basename "$0"): needs $1; install the Debian package $2"
    exit 2
}

# seen WHAT GOT EXPECTED: prints what was seen; leaves with 1 where it is no longer so.
seen() {
    printf '%s: %s\n' "$1" "$2"
    [ "$2" = "$3" ] || { printf 'CHANGED, expected: %s\n' "$3"; exit 1; }
}
