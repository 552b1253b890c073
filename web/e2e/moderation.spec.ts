import { barriers, community, expect, shot, test } from './support.ts';

test('a report becomes a case, which is decided, appealed and taken back', async ({ person }) => {
  const owner = await person('Mara Lindqvist');
  const { org, topic } = await community(owner);
  const author = await person('Rafi Stone');
  await author.call('POST', `/orgs/${org.id}/join`);
  await author.call('POST', `/topics/${topic.id}/posts`, { body: 'Selling my old printer, write me.' });
  const reader = await person('Kofi Adjei');
  await reader.call('POST', `/orgs/${org.id}/join`);

  const { page } = reader;
  await expect(async () => {
    await page.goto(`/topics/${topic.id}`);
    await page
      .getByRole('button', { name: 'More for post 4' })
      .or(
        page
          .getByRole('article', { name: /^Post 4/ })
          .getByRole('button')
          .last(),
      )
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Report' }).click({ timeout: 15_000 });
  }).toPass();
  const dialog = page.getByRole('dialog', { name: 'Report this post?' });
  await dialog.getByRole('radio', { name: /^Spam/ }).check();
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Third time this week.');
  await shot(page, 'report');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Report' }).click();
  await expect(dialog).toBeHidden();

  const queue = `/orgs/${org.slug}/moderation`;
  await expect(async () => {
    await owner.page.goto(queue);
    await owner.page.getByRole('link', { name: /Rafi Stone/ }).click({ timeout: 15_000 });
  }).toPass();
  await expect(owner.page.getByText('Third time this week.').first()).toBeVisible();
  await shot(owner.page, 'moderation');
  expect(await barriers(owner.page)).toEqual([]);
  await owner.page.getByRole('button', { name: 'Claim' }).click();
  await expect(owner.page.getByText('Claimed by you').first()).toBeVisible();
  await owner.page.getByRole('radio', { name: /^Warn/ }).click({ force: true });
  await owner.page.getByLabel('What Rafi Stone will read').fill('Selling goes into the market thread only.');
  await owner.page.getByRole('button', { name: 'Warn' }).click();
  await expect(owner.page.getByText(/decided: Warned/)).toBeVisible();
  const { searchParams } = new URL(owner.page.url());
  const caseId = searchParams.get('case') ?? '';

  await author.page.goto(`/cases/${caseId}`);
  await expect(author.page.getByText('Moderators warned you')).toBeVisible();
  await expect(author.page.getByText('Selling goes into the market thread only.')).toBeVisible();
  await author.page.getByLabel('Why is the decision wrong?').fill('It was a gift.');
  await author.page.getByRole('button', { name: 'Appeal' }).click();
  await expect(author.page.getByText(/Another moderator decides/)).toBeVisible();
  expect(await barriers(author.page)).toEqual([]);

  await owner.page.goto(`${queue}?case=${caseId}&state=appealed`);
  await expect(owner.page.getByText(/You decided this/)).toBeVisible();
  await owner.call('PATCH', `/orgs/${org.id}/members/${reader.id}`, { role: 'moderator' });
  await expect(async () => {
    await page.goto(`${queue}?case=${caseId}&state=appealed`);
    await page.getByRole('button', { name: 'Overturn' }).click({ timeout: 15_000 });
  }).toPass();
  await expect(page.getByText(/overturned the decision/)).toBeVisible();
});

test('watched words are saved, and the roles say what moderators may', async ({ person }) => {
  const owner = await person('Mara Lindqvist');
  const { org } = await community(owner);
  const { page } = owner;
  await page.goto(`/orgs/${org.slug}/moderation`);
  await page.getByRole('link', { name: 'Watched words' }).click();
  await page.getByRole('textbox', { name: 'Words, one in each line' }).fill('filament\ncheap*');
  await page.getByRole('button', { name: 'Add' }).click();
  await page.getByRole('button', { name: 'Save' }).first().click();
  await expect(page.getByText('Saved. New posts are looked at by these words.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('cheap*')).toBeVisible();
  expect(await barriers(page), 'words').toEqual([]);
  await shot(page, 'watched-words');

  await page.goto(`/orgs/${org.slug}/members`);
  await page.getByRole('link', { name: 'Roles', exact: true }).click();
  await expect(page.getByText('Every owner may.').first()).toBeVisible();
  expect(await barriers(page), 'roles').toEqual([]);
  await shot(page, 'roles');
});
