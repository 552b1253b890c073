import { useState } from 'react';
import type { StaffUserView } from '@/api';
import { useTranslation } from '@/frame';
import { Button, Dialog, Field, Form, Input, say, Select } from '@/ui';
import { FormProblem } from './FormProblem';
import { useBan } from './staffApi';

const lengths = ['1', '7', '30', '365', 'good'] as const;

type BanDialogProps = { user: StaffUserView; open: boolean; onClose: () => void };

export function BanDialog({ user, open, onClose }: BanDialogProps) {
  const { t } = useTranslation('identity');
  return (
    <Dialog open={open} onClose={onClose} title={t('staff.banName', { name: user.displayName })}>
      <BanForm user={user} onClose={onClose} />
    </Dialog>
  );
}

function BanForm({ user, onClose }: Omit<BanDialogProps, 'open'>) {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const [reason, setReason] = useState('');
  const [length, setLength] = useState<(typeof lengths)[number]>('7');
  const ban = useBan(user.id);
  const problem = ban.error;
  const errors: Record<string, string> = {
    ...problem?.fields,
    ...(problem?.slug === 'last-staff' && { reason: t('staff.lastStaff') }),
  };
  const submit = () =>
    ban.mutate(
      {
        reason: reason.trim(),
        ...(length !== 'good' && { until: new Date(Date.now() + Number(length) * 86_400_000).toISOString() }),
      },
      {
        onSuccess: () => {
          say(t('staff.banned', { name: user.displayName }));
          onClose();
        },
      },
    );
  return (
    <Form onSubmit={submit} errors={errors}>
      <FormProblem problem={problem} errors={errors} />
      <p className="text-13 text-text-2">{t('staff.banText')}</p>
      <Field name="reason" label={t('staff.reason')} help={t('staff.reasonHelp')} error={errors.reason}>
        <Input
          value={reason}
          onValueChange={(next) => {
            setReason(next);
            ban.reset();
          }}
          maxLength={1000}
          dir="auto"
          autoComplete="off"
        />
      </Field>
      <Field name="until" label={t('staff.length')} error={errors.until}>
        <Select
          value={length}
          onChange={setLength}
          options={lengths.map((value) => ({ value, label: t(`staff.lengths.${value}`) }))}
        />
      </Field>
      <div className="flex justify-end gap-8">
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button type="submit" look="danger" busy={ban.isPending} disabled={reason.trim() === ''}>
          {t('staff.ban')}
        </Button>
      </div>
    </Form>
  );
}
