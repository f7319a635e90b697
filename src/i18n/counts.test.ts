import { formatCount } from '@wallet/rules'
import { dictionaries } from './dictionary'
import { errors as errorsEn } from './en/errors'
import { messages as messagesEn } from './en/messages'
import { contextTexts } from './failureContext'
import { fillTemplate, slotNames } from './template'
import { errors as errorsZh } from './zh/errors'
import { messages as messagesZh } from './zh/messages'

// Goal: no "1 points" and no "1288 积分". Method: every sentence with a number in it, with none, one, two and many.

const countSlots = ['count', 'points', 'pointsEarned', 'triesLeft', 'total', 'step', 'cardsMax', 'ageMin']
/** What may follow a number whatever it is. */
const invariable = ['more', 'left', 'unread', 'entered', 'earned', 'of', 'for']

const trees = {
  zh: { ...dictionaries.zh, errors: errorsZh, messages: messagesZh, contexts: contextTexts.zh },
  en: { ...dictionaries.en, errors: errorsEn, messages: messagesEn, contexts: contextTexts.en },
}

function counting(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    if (value !== null && typeof value === 'object') return counting(value, `${path}${key}.`)
    const counts = typeof value === 'string' && slotNames(value).some((name) => countSlots.includes(name))
    return counts ? [[`${path}${key}`, value]] : []
  })
}

const fill = (template: string, count: number) =>
  fillTemplate(
    template,
    Object.fromEntries(slotNames(template).map((name) => [name, countSlots.includes(name) ? count : 'x'])),
  )

describe.each(['zh', 'en'] as const)('counts in %s', (language) => {
  test.each(counting(trees[language]))('%s', (_path, template) => {
    expect(fill(template, 1288)).toContain('1,288')
    for (const count of [0, 1, 2]) expect(fill(template, count)).toContain(String(count))
    if (language === 'zh') return
    for (const count of [0, 1, 2, 1288]) {
      for (const [, number = '', noun = ''] of fill(template, count).matchAll(/(?<!¥)\b([\d,]+) ([a-z]+)/g)) {
        if (number !== formatCount(count) || invariable.includes(noun)) continue
        expect([noun, noun.endsWith('s')]).toEqual([noun, count !== 1])
      }
    }
  })
})
