// node compile.cjs <project>: what miniprogram-ci objects to, as a message to the parent process.
const { generateKeyPairSync } = require('node:crypto')
const { existsSync, readFileSync } = require('node:fs')
const path = require('node:path')
const ci = require('miniprogram-ci')

/** Compiling signs nothing, but no project is opened without a key. */
function throwAwayKey() {
  const pem = { type: 'pkcs1', format: 'pem' }
  return generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: pem, publicKeyEncoding: pem }).privateKey
}

async function objectionsOf(name, work) {
  try {
    return ((await work()) ?? []).map((line) => `${name}: ${line}`)
  } catch (error) {
    return [`${name}: ${error?.message ?? error}`]
  }
}

async function checkProject(projectPath) {
  const config = JSON.parse(readFileSync(path.join(projectPath, 'project.config.json'), 'utf8'))
  const app = JSON.parse(readFileSync(path.join(projectPath, config.miniprogramRoot, 'app.json'), 'utf8'))
  const { appid } = config
  const project = new ci.Project({ appid, type: 'miniProgram', projectPath, privateKey: throwAwayKey(), ignores: [] })
  // WeChat would be asked what this app may do; any app may do this much.
  project.attr = async () => ci.DefaultProjectAttr
  const setting = { useProjectConfig: true }
  const silent = { onProgressUpdate: () => undefined }
  return [
    ...(await objectionsOf('miniprogram-ci', async () => {
      await ci.getCompiledResult({ project, version: '0.0.0', desc: 'check', setting, ...silent })
    })),
    ...(await objectionsOf('checkThemeJSON', async () => {
      const { themeLocation } = app
      if (themeLocation === undefined) return
      if (!existsSync(path.join(projectPath, config.miniprogramRoot, themeLocation))) return ['there is no theme file']
      ci.checkThemeJSON(project, { themeLocation })
    })),
    ...(await objectionsOf('checkCodeQuality', async () => {
      const items = await ci.checkCodeQuality(project)
      return items.filter(({ success }) => !success).map(({ name, text }) => `${name}: ${text}`)
    })),
  ]
}

const giveUp = (error) => finish([`miniprogram-ci: ${error}`])
process.on('unhandledRejection', giveUp)

function finish(objections) {
  process.send(objections, () => process.exit(0))
}

checkProject(process.argv[2]).then(finish, giveUp)
