import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { offlineShell } from './scripts/shell.ts';

const server = process.env.PARLEY_URL ?? 'http://localhost:8080';

// The gateway takes browsers' requests only from its own origin.
const proxied = { target: server, changeOrigin: true, ws: true, headers: { origin: server } };

export default defineConfig({
  plugins: [react(), tailwindcss(), offlineShell()],
  resolve: {
    tsconfigPaths: true,
    // The generated client can read event streams, for 1 kB of the first route; ours come by WebSocket.
    alias: [{ find: /.*\/serverSentEvents\.gen$/, replacement: '/src/api/noEventStreams.ts' }],
  },
  server: { proxy: { '/api': proxied, '/oauth2': proxied, '/.well-known': proxied } },
  build: {
    target: 'es2022',
    // A data: URL would need an exception in the content security policy.
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: {
      polyfill: false,
      // The first route carries these names. Styles must be there before their page; scripts come from the service worker's cache.
      resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css')),
    },
    rolldownOptions: {
      output: {
        // What every page needs in one file, which compresses better and changes rarely.
        codeSplitting: {
          groups: [
            {
              name: 'vendor',
              test: /rolldown\/runtime|preload-helper|node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack\/(?!react-virtual|virtual)|i18next)/,
            },
            {
              name: 'core',
              test: /src\/(session|realtime|frame\/(?!en|de)|api)|src\/ui\/(cx|box|late|Button|Tooltip|Key|Avatar|Mark|States|Badge|SearchInput|toast|Sheet)\.tsx?/,
            },
          ],
        },
      },
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'jsdom',
    setupFiles: 'src/test/setup.ts',
    css: false,
    restoreMocks: true,
    testTimeout: 60_000,
  },
});
