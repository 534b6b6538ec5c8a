import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { minimumPasswordLength } from '../../contract/constants.js';
import type { FieldError } from '../../contract/errors.js';

export const maximumPasswordLength = 256;
/** The estimate's time grows with the square of the length; what is guessable is so at its start. */
const estimatedLength = 32;
/** Fewer guesses than 10^8 don't withstand a patient attacker. */
const sufficientScore = 3;

let estimator: Promise<ZxcvbnFactory> | undefined;

/** What is wrong with a password to be set, or null. The context is what an attacker knows. */
export async function passwordFault(
  password: string,
  context: { shopName: string; email: string },
): Promise<FieldError | null> {
  const characters = [...password.normalize('NFC')];
  if (characters.length < minimumPasswordLength) return 'too_short';
  if (characters.length > maximumPasswordLength) return 'too_long';
  estimator ??= loadEstimator();
  const start = characters.slice(0, estimatedLength).join('');
  const { score } = (await estimator).check(start, knownWords(context));
  return score < sufficientScore ? 'too_common' : null;
}

/** On the first use: the word lists are large, and a server that only reads needs none of them. */
async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
}

function knownWords({ shopName, email }: { shopName: string; email: string }): string[] {
  const parts = [...shopName.split(/\s+/), ...email.split(/[^\p{L}\p{N}]+/u)];
  return [shopName, shopName.replaceAll(/\s/g, ''), email, ...parts].filter(
    (word) => word.length > 2,
  );
}
