/** Draws the tab bar's icons (81 px PNG, idle and active) from the line set: the hosts' tab bars take no SVG. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'

const glyphs = {
  home: 'M4 10.5 12 4l8 6.5V19a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 19ZM9.5 20.5V14h5v6.5',
  bills: 'M6 3.5h12v17l-2.4-1.6-1.8 1.6-1.8-1.6-1.8 1.6-1.8-1.6L6 20.5ZM9.5 8.5h5M9.5 12.5h5',
  points: 'M12 3.5 14.6 8.8 20.5 9.7 16.2 13.8 17.2 19.7 12 16.9 6.8 19.7 7.8 13.8 3.5 9.7 9.4 8.8Z',
  me: 'M12 4a4 4 0 1 0 0 8 4 4 0 1 0 0-8ZM4.5 20.5c.8-3.6 3.8-5.5 7.5-5.5s6.7 1.9 7.5 5.5',
}
const colours = { '': '#617085', '-active': '#0f6ad1' }
const folder = new URL('../src/assets/tabs/', import.meta.url)

const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium'
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  mkdirSync(folder, { recursive: true })
  const page = await browser.newPage({ viewport: { width: 81, height: 81 } })
  for (const [name, path] of Object.entries(glyphs)) {
    for (const [suffix, colour] of Object.entries(colours)) {
      const fill = suffix === '' ? 'none' : `${colour}22`
      await page.setContent(
        `<style>body{margin:0}svg{display:block;padding:6px;width:69px;height:69px}</style>
        <svg viewBox="0 0 24 24" fill="${fill}" stroke="${colour}" stroke-width="1.75" stroke-linecap="round"
          stroke-linejoin="round"><path d="${path}"/></svg>`,
      )
      writeFileSync(new URL(`${name}${suffix}.png`, folder), await page.screenshot({ omitBackground: true }))
    }
  }
} finally {
  await browser.close()
}
