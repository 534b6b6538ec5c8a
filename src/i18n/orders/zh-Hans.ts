import type { Translation } from '../messages.js';
import type en from './en.js';

const zhHans: Translation<typeof en> = {
  noOrders: '您的订单及其状态和总额会显示在这里。',
  startShopping: '开始购物',
  moreOrders: '显示更多订单',
  andMore: '另有 {count} 件',
  itemCount: '{count} × {title}',

  'order.pending': '待付款',
  'order.authorized': '已授权付款',
  'order.paid': '已付款',
  'order.partially_refunded': '部分退款',
  'order.refunded': '已退款',
  'order.voided': '付款已取消',
  'order.unfulfilled': '准备中',
  'order.partially_fulfilled': '部分发货',
  'order.fulfilled': '已发货',
  'order.delivered': '已送达',
  'order.returned': '已退货',
  'order.cancelled': '已取消',

  orderedAsGuest: '下单时没有登录？',
  findOrders: '查找这些订单',
  findOrdersHint: '请输入下单时使用的邮箱。我们会向其发送验证码。',
  sendCode: '发送验证码',
  'claimed.zero': '没有找到使用此邮箱的其他订单。',
  'claimed.other': '已将 {count} 个订单添加到您的账户。',
};

export default zhHans;
