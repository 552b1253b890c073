import { Link } from '@tanstack/react-router';
import { Lock, Plus } from 'lucide-react';
import { itemsOf, type ForumView, type OrganizationView } from '@/api';
import { useForums } from '@/features/org';
import { useTranslation } from '@/frame';
import { categoryClass, Count, cx, Tip } from '@/ui';
import { mayOpenForums } from './access';
import { useForumNews, useForumsNews, useRecent } from './forumQueries';
import { useForumOfTopicHere } from './place';
import { newIn, useReading } from './reading';
import { useReadNews } from './unread/unreadQueries';
import { inTreeOrder } from './topics';

/** A row has a channel and a read of its own; more would be more than one looks through. */
const most = 12;

type ForumsNavProps = { organization: OrganizationView; rowClass: string };

/** The forums in the navigation, with how many of their topics have something new. */
export default function ForumsNav({ organization, rowClass }: ForumsNavProps) {
  const { t } = useTranslation();
  const { id, slug } = organization;
  useForumsNews(id);
  useReadNews();
  const forums = inTreeOrder(itemsOf(useForums(id).data));
  const shown = forums.slice(0, most);
  const recent = useRecent(shown.map(({ forum }) => forum.id));
  const reading = useReading();
  const opens = mayOpenForums(organization);
  if (forums.length === 0 && !opens) return null;
  return (
    <section aria-labelledby="nav-forums" className="mt-12">
      <h2 id="nav-forums" className="flex h-29 items-center px-8 text-12 font-medium text-text-3">
        <Link to="/orgs/$slug/forums" params={{ slug }} activeOptions={{ exact: true }} className="hover:text-text">
          {t('places.forums')}
        </Link>
        {opens && (
          <Tip label={t('places.newForum')}>
            <Link
              to="/orgs/$slug/forums"
              params={{ slug }}
              search={{ opening: true }}
              aria-label={t('places.newForum')}
              className="ms-auto grid place-items-center rounded-control square-24 hover:bg-active hover:text-text"
            >
              <Plus size={14} aria-hidden />
            </Link>
          </Tip>
        )}
      </h2>
      <ul>
        {shown.map(({ forum, depth }) => (
          <Row
            key={forum.id}
            forum={forum}
            slug={slug}
            className={cx(rowClass, depth > 0 && 'ps-24!')}
            fresh={recent[forum.id]?.filter((topic) => newIn(topic, reading) !== 0).length ?? 0}
          />
        ))}
      </ul>
      {forums.length > most && (
        <Link to="/orgs/$slug/forums" params={{ slug }} activeOptions={{ exact: true }} className={rowClass}>
          {t('places.allForums', { count: forums.length })}
        </Link>
      )}
    </section>
  );
}

function Row({ forum, slug, className, fresh }: { forum: ForumView; slug: string; className: string; fresh: number }) {
  const { t } = useTranslation();
  const ofTopic = useForumOfTopicHere();
  useForumNews(forum.id);
  return (
    <li>
      <Link
        to="/orgs/$slug/forums/$forumId"
        params={{ slug, forumId: forum.id }}
        activeOptions={{ includeSearch: false }}
        aria-current={ofTopic === forum.id ? 'page' : undefined}
        className={cx(className, fresh > 0 && 'font-medium text-text')}
      >
        <span aria-hidden className="grid shrink-0 place-items-center square-16">
          <span className={cx('rounded-[3px] bg-category square-10', categoryClass(forum.id))} />
        </span>
        <span dir="auto" className="min-w-0 truncate">
          {forum.name}
        </span>
        {forum.private && (
          <Lock size={12} className="shrink-0 text-text-3" role="img" aria-label={t('places.private')} />
        )}
        <span className="ms-auto">
          <Count value={fresh} label={t('places.newTopics', { count: fresh })} />
        </span>
      </Link>
    </li>
  );
}
