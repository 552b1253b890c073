import { useDeferredValue, useState } from 'react';
import type { TopicView } from '@/api';
import { useSuggestions } from '@/features/search';
import { useTranslation } from '@/frame';
import { Field, Input } from '@/ui';
import { topicIdIn } from './topicLink';

type TopicFieldProps = { topic: TopicView; onChange: (topicId: string | undefined) => void };

/** Another topic, found by words of its name or by its link. */
export function TopicField({ topic, onChange }: TopicFieldProps) {
  const { t } = useTranslation('forum');
  const [text, setText] = useState('');
  const [chosen, choose] = useState<string>();
  const linked = topicIdIn(text);
  const asked = useDeferredValue(linked === undefined && text.trim().length > 2 ? text.trim() : '');
  const found = (useSuggestions(asked, topic.orgId).data?.items ?? []).filter(
    ({ id, type }) => type === 'topic' && id !== topic.id,
  );
  const itself = linked === topic.id;
  return (
    <>
      <Field label={t('merge.into')} help={t('merge.help')} error={itself && t('merge.itself')}>
        <Input
          value={chosen ?? text}
          onValueChange={(next) => {
            const id = topicIdIn(next);
            choose(undefined);
            setText(next);
            onChange(id === topic.id ? undefined : id);
          }}
          dir="auto"
          autoComplete="off"
        />
      </Field>
      {chosen === undefined && asked !== '' && found.length > 0 && (
        <ul aria-label={t('merge.found')} className="-mt-8">
          {found.slice(0, 6).map(({ id, title }) => (
            <li key={id}>
              <button
                type="button"
                dir="auto"
                onClick={() => {
                  choose(title);
                  onChange(id);
                }}
                className="block w-full truncate rounded-control px-8 py-6 text-start text-13 hover:bg-hover"
              >
                {title}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
