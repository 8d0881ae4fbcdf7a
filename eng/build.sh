# Sourced by ./samkop and ./test: the prerequisites and the one way to build. Expects $root.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

need_dotnet() {
  command -v dotnet >/dev/null && return
  echo "Samköp needs the .NET SDK 10.0.4xx, and 'dotnet' is not on the path: https://dotnet.microsoft.com/download/dotnet/10.0" >&2
  exit 1
}

# What building needs beyond what running needs. One line for each thing that is missing, all of them at once.
need_build_tools() {
  local missing=0 node
  need_dotnet
  if ! (cd "$root" && dotnet --version) >/dev/null 2>&1; then
    echo "Samköp needs the .NET SDK 10.0.4xx; installed: $(dotnet --list-sdks 2>/dev/null | cut -d' ' -f1 | paste -sd' ' -). See https://dotnet.microsoft.com/download/dotnet/10.0" >&2
    missing=1
  fi
  node=$(node --version 2>/dev/null || true)
  node=${node#v} node=${node%%.*}
  if [ "${node:-0}" -lt 20 ]; then
    echo "Samköp needs Node 20 or newer to build; found: ${node:-none}. See https://nodejs.org" >&2
    missing=1
  fi
  if ! command -v npm >/dev/null; then
    echo "Samköp needs npm to build; it comes with Node: https://nodejs.org" >&2
    missing=1
  fi
  [ "$missing" = 0 ] || exit 1
}

# Silent unless it fails: then the errors and, below them, where the whole log is.
quiet_build() {
  local log="$root/artifacts/build.log"
  if ! (cd "$root" && dotnet build "$@" -nologo -v quiet -clp:NoSummary) >"$log" 2>&1; then
    grep -E '(error|fel) [A-Z]+[0-9]+|error :|npm error' "$log" | sed 's/ \[[^]]*\]$//' | sort -u | head -40 >&2 || true
    echo "The build failed. Everything it said is in $log" >&2
    return 1
  fi
}
