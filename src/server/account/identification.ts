import { cnpj, cpf } from 'cpf-cnpj-validator';

/** A CPF or CNPJ, the one with letters too, as it is written; null where the check digits are wrong. */
export function parseBrazilianTaxId(typed: string): string | null {
  const bare = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s./\p{Pd}]/gu, '');
  if (cpf.isValid(bare, true)) return cpf.format(bare);
  return cnpj.isValid(bare, true) ? cnpj.format(bare) : null;
}
