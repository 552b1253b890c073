import { useState } from 'react';
import { itemsOf, uuidv7, type ForumView, type OrganizationView } from '@/api';
import { useForums } from '@/features/org';
import { useTranslation, wordsFor } from '@/frame';
import { Banner, Button, Dialog, Field, Form, Input, Select, SkeletonRows, Textarea } from '@/ui';
import { feedLimits } from './feedLimit';
import {
  changeOf,
  fieldsOf,
  isFeedLimit,
  noFields,
  offeredReaders,
  requestOf,
  type ForumFields,
  type Readers,
} from './forumFields';
import { useChangeForum, useForum, useOpenForum, type VersionedForum } from './forumQueries';
import { below } from './topics';

type OpenDialogProps = { organization: OrganizationView; onClose: () => void; onOpened: (forum: ForumView) => void };

export function OpenForumDialog({ organization, onClose, onOpened }: OpenDialogProps) {
  const { t } = useTranslation('forum');
  const open = useOpenForum(organization.id);
  const [fields, write] = useState(noFields);
  return (
    <Dialog open onClose={onClose} title={t('settings.openTitle')}>
      <ForumForm
        organization={organization}
        fields={fields}
        write={(change) => write((before) => ({ ...before, ...change }))}
        problem={open.error}
        busy={open.isPending}
        submit={t('settings.open')}
        onClose={onClose}
        onSubmit={(id) => open.mutate({ ...requestOf(fields), id }, { onSuccess: onOpened })}
      />
    </Dialog>
  );
}

type ChangeDialogProps = { organization: OrganizationView; forumId: string; onClose: () => void };

export function ChangeForumDialog({ organization, forumId, onClose }: ChangeDialogProps) {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const { data, refetch } = useForum(forumId);
  return (
    <Dialog open onClose={onClose} title={t('settings.changeTitle')}>
      {data ? (
        <Change organization={organization} present={data} readAgain={() => void refetch()} onClose={onClose} />
      ) : (
        <SkeletonRows label={common('loading')} rows={3} />
      )}
    </Dialog>
  );
}

type ChangeProps = Omit<ChangeDialogProps, 'forumId'> & { present: VersionedForum; readAgain: () => void };

/** Holds only what was written here; the rest is what the server has, also after somebody else has changed it. */
function Change({ organization, present, readAgain, onClose }: ChangeProps) {
  const { t } = useTranslation();
  const { forum, tag } = present;
  const save = useChangeForum(forum);
  const [written, write] = useState<Partial<ForumFields>>({});
  const fields = { ...fieldsOf(forum), ...written };
  return (
    <ForumForm
      organization={organization}
      forum={forum}
      fields={fields}
      write={(change) => write((before) => ({ ...before, ...change }))}
      problem={save.error}
      busy={save.isPending}
      submit={t('save')}
      onClose={onClose}
      onSubmit={() =>
        save.mutate(
          { change: changeOf(fields.kind === 'feed' ? written : { ...written, feedLimit: undefined }), tag },
          { onSuccess: onClose, onError: ({ status }) => status === 412 && readAgain() },
        )
      }
    />
  );
}

type FormProps = {
  organization: OrganizationView;
  forum?: ForumView;
  fields: ForumFields;
  write: (change: Partial<ForumFields>) => void;
  problem: ReturnType<typeof useOpenForum>['error'];
  busy: boolean;
  submit: string;
  onClose: () => void;
  onSubmit: (id: string) => void;
};

const kinds = ['discussion', 'questions', 'feed', 'announcements'] as const;

function ForumForm({ organization, forum, fields, write, problem, busy, submit, onClose, onSubmit }: FormProps) {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const [id] = useState(uuidv7);
  const [tried, setTried] = useState(false);
  const forums = itemsOf(useForums(organization.id).data);
  const taken = forum ? new Set([forum.id, ...below(forums, forum.id).map((child) => child.id)]) : new Set<string>();
  const parents = forums.filter((other) => !taken.has(other.id));
  const nameMissing = fields.name.trim() === '';
  const limitWrong = fields.kind === 'feed' && !isFeedLimit(fields.feedLimit);
  const errors: Record<string, string> = {
    ...problem?.fields,
    ...(problem?.slug === 'required-role-too-high' && { readers: t('settings.roleTooHigh') }),
    ...(tried && nameMissing && { name: t('settings.nameNeeded') }),
    ...(tried && limitWrong && { feedLimit: t('settings.feedLimitHelp', feedLimits) }),
  };
  const offered = offeredReaders(organization);
  // A forum may require a role above the own one: then that stays, and is shown.
  const choices = offered.includes(fields.readers) ? offered : [...offered, fields.readers];
  return (
    <Form
      errors={errors}
      onSubmit={() => {
        setTried(true);
        if (!nameMissing && !limitWrong) onSubmit(id);
      }}
    >
      {problem && Object.keys(errors).length === 0 && (
        <Banner tone={problem.status === 412 ? 'warning' : 'danger'} role="alert">
          {problem.status === 412 ? t('settings.stale') : wordsFor(problem)}
        </Banner>
      )}
      <Field name="name" label={t('settings.name')} error={errors.name}>
        <Input value={fields.name} onValueChange={(name) => write({ name })} maxLength={100} dir="auto" />
      </Field>
      <Field name="description" label={t('settings.description')} error={errors.description}>
        <Textarea
          value={fields.description}
          onChange={(event) => write({ description: event.target.value })}
          maxLength={2000}
          dir="auto"
        />
      </Field>
      <Field name="kind" label={t('settings.kind')} help={t(`kindHelp.${fields.kind}`)} error={errors.kind}>
        <Select<ForumFields['kind']>
          value={fields.kind}
          onChange={(kind) => write({ kind })}
          options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      </Field>
      {fields.kind === 'feed' && (
        <Field
          name="feedLimit"
          label={t('settings.feedLimit')}
          help={t('settings.feedLimitHelp', feedLimits)}
          error={errors.feedLimit}
        >
          <Input
            value={fields.feedLimit}
            onValueChange={(feedLimit) => write({ feedLimit: feedLimit.trim() })}
            inputMode="numeric"
            maxLength={4}
            dir="ltr"
          />
        </Field>
      )}
      <Field
        name="readers"
        label={t('settings.readers')}
        help={organization.visibility === 'private' && fields.readers === 'everyone' ? t('settings.inside') : undefined}
        error={errors.readers ?? errors.requiredRole}
      >
        <Select<Readers>
          value={fields.readers}
          onChange={(readers) => write({ readers })}
          options={choices.map((value) => ({ value, label: t(`readers.${value}`) }))}
        />
      </Field>
      {parents.length > 0 && (
        <Field name="parentId" label={t('settings.parent')} error={errors.parentId}>
          <Select
            value={fields.parentId}
            onChange={(parentId) => write({ parentId })}
            options={[
              { value: '', label: t('settings.noParent') },
              ...parents.map((other) => ({ value: other.id, label: other.name })),
            ]}
          />
        </Field>
      )}
      <div className="flex justify-end gap-8">
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button type="submit" look="primary" busy={busy}>
          {submit}
        </Button>
      </div>
    </Form>
  );
}
