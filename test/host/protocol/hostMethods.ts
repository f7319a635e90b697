import type { Host } from '../core/host'
import type { Page } from '../core/page'
import { innerText, type ViewElement } from '../core/tree'
import type { DeviceState, DialogKind, EnterOptions, SignalPayloads } from '../hostDeps'
import { listParam, type Methods, type Params, textParam } from './methods'

function enterOptions({ path, query, scene, referrerInfo }: Params): Partial<EnterOptions> {
  const given = Object.entries({ path, query, scene, referrerInfo }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given)
}

/** Everything that can be read: bar, page, tabs, and what stands over them. */
function readScreen(host: Host) {
  const page = host.app.pages.current()
  page?.flush()
  const { tabs, toast, isTabBarShown, colours } = host.chrome
  const isTabPage = tabs.some(({ path }) => path === page?.path)
  return {
    title: page?.title ?? '',
    path: page?.path ?? '',
    text: page ? innerText(page.view.root) : '',
    tabs: isTabPage && isTabBarShown ? tabs : [],
    toast,
    colours,
    dialogs: host.dialogs.open,
  }
}

function shownPage(host: Host): Page {
  const page = host.app.pages.current()
  if (page === null) throw new Error('no page is open')
  return page
}

/** The last element that is called so: a label, or the whole of its words. */
function named(page: Page, name: string): ViewElement {
  const labelled = page.elements(`[aria-label="${name}"]:not(.sheet)`)
  const worded = page.elements('button, view, text').filter((element) => innerText(element).trim() === name)
  const element = (labelled.length > 0 ? labelled : worded).at(-1)
  if (element === undefined) throw new Error(`nothing on the page is called ${name}`)
  return element
}

/** Touches that come in before the app has drawn anything anew. */
function touchAtOnce(page: Page, touches: readonly (() => void)[]): void {
  page.flush()
  for (const touch of touches) touch()
}

/** What neither DevTools nor its protocol can do: the phone around the app, and what happens to it from outside. */
export function hostMethods(host: Host): Methods {
  return {
    'Host.coldStart': (params) => host.coldStart(enterOptions(params)),
    'Host.warmStart': async (params) => {
      host.hide()
      await host.show(enterOptions(params))
    },
    'Host.hide': () => host.hide(),
    'Host.show': (params) => host.show(enterOptions(params)),
    'Host.kill': () => host.app.kill(),
    'Host.forgetStorage': () => host.forgetStorage(),
    'Host.setDevice': (params) => host.changeDevice(params as Partial<DeviceState>),
    'Host.device': () => host.device,
    'Host.signal': (params) =>
      host.signals.send(textParam(params, 'name') as keyof SignalPayloads, params.payload as never),
    'Host.answerDialog': (params) => host.dialogs.answer(textParam(params, 'kind') as DialogKind, params.answer),
    'Host.setScan': ({ text }) => host.dialogs.answer('scan', { text: text ?? null, source: 'camera' }),
    'Host.refuse': (params) => {
      const { number, times } = params as { number?: number; times?: number }
      const refusal = { message: textParam(params, 'message'), ...(number === undefined ? {} : { number }) }
      host.refuse(textParam(params, 'name'), refusal, times)
    },
    'Host.tapAtOnce': (params) => {
      const page = shownPage(host)
      const elements = listParam(params, 'names').map((name) => named(page, String(name)))
      touchAtOnce(
        page,
        elements.map((element) => () => host.tap(page, element)),
      )
    },
    'Host.typeAtOnce': (params) => {
      const page = shownPage(host)
      const [field] = page.elements(textParam(params, 'selector'))
      if (field === undefined) throw new Error('no such field')
      touchAtOnce(
        page,
        listParam(params, 'texts').map((text) => () => page.keyboard.type(field, String(text))),
      )
    },
    'Host.screen': () => readScreen(host),
    'Host.share': () => {
      return host.share(shownPage(host), null)
    },
    'Host.sharedCards': () => ({ cards: host.shared }),
    'Host.violations': () => ({ violations: host.violations }),
    'Host.stats': () => host.statistics(),
  }
}
