import './polyfills'

import Taro, { useLaunch, usePageNotFound } from '@tarojs/taro'
import { autorun, configure } from 'mobx'
import { observer } from 'mobx-react-lite'
import type { PropsWithChildren } from 'react'
import { createApi } from '@/api/api'
import { CopyProvider } from '@/components/copying'
import { AppearanceProvider, SheetsProvider } from '@/components/Screen'
import { FieldProvider } from '@/components/TypedInput'
import { startAtHome } from '@/hooks/navigation'
import { useCopy } from '@/hooks/useCopy'
import { StoresContext } from '@/hooks/useStores'
import { apiBaseUrl, host } from '@/host/host'
import { failureLine, setLanguage } from '@/i18n'
import { LaunchFollower } from '@/sheets/LaunchFollower'
import { PageSheets } from '@/sheets/PageSheets'
import { RootStore } from '@/stores/RootStore'
import { clock } from '@/time/clock'
import '@/styles/index.scss'

configure({ enforceActions: 'always' })

/** The composition root: the only place where the stores meet the real host and the real API. */
const api = createApi({ http: host.http, baseUrl: apiBaseUrl, clock })
const stores = new RootStore({ api, host, clock })
const { settings } = stores

autorun(() => {
  setLanguage(settings.language)
  host.system.useLanguage(settings.language)
})
autorun(() => settings.paintBars())
host.keyboard.start()
host.packages.onMissing(() => {
  const code = settings.isOnline ? 'NETWORK_TIMEOUT' : 'NETWORK_OFFLINE'
  void Taro.showToast({ title: failureLine({ code }, 'open'), icon: 'none' })
})

const sheets = (
  <>
    <LaunchFollower />
    <PageSheets />
  </>
)

const Appearance = observer(({ children }: PropsWithChildren) => {
  const { scheme, textSize } = settings
  return <AppearanceProvider value={{ scheme, textSize }}>{children}</AppearanceProvider>
})

function Copying({ children }: PropsWithChildren) {
  return <CopyProvider value={useCopy()}>{children}</CopyProvider>
}

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    void stores.restore()
    host.packages.fetchRest()
  })
  usePageNotFound(startAtHome)
  return (
    <StoresContext.Provider value={stores}>
      <Appearance>
        <FieldProvider value={host.system.describeField}>
          <Copying>
            <SheetsProvider value={sheets}>{children}</SheetsProvider>
          </Copying>
        </FieldProvider>
      </Appearance>
    </StoresContext.Provider>
  )
}
