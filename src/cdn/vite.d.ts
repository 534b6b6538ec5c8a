interface ImportMeta {
  /** Replaced by Vite at build time. */
  glob(pattern: string): Record<string, () => Promise<unknown>>;
}
