import { fullTime, useTranslation } from '@/frame';
import { Banner, Button } from '@/ui';
import type { Choice, Theirs } from './serverDraft';

type DraftConflictProps = { mine: string; theirs: Theirs; onChoose: (choice: Choice) => void };

/** Both versions of a draft that was changed in two places. */
export function DraftConflict({ mine, theirs, onChoose }: DraftConflictProps) {
  const { t } = useTranslation('composer');
  return (
    <div className="flex flex-col gap-10 p-8">
      <Banner tone="warning" role="alert">
        {t('conflict.title')}
      </Banner>
      <div className="grid gap-10 phone:grid-cols-2">
        <Version name={t('conflict.mine')} text={mine} />
        <Version name={t('conflict.theirs', { time: fullTime(theirs.updatedAt) })} text={theirs.body} />
      </div>
      <div className="flex flex-wrap gap-8">
        <Button size="sm" onClick={() => onChoose('mine')}>
          {t('conflict.keepMine')}
        </Button>
        <Button size="sm" onClick={() => onChoose('theirs')}>
          {t('conflict.takeTheirs')}
        </Button>
        <Button size="sm" onClick={() => onChoose('both')}>
          {t('conflict.both')}
        </Button>
      </div>
    </div>
  );
}

function Version({ name, text }: { name: string; text: string }) {
  const { t } = useTranslation('composer');
  return (
    <section aria-label={name} className="min-w-0">
      <h3 className="mb-4 text-12 font-medium text-text-2">{name}</h3>
      <p
        dir="auto"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and so the keyboard must reach it
        tabIndex={0}
        className="max-h-160 overflow-auto rounded-control bg-inset px-10 py-8 text-13 wrap-anywhere whitespace-pre-wrap"
      >
        {text.trim() === '' ? t('conflict.nothing') : text}
      </p>
    </section>
  );
}
