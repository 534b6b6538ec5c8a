import type { CustomerSignedInEvent, CustomerSignInElement } from 'customer-elements';
import { createRef } from 'react';

export const page = (
  <customer-provider api="/storefront/v1" locale="es">
    <customer-account-menu className="account" sign-in-url="/login" accountUrl="/account" />
    <customer-sign-in
      ref={createRef<CustomerSignInElement>()}
      return-to="/account"
      reauthenticate
      style={{ minHeight: 400 }}
      oncustomer-signed-in={(event: CustomerSignedInEvent) => event.customer.firstName}
    />
    <customer-address-book lookup={undefined} onClick={(event) => event.currentTarget.lookup} />
  </customer-provider>
);

export const refused = (
  <>
    {/* @ts-expect-error A mode that there isn't. */}
    <customer-provider checkoutMode="sometimes" />
    {/* @ts-expect-error An attribute that there isn't. */}
    <customer-sign-in returnUrl="/account" />
    <customer-sign-in
      oncustomer-signed-in={(event) => {
        // @ts-expect-error A customer has no such name.
        event.customer.fullName;
      }}
    />
  </>
);
