import { useEffect, useRef } from 'react';
import type { UserSummary } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { outbox, type Unsent } from '@/outbox';
import { Avatar, Banner, Button, cx } from '@/ui';

type UnsentRowProps = {
  letter: Unsent;
  me: UserSummary;
  /** Why it was refused, where that has better words than the server's. */
  why?: string | undefined;
  /** Takes its words back to where one writes. */
  onWriteOn?: () => void;
  className?: string;
};

/** What one wrote, in the list that it will be in, until the server has it. */
export function UnsentRow({ letter, me, why, onWriteOn, className }: UnsentRowProps) {
  const { t } = useTranslation('composer');
  const { refused } = letter;
  const state = t(refused ? 'unsent.notSent' : letter.state === 'waiting' ? 'unsent.waiting' : 'unsent.sending');
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which is no clean-up.
    row.current?.scrollIntoView({ block: 'nearest' });
  }, [refused]);
  return (
    <li ref={row} className={className}>
      <article aria-label={state} aria-busy={letter.state === 'sending'}>
        <header className="flex items-center gap-8">
          <Avatar id={me.id} name={me.displayName} url={me.avatarUrl} size={28} decorative />
          <span dir="auto" className="min-w-0 truncate text-14 font-semibold">
            {me.displayName}
          </span>
          <span className="ms-auto shrink-0 text-12 text-text-3">{state}</span>
        </header>
        <div className="unsent-content">
          <p dir="auto" className={cx('prose whitespace-pre-wrap', !refused && 'text-text-2')}>
            {typeof letter.body.body === 'string' && letter.body.body}
          </p>
          {refused && (
            <Banner tone="danger" role="alert">
              <span className="flex flex-wrap items-center gap-8">
                <span className="grow">{why ?? refused.errors[0]?.detail ?? wordsFor(refused)}</span>
                <Button size="sm" onClick={() => void outbox.discard(letter.id)}>
                  {t('unsent.discard')}
                </Button>
                {onWriteOn && (
                  <Button
                    size="sm"
                    onClick={() => {
                      onWriteOn();
                      void outbox.discard(letter.id);
                    }}
                  >
                    {t('unsent.writeOn')}
                  </Button>
                )}
                <Button size="sm" look="primary" onClick={() => void outbox.again(letter.id)}>
                  {t('unsent.again')}
                </Button>
              </span>
            </Banner>
          )}
        </div>
      </article>
    </li>
  );
}
