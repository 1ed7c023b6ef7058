// Chromium's own ICE gathering: chromium.mjs LIST.json RUNS CUT_OFF_SECONDS
// Prints, a line a run, the milliseconds from setLocalDescription to the end of gathering, or
// "cut off" where that did not come.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [list, runs, cutOffSeconds] = process.argv.slice(2);
const iceServers = JSON.parse(readFileSync(list, 'utf8')).iceServers;

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // The benchmark's TURN servers have a certificate of their own.
    '--ignore-certificate-errors',
  ],
});
try {
  const page = await browser.newPage();
  const warmUps = Number(runs) > 1 ? 1 : 0;
  for (let run = -warmUps; run < Number(runs); run++) {
    const result = await page.evaluate(gather, [iceServers, Number(cutOffSeconds) * 1000]);
    if (run >= 0) console.log(result);
  }
} finally {
  await browser.close();
}

async function gather([servers, cutOff]) {
  const pc = new RTCPeerConnection({ iceServers: servers, iceTransportPolicy: 'relay' });
  let relays = 0;
  const complete = new Promise((resolve) => {
    pc.onicecandidate = ({ candidate }) => {
      if (candidate?.type === 'relay') relays++;
      if (!candidate) resolve(true);
    };
  });
  pc.createDataChannel('bench');
  const offer = await pc.createOffer();
  const start = performance.now();
  await pc.setLocalDescription(offer);
  const timer = new Promise((resolve) => setTimeout(() => resolve(false), cutOff));
  const ended = await Promise.race([complete, timer]);
  const elapsed = performance.now() - start;
  pc.close();
  return ended ? `${elapsed.toFixed(1)} ${relays}` : `cut off ${relays}`;
}
