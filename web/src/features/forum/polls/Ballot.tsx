import { Check } from 'lucide-react';
import { useState } from 'react';
import { number, useTranslation } from '@/frame';
import { Button } from '@/ui';
import type { Poll } from './pollQueries';

type BallotProps = { poll: Poll; busy: boolean; onCast: (choices: string[]) => void; onResults: () => void };

/** One, some, or some in an order: those of a ranked poll get their place as they are chosen. */
export function Ballot({ poll, busy, onCast, onResults }: BallotProps) {
  const { t } = useTranslation('forum');
  const [choices, setChoices] = useState(poll.myChoices);
  const single = poll.kind === 'single';
  const toggle = (id: string) =>
    setChoices((known) => {
      if (single) return [id];
      return known.includes(id) ? known.filter((one) => one !== id) : [...known, id];
    });
  return (
    <form
      className="flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        if (choices.length > 0) onCast(choices);
      }}
    >
      <fieldset className="flex flex-col gap-6">
        <legend className="pb-6 text-12 text-text-3">{t(`poll.how.${poll.kind}`)}</legend>
        {poll.options.map(({ id, text }) => {
          const place = choices.indexOf(id);
          return (
            <label key={id} className="poll-option cursor-pointer">
              <input
                type={single ? 'radio' : 'checkbox'}
                name={poll.id}
                checked={place >= 0}
                onChange={() => toggle(id)}
                className="peer sr-only"
              />
              <span aria-hidden className="poll-mark" data-round={single || undefined}>
                {place >= 0 && (poll.kind === 'ranked' ? number(place + 1) : <Check size={12} strokeWidth={3} />)}
              </span>
              <bdi className="min-w-0 wrap-anywhere">{text}</bdi>
              {poll.kind === 'ranked' && place >= 0 && (
                <span className="sr-only">{t('poll.place', { place: place + 1 })}</span>
              )}
            </label>
          );
        })}
      </fieldset>
      <div className="flex flex-wrap items-center gap-8">
        <Button type="submit" look="primary" size="sm" busy={busy} disabled={choices.length === 0}>
          {t('poll.vote')}
        </Button>
        <Button look="quiet" size="sm" onClick={onResults}>
          {t('poll.results')}
        </Button>
      </div>
    </form>
  );
}
