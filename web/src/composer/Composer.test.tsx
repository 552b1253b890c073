import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { newQueryClient, Problem } from '@/api';
import { loadWords } from '@/frame/i18n';
import { problem, serve } from '@/test/server';
import { Composer, type ComposerProps } from '.';

beforeAll(() => loadWords('composer'));
beforeEach(() => localStorage.clear());

function write(props: Partial<ComposerProps> = {}) {
  const onSend = vi.fn<ComposerProps['onSend']>().mockResolvedValue(undefined);
  // Each test writes elsewhere: what was written lives as long as the page.
  const draftKey = props.draftKey ?? crypto.randomUUID();
  const { unmount } = render(
    <QueryClientProvider client={newQueryClient()}>
      <Composer draftKey={draftKey} label="Your answer" onSend={onSend} {...props} />
    </QueryClientProvider>,
  );
  return { person: userEvent.setup(), onSend, draftKey, unmount };
}

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your answer' });

it('sends with Ctrl Enter, and is empty then', async () => {
  const { person, onSend } = write();
  await person.type(field(), 'Hello{Control>}{Enter}{/Control}');
  expect(onSend).toHaveBeenCalledWith('Hello', expect.stringMatching(/^[0-9a-f-]{36}$/), []);
  await waitFor(() => expect(field()).toHaveValue(''));
  expect(Object.keys(localStorage)).toEqual([]);
});

it('keeps what is written while the words before it are on their way', async () => {
  const { person, onSend } = write({ enterSends: true });
  const answer = Promise.withResolvers<undefined>();
  onSend.mockReturnValueOnce(answer.promise);
  await person.type(field(), 'Hello{Enter}');
  await person.type(field(), ' And tea?');
  answer.resolve(undefined);
  await waitFor(() => expect(field()).toHaveValue('And tea?'));
  await person.type(field(), '{Enter}');
  await waitFor(() => expect(field()).toHaveValue(''));
  expect(onSend.mock.calls[1]?.[0]).toBe('And tea?');
  expect(onSend.mock.calls[1]?.[1]).not.toBe(onSend.mock.calls[0]?.[1]);
});

it('does not send nothing, nor too much', async () => {
  const { person, onSend } = write({ initial: 'x'.repeat(50_001) });
  expect(screen.getByText('One character too many')).toBeVisible();
  await person.type(field(), '{Control>}{Enter}{/Control}');
  await person.clear(field());
  await person.type(field(), '  {Control>}{Enter}{/Control}');
  expect(onSend).not.toHaveBeenCalled();
});

it('keeps what was refused, says why, and sends it again with the same id', async () => {
  const { person, onSend } = write();
  onSend.mockRejectedValueOnce(new Problem(403, { type: 'urn:parley:problem:forbidden' }));
  await person.type(field(), 'Hello');
  await person.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('You may not do this here.');
  expect(field()).toHaveValue('Hello');
  await person.click(screen.getByRole('button', { name: 'Send' }));
  await waitFor(() => expect(onSend).toHaveBeenCalledTimes(2));
  expect(onSend.mock.calls[1]).toEqual(onSend.mock.calls[0]);
});

it('formats what is selected, by button and by key', async () => {
  const { person } = write({ initial: 'one two' });
  field().setSelectionRange(0, 3);
  await person.click(screen.getByRole('button', { name: 'Bold' }));
  expect(field()).toHaveValue('**one** two');
  field().setSelectionRange(8, 11);
  await person.keyboard('{Control>}e{/Control}');
  expect(field()).toHaveValue('**one** `two`');
});

it('keeps the draft when the page is left', async () => {
  const { person, draftKey, unmount } = write();
  await person.type(field(), 'Half a');
  expect(screen.getByText(/^Draft saved/)).toBeVisible();
  await person.clear(field());
  expect(screen.queryByText(/^Draft saved/)).toBeNull();
  await person.type(field(), 'Half a');
  unmount();
  write({ draftKey });
  expect(field()).toHaveValue('Half a');
});

it('says when the browser keeps nothing, and goes on', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const { person, onSend } = write();
  await person.type(field(), 'Hello');
  expect(screen.getByText(/keeps no drafts now/)).toBeVisible();
  await person.click(screen.getByRole('button', { name: 'Send' }));
  expect(onSend).toHaveBeenCalledWith('Hello', expect.anything(), []);
});

it('shows what another tab wrote', async () => {
  const { draftKey } = write();
  const key = `parley.draft..${draftKey}`;
  localStorage.setItem(key, JSON.stringify({ id: 'one', body: 'From there' }));
  dispatchEvent(new StorageEvent('storage', { key }));
  await waitFor(() => expect(field()).toHaveValue('From there'));
});

it('shows what the server makes of it, and why it does not', async () => {
  const preview = 'POST /api/v1/markdown/preview';
  const requests = serve({ [preview]: { body: { bodyHtml: '<p><strong>Hi</strong></p>' } } });
  const { person } = write({ initial: '**Hi**' });
  await person.click(screen.getByRole('button', { name: 'Preview' }));
  expect(await screen.findByText('Hi')).toBeVisible();
  expect(await requests[0]?.json()).toEqual({ body: '**Hi**' });
  expect(requests[0]?.headers.has('Idempotency-Key')).toBe(false);
  await person.click(screen.getByRole('button', { name: 'Go on writing' }));
  serve({ [preview]: problem(403, 'forbidden') });
  await person.type(field(), ' you');
  await person.click(screen.getByRole('button', { name: 'Preview' }));
  expect(await screen.findByText(/^No preview:/)).toBeVisible();
});

it('sends what is attached by its id, and nothing while a file is on its way', async () => {
  const arrive = { now: () => undefined as unknown };
  vi.stubGlobal(
    'XMLHttpRequest',
    class {
      status = 200;
      upload = {};
      onload?: () => void;
      onloadend?: () => void;
      open = () => undefined;
      setRequestHeader = () => undefined;
      send = () => {
        arrive.now = () => {
          this.onload?.();
          this.onloadend?.();
        };
      };
    },
  );
  serve({
    'POST /api/v1/forums/f1/uploads': { body: { id: 'u1', uploadUrl: 'https://files.example/u1', headers: {} } },
    'POST /api/v1/forums/f1/uploads/u1/complete': { body: { id: 'file1', name: 'plan.pdf', size: 2048 } },
  });
  const { person, onSend } = write({ uploadTo: '/forums/f1' });
  await person.type(screen.getByRole('textbox'), 'The plan');
  await person.upload(screen.getByLabelText('Attach files', { selector: 'input' }), new File(['x'], 'plan.pdf'));
  expect(await screen.findByRole('progressbar', { name: 'plan.pdf' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Send' })).toBeDisabled();
  arrive.now();
  expect(await screen.findByText('2 kB')).toBeVisible();
  await person.click(screen.getByRole('button', { name: 'Send' }));
  expect(onSend).toHaveBeenCalledWith('The plan', expect.anything(), ['file1']);
  await waitFor(() => expect(screen.queryByText('plan.pdf')).toBeNull());
});
