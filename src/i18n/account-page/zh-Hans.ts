import type { Translation } from '../messages.js';
import type en from './en.js';

const zhHans: Translation<typeof en> = {
  accountParts: '您的账户',
  hello: '您好，{name}',
  helloAgain: '您好',
  overview: '概览',
  orders: '订单',
  addresses: '地址',
  profile: '个人资料',
  'orderCount.zero': '还没有订单',
  'orderCount.other': '{count} 个订单',
  lastOrder: '最近的订单是 {name}。',
  addressesHint: '订单的送达地址和发票的接收人。',
  noDefaultAddress: '添加一个地址，结账更快捷。',
};

export default zhHans;
