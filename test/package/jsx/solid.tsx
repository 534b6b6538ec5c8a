/** @jsxImportSource solid-js */
import type { CustomerSignedInEvent } from 'customer-elements';

export const page = (
  <customer-provider prop:api="/storefront/v1" prop:locale="es">
    <customer-account-menu class="account" attr:sign-in-url="/login" prop:accountUrl="/account" />
    <customer-sign-in
      attr:return-to="/account"
      on:customer-signed-in={(event: CustomerSignedInEvent) => event.customer.firstName}
    />
    <customer-address-book
      prop:lookup={undefined}
      onClick={(event) => event.currentTarget.lookup}
    />
  </customer-provider>
);

export const refused = (
  <>
    {/* @ts-expect-error A mode that there isn't. */}
    <customer-provider prop:checkoutMode="sometimes" />
    {/* @ts-expect-error An attribute that there isn't. */}
    <customer-sign-in prop:returnUrl="/account" />
    <customer-sign-in
      on:customer-signed-in={(event) => {
        // @ts-expect-error A customer has no such name.
        event.customer.fullName;
      }}
    />
  </>
);
