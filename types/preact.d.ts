import type { HTMLAttributes } from 'preact';
import type { ElementOf, OwnProps, Tag } from './tags.js';

type Elements = { [Name in Tag]: HTMLAttributes<ElementOf<Name>> & OwnProps<Name> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
