import type { Strings } from '../strings.js';

export const tr: Strings = {
  signInCode: {
    subject: (shop) => `Giriş kodunuz: ${shop}`,
    intro: (shop) => `${shop} için giriş yapmak üzere bu kodu girin:`,
    expiry: (time) => `Kod bir kez, ${time} boyunca geçerlidir.`,
    ignore:
      'Bunu siz istemediyseniz bu e-postayı yok sayabilirsiniz. Kod olmadan kimse giriş yapamaz, bu yüzden kodu paylaşmayın.',
  },
  registerCode: {
    subject: (shop) => `Hesap oluşturma kodunuz: ${shop}`,
    intro: (shop) => `${shop} için e-posta adresinizi onaylamak üzere bu kodu girin:`,
    expiry: (time) => `Kod bir kez, ${time} boyunca geçerlidir.`,
    ignore:
      'Bunu siz istemediyseniz bu e-postayı yok sayabilirsiniz. Kod olmadan hesap oluşturulmaz, bu yüzden kodu paylaşmayın.',
  },
  resetCode: {
    subject: (shop) => `Yeni şifre kodunuz: ${shop}`,
    intro: (shop) => `${shop} için yeni bir şifre belirlemek üzere bu kodu girin:`,
    expiry: (time) => `Kod bir kez, ${time} boyunca geçerlidir.`,
    ignore:
      'Bunu siz istemediyseniz bu e-postayı yok sayabilirsiniz. Kod olmadan kimse şifre belirleyemez, bu yüzden kodu paylaşmayın.',
  },
  changeEmailCode: {
    subject: (shop) => `Bu e-posta adresi için kodunuz: ${shop}`,
    intro: (shop) => `Bu e-posta adresini ${shop} hesabınızda kullanmak için bu kodu girin:`,
    expiry: (time) => `Kod bir kez, ${time} boyunca geçerlidir.`,
    ignore:
      'Bunu siz istemediyseniz bu e-postayı yok sayabilirsiniz. Kod olmadan hiçbir şey değişmez, bu yüzden kodu paylaşmayın.',
  },
  claimOrdersCode: {
    subject: (shop) => `Siparişlerinizi hesabınıza ekleme kodunuz: ${shop}`,
    intro: (shop) =>
      `Bu e-posta adresiyle verdiğiniz ${shop} siparişlerini hesabınıza eklemek için bu kodu girin:`,
    expiry: (time) => `Kod bir kez, ${time} boyunca geçerlidir.`,
    ignore:
      'Bunu siz istemediyseniz bu e-postayı yok sayabilirsiniz. Kod olmadan kimse siparişlerinizi göremez, bu yüzden kodu paylaşmayın.',
  },
  alreadyRegistered: {
    subject: (shop) => `Zaten bir ${shop} hesabınız var`,
    intro: (shop) =>
      `Biri, büyük olasılıkla siz, bu e-posta adresiyle bir ${shop} hesabı oluşturmak istedi. Zaten bir hesabınız var: giriş yapmanız yeterli, şifreyi hatırlamıyorsanız e-postayla gelen kodla.`,
    action: 'Giriş yap',
    ignore: 'Bunu siz yapmadıysanız bu e-postayı yok sayabilirsiniz. Hiçbir şey değişmedi.',
  },
  emailInUse: {
    subject: (shop) => `Zaten bir ${shop} hesabınız var`,
    intro: (shop) =>
      `Biri, büyük olasılıkla siz, bu e-posta adresini başka bir ${shop} hesabı için kullanmak istedi. Bu adresle zaten bir hesabınız var: giriş yapmanız yeterli.`,
    action: 'Giriş yap',
    ignore: 'Bunu siz yapmadıysanız bu e-postayı yok sayabilirsiniz. Hiçbir şey değişmedi.',
  },
  noAccount: {
    subject: (shop) => `Bu e-posta adresiyle ${shop} hesabı yok`,
    intro: (shop) =>
      `Biri, büyük olasılıkla siz, ${shop} için giriş yapmak istedi, ama bu e-posta adresiyle bir hesap yok. Belki başka bir adres kullandınız.`,
    resetIntro: (shop) =>
      `Biri, büyük olasılıkla siz, ${shop} için yeni şifre istedi, ama bu e-posta adresiyle bir hesap yok. Belki başka bir adres kullandınız.`,
    action: 'Hesap oluştur',
    invitationOnly: 'Mağaza, müşterilerinin hesaplarını kendisi açar. Mağazadan davet isteyin.',
    ignore: 'Bunu siz yapmadıysanız bu e-postayı yok sayabilirsiniz.',
  },
  invitation: {
    subject: (shop) => `${shop} sizi hesabınıza davet ediyor`,
    intro: (shop) =>
      `${shop} sizin için bir hesap hazırladı. Görmek ve daveti kabul etmek ya da reddetmek için bağlantıyı açın.`,
    message: (shop) => `${shop} size yazdı:`,
    action: 'Daveti gör',
    expiry: (time) =>
      `Bağlantı ${time} boyunca ve yalnızca sizin için geçerlidir, bu yüzden paylaşmayın.`,
    ignore:
      'Hesap istemiyorsanız bu e-postayı yok sayabilirsiniz. Siz kabul edene kadar hesap açılmaz.',
  },
  welcome: {
    subject: (shop) => `${shop} hesabınıza hoş geldiniz`,
    intro: (shop) =>
      `${shop} bu e-posta adresiyle sizin için bir hesap açtı. Şifrenizle veya e-postayla gelen kodla giriş yapın.`,
    action: 'Giriş yap',
    ignore: 'Hesap istemiyorsanız mağazaya bildirin.',
  },
  passwordReset: {
    subject: (shop) => `Yeni şifre belirleyin: ${shop}`,
    intro: (shop) =>
      `Biri, büyük olasılıkla siz, ${shop} hesabınız için yeni şifre istedi. Belirlemek için bağlantıyı açın.`,
    action: 'Yeni şifre belirle',
    expiry: (time) =>
      `Bağlantı bir kez, ${time} boyunca geçerlidir. Yalnızca sizin içindir, bu yüzden paylaşmayın.`,
    ignore: 'Bunu siz yapmadıysanız bu e-postayı yok sayabilirsiniz. Hiçbir şey değişmedi.',
  },
  passwordChanged: {
    subject: (shop) => `${shop} şifreniz değiştirildi`,
    intro: (shop) =>
      `${shop} hesabınız için yeni bir şifre belirlendi ve diğer tüm cihazlardan çıkış yapıldı.`,
    action: 'Giriş yap',
    ignore:
      'Bunu siz yapmadıysanız hemen yeni bir şifre belirleyin: giriş sayfasında şifreyi unuttuğunuzu belirtin.',
  },
  passwordRemoved: {
    subject: (shop) => `${shop} şifreniz kaldırıldı`,
    intro: (shop) =>
      `${shop} hesabınızın artık şifresi yok ve diğer tüm cihazlardan çıkış yapıldı. E-postayla gelen kodla veya geçiş anahtarıyla giriş yaparsınız.`,
    action: 'Giriş yap',
    ignore:
      'Bunu siz yapmadıysanız hemen yeni bir şifre belirleyin: giriş sayfasında şifreyi unuttuğunuzu belirtin.',
  },
  passkeysLeft: {
    one: (count) =>
      `${count} geçiş anahtarıyla hâlâ giriş yapılabiliyor: sizin değilse hesabınızdan kaldırın.`,
    other: (count) =>
      `${count} geçiş anahtarıyla hâlâ giriş yapılabiliyor: sizin olmayanları hesabınızdan kaldırın.`,
    action: 'Hesabınızı görün',
  },
  emailChanged: {
    subject: (shop) => `${shop} hesabınızın e-posta adresi değiştirildi`,
    intro: (shop, address) =>
      `Bundan sonra ${shop} hesabınızın adresi ${address} olacak, bu e-postanın geldiği adres değil. Diğer tüm cihazlardan çıkış yapıldı.`,
    ignore: 'Bunu siz yapmadıysanız hemen mağazaya bildirin.',
  },
  passkeyAdded: {
    subject: (shop) => `${shop} hesabınıza bir geçiş anahtarı eklendi`,
    intro: (shop, name) =>
      `Bundan sonra “${name}” geçiş anahtarıyla ${shop} hesabınıza giriş yapılabilir.`,
    action: 'Hesabınızı görün',
    ignore:
      'Bunu siz yapmadıysanız geçiş anahtarını hesabınızdan kaldırın ve yeni bir şifre belirleyin.',
  },
  passkeyRemoved: {
    subject: (shop) => `${shop} hesabınızdan bir geçiş anahtarı kaldırıldı`,
    intro: (shop, name) => `“${name}” geçiş anahtarıyla artık ${shop} hesabınıza giriş yapılamaz.`,
    action: 'Hesabınızı görün',
    ignore:
      'Bunu siz yapmadıysanız hesabınızdan diğer cihazlardan çıkış yapın ve yeni bir şifre belirleyin.',
  },
  deletionRequested: {
    subject: (shop) => `${shop} hesabınız silinecek`,
    intro: (shop, date) => `${shop} hesabınızın silinmesini istediniz. Silineceği tarih: ${date}.`,
    keep: 'O zamana kadar vazgeçebilirsiniz: giriş yapın ve hesabınızı tutmayı seçin.',
    action: 'Hesabınızı görün',
    ignore: 'Bunu siz yapmadıysanız hesabınızı tutun ve yeni bir şifre belirleyin.',
  },
};
