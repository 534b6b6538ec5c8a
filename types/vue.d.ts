import type { HTMLAttributes, PublicProps } from 'vue';
import type { ElementOf, OwnProps, Tag } from './tags.js';

type Camel<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Text;

/** As templates have them: `@customer-signed-in` is the prop `onCustomerSignedIn`. */
type TemplateProps<Props> = {
  [
    Key in keyof Props as Key extends `oncustomer-${infer Event}`
      ? `onCustomer${Capitalize<Camel<Event>>}`
      : Key
  ]: Props[Key];
};

type Elements = {
  [Name in Tag]: new () => ElementOf<Name> & {
    /** For templates alone: an element has no such property. */
    $props: HTMLAttributes & PublicProps & TemplateProps<OwnProps<Name>>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Elements {}
}
