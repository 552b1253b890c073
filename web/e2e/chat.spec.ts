import { barriers, expect, shot, test } from './support.ts';

test('two people talk in a channel, in a thread and alone, and read what they missed', async ({ person }) => {
  const owner = await person('Ines Okafor');
  const guest = await person('Mei Sato');
  const org = await owner.call<{ id: string; slug: string }>('POST', '/orgs', {
    name: 'Tidewater Makers',
    visibility: 'public',
  });
  await guest.call('POST', `/orgs/${org.id}/join`);

  await owner.page.goto(`/orgs/${org.slug}/channels`);
  await owner.page.getByRole('button', { name: 'New channel' }).click();
  await owner.page.getByLabel('Name', { exact: true }).fill('laser-cutter');
  await owner.page.getByRole('button', { name: 'Create channel' }).click();
  const write = owner.page.getByRole('textbox', { name: 'Message laser-cutter' });
  await expect(write).toBeVisible();

  await guest.page.goto(`/orgs/${org.slug}/channels`);
  await guest.page.getByRole('button', { name: 'Join' }).click();
  await guest.page.getByRole('link', { name: 'laser-cutter' }).first().click();
  const log = guest.page.getByRole('log', { name: 'Messages in laser-cutter' });
  await expect(log).toBeVisible();

  await write.fill('The lens is **clean** again.');
  await write.press('Enter');
  await expect(log.getByText('The lens is clean again.')).toBeVisible();
  await expect(owner.page.getByRole('article', { name: 'Message by Ines Okafor' })).toHaveCount(1);

  await log.getByRole('article').hover();
  await log.getByRole('button', { name: 'Reply in a thread' }).click();
  const reply = guest.page.getByRole('textbox', { name: 'Reply in thread' });
  await reply.fill('Thank you.');
  await reply.press('Enter');
  await owner.page.getByRole('button', { name: /^1 reply/ }).click();
  await expect(owner.page.getByRole('log', { name: 'Thread' }).getByText('Thank you.')).toBeVisible();
  expect(await barriers(owner.page), 'channel').toEqual([]);
  await shot(owner.page, 'channel-light');

  await write.fill('/me cleans the lens');
  await write.press('Enter');
  await expect(owner.page.getByText('cleans the lens')).toBeVisible();
  await write.fill('Tea on Monday?');
  await owner.page.getByRole('button', { name: 'Send later' }).click();
  await owner.page.getByRole('button', { name: 'In a week' }).click();
  await owner.page.getByRole('button', { name: 'Schedule it' }).click();
  await expect(owner.page.getByRole('dialog')).toBeHidden();
  await owner.page.goto('/scheduled');
  await expect(owner.page.getByText('Tea on Monday?')).toBeVisible();
  expect(await barriers(owner.page), 'scheduled').toEqual([]);
  await shot(owner.page, 'scheduled');
  await owner.page.goto(`/orgs/${org.slug}/channels`);

  await guest.page.goto(`/orgs/${org.slug}`);
  await guest.page.getByRole('link', { name: 'Channels' }).click();
  await guest.page.getByRole('button', { name: 'New conversation' }).click();
  await guest.page.getByRole('checkbox', { name: 'Ines Okafor' }).click();
  await guest.page.getByRole('button', { name: 'Start' }).click();
  const alone = guest.page.getByRole('textbox', { name: 'Message Ines Okafor' });
  await alone.fill('Tea at four?');
  await alone.press('Enter');
  const waiting = owner.page.getByRole('link', { name: /Mei Sato.*1 unread/ });
  await expect(waiting).toBeVisible();
  await waiting.click();
  await expect(owner.page.getByText('Tea at four?')).toBeVisible();
});
