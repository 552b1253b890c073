export const actions = ['block', 'censor', 'approve', 'flag'] as const;
export type Action = (typeof actions)[number];
export type Word = { pattern: string; action: Action };

export const mostWords = 1000;

/** As org-service takes it. */
export const isPattern = (pattern: string) => pattern.length <= 100 && /[^*\s]/.test(pattern);

/** With what stands in the lines; one that is there already gets the new action. */
export function withLines(words: Word[], lines: string, action: Action): Word[] {
  const added = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const same = (pattern: string) => pattern.toLocaleLowerCase();
  const fresh = [...new Map(added.map((pattern) => [same(pattern), { pattern, action }])).values()];
  const names = new Set(fresh.map(({ pattern }) => same(pattern)));
  return [...fresh, ...words.filter(({ pattern }) => !names.has(same(pattern)))];
}
