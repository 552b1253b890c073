import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { CalendarX, Ellipsis, Pencil, ScanLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation, wordsFor } from '@/frame';
import { complain, ConfirmDialog, IconButton, Menu, MenuItem, MenuLine, MenuLink, say } from '@/ui';
import type { EventView, Scope } from './eventTypes';
import { useRemoveEvent } from './queries';

const parts = ['one', 'following', 'all'] as const;

/** For hosts and moderators. Of a series one says first how much of it is meant. */
export function EventMenu({ event, occurrence }: { event: EventView; occurrence: string | undefined }) {
  const { t } = useTranslation('event');
  const navigate = useNavigate();
  const { slug } = useParams({ from: '/shell/orgs/$slug' });
  const [removing, setRemoving] = useState<Scope>();
  const remove = useRemoveEvent(event.id);
  const scopes = event.recurrence !== null && occurrence !== undefined ? parts : (['all'] as const);
  const single = scopes.length === 1;
  const edit = (scope: Scope) =>
    void navigate({
      to: '/orgs/$slug/events/$eventId/edit',
      params: { slug, eventId: event.id },
      search: scope === 'all' || occurrence === undefined ? {} : { occurrence, scope },
    });
  const act = () =>
    remove.mutate(removing === 'all' ? { scope: undefined, occurrence: undefined } : { scope: removing, occurrence }, {
      onSuccess: () => {
        say(t('removed', { title: event.title }));
        void navigate({ to: '/orgs/$slug/events', params: { slug } });
      },
      onError: (problem) => {
        setRemoving(undefined);
        complain(wordsFor(problem));
      },
    });
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton label={t('more')}>
            <Ellipsis size={16} />
          </IconButton>
        }
      >
        {event.hosting && (
          <MenuLink
            icon={<ScanLine size={16} />}
            render={
              <Link
                to="/orgs/$slug/events/$eventId/check-in"
                params={{ slug, eventId: event.id }}
                search={occurrence === undefined ? {} : { occurrence }}
              />
            }
          >
            {t('checkIn.open')}
          </MenuLink>
        )}
        {scopes.map((scope) => (
          <MenuItem key={scope} icon={<Pencil size={16} />} onClick={() => edit(scope)}>
            {t(single ? 'edit.single' : `edit.${scope}`)}
          </MenuItem>
        ))}
        <MenuLine />
        {scopes.map((scope) => (
          <MenuItem key={scope} icon={<CalendarX size={16} />} danger onClick={() => setRemoving(scope)}>
            {t(single ? 'remove.single' : `remove.${scope}`)}
          </MenuItem>
        ))}
      </Menu>
      <ConfirmDialog
        open={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        title={t('removeAsk', { title: event.title })}
        keep={t('removeKeep')}
        confirm={t(single ? 'remove.single' : `remove.${removing ?? 'all'}`)}
        busy={remove.isPending}
        onConfirm={act}
      >
        {t('removeText')}
      </ConfirmDialog>
    </>
  );
}
