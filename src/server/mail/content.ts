import type { LanguageTag } from '../../contract/languages.js';
import { toHtml, toText, type Block, type Mail } from './layout.js';
import type { QueuedMessage } from './message.js';
import type { MailTemplate } from './strings.js';

/** A message without its addresses. */
export type MailContent = Omit<QueuedMessage, 'to' | 'replyTo' | 'expiresAt'>;

export function content(template: MailTemplate, mail: Mail): MailContent {
  const { subject, language } = mail;
  return { template, language, subject, text: toText(mail), html: toHtml(mail) };
}

export interface Notice {
  language: LanguageTag;
  shopName: string;
  subject: string;
  intro: string;
  link?: { label: string; url: string };
  /** A second paragraph. */
  details?: string;
  /** A last paragraph, with where to go for it. */
  more?: { text: string; link: { label: string; url: string } };
  /** What to do for whom it surprises. */
  ignore: string;
}

/** A mail of a few paragraphs and links. */
export function noticeMail(template: MailTemplate, notice: Notice): MailContent {
  const { language, shopName, subject, intro, link, details, more, ignore } = notice;
  const blocks: Block[] = [{ kind: 'paragraph', text: intro }];
  if (link) blocks.push({ kind: 'link', ...link });
  if (details) blocks.push({ kind: 'paragraph', text: details });
  if (more) blocks.push({ kind: 'paragraph', text: more.text }, { kind: 'link', ...more.link });
  blocks.push({ kind: 'small', text: ignore });
  return content(template, {
    language,
    shopName,
    subject,
    preheader: details ?? link?.label ?? intro,
    blocks,
  });
}

/** By language and unit: to make one takes longer than the rest of a mail. */
const formats = new Map<string, Intl.NumberFormat>();

/** In a language that our mails are written in. */
export function duration(language: string, count: number, unit: 'minute' | 'day'): string {
  const key = `${language} ${unit}`;
  const known = formats.get(key);
  const style = { style: 'unit', unit, unitDisplay: 'long' } as const;
  const format = known ?? new Intl.NumberFormat(language, style);
  if (!known) formats.set(key, format);
  return format.format(count);
}
