import type { HostDeps } from '../hostDeps'
import { ApiFailure } from './failure'

/** The paths of the tab pages; Alipay's app.json calls the list `items`. */
function tabPaths({ appConfig }: HostDeps): string[] {
  const bar = (appConfig.tabBar ?? {}) as { list?: { pagePath: string }[]; items?: { pagePath: string }[] }
  return (bar.list ?? bar.items ?? []).map(({ pagePath }) => pagePath)
}

/** @throws ApiFailure on a page that shows no tab bar, where both hosts refuse to change it. */
export function needTabBar(deps: HostDeps): void {
  if (!tabPaths(deps).includes(deps.pages.current()?.path ?? '')) throw new ApiFailure('not TabBar page')
}

/** @throws ApiFailure for a tab that does not exist. */
export function tabIndex(deps: HostDeps, index: unknown): number {
  if (typeof index === 'number' && index >= 0 && index < tabPaths(deps).length) return index
  throw new ApiFailure('tabbar item not found')
}
