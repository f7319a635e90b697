const { execFileSync } = require('node:child_process')
const path = require('node:path')
const { keepPreparedData } = require('./preparedData.cjs')

/** The PGlite engine runs in a worker thread, which needs the built file; whole servers start on prepared data. */
module.exports = async () => {
  execFileSync(process.execPath, [path.join(__dirname, '../../scripts/buildNode.mjs'), '--quiet'], { stdio: 'inherit' })
  keepPreparedData()
}
