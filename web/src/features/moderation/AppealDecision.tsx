import { useState } from 'react';
import { useTranslation } from '@/frame';
import { useMe } from '@/session';
import { Banner, Button, Field, Form, say, Textarea } from '@/ui';
import { useCaseStep } from './caseQueries';
import type { Case } from './caseTypes';
import { useStepWords } from './caseWords';
import { Part } from './Part';

/** By somebody else than the one who decided first. */
export function AppealDecision({ one }: { one: Case }) {
  const { t } = useTranslation('moderation');
  const me = useMe();
  const words = useStepWords();
  const step = useCaseStep(one.id);
  const [note, setNote] = useState('');
  if (one.resolvedBy?.id === me?.id) return <Banner>{t('problem.appeal-for-another')}</Banner>;
  const decide = (decision: 'uphold' | 'overturn') => {
    const text = note.trim();
    step.mutate(
      { step: 'appeal/decide', decision, ...(text !== '' && { note: text }) },
      { onSuccess: () => say(t(`appeal.${decision}Done`)) },
    );
  };
  return (
    <Part title={t('appeal.title')}>
      <Form onSubmit={() => undefined} errors={step.error?.fields}>
        <p className="text-13 text-text-2">{t('appeal.text')}</p>
        <Field
          name="note"
          label={one.author ? t('noteForAuthor', { name: one.author.displayName }) : t('noteForModerators')}
          error={step.error?.fields.note}
        >
          <Textarea
            value={note}
            onChange={({ target }) => setNote(target.value)}
            maxLength={2000}
            rows={3}
            dir="auto"
          />
        </Field>
        {step.error && (
          <Banner tone="danger" role="alert">
            {words(step.error)}
          </Banner>
        )}
        <div className="flex justify-end gap-8">
          <Button busy={step.isPending} onClick={() => decide('uphold')}>
            {t('appeal.uphold')}
          </Button>
          <Button look="primary" busy={step.isPending} onClick={() => decide('overturn')}>
            {t('appeal.overturn')}
          </Button>
        </div>
      </Form>
    </Part>
  );
}
