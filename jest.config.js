/** One jest project per part; `npm test` runs them all. */
const swc = (jsx) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: jsx },
      ...(jsx ? { transform: { react: { runtime: 'automatic' } } } : {}),
    },
    module: { type: 'commonjs' },
  },
]

const node = (displayName, roots, extra = {}) => ({
  displayName,
  rootDir: __dirname,
  roots,
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.(t|j)s$': swc(false) },
  // Not in the temporary folder: `npm test` gives each run a new one.
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  // Fastify loads a package that is ES modules only; Node can require it, jest cannot.
  transformIgnorePatterns: ['/node_modules/(?!(?:.+/node_modules/)?cookie/)'],
  modulePathIgnorePatterns: [
    '<rootDir>/dist/',
    '<rootDir>/server/dist/',
    '<rootDir>/sandbox/dist/',
    '<rootDir>/test/host/dist/',
    '<rootDir>/.data/',
  ],
  ...extra,
})

module.exports = {
  // No test is about speed: one that hangs ends, one on a busy machine does not.
  testTimeout: 120_000,
  testSequencer: '<rootDir>/test/support/slowFirst.cjs',
  projects: [
    node('rules', ['<rootDir>/rules/src']),
    node('server', ['<rootDir>/server'], { globalSetup: '<rootDir>/test/support/serverSetup.js' }),
    node('sandbox', ['<rootDir>/sandbox']),
    {
      ...node('client', ['<rootDir>/src'], {}),
      // The host adapters are tested through the Taro they run on, which is written as ES modules.
      transformIgnorePatterns: ['/node_modules/(?!@tarojs/|@nutui/nutui-react-taro/|qr/)'],
      resolver: '<rootDir>/test/support/resolveClient.cjs',
      testMatch: ['**/*.test.ts', '**/*.test.tsx'],
      transform: { '^.+\\.(t|j)sx?$': swc(true) },
      moduleNameMapper: {
        '^@/(.*)$': '<rootDir>/src/$1',
        '\\.(scss|css)$': '<rootDir>/test/support/styleStub.js',
      },
    },
    node('tidy', ['<rootDir>/test/tidy']),
    node('host', ['<rootDir>/test/host']),
    node('attack', ['<rootDir>/test/attack'], { globalSetup: '<rootDir>/test/support/serverSetup.js' }),
    node('e2e', ['<rootDir>/test/e2e'], { globalSetup: '<rootDir>/test/support/e2eSetup.js' }),
  ],
}
