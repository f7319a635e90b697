import type { MessageTexts } from '../messageText'

/** What the inbox says of each kind of message; slots are the message's params, written out as for errors. */
export const messages: MessageTexts = {
  payment_succeeded: { title: '付款成功 {amountFen}', note: '付给{merchant}[，获得 {pointsEarned} 积分]' },
  payment_failed: { title: '付款没有成功 {amountFen}', note: '付给{merchant}，{reason}' },
  topup_succeeded: { title: '充值到账 {amountFen}', note: '已转入余额' },
  topup_failed: { title: '充值没有成功 {amountFen}', note: '{reason}' },
  transfer_offered: { title: '{person} 转给您 {amountFen}', note: '收下后进入余额，24 小时内不收会退回' },
  transfer_accepted: { title: '{person} 已收款 {amountFen}', note: '转账完成' },
  transfer_refused: { title: '{person} 没有收款 {amountFen}', note: '对方退回了，钱已回到余额' },
  transfer_returned: { title: '转账已退回 {amountFen}', note: '{person}没有在 24 小时内收款，钱已回到余额' },
  withdrawal_succeeded: { title: '提现到账 {amountFen}', note: '已转到银行卡' },
  withdrawal_failed: { title: '提现没有成功 {amountFen}', note: '已退回余额，{reason}' },
  refund_succeeded: { title: '退款到账 {amountFen}', note: '{merchant}' },
  refund_to_balance: { title: '退款到账 {amountFen}', note: '{merchant}。原付款卡收不了款，已转入余额' },
  session_copied: {
    title: '登录凭证被重复使用，已退出',
    note: '{device}。可能有人复制了它，钱没有动；请重新登录并核对登录方式',
  },
  new_device: { title: '在新设备上登录', note: '{device}。不是您本人操作，请到登录方式里核对' },
  pin_set: { title: '支付密码已设置', note: '付款时用它确认' },
  pin_locked: { title: '支付密码已锁定', note: '输错次数太多，{unlocksAt} 自动解锁' },
  login_locked: { title: '登录已锁定', note: '密码输错次数太多，{unlocksAt} 自动解锁' },
  card_bound: { title: '银行卡已绑定', note: '{bank} 尾号 {lastFour}' },
  card_unbound: { title: '银行卡已解绑', note: '{bank} 尾号 {lastFour}' },
  host_linked: { title: '已关联登录方式', note: '在登录方式里可以查看和取消' },
  host_detached: { title: '已取消一种登录方式', note: '它不能再登录这个钱包' },
  password_set: { title: '登录密码已设置', note: '以后可以用手机号和密码登录' },
  consent_withdrawn: { title: '已撤回同意', note: '{document}。需要时可以再次同意' },
}
