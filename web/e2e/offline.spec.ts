import { expect, test } from './support.ts';

test('the frame opens without a connection, and keeps no answer of the API', async ({ person }) => {
  const { page } = await person();
  await page.goto('/inbox');
  await page.evaluate(async () => navigator.serviceWorker.ready);

  await page.context().setOffline(true);
  await page.goto('/');
  await expect(page.getByText('No connection. You can go on reading.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Discover' })).toBeVisible();

  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const stores = await Promise.all(names.map((name) => caches.open(name)));
    return (await Promise.all(stores.map((store) => store.keys()))).flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toContain('/boot.js');
  expect(kept.filter((path) => path.startsWith('/api/'))).toEqual([]);
});
