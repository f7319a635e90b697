import { say } from '../errorText'
import type { ContextTexts } from '../failureContext'

export const contexts: ContextTexts = {
  pay: {
    recheck: '重新扫码，核对金额后再付',
    instead: '换一个付款方式',
    money: {
      no: '钱没有动',
      yes: '款项已支出',
      unknown: '结果确认中，请勿重复付款[；最迟 {settlesBy} 告知结果]',
      whileUnknown: '到账单里看结果，不要再付一次',
    },
    errors: {
      CARD_CREDIT_NOT_ALLOWED: say('信用卡不能补足余额', '换一个付款方式'),
    },
  },
  topup: {
    recheck: '返回上一页，重新选卡和金额',
    instead: '换一张储蓄卡',
    money: {
      no: '钱没有动',
      yes: '款项已转入余额',
      unknown: '结果确认中，请勿重复充值[；最迟 {settlesBy} 告知结果]',
      whileUnknown: '到账单里看结果，不要再充一次',
    },
  },
  transfer: {
    recheck: '返回上一步，核对收款人和金额',
    instead: null,
    money: {
      no: '钱没有动',
      yes: '款项已转出',
      unknown: '结果确认中，请勿重复转账[；最迟 {settlesBy} 告知结果]',
      whileUnknown: '到账单里看结果，不要再转一次',
    },
    errors: {
      BALANCE_SHORT: say('余额不够[，还差 {gapFen}]', '先充值，或少转一些'),
      CLASS_CAP: say('本账户类别的余额额度不够[，还剩 {leftFen}]', '少转一些'),
    },
  },
  withdraw: {
    recheck: '返回上一页，重新选卡和金额',
    instead: '换一张储蓄卡',
    money: {
      no: '钱没有动',
      yes: '款项已转到银行卡',
      unknown: '结果确认中，请勿重复提现[；最迟 {settlesBy} 告知结果]',
      whileUnknown: '到账单里看结果，不要再提一次',
    },
    errors: {
      BALANCE_SHORT: say('余额不够付提现金额和手续费[，还差 {gapFen}]', '少提一些'),
      CARD_CREDIT_NOT_ALLOWED: say('信用卡不能提现', '换一张储蓄卡'),
    },
  },
  bind: {
    recheck: '核对卡号、手机号和验证码',
    instead: '换一张卡绑定',
    money: null,
    errors: { SMS_CODE_USED_UP: say('这个验证码已经不能再用', '返回上一步，重新提交银行验证') },
  },
  cards: { recheck: '返回银行卡列表，重新打开', instead: '返回银行卡列表，重新选卡', money: null },
  identity: { recheck: '核对姓名和身份证号', instead: null, money: null },
  pin: { recheck: '重新输入支付密码', instead: null, money: null },
  signIn: { recheck: '核对手机号、验证码和登录密码', instead: null, money: null },
  account: {
    recheck: '返回上一页，重新办理',
    instead: null,
    money: null,
    errors: {
      LOGIN_LOCKED: say(
        '登录密码错误次数过多，暂停用它确认[至 {unlocksAt}]',
        '[{retryAfterSeconds}后再试||稍后再试]，或换一种方式确认',
      ),
      SMS_HOURLY_LIMIT: say(
        '这一小时获取验证码的次数已用完',
        '[{retryAfterSeconds}后再试||稍后再试]，或换一种方式确认',
      ),
      SMS_DAILY_LIMIT: say('今天获取验证码的次数已用完', '[{retryAfterSeconds}后再试||稍后再试]，或换一种方式确认'),
      HOST_CODE_INVALID: say('这次登录凭证已失效', '再试一次'),
      HOST_LOGIN_TOO_OFTEN: say('一分钟内试得太多', '[{retryAfterSeconds}后再试||过一分钟再试]'),
      HOST_USER_BLOCKED: say('平台判定这个账号有风险，暂时不能关联', '向平台客服申诉解除后再试'),
      HOST_BUSY: say('平台的登录服务暂时没有答复', '稍后再试'),
      HOST_NOT_CONFIGURED: say('平台登录暂时没有开通好', '稍后再试'),
      HOST_LOGIN_FAILED: say('当前应用没有给出您的登录身份', '再试一次'),
    },
  },
  open: {
    recheck: '链接可能不完整，回首页重新打开',
    instead: null,
    money: null,
    errors: {
      MERCHANT_UNKNOWN: say('没有找到这个商家', '链接可能已失效，回首页看看别的'),
      MERCHANT_CLOSED: say('这个商家已暂停', '过些时候再看'),
    },
  },
}
