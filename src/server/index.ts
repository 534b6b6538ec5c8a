export { createServer, type Server, type ServerParts } from './app.js';
export { defaultLimits, type Limit, type Limits } from './auth/limits.js';
export { ConfigError, parseConfig, type Config } from './config.js';
export {
  EmailTaken,
  PhoneTaken,
  parseEmail,
  type CustomerChanges,
  type CustomerDirectory,
  type CustomerFields,
  type EmailAddress,
  type NewCustomer,
} from './customers/index.js';
export {
  answerForm,
  identifyBuyer,
  safePath,
  type BuyerIdentity,
  type FormName,
  type FormOutcome,
  type FormStep,
  type FormValues,
} from './forms/index.js';
export { listen, type Listening } from './listen.js';
