/** Bytes of a body that a shopper can send. */
export const storefrontBodyLimit = 16 * 1024;
