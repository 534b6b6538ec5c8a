import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [svelte()],
  // In development the API is behind the same origin, as it is in the shop.
  server: { proxy: { '/storefront': 'http://localhost:8080' } },
});
