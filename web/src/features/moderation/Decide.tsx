import { Ban, Check, MessageSquareWarning, MicOff, Trash2, UserX, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { OrganizationView } from '@/api';
import { useKey, useTranslation } from '@/frame';
import { Banner, Button, cx, Field, Form, Key, say, Select, Textarea } from '@/ui';
import { useCaseStep } from './caseQueries';
import { actions, type Case, type CaseAction } from './caseTypes';
import { useStepWords } from './caseWords';
import { Part } from './Part';

const icons: Record<CaseAction, LucideIcon> = {
  remove: Trash2,
  warn: MessageSquareWarning,
  silence: MicOff,
  suspend: UserX,
  ban: Ban,
  dismiss: Check,
};

const durations = ['1', '7', '30', 'endless'] as const;
type Duration = (typeof durations)[number];
const lasts = (action: CaseAction) => action === 'silence' || action === 'suspend' || action === 'ban';

const endOf = (days: Duration) =>
  days === 'endless' ? {} : { until: new Date(Date.now() + Number(days) * 86_400_000).toISOString() };

export function Decide({ one, organization }: { one: Case; organization: OrganizationView }) {
  const { t } = useTranslation('moderation');
  const words = useStepWords();
  const step = useCaseStep(one.id);
  const [action, choose] = useState<CaseAction>();
  const [days, setDays] = useState<Duration>('7');
  const [note, setNote] = useState('');
  const manages = organization.myPermissions.includes('member.manage');
  const fits = (which: CaseAction) => {
    if (which === 'dismiss') return true;
    if (which === 'remove') return one.subject.type !== 'user' && !one.subject.gone;
    return one.author !== null && (manages || which === 'warn' || which === 'silence');
  };
  const choices = actions.filter(fits);
  const submit = () => {
    if (action === undefined) return;
    const text = note.trim();
    step.mutate(
      { step: 'resolve', action, ...(text !== '' && { note: text }), ...(lasts(action) && endOf(days)) },
      { onSuccess: () => say(t(`done.${action}`)) },
    );
  };
  useKey('mod+Enter', t('act'), submit);
  return (
    <Part title={t('decide')}>
      <Form onSubmit={submit} errors={step.error?.fields}>
        <div role="radiogroup" aria-label={t('decide')} className="grid grid-cols-2 gap-8 phone:grid-cols-3">
          {choices.map((which, i) => (
            <Choice
              key={which}
              action={which}
              number={i + 1}
              chosen={action === which}
              onChoose={() => choose(which)}
            />
          ))}
        </div>
        {action !== undefined && lasts(action) && (
          <Field label={t('howLong')}>
            <Select
              value={days}
              onChange={setDays}
              options={durations.map((value) => ({
                value,
                label: value === 'endless' ? t('endless') : t('days', { count: Number(value) }),
              }))}
            />
          </Field>
        )}
        {action !== undefined && (
          <Field
            name="note"
            label={
              action === 'dismiss' || !one.author
                ? t('noteForModerators')
                : t('noteForAuthor', { name: one.author.displayName })
            }
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
        )}
        {step.error && (
          <Banner tone="danger" role="alert">
            {words(step.error)}
          </Banner>
        )}
        <div className="flex flex-wrap items-center justify-end gap-12">
          <span className="text-12 text-text-3">{t(action === undefined ? 'chooseFirst' : 'canAppeal')}</span>
          <Button
            type="submit"
            look={action === undefined || action === 'dismiss' ? 'primary' : 'danger-filled'}
            busy={step.isPending}
            disabled={action === undefined}
          >
            {t(action === undefined ? 'act' : `actions.${action}`)}
          </Button>
        </div>
      </Form>
    </Part>
  );
}

type ChoiceProps = { action: CaseAction; number: number; chosen: boolean; onChoose: () => void };

function Choice({ action, number, chosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation('moderation');
  const Icon = icons[action];
  useKey(String(number), t(`actions.${action}`), onChoose);
  return (
    <label
      className={cx(
        'relative flex cursor-pointer flex-col gap-4 rounded-card p-12 inset-ring has-focus-visible:outline-2 has-focus-visible:outline-focus',
        chosen ? 'bg-accent-soft inset-ring-accent' : 'inset-ring-line-strong hover:bg-hover',
      )}
    >
      <input type="radio" name="action" className="sr-only" checked={chosen} onChange={onChoose} />
      <Icon size={16} aria-hidden />
      <span className="text-13 font-semibold">{t(`actions.${action}`)}</span>
      <span className="text-12 text-text-2">{t(`actionHelp.${action}`)}</span>
      <span aria-hidden className="absolute end-8 top-8 pointer-coarse:hidden">
        <Key>{String(number)}</Key>
      </span>
    </label>
  );
}
