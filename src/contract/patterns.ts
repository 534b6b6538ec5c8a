/** No control characters and no lone surrogates: neither a database nor a mail header can hold them. */
export const printable = /^[^\p{Cc}\p{Cs}]*$/u;

/** The same, but for tabs and line ends. */
export const printableLines = /^(?:[\t\n\r]|[^\p{Cc}\p{Cs}])*$/u;
