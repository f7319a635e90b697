// npm run bench -- firstView: how soon somebody sees anything, and what they came for, on a slow phone far from an
// antenna. The browser preview with nothing in its cache, slowed down by Chromium itself. See bench/README.md.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../scripts/lib/install.mjs'
import { freePorts, startStack } from '../scripts/lib/stack.mjs'
import { buildTarget } from '../scripts/lib/taro.mjs'
import { loadTestSupport } from '../scripts/lib/testSupport.mjs'

/** Chromium's own "Slow 4G": nine tenths of 1.6 and 0.75 Mbit/s, and 562.5 ms before every answer. */
const slow4g = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: (0.75e6 / 8) * 0.9,
}
const cpuSlowdown = 4
const waitMs = 60_000

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    /** Another build of the preview, to hold two against each other. */
    preview: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})

/** Runs in the page, before anything of it: notes when the balance can be read. */
function watchForBalance() {
  const look = () => {
    if (/\d/.test(document.querySelector('.balance-card .amount')?.textContent ?? '')) {
      window.balanceAtMs = performance.now()
      watching.disconnect()
    }
  }
  const watching = new MutationObserver(look)
  watching.observe(document, { childList: true, subtree: true, characterData: true })
}

function readPage() {
  const resources = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  const before = resources.filter(({ startTime }) => startTime <= window.balanceAtMs)
  const paint = (name) => performance.getEntriesByName(name)[0]?.startTime
  return {
    firstPaintMs: paint('first-paint'),
    contentMs: paint('first-contentful-paint'),
    balanceMs: window.balanceAtMs,
    kilobytes: before.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1024,
    requests: before.length,
  }
}

async function look(page, url) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  await devtools.send('Network.emulateNetworkConditions', slow4g)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
  await page.goto('about:blank')
  await page.goto(url)
  await page.waitForFunction(() => window.balanceAtMs !== undefined, undefined, { timeout: waitMs })
  const seen = await page.evaluate(readPage)
  await devtools.detach()
  return seen
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]

const { launchChromium, Phone, Desk, register } = await loadTestSupport(
  'firstView',
  'chromium',
  'phone',
  'desk',
  'walletFlows',
)
if (options.preview === undefined) await buildTarget('h5', { quiet: true })
const dataDir = mkdtempSync(join(tmpdir(), 'wallet-first-view-'))
const preview = options.preview ?? join(root, 'dist/h5')
const stack = await startStack({ ports: await freePorts(), dataDir, preview })
const browser = await launchChromium()
try {
  const desk = new Desk(stack.urls.desk)
  const phone = await Phone.open(browser, { url: stack.urls.preview })
  await register(phone, desk, await desk.person('chen'))
  await phone.page.addInitScript(watchForBalance)
  const views = []
  for (let run = 0; run < Number(options.runs); run += 1) views.push(await look(phone.page, stack.urls.preview))
  const result = Object.fromEntries(
    Object.keys(views[0]).map((name) => [name, Math.round(median(views.map((view) => view[name])))]),
  )
  process.stdout.write(
    `Slow 4G, processor ${cpuSlowdown} times slower, empty cache; medians of ${views.length} runs.\n\n`,
  )
  process.stdout.write(
    '| first paint | first words | balance | transferred until then | requests |\n|---|---|---|---|---|\n',
  )
  const { firstPaintMs, contentMs, balanceMs, kilobytes, requests } = result
  process.stdout.write(`| ${firstPaintMs} ms | ${contentMs} ms | ${balanceMs} ms | ${kilobytes} KB | ${requests} |\n`)
  if (options.json) process.stdout.write(`${JSON.stringify(result)}\n`)
} finally {
  await browser.close()
  await stack.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
