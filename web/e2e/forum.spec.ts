import { community, expect, shot, test } from './support.ts';

test('one opens a forum and asks in it, another answers, and both see it without a reload', async ({ person }) => {
  const ines = await person('Ines Okafor');
  const { org } = await community(ines);
  const tomasz = await person('Tomasz Wrona');
  await tomasz.call('POST', `/orgs/${org.id}/join`);

  await ines.page.goto(`/orgs/${org.slug}/forums`);
  await ines.page.getByRole('button', { name: 'New forum' }).click();
  await ines.page.getByLabel('Name', { exact: true }).fill('Kiln rota');
  await ines.page.getByRole('button', { name: 'Open it' }).click();
  await expect(ines.page.getByRole('heading', { level: 1, name: 'Kiln rota' })).toBeVisible();

  await tomasz.page.goto(`/orgs/${org.slug}`);
  await tomasz.page
    .getByRole('navigation', { name: 'Tidewater Makers' })
    .getByRole('link', { name: 'Kiln rota' })
    .click();
  await expect(tomasz.page.getByRole('heading', { name: 'No topics yet' })).toBeVisible();

  await ines.page.getByRole('link', { name: 'New topic' }).first().click();
  await ines.page.getByLabel('Title').fill('Who fires on Saturday?');
  await ines.page.getByLabel('Tags').fill('glaze, rota');
  await ines.page.getByRole('textbox', { name: 'Text' }).fill('The **big** kiln is free from ten.');
  await ines.page.getByRole('button', { name: 'Publish' }).click();
  await expect(ines.page.getByRole('article', { name: 'Post 1 by Ines Okafor' })).toContainText('big');

  await tomasz.page.getByRole('button', { name: '1 topic has news' }).click();
  await tomasz.page.getByRole('main').getByRole('link', { name: 'Who fires on Saturday?' }).click();
  await expect(tomasz.page.getByRole('article', { name: 'Post 1 by Ines Okafor' })).toBeVisible();
  const { pathname } = new URL(tomasz.page.url());
  await tomasz.call('POST', `${pathname}/posts`, { body: 'I do, with the stoneware.' });

  await expect(ines.page.getByRole('article', { name: 'Post 2 by Tomasz Wrona' })).toBeVisible();
  await expect(tomasz.page.getByRole('article', { name: 'Post 2 by Tomasz Wrona' })).toBeVisible();
  await shot(ines.page, 'topic-answered');

  await ines.page.getByRole('button', { name: 'Topic actions' }).click();
  await ines.page.getByRole('menuitem', { name: 'Lock' }).click();
  await expect(tomasz.page.getByText('This topic is locked.')).toBeVisible();
  await ines.page.getByRole('button', { name: 'Undo' }).click();
  await expect(tomasz.page.getByText('This topic is locked.')).toBeHidden();
});
