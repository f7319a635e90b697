import { addTexts } from '@/i18n'
import { collection as collectionEn } from './en/collection'
import { transfer as transferEn } from './en/transfer'
import { collection } from './zh/collection'
import { transfer } from './zh/transfer'

/** The sentences of this package, which come with it: every page of it imports this file. */
addTexts({ zh: { transfer, collection }, en: { transfer: transferEn, collection: collectionEn } })
