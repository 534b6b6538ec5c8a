import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const isCustomElement = (tag: string) => tag.startsWith('customer-');

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
  // In development the API is behind the same origin, as it is in the shop.
  server: { proxy: { '/storefront': 'http://localhost:8080' } },
});
