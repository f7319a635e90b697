export { addTexts, type PlainTextKey, type TextKey } from './dictionary'
export type { FailureContext } from './failureContext'
export { type Failure, type FailureText, failureLine, failureText, failureTitle, supportCode } from './failures'
export {
  formatDateTime,
  formatDay,
  formatDuration,
  formatMoment,
  formatMonth,
  formatTime,
  formatYuanSign,
  isOver,
} from './formats'
export {
  bankInitial,
  bankLabel,
  cardLabel,
  cardTypeLabel,
  documentLabel,
  partsLabel,
  reachLabel,
  resendText,
  shortSourceLabel,
  sourceLabel,
} from './labels'
export { currentLanguage, type Language, languages, setLanguage } from './language'
export { messageText } from './messageText'
export { t, textIn, useText } from './text'
