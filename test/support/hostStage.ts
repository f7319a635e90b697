import { Desk } from './desk'
import { openidOf } from './hostFlows'
import { HostPhone } from './hostPhone'
import { startTestStack, type TestStack } from './stack'
import { stepsOn } from './steps'

export interface HostStage {
  stack: TestStack
  desk: Desk
  /** The phone whose screen a failed step's report describes. */
  phone: HostPhone
}

/**
 * The stage of a spec in WeChat: the stack, the desk, and one of the sandbox's people with a new phone. Call it inside
 * `describe`; it starts before the first step and ends after the last.
 */
export function setWechatStage(personId: string): {
  stage: HostStage
  step: ReturnType<typeof stepsOn>
} {
  const stage = {} as HostStage
  beforeAll(async () => {
    stage.stack = await startTestStack()
    stage.desk = new Desk(stage.stack.urls.desk)
    const person = await stage.desk.person(personId)
    stage.phone = await HostPhone.open({
      urls: stage.stack.urls,
      personId: await openidOf(stage.stack.urls, person),
    })
    await stage.phone.see('一个钱包，付遍厦门')
  }, 120_000)
  afterAll(async () => {
    await stage.phone?.close()
    await stage.stack?.stop()
  }, 30_000)
  const step = stepsOn(
    () => stage.phone,
    () => stage.stack.logs(),
  )
  return { stage, step }
}
