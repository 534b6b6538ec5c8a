import { html, nothing, type TemplateResult } from 'lit';
import { unreached } from '../client/account-error.js';
import type { PublicCustomer } from '../contract/customer.js';
import { FormController, type Refusal, type Submission } from '../ui/form-controller.js';
import { quietButton } from '../ui/templates.js';
import { formStyles } from '../ui/styles.js';
import { safeReturnTo } from '../ui/return-to.js';
import { CustomerElement } from './customer-element.js';
import { CustomerSignedOutEvent } from './events.js';

/**
 * An element whose job is a form. A `<form>` that the theme has put inside is taken over as it is;
 * anything else inside is a fallback for pages without script, and makes room for our form.
 */
export abstract class FormElement extends CustomerElement {
  static override readonly styleSheets: readonly CSSStyleSheet[] = [formStyles];

  /** The theme's own form, where there is one. */
  protected themeForm: HTMLFormElement | null = null;

  protected readonly forms = new FormController(this, {
    owns: (form) => this.owns(form),
    submit: async (submission) => {
      if (submission.intent === 'sign-out') return this.#signOut();
      await this.submit(submission);
      this.submitted(submission);
    },
    relevant: (submission) => this.relevantFields(submission),
    explainFields: async (problems) =>
      (await import('./explanations.js')).explainFields(this.storefront.language, problems),
    explain: (error, form) => this.explain(error, form),
    unreached: () => this.#unreached,
  });

  protected abstract submit(submission: Submission): Promise<void>;

  /** Whether a form inside is one of this element's; all are by default. */
  protected owns(_form: HTMLFormElement): boolean {
    return true;
  }

  /** Called when a submission was carried out. */
  protected submitted(_submission: Submission): void {}

  /** The fields that a submission needs; all by default. */
  protected relevantFields(_submission: Submission): readonly string[] | undefined {
    return undefined;
  }

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    this.themeForm = this.querySelector('form');
    if (!this.themeForm) this.replaceChildren();
  }

  /** What to tell the shopper of an error: in the fields that it names, else above the form. */
  protected async explain(error: unknown, form: HTMLFormElement): Promise<Refusal> {
    try {
      return (await import('./explanations.js')).explain(this.storefront, error, form);
    } catch {
      return { fields: {}, message: this.#unreached };
    }
  }

  /** Shows the theme's form, or hides it while another step is on. */
  protected showThemeForm(shown: boolean): void {
    if (this.themeForm) this.themeForm.hidden = !shown;
  }

  protected notice(text: string): TemplateResult {
    return html`<p class="customer-notice" role="status">${text}</p>`;
  }

  /** Who is signed in, and the ways on from there. */
  protected signedInPanel({ firstName, email }: PublicCustomer): TemplateResult {
    const account = this.storefront.shop.config?.pages.account;
    return html`<form class="customer-form" data-step="signed-in">
      <p class="customer-title" tabindex="-1">
        ${this.text('signedInAs', { name: firstName || email })}
      </p>
      ${
        account && account !== location.pathname
          ? html`<a class="customer-button" href=${account}>${this.text('toAccount')}</a>`
          : nothing
      }
      ${quietButton(this.text('signOut'), 'sign-out')}
    </form>`;
  }

  /** The step that asks for a code; it comes after the form. */
  protected loadCodeForm(): Promise<typeof import('../ui/code-form.js')> {
    return this.later(import('../ui/code-form.js'));
  }

  /** A part that comes after the form; without it there is no way to the server either. */
  protected later<Part>(part: Promise<Part>): Promise<Part> {
    return part.catch((error: unknown) => {
      throw unreached(error);
    });
  }

  /** Once they have served: a password must not stay behind in the page. */
  protected resetForms(): void {
    for (const form of this.querySelectorAll('form')) form.reset();
  }

  /** Moves the focus to what the shopper should see next. */
  protected async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>(selector)?.focus();
  }

  protected goTo(returnTo: string | null): void {
    const address = safeReturnTo(returnTo);
    if (address) location.assign(address);
  }

  /** What to say where a part of the script didn't arrive, and with it the way to the server. */
  get #unreached(): string {
    return this.text(unreached(null).code as 'network' | 'offline');
  }

  async #signOut(): Promise<void> {
    await (await this.storefront.account()).signOut();
    void this.focusOn('input');
    this.dispatchEvent(new CustomerSignedOutEvent());
  }
}
