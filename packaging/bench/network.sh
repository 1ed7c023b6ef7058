# Two network namespaces for a benchmark: a client, and a server with two addresses that answer and
# one whose packets are dropped. Sourced by bench.sh, as root, on Linux. The way between them is a
# veth pair; delay.py can take its place where a round trip is to last.
# shellcheck shell=bash

CLIENT=turnscope-client
SERVER=turnscope-server
LIVE_A=10.211.0.1
LIVE_B=10.211.0.2
DEAD=10.211.0.3
CLIENT_ADDRESS=10.211.0.10

network_up() {
  network_down
  ip netns add $CLIENT
  ip netns add $SERVER
  ip link add turnscope-c netns $CLIENT type veth peer name turnscope-s netns $SERVER
  ip -n $CLIENT address add $CLIENT_ADDRESS/24 dev turnscope-c
  ip -n $SERVER address add $LIVE_A/24 dev turnscope-s
  ip -n $SERVER address add $LIVE_B/24 dev turnscope-s
  ip -n $SERVER address add $DEAD/24 dev turnscope-s
  local ns
  for ns in $CLIENT $SERVER; do ip -n "$ns" link set lo up; done
  ip -n $CLIENT link set turnscope-c up
  ip -n $SERVER link set turnscope-s up
  ip -n $CLIENT route add default via $LIVE_A
  ip netns exec $SERVER nft -f - <<EOF
table inet bench {
  chain input {
    type filter hook input priority 0
    ip daddr $DEAD drop
  }
}
EOF
}

network_down() {
  local ns
  for ns in $CLIENT $SERVER; do
    if ip netns list | grep -q "^$ns\b"; then ip netns del "$ns"; fi
  done
}

in_client() { ip netns exec $CLIENT "$@"; }
in_server() { ip netns exec $SERVER "$@"; }
