import { barriers, community, expect, shot, test } from './support.ts';

test('an owner buys a plan at the local Stripe, comes back to it, ends it, and goes on with it', async ({ person }) => {
  const { page, ...owner } = await person('Ines Okafor');
  const { org } = await community({ page, ...owner }, `Tidewater ${Date.now().toString(36)}`);

  await page.goto(`/orgs/${org.slug}/billing`);
  await expect(page.getByText(/You are trying Parley out until/)).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: /^Choose ?: Organization$/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Organization, paid monthly' });
  await expect(dialog.getByRole('row', { name: /Due now/ })).toContainText('$99.00');
  await dialog.getByRole('button', { name: 'Go on to payment' }).click();

  await page.waitForURL(/\/checkout\//);
  await page.getByLabel('Card number').fill('4242 4242 4242 4242');
  await page.getByLabel('Expires (MM / YY)').fill('12 / 34');
  await page.getByLabel('Security code').fill('123');
  await page.getByLabel('Name on the card').fill('Ines Okafor');
  await page.getByRole('button', { name: 'Subscribe' }).click();

  await page.waitForURL(`**/orgs/${org.slug}/billing`);
  await expect(page.getByText('Organization, $99 a month')).toBeVisible();
  await expect(page.getByText('ends in 4242')).toBeVisible();
  await expect(page.getByRole('link', { name: /^PDF of invoice/ }).first()).toBeVisible();
  await shot(page, 'billing');

  await page.getByRole('button', { name: 'End the plan' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'End it' }).click();
  await expect(page.getByText(/^The plan ends on/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Go on with the plan' }).click();
  await expect(page.getByRole('button', { name: 'End the plan' })).toBeVisible();
});
