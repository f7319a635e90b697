import { type HostDeps, NavigationRefused } from '../../hostDeps'
import { type MyDefine, myFailure } from './dialect'

/** The page stack. What it refuses is said in its own words. */
export function myNavigation(deps: HostDeps, define: MyDefine): Record<string, unknown> {
  const { pages } = deps
  const byUrl = (name: string, go: (url: string) => Promise<void>) =>
    define(name, async ({ url }) => {
      if (typeof url !== 'string') throw myFailure(2, '参数 url 应为字符串')
      await orRefuse(() => go(url))
      return undefined
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
    if (error instanceof NavigationRefused) throw myFailure(2, error.message)
    throw error
  }
}
