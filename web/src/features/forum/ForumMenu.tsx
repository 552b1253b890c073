import { Ellipsis, Settings2, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { ForumView, OrganizationView } from '@/api';
import { useTranslation } from '@/frame';
import { IconButton, Menu, MenuItem, MenuLine } from '@/ui';
import { mayOpenForums } from './access';

const ChangeForumDialog = lazy(() => import('./ForumDialog').then((m) => ({ default: m.ChangeForumDialog })));
const RemoveForumDialog = lazy(() => import('./RemoveForumDialog'));

/** For those who lead the organization. */
export function ForumMenu({ organization, forum }: { organization: OrganizationView; forum: ForumView }) {
  const { t } = useTranslation('forum');
  const [open, show] = useState<'settings' | 'remove'>();
  if (!mayOpenForums(organization)) return null;
  const close = () => show(undefined);
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton label={t('settings.more')}>
            <Ellipsis size={18} />
          </IconButton>
        }
      >
        <MenuItem icon={<Settings2 size={16} />} onClick={() => show('settings')}>
          {t('settings.change')}
        </MenuItem>
        <MenuLine />
        <MenuItem danger icon={<Trash2 size={16} />} onClick={() => show('remove')}>
          {t('removeForum.item')}
        </MenuItem>
      </Menu>
      <Suspense>
        {open === 'settings' && <ChangeForumDialog organization={organization} forumId={forum.id} onClose={close} />}
        {open === 'remove' && <RemoveForumDialog organization={organization} forum={forum} onClose={close} />}
      </Suspense>
    </>
  );
}
