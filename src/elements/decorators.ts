import type { PropertyDeclaration, ReactiveElement } from 'lit';

type Decorator = (prototype: object, name: string) => void;

/**
 * Lit's own `@property()` and `@state()`, for the legacy decorators that this project is compiled
 * with. Lit's also serve standard decorators, which costs every page 300 bytes.
 */
export function property(options?: PropertyDeclaration): Decorator {
  return (prototype, name) => {
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);
  };
}

export function state(): Decorator {
  return property({ state: true, attribute: false });
}
