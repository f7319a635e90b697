import type { Chrome } from '../hostDeps'
import type { Tab } from './flavour'

interface TabItem extends Tab {
  badge: string | null
  hasDot: boolean
}

/** What the host draws around the page, kept to be read. */
export class ChromeState implements Chrome {
  readonly tabs: TabItem[]
  toast: { title: string; icon: string } | null = null
  isTabBarShown = true
  colours: { front?: string; background?: string } = {}
  tabStyle: Readonly<Record<string, unknown>> = {}
  private toastTimer: NodeJS.Timeout | null = null

  constructor(
    tabs: readonly Tab[],
    private readonly nameCurrentPage: (title: string) => void,
  ) {
    this.tabs = tabs.map((tab) => ({ ...tab, badge: null, hasDot: false }))
  }

  setTitle(text: string): void {
    this.nameCurrentPage(text)
  }

  setBarColours(colours: { front?: string; background?: string }): void {
    this.colours = { ...this.colours, ...colours }
  }

  setTabItem(index: number, change: { text?: string; badge?: string | null; hasDot?: boolean }): void {
    const tab = this.tabs[index]
    if (tab) this.tabs[index] = { ...tab, ...change }
  }

  setTabStyle(style: Readonly<Record<string, unknown>>): void {
    this.tabStyle = { ...this.tabStyle, ...style }
  }

  setTabBarShown(isShown: boolean): void {
    this.isTabBarShown = isShown
  }

  showToast({ title, icon, durationMs }: { title: string; icon: string; durationMs: number | null }): void {
    this.hideToast()
    this.toast = { title, icon }
    if (durationMs !== null) this.toastTimer = setTimeout(() => this.hideToast(), durationMs)
  }

  hideToast(): void {
    if (this.toastTimer) clearTimeout(this.toastTimer)
    this.toast = null
  }
}
