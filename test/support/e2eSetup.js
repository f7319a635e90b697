const { execFileSync } = require('node:child_process')
const path = require('node:path')

const scripts = path.join(__dirname, '../../scripts')

/** The journeys run against the built programs and the built preview. */
module.exports = async () => {
  execFileSync(process.execPath, [path.join(scripts, 'buildNode.mjs'), '--quiet'], { stdio: 'inherit' })
  execFileSync(process.execPath, [path.join(scripts, 'build.mjs'), 'h5'], { stdio: 'inherit' })
}
