import { useState } from 'react';
import { useTranslation } from '@/frame';
import { Banner, Button, Checkbox, Dialog, Field, Form, Input, Select } from '@/ui';
import { useMakeToken } from './accountQueries';
import { FormProblem } from './FormProblem';
import { CopyButton, Secret } from './Secret';

const contexts = ['forum', 'chat', 'event', 'library', 'search', 'notification', 'org', 'identity', 'billing'] as const;
const lives = ['30', '90', '365', 'endless'] as const;

type TokenDialogProps = { open: boolean; onClose: () => void };

export function TokenDialog({ open, onClose }: TokenDialogProps) {
  const { t } = useTranslation('identity');
  return (
    <Dialog open={open} onClose={onClose} title={t('tokens.make')} wide>
      <Making onClose={onClose} />
    </Dialog>
  );
}

function Making({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('identity');
  const make = useMakeToken();
  const token = make.data?.token;
  if (token === undefined) return <TokenForm make={make} onClose={onClose} />;
  return (
    <div className="flex flex-col gap-14">
      <Banner tone="success">{t('tokens.made')}</Banner>
      <Secret label={t('tokens.token')}>{token}</Secret>
      <div className="flex justify-end gap-8">
        <CopyButton text={token} />
        <Button look="primary" onClick={onClose}>
          {t('tokens.done')}
        </Button>
      </div>
    </div>
  );
}

function TokenForm({ make, onClose }: { make: ReturnType<typeof useMakeToken>; onClose: () => void }) {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const [name, setName] = useState('');
  const [life, setLife] = useState<(typeof lives)[number]>('90');
  const [scopes, setScopes] = useState<string[]>([]);
  const problem = make.error;
  const errors: Record<string, string> =
    problem?.slug === 'too-many-tokens' ? { name: t('tokens.tooMany') } : { ...problem?.fields };
  const submit = () =>
    make.mutate({
      name: name.trim(),
      scopes,
      ...(life !== 'endless' && { expiresAt: new Date(Date.now() + Number(life) * 86_400_000).toISOString() }),
    });
  return (
    <Form onSubmit={submit} errors={errors}>
      <FormProblem problem={problem} errors={errors} />
      <Field name="name" label={t('tokens.name')} help={t('tokens.nameHelp')} error={errors.name}>
        <Input
          value={name}
          onValueChange={(next) => {
            setName(next);
            make.reset();
          }}
          maxLength={100}
          dir="auto"
          autoComplete="off"
        />
      </Field>
      <Field name="expiresAt" label={t('tokens.life')} error={errors.expiresAt}>
        <Select
          value={life}
          onChange={setLife}
          options={lives.map((value) => ({ value, label: t(`tokens.lives.${value}`) }))}
        />
      </Field>
      <ScopeTable scopes={scopes} onChange={setScopes} />
      <div className="flex justify-end gap-8">
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button type="submit" look="primary" busy={make.isPending} disabled={name.trim() === '' || scopes.length === 0}>
          {t('tokens.submit')}
        </Button>
      </div>
    </Form>
  );
}

function ScopeTable({ scopes, onChange }: { scopes: string[]; onChange: (scopes: string[]) => void }) {
  const { t } = useTranslation('identity');
  const set = (scope: string) => (on: boolean) =>
    onChange(on ? [...scopes, scope] : scopes.filter((other) => other !== scope));
  return (
    <fieldset>
      <legend className="mb-4 text-13 font-medium">{t('tokens.scopes')}</legend>
      <ul className="rounded-control border border-line">
        {contexts.map((context) => (
          <li
            key={context}
            className="flex flex-wrap items-center justify-between gap-x-16 gap-y-4 border-line px-12 py-7 not-last:border-b"
          >
            <span aria-hidden className="text-14">
              {t(`tokens.contexts.${context}`)}
            </span>
            <span role="group" aria-label={t(`tokens.contexts.${context}`)} className="flex gap-16">
              {(['read', 'write'] as const).map((act) => (
                <Checkbox
                  key={act}
                  label={t(`tokens.${act}`)}
                  checked={scopes.includes(`${context}:${act}`)}
                  onChange={set(`${context}:${act}`)}
                />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
