import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { root } from '../test/support/files.js';
import {
  readManifest,
  type Declaration,
  type Manifest,
  type Member,
  type Parameter,
} from './manifest.js';
import { withMarked } from './marked.js';

/** Types that the elements' index explains. */
const explained =
  /^(?:PublicCustomer|Address|AddressBook|AddressLookup|CheckoutAdapter|CheckoutIdentity|CheckoutMode|OwnTexts|Storefront)$/;

/** The pages with a part that is made from custom-elements.json, by path from the root. */
export async function elementPages(): Promise<ReadonlyMap<string, string>> {
  const manifest = await readManifest();
  const pages = new Map<string, string>();
  for (const [tag, declaration] of manifest.tags) {
    const path = `docs/elements/${tag}.md`;
    pages.set(path, await renewed(path, 'reference', reference(declaration, manifest)));
  }
  const base = manifest.classes.get('CustomerElement');
  pages.set(
    'docs/theming.md',
    await renewed('docs/theming.md', 'properties', properties(base?.cssProperties ?? [])),
  );
  return pages;
}

async function renewed(path: string, name: string, content: string): Promise<string> {
  const written = await readFile(join(root, path), 'utf8');
  return withMarked(written, name, await format(content, { parser: 'markdown' }));
}

function reference(declaration: Declaration, { classes }: Manifest): string {
  const { attributes = [], members = [], events = [], cssParts = [] } = declaration;
  const ownMembers = members.filter(isPublic);
  const isMethod = ({ kind }: Member): boolean => kind === 'method';
  const cssProperties = declaration.cssProperties ?? [];
  const sections = [
    section(
      'Attributes',
      ['attribute', 'property', 'type', 'default', 'effect'],
      [
        ...attributes.map(({ name, fieldName, type, default: value = '', description = '' }) => [
          code(name),
          code(fieldName),
          typeOf(type?.text),
          /^(?:null|''|false|)$/.test(value) ? '' : code(value.replaceAll("'", '')),
          line(description),
        ]),
      ],
    ),
    section(
      'Properties',
      ['property', 'type', 'effect'],
      [
        ...ownMembers
          .filter((member) => !isMethod(member) && !member.attribute)
          .map(({ name, type, description }) => [
            code(name),
            typeOf(type?.text),
            line(description),
          ]),
      ],
    ),
    section(
      'Methods',
      ['method', 'gives', 'effect'],
      [
        ...ownMembers
          .filter(isMethod)
          .map((method) => [
            code(`${method.name}(${(method.parameters ?? []).map(parameter).join(', ')})`),
            typeOf(method.return?.type.text ?? 'void'),
            line(method.description),
          ]),
      ],
    ),
    section(
      'Events',
      ['event', 'fields', 'when'],
      [
        ...events.map(({ name, type, description }) => [
          code(name),
          fieldsOf(classes.get(type?.text ?? ''), classes),
          line(description),
        ]),
      ],
    ),
    section(
      'Parts',
      ['part', 'what it is'],
      [...cssParts.map(({ name, description }) => [code(name), line(description)])],
    ),
  ];
  if (cssProperties.length > 0) {
    const names = cssProperties.map(({ name }) => code(name)).join(', ');
    sections.push(`## Custom properties\n\n${names}: [what they do](../theming.md#properties).`);
  }
  return sections.filter((text) => text !== '').join('\n\n');
}

function properties(all: NonNullable<Declaration['cssProperties']>): string {
  return table(
    ['property', 'default', 'effect'],
    all.map(({ name, default: value, description }) => [
      code(name),
      /^\d/.test(value) ? code(value) : value,
      line(description),
    ]),
  );
}

/** What a page's script may use: not what is Lit's, nor the elements' own. */
function isPublic({ name, privacy, description, inheritedFrom, ...member }: Member): boolean {
  if (member.static || privacy || name.startsWith('#') || !description) return false;
  return inheritedFrom === undefined;
}

/** An event's own fields, with their types. */
function fieldsOf(event: Declaration | undefined, classes: Manifest['classes']): string {
  const fields = event?.members?.filter((field) => !field.static && field.type) ?? [];
  return fields
    .map(({ name, type, description }) => {
      const said = description ? `: ${line(description)}` : '';
      return `${code(name)} (${typeOf(type?.text, classes)})${said}`;
    })
    .join('<br>');
}

function typeOf(text = 'unknown', classes?: Manifest['classes']): string {
  const [, owner = '', field] = /^(\w+)\['(\w+)'\]$/.exec(text) ?? [];
  const other = classes?.get(owner)?.members?.find(({ name }) => name === field);
  if (other) return typeOf(other.type?.text);
  const needed = text.replace(/ \| (?:null|undefined)$/, '');
  if (!explained.test(needed)) return code(needed);
  return `[${code(needed)}](README.md#${needed.toLowerCase()})`;
}

function parameter({ name, type, default: value, optional }: Parameter): string {
  return `${name}${value === undefined && !optional ? '' : '?'}: ${type?.text ?? 'unknown'}`;
}

function section(title: string, head: readonly string[], rows: readonly string[][]): string {
  return rows.length > 0 ? `## ${title}\n\n${table(head, rows)}` : '';
}

/** Without the columns that are empty in every row. */
function table(head: readonly string[], rows: readonly string[][]): string {
  const used = head.map((_, column) => rows.some((row) => row[column] !== ''));
  const cells = (row: readonly string[]) =>
    `| ${row.filter((_, column) => used[column]).join(' | ')} |`;
  const rule = head.map(() => '---');
  return [head, rule, ...rows].map(cells).join('\n');
}

function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}

function line(text = ''): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
}
