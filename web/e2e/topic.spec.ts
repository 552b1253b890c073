import { community, expect, test } from './support.ts';

test('an answer that was written without a connection arrives once', async ({ person }) => {
  const owner = await person('Ines Okafor');
  const { topic } = await community(owner);
  const { page } = owner;
  await page.goto(`/topics/${topic.id}`);
  const field = page.getByRole('textbox', { name: 'Your answer' });
  await field.click();
  await field.pressSequentially('Polyurethane swells, ');
  await page.context().setOffline(true);
  await expect(page.getByText('No connection. You can go on reading.')).toBeVisible();
  await field.pressSequentially('and fills the gap.');
  await field.press('Control+Enter');

  const waiting = page.getByRole('article', { name: 'Waiting for the connection' });
  await expect(waiting.getByText('Polyurethane swells, and fills the gap.')).toBeVisible();

  await page.context().setOffline(false);
  await page.reload();

  const posts = page.getByRole('article').filter({ hasText: 'Polyurethane swells, and fills the gap.' });
  await expect(page.getByRole('article', { name: 'Post 4 by Ines Okafor' })).toContainText('and fills the gap.');
  await expect(posts).toHaveCount(1);
  await expect(page.getByText('No connection.')).toBeHidden();
  const { items } = await owner.call<{ items: { body: string }[] }>('GET', `/topics/${topic.id}/posts`);
  expect(items.filter(({ body }) => body.startsWith('Polyurethane'))).toHaveLength(1);
});

test('two people talk without reloading, also over a break, and in two tabs of one of them', async ({ person }) => {
  const owner = await person('Ines Okafor');
  const guest = await person('Mei Sato');
  const { org, topic } = await community(owner);
  await guest.call('POST', `/orgs/${org.id}/join`);
  const second = await guest.page.context().newPage();
  for (const page of [owner.page, guest.page, second]) {
    await page.goto(`/topics/${topic.id}`);
    await expect(page.getByRole('textbox', { name: 'Your answer' })).toBeVisible();
  }
  const say = async ({ page }: { page: typeof second }, words: string) => {
    await page.getByRole('textbox', { name: 'Your answer' }).fill(words);
    await page.getByRole('textbox', { name: 'Your answer' }).press('Control+Enter');
  };

  await say(owner, 'Was the oak oiled on both sides?');
  for (const page of [owner.page, guest.page, second])
    await expect(page.getByRole('article', { name: 'Post 4 by Ines Okafor' })).toBeVisible();
  await say(guest, 'Only on the outside.');
  for (const page of [owner.page, second])
    await expect(page.getByRole('article', { name: 'Post 5 by Mei Sato' })).toContainText('Only on the outside.');

  // The tab that had the socket goes; the other one goes on.
  await guest.page.close();
  await second.context().setOffline(true);
  await say(owner, 'Then acetone reaches it.');
  await second.context().setOffline(false);
  await expect(second.getByRole('article', { name: 'Post 6 by Ines Okafor' })).toBeVisible();
  await expect(second.getByRole('article')).toHaveCount(6);
});
