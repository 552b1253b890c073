import { useNavigate } from '@tanstack/react-router';
import { Archive, Bell, BellOff, AtSign, Check, Ellipsis, LogOut, Settings, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ChannelView, MyView } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { complain, ConfirmDialog, IconButton, Menu, MenuItem, MenuLine, say } from '@/ui';
import { ChannelDialog } from './ChannelDialog';
import { useChangeChannel } from './channelChanges';

type ChannelMenuProps = { channel: ChannelView; name: string; moderates: boolean };

const levels: [MyView['level'], typeof Bell][] = [
  ['all', Bell],
  ['mentions', AtSign],
  ['none', BellOff],
];

/** What one may do with a channel; nothing for one who isn't in it. */
export function ChannelMenu({ channel, name, moderates }: ChannelMenuProps) {
  const { t } = useTranslation('chat');
  const navigate = useNavigate();
  const change = useChangeChannel(channel.id);
  const [shown, show] = useState<'settings' | 'leave' | 'delete'>();
  const close = () => show(undefined);
  const told = { onError: (problem: Parameters<typeof wordsFor>[0]) => complain(wordsFor(problem)) };
  const gone = (kind: 'leave' | 'delete') =>
    change.mutate({ kind }, { ...told, onSuccess: () => void navigate({ to: '/' }), onSettled: close });
  const archived = channel.archivedAt !== null;
  if (channel.my === null) return null;
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton size="sm" label={t('channel.more')}>
            <Ellipsis size={16} />
          </IconButton>
        }
      >
        {levels.map(([level, Icon]) => (
          <MenuItem
            key={level}
            icon={channel.my?.level === level ? <Check size={16} /> : <Icon size={16} />}
            onClick={() =>
              change.mutate({ kind: 'mine', my: { level } }, { ...told, onSuccess: () => say(t('level.set')) })
            }
          >
            {t(`level.${level}`)}
          </MenuItem>
        ))}
        {channel.kind === 'channel' && <MenuLine />}
        {channel.kind === 'channel' && moderates && (
          <>
            <MenuItem icon={<Settings size={16} />} onClick={() => show('settings')}>
              {t('channel.settings')}
            </MenuItem>
            <MenuItem
              icon={<Archive size={16} />}
              onClick={() => change.mutate({ kind: archived ? 'unarchive' : 'archive' }, told)}
            >
              {t(archived ? 'channel.unarchive' : 'channel.archive')}
            </MenuItem>
          </>
        )}
        {channel.kind !== 'direct' && (
          <MenuItem icon={<LogOut size={16} className="mirror" />} onClick={() => show('leave')}>
            {t('channel.leave')}
          </MenuItem>
        )}
        {channel.kind === 'channel' && moderates && (
          <MenuItem danger icon={<Trash2 size={16} />} onClick={() => show('delete')}>
            {t('channel.delete')}
          </MenuItem>
        )}
      </Menu>
      {shown === 'settings' && <ChannelDialog channel={channel} onClose={close} />}
      {(shown === 'leave' || shown === 'delete') && (
        <ConfirmDialog
          open
          onClose={close}
          title={t(`${shown}Channel.title`, { name })}
          keep={t(`${shown}Channel.keep`)}
          confirm={t(`channel.${shown}`)}
          busy={change.isPending}
          onConfirm={() => gone(shown)}
        >
          {shown === 'leave'
            ? t(channel.private ? 'leaveChannel.private' : 'leaveChannel.public')
            : t('deleteChannel.text', { count: channel.lastSeq })}
        </ConfirmDialog>
      )}
    </>
  );
}
