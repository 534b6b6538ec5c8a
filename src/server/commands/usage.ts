import { formats } from './output.js';
import { apis } from './target.js';

export const usage = `Usage: customer-elements customers COMMAND [options]

  list [filters]           customers, by id
  search WORDS             those in whom all the words are
  count [filters]          how many there are
  get ID                   one of them
  export [filters]         all of them, as CSV or NDJSON
  import FILE              new ones, from CSV or NDJSON; begun again, it goes on where it was
  invite ID...             mails an invitation to each

Where they are:

  --platform NAME          CUSTOMER_ELEMENTS_PLATFORM  ${Object.keys(apis).join(', ')}
  --url URL                CUSTOMER_ELEMENTS_URL       origin of the API
  --store ID               CUSTOMER_ELEMENTS_STORE     the shop's id, hash or tenant there (1)
  --key-file FILE          CUSTOMER_ELEMENTS_KEY       the key; never as a flag
                           CUSTOMER_ELEMENTS_TOKEN_URL twc: instead of a key, with …_CLIENT_ID
                                                       and …_CLIENT_SECRET

Which, as far as the platform knows them:

  --ids, --since-id, --min-id, --max-id, --created-min, --created-max, --updated-min, --updated-max,
  --first-name, --last-name, --company, --email, --phone, --text, --store-credit,
  --customer-group-id, --tax-exempt-category

How they are read and written:

  --format FORMAT          ${formats.join(', ')}
  --output FILE            in place of standard output
  --limit NUMBER           list, search: no more than so many (100)
  --raw                    CSV as it is: without the ' before what a spreadsheet would take for a formula
  --dry-run                import: says which rows would be refused, and sends nothing
  --lossy                  import: leaves out what the platform hasn't; tries refused rows again
  --message TEXT           invite: the shop's own words in the mail
  --help                   this text

An import keeps FILE.progress and FILE.refused.csv beside the file, and FILE.lock while it runs. It ends
with 1 where rows were refused, and with 2 for wrong use.
`;
