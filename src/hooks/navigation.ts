import Taro, { useRouter } from '@tarojs/taro'
import { isTab, type RouteName, type RouteParams, urlOf } from '@/routes'

type Args<Name extends RouteName> = RouteParams[Name] extends undefined ? [] : [params: RouteParams[Name]]

/** Opens a page on top of this one. Tabs are switched to. */
export function go<Name extends RouteName>(name: Name, ...[params]: Args<Name>): void {
  if (isTab(name)) switchTo(name)
  else void Taro.navigateTo({ url: urlOf(name, params) })
}

/** Opens a page in place of this one. */
export function replace<Name extends RouteName>(name: Name, ...[params]: Args<Name>): void {
  if (isTab(name)) switchTo(name)
  else void Taro.redirectTo({ url: urlOf(name, params) })
}

/** Leaves every page that is open and shows one tab. */
export function switchTo(name: RouteName): void {
  void Taro.switchTab({ url: urlOf(name) })
}

/** One page back, or home when this page was opened first. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else switchTo('home')
}

/** The params this page was opened with, decoded. */
export function useParams<Name extends RouteName>(_name: Name): Partial<NonNullable<RouteParams[Name]>> {
  const { params } = useRouter()
  const decoded = Object.entries(params).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, decodeURIComponent(value)] as const] : [],
  )
  return Object.fromEntries(decoded) as Partial<NonNullable<RouteParams[Name]>>
}
