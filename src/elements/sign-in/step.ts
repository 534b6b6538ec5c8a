import type { TemplateResult } from 'lit';
import type { Storefront } from '../../session/storefront.js';
import type { FormController, Refusal, Submission } from '../../ui/form-controller.js';
import type { CustomerSignInElement } from './sign-in.js';

/** What takes the place of the form: a code is asked for, say. Its quiet buttons need no field. */
export interface Step {
  /** What gets the focus, as a selector. */
  readonly focus: string;
  render(): TemplateResult;
  submit(submission: Submission): Promise<void>;
}

/** The sign-in element, as the parts know it that come after its form. */
export interface Desk {
  readonly element: CustomerSignInElement;
  /** Begins the ids of the element's fields. */
  readonly uid: string;
  readonly storefront: Storefront;
  readonly forms: FormController;
  explain(error: unknown, form: HTMLFormElement): Promise<Refusal>;
  /** What stands in the form's place now. */
  step(): Step | undefined;
  /** Shows a step, or the form again. */
  show(step?: Step): void;
  /** Begins anew: nothing of what was typed stays behind. */
  reset(): void;
  /** Offers passkeys anew. */
  attend(): void;
}
