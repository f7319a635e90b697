/** Draws the picture of the cards friends are sent (5:4 PNG): hosts take no SVG, and none that is fetched. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'

const folder = new URL('../src/assets/share/', import.meta.url)
const page = `<style>
  body { margin: 0; width: 500px; height: 400px; overflow: hidden; color: #fff;
    background: #0f6ad1;
    font-family: "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", sans-serif; }
  svg { position: absolute; inset: 0 }
</style>
<svg viewBox="0 0 500 400" width="500" height="400">
  <circle cx="430" cy="360" r="190" fill="#ffffff" fill-opacity=".06"/>
  <circle cx="430" cy="360" r="120" fill="#ffffff" fill-opacity=".06"/>
  <g transform="translate(142 118)">
    <rect x="0" y="0" width="216" height="150" rx="22" fill="#ffffff"/>
    <rect x="0" y="34" width="216" height="26" fill="#0f6ad1" fill-opacity=".16"/>
    <rect x="142" y="78" width="90" height="46" rx="23" fill="#ffb020"/>
    <circle cx="168" cy="101" r="8" fill="#ffffff"/>
    <rect x="20" y="84" width="78" height="12" rx="6" fill="#0f6ad1" fill-opacity=".3"/>
    <rect x="20" y="108" width="52" height="12" rx="6" fill="#0f6ad1" fill-opacity=".2"/>
  </g>
</svg>`

const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium'
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  mkdirSync(folder, { recursive: true })
  const tab = await browser.newPage({ viewport: { width: 500, height: 400 } })
  await tab.setContent(page)
  writeFileSync(new URL('wallet.png', folder), await tab.screenshot())
} finally {
  await browser.close()
}
