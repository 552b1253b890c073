import { mkdirSync } from 'node:fs';
import { expect, test as base, type Browser, type Page } from '@playwright/test';
import { AxeBuilder } from '@axe-core/playwright';

export { expect };

/** Somebody with an account, in a browser of their own. */
export interface Person {
  page: Page;
  id: string;
  username: string;
  displayName: string;
  /** Calls the API as this person; `path` is below /api/v1. */
  call: <T = Record<string, unknown>>(method: string, path: string, body?: unknown) => Promise<T>;
}

interface Support {
  /** Opens a browser context with a new account that is signed in. */
  person: (displayName?: string) => Promise<Person>;
}

let count = 0;

export const test = base.extend<Support>({
  person: async ({ browser }, give) => {
    const pages: Page[] = [];
    await give(async (displayName = 'Ines Okafor') => {
      const person = await register(browser, displayName);
      pages.push(person.page);
      return person;
    });
    for (const page of pages) await page.context().close();
  },
});

async function register(browser: Browser, displayName: string): Promise<Person> {
  const page = await (await browser.newContext()).newPage();
  count += 1;
  const username = `p${Date.now().toString(36)}x${process.pid.toString(36)}${count}`;
  await page.goto('/');
  const account = {
    username,
    displayName,
    email: `${username}@example.org`,
    password: 'tea-at-four-oclock',
    session: 'cookie',
  };
  const { user, accessToken } = await fetchJson<{ user: { id: string }; accessToken: string }>(
    page,
    'POST',
    '/auth/register',
    account,
  );
  await page.evaluate(() => {
    localStorage.setItem('parley.signed-in', '1');
  });
  await page.reload();
  await expect(page.getByRole('link', { name: displayName }).first()).toBeVisible();
  return {
    page,
    id: user.id,
    username,
    displayName,
    call: (method, path, body) => fetchJson(page, method, path, body, accessToken),
  };
}

function fetchJson<T>(page: Page, method: string, path: string, body?: unknown, token?: string): Promise<T> {
  return page.evaluate(
    async ([method, path, body, token]) => {
      const headers: Record<string, string> = token ? { Authorization: `Bearer ${token}` } : {};
      if (body !== undefined) headers['Content-Type'] = 'application/json';
      const answer = await fetch(`/api/v1${path}`, {
        method,
        headers,
        body: body === undefined ? null : JSON.stringify(body),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
      return (text === '' ? undefined : JSON.parse(text)) as T;
    },
    [method, path, body, token] as const,
  );
}

/** A public organization with a forum and a topic of three posts. */
export async function community(owner: Person, name = 'Tidewater Makers') {
  const org = await owner.call<{ id: string; slug: string }>('POST', '/orgs', { name, visibility: 'public' });
  const forum = await owner.call<{ id: string; slug: string }>('POST', `/orgs/${org.id}/forums`, {
    name: 'Workshop help',
    kind: 'questions',
  });
  const topic = await owner.call<{ id: string }>('POST', `/forums/${forum.id}/topics`, {
    title: 'Which glue holds oiled oak?',
    body: 'The joint opened after **two** winters.',
    tags: ['glue', 'oak'],
  });
  for (const body of ['Epoxy, after wiping it with acetone.', 'Or a mechanical joint: a drawbored peg needs no glue.'])
    await owner.call('POST', `/topics/${topic.id}/posts`, { body });
  return { org, forum, topic };
}

/** Serious and critical findings of axe, one line each. */
export async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
    );
}

const SHOTS = 'target/screenshots';

/** Keeps a picture of the page for people to look at. */
export async function shot(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}/${name}.png`, animations: 'disabled' });
}
