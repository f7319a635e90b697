const { execFileSync } = require('node:child_process')
const path = require('node:path')

/** The PGlite engine runs in a worker thread, which needs the built file. */
module.exports = async () => {
  execFileSync(process.execPath, [path.join(__dirname, '../../scripts/buildNode.mjs'), '--quiet'], { stdio: 'inherit' })
}
