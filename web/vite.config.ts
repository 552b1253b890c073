import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const server = process.env.PARLEY_URL ?? 'http://localhost:8080';

// The gateway takes browsers' requests only from its own origin.
const proxied = { target: server, changeOrigin: true, ws: true, headers: { origin: server } };

export default defineConfig({
  plugins: [react(), tailwindcss()],
  resolve: { tsconfigPaths: true },
  server: { proxy: { '/api': proxied, '/oauth2': proxied, '/.well-known': proxied } },
  build: {
    target: 'es2022',
    // A data: URL would need an exception in the content security policy.
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
  },
  test: {
    environment: 'jsdom',
    setupFiles: 'src/test/setup.ts',
    css: false,
    restoreMocks: true,
  },
});
