import type { Translation } from '../messages.js';
import type en from './en.js';

const he: Translation<typeof en> = {
  accountParts: 'החשבון שלכם',
  hello: 'שלום, \u2068{name}\u2069',
  helloAgain: 'שלום',
  overview: 'סקירה',
  orders: 'הזמנות',
  addresses: 'כתובות',
  profile: 'פרופיל',
  'orderCount.zero': 'אין עדיין הזמנות',
  'orderCount.one': 'הזמנה אחת',
  'orderCount.two': 'שתי הזמנות',
  'orderCount.other': '{count} הזמנות',
  lastOrder: 'האחרונה היא \u2068{name}\u2069.',
  addressesHint: 'לאן נשלחות ההזמנות ועל שם מי החשבונית.',
  noDefaultAddress: 'הוסיפו כתובת, וההזמנה תהיה מהירה יותר.',
};

export default he;
