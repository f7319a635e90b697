/**
 * Passwords so common that they are tried first. Loaded by the server only ('@wallet/rules/commonPasswords'); the
 * mini-program has no use for it.
 *
 * The list is composed, not copied: words, names and keyboard walks that published leak studies rank high, joined
 * with the endings people add (years, runs of digits, 520 and 1314), kept when at least eight characters long. It is
 * therefore a superset of the classics in some places and misses rare leaked passwords in others. Compared without
 * regard to case.
 */

const words =
  'password passwd pass admin administrator root user guest test welcome login master hello monkey dragon sunshine princess ' +
  'iloveyou woaini woaiwo woaiwojia wodemima mima nihao zhongguo china beijing shanghai xiamen fujian gulangyu taobao alipay ' +
  'weixin wechat tencent baidu zhifubao qianbao wallet money bank love loveyou baby angel lucky happy summer winter football ' +
  'basketball superman batman shadow michael jordan killer computer internet qwerty qwertyuiop qwer qwert asdf asdfg asdfgh ' +
  'asdfghjkl zxcv zxcvb zxcvbn zxcvbnm qazwsx qweasd qweasdzxc qaz wsx abc abcd abcde abcdef abcdefg abcdefgh aaa aaaa aa a q ' +
  'qq qwe asd zxc xiaoming zhang wang liu chen yang huang zhao zhou xu lin lijun wangwei zhangwei liwei wangfang xiaohua ' +
  'xiaoyu xiaolong long feng tian jiayou gongxi facai fuqi yongyuan'

const endings =
  '1 12 123 1234 12345 123456 1234567 12345678 123456789 321 4321 54321 654321 111 1111 11111 111111 000 0000 000000 666 6666 ' +
  '666666 888 8888 888888 999 9999 520 5201314 1314 521 123123 123321 112233 147258 159357 007 168 110 2008 2010 2018 2019 ' +
  '2020 2021 2022 2023 2024 2025 2026 @123 @1234 @123456 123! 1234! 1! ! . .. !@# @2025 @2026'

const digitBlocks =
  '12345678 123456789 1234567890 0123456789 987654321 9876543210 87654321 11223344 1122334455 112233445566 12341234 ' +
  '123123123 1231231234 123456123456 147258369 159753456 741852963 789456123 963852741 14725836 52013140 5201314520 1314520 ' +
  '13145200 20082008 31415926 314159265 12344321 123454321 1234554321 12332112 100200300 88888888 66668888 16888888 10101010 ' +
  '20202020 01234567 45678910 13579246 24681012 135792468 246813579 1qaz2wsx 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4 ' +
  'q1w2e3r4t5 1qaz2wsx3edc zaq12wsx zaq1xsw2 a1b2c3d4 a1s2d3f4 qwe123asd asd123qwe 123qweasd 123qweasdzxc 1234qwer 12345qwert ' +
  '123456qwerty 1234abcd 123abc456 p@ssw0rd p@ssword passw0rd pa55word pa$$word letmein1 trustno1 starwars whatever baseball ' +
  'jennifer elizabeth changeme qwertyui asdfghjk zxcvbnm1 poiuytrewq lkjhgfdsa mnbvcxz1 !@#$%^&* 1!2@3#4$ abc123456789 ' +
  'iloveyou iloveyou! woaini520 woaini1314 5201314a a5201314 aini1314 wo5201314 caonima123 nishishei zhendehenaini meiyoumima'

/** At least 3000 passwords of eight characters and more, in lower case. */
export const commonPasswords: ReadonlySet<string> = new Set(compose())

/** True for a password on the list, a run of one character, or a run of neighbours such as '23456789'. */
export function isCommonPassword(text: string): boolean {
  const lower = text.toLowerCase()
  return commonPasswords.has(lower) || /^(.)\1*$/.test(lower) || /^(.{1,4})\1+$/.test(lower) || isRun(lower)
}

function compose(): string[] {
  const parts = words.split(' ')
  const composed = parts.reduce<string[]>((list, word) => {
    const withEnding = endings.split(' ').map((ending) => word + ending)
    const reversed = endings.split(' ').map((ending) => ending + word)
    return list.concat(word, word + word, withEnding, reversed)
  }, digitBlocks.split(' '))
  return composed.filter((password) => password.length >= 8)
}

/** Every character one above, or one below, the one before it. */
function isRun(text: string): boolean {
  const steps = Array.from(text.slice(1), (character, index) => character.charCodeAt(0) - text.charCodeAt(index))
  return steps.every((step) => step === 1) || steps.every((step) => step === -1)
}
