import { html, LitElement, type TemplateResult } from 'lit';

/** The floor: the least that asking a guest for her e-mail can be, made with Lit. */
class PlainContactElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<form @submit=${this.#onSubmit}>
      <label>E-mail <input name="email" type="email" autocomplete="email" required /></label>
      <label>
        <input name="acceptsMarketing" type="checkbox" />
        E-mail me about news and offers
      </label>
      <button>Continue</button>
    </form>`;
  }

  #onSubmit = (event: SubmitEvent): void => event.preventDefault();
}

customElements.define('plain-contact', PlainContactElement);
