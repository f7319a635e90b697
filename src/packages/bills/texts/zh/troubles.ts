export const troubles = {
  title: '支付遇到问题',
  open: '结果确认中，请勿重复付款',
  openNote: '我们正在查询，有结果会告诉您',
  failed: '没有成功，钱没有动',
  failedNote: '点开看原因和下一步',
  end: '就这些',
  emptyTitle: '没有要处理的付款',
  emptyNote: '付款没有成功，或者结果还在确认时，会列在这里',
} as const
