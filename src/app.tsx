import { useLaunch } from '@tarojs/taro'
import { configure } from 'mobx'
import type { PropsWithChildren } from 'react'
import { createApi } from '@/api/api'
import { StoresContext } from '@/hooks/useStores'
import { apiBaseUrl, clock, host } from '@/host/host'
import { RootStore } from '@/stores/RootStore'
import '@/styles/index.scss'

configure({ enforceActions: 'always' })

/** The composition root: the only place where the stores meet the real host and the real API. */
const api = createApi({ http: host.http, baseUrl: apiBaseUrl })
const stores = new RootStore({ api, host, clock })

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => void stores.restore())
  return <StoresContext.Provider value={stores}>{children}</StoresContext.Provider>
}
