import { useState } from 'react';
import { useTranslation } from '@/frame';
import { Banner, Button, Checkbox, Dialog, Field, Form, Input } from '@/ui';
import { useRegisterApp } from './appsApi';
import { FormProblem } from './FormProblem';
import { CopyButton, Secret } from './Secret';

type AppDialogProps = { open: boolean; onClose: () => void };

export function AppDialog({ open, onClose }: AppDialogProps) {
  const { t } = useTranslation('identity');
  return (
    <Dialog open={open} onClose={onClose} title={t('apps.register')} wide>
      <Registering onClose={onClose} />
    </Dialog>
  );
}

function Registering({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('identity');
  const register = useRegisterApp();
  if (register.data === undefined) return <AppForm register={register} onClose={onClose} />;
  const { id, clientSecret } = register.data;
  return (
    <>
      <Banner tone="success">{clientSecret === undefined ? t('apps.made') : t('apps.madeWithSecret')}</Banner>
      <ShownSecret id={id} secret={clientSecret} onDone={onClose} />
    </>
  );
}

type ShownSecretProps = { id: string; secret: string | undefined; onDone: () => void };

export function ShownSecret({ id, secret, onDone }: ShownSecretProps) {
  const { t } = useTranslation('identity');
  return (
    <div className="mt-14 flex flex-col gap-14">
      <Secret label={t('apps.clientId')}>{id}</Secret>
      {secret !== undefined && <Secret label={t('apps.secret')}>{secret}</Secret>}
      <div className="flex justify-end gap-8">
        <CopyButton text={secret ?? id} />
        <Button look="primary" onClick={onDone}>
          {t('tokens.done')}
        </Button>
      </div>
    </div>
  );
}

function AppForm({ register, onClose }: { register: ReturnType<typeof useRegisterApp>; onClose: () => void }) {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const [name, setName] = useState('');
  const [uris, setUris] = useState('');
  const [confidential, setConfidential] = useState(true);
  const problem = register.error;
  const redirectUris = uris.split(/\s+/).filter((uri) => uri !== '');
  const errors: Record<string, string> = {
    ...problem?.fields,
    ...(problem?.slug === 'too-many-apps' && { name: t('apps.tooMany') }),
    ...(Object.keys(problem?.fields ?? {}).some((field) => field.startsWith('redirectUris')) && {
      redirectUris: t('apps.badUri'),
    }),
  };
  const edit = (change: (next: string) => void) => (next: string) => {
    change(next);
    register.reset();
  };
  return (
    <Form onSubmit={() => register.mutate({ name: name.trim(), redirectUris, confidential })} errors={errors}>
      <FormProblem problem={problem} errors={errors} />
      <Field name="name" label={t('apps.name')} help={t('apps.nameHelp')} error={errors.name}>
        <Input value={name} onValueChange={edit(setName)} maxLength={80} dir="auto" autoComplete="off" />
      </Field>
      <Field name="redirectUris" label={t('apps.uris')} help={t('apps.urisHelp')} error={errors.redirectUris}>
        <Input value={uris} onValueChange={edit(setUris)} dir="ltr" autoComplete="off" spellCheck={false} />
      </Field>
      <Checkbox label={t('apps.keepsSecret')} checked={confidential} onChange={setConfidential} />
      <div className="flex justify-end gap-8">
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button
          type="submit"
          look="primary"
          busy={register.isPending}
          disabled={name.trim() === '' || redirectUris.length === 0}
        >
          {t('apps.register')}
        </Button>
      </div>
    </Form>
  );
}
