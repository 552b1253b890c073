import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { itemsOf, type OrganizationView } from '@/api';
import { useForums } from '@/features/org';
import { useTranslation, useWriting } from '@/frame';
import { Button, categoryClass, cx, Menu, MenuLink } from '@/ui';
import { mayOpenTopics } from './access';
import { inTreeOrder } from './topics';

/** Asks in which forum; nothing where there is none to write in. */
export default function NewTopicMenu({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('forum');
  const forums = inTreeOrder(itemsOf(useForums(organization.id).data)).filter(({ forum }) =>
    mayOpenTopics(organization, forum),
  );
  const writing = useWriting();
  if (forums.length === 0) return null;
  return (
    <Menu
      align="end"
      trigger={
        <Button look="primary" {...writing}>
          <Plus size={16} aria-hidden />
          {t('list.open')}
        </Button>
      }
    >
      <div className="max-h-360 overflow-auto">
        {forums.map(({ forum }) => (
          <MenuLink
            key={forum.id}
            icon={<span className={cx('block rounded-[3px] bg-category square-10', categoryClass(forum.id))} />}
            render={
              <Link to="/orgs/$slug/forums/$forumId/new" params={{ slug: organization.slug, forumId: forum.id }} />
            }
          >
            <bdi>{forum.name}</bdi>
          </MenuLink>
        ))}
      </div>
    </Menu>
  );
}
