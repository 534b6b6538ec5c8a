/** Says at the top of the form, and aloud, what is wrong with the whole of it. */
export function showFormAlert(form: HTMLFormElement, message: string): void {
  let region = form.querySelector('.customer-form-error');
  if (!region) {
    region = document.createElement('p');
    region.className = 'customer-form-error';
    region.role = 'alert';
    form.prepend(region);
  }
  region.textContent = message;
  region.scrollIntoView({ block: 'nearest' });
}
