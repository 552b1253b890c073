import { CornerUpLeft, Hash, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ChannelView } from '@/api';
import { Composer, useDraft, type ComposerHandle } from '@/composer';
import { useTranslation } from '@/frame';
import { IconButton, Input, Field } from '@/ui';
import { usePublish } from './messageChanges';
import { ScheduleButton } from './scheduled/ScheduleButton';
import { SlashAnswer } from './SlashAnswer';
import { isCommand, useSlash } from './slash';
import { useTyping } from './typing';

type MessageComposerProps = {
  channel: ChannelView;
  name: string;
  topic: string | undefined;
  replyTo: { id: string; name: string } | undefined;
  onNoReply: () => void;
};

/** Writes into the channel, or into the topic that it is narrowed to or that one names. */
export function MessageComposer({ channel, name, topic, replyTo, onNoReply }: MessageComposerProps) {
  const { t, language } = useTranslation('chat');
  const composer = useRef<ComposerHandle>(null);
  const { publish } = usePublish(channel.id);
  const [named, setNamed] = useState<string>();
  const draftKey = `channel.${channel.id}${topic === undefined ? '' : `.${topic}`}`;
  const typing = useTyping(channel.id, useDraft(draftKey).draft.body);
  const to = topic ?? (named?.trim() === '' ? undefined : named?.trim());
  useEffect(() => {
    if (replyTo) composer.current?.focus();
  }, [replyTo]);
  const slash = useSlash(channel);
  const send = async (body: string, id: string) => {
    if (isCommand(body)) return slash.run(body, to === undefined ? {} : { topic: to });
    await publish(id, body, { ...(to !== undefined && { topic: to }), ...(replyTo && { replyToId: replyTo.id }) });
    onNoReply();
    return undefined;
  };
  return (
    <div className="shrink-0 px-20 pb-12 max-phone:px-8 max-phone:pb-8">
      <p className="h-22 truncate text-12 leading-22 text-text-2">
        {typing.length > 0 &&
          t('composer.typing', {
            count: typing.length,
            names: new Intl.ListFormat(language, { type: 'conjunction' }).format(
              typing.slice(0, 3).map(({ displayName }) => displayName),
            ),
          })}
      </p>
      <SlashAnswer text={slash.answer} onClose={slash.close} />
      <Composer
        ref={composer}
        draftKey={draftKey}
        orgId={channel.orgId ?? undefined}
        label={t('composer.field', { name: to ?? name })}
        placeholder={t('composer.field', { name: to ?? name })}
        longest={20_000}
        enterSends
        commandsOf={slash.commandsOf}
        tools={<ScheduleButton channel={channel} draftKey={draftKey} />}
        onSend={send}
      >
        <div className="flex flex-wrap items-center gap-8 px-12 pt-8 text-12 text-text-2">
          {replyTo && (
            <span className="flex min-w-0 items-center gap-6">
              <CornerUpLeft size={12} aria-hidden className="shrink-0 mirror" />
              <span className="min-w-0 truncate">{t('composer.to', { name: replyTo.name })}</span>
              <IconButton size="sm" label={t('composer.notTo')} onClick={onNoReply}>
                <X size={14} />
              </IconButton>
            </span>
          )}
          {channel.kind === 'channel' &&
            topic === undefined &&
            (named === undefined ? (
              <button
                type="button"
                className="flex items-center gap-4 text-text-3 hover:text-text"
                onClick={() => setNamed('')}
              >
                <Hash size={12} aria-hidden />
                {t('composer.addTopic')}
              </button>
            ) : (
              <TopicField value={named} onChange={setNamed} />
            ))}
        </div>
      </Composer>
    </div>
  );
}

type TopicFieldProps = { value: string; onChange: (topic: string | undefined) => void };

function TopicField({ value, onChange }: TopicFieldProps) {
  const { t } = useTranslation('chat');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <span className="flex items-end gap-4">
      <Field label={t('composer.topic')}>
        <Input ref={field} value={value} onValueChange={onChange} maxLength={60} dir="auto" className="h-28" />
      </Field>
      <IconButton size="sm" label={t('composer.noTopic')} onClick={() => onChange(undefined)}>
        <X size={14} />
      </IconButton>
    </span>
  );
}
