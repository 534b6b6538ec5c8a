/** Which of a form's pages is meant: most have a second one, for the code from the mailbox. */
export type FormStep = 'details' | 'code' | 'new-password' | 'declining';

/** What the shopper has typed, to be shown again; never a password or a code. */
export type FormValues = Readonly<Record<string, string>>;

/** What became of a form that a browser has posted by itself. */
export type FormOutcome =
  | {
      /** Redirect with 303, and send the cookies along. */
      kind: 'done';
      did: 'signed-in' | 'signed-out' | 'declined';
      /** `Set-Cookie` headers. */
      cookies: readonly string[];
      /** Where the page wanted to lead: a path of the shop's own, or null. */
      returnTo: string | null;
    }
  | {
      /** Show the next page; its form brings `values` along in hidden fields. */
      kind: 'asks';
      step: FormStep;
      values: FormValues;
      /** Why it isn't the page that was expected: the shop asks for a new password. */
      because?: 'password_reset_required';
    }
  | {
      /** Show the form again, with what is wrong and what was typed. */
      kind: 'refused';
      step: FormStep;
      /** An error code of the storefront API. */
      code: string;
      status: number;
      /** Field name, as in the form (`extra[birthday]`), to what is wrong with it. */
      fields: Readonly<Record<string, string>>;
      values: FormValues;
      /** Seconds. */
      retryAfter?: number;
    };
