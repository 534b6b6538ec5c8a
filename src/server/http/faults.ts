import type * as z from 'zod/mini';
import { fieldErrors, type FieldError } from '../../contract/errors.js';

type Issue = z.core.$ZodIssue;

/** What is wrong with each field, by its path joined with dots. The first fault of a field counts. */
export function fieldFaults(issues: readonly Issue[], body: unknown): Record<string, FieldError> {
  const faults = new Map<string, FieldError>();
  for (const issue of issues) {
    for (const [path, fault] of faultsOf(issue, [], body)) {
      const name = path.join('.');
      if (name && !faults.has(name)) faults.set(name, fault);
    }
  }
  return Object.fromEntries(faults);
}

type Path = readonly PropertyKey[];

function faultsOf(issue: Issue, base: Path, body: unknown): [Path, FieldError][] {
  const path = [...base, ...issue.path];
  switch (issue.code) {
    case 'invalid_union':
      return closestBranch(issue.errors)
        .flatMap((part) => faultsOf(part, path, body))
        .concat(issue.errors.length === 0 ? [[path, 'invalid']] : []);
    case 'unrecognized_keys':
      return issue.keys.map((key) => [[...path, key], 'unknown']);
    case 'invalid_key':
      return [[path, 'unknown']];
    case 'too_big':
      return [[path, 'too_long']];
    case 'too_small':
      return [[path, issue.minimum === 1 ? 'required' : 'too_short']];
    case 'invalid_type':
      return [[path, valueAt(body, path) === undefined ? 'required' : 'invalid']];
    case 'custom':
      return [[path, fieldErrors.find((fault) => fault === issue.params?.['fault']) ?? 'invalid']];
    default:
      return [[path, 'invalid']];
  }
}

/** Of a union's branches the one that was meant: it knows the most of the keys that were sent. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const strangeness = (issues: readonly Issue[]) =>
    issues.reduce((sum, issue) => {
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys.length : 0;
      return sum + unknown * 100 + 1;
    }, 0);
  return branches.toSorted((a, b) => strangeness(a) - strangeness(b))[0] ?? [];
}

function valueAt(body: unknown, path: Path): unknown {
  let value = body;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
