import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Proves what an operator sees who asks for the jobs of a wallet that does not run.
describe('cli.js job', () => {
  const directory = mkdtempSync(join(tmpdir(), 'wallet-cli-'))
  const provider = (prefix: string) => ({
    [`${prefix}_ENDPOINT`]: 'http://127.0.0.1:9',
    [`${prefix}_ACCESS_KEY_ID`]: 'key',
    [`${prefix}_ACCESS_KEY_SECRET`]: 'secret',
  })
  const env = {
    ...process.env,
    DATABASE_URL: '',
    DATA_DIR: join(directory, 'data'),
    ...provider('SMS'),
    SMS_SIGN_NAME: 'wallet',
    SMS_TEMPLATE_CODE: 'code',
    ...provider('IDENTITY'),
    BANK_ENDPOINT: 'http://127.0.0.1:9',
    BANK_CHANNEL_ID: 'channel',
    BANK_CHANNEL_SECRET: 'secret',
  }
  const cli = (...words: string[]) =>
    execFileSync(process.execPath, [join(__dirname, '../../dist/cli.js'), ...words], { env, encoding: 'utf8' })

  afterAll(() => rmSync(directory, { recursive: true }))

  it('lists them, and runs a round of one', () => {
    expect(cli('job').split('\n')).toEqual([
      'settle-debits  every 1 s  last success never',
      'settle-payouts  every 1 s  last success never',
      'expire-charges  every 1 s  last success never',
      'deliver-transfers  every 2 s  last success never',
      'return-transfers  every 1 s  last success never',
      'end-collections  every 2 s  last success never',
      'tell-payers  every 10 s  last success never',
      'send-messages  every 2 s  last success never',
      'alarm-late  every 60 s  last success never',
      'forget-expired  every 600 s  last success never',
      '',
    ])
    expect(cli('job', 'forget-expired')).toContain('forget-expired: 0 done')
  })

  it('does not run what is no job', () => {
    expect(() => cli('job', 'pay-everybody')).toThrow('Command failed')
  })
})
