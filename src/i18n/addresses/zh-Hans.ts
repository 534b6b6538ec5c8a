import type { Translation } from '../messages.js';
import type en from './en.js';

const zhHans: Translation<typeof en> = {
  addresses: '地址',
  addAddress: '添加地址',
  noAddresses: '还没有地址',
  noAddressesHint: '在这里保存一个，结账时会自动填写。',
  defaultAddress: '默认',
  billingAddress: '账单',
  makeDefault: '设为默认',
  useForInvoices: '用于发票',
  actionOn: '{action}，{address}',
  filterAddresses: '筛选地址',
  'addressCount.other': '{count} 个地址',
  'filteredCount.other': '{shown}/{count} 个地址',
  moreAddresses: '更多地址',
  addressRemoved: '已移除：{address}。',
  addressRestored: '已恢复：{address}。',
  defaultChosen: '{address} 现在是您的默认地址。',
  billingChosen: '发票现在开给 {address}。',

  changed_meanwhile: '此地址已在别处更改。请再检查一次。',
};

export default zhHans;
