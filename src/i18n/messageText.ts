import { isErrorCode, type MessageKind } from '@wallet/rules'
import { clock } from '@/time/clock'
import { messages as messagesEn } from './en/messages'
import { failureText, writeOut } from './failures'
import { currentLanguage, type Language } from './language'
import { fillTemplate, type SlotValues } from './template'
import { messages as messagesZh } from './zh/messages'

interface MessageText {
  readonly title: string
  readonly note: string
}

/** A kind without a text does not compile. */
export type MessageTexts = Record<MessageKind, MessageText>

interface MessageLike {
  readonly kind: MessageKind
  readonly params: Readonly<Record<string, string | number>>
}

const texts: Record<Language, MessageTexts> = { zh: messagesZh, en: messagesEn }

/** A message of the inbox in words: what happened, and one line more. `nowMs` is what "today" is measured from. */
export function messageText({ kind, params }: MessageLike, nowMs: number = clock.now()): MessageText {
  const language = currentLanguage()
  const values: SlotValues = { ...writeOut(params, { language, nowMs }), reason: reasonOf(params, nowMs) }
  const { title, note } = texts[language][kind]
  return { title: fillTemplate(title, values), note: fillTemplate(note, values) }
}

/** Why money did not move, in the sentence its error code has everywhere else. */
function reasonOf({ code }: MessageLike['params'], nowMs: number): string | undefined {
  return typeof code === 'string' && isErrorCode(code) ? failureText({ code }, 'open', { nowMs }).title : undefined
}
