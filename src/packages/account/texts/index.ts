import { addTexts } from '@/i18n'
import { account as accountEn } from './en/account'
import { loginMethods as loginMethodsEn } from './en/loginMethods'
import { account } from './zh/account'
import { loginMethods } from './zh/loginMethods'

/** The sentences of this package, which come with it: every page of it imports this file. */
addTexts({ zh: { account, loginMethods }, en: { account: accountEn, loginMethods: loginMethodsEn } })
