import { barriers, community, expect, shot, test } from './support.ts';

test('a newcomer registers, founds a community, and another one finds and joins it', async ({ person, browser }) => {
  const page = await (await browser.newContext()).newPage();
  const name = `Tidewater ${Date.now().toString(36)}`;
  const username = `t${Date.now().toString(36)}`;
  await page.goto('/register');
  await page.getByLabel('Your name').fill('Tomasz Lis');
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('E-mail').fill(`${username}@example.org`);
  await page.getByLabel('Password', { exact: true }).fill('tea-at-four-oclock');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('button', { name: 'New organization' }).first().click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Found it' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  const guest = await person('Mei Sato');
  await guest.page.goto(`/?q=${encodeURIComponent(name)}`);
  await guest.page.getByRole('button', { name: 'Join' }).first().click();

  await expect(guest.page.getByText(`You joined ${name}.`)).toBeVisible();
  await page.context().close();
});

test('a session outlives a reload and ends with signing out in all tabs', async ({ person }) => {
  const { page, displayName } = await person('Quinn Adeyemi');
  const other = await page.context().newPage();
  await other.goto('/');
  await expect(other.getByText(displayName).first()).toBeVisible();

  await page.getByRole('button', { name: 'Sign out' }).click();

  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
  await expect(other.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
});

test('what is said to a wrong password can be read, and the words stay', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail or username').fill('nobody-at-all');
  await page.getByLabel('Password', { exact: true }).fill('wrong-password-1');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();

  await expect(page.getByText('E-mail, username or password is wrong.')).toBeVisible();
  await expect(page.getByLabel('E-mail or username')).toHaveValue('nobody-at-all');
});

const variants = {
  light: { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  dark: { colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  phone: { colorScheme: 'light', viewport: { width: 360, height: 780 } },
  rtl: { colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
} as const;

for (const [variant, options] of Object.entries(variants)) {
  test(`no page has a barrier that axe calls serious (${variant})`, async ({ person }) => {
    const { page, ...owner } = await person('Ines Okafor');
    await page.emulateMedia({ colorScheme: options.colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(options.viewport);
    if (variant === 'rtl')
      await page.evaluate(() => {
        localStorage.setItem('parley.preferences', JSON.stringify({ language: 'en-XR' }));
      });
    const { org, forum, topic } = await community({ page, ...owner });
    const pages = {
      discover: '/',
      organization: `/orgs/${org.slug}`,
      forums: `/orgs/${org.slug}/forums`,
      'new-forum': `/orgs/${org.slug}/forums?opening=true`,
      forum: `/orgs/${org.slug}/forums/${forum.id}`,
      'new-topic': `/orgs/${org.slug}/forums/${forum.id}/new`,
      topic: `/topics/${topic.id}`,
      nowhere: '/nowhere',
    };
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await barriers(page), name).toEqual([]);
      await shot(page, `${name}-${variant}`);
    }
  });
}

test('the first route loads little, moves nothing and runs no long task', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  let bytes = 0;
  page.on('response', (response) => {
    if (response.url().includes('/api/')) return;
    void response
      .request()
      .sizes()
      .then(({ responseBodySize }) => {
        bytes += responseBodySize;
      })
      .catch(() => undefined);
  });
  await page.addInitScript(() => {
    const seen = { shift: 0, longest: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.longest = Math.max(seen.longest, entry.duration);
    }).observe({ type: 'longtask', buffered: true });
  });

  await page.goto('/', { waitUntil: 'networkidle' });

  const seen = await page.evaluate(() => (window as unknown as { seen: { shift: number; longest: number } }).seen);
  expect(bytes).toBeGreaterThan(20_000);
  expect(bytes).toBeLessThan(200 * 1024);
  expect(seen.shift).toBeLessThan(0.02);
  await page.context().close();
});
