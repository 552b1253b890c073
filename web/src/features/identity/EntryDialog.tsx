import { useState } from 'react';
import { useTranslation } from '@/frame';
import { Button, Dialog, Field, Form, Input, Textarea } from '@/ui';
import { FormProblem } from './FormProblem';
import {
  fieldsOf,
  nameOf,
  useChangeEntry,
  type Education,
  type EntryFields,
  type EntryKind,
  type Experience,
} from './professional';

type EntryDialogProps = {
  kind: EntryKind;
  /** The one to change; none for a new one. */
  entry: Experience | Education | undefined;
  username: string;
  onClose: () => void;
};

const empty: EntryFields = { title: '', place: '', detail: '', startDate: '', endDate: null, description: null };

export function EntryDialog({ kind, entry, username, onClose }: EntryDialogProps) {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const change = useChangeEntry(username);
  const [fields, setFields] = useState(entry ? fieldsOf(entry) : empty);
  const set = (part: Partial<EntryFields>) => {
    setFields((now) => ({ ...now, ...part }));
    change.reset();
  };
  const errors = change.error?.fields ?? {};
  const needed = fields.title.trim() === '' || fields.place.trim() === '' || fields.startDate === '';
  const done = { onSuccess: onClose };
  const text = (field: 'title' | 'place' | 'detail') => (
    <Field
      name={nameOf(kind, field)}
      label={t(`professional.${kind}Fields.${field}`)}
      error={errors[nameOf(kind, field)]}
    >
      <Input
        value={fields[field]}
        onValueChange={(value) => set({ [field]: value })}
        maxLength={100}
        dir="auto"
        autoComplete="off"
      />
    </Field>
  );
  return (
    <Dialog open onClose={onClose} title={t(entry ? 'professional.change' : `professional.add.${kind}`)}>
      <Form onSubmit={() => !needed && change.mutate({ kind, id: entry?.id, fields }, done)} errors={errors}>
        <FormProblem problem={change.error} errors={errors} />
        {text('title')}
        {text('place')}
        {text('detail')}
        <div className="grid grid-cols-2 gap-12">
          <Field name="startDate" label={t('professional.from')} error={errors.startDate}>
            <Input type="date" value={fields.startDate} onValueChange={(startDate) => set({ startDate })} />
          </Field>
          <Field name="endDate" label={t('professional.to')} help={t('professional.toHelp')} error={errors.endDate}>
            <Input
              type="date"
              min={fields.startDate}
              value={fields.endDate ?? ''}
              onValueChange={(date) => set({ endDate: date === '' ? null : date })}
            />
          </Field>
        </div>
        <Field name="description" label={t('professional.description')} error={errors.description}>
          <Textarea
            value={fields.description ?? ''}
            onChange={({ target }) => set({ description: target.value === '' ? null : target.value })}
            rows={3}
            maxLength={2000}
            dir="auto"
          />
        </Field>
        <div className="flex flex-wrap gap-8">
          {entry && (
            <Button look="danger" busy={change.isPending} onClick={() => change.mutate({ kind, id: entry.id }, done)}>
              {t('professional.remove')}
            </Button>
          )}
          <span className="ms-auto flex gap-8">
            <Button onClick={onClose}>{common('cancel')}</Button>
            <Button type="submit" look="primary" busy={change.isPending} disabled={needed}>
              {common('save')}
            </Button>
          </span>
        </div>
      </Form>
    </Dialog>
  );
}
