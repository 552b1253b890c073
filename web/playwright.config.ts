import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

/** Journeys in the browser that Debian brings, against a running stack. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'target/e2e',
  // A busy machine is late, not wrong.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  // What passes only at the second try is told at the end of ./parley test.
  retries: 1,
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  reporter: [['line'], ['json']],
  use: {
    baseURL: process.env.PARLEY_URL ?? 'http://localhost:8080',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] },
  },
});
