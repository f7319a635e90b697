const { execFileSync } = require('node:child_process')
const path = require('node:path')
const { launchChromium } = require('./chromium')
const { keepPreparedData } = require('./preparedData.cjs')

const scripts = path.join(__dirname, '../../scripts')

/** The journeys run against the built programs, the built preview, and both hosts' built packages. */
module.exports = async () => {
  execFileSync(process.execPath, [path.join(scripts, 'buildNode.mjs'), '--quiet'], { stdio: 'inherit' })
  execFileSync(process.execPath, [path.join(scripts, 'buildHost.mjs')], { stdio: 'inherit' })
  execFileSync(process.execPath, [path.join(scripts, 'build.mjs'), '--unchecked'], { stdio: 'inherit' })
  keepPreparedData()
  // The browser that comes as a package is unpacked by its first start, which no two suites may make at once.
  if (process.env.WECHAT_DEVTOOLS_CLI === undefined) await (await launchChromium()).close()
}
