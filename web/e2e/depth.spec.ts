import { barriers, community, expect, shot, test, type Person } from './support.ts';

/** Two members of an organization with a question of three posts: the first one asked, and wrote them all. */
async function two(person: (name?: string) => Promise<Person>) {
  const ines = await person('Ines Okafor');
  const mei = await person('Mei Sato');
  const place = await community(ines);
  await mei.call('POST', `/orgs/${place.org.id}/join`);
  return { ines, mei, ...place };
}

test('votes, reactions and the solution are seen by another without a reload', async ({ person }) => {
  const { ines, mei, org, forum, topic } = await two(person);
  for (const { page } of [ines, mei]) await page.goto(`/topics/${topic.id}`);
  const second = (who: Person) => who.page.getByRole('article', { name: 'Post 2 by Ines Okafor' });

  await expect(second(mei).getByRole('button', { name: 'Vote post 2 up' })).toBeVisible();
  await expect(second(ines).getByRole('button', { name: 'Vote post 2 up' })).toBeHidden();
  await second(mei).getByRole('button', { name: 'Vote post 2 up' }).click();
  await expect(second(mei).getByRole('button', { name: 'Vote post 2 up' })).toHaveAttribute('aria-pressed', 'true');
  await expect(second(ines).getByText('1 point', { exact: true })).toBeAttached();

  await second(mei).getByRole('button', { name: 'React to post 2' }).click();
  await mei.page.getByRole('menuitem', { name: 'React with 🎉' }).click();
  await expect(second(ines).getByRole('button', { name: '🎉, 1' })).toBeVisible();

  await second(ines).getByRole('button', { name: 'This solved it' }).click();
  await expect(second(mei).getByText('Solution', { exact: true })).toBeVisible();
  expect(await barriers(mei.page)).toEqual([]);
  await shot(mei.page, 'topic-solved');

  await mei.page.reload();
  await expect(second(mei).getByRole('button', { name: 'Vote post 2 up' })).toHaveAttribute('aria-pressed', 'true');
  await mei.page.goto(`/orgs/${org.slug}/forums/${forum.id}`);
  await expect(mei.page.getByRole('main').getByRole('img', { name: 'Solved' })).toBeVisible();

  await ines.page.goto(`/orgs/${org.slug}/badges`);
  const welcome = ines.page.getByRole('listitem').filter({ hasText: 'Welcome' });
  await expect(async () => {
    await ines.page.reload();
    await expect(welcome.getByRole('img', { name: 'Earned' })).toBeVisible({ timeout: 15_000 });
  }).toPass();
  await expect(welcome.getByText('1 person has it')).toBeVisible();
  expect(await barriers(ines.page)).toEqual([]);
  await shot(ines.page, 'badges');
});

test('a poll is opened in the composer, and its shares grow while one looks', async ({ person }) => {
  const { ines, mei, topic } = await two(person);
  for (const { page } of [ines, mei]) await page.goto(`/topics/${topic.id}`);
  await ines.page.getByRole('button', { name: 'Ask with a poll' }).click();
  await ines.page.getByRole('textbox', { name: 'Question' }).fill('Which glue next?');
  await ines.page.getByRole('textbox', { name: 'Option 1' }).fill('Epoxy');
  await ines.page.getByRole('textbox', { name: 'Option 2' }).fill('Hide glue');
  await ines.page.getByRole('button', { name: 'Add the poll' }).click();

  const poll = ({ page }: Person) => page.getByRole('region', { name: 'Poll: Which glue next?' });
  await poll(mei).getByText('Epoxy').click();
  await poll(mei).getByRole('button', { name: 'Vote', exact: true }).click();
  await expect(poll(mei).getByText('100%')).toBeVisible();
  await poll(ines).getByRole('button', { name: 'Show the results' }).click();
  await expect(poll(ines).getByText('1 person voted')).toBeVisible();
  await poll(ines).getByRole('button', { name: 'Vote', exact: true }).click();
  await poll(ines).getByText('Hide glue').click();
  await poll(ines).getByRole('button', { name: 'Vote', exact: true }).click();
  await expect(poll(mei).getByText('2 people voted')).toBeVisible();
  await shot(mei.page, 'topic-poll');

  await poll(mei).getByRole('button', { name: 'Take my vote back' }).click();
  await expect(poll(ines).getByText('1 person voted')).toBeVisible();
});

test('what is unread stands in one list, on every device, and a muted topic says so', async ({ person }) => {
  const { ines, mei, topic } = await two(person);
  await mei.page.goto(`/topics/${topic.id}`);
  await expect(mei.page.getByRole('article', { name: 'Post 3 by Ines Okafor' })).toBeVisible();
  await expect
    .poll(async () => (await mei.call<{ readNumber?: number }>('GET', `/topics/${topic.id}`)).readNumber)
    .toBe(3);

  await mei.page.goto('/unread');
  await expect(mei.page.getByRole('heading', { name: 'You have read everything' })).toBeVisible();
  await ines.call('POST', `/topics/${topic.id}/posts`, { body: 'Rough the oak first.' });
  await expect(async () => {
    await mei.page.reload();
    await expect(mei.page.getByRole('main').getByRole('link', { name: 'Which glue holds oiled oak?' })).toBeVisible({
      timeout: 1000,
    });
  }).toPass();
  await shot(mei.page, 'unread');
  await mei.page.getByRole('main').getByRole('link', { name: 'Which glue holds oiled oak?' }).click();
  await expect(mei.page).toHaveURL(/#post-4$/);

  await mei.page.getByRole('button', { name: 'Normal' }).click();
  await expect(mei.page.getByText('Nothing was chosen: this is how it begins.')).toBeVisible();
  await mei.page.getByRole('menuitem', { name: /^Muted/ }).click();
  await mei.page.reload();
  await expect(mei.page.getByRole('button', { name: 'Muted' })).toBeVisible();
});

test('a note of somebody one follows comes home, and is shared on', async ({ person }) => {
  const { ines, mei, org } = await two(person);
  const reader = await person('Noor Aziz');
  await ines.call('POST', `/orgs/${org.id}/forums`, { name: 'Club log', kind: 'feed' });
  await mei.call('PUT', `/users/${ines.id}/follow`);
  await reader.call('PUT', `/users/${mei.id}/follow`);

  await ines.page.goto('/feed');
  await ines.page.getByRole('textbox', { name: 'Your note' }).fill('The kiln is at 1040 degrees and climbing.');
  await ines.page.getByRole('button', { name: 'Publish' }).click();
  await expect(ines.page.getByText('Published.')).toBeVisible();

  const note = ({ page }: Person) => page.getByRole('article', { name: 'Note by Ines Okafor' }).first();
  await expect(async () => {
    await mei.page.goto('/feed');
    await expect(note(mei)).toContainText('1040 degrees', { timeout: 1000 });
  }).toPass();
  await shot(mei.page, 'feed');
  await note(mei).getByRole('button', { name: 'Share' }).click();
  await mei.page.getByRole('textbox', { name: 'Your words' }).fill('Bring gloves');
  await mei.page.getByRole('dialog').getByRole('button', { name: 'Share' }).click();
  await expect(mei.page.getByText('Shared with those who follow you.')).toBeVisible();

  await expect(async () => {
    await reader.page.goto('/feed');
    await expect(reader.page.getByText('Shared by Mei Sato')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(reader.page.getByText('Bring gloves')).toBeVisible();
});

test('a draft goes along, and what was changed in two places is put together', async ({ person }) => {
  const ines = await person('Ines Okafor');
  const { topic } = await community(ines);
  const { page } = ines;
  const key = `/drafts/topic.${topic.id}`;
  await ines.call('PUT', key, { body: 'Begun on my phone.' });
  await page.goto(`/topics/${topic.id}`);
  const answer = page.getByRole('textbox', { name: 'Your answer' });
  await expect(answer).toHaveValue('Begun on my phone.');
  await ines.call('PUT', key, { body: 'Finished on my phone.', version: 1 });
  await answer.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' And here.');
  await expect(page.getByRole('alert')).toContainText('changed elsewhere');
  expect(await barriers(page)).toEqual([]);
  await shot(page, 'draft-conflict');
  await page.getByRole('button', { name: 'Put both together' }).click();
  await page.getByRole('button', { name: 'Post', exact: true }).click();
  const posted = page.getByRole('article', { name: 'Post 4 by Ines Okafor' });
  await expect(posted).toContainText('And here.');
  await expect(posted).toContainText('Finished on my phone.');
  await page.reload();
  await expect(posted).toBeVisible();
  await expect(page.getByText(/Draft saved/)).toBeHidden();

  await page.getByRole('button', { name: 'Topic actions' }).click();
  await page.getByRole('menuitem', { name: 'Timers…' }).click();
  await page.getByRole('combobox', { name: 'Slow mode' }).click();
  await page.getByRole('option', { name: '5 minutes', exact: true }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('One post per person every 5 minutes')).toBeVisible();
});
