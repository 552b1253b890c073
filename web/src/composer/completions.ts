import type { CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete';
import { getOrgsByOrgIdMembers, type MembershipView } from '@/api';

type Search = (start: string) => Promise<MembershipView[]>;

/** Those who can be mentioned, by the start of a name. Without an answer there are no suggestions, and nothing else. */
export function membersOf(orgId: string): Search {
  const found = new Map<string, Promise<MembershipView[]>>();
  return (start) => {
    const known =
      found.get(start) ??
      getOrgsByOrgIdMembers({ path: { orgId }, query: { q: start, status: 'active', limit: 8 } })
        .then(({ data }) => data.items)
        .catch(() => {
          found.delete(start);
          return [];
        });
    found.set(start, known);
    return known;
  };
}

export function mentions(search: Search): CompletionSource {
  return async (context) => {
    const written = context.matchBefore(/(?<![\w@/.])@[\p{L}\p{N}_.-]*/u);
    if (!written) return null;
    const members = await search(written.text.slice(1).toLowerCase());
    return offered(
      context,
      written.from,
      members.map(({ user }) => ({
        label: `@${user.username}`,
        detail: user.displayName,
        apply: `@${user.username} `,
      })),
    );
  };
}

/** What one can have done by a text that begins with a slash. */
export type Command = { name: string; help: string };

export function commands(list: () => Promise<Command[]>): CompletionSource {
  return async (context) => {
    const written = context.matchBefore(/^\/[\w-]*/);
    if (written?.from !== 0) return null;
    const start = written.text.slice(1).toLowerCase();
    const found = (await list()).filter(({ name }) => name.startsWith(start));
    return offered(
      context,
      0,
      found.map(({ name, help }) => ({ label: `/${name}`, detail: help, apply: `/${name} ` })),
    );
  };
}

export const emoji: CompletionSource = async (context) => {
  const written = context.matchBefore(/(?<![\p{L}\p{N}:]):[a-z0-9_+-]{2,}/u);
  if (!written) return null;
  const { emojiNamed } = await import('./emoji');
  const found = emojiNamed(written.text.slice(1));
  return offered(
    context,
    written.from,
    found.map(({ sign, name }) => ({
      label: `:${name}:`,
      displayLabel: `${sign} ${name}`,
      apply: `${sign} `,
    })),
  );
};

function offered(
  { aborted }: CompletionContext,
  from: number,
  options: CompletionResult['options'],
): CompletionResult | null {
  return aborted || options.length === 0 ? null : { from, options, filter: false };
}
