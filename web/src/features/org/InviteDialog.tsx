import { useState } from 'react';
import type { OrganizationView } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { Banner, Button, complain, Dialog, Field, Form, Input, say, Select } from '@/ui';
import { useInvite } from './invitationQueries';
import type { Role } from './memberQueries';
import { rolesBelow } from './roles';

type InviteDialogProps = { organization: OrganizationView; onClose: () => void };

export default function InviteDialog({ organization, onClose }: InviteDialogProps) {
  const { t } = useTranslation('org');
  const [link, setLink] = useState<string>();
  return (
    <Dialog open onClose={onClose} title={t(link === undefined ? 'invite.title' : 'invite.madeTitle')}>
      {link === undefined ? (
        <InviteForm organization={organization} onClose={onClose} onMade={setLink} />
      ) : (
        <Link link={link} onClose={onClose} />
      )}
    </Dialog>
  );
}

const lives = ['1', '7', '30', '90'] as const;
type Life = (typeof lives)[number];
const day = 24 * 60 * 60 * 1000;

function InviteForm({ organization, onClose, onMade }: InviteDialogProps & { onMade: (link: string) => void }) {
  const { t } = useTranslation('org');
  const { t: common } = useTranslation();
  const invite = useInvite(organization.id);
  const offered = rolesBelow(organization, 'invite');
  const [role, setRole] = useState<Role>(offered.includes('member') ? 'member' : 'guest');
  const [email, setEmail] = useState('');
  const [uses, setUses] = useState('');
  const [life, setLife] = useState<Life>('7');
  const [tried, setTried] = useState(false);
  const usesWrong =
    uses.trim() !== '' && !(Number.isInteger(Number(uses)) && Number(uses) >= 1 && Number(uses) <= 100_000);
  const submit = () => {
    setTried(true);
    if (usesWrong) return;
    const body = {
      role,
      expiresAt: new Date(Date.now() + Number(life) * day).toISOString(),
      ...(email.trim() !== '' && { email: email.trim() }),
      ...(uses.trim() !== '' && { maxUses: Number(uses) }),
    };
    invite.mutate(body, { onSuccess: ({ url }) => (url === undefined ? onClose() : onMade(url)) });
  };
  const problem = invite.error;
  const errors: Record<string, string> = {
    ...problem?.fields,
    ...(problem?.slug === 'role-not-below-yours' && { role: t('invite.notBelow') }),
    ...(tried && usesWrong && { maxUses: t('invite.usesWrong') }),
  };
  return (
    <Form onSubmit={submit} errors={errors}>
      {problem && Object.keys(errors).length === 0 && (
        <Banner tone="danger" role="alert">
          {wordsFor(problem)}
        </Banner>
      )}
      <Field name="role" label={t('members.role')} help={t('invite.roleHelp')} error={errors.role}>
        <Select<Role>
          value={role}
          onChange={setRole}
          options={offered.map((value) => ({ value, label: t(`roles.${value}`) }))}
        />
      </Field>
      <Field name="email" label={t('invite.email')} help={t('invite.emailHelp')} error={errors.email}>
        <Input inputMode="email" value={email} onValueChange={setEmail} maxLength={254} autoComplete="off" dir="ltr" />
      </Field>
      <Field name="maxUses" label={t('invite.uses')} help={t('invite.usesHelp')} error={errors.maxUses}>
        <Input inputMode="numeric" value={uses} onValueChange={setUses} autoComplete="off" />
      </Field>
      <Field name="expiresAt" label={t('invite.expires')} error={errors.expiresAt}>
        <Select<Life>
          value={life}
          onChange={setLife}
          options={lives.map((value) => ({ value, label: t('invite.days', { count: Number(value) }) }))}
        />
      </Field>
      <div className="flex justify-end gap-8">
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button type="submit" look="primary" busy={invite.isPending}>
          {t('invite.submit')}
        </Button>
      </div>
    </Form>
  );
}

function Link({ link, onClose }: { link: string; onClose: () => void }) {
  const { t } = useTranslation('org');
  const { t: common } = useTranslation();
  const copy = () =>
    // Browsers have no clipboard in insecure contexts.
    void Promise.resolve()
      .then(() => navigator.clipboard.writeText(link))
      .then(
        () => say(common('copied')),
        () => complain(t('invite.copyFailed')),
      );
  return (
    <div className="flex flex-col gap-14">
      <p className="text-13 text-text-2">{t('invite.made')}</p>
      <Field label={t('invite.link')}>
        <Input
          readOnly
          value={link}
          dir="ltr"
          className="font-mono text-13"
          onFocus={(event) => event.target.select()}
        />
      </Field>
      <div className="flex justify-end gap-8">
        <Button onClick={onClose}>{t('invite.done')}</Button>
        <Button look="primary" onClick={copy}>
          {common('copy')}
        </Button>
      </div>
    </div>
  );
}
