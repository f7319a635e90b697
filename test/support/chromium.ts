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

const args = ['--no-sandbox', '--disable-dev-shm-usage', '--lang=zh-CN', '--force-color-profile=srgb']

/** The machine's Chromium, or the one shipped as a package where there is none (Linux on x64). */
export async function launchChromium(): Promise<Browser> {
  const found = places.find((place) => place !== undefined && isExecutable(place))
  if (found !== undefined) return chromium.launch({ executablePath: found, args })
  if (process.platform !== 'linux') {
    throw new Error('No Chrome was found. Install it, or set CHROME_PATH to its program.')
  }
  return launchShipped()
}

/**
 * The package is made for Amazon's functions and brings the few libraries a bare machine lacks (NSS, NSPR, expat) only
 * when it believes to run there. They are for the browser alone: nothing else this process starts may load them.
 */
async function launchShipped(): Promise<Browser> {
  const { LD_LIBRARY_PATH: librariesBefore } = process.env
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x'
  const { default: shipped } = await import('@sparticuz/chromium')
  const executablePath = await shipped.executablePath()
  const env = { ...process.env }
  if (librariesBefore === undefined) delete process.env.LD_LIBRARY_PATH
  else process.env.LD_LIBRARY_PATH = librariesBefore
  return chromium.launch({ executablePath, args, env })
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
