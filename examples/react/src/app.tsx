import { useState } from 'react';

export function App() {
  const [firstName, setFirstName] = useState('');
  return (
    <customer-provider api="/storefront/v1">
      <header>
        <strong>Tea &amp; Co</strong>
        <customer-account-menu
          accountUrl="/account"
          oncustomer-signed-out={() => setFirstName('')}
        />
      </header>
      <main>
        <h1>{firstName ? `Hello, ${firstName}` : 'Sign in'}</h1>
        <customer-sign-in
          registerUrl="/register"
          oncustomer-signed-in={(event) => setFirstName(event.customer.firstName)}
          oncustomer-signed-out={() => setFirstName('')}
        />
      </main>
    </customer-provider>
  );
}
