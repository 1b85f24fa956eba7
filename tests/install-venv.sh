#!/bin/sh
# Debian and Ubuntu leave venv out of python3: fetch it, then make the environment again.
set -e
python=$1 venv=$2
rm -rf "$venv"
command -v apt-get >/dev/null || { echo "python's venv module is missing: install it" >&2; exit 1; }
as_root=""
[ "$(id -u)" = 0 ] || as_root=sudo
version=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
$as_root apt-get update -qq
$as_root apt-get install -y -qq "$version"
"$python" -m venv "$venv"
