import { html, type TemplateResult } from 'lit';
import { isAccountError } from '../../client/account-error.js';
import type { codeForm as CodeFormTemplate } from '../../ui/code-form.js';
import type { Submission } from '../../ui/form-controller.js';
import { primaryButton, textField } from '../../ui/templates.js';
import { CustomerEmailChangedEvent } from './events.js';
import { Refused, type Host, type Section } from './section.js';

type Step =
  | { kind: 'editing' }
  | {
      kind: 'code';
      email: string;
      challengeId: string;
      sentAgain: boolean;
      template: typeof CodeFormTemplate;
    };

/** Another e-mail, once a code has proven its mailbox. */
export class EmailSection implements Section {
  readonly #host: Host;
  #step: Step = { kind: 'editing' };

  constructor(host: Host) {
    this.#host = host;
  }

  render(): TemplateResult {
    const { uid, text } = this.#host;
    const step = this.#step;
    // The form stays in the page during the other step: coming back loses nothing.
    return html`<form class="customer-form" data-step="email" ?hidden=${step.kind !== 'editing'}>
        ${textField({
          id: `${uid}-email`,
          name: 'email',
          type: 'email',
          label: text('newEmail'),
          autocomplete: 'email',
          hint: text('newEmailHint'),
          required: true,
        })}
        ${primaryButton(text('mailCode'))}
      </form>
      ${
        step.kind === 'code'
          ? step.template({
              id: uid,
              email: step.email,
              sentAgain: step.sentAgain,
              text,
              onChangeEmail: () => {
                this.#step = { kind: 'editing' };
                void this.#host.show('[name=email]');
              },
            })
          : ''
      }`;
  }

  async submit({ data, intent }: Submission): Promise<void> {
    const step = this.#step;
    if (step.kind === 'editing') await this.#sendCode(String(data.get('email')), false);
    else if (intent) await this.#sendCode(step.email, true);
    else await this.#confirm(step.challengeId, data);
  }

  async #sendCode(email: string, sentAgain: boolean): Promise<void> {
    const { ask, loadCodeForm, profile, show, text } = this.#host;
    if (email.trim().toLowerCase() === profile.customer.email.toLowerCase()) {
      throw new Refused(text('sameEmail'));
    }
    const { codeForm } = await loadCodeForm();
    const { challengeId } = await ask((_, { client }) =>
      client.sendEmailCode({ email, purpose: 'change-email' }),
    );
    // She has gone back to another address while the new code was on its way.
    if (sentAgain && this.#step.kind !== 'code') return;
    this.#step = { kind: 'code', email, challengeId, sentAgain, template: codeForm };
    await show('[name=code]');
  }

  async #confirm(challengeId: string, data: FormData): Promise<void> {
    const { ask, close, fire, know, loadCodeForm, say, text } = this.#host;
    const { codeDigits } = await loadCodeForm();
    const code = codeDigits(data.get('code'));
    try {
      const customer = await ask((client) => client.changeEmail({ challengeId, code }));
      await know(customer);
      say(text('emailChanged', { email: customer.email }));
      close();
      fire(new CustomerEmailChangedEvent(customer.email));
    } catch (error) {
      const used = isAccountError(error) && error.code === 'email_taken';
      throw used ? new Refused(text('emailUsed')) : error;
    }
  }
}
