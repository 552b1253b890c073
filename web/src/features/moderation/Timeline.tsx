import { Time, useTranslation } from '@/frame';
import { actions, type Entry } from './caseTypes';

const kinds = ['reported', 'flagged', 'claimed', 'resolved', 'removed', 'appealed', 'appeal-decided'] as const;

/** What became of a case, the latest last. */
export function Timeline({ entries }: { entries: Entry[] }) {
  const { t } = useTranslation('moderation');
  return (
    <ol aria-label={t('log')} className="ms-4 flex flex-col gap-12 border-s-2 border-line ps-16">
      {entries.map((entry, i) => (
        <li
          key={i}
          className="relative text-13 before:absolute before:-start-21 before:top-5 before:rounded-full before:bg-text-3 before:content-[''] before:square-8"
        >
          <p className="flex flex-wrap justify-between gap-x-12">
            <span>
              <What entry={entry} />
            </span>
            <span className="text-12 text-text-3">
              <Time at={entry.createdAt} />
            </span>
          </p>
          {entry.note !== null && (
            <p dir="auto" className="mt-2 wrap-anywhere whitespace-pre-line text-text-2">
              {entry.note}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function What({ entry: { kind, actor, details } }: { entry: Entry }) {
  const { t } = useTranslation('moderation');
  const name = actor?.displayName ?? t('someService');
  const known = kinds.find((one) => one === kind);
  const action = actions.find((one) => one === details.action);
  if (known === 'resolved' && action) return t('entries.decided', { name, what: t(`done.${action}`) });
  if (known === 'appeal-decided')
    return t(details.decision === 'overturn' ? 'entries.overturned' : 'entries.upheld', { name });
  return known ? t(`entries.${known}`, { name }) : `${name}: ${kind}`;
}
