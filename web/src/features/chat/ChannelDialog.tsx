import { useState } from 'react';
import { useTranslation, wordsFor } from '@/frame';
import { Banner, Button, Checkbox, Dialog, Field, Form, Input, Select, Textarea } from '@/ui';
import type { ChannelSettings } from './chatApi';
import { useChangeChannel, useCreateChannel } from './channelChanges';
import type { Problem, ChannelView } from '@/api';

/** Changes a channel. */
export function ChannelDialog({ channel, onClose }: { channel: ChannelView; onClose: () => void }) {
  const { t } = useTranslation('chat');
  const { t: common } = useTranslation();
  const change = useChangeChannel(channel.id);
  return (
    <Dialog open onClose={onClose} title={t('channel.settings')}>
      <ChannelForm
        initial={channel}
        problem={change.error}
        busy={change.isPending}
        submitLabel={common('save')}
        onClose={onClose}
        onSubmit={(settings) => change.mutate({ kind: 'settings', settings }, { onSuccess: onClose })}
      />
    </Dialog>
  );
}

type NewChannelProps = { orgId: string; onClose: () => void; onCreated: (channel: ChannelView) => void };

export function NewChannelDialog({ orgId, onClose, onCreated }: NewChannelProps) {
  const { t } = useTranslation('chat');
  const create = useCreateChannel(orgId);
  return (
    <Dialog open onClose={onClose} title={t('channel.new')}>
      <ChannelForm
        problem={create.error}
        busy={create.isPending}
        submitLabel={t('channel.create')}
        onClose={onClose}
        onSubmit={(settings) => create.mutate(settings, { onSuccess: onCreated })}
      />
    </Dialog>
  );
}

type ChannelFormProps = {
  initial?: ChannelView;
  problem: Problem | null;
  busy: boolean;
  submitLabel: string;
  onClose: () => void;
  onSubmit: (settings: ChannelSettings) => void;
};

function ChannelForm({ initial, problem, busy, submitLabel, onClose, onSubmit }: ChannelFormProps) {
  const { t } = useTranslation('chat');
  const { t: common } = useTranslation();
  const [name, setName] = useState(initial?.name ?? '');
  const [description, setDescription] = useState(initial?.description ?? '');
  const [isPrivate, setPrivate] = useState(initial?.private ?? false);
  const [isDefault, setDefault] = useState(initial?.default ?? false);
  const [postPolicy, setPostPolicy] = useState<ChannelView['postPolicy']>(initial?.postPolicy ?? 'members');
  const [tried, setTried] = useState(false);
  const nameless = name.trim() === '';
  const errors: Record<string, string> = {
    ...problem?.fields,
    ...(tried && nameless && { name: t('channel.nameNeeded') }),
  };
  const submit = () => {
    setTried(true);
    if (!nameless) onSubmit({ name, description, private: isPrivate, postPolicy, default: isDefault && !isPrivate });
  };
  return (
    <Form onSubmit={submit} errors={errors}>
      {problem && Object.keys(errors).length === 0 && (
        <Banner tone="danger" role="alert">
          {wordsFor(problem)}
        </Banner>
      )}
      <Field name="name" label={t('channel.name')} error={errors.name}>
        <Input value={name} onValueChange={setName} maxLength={80} dir="auto" />
      </Field>
      <Field name="description" label={t('channel.description')} error={errors.description}>
        <Textarea
          value={description}
          onChange={(event) => setDescription(event.target.value)}
          maxLength={2000}
          dir="auto"
        />
      </Field>
      <Field name="postPolicy" label={t('channel.whoWrites')}>
        <Select<ChannelView['postPolicy']>
          value={postPolicy}
          onChange={setPostPolicy}
          options={[
            { value: 'members', label: t('channel.membersWrite') },
            { value: 'moderators', label: t('channel.moderatorsWrite') },
          ]}
        />
      </Field>
      <Checkbox
        label={t('channel.private')}
        help={t('channel.privateHelp')}
        checked={isPrivate}
        onChange={setPrivate}
      />
      {!isPrivate && (
        <Checkbox
          label={t('channel.default')}
          help={t('channel.defaultHelp')}
          checked={isDefault}
          onChange={setDefault}
        />
      )}
      <div className="flex justify-end gap-8">
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button type="submit" look="primary" busy={busy}>
          {submitLabel}
        </Button>
      </div>
    </Form>
  );
}
