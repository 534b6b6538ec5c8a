import type { Translation } from '../messages.js';
import type en from './en.js';

const zhHans: Translation<typeof en> = {
  signInToSee: '登录后即可查看您的账户。',
  loading: '正在加载',
  save: '保存',
  saved: '已保存。',
  edit: '编辑',
  remove: '移除',
  cancel: '取消',
  undo: '撤销',
  draftRestored: '您之前输入的内容已恢复。',
  unloaded: '此部分未能加载。',

  recentTitle: '是您本人吗？',
  recentHint: '为了您的安全，请重新登录。您输入的内容会保留。',

  reauthentication_required: '请重新登录以进行此更改。',
  not_found: '此内容已不存在。',
  too_many: '已达上限，无法再添加。',
};

export default zhHans;
