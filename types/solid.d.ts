import type { JSX } from 'solid-js';
import type { ElementOf, SolidProps, Tag } from './tags.js';

type Elements = { [Name in Tag]: JSX.HTMLAttributes<ElementOf<Name>> & SolidProps<Name> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
