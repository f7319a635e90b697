import { binRanges } from './binTable'

/** Codes as the domestic payment networks abbreviate them. */
export type BankCode = (typeof bankList)[number]['code']

export type CardType = 'debit' | 'credit'

export interface Bank {
  readonly code: BankCode
  readonly name: { readonly zh: string; readonly en: string }
  /**
   * The two ends of the card face, after the bank's own colours but dark enough for white text: at least 4.5:1 on
   * both ends.
   */
  readonly colors: { readonly from: string; readonly to: string }
  /** The bank's customer service line. */
  readonly servicePhone: string
}

/**
 * The six state banks, the twelve national joint-stock banks, four large city banks, and the banks most cards of
 * Xiamen come from. 厦门农商银行 issues under the prefixes all rural banks of Fujian share, hence 福建农信.
 * Service numbers are those printed on the cards; those of 厦门银行 and 福建农信 are unconfirmed.
 */
const bankList = [
  bank('ICBC', '中国工商银行', 'ICBC', '#c7000b', '#96000b', '95588'),
  bank('ABC', '中国农业银行', 'Agricultural Bank of China', '#00785f', '#00594a', '95599'),
  bank('BOC', '中国银行', 'Bank of China', '#b81c22', '#8b1218', '95566'),
  bank('CCB', '中国建设银行', 'China Construction Bank', '#0a55a8', '#073c7a', '95533'),
  bank('COMM', '交通银行', 'Bank of Communications', '#1d4489', '#122d60', '95559'),
  bank('PSBC', '中国邮政储蓄银行', 'Postal Savings Bank of China', '#00703c', '#00512c', '95580'),
  bank('CMB', '招商银行', 'China Merchants Bank', '#c8152d', '#960f22', '95555'),
  bank('CITIC', '中信银行', 'China CITIC Bank', '#cb1424', '#99101c', '95558'),
  bank('CEB', '中国光大银行', 'China Everbright Bank', '#6d1f7c', '#4d1458', '95595'),
  bank('CMBC', '中国民生银行', 'China Minsheng Bank', '#00687d', '#004c66', '95568'),
  bank('SPDB', '上海浦东发展银行', 'SPD Bank', '#12467f', '#0b2f58', '95528'),
  bank('CIB', '兴业银行', 'Industrial Bank', '#0f4c96', '#09336a', '95561'),
  bank('SPABANK', '平安银行', 'Ping An Bank', '#c2410c', '#933009', '95511'),
  bank('GDB', '广发银行', 'China Guangfa Bank', '#bf1722', '#8e1019', '95508'),
  bank('HXBANK', '华夏银行', 'Hua Xia Bank', '#b9131f', '#8a0d17', '95577'),
  bank('CZBANK', '浙商银行', 'China Zheshang Bank', '#8a6116', '#68480e', '95527'),
  bank('BOHAIB', '渤海银行', 'China Bohai Bank', '#0b5d9e', '#074374', '95541'),
  bank('EGBANK', '恒丰银行', 'Hengfeng Bank', '#1a4b8f', '#113465', '95395'),
  bank('BJBANK', '北京银行', 'Bank of Beijing', '#b71c1c', '#881414', '95526'),
  bank('SHBANK', '上海银行', 'Bank of Shanghai', '#1c4190', '#132d66', '95594'),
  bank('JSBANK', '江苏银行', 'Bank of Jiangsu', '#155fa0', '#0d4475', '95319'),
  bank('NBBANK', '宁波银行', 'Bank of Ningbo', '#8c5a00', '#6a4400', '95574'),
  bank('XMBANK', '厦门银行', 'Xiamen Bank', '#0a6a86', '#064d62', '400-858-8888'),
  bank('FJNX', '福建农信', 'Fujian Rural Credit', '#17704a', '#0f5135', '96336'),
] as const

export const banks: readonly Bank[] = bankList

/** The bank with this code, or `null` when the wallet does not know it. */
export function bankOfCode(code: string): Bank | null {
  return banks.find((candidate) => candidate.code === code) ?? null
}

/** One prefix of card numbers and whose it is. */
export interface BinRow {
  readonly prefix: string
  readonly bankCode: BankCode
  readonly cardType: CardType
}

/** Every known prefix, the longest first. */
export const binTable: readonly BinRow[] = banks
  .reduce<BinRow[]>((rows, { code }) => {
    const of = (cardType: CardType) =>
      expand(binRanges[code][cardType]).map((prefix) => ({ prefix, bankCode: code, cardType }))
    return rows.concat(of('debit'), of('credit'))
  }, [])
  .sort((a, b) => b.prefix.length - a.prefix.length)

/** The bank and kind of a card by its number, longest prefix first; `null` when no prefix is known. */
export function bankOfCardNumber(digits: string): { bank: Bank; cardType: CardType } | null {
  const row = binTable.find(({ prefix }) => digits.indexOf(prefix) === 0)
  const bank = row === undefined ? null : bankOfCode(row.bankCode)
  return row === undefined || bank === null ? null : { bank, cardType: row.cardType }
}

/** '622516-622518 621352' → the four prefixes. */
function expand(ranges: string): string[] {
  return ranges.split(' ').reduce<string[]>((prefixes, range) => {
    const [first = '', last = first] = range.split('-')
    const count = first === '' ? 0 : Number(last) - Number(first) + 1
    return prefixes.concat(Array.from({ length: count }, (_, index) => String(Number(first) + index)))
  }, [])
}

function bank<Code extends string>(code: Code, zh: string, en: string, from: string, to: string, servicePhone: string) {
  return { code, name: { zh, en }, colors: { from, to }, servicePhone }
}
