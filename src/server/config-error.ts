/** What is wrong with a setting, in one line. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}
