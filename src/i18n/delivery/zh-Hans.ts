import type { Translation } from '../messages.js';
import type en from './en.js';

const zhHans: Translation<typeof en> = {
  deliverTo: '送货至',
  deliveryDefault: '默认',
  deliveryAll: '所有地址',
  deliveryChoose: '选择地址',
  deliveryOther: '其他地址',
  deliverySave: '将此地址保存到我的账户',
  deliveryFilled: '已填写：{address}',
  deliveryTyped: '您已输入地址。要替换吗？',
  deliveryReplace: '替换',
  deliveryKeep: '保留我输入的内容',
  deliveryUnserved: '本店不向{country}送货。',
  deliveryUnfilled: '无法填入地址。请重新选择，或直接输入。',
  deliveryLoading: '正在加载您的地址',
  deliveryUnloaded: '无法加载您的地址。您可以直接继续。',
};

export default zhHans;
