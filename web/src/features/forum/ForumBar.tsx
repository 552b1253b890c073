import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ChevronDown } from 'lucide-react';
import { itemsOf } from '@/api';
import { useTranslation } from '@/frame';
import { Button, Chip, Menu, MenuItem, tabClass } from '@/ui';
import { useTopics } from './forumQueries';
import { periods, sorts, type Period, type Sort } from './sorts';
import { tagsOf } from './tags';

const to = '/orgs/$slug/forums/$forumId' as const;
type Place = { params: { slug: string; forumId: string } };
type Search = { sort?: Sort; period?: Period; tag?: string };

/** In which order, over which time, and with which tag: all in the address. */
export function ForumBar({ params }: Place) {
  const { t } = useTranslation('forum');
  const { sort = 'active', period, tag } = useSearch({ from: '/shell/orgs/$slug/forums/$forumId' });
  return (
    <div className="flex shrink-0 items-center gap-12 border-b border-line ps-10 pe-14">
      <nav aria-label={t('list.sorts')} className="flex min-w-0 [scrollbar-width:none] gap-4 overflow-x-auto">
        {sorts.map((one) => (
          <Link
            key={one}
            to={to}
            params={params}
            search={{
              ...(one !== 'active' && { sort: one }),
              ...(one === sort && period && { period }),
              ...(tag !== undefined && { tag }),
            }}
            activeOptions={{ exact: true }}
            className={tabClass}
          >
            {t(`list.sort.${one}`)}
          </Link>
        ))}
      </nav>
      {sort === 'top' && <Periods params={params} period={period ?? 'all'} tag={tag} />}
      <Tags params={params} search={{ sort, ...(period && { period }), ...(tag !== undefined && { tag }) }} />
    </div>
  );
}

function Periods({ params, period, tag }: Place & { period: Period; tag: string | undefined }) {
  const { t } = useTranslation('forum');
  const navigate = useNavigate();
  const choose = (one: Period) =>
    void navigate({
      to,
      params,
      search: { sort: 'top', ...(one !== 'all' && { period: one }), ...(tag !== undefined && { tag }) },
      replace: true,
    });
  return (
    <Menu
      trigger={
        <Button look="quiet" size="sm">
          <span className="sr-only">{t('list.period.label')}: </span>
          {t(`list.period.${period}`)}
          <ChevronDown size={14} aria-hidden />
        </Button>
      }
    >
      {periods.map((one) => (
        <MenuItem key={one} onClick={() => choose(one)}>
          {t(`list.period.${one}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}

const shown = 4;

function Tags({ params, search }: Place & { search: Search & { sort: Sort } }) {
  const { t } = useTranslation('forum');
  const navigate = useNavigate();
  const { tag, ...order } = search;
  const list = useTopics(params.forumId, order.sort, order.period);
  const tags = tagsOf(itemsOf(list.data));
  const chips = tag !== undefined && !tags.includes(tag) ? [tag, ...tags] : tags;
  const choose = (next: string | undefined) =>
    void navigate({ to, params, search: { ...order, ...(next !== undefined && { tag: next }) }, replace: true });
  if (chips.length === 0) return null;
  return (
    <div role="group" aria-label={t('list.tags')} className="ms-auto flex shrink-0 gap-6 max-nav:hidden">
      {chips.slice(0, shown).map((chip) => (
        <Chip
          key={chip}
          pressed={chip === tag}
          removable={chip === tag}
          onPress={() => choose(chip === tag ? undefined : chip)}
        >
          <bdi>{chip}</bdi>
        </Chip>
      ))}
    </div>
  );
}
