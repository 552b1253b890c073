import { useState } from 'react';
import type { Problem } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { Banner, Button, Checkbox, Field, Form, Input, Select, Textarea } from '@/ui';
import type { EventFields } from './eventTypes';
import { PriceFields } from './PriceFields';
import { RecurrenceField } from './RecurrenceField';
import { TimeFields } from './TimeFields';

type EventFormProps = {
  initial: EventFields;
  /** One of a series: what only a whole series has can't be changed. */
  one?: boolean;
  problem: Problem | null;
  busy: boolean;
  label: string;
  onEdit: () => void;
  onSubmit: (fields: EventFields) => void;
};

const kinds = ['meeting', 'social', 'webinar', 'live'] as const;

export function EventForm({ initial, one = false, problem, busy, label, onEdit, onSubmit }: EventFormProps) {
  const { t } = useTranslation('event');
  const [fields, setFields] = useState(initial);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<EventFields>) => {
    setFields((now) => ({ ...now, ...change }));
    setTried(false);
    onEdit();
  };
  const checks: Record<string, string> = {
    ...(fields.title.trim() === '' && { title: t('form.needed') }),
    ...(fields.startsAt === '' && { startsAt: t('form.needed') }),
    ...((fields.endsAt === '' || fields.endsAt <= fields.startsAt) && { endsAt: t('form.endsBefore') }),
  };
  const errors: Record<string, string> = { ...problem?.fields, ...(tried && checks) };
  const submit = () => {
    setTried(true);
    if (Object.keys(checks).length === 0) onSubmit({ ...fields, title: fields.title.trim() });
  };
  return (
    <Form onSubmit={submit} errors={errors}>
      {problem && Object.keys(errors).length === 0 && (
        <Banner tone="danger" role="alert">
          {problem.slug === 'capacity-below-going' ? t('form.belowGoing') : wordsFor(problem)}
        </Banner>
      )}
      <Field name="title" label={t('form.title')} error={errors.title}>
        <Input
          size="lg"
          value={fields.title}
          onValueChange={(title) => set({ title })}
          maxLength={200}
          dir="auto"
          autoComplete="off"
        />
      </Field>
      {!one && (
        <Field name="kind" label={t('form.kind')} error={errors.kind}>
          <Select
            value={fields.kind}
            onChange={(kind) => set({ kind })}
            options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          />
        </Field>
      )}
      <TimeFields fields={fields} errors={errors} zoned={!one} onChange={set} />
      {!one && (
        <RecurrenceField
          value={fields.recurrence}
          start={fields.startsAt}
          error={errors.recurrence}
          onChange={(recurrence) => set({ recurrence })}
        />
      )}
      <Where fields={fields} errors={errors} onChange={set} />
      {!one && (
        <PriceFields
          value={initial.price}
          error={errors['price.amount'] ?? errors.price}
          onChange={(price) => set({ price })}
        />
      )}
      <Field name="description" label={t('form.description')} help={t('form.markdown')} error={errors.description}>
        <Textarea
          value={fields.description ?? ''}
          onChange={({ target }) => set({ description: target.value === '' ? null : target.value })}
          rows={6}
          maxLength={20_000}
          dir="auto"
        />
      </Field>
      {!one && (
        <Checkbox
          label={t('form.public')}
          help={t('form.publicHelp')}
          checked={fields.public}
          onChange={(next) => set({ public: next })}
        />
      )}
      <div>
        <Button type="submit" look="primary" busy={busy}>
          {label}
        </Button>
      </div>
    </Form>
  );
}

type PartProps = {
  fields: EventFields;
  errors: Record<string, string>;
  onChange: (change: Partial<EventFields>) => void;
};

function Where({ fields, errors, onChange }: PartProps) {
  const { t } = useTranslation('event');
  const given = (text: string) => (text.trim() === '' ? null : text);
  return (
    <>
      <Field name="location" label={t('form.location')} error={errors.location}>
        <Input
          value={fields.location ?? ''}
          onValueChange={(location) => onChange({ location: given(location) })}
          maxLength={500}
          dir="auto"
          autoComplete="off"
        />
      </Field>
      <Field
        name="meetingUrl"
        label={t('form.meetingUrl')}
        help={t('form.meetingUrlHelp')}
        error={errors.meetingUrl && t('form.noUrl')}
      >
        <Input
          type="url"
          dir="ltr"
          value={fields.meetingUrl ?? ''}
          onValueChange={(meetingUrl) => onChange({ meetingUrl: given(meetingUrl) })}
          maxLength={2000}
          autoComplete="off"
        />
      </Field>
      <Field name="capacity" label={t('form.capacity')} help={t('form.capacityHelp')} error={errors.capacity}>
        <Input
          type="number"
          min={1}
          max={100_000}
          value={fields.capacity ?? ''}
          onValueChange={(text) => onChange({ capacity: text === '' ? null : Math.max(1, Math.trunc(Number(text))) })}
          className="max-w-150"
        />
      </Field>
    </>
  );
}
