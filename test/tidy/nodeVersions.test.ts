import { readFiles } from './repository'

const [manifest] = readFiles(/^package\.json$/)
const oldest = JSON.parse(manifest?.text ?? '{}').engines.node.replace(/^>=(\d+\.\d+)\.0$/, '$1')

const textOf = (name: RegExp) => readFiles(name)[0]?.text ?? ''

test('the oldest Node the wallet runs on is the one that is tested, and the one of the image is not older', () => {
  expect(oldest).toMatch(/^\d+\.\d+$/)
  expect(textOf(/^\.nvmrc$/).trim()).toBe(oldest)
  expect(textOf(/^\.github\/workflows\/ci\.yml$/)).toMatch(
    new RegExp(`node: \\[["']${oldest.replace('.', '\\.')}["'],`),
  )
  const [, major = '0'] = /^ARG NODE_IMAGE=node:(\d+)-slim$/m.exec(textOf(/^Dockerfile$/)) ?? []
  expect(Number(major)).toBeGreaterThanOrEqual(Number.parseInt(oldest, 10))
})
