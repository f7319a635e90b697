import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from '../../support/temporaryFolder'
import { Host } from '../core/host'
import type { Page } from '../core/page'
import { innerText } from '../core/tree'
import type { HostApi, HostDeps } from '../hostDeps'
import { weappFlavour } from '../weapp/flavour'

type Files = Readonly<Record<string, string>>

/** A few functions under their WeChat names, for tests of the core alone. */
function plainApi(deps: HostDeps): HostApi {
  return {
    functions: {
      navigateTo: ({ url }: { url: string }) => deps.pages.navigateTo(url),
      redirectTo: ({ url }: { url: string }) => deps.pages.redirectTo(url),
      switchTab: ({ url }: { url: string }) => deps.pages.switchTab(url),
      navigateBack: () => deps.pages.navigateBack(1),
      list: () => [1, 2],
      fails: async () => {
        throw new Error('no')
      },
    },
    openButton: async () => null,
  }
}

const page = (name: string) => ({
  [`${name}.json`]: '{}',
  [`${name}.wxml`]: '<view class="it">{{text}}</view>',
  [`${name}.js`]: `Page({ data: { text: '${name}' } })`,
})

/** A tiny mini-program: two tabs, `a` and `b`, and a page `c` in a subpackage. `files` replace or add. */
export function createHost(files: Files = {}): Host {
  const folder = temporaryFolder('mini-program')
  const appJson = {
    pages: ['a', 'b'],
    subPackages: [{ root: 'sub', pages: ['c'] }],
    tabBar: { list: ['a', 'b'].map((name) => ({ pagePath: name, text: name })) },
  }
  const all: Files = {
    'app.json': JSON.stringify(appJson),
    'app.js': 'App({})',
    'project.config.json': '{}',
    ...page('a'),
    ...page('b'),
    ...page('sub/c'),
    ...files,
  }
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const settings = { folder, personId: null, sandboxUrl: null, origins: new Map() }
  return new Host({ ...settings, flavour: weappFlavour, createApi: plainApi })
}

/** A moment, so that what was asked for has happened and is drawn. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20))
}

export function currentPage(host: Host): Page {
  const current = host.app.pages.current()
  if (current === null) throw new Error('no page is open')
  current.flush()
  return current
}

export function textOf(host: Host): string {
  return innerText(currentPage(host).view.root)
}
