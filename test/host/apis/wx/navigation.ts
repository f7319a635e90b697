import { type HostDeps, NavigationRefused } from '../../hostDeps'
import type { CallOptions } from '../calling'
import { ApiFailure } from '../failure'
import type { WxDefine } from './dialect'

/** The page stack. What it refuses is said in its own words. */
export function wxNavigation(deps: HostDeps, define: WxDefine): Record<string, unknown> {
  const { pages } = deps
  const byUrl = (name: string, go: (url: string) => Promise<void>) =>
    define(name, async ({ url }: CallOptions) => {
      if (typeof url !== 'string') throw new ApiFailure('parameter error: parameter.url should be String')
      await orRefuse(() => go(url))
      return name === 'navigateTo' ? { eventChannel: eventChannel(deps) } : undefined
    })
  return {
    ...byUrl('navigateTo', pages.navigateTo),
    ...byUrl('redirectTo', pages.redirectTo),
    ...byUrl('reLaunch', pages.reLaunch),
    ...byUrl('switchTab', pages.switchTab),
    ...define('navigateBack', async ({ delta = 1 }) => {
      await orRefuse(() => pages.navigateBack(Number(delta)))
      return undefined
    }),
  }
}

async function orRefuse(go: () => Promise<void>): Promise<void> {
  try {
    await go()
  } catch (error) {
    if (error instanceof NavigationRefused) throw new ApiFailure(error.message)
    throw error
  }
}

/** Pages of this app do not talk to each other; one that starts to needs the real thing. */
function eventChannel(deps: HostDeps) {
  const refuse = (name: string) => () => deps.violation(`eventChannel.${name} is not played by this host`)
  return { on: refuse('on'), once: refuse('once'), off: refuse('off'), emit: refuse('emit') }
}
