#!/usr/bin/env python3
"""Carries packets between two TUN devices, each after a fixed time: delay.py ONE_WAY_MS NS_A NS_B.

Makes the device "delay0" in either network namespace, prints "ready", and ends with its standard
input. Unlike a delaying proxy it delays TCP's own handshake too.
"""

import ctypes
import fcntl
import heapq
import os
import select
import struct
import sys
import time

TUNSETIFF = 0x400454CA
IFF_TUN = 0x0001
IFF_NO_PI = 0x1000
CLONE_NEWNET = 0x40000000
LONGEST_PACKET = 65536


def enter(namespace):
    with open("/run/netns/" + namespace, "rb") as file:
        if ctypes.CDLL(None, use_errno=True).setns(file.fileno(), CLONE_NEWNET) != 0:
            raise OSError(ctypes.get_errno(), "cannot enter " + namespace)


def tun(namespace):
    enter(namespace)
    device = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(device, TUNSETIFF, struct.pack("16sH", b"delay0", IFF_TUN | IFF_NO_PI))
    return device


def carry(ends, delay):
    other = {ends[0]: ends[1], ends[1]: ends[0]}
    due = []  # (when, number, to, packet): the number keeps the order of equal times
    number = 0
    while True:
        wait = max(0.0, due[0][0] - time.monotonic()) if due else None
        readable, _, _ = select.select([*ends, 0], [], [], wait)
        if 0 in readable and not os.read(0, 1):
            return
        for end in readable:
            if end != 0:
                packet = os.read(end, LONGEST_PACKET)
                heapq.heappush(due, (time.monotonic() + delay, number, other[end], packet))
                number += 1
        while due and due[0][0] <= time.monotonic():
            _, _, to, packet = heapq.heappop(due)
            try:
                os.write(to, packet)
            except OSError:
                pass  # its device is down or full: a lost packet


def main():
    delay = float(sys.argv[1]) / 1000
    ends = [tun(sys.argv[2]), tun(sys.argv[3])]
    print("ready", flush=True)
    carry(ends, delay)


main()
