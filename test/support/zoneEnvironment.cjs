// For tests of what a phone shows in another time zone: gives them `setZone(name)`. The zone is the process's, which a
// test's own copy of the environment does not reach; what it was is put back at the end of the file.
const { TestEnvironment } = require('jest-environment-node')

module.exports = class ZoneEnvironment extends TestEnvironment {
  async setup() {
    await super.setup()
    const before = process.env.TZ
    this.putBack = () => {
      if (before === undefined) delete process.env.TZ
      else process.env.TZ = before
    }
    this.global.setZone = (zone) => {
      process.env.TZ = zone
    }
  }

  async teardown() {
    this.putBack()
    await super.teardown()
  }
}
