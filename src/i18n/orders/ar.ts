import type { Translation } from '../messages.js';
import type en from './en.js';

const ar: Translation<typeof en> = {
  noOrders: 'ستظهر طلباتك هنا، مع حالتها وإجماليها.',
  startShopping: 'بدء التسوق',
  moreOrders: 'عرض المزيد من الطلبات',
  andMore: 'و{count} غيرها',
  itemCount: '{count} × \u2068{title}\u2069',

  'order.pending': 'بانتظار الدفع',
  'order.authorized': 'تم تفويض الدفع',
  'order.paid': 'مدفوع',
  'order.partially_refunded': 'مُسترد جزئيًا',
  'order.refunded': 'مُسترد',
  'order.voided': 'أُلغي الدفع',
  'order.unfulfilled': 'قيد التحضير',
  'order.partially_fulfilled': 'شُحن جزئيًا',
  'order.fulfilled': 'شُحن',
  'order.delivered': 'تم التوصيل',
  'order.returned': 'مُرتجع',
  'order.cancelled': 'مُلغى',

  orderedAsGuest: 'هل طلبت بلا تسجيل دخول؟',
  findOrders: 'البحث عن تلك الطلبات',
  findOrdersHint: 'يُرجى إدخال البريد المستخدم في الطلب. سنرسل إليه رمزًا.',
  sendCode: 'إرسال الرمز',
  'claimed.zero': 'لم نجد طلبات أخرى بهذا البريد الإلكتروني.',
  'claimed.one': 'أُضيف طلب واحد إلى حسابك.',
  'claimed.two': 'أُضيف طلبان إلى حسابك.',
  'claimed.few': 'أُضيفت {count} طلبات إلى حسابك.',
  'claimed.many': 'أُضيف {count} طلبًا إلى حسابك.',
  'claimed.other': 'أُضيف {count} طلب إلى حسابك.',
};

export default ar;
