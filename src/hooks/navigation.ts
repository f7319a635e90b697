import Taro, { useRouter } from '@tarojs/taro'
import { isTab, paramsOf, pathOf, type RouteName, type RouteParams, routes, urlOf } from '@/routes'

type Args<Name extends RouteName> = RouteParams[Name] extends undefined ? [] : [params: RouteParams[Name]]

/** The way that is being gone. Hosts take a moment, in which the door that was tapped can be tapped again. */
let wayTaken: string | null = null
/** A host that never says it arrived must not keep every door shut. */
const wayTakenMs = 2_000

/** Goes a way once: a second tap on the same door, before the first has led anywhere, would open its page twice. */
function takeWay(way: string, leave: () => Promise<unknown>): void {
  if (wayTaken === way) return
  wayTaken = way
  const arrive = () => {
    clearTimeout(timer)
    if (wayTaken === way) wayTaken = null
  }
  const timer = setTimeout(arrive, wayTakenMs)
  void leave().finally(arrive)
}

/** Opens a page on top of this one. Tabs are switched to. */
export function go<Name extends RouteName>(name: Name, ...[params]: Args<Name>): void {
  const url = urlOf(name, params)
  if (isTab(name)) switchTo(name)
  else takeWay(`to ${url}`, () => Taro.navigateTo({ url }))
}

/** Opens a page in place of this one. */
export function replace<Name extends RouteName>(name: Name, ...[params]: Args<Name>): void {
  const url = urlOf(name, params)
  if (isTab(name)) switchTo(name)
  else takeWay(`instead to ${url}`, () => Taro.redirectTo({ url }))
}

/** How many pages the hosts keep open on top of each other. */
const openPagesMax = 10

/** The pages that are open on top of each other, the one that is shown last. */
export function openPages(): RouteName[] {
  const names = Object.keys(routes) as RouteName[]
  return Taro.getCurrentPages().flatMap(({ route = '' }) => {
    const path = route.replace(/^\//, '')
    return names.filter((name) => pathOf(name) === path)
  })
}

/** The page that is shown; undefined while none is. */
export function shownPage(): RouteName | undefined {
  const pages = openPages()
  return pages[pages.length - 1]
}

/**
 * Shows the payment of the code just read. There is one such page at most: a new code replaces the order that is open,
 * and takes the place of the result of the one before.
 */
export function showOrder(): void {
  const pages = openPages()
  const depth = [...pages].reverse().indexOf('payConfirm')
  if (depth > 0) takeWay('back to the order', () => Taro.navigateBack({ delta: depth }))
  else if (depth === 0) return
  else if (shownPage() === 'payResult' || pages.length >= openPagesMax) replace('payConfirm')
  else go('payConfirm')
}

/** Leaves every page that is open and shows one tab. */
export function switchTo(name: RouteName): void {
  takeWay(`tab ${name}`, () => Taro.switchTab({ url: urlOf(name) }))
}

/** Home in place of everything that is open, for a page that does not exist: no way back leads there again. */
export function startAtHome(): void {
  takeWay('anew', () => Taro.reLaunch({ url: urlOf('home') }))
}

/** One page back, or home when this page was opened first. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) takeWay('back', () => Taro.navigateBack())
  else switchTo('home')
}

/** The params this page was opened with, decoded. */
export function useParams<Name extends RouteName>(_name: Name): Partial<NonNullable<RouteParams[Name]>> {
  return paramsOf(useRouter().params) as Partial<NonNullable<RouteParams[Name]>>
}
