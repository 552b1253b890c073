import { Check } from 'lucide-react';
import { number, useTranslation } from '@/frame';
import { cx } from '@/ui';
import type { Poll } from './pollQueries';

/** Bars with their share of those who voted. */
export function Results({ poll }: { poll: Poll }) {
  const { t, language } = useTranslation('forum');
  const most = Math.max(...poll.options.map(({ votes }) => votes));
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return (
    <ul className="flex flex-col gap-6">
      {poll.options.map(({ id, text, votes }) => {
        const share = poll.voters === 0 ? 0 : votes / poll.voters;
        const place = poll.myChoices.indexOf(id);
        return (
          <li key={id} className={cx('poll-option', votes > 0 && votes === most && 'is-first')}>
            <span aria-hidden className="poll-bar" style={{ inlineSize: `${share * 100}%` }} />
            <bdi className="relative min-w-0 wrap-anywhere">{text}</bdi>
            {place >= 0 && (
              <span className="relative flex shrink-0 items-center">
                <Check size={14} aria-hidden />
                {poll.kind === 'ranked' && <span aria-hidden>{number(place + 1)}</span>}
                <span className="sr-only">{t('poll.mine', { place: place + 1 })}</span>
              </span>
            )}
            <span className="relative ms-auto shrink-0 font-semibold tabular-nums">
              <span className="sr-only">{t('poll.votes', { count: votes })}, </span>
              {percent.format(share)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
