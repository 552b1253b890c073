import { Copy } from 'lucide-react';
import { useTranslation } from '@/frame';
import { Button, complain, say } from '@/ui';

/** Something that is shown once, to be kept elsewhere. */
export function Secret({ label, children }: { label: string; children: string }) {
  return (
    <pre
      aria-label={label}
      role="group"
      dir="ltr"
      className="overflow-auto rounded-control border border-line bg-sunken px-12 py-10 font-mono text-13 leading-reading break-all whitespace-pre-wrap select-all"
    >
      {children}
    </pre>
  );
}

export function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const copy = () =>
    // Browsers have no clipboard in insecure contexts.
    void Promise.resolve()
      .then(() => navigator.clipboard.writeText(text))
      .then(
        () => say(common('copied')),
        () => complain(t('secret.copyFailed')),
      );
  return (
    <Button onClick={copy}>
      <Copy size={14} aria-hidden />
      {common('copy')}
    </Button>
  );
}
