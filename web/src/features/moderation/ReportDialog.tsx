import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { write } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { Banner, Button, Dialog, Field, Form, say, Textarea } from '@/ui';
import { reasons, type Reason } from './caseTypes';
import type { Subject } from './reporting';

export default function ReportDialog({ subject, onClose }: { subject: Subject; onClose: () => void }) {
  const { t } = useTranslation('moderation');
  const { t: common } = useTranslation();
  const [reason, choose] = useState<Reason>();
  const [note, setNote] = useState('');
  const words = note.trim();
  const send = useMutation({
    mutationFn: () => write('POST', '/reports', { subject, reason, ...(words !== '' && { note: words }) }),
    onSuccess: () => {
      say(t('report.sent'));
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} title={t(`report.title.${subject.type}`)}>
      <Form onSubmit={() => reason !== undefined && send.mutate()} errors={send.error?.fields}>
        <p className="text-13 text-text-2">{t('report.text')}</p>
        {send.error && (
          <Banner tone="danger" role="alert">
            {send.error.slug === 'subject-not-found' ? t('report.gone') : wordsFor(send.error)}
          </Banner>
        )}
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-5 text-13 font-medium">{t('report.why')}</legend>
          {reasons.map((one) => (
            <label
              key={one}
              className="flex cursor-pointer items-start gap-10 rounded-control px-8 py-7 text-14 hover:bg-hover has-checked:bg-accent-soft"
            >
              <input
                type="radio"
                name="reason"
                checked={reason === one}
                onChange={() => choose(one)}
                className="mt-3 accent-accent"
              />
              <span>
                {t(`reasons.${one}`)}
                <span className="block text-12 text-text-3">{t(`reasonHelp.${one}`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <Field name="note" label={t('report.note')} help={t('report.noteHelp')} error={send.error?.fields.note}>
          <Textarea
            value={note}
            onChange={({ target }) => setNote(target.value)}
            maxLength={2000}
            rows={2}
            dir="auto"
          />
        </Field>
        <div className="flex items-center justify-end gap-8">
          {reason === undefined && <span className="me-auto text-12 text-text-3">{t('report.choose')}</span>}
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" look="primary" busy={send.isPending} disabled={reason === undefined}>
            {common('report')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
