import { barriers, community, expect, shot, test, type Person } from './support.ts';

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 16);

test('a ticket lets one in once, also without a connection, and a live session is held', async ({ person }) => {
  const host = await person('Yuki Arai');
  // A whole evening: from the door to the feedback.
  test.slow();
  const { org } = await community(host);
  const event = await host.call<{ id: string }>('POST', `/orgs/${org.id}/events`, {
    title: 'Ask the kiln',
    kind: 'live',
    startsAt: inHours(24),
    endsAt: inHours(26),
    timezone: 'UTC',
    public: true,
  });
  const guest = await person('Rafi Stone');
  await guest.call('POST', `/orgs/${org.id}/join`);
  const address = `/orgs/${org.slug}/events/${event.id}`;

  await guest.page.goto(address);
  await guest.page.getByRole('radio', { name: /^Going/ }).click({ force: true });
  await guest.page.getByRole('link', { name: 'Your ticket' }).click();
  await expect(guest.page.getByRole('img', { name: /Ask the kiln/ })).toBeVisible();
  await shot(guest.page, 'ticket');
  expect(await barriers(guest.page)).toEqual([]);
  const { code } = await guest.call<{ code: string }>('GET', `/events/${event.id}/ticket`);

  const { page } = host;
  await page.goto(`${address}/check-in`);
  const field = page.getByLabel('Code of a ticket');
  await expect(field).toBeVisible();
  // It keeps what a page without a connection needs.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.context().setOffline(true);
  await field.fill(code);
  await field.press('Enter');
  await expect(page.getByText('1 waits for the connection')).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText('1 waits for the connection')).toBeHidden();
  await expect(page.getByText(/of .* let in here/)).toBeVisible();
  await shot(page, 'check-in');
  expect(await barriers(page)).toEqual([]);
  await guest.page.reload();
  await expect(guest.page.getByText('Let in')).toBeVisible();

  await page.goto(`${address}/live`);
  await guest.page.goto(`${address}/live`);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(guest.page.getByText('It is live')).toBeVisible();
  await questions(guest);
  await guest.page.getByRole('textbox', { name: 'Ask something' }).fill('Do you ever fire by eye alone?');
  await guest.page.getByRole('button', { name: 'Ask', exact: true }).click();
  await questions(host);
  await page.getByRole('button', { name: 'Want it answered, 0 votes' }).click();
  await expect(guest.page.getByRole('button', { name: 'Want it answered, 1 vote' })).toBeVisible();
  expect(await barriers(guest.page)).toEqual([]);

  await page.getByRole('button', { name: 'New poll' }).click();
  const dialog = page.getByRole('dialog', { name: 'New poll' });
  await dialog.getByLabel('Question').fill('Which glaze next time?');
  await dialog.getByLabel('Answer 1').fill('Turquoise crackle');
  await dialog.getByLabel('Answer 2').fill('Copper matt');
  await dialog.getByRole('button', { name: 'Open' }).click();
  await guest.page.getByRole('radio', { name: 'Turquoise crackle' }).click({ force: true });
  await expect(page.getByText('100%')).toBeVisible();
  await shot(page, 'live');
  await page.getByRole('button', { name: 'Mark as answered' }).click();
  await expect(guest.page.getByText('No questions yet')).toBeVisible();

  await page.getByRole('button', { name: 'End', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'End' }).click();
  await guest.page.getByRole('radio', { name: '5 stars of 5' }).click({ force: true });
  await guest.page.getByRole('button', { name: 'Tell the hosts' }).click();
  await expect(guest.page.getByText(/The hosts can see it/)).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 person answered')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
});

/** They stand beside the session where there is room, and in a sheet where there is not. */
async function questions({ page }: Person): Promise<void> {
  const open = page.getByRole('button', { name: /^Questions/ });
  if (await open.isVisible()) await open.click();
}
