import type { Translation } from '../messages.js';
import type en from './en.js';

const zhHans: Translation<typeof en> = {
  openingReset: '正在打开您的链接…',
  resetTitle: '设置新密码',
  resetHint: '立即生效，您的其他设备将退出登录。',
  resetOfOther: '您已登录为 {name}。这将设置 {email} 的密码。',
  resetPassword: '新密码',
  resetPasswordHint: '至少 {count} 个字符。几个互不相关的词就很好。',
  saveAndSignIn: '保存并登录',

  requestLink: '我们会通过邮件发送一个设置新密码的链接。',
  sendLink: '通过邮件获取链接',
  rememberedIt: '想起来了？',
};

export default zhHans;
