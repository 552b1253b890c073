import '@/styles/prose.css';
import { useMemo } from 'react';

type Policy = { createHTML: (html: string) => unknown };
type Factory = { createPolicy: (name: string, rules: { createHTML: (html: string) => string }) => Policy };

const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
const policy: Policy = factory?.createPolicy('server-html', { createHTML: (html) => html }) ?? {
  createHTML: (html) => html,
};

/** What people wrote, as the server rendered and sanitised it (`bodyHtml`, `snippetHtml`). Nothing else may be shown as HTML. */
export function ServerHtml({ html, className = 'prose' }: { html: string; className?: string }) {
  const trusted = useMemo(() => policy.createHTML(html) as string, [html]);
  // eslint-disable-next-line no-restricted-syntax -- the one place
  return <div dir="auto" className={className} dangerouslySetInnerHTML={{ __html: trusted }} />;
}
