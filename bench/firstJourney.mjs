// npm run bench -- firstJourney: how much somebody has to do from opening the wallet for the first time to the result of
// the first payment: taps, fields, seconds. In the browser preview, by what its document is told. See bench/README.md.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../scripts/lib/install.mjs'
import { freePorts, startStack } from '../scripts/lib/stack.mjs'
import { buildTarget } from '../scripts/lib/taro.mjs'
import { loadTestSupport } from '../scripts/lib/testSupport.mjs'

/** A practised thumb: to find and hit a button or a field, a key of ours, a key on the phone's keyboard, and the look at a text message. */
const thumb = { tapMs: 1200, padKeyMs: 500, characterMs: 300, messageMs: 4000 }
const messages = 2
const amountFen = 8800

const { values: options } = parseArgs({ options: { json: { type: 'boolean', default: false } } })

/** Runs in the page, before anything of it: counts what a thumb does there. */
function countDeeds() {
  const lengths = new Map()
  const counts = { taps: 0, padKeys: 0 }
  const count = ({ target, isTrusted }) => {
    if (!isTrusted) return
    if (target.closest?.('.key-pad, .pin-pad')) counts.padKeys += 1
    else counts.taps += 1
  }
  addEventListener('click', count, true)
  const measure = ({ target }) => {
    // Taro's element around the field says the same once more.
    if (target instanceof HTMLInputElement) lengths.set(target, Math.max(lengths.get(target) ?? 0, target.value.length))
  }
  addEventListener('input', measure, true)
  window.readDeeds = () => ({
    ...counts,
    fields: lengths.size,
    characters: [...lengths.values()].reduce((sum, length) => sum + length, 0),
  })
}

const { launchChromium, Phone, Desk, signUp, verifyIdentity, setPin, bindCard, pay } = await loadTestSupport(
  'firstJourney',
  'chromium',
  'phone',
  'desk',
  'walletFlows',
)

/** A guest's home → the result of a payment, by the ways the app offers first. Answers what was done on the way. */
async function goOnce(browser, urls) {
  const desk = new Desk(urls.desk)
  const person = await desk.person('chen')
  const merchant = await desk.merchant('半山茶叶店')
  const { code } = await desk.order(merchant.id, { amountFen, subject: '铁观音 100 克' })
  const phone = await Phone.open(browser, { url: 'about:blank' })
  await phone.page.addInitScript(countDeeds)
  const startedAtMs = performance.now()
  await phone.page.goto(urls.preview)
  await phone.tap('扫一扫')
  // As the camera would read it: nobody types a code.
  await phone.page.locator('.scan-sheet').waitFor()
  await phone.page.evaluate((text) => window.postMessage({ type: 'wallet.scan', text }, location.origin), code)
  await phone.tap('登录并付款')
  await signUp(phone, desk, person)
  await verifyIdentity(phone, person)
  await setPin(phone)
  await bindCard(phone, desk, person.cards[0])
  await phone.tap('回到付款')
  // The order learns of the new card when it is shown again.
  await phone.see('以银行答复为准')
  await pay(phone, amountFen)
  await phone.see('付款成功')
  const seconds = (performance.now() - startedAtMs) / 1000
  return { ...(await phone.page.evaluate(() => window.readDeeds())), seconds: Math.round(seconds) }
}

await buildTarget('h5', { quiet: true })
const dataDir = mkdtempSync(join(tmpdir(), 'wallet-first-journey-'))
const stack = await startStack({ ports: await freePorts(), dataDir, preview: join(root, 'dist/h5') })
const browser = await launchChromium()
try {
  const deeds = await goOnce(browser, stack.urls)
  const { taps, padKeys, fields, characters, seconds } = deeds
  const { tapMs, padKeyMs, characterMs, messageMs } = thumb
  const thumbMs = (taps + fields) * tapMs + padKeys * padKeyMs + characters * characterMs + messages * messageMs
  const thumbSeconds = Math.round(thumbMs / 1000)
  process.stdout.write('| taps | keys of our pads | fields | characters | a script’s seconds | a thumb’s seconds |\n')
  process.stdout.write('|---|---|---|---|---|---|\n')
  process.stdout.write(`| ${taps} | ${padKeys} | ${fields} | ${characters} | ${seconds} | about ${thumbSeconds} |\n`)
  if (options.json) process.stdout.write(`${JSON.stringify({ ...deeds, thumbSeconds })}\n`)
} finally {
  await browser.close()
  await stack.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
