import { verify } from '@node-rs/argon2';

/** So many verifications of one password, a few at a time. */
export interface ArgonWork {
  passwordHash: string;
  password: string;
  count: number;
  atOnce: number;
}

/** The floor under sign-ins: argon2id alone, in a process of its own; answers with milliseconds. */
process.on('message', (work: ArgonWork) => {
  void verifyAll(work).then((milliseconds) => process.send?.(milliseconds));
});

async function verifyAll({ passwordHash, password, count, atOnce }: ArgonWork): Promise<number> {
  const start = performance.now();
  let left = count;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      if (!(await verify(passwordHash, password))) throw new Error('The password is wrong');
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return performance.now() - start;
}
