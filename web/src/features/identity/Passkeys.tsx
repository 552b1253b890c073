import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { Problem } from '@/api';
import { ErrorState, Time, useTranslation, wordsFor } from '@/frame';
import { Banner, Button, complain, ConfirmDialog, Dialog, Empty, Field, Form, Input, say, SkeletonRows } from '@/ui';
import { hasPasskeys, useAddPasskey, usePasskeys, useRemovePasskey, wasStopped, type Passkey } from './passkeys';
import { PasswordInput } from './PasswordInput';

export function AddPasskey() {
  const { t } = useTranslation('identity');
  const [adding, add] = useState(false);
  if (!hasPasskeys()) return null;
  return (
    <>
      <Button size="sm" onClick={() => add(true)}>
        {t('passkeys.add')}
      </Button>
      <Dialog open={adding} onClose={() => add(false)} title={t('passkeys.add')}>
        <AddForm onClose={() => add(false)} />
      </Dialog>
    </>
  );
}

function AddForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const add = useAddPasskey();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const { error } = add;
  const problem = error instanceof Problem ? error : undefined;
  const [asked, ask] = useState(false);
  const errors: Record<string, string> = {
    ...problem?.fields,
    ...(problem?.slug === 'wrong-password' && { password: t('check.wrongPassword') }),
  };
  const submit = () =>
    add.mutate(
      { name: name.trim(), password },
      {
        onSuccess: () => {
          say(t('passkeys.added'));
          onClose();
        },
        onError: (failure) => {
          if (failure instanceof Problem && failure.slug === 'sign-in-again') ask(true);
        },
      },
    );
  return (
    <Form onSubmit={submit} errors={errors}>
      <p className="text-13 text-text-2">{t('passkeys.addText')}</p>
      {error && !wasStopped(error) && Object.keys(errors).length === 0 && (
        <Banner tone={asked ? 'info' : 'danger'} role="alert">
          {problem === undefined || problem.slug === 'passkey-refused'
            ? t('passkeys.failed')
            : problem.slug === 'sign-in-again'
              ? t('passkeys.confirm')
              : wordsFor(problem)}
        </Banner>
      )}
      <Field name="name" label={t('passkeys.name')} help={t('passkeys.nameHelp')} error={errors.name}>
        <Input value={name} onValueChange={setName} maxLength={100} dir="auto" autoComplete="off" />
      </Field>
      {asked && (
        <Field name="password" label={t('email.password')} error={errors.password}>
          <PasswordInput value={password} onChange={setPassword} autoComplete="current-password" />
        </Field>
      )}
      <div className="flex justify-end gap-8">
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button type="submit" look="primary" busy={add.isPending} disabled={name.trim() === ''}>
          {t('passkeys.make')}
        </Button>
      </div>
    </Form>
  );
}

export function Passkeys() {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const { data, error, refetch } = usePasskeys();
  if (!data && error) return <ErrorState problem={error} retry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={1} label={common('loading')} />;
  if (data.items.length === 0)
    return (
      <Empty icon={KeyRound} title={t('passkeys.none')} level={3}>
        {t(hasPasskeys() ? 'passkeys.noneText' : 'passkeys.unsupported')}
      </Empty>
    );
  return (
    <ul>
      {data.items.map((passkey) => (
        <Row key={passkey.id} passkey={passkey} />
      ))}
    </ul>
  );
}

function Row({ passkey: { id, name, createdAt, lastUsedAt } }: { passkey: Passkey }) {
  const { t } = useTranslation('identity');
  const [asking, ask] = useState(false);
  const remove = useRemovePasskey();
  const act = () =>
    remove.mutate(id, {
      onSuccess: () => say(t('passkeys.removed', { name })),
      onError: (problem) => complain(wordsFor(problem)),
      onSettled: () => ask(false),
    });
  return (
    <li className="flex items-center gap-12 border-b border-line py-12">
      <KeyRound size={16} aria-hidden className="shrink-0 text-text-3" />
      <div className="min-w-0 grow">
        <p className="text-14 font-medium wrap-anywhere">
          <bdi>{name}</bdi>
        </p>
        <p className="text-12 text-text-3">
          {t('passkeys.made')} <Time at={createdAt} /> · {t('sessions.used')} <Time at={lastUsedAt} />
        </p>
      </div>
      <Button size="sm" look="danger" aria-label={t('passkeys.removeName', { name })} onClick={() => ask(true)}>
        {t('passkeys.remove')}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => ask(false)}
        title={t('passkeys.removeAsk', { name })}
        keep={t('passkeys.keep')}
        confirm={t('passkeys.remove')}
        busy={remove.isPending}
        onConfirm={act}
      >
        {t('passkeys.removeText')}
      </ConfirmDialog>
    </li>
  );
}
