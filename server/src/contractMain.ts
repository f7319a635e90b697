import { buildContract } from '#http/contract'

/** Prints the OpenAPI document; scripts/contract.mjs runs this. */
buildContract().then(
  (document) => process.stdout.write(`${JSON.stringify(document, null, 2)}\n`),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.exitCode = 1
  },
)
