import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Phone } from './phone'

/**
 * `test` for steps that build on each other. When a step fails its error carries what could be read on the phone and
 * where a picture of it lies, and the steps after it fail at once instead of waiting for pages that never come.
 */
export function stepsOn(phone: () => Phone, logs: () => string) {
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
          throw new Error(`${String(error)}\n${await describeScreen(phone())}\n${logs()}`)
        }
      },
      timeoutMs,
    )
  }
}

async function describeScreen(phone: Phone): Promise<string> {
  const file = join(tmpdir(), `wallet-e2e-${Date.now()}.png`)
  await phone.page.screenshot({ path: file })
  return `The phone shows (${file}, ${phone.page.url()}):\n${await phone.screenText()}`
}
