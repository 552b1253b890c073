const reversed = (text: string) =>
  text.replace(
    /(\{\{.*?\}\}|<[^>]*>)|([^{<]+)/g,
    (_, kept: string | undefined, words: string) => kept ?? `\u202E${words}\u202C`,
  );

/** English written from right to left: what shows where the layout forgets about it. */
export function pseudo(strings: unknown): unknown {
  if (typeof strings === 'string') return reversed(strings);
  return Object.fromEntries(Object.entries(strings as object).map(([key, inner]) => [key, pseudo(inner)]));
}
