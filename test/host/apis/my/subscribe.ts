import type { HostDeps } from '../../hostDeps'
import { ApiFailure } from '../failure'
import { personOf } from '../person'
import { type MyDefine, myFailure } from './dialect'

const templatesMax = 3

/** `my.requestSubscribeMessage`: a success even when everything was refused; a closed question is a failure. */
export function mySubscribe(deps: HostDeps, define: MyDefine): Record<string, unknown> {
  return define('requestSubscribeMessage', async ({ entityIds }) => {
    if (!Array.isArray(entityIds) || entityIds.length === 0) throw myFailure(2, '参数 entityIds 应为非空数组')
    if (entityIds.length > templatesMax) throw myFailure(2, `entityIds 最多 ${templatesMax} 个`)
    const { accepted } = await deps.dialogs.ask('subscribe', { templateIds: entityIds })
    const flags = { show: true, keep: false, refuse: false }
    if (accepted === null) throw new ApiFailure('用户取消订阅', { error: 11, behavior: 'cancel', ...flags })
    const subscribedEntityIds = entityIds.filter((id) => accepted.includes(id))
    await grant(deps, subscribedEntityIds)
    const unsubscribedEntityIds = entityIds.filter((id) => !accepted.includes(id))
    const result = { subscribedEntityIds, currentSubscribedEntityIds: subscribedEntityIds, unsubscribedEntityIds }
    return { behavior: 'subscribe', ...flags, result }
  })
}

/** From now on Alipay's servers deliver one message for each. */
async function grant(deps: HostDeps, templateIds: readonly string[]): Promise<void> {
  if (templateIds.length === 0) return
  await deps.sandbox.post('/alipay/host/grants', { userId: await personOf(deps), templateIds })
}
