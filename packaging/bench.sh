#!/usr/bin/env bash
# Measures Turnscope beside Chromium on one network, in one run, and prints the table of the README.
# Linux, root. Installs what it needs. packaging/bench.sh [RUNS]
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/lib/setup.sh
. packaging/bench/network.sh

RUNS=${1:-10}
CUT_OFF_SECONDS=${CUT_OFF_SECONDS:-130}
ROUND_TRIP_MS=50
DELAYED=10.212.0.1
work=$(mktemp -d)

if [ "$(uname -s)" != Linux ] || [ "$(id -u)" != 0 ]; then
  die "The benchmark makes network namespaces: run it on Linux as root."
fi
need_jdk
need_maven
need_libraries "$LIBWEBRTC_NEEDS"
missing=
for pair in turnserver:coturn stunnel4:stunnel4 chromium:chromium nft:nftables ip:iproute2 openssl:openssl node:nodejs npm:npm python3:python3; do
  command -v "${pair%%:*}" >/dev/null || missing="$missing ${pair##*:}"
done
# shellcheck disable=SC2086 # one word a package
[ -z "$missing" ] || apt_install $missing

say "Building."
"$MAVEN" -B -q -ntp -Dstyle.color=never test-compile dependency:build-classpath \
  -Dmdep.outputFile=target/bench-classpath -Dmdep.excludeGroupIds=org.openjfx >&2
java_classpath=target/test-classes:target/classes:$(cat target/bench-classpath)
mkdir -p target/bench
cp packaging/bench/chromium.mjs target/bench/
(cd target/bench && npm install --silent --no-save playwright-core@1 >&2)

delay_pid=
turn_pid=
tls_pid=
tidy() {
  [ -z "$tls_pid" ] || kill "$tls_pid" 2>/dev/null || true
  [ -z "$turn_pid" ] || kill "$turn_pid" 2>/dev/null || true
  [ -z "$delay_pid" ] || kill "$delay_pid" 2>/dev/null || true
  wait 2>/dev/null || true
  network_down
  rm -rf "$work"
}
trap tidy EXIT

# --- the network and its TURN server ---------------------------------------------------------

network_up
mkfifo "$work/delay-in"
: >"$work/delay-out"
python3 packaging/bench/delay.py $((ROUND_TRIP_MS / 2)) $CLIENT $SERVER <"$work/delay-in" >"$work/delay-out" &
delay_pid=$!
exec 9>"$work/delay-in"
until grep -q ready "$work/delay-out"; do kill -0 "$delay_pid"; sleep 0.1; done
ip -n $CLIENT address add 10.212.0.10 peer $DELAYED dev delay0
ip -n $SERVER address add $DELAYED peer 10.212.0.10 dev delay0
ip -n $CLIENT link set delay0 up
ip -n $SERVER link set delay0 up

key() { openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes "$@" 2>/dev/null; }
key -x509 -days 2 -subj "/CN=Turnscope benchmark" -keyout "$work/ca.key" -out "$work/ca.pem"
key -subj "/CN=benchmark" -keyout "$work/key.pem" -out "$work/request.pem"
echo "subjectAltName=IP:$LIVE_A,IP:$LIVE_B,IP:$DEAD,IP:$DELAYED" >"$work/names"
openssl x509 -req -in "$work/request.pem" -CA "$work/ca.pem" -CAkey "$work/ca.key" -CAcreateserial \
  -days 2 -extfile "$work/names" -out "$work/cert.pem" 2>/dev/null

cat >"$work/turnserver.conf" <<EOF
listening-ip=$LIVE_A
listening-ip=$LIVE_B
listening-ip=$DELAYED
listening-port=443
relay-ip=$LIVE_A
lt-cred-mech
user=bench:bench
realm=bench
cert=$work/cert.pem
pkey=$work/key.pem
no-cli
simple-log
log-file=$work/turnserver.log
pidfile=$work/turnserver.pid
userdb=$work/turndb
EOF
in_server turnserver -c "$work/turnserver.conf" >/dev/null 2>&1 &
turn_pid=$!
until in_client bash -c "exec 3<>/dev/tcp/$LIVE_B/443" 2>/dev/null; do kill -0 "$turn_pid"; sleep 0.2; done

# Debian's coturn speaks TLS 1.2. TLS 1.3 ends at a server before it, as at a load balancer.
cat >"$work/stunnel.conf" <<EOF
foreground = yes
pid =
cert = $work/cert.pem
key = $work/key.pem
sslVersionMin = TLSv1.3
socket = l:TCP_NODELAY=1
socket = r:TCP_NODELAY=1
[live]
accept = $LIVE_A:5443
connect = $LIVE_A:443
[delayed]
accept = $DELAYED:5443
connect = $LIVE_A:443
EOF
in_server stunnel4 "$work/stunnel.conf" >"$work/stunnel.log" 2>&1 &
tls_pid=$!
until in_client bash -c "exec 3<>/dev/tcp/$DELAYED/5443" 2>/dev/null; do kill -0 "$tls_pid"; sleep 0.2; done

server() {
  printf '{"urls":["turn:%s:443?transport=udp","turns:%s:443?transport=udp","turns:%s:443?transport=tcp"],"username":"bench","credential":"bench"}' "$1" "$1" "$1"
}
echo "{\"iceServers\":[$(server $LIVE_A),$(server $LIVE_B)]}" >"$work/live.json"
echo "{\"iceServers\":[$(server $LIVE_A),$(server $DEAD)]}" >"$work/half-dead.json"

# --- the measurements ------------------------------------------------------------------------

turnscope() { in_client "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -cp "$java_classpath" "$@"; }
chromium() { (cd target/bench && in_client node chromium.mjs "$@"); }

say "Six live URIs."
turnscope dev.turnscope.bench.CheckBench "$work/live.json" "$work/ca.pem" "$RUNS" >"$work/ours-live"
chromium "$work/live.json" "$RUNS" "$CUT_OFF_SECONDS" >"$work/chromium-live"
say "One of two hosts drops all packets."
turnscope dev.turnscope.bench.CheckBench "$work/half-dead.json" "$work/ca.pem" "$RUNS" >"$work/ours-dead"
chromium "$work/half-dead.json" 1 "$CUT_OFF_SECONDS" >"$work/chromium-dead"
say "The probe's stages."
for host in "$LIVE_A" "$DELAYED"; do
  turnscope dev.turnscope.bench.ProbeBench "$host:443" bench bench "$work/ca.pem" "$RUNS" "$host:5443" >"$work/probe-$host"
done

# --- the table -------------------------------------------------------------------------------

median() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
column() { awk -v c="$2" '{ print $c }' "$1" | median; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }
stage() { awk -v t="$2" '$1 == t { print $2 }' "$work/probe-$1" | median; }

ours=$(column "$work/ours-live" 1)
theirs=$(column "$work/chromium-live" 1)
dead=$(column "$work/ours-dead" 1)
alive=$(column "$work/ours-dead" 2)
if grep -q "cut off" "$work/chromium-dead"; then
  dead_theirs="> ${CUT_OFF_SECONDS}000 (cut off)"
else
  dead_theirs=$(column "$work/chromium-dead" 1)
fi

echo "Medians of $RUNS runs, in ms. $(nproc) processors, $(uname -sm), $("$JAVA_HOME/bin/java" -version 2>&1 | sed -n 1p), $(in_client chromium --version 2>/dev/null || echo Chromium), coturn."
echo
echo "| | Turnscope | Chromium | ratio |"
echo "|---|---|---|---|"
echo "| six live URIs: to the last verdict / to the end of gathering | $ours | $theirs | $(ratio "$ours" "$theirs") |"
echo "| one of two hosts drops all: the same | $dead | $dead_theirs | |"
echo "| one of two hosts drops all: to the last verdict of the live one | $alive | | |"
echo
echo "| the probe, from connect to allocated | round trips | 0 ms round trip | $ROUND_TRIP_MS ms round trip |"
echo "|---|---|---|---|"
for row in udp:2 tcp:3 TLSv1.3:4 TLSv1.2:5 DTLSv1.2:5; do
  transport=${row%%:*}
  echo "| $transport | ${row##*:} | $(stage "$LIVE_A" "$transport") | $(stage "$DELAYED" "$transport") |"
done
