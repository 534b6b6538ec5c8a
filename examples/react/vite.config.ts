import { defineConfig } from 'vite';

export default defineConfig({
  // In development the API is behind the same origin, as it is in the shop.
  server: { proxy: { '/storefront': 'http://localhost:8080' } },
});
