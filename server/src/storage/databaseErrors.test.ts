import { asDatabaseError, DatabaseUnavailableError, sqlStateOf } from '#storage/databaseErrors'

// Proves what is answered with "not now", and what stays a fault of ours.
describe('errors of the database', () => {
  const coded = (code: string) => Object.assign(new Error('x'), { code })

  it.each([
    'EPIPE',
    'EBUSY',
    'EROFS',
    'ECONNABORTED',
    'ECONNRESET',
    'ENETDOWN',
    'EAI_AGAIN',
    'ERR_STREAM_DESTROYED',
    'ERR_SSL_WRONG_VERSION_NUMBER',
    '57014',
    '57P01',
    '25P03',
    '25P04',
    '25006',
    '40003',
    '55P03',
    '53100',
    '58030',
    '08006',
    '28P01',
    '3D000',
    'XX001',
  ])('%s means not now', (code) => {
    expect(asDatabaseError(coded(code))).toBeInstanceOf(DatabaseUnavailableError)
  })

  it.each(['23505', '42P01', '22P02', '25P02', 'P0001', '40001', '40P01', 'ERR_ASSERTION', 'ERR_INVALID_ARG_TYPE'])(
    '%s does not',
    (code) => {
      const error = coded(code)
      expect(asDatabaseError(error)).toBe(error)
    },
  )

  it('does not read the name of a system error as an SQLSTATE', () => {
    expect(['EPIPE', 'EBUSY', 'EROFS', 'EPERM', '57P01'].map((code) => sqlStateOf(coded(code)))).toEqual([
      null,
      null,
      null,
      null,
      '57P01',
    ])
  })

  it('says which error it was, also when the error itself has no words', () => {
    const silent = Object.assign(new AggregateError([]), { code: 'ETIMEDOUT' })
    expect(asDatabaseError(silent)).toMatchObject({ message: 'The database is not available: ETIMEDOUT' })
  })
})
