// WeChat's own compilers over a built mini-program. Each function returns what its tool objects to, one line each.
import { fork, spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { installLocked, root } from './install.mjs'
import { listFiles } from './taro.mjs'

const require = createRequire(import.meta.url)
const ciFolder = join(root, 'scripts/hostTools')
const outputBytesMax = 64 * 1024 * 1024

/** Where WeChat's compilers are built for; CI must be one of them. */
const binaryFolders = { 'linux x64': 'linux', 'darwin x64': 'mac', 'darwin arm64': 'mac', 'win32 x64': 'windows' }

/** Null, or a sentence about what this machine cannot check. */
export function missingCompilers() {
  const system = `${process.platform} ${process.arch}`
  return binaryFolders[system]
    ? null
    : `WeChat has no compilers for ${system}: the WeChat package is not compiled here.`
}

/** The path of `wcc` or `wcsc`. The package brings them without the right to run, and stays as it was installed. */
function compilerOf(name) {
  const folder = binaryFolders[`${process.platform} ${process.arch}`]
  const file = folder === 'windows' ? `${name}.exe` : name
  const target = join(root, 'node_modules/.cache/hostTools', file)
  if (!existsSync(target)) {
    mkdirSync(join(target, '..'), { recursive: true })
    copyFileSync(join(require.resolve('miniprogram-compiler/package.json'), '../bin', folder, file), target)
    chmodSync(target, 0o755)
  }
  return target
}

function filesOf(folder, suffixes) {
  return listFiles(folder)
    .map((file) => relative(folder, file).split(sep).join('/'))
    .filter((path) => suffixes.some((suffix) => path.endsWith(suffix)))
}

function compile(name, options, folder, files) {
  if (files.length === 0) return [`${name}: nothing to compile in ${folder}`]
  const { status, stderr, error } = spawnSync(compilerOf(name), [...options, ...files], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: outputBytesMax,
  })
  if (status === 0) return []
  return [`${name}: ${stderr?.trim() || error?.message || `ended with ${status}`}`]
}

/** wcc over every template and the scripts they name. */
export const compileTemplates = (folder) => compile('wcc', ['-d'], folder, filesOf(folder, ['.wxml', '.wxs']))

/** wcsc over every style sheet. */
export const compileStyles = (folder) => compile('wcsc', ['-lc'], folder, filesOf(folder, ['.wxss']))

/** The compiler of WeChat's new component framework over every template; its notes are matters of taste. */
export function compileTemplatesAnew(folder) {
  const { TmplGroup } = require('glass-easel-template-compiler')
  const group = new TmplGroup()
  return filesOf(folder, ['.wxml']).flatMap((path) => {
    const diagnostics = group.addTmpl(path.slice(0, -'.wxml'.length), readFileSync(join(folder, path), 'utf8'))
    return diagnostics
      .filter(({ level }) => level !== 'Note')
      .map(({ level, message, startLine, startColumn }) => {
        return `glass-easel: ${path}:${startLine + 1}:${startColumn + 1}: ${level}: ${message}`
      })
  })
}

/**
 * miniprogram-ci compiles a project as an upload would, with the project's own settings, and looks at its theme and its
 * quality. It works on a copy, since it writes where it reads. Install it first.
 */
export async function compileProject(folder, projectFile = join(root, 'project.config.json')) {
  const place = mkdtempSync(join(tmpdir(), 'weapp-'))
  const project = join(place, 'project')
  const { miniprogramRoot } = JSON.parse(readFileSync(projectFile, 'utf8'))
  cpSync(folder, join(project, miniprogramRoot), { recursive: true })
  copyFileSync(projectFile, join(project, 'project.config.json'))
  try {
    return await askCi(project, place)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

function askCi(project, place) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, HOME: place, USERPROFILE: place, TMPDIR: place, TEMP: place }
    const child = fork(join(ciFolder, 'compile.cjs'), [project], { cwd: place, env, silent: true })
    let answer = null
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
    child.on('message', (message) => {
      answer = message
    })
    child.on('error', reject)
    child.on('close', () => resolve(answer ?? [`miniprogram-ci: ended without an answer: ${said.slice(-2000)}`]))
  })
}

/** Installs miniprogram-ci, which `npm start` does without, into its own folder. Null, or why that failed. */
export function installCi() {
  return installLocked(ciFolder, 'Installing WeChat’s command line (npm ci in scripts/hostTools) …')
    ? null
    : 'miniprogram-ci could not be installed: the WeChat package is not compiled as a project here.'
}
