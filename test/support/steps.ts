import type { PhoneDriver } from './phoneDriver'

/**
 * `test` for steps that build on each other. When a step fails its error carries what could be read on the phone and
 * where a picture of it lies, and the steps after it fail at once instead of waiting for pages that never come.
 */
export function stepsOn(phone: () => PhoneDriver, logs: () => string) {
  let failedStep: string | null = null
  return (name: string, run: () => Promise<void>, timeoutMs = 60_000): void => {
    test(
      name,
      async () => {
        if (failedStep !== null) throw new Error(`not tried: «${failedStep}» failed before`)
        try {
          await run()
        } catch (error) {
          failedStep = name
          throw new Error(`${String(error)}\n${await phone().describe()}\n${logs()}`)
        }
      },
      timeoutMs,
    )
  }
}
