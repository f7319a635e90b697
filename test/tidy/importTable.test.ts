import { findImportProblems, importTable } from './importTable'
import { paths, readSources, report } from './repository'

test('no file imports against the table', () => {
  expect(report(readSources().flatMap(findImportProblems))).toEqual([])
})

test('every row of the table is about files that exist', () => {
  const idle = importTable.filter(({ from }) => !paths.some((path) => from.test(path)))
  expect(idle.map(({ from }) => from.source)).toEqual([])
})

test.each([
  ['src/pages/home/index.tsx', "import { api } from '@/api/client'"],
  ['src/pages/home/index.tsx', "import { scan } from '../../host'"],
  ['src/pages/home/index.tsx', "import { Form } from '@/packages/cards/Form'"],
  ['src/packages/pay/confirm/index.tsx', "import { Form } from '../../cards/Form'"],
  ['src/packages/pay/confirm/index.tsx', "import { Cell } from '@nutui/nutui-react-taro'"],
  ['src/components/Card.tsx', "import { useStores } from '@/stores/RootStore'"],
  ['src/stores/CardsStore.ts', "import Taro from '@tarojs/taro'"],
  ['src/stores/CardsStore.ts', "import { host } from '@/host'"],
  ['src/stores/RootStore.ts', "import { InboxStore } from '@/packages/inbox/stores/InboxStore'"],
  ['src/hooks/useNotifyMe.ts', "import { InboxStore } from '@/packages/inbox/stores/InboxStore'"],
  ['src/packages/inbox/stores/InboxStore.ts', "import Taro from '@tarojs/taro'"],
  [
    'src/packages/inbox/stores/InboxStore.ts',
    "import { CardBindingFlow } from '@/packages/cards/stores/CardBindingFlow'",
  ],
  ['src/i18n/dictionary.ts', "import { cards } from '@/packages/cards/texts/zh/cards'"],
  ['src/api/client.ts', "import { CardsStore } from '@/stores/CardsStore'"],
  ['src/host/scan/index.h5.ts', "const store = require('@/stores/RootStore')"],
  ['src/app.tsx', "import { decide } from '../server/src/ledger/decide'"],
  ['rules/src/money.ts', "import { createHash } from 'node:crypto'"],
  ['rules/src/money.ts', "import dayjs from 'dayjs'"],
  ['server/src/ledger/decide.ts', "import { query } from '#storage/database'"],
  ['server/src/domains/cards/http/bindCard.ts', "import { insertCard } from '#domains/cards/cardStore'"],
  ['server/src/domains/cards/createCardBinding.ts', "import type { FastifyRequest } from 'fastify'"],
  ['server/src/domains/cards/cardStore.ts', "export { bindCard } from './bindCard'"],
  ['server/src/channels/bank/bankChannel.ts', "import { load } from '#domains/cards/cardStore'"],
  ['server/src/app.ts', "const world = await import('../../sandbox/src/world')"],
  ['sandbox/src/app.ts', "import { buildApp } from '@/api/client'"],
])('%s may not say %s', (path, text) => {
  expect(findImportProblems({ path, text })).toHaveLength(1)
})

test.each([
  ['src/pages/home/index.tsx', "import { useStores } from '@/hooks/useStores'"],
  ['src/packages/pay/confirm/index.tsx', "import { Sources } from './Sources'"],
  ['src/packages/pay/confirm/index.tsx', "import { Row } from '../parts/Row'"],
  ['src/packages/inbox/inbox/index.tsx', "import { InboxStore } from '../stores/InboxStore'"],
  ['src/packages/inbox/stores/InboxStore.ts', "import { messagesApi } from './messagesApi'"],
  ['src/i18n/dictionary.ts', "import type { cards } from '@/packages/cards/texts/zh/cards'"],
  ['src/components/Row.tsx', "import { Cell } from '@nutui/nutui-react-taro'"],
  ['src/stores/CardsStore.ts', "import type { Host } from '@/host/types'"],
  ['src/stores/CardsStore.ts', "import { type Host } from '@/host/types'"],
  ['server/src/http/plugins/context.ts', "import type { Database } from '#storage/database'"],
  ['server/src/domains/cards/createCardBinding.ts', "import { insertCard } from '#domains/cards/cardStore'"],
  ['src/stores/CardsStore.test.ts', "import { buildServer } from '../../server/src/app'"],
])('%s may say %s', (path, text) => {
  expect(findImportProblems({ path, text })).toEqual([])
})
