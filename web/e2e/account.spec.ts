import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { barriers, expect, shot, test } from './support.ts';

const mails = process.env.PARLEY_MAIL_URL ?? 'http://localhost:8025';

/** The path that the newest link of a mail to this address leads to. */
async function linkOf(page: Page, address: string, place: string): Promise<string> {
  const link = async () => {
    const answer = await page.request.get(`${mails}/messages?to=${encodeURIComponent(address)}`);
    const links = (await answer.text()).match(new RegExp(`/${place}\\?token=[\\w.~-]+`, 'g'));
    return links?.at(-1);
  };
  await expect.poll(link).toBeDefined();
  return (await link()) ?? '';
}

/** RFC 6238: six digits, SHA-1, 30 seconds. */
function totp(secret: string, now = Date.now()): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = Array.from(secret, (letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail or username').fill(login);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('who forgot the password chooses a new one by the link of a mail', async ({ person, browser }) => {
  const { username, displayName } = await person('Ines Okafor');
  const page = await (await browser.newContext()).newPage();
  const address = `${username}@example.org`;
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await page.getByLabel('E-mail').fill(address);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByText(`If somebody has an account with ${address}`)).toBeVisible();

  const path = await linkOf(page, address, 'reset-password');
  await page.goto(path);
  await page.getByLabel('New password').fill('a-kettle-at-midnight');
  await page.getByRole('button', { name: 'Save it' }).click();
  await expect(page.getByText('Your new password is saved.')).toBeVisible();

  await signIn(page, address, 'a-kettle-at-midnight');
  await expect(page.getByRole('link', { name: displayName }).first()).toBeVisible();
  await page.goto(path);
  await page.getByLabel('New password').fill('another-one-entirely');
  await page.getByRole('button', { name: 'Save it' }).click();
  await expect(page.getByText('This link is too old, or was used before.')).toBeVisible();
  await page.context().close();
});

test('an address is confirmed by the link of its mail, and changed by that of the next', async ({ person }) => {
  const { page, username } = await person('Tomasz Lis');
  const address = `${username}@example.org`;
  await page.goto(await linkOf(page, address, 'verify-email'));
  await page.getByRole('button', { name: 'Confirm it' }).click();
  await expect(page.getByText('Your address is confirmed.')).toBeVisible();
  await page.goto('/settings/account');
  await expect(page.getByText('Confirmed', { exact: true })).toBeVisible();

  const next = `${username}.new@example.org`;
  await page.getByRole('button', { name: 'Change' }).click();
  await page.getByLabel('New address').fill(next);
  await page.getByLabel('Your password').fill('tea-at-four-oclock');
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByText(`A mail is on its way to ${next}.`)).toBeVisible();
  await page.goto(await linkOf(page, next, 'verify-email'));
  await page.getByRole('button', { name: 'Confirm it' }).click();
  await expect(page.getByText('Your address is confirmed.')).toBeVisible();
  await page.goto('/settings/account');
  await expect(page.getByText(next)).toBeVisible();
});

test('with a second factor one signs in by a code of the app, or by a recovery code', async ({ person }) => {
  const { page, username, displayName } = await person('Mei Sato');
  await page.goto('/settings/security');
  await page.getByRole('button', { name: 'Turn on' }).click();
  const secret = (await page.getByRole('group', { name: 'Secret' }).innerText()).replaceAll(' ', '');
  await shot(page, 'second-factor');
  // Each code is good once, also for signing in, so the first one is of the step before.
  await page.getByLabel('Code of the app').fill(totp(secret, Date.now() - 30_000));
  await page.getByRole('button', { name: 'Confirm' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ]);
  const [recovery = ''] = (await readFile(await download.path(), 'utf8')).split('\n');
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await expect(page.getByText('Signing in needs a code of your app.')).toBeVisible();

  for (const code of [() => totp(secret), () => recovery]) {
    await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
    await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
    await signIn(page, username, 'tea-at-four-oclock');
    await page.getByLabel('Code').fill(code());
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('link', { name: displayName }).first()).toBeVisible();
    await page.goto('/settings/account');
  }
});

test('a token is shown once, works until it is revoked, and says when it was used', async ({ person }) => {
  const { page } = await person('Quinn Adeyemi');
  await page.goto('/settings/tokens');
  await page.getByRole('button', { name: 'New token' }).click();
  await page.getByLabel('Name').fill('Backup script');
  await page.getByRole('group', { name: 'Your account and people' }).getByRole('checkbox', { name: 'Read' }).click();
  await page.getByRole('button', { name: 'Make the token' }).click();
  const token = await page.getByRole('group', { name: 'Token' }).innerText();
  const use = async () =>
    (await page.request.get('/api/v1/users/me', { headers: { Authorization: `Bearer ${token}` } })).status();
  expect(await use()).toBe(200);
  await page.getByRole('button', { name: 'I have copied it' }).click();
  await page.reload();
  await expect(page.getByText(token)).toBeHidden();

  await page.getByRole('button', { name: 'Revoke Backup script' }).click();
  await page.getByRole('button', { name: 'Revoke', exact: true }).click();
  await expect(page.getByText('No tokens')).toBeVisible();
  await expect.poll(use).toBe(401);
});

test('a picture is uploaded, shown in the navigation and to others, and taken away', async ({ person, browser }) => {
  const { page, username, displayName } = await person('Priya Raman');
  await page.goto('/settings');
  const field = page.getByRole('group', { name: 'Your picture' });
  // One red pixel.
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';
  const choose = (buffer: Buffer) =>
    field.getByLabel('Your picture').setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer });
  await choose(Buffer.from('no picture'));
  await expect(field.getByText('This file can not be used here.')).toBeVisible();
  await choose(Buffer.from(png, 'base64'));
  await expect(field.getByRole('button', { name: 'Remove' })).toBeVisible();
  await expect(page.getByRole('link', { name: displayName }).locator('img')).toHaveCount(1);

  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(`/u/${username}`);
  await expect(visitor.locator('main img')).toHaveCount(1);
  await visitor.context().close();
  await field.getByRole('button', { name: 'Remove' }).click();
  await expect(field.getByRole('button', { name: 'Choose a picture' })).toBeVisible();
});

test('what one tells of oneself is seen by those for whom it is', async ({ person, browser }) => {
  const { page, username } = await person('Ines Okafor');
  await page.goto('/settings');
  await page.getByLabel('About you', { exact: true }).fill('I keep bees.');
  await page.getByLabel('Website', { exact: true }).fill('https://ines.example.org');
  await page.getByLabel('Birthday', { exact: true }).fill('1990-05-17');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Your profile is saved.').first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Who sees: Website' }).click();
  await page.getByRole('option', { name: 'Only you' }).click();
  await expect(page.getByRole('combobox', { name: 'Who sees: Website' })).toHaveText('Only you');
  await page.getByRole('link', { name: 'See your page' }).click();
  await expect(page.getByRole('link', { name: 'ines.example.org' })).toBeVisible();

  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(`/u/${username}`);
  await expect(visitor.getByText('I keep bees.')).toBeVisible();
  await expect(visitor.getByText('ines.example.org')).toHaveCount(0);
  await expect(visitor.getByText('Birthday')).toHaveCount(0);
  await visitor.context().close();
});

test('two people follow, connect and part by a block', async ({ person }) => {
  const [ines, rafi] = [await person('Ines Okafor'), await person('Rafi Stone')];
  await rafi.page.goto(`/u/${ines.username}`);
  await rafi.page.getByRole('button', { name: 'Follow', exact: true }).click();
  await rafi.page.getByRole('button', { name: 'Connect' }).click();
  await rafi.page.getByLabel('Message').fill('From the open evening.');
  await rafi.page.getByRole('button', { name: 'Ask' }).click();
  await expect(rafi.page.getByRole('button', { name: 'Asked' })).toBeVisible();

  await ines.page.goto('/settings/people');
  await expect(ines.page.getByText('From the open evening.')).toBeVisible();
  await ines.page.getByRole('button', { name: 'Accept' }).click();
  await expect(ines.page.getByRole('button', { name: 'End connection' })).toBeVisible();
  await ines.page.goto(`/u/${rafi.username}?people=following`);
  await expect(ines.page.getByRole('main').getByText(`@${ines.username}`)).toBeVisible();
  await shot(ines.page, 'person');

  await ines.page.getByRole('button', { name: 'More' }).click();
  await ines.page.getByRole('menuitem', { name: 'Block' }).click();
  await ines.page.getByRole('button', { name: 'Block', exact: true }).click();
  await expect(ines.page.getByRole('button', { name: 'Unblock' })).toBeVisible();
  await rafi.page.reload();
  await expect(rafi.page.getByRole('button', { name: 'Connect' })).toBeVisible();
});

const variants = {
  light: { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  dark: { colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  phone: { colorScheme: 'light', viewport: { width: 360, height: 780 } },
  rtl: { colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
} as const;

for (const [variant, { colorScheme, viewport }] of Object.entries(variants)) {
  test(`no page of the settings has a barrier that axe calls serious (${variant})`, async ({ person }) => {
    const { page, username } = await person('Ines Okafor');
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(viewport);
    if (variant === 'rtl')
      await page.evaluate(() => {
        localStorage.setItem('parley.preferences', JSON.stringify({ language: 'en-XR' }));
      });
    const pages = {
      profile: '/settings',
      account: '/settings/account',
      security: '/settings/security',
      people: '/settings/people',
      tokens: '/settings/tokens',
      person: `/u/${username}`,
    };
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
      expect(await barriers(page), name).toEqual([]);
      await shot(page, `settings-${name}-${variant}`);
    }
  });
}
