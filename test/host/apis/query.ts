import type { HostDeps, ViewNode } from '../hostDeps'

type Found = Record<string, unknown> | null
type Told = (found: Found | Found[]) => void

/** No layout happens here: every node measures one row of the screen. */
const row = { left: 0, top: 0, right: 375, bottom: 44, width: 375, height: 44 }
const viewport = { scrollLeft: 0, scrollTop: 0, scrollWidth: 375, scrollHeight: 812 }

/** The selector query of both hosts: what was asked for is collected, and answered in order by `exec`. */
export function selectorQuery(deps: HostDeps) {
  const page = deps.pages.current()
  const asked: { find: () => Found | Found[]; told: Told | undefined }[] = []
  const nodes = (find: () => Found | Found[]) => {
    const ask = (told?: Told) => {
      asked.push({ find, told })
      return query
    }
    return {
      boundingClientRect: ask,
      scrollOffset: ask,
      context: ask,
      node: ask,
      fields: (_: object, told?: Told) => ask(told),
    }
  }
  const query = {
    in: () => query,
    select: (selector: string) => nodes(() => described(page?.select(selector)[0])),
    selectAll: (selector: string) => nodes(() => (page?.select(selector) ?? []).map(described)),
    selectViewport: () => nodes(() => ({ id: '', dataset: {}, ...row, ...viewport })),
    exec(done?: (results: (Found | Found[])[]) => void) {
      deps.pages.afterRender(() => {
        const results = asked.map(({ find, told }) => {
          const found = find()
          told?.(found)
          return found
        })
        done?.(results)
      })
    },
  }
  return query
}

function described(node: ViewNode | undefined): Found {
  return node === undefined ? null : { id: node.id, dataset: node.dataset, ...row, scrollLeft: 0, scrollTop: 0 }
}

/** Watches, and sees nothing cross: without a layout nothing scrolls. */
export function intersectionObserver() {
  const observer = {
    relativeTo: () => observer,
    relativeToViewport: () => observer,
    observe: () => undefined,
    disconnect: () => undefined,
  }
  return observer
}
