import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ElementOf, OwnProps, Tag } from './tags.js';

type Elements = {
  [Name in Tag]: DetailedHTMLProps<HTMLAttributes<ElementOf<Name>>, ElementOf<Name>> & {
    class?: string | undefined;
  } & OwnProps<Name>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
