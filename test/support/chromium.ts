import { accessSync, constants } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const macApplications = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
const windowsFolders = ['C:\\Program Files', 'C:\\Program Files (x86)']

/** Where a Chromium or Chrome usually is, the machine's own choice first. */
const places = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  macApplications,
  ...windowsFolders.map((folder) => `${folder}\\Google\\Chrome\\Application\\chrome.exe`),
]

/** The machine's Chromium, or the one shipped as a package where there is none (Linux on x64). */
export async function launchChromium(): Promise<Browser> {
  const found = places.find((place) => place !== undefined && isExecutable(place))
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--lang=zh-CN', '--force-color-profile=srgb']
  if (found !== undefined) return chromium.launch({ executablePath: found, args })
  if (process.platform !== 'linux') {
    throw new Error('No Chrome was found. Install it, or set CHROME_PATH to its program.')
  }
  const { default: shipped } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await shipped.executablePath(), args: [...shipped.args, ...args] })
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
