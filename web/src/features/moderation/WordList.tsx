import { EyeOff, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '@/frame';
import { Button, Empty, IconButton, SearchInput, Select } from '@/ui';
import { actions, type Word } from './words';

/** At once: a list of a thousand menus is slow. */
const step = 50;

type WordListProps = { words: Word[]; onChange?: (words: Word[]) => void };

export function WordList({ words, onChange }: WordListProps) {
  const { t } = useTranslation('moderation');
  const [q, setQ] = useState('');
  const [shown, show] = useState(step);
  if (words.length === 0) {
    return (
      <Empty icon={EyeOff} title={t('words.none')}>
        {t('words.noneText')}
      </Empty>
    );
  }
  const found = words.filter(({ pattern }) => pattern.toLocaleLowerCase().includes(q.trim().toLocaleLowerCase()));
  return (
    <div>
      <div className="mb-8 flex flex-wrap items-center gap-12">
        <SearchInput label={t('words.find')} value={q} onChange={setQ} className="min-w-200 grow" />
        <span className="text-12 text-text-3">{t('words.count', { count: words.length })}</span>
      </div>
      <ul aria-label={t('words.list')}>
        {found.slice(0, shown).map((word) => (
          <li key={word.pattern} className="flex items-center gap-8 border-b border-line py-6">
            <bdi className="min-w-0 grow truncate text-14 font-medium">{word.pattern}</bdi>
            {onChange ? (
              <Change
                word={word}
                onChange={(next) =>
                  onChange(words.flatMap((one) => (one === word ? (next === undefined ? [] : [next]) : [one])))
                }
              />
            ) : (
              <span className="shrink-0 text-13 text-text-2">{t(`words.actions.${word.action}`)}</span>
            )}
          </li>
        ))}
      </ul>
      {found.length > shown && (
        <Button className="mx-auto mt-12 flex" onClick={() => show(shown + step)}>
          {t('words.more', { count: found.length - shown })}
        </Button>
      )}
    </div>
  );
}

function Change({ word, onChange }: { word: Word; onChange: (word: Word | undefined) => void }) {
  const { t } = useTranslation('moderation');
  return (
    <>
      <span className="w-200 shrink-0 max-phone:w-150">
        <Select
          aria-label={t('words.actionOf', { word: word.pattern })}
          value={word.action}
          onChange={(action) => onChange({ ...word, action })}
          options={actions.map((value) => ({ value, label: t(`words.actions.${value}`) }))}
        />
      </span>
      <IconButton label={t('words.remove', { word: word.pattern })} onClick={() => onChange(undefined)}>
        <X size={16} />
      </IconButton>
    </>
  );
}
