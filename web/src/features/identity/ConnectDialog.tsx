import { useState } from 'react';
import type { UserSummary } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { Banner, Button, Dialog, Field, Form, say, Textarea } from '@/ui';
import { useChangeConnection } from './peopleQueries';

type ConnectDialogProps = { person: UserSummary; open: boolean; onClose: () => void };

export function ConnectDialog({ person, open, onClose }: ConnectDialogProps) {
  const { t } = useTranslation('identity');
  return (
    <Dialog open={open} onClose={onClose} title={t('person.connectWith', { name: person.displayName })}>
      <ConnectForm person={person} onClose={onClose} />
    </Dialog>
  );
}

function ConnectForm({ person, onClose }: Omit<ConnectDialogProps, 'open'>) {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const change = useChangeConnection();
  const [message, setMessage] = useState('');
  const submit = () =>
    change.mutate(
      { kind: 'ask', userId: person.id, message: message.trim() },
      {
        onSuccess: () => {
          say(t('person.askedDone', { name: person.displayName }));
          onClose();
        },
      },
    );
  return (
    <Form onSubmit={submit} errors={change.error?.fields}>
      {change.error && !change.error.fields.message && (
        <Banner tone="danger" role="alert">
          {change.error.status === 409 ? t('person.overtaken') : wordsFor(change.error)}
        </Banner>
      )}
      <Field
        name="message"
        label={t('person.message')}
        help={t('person.messageHelp')}
        error={change.error?.fields.message}
      >
        <Textarea value={message} onChange={({ target }) => setMessage(target.value)} maxLength={300} dir="auto" />
      </Field>
      <div className="flex justify-end gap-8">
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button type="submit" look="primary" busy={change.isPending}>
          {t('person.ask')}
        </Button>
      </div>
    </Form>
  );
}
