import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { asProblem, itemsOf, write, type OrganizationView, type Problem } from '@/api';
import { useMembers } from '@/features/org';
import { useTranslation, wordsFor } from '@/frame';
import { useMe } from '@/session';
import { Avatar, Banner, Button, complain, ConfirmDialog, Dialog, Field, Form, Input, say, SearchInput } from '@/ui';

type Archivable = OrganizationView & { archivedAt?: string | null };
type PartProps = { organization: Archivable };

/** What only owners may: hand over, archive, delete. */
export default function Lifecycle({ organization }: PartProps) {
  const { t } = useTranslation('manage');
  const may = (permission: string) => organization.myPermissions.includes(permission);
  if (!may('org.transfer') && !may('org.archive')) return null;
  return (
    <section aria-labelledby="lifecycle" className="mt-32 flex flex-col gap-20">
      <h2 id="lifecycle" className="border-b border-line pb-8 text-16 font-semibold">
        {t('lifecycle.title')}
      </h2>
      {may('org.transfer') && <Transfer organization={organization} />}
      {may('org.archive') && <Archive organization={organization} />}
      {may('org.archive') && <Remove organization={organization} />}
    </section>
  );
}

function Part({ title, text, action }: { title: string; text: string; action: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-12">
      <div className="max-w-[52ch]">
        <h3 className="text-14 font-medium">{title}</h3>
        <p className="text-13 text-text-2">{text}</p>
      </div>
      {action}
    </div>
  );
}

function useStep(organization: Archivable) {
  const queries = useQueryClient();
  return useMutation<unknown, Problem, { method: 'POST' | 'DELETE'; step: string; body?: object }>({
    mutationFn: ({ method, step, body }) => write(method, `/orgs/${organization.id}${step}`, body),
    onSuccess: () => queries.invalidateQueries(),
  });
}

function Transfer({ organization }: PartProps) {
  const { t } = useTranslation('manage');
  const me = useMe();
  const step = useStep(organization);
  const [choosing, choose] = useState(false);
  const [q, setQ] = useState('');
  const [heir, crown] = useState<{ id: string; name: string }>();
  const members = itemsOf(
    useMembers(organization.id, { status: 'active', ...(q !== '' && { q }) }, choosing).data,
  ).filter(({ user }) => user.id !== me?.id);
  const act = () =>
    step.mutate(
      { method: 'POST', step: '/transfer', body: { userId: heir?.id } },
      {
        onSuccess: () => say(t('lifecycle.transferred', { name: heir?.name })),
        onError: (problem) => complain(wordsFor(problem)),
        onSettled: () => crown(undefined),
      },
    );
  return (
    <>
      <Part
        title={t('lifecycle.transfer')}
        text={t('lifecycle.transferText')}
        action={<Button onClick={() => choose(true)}>{t('lifecycle.transfer')}</Button>}
      />
      <Dialog open={choosing} onClose={() => choose(false)} title={t('lifecycle.toWhom')}>
        <SearchInput label={t('lifecycle.search')} value={q} onChange={setQ} />
        <ul className="mt-8 max-h-320 overflow-auto">
          {members.map(({ user }) => (
            <li key={user.id}>
              <button
                type="button"
                className="flex w-full items-center gap-10 rounded-control px-8 py-6 text-start text-14 hover:bg-hover"
                onClick={() => {
                  choose(false);
                  crown({ id: user.id, name: user.displayName });
                }}
              >
                <Avatar id={user.id} name={user.displayName} url={user.avatarUrl} size={28} decorative />
                <bdi className="truncate">{user.displayName}</bdi>
              </button>
            </li>
          ))}
        </ul>
      </Dialog>
      <ConfirmDialog
        open={heir !== undefined}
        onClose={() => crown(undefined)}
        title={t('lifecycle.transferAsk', { organization: organization.name, name: heir?.name })}
        keep={t('lifecycle.keep')}
        confirm={t('lifecycle.transfer')}
        busy={step.isPending}
        onConfirm={act}
      >
        {t('lifecycle.transferAskText')}
      </ConfirmDialog>
    </>
  );
}

function Archive({ organization }: PartProps) {
  const { t } = useTranslation('manage');
  const step = useStep(organization);
  const [asking, ask] = useState(false);
  const archived = organization.archivedAt != null;
  const act = () =>
    step.mutate(
      { method: 'POST', step: archived ? '/unarchive' : '/archive' },
      {
        onSuccess: () => say(t(archived ? 'lifecycle.unarchived' : 'lifecycle.archived')),
        onError: (problem) => complain(wordsFor(problem)),
        onSettled: () => ask(false),
      },
    );
  return (
    <>
      <Part
        title={t(archived ? 'lifecycle.unarchive' : 'lifecycle.archive')}
        text={t(archived ? 'lifecycle.unarchiveText' : 'lifecycle.archiveText')}
        action={
          <Button busy={step.isPending && !asking} onClick={() => (archived ? act() : ask(true))}>
            {t(archived ? 'lifecycle.unarchive' : 'lifecycle.archive')}
          </Button>
        }
      />
      <ConfirmDialog
        open={asking}
        onClose={() => ask(false)}
        title={t('lifecycle.archiveAsk', { organization: organization.name })}
        keep={t('lifecycle.keep')}
        confirm={t('lifecycle.archive')}
        busy={step.isPending}
        onConfirm={act}
      >
        {t('lifecycle.archiveText')}
      </ConfirmDialog>
    </>
  );
}

/** Asks for the name, so that nobody deletes another organization than they think. */
function Remove({ organization }: PartProps) {
  const { t } = useTranslation('manage');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [asking, ask] = useState(false);
  const [typed, type] = useState('');
  const { id, name } = organization;
  const restore = () =>
    void write('POST', `/orgs/${id}/restore`).then(
      () => {
        say(t('lifecycle.restored', { organization: name }));
        return queries.invalidateQueries();
      },
      (error: unknown) => complain(wordsFor(asProblem(error))),
    );
  const remove = useMutation({
    mutationFn: () => write('DELETE', `/orgs/${id}`),
    onSuccess: async () => {
      await navigate({ to: '/' });
      say(t('lifecycle.removed', { organization: name }), { undo: { label: common('undo'), act: restore } });
      return queries.invalidateQueries();
    },
  });
  return (
    <>
      <Part
        title={t('lifecycle.remove')}
        text={t('lifecycle.removeText')}
        action={
          <Button look="danger" onClick={() => ask(true)}>
            {t('lifecycle.remove')}
          </Button>
        }
      />
      <Dialog open={asking} onClose={() => ask(false)} title={t('lifecycle.removeAsk', { organization: name })}>
        <Form onSubmit={() => typed.trim() === name && remove.mutate()}>
          <p className="text-14 text-text-2">{t('lifecycle.removeAskText')}</p>
          {remove.error && (
            <Banner tone="danger" role="alert">
              {wordsFor(remove.error)}
            </Banner>
          )}
          <Field label={t('lifecycle.typeName', { name })}>
            <Input value={typed} onValueChange={type} dir="auto" autoComplete="off" />
          </Field>
          <div className="flex justify-end gap-8">
            <Button onClick={() => ask(false)}>{t('lifecycle.keep')}</Button>
            <Button type="submit" look="danger-filled" busy={remove.isPending} disabled={typed.trim() !== name}>
              {t('lifecycle.remove')}
            </Button>
          </div>
        </Form>
      </Dialog>
    </>
  );
}
