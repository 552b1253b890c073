import { barriers, community, expect, shot, test } from './support.ts';

test('an event is scheduled, fills up, and a free place goes to who waits', async ({ person }) => {
  const host = await person('Ines Okafor');
  const { org } = await community(host);
  const { page } = host;
  await page.goto(`/orgs/${org.slug}/events`);
  await page.getByRole('link', { name: 'Schedule an event' }).click();
  await page.getByLabel('Title').fill('Raku firing night');
  await page.getByLabel('Places').fill('1');
  await page.getByRole('checkbox', { name: /^Public/ }).click();
  await page.getByRole('combobox', { name: 'Repeats' }).click();
  await page.getByRole('option', { name: 'Weekly' }).click();
  await shot(page, 'event-editor');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Schedule an event' }).click();
  await expect(page.getByText(/^Every \w+day$/)).toBeVisible();
  await page.waitForURL((url) => !url.pathname.endsWith('/new'));
  const address = new URL(page.url()).pathname;

  const guests = [await person('Rafi Stone'), await person('Mei Sato')] as const;
  for (const guest of guests) {
    await guest.call('POST', `/orgs/${org.id}/join`);
    await guest.page.goto(address);
    await guest.page.getByRole('radio', { name: /^Going/ }).click({ force: true });
  }
  const [first, second] = guests;
  await expect(first.page.getByRole('heading', { name: 'You are going' })).toBeVisible();
  await expect(second.page.getByRole('heading', { name: 'You are number 1 on the waitlist' })).toBeVisible();
  await first.page.getByRole('radio', { name: 'Can’t go' }).click({ force: true });
  await expect(first.page.getByRole('heading', { name: 'You can’t go' })).toBeVisible();
  await expect(async () => {
    await second.page.reload();
    await expect(second.page.getByRole('heading', { name: 'You are going' })).toBeVisible({ timeout: 15_000 });
  }).toPass();
  await shot(second.page, 'event');
  expect(await barriers(second.page)).toEqual([]);

  await page.goto(`/orgs/${org.slug}/events?view=month`);
  await expect(page.getByRole('table')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.goto(address);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Cancel the whole series' }).click();
  await page.getByRole('button', { name: 'Cancel the whole series' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Events' })).toBeVisible();
  await second.page.reload();
  await expect(second.page.getByText('This is cancelled.')).toBeVisible();
});
