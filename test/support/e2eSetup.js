const { execFileSync } = require('node:child_process')
const path = require('node:path')

const scripts = path.join(__dirname, '../../scripts')

/** The journeys run against the built programs, the built preview, and both hosts' built packages. */
module.exports = async () => {
  execFileSync(process.execPath, [path.join(scripts, 'buildNode.mjs'), '--quiet'], { stdio: 'inherit' })
  execFileSync(process.execPath, [path.join(scripts, 'buildHost.mjs')], { stdio: 'inherit' })
  execFileSync(process.execPath, [path.join(scripts, 'build.mjs'), '--unchecked'], { stdio: 'inherit' })
}
