import { useEffect, useRef } from 'react';
import type { MessageView } from '@/api';
import { Composer, type ComposerHandle } from '@/composer';
import { useTranslation } from '@/frame';
import { useEdit } from './messageChanges';

type MessageEditorProps = { message: MessageView; orgId: string | null; onClose: () => void };

export function MessageEditor({ message, orgId, onClose }: MessageEditorProps) {
  const { t } = useTranslation('chat');
  const { t: common } = useTranslation();
  const edit = useEdit();
  const composer = useRef<ComposerHandle>(null);
  useEffect(() => composer.current?.focus(), []);
  return (
    <Composer
      ref={composer}
      draftKey={`message.${message.id}`}
      orgId={orgId ?? undefined}
      label={t('message.edit')}
      submitLabel={common('save')}
      initial={message.body}
      longest={20_000}
      enterSends
      onSend={async (body) => {
        await edit.mutateAsync({ message, body });
        onClose();
      }}
      onCancel={onClose}
      className="my-4"
    />
  );
}
