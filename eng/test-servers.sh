# Sourced by ./test: finds or installs what the tests run against. Nothing here is needed to run Samköp itself.
postgres_dir=""

may_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

# install PURPOSE PACKAGE…: installs where it may, else says the one line to run. Returns 1 when still missing.
install() {
  local purpose=$1
  shift
  if may_install; then
    echo "Installing $* for $purpose …"
    { apt-get update -qq; DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } \
      >"$root/artifacts/install.log" 2>&1 && return
    echo "That failed; what apt-get said is in artifacts/install.log."
  else
    echo "Missing for $purpose. To install: sudo apt-get install -y --no-install-recommends $*"
  fi
  [ "${CI:-}" = true ] || echo "Those tests are skipped."
  return 1
}

postgres_bin() {
  local dir
  for dir in "$(pg_config --bindir 2>/dev/null)" $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV); do
    [ -x "$dir/initdb" ] && [ -x "$dir/postgres" ] && echo "$dir" && return
  done
  return 1
}

need_postgres() { postgres_bin >/dev/null || install "the tests on PostgreSQL" postgresql; }

find_chromium() {
  local name
  for name in ${SAMKOP_CHROMIUM:-} chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" && return
  done
  return 1
}

need_chromium() {
  find_chromium >/dev/null || install "the browser tests" chromium || return
  SAMKOP_CHROMIUM=$(find_chromium) && export SAMKOP_CHROMIUM
}

# PostgreSQL refuses to run as root.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

# One private server for this run: no port, only a socket in its own folder, and no waiting for the disk.
start_postgres() {
  local bin
  bin=$(postgres_bin) || return
  postgres_dir=$(mktemp -d /tmp/samkop-pg.XXXXXX)
  [ "$(id -u)" != 0 ] || chown postgres "$postgres_dir"
  if (cd / && as_postgres "$bin/initdb" -D "$postgres_dir/data" -A trust -U samkop --locale=C.UTF-8 -E UTF8 &&
    as_postgres "$bin/pg_ctl" -D "$postgres_dir/data" -w -l "$postgres_dir/log" start -o "-c listen_addresses= \
      -c unix_socket_directories=$postgres_dir -c fsync=off -c full_page_writes=off -c max_connections=300") \
    >"$root/artifacts/postgres.log" 2>&1; then
    export SAMKOP_TEST_POSTGRES="Host=$postgres_dir;Username=samkop;Database=postgres"
  else
    cat "$root/artifacts/postgres.log" "$postgres_dir/log" 2>/dev/null
    echo "PostgreSQL did not start."
  fi
}

stop_postgres() {
  [ -n "$postgres_dir" ] || return 0
  (cd / && as_postgres "$(postgres_bin)/pg_ctl" -D "$postgres_dir/data" -m immediate stop) >/dev/null 2>&1
  rm -rf "$postgres_dir"
  postgres_dir=""
}
