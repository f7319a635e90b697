import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DescribedDocument, findUndescribed } from './describedContract'
import { root } from './repository'

const contract = (): DescribedDocument =>
  JSON.parse(readFileSync(join(root, 'server/openapi/wallet-v1.json'), 'utf8')) as DescribedDocument

test('everything in the contract is described', () => {
  expect(findUndescribed(contract())).toEqual([])
})

test('what nothing is said about is found, and what a reference says is heard', () => {
  const schemas = {
    Told: { description: 'Told', properties: { inner: { $ref: '#/components/schemas/Told' } } },
    Mute: {
      properties: {
        told: { anyOf: [{ $ref: '#/components/schemas/Told' }, {}] },
        mute: { anyOf: [{ $ref: '#/components/schemas/Mute' }, {}] },
        blank: { description: ' ' },
        many: { description: 'Many', items: { properties: { deep: {} } } },
      },
    },
  }
  const operation = {
    operationId: 'read',
    parameters: [{ name: 'id' }, { name: 'limit', description: 'How many' }],
    responses: { 200: { description: 'Default Response' }, 404: { description: 'NOT_FOUND' } },
  }
  const told = { ...operation, operationId: 'tell', description: 'Tells', parameters: [], responses: {} }
  const paths = { '/a': { get: operation, post: told } }
  expect(findUndescribed({ paths, components: { schemas } })).toEqual([
    'Mute',
    'Mute.mute',
    'Mute.blank',
    'Mute.many[].deep',
    'read',
    'read(id)',
    'read → 200',
  ])
})

/** That the document itself passes is a step of `npm run check`. */
test('redocly and spectral object to a broken contract, and a warning is enough', () => {
  const { paths, ...rest } = contract()
  const {
    security: _missing,
    description: _unsaid,
    ...health
  } = {
    security: [],
    ...paths['/v1/health']?.get,
  }
  const folder = mkdtempSync(join(tmpdir(), 'contract-'))
  try {
    const file = join(folder, 'broken.json')
    writeFileSync(file, JSON.stringify({ ...rest, paths: { ...paths, '/v1/health': { get: health } } }))
    const { status, stdout } = spawnSync(process.execPath, [join(root, 'scripts/lintContract.mjs'), file], {
      encoding: 'utf8',
    })
    expect(stdout).toContain('redocly: error security-defined at #/paths/~1v1~1health/get')
    expect(stdout).toContain('spectral: warning operation-description at paths./v1/health.get')
    expect(status).toBe(1)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
