import type { HostDeps } from '../../hostDeps'
import { ApiFailure } from '../failure'
import { personOf } from '../person'
import type { WxDefine } from './dialect'

/** A question for messages belongs to a tap that is no older than this. */
const tapMs = 5000
const templatesMax = 5

/** `wx.requestSubscribeMessage`: each template is answered by itself, and the call is a success whatever they say. */
export function wxSubscribe(deps: HostDeps, define: WxDefine): Record<string, unknown> {
  return define('requestSubscribeMessage', async ({ tmplIds }) => {
    if (!Array.isArray(tmplIds) || tmplIds.length === 0) {
      throw new ApiFailure('TmplIds can not be empty', { errCode: 10001 })
    }
    if (tmplIds.length > templatesMax) throw new ApiFailure('Templates count out of max bounds', { errCode: 20003 })
    if (Date.now() - deps.lastTapAtMs() > tapMs) throw new ApiFailure('can only be invoked by user TAP gesture.')
    const { accepted } = await deps.dialogs.ask('subscribe', { templateIds: tmplIds })
    if (accepted === null) throw new ApiFailure('cancel', { errCode: 10005 })
    const results = tmplIds.map((id: string) => [id, resultOf(deps, id, accepted)] as const)
    await grant(
      deps,
      results.filter(([, result]) => result === 'accept').map(([id]) => id),
    )
    return Object.fromEntries(results)
  })
}

/** WeChat's servers may have their own answer: `ban` or `filter`, which a test asks for under `name.templateId`. */
function resultOf(deps: HostDeps, id: string, accepted: readonly string[]): string {
  const ruling = deps.takeRefusal(`requestSubscribeMessage.${id}`)
  if (ruling !== null) return ruling.message
  return accepted.includes(id) ? 'accept' : 'reject'
}

/** From now on WeChat's servers deliver one message for each. */
async function grant(deps: HostDeps, templateIds: readonly string[]): Promise<void> {
  if (templateIds.length === 0) return
  await deps.sandbox.post('/wechat/host/grants', { openid: await personOf(deps), templateIds })
}
