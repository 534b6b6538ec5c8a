import type { Strings } from '../strings.js';

export const zhHans: Strings = {
  signInCode: {
    subject: (shop) => `您的登录验证码：${shop}`,
    intro: (shop) => `请输入此验证码以登录 ${shop}：`,
    expiry: (time) => `验证码仅可使用一次，${time}内有效。`,
    ignore: '如果这不是您的请求，请忽略此邮件。没有验证码，任何人都无法登录，因此请勿告诉他人。',
  },
  registerCode: {
    subject: (shop) => `您的注册验证码：${shop}`,
    intro: (shop) => `请输入此验证码，以在 ${shop} 确认您的邮箱：`,
    expiry: (time) => `验证码仅可使用一次，${time}内有效。`,
    ignore: '如果这不是您的请求，请忽略此邮件。没有验证码就不会创建账户，因此请勿告诉他人。',
  },
  resetCode: {
    subject: (shop) => `您的新密码验证码：${shop}`,
    intro: (shop) => `请输入此验证码，以在 ${shop} 设置新密码：`,
    expiry: (time) => `验证码仅可使用一次，${time}内有效。`,
    ignore:
      '如果这不是您的请求，请忽略此邮件。没有验证码，任何人都无法设置密码，因此请勿告诉他人。',
  },
  changeEmailCode: {
    subject: (shop) => `您的邮箱验证码：${shop}`,
    intro: (shop) => `请输入此验证码，以将此邮箱用于您在 ${shop} 的账户：`,
    expiry: (time) => `验证码仅可使用一次，${time}内有效。`,
    ignore: '如果这不是您的请求，请忽略此邮件。没有验证码，一切都不会改变，因此请勿告诉他人。',
  },
  claimOrdersCode: {
    subject: (shop) => `添加订单的验证码：${shop}`,
    intro: (shop) => `请输入此验证码，以将您用此邮箱在 ${shop} 下的订单添加到您的账户：`,
    expiry: (time) => `验证码仅可使用一次，${time}内有效。`,
    ignore:
      '如果这不是您的请求，请忽略此邮件。没有验证码，任何人都看不到您的订单，因此请勿告诉他人。',
  },
  alreadyRegistered: {
    subject: (shop) => `您已有 ${shop} 的账户`,
    intro: (shop) =>
      `有人（可能是您）想用此邮箱在 ${shop} 创建账户。您已有账户，直接登录即可；如果忘记密码，可使用邮件验证码。`,
    action: '登录',
    ignore: '如果不是您本人，请忽略此邮件。一切都没有改变。',
  },
  emailInUse: {
    subject: (shop) => `您已有 ${shop} 的账户`,
    intro: (shop) =>
      `有人（可能是您）想将此邮箱用于 ${shop} 的另一个账户。您已有使用此邮箱的账户，直接登录即可。`,
    action: '登录',
    ignore: '如果不是您本人，请忽略此邮件。一切都没有改变。',
  },
  noAccount: {
    subject: (shop) => `${shop} 没有使用此邮箱的账户`,
    intro: (shop) =>
      `有人（可能是您）想登录 ${shop}，但没有使用此邮箱的账户。您可能用的是其他邮箱。`,
    resetIntro: (shop) =>
      `有人（可能是您）想在 ${shop} 设置新密码，但没有使用此邮箱的账户。您可能用的是其他邮箱。`,
    action: '创建账户',
    invitationOnly: '商店会为顾客开设账户。请向商店申请邀请。',
    ignore: '如果不是您本人，请忽略此邮件。',
  },
  invitation: {
    subject: (shop) => `${shop} 邀请您使用账户`,
    intro: (shop) => `${shop} 为您准备了一个账户。请打开链接查看，并接受或拒绝邀请。`,
    message: (shop) => `来自 ${shop} 的留言：`,
    action: '查看邀请',
    expiry: (time) => `链接有效期为 ${time}，仅供您本人使用，请勿告诉他人。`,
    ignore: '如果您不需要账户，请忽略此邮件。在您接受之前，不会开设账户。',
  },
  welcome: {
    subject: (shop) => `欢迎使用您在 ${shop} 的账户`,
    intro: (shop) => `${shop} 已用此邮箱为您开设账户。请用密码或邮件验证码登录。`,
    action: '登录',
    ignore: '如果您不需要账户，请告知商店。',
  },
  passwordReset: {
    subject: (shop) => `设置新密码：${shop}`,
    intro: (shop) => `有人（可能是您）为您在 ${shop} 的账户申请了新密码。请打开链接进行设置。`,
    action: '设置新密码',
    expiry: (time) => `链接仅可使用一次，${time}内有效。仅供您本人使用，请勿告诉他人。`,
    ignore: '如果不是您本人，请忽略此邮件。一切都没有改变。',
  },
  passwordChanged: {
    subject: (shop) => `您在 ${shop} 的密码已更改`,
    intro: (shop) => `您在 ${shop} 的账户已设置新密码，所有其他设备均已退出登录。`,
    action: '登录',
    ignore: '如果不是您本人，请立即设置新密码：在登录页面选择忘记密码。',
  },
  passwordRemoved: {
    subject: (shop) => `您在 ${shop} 的密码已移除`,
    intro: (shop) =>
      `您在 ${shop} 的账户不再有密码，所有其他设备均已退出登录。您可用邮件验证码或通行密钥登录。`,
    action: '登录',
    ignore: '如果不是您本人，请立即设置新密码：在登录页面选择忘记密码。',
  },
  passkeysLeft: {
    other: (count) => `仍有 ${count} 个通行密钥可以登录：请在您的账户中移除不属于您的通行密钥。`,
    action: '查看您的账户',
  },
  emailChanged: {
    subject: (shop) => `您在 ${shop} 的账户邮箱已更改`,
    intro: (shop, address) =>
      `从现在起，您在 ${shop} 的账户邮箱为 ${address}，不再是收到此邮件的邮箱。所有其他设备均已退出登录。`,
    ignore: '如果不是您本人，请立即告知商店。',
  },
  passkeyAdded: {
    subject: (shop) => `您在 ${shop} 的账户已添加通行密钥`,
    intro: (shop, name) => `从现在起，通行密钥“${name}”可登录您在 ${shop} 的账户。`,
    action: '查看您的账户',
    ignore: '如果不是您本人，请在您的账户中移除该通行密钥，并设置新密码。',
  },
  passkeyRemoved: {
    subject: (shop) => `您在 ${shop} 的账户已移除通行密钥`,
    intro: (shop, name) => `通行密钥“${name}”不能再登录您在 ${shop} 的账户。`,
    action: '查看您的账户',
    ignore: '如果不是您本人，请在您的账户中让其他设备退出登录，并设置新密码。',
  },
  deletionRequested: {
    subject: (shop) => `您在 ${shop} 的账户将被删除`,
    intro: (shop, date) => `您申请删除在 ${shop} 的账户。账户将于 ${date}删除。`,
    keep: '在此之前您可以撤回：登录并选择保留账户。',
    action: '查看您的账户',
    ignore: '如果不是您本人，请保留您的账户，并设置新密码。',
  },
};
