export const points = {
  title: '积分',
  balance: '可用积分',
  earnedTotal: '累计获得 {count} 积分',
  history: '积分明细',
  partners: '合作商家',
  count: '{count} 积分',
  balanceAfter: '余 {count} 积分',
  rate: '{points} 积分 / 元',
  emptyTitle: '还没有积分',
  emptyNote: '去合作商家付款，积分自动到账',
  noPartners: '暂时没有合作商家',
  end: '没有更多了',
} as const
