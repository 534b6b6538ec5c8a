import { html, LitElement, type TemplateResult } from 'lit';

/** The floor: the least that a sign-in form made with Lit can be. */
class PlainSignInElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<form @submit=${this.#onSubmit}>
      <label>E-mail <input name="email" type="email" autocomplete="username" required /></label>
      <label>
        Password
        <input name="password" type="password" autocomplete="current-password" required />
      </label>
      <button>Sign in</button>
    </form>`;
  }

  #onSubmit = (event: SubmitEvent): void => event.preventDefault();
}

customElements.define('plain-sign-in', PlainSignInElement);
