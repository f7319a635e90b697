import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describeHeadless } from '../../support/describeHeadless'
import { hostArguments } from '../../support/hostLaunch'

/** In a program of its own: the automator's launch keeps a timer that would hold this one for fifteen seconds. */
const launcher = `
  const automator = require('miniprogram-automator')
  const [cli, ...args] = JSON.parse(process.argv[1])
  automator.launch({ cliPath: process.execPath, args: [cli, ...args], projectPath: process.argv[2] })
    .then(async (miniProgram) => {
      const page = await miniProgram.currentPage()
      const [title] = await page.$$('.primary-button')
      console.log(JSON.stringify({ path: page.path, button: await title.text() }))
      await miniProgram.close()
      process.exit(0)
    })
    .catch((error) => { console.error(error.message); process.exit(1) })
`

describeHeadless('the headless host', () => {
  it('is started by automator.launch with the command line of WeChat DevTools', async () => {
    const urls = { api: 'http://127.0.0.1:9', preview: '', desk: 'http://127.0.0.1:9/', docs: '' }
    const [cli, , , project, , , ...more] = hostArguments({ urls }, 0)
    const { stdout } = await promisify(execFile)(process.execPath, [
      '-e',
      launcher,
      JSON.stringify([cli, ...more]),
      String(project),
    ])
    expect(JSON.parse(stdout)).toEqual({ path: 'pages/home/index', button: '登录或注册' })
  })
})
