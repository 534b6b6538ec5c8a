export type FieldProblem = 'required' | 'required.checkbox' | 'invalid' | 'too_short';

/** Field name to what is wrong with it, in the words of the contract. */
export type FieldProblems = Readonly<Record<string, FieldProblem>>;

/**
 * Checks the form's controls, or only the `relevant` ones, by their own attributes. The lengths are
 * looked at here, because browsers skip them for values that a password manager has written.
 */
export function checkFields(form: HTMLFormElement, relevant?: readonly string[]): FieldProblems {
  const problems: Record<string, FieldProblem> = {};
  for (const element of form.elements) {
    const control = element as HTMLInputElement;
    if (!control.name || !control.validity || (relevant && !relevant.includes(control.name)))
      continue;
    const problem = problemOf(control);
    if (problem) problems[control.name] = problem;
  }
  return problems;
}

function problemOf(control: HTMLInputElement): FieldProblem | undefined {
  const { validity, value } = control;
  if (validity.valueMissing || (control.required && !value.trim())) {
    return control.type === 'checkbox' ? 'required.checkbox' : 'required';
  }
  if (validity.typeMismatch || validity.patternMismatch || validity.badInput) return 'invalid';
  if (value && control.minLength > 0 && [...value].length < control.minLength) return 'too_short';
  return undefined;
}
