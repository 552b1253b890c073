import { useNavigate, useSearch } from '@tanstack/react-router';
import { Lock, Search, SearchX, Unplug } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { itemsOf, type Problem, type SearchPage as Found } from '@/api';
import { useMyOrganizations } from '@/features/org';
import { ErrorState, number, Page, PageBody, useTranslation } from '@/frame';
import { Button, Chip, cx, Empty, Select, SkeletonRows } from '@/ui';
import { HitRow } from './HitRow';
import { useSearchResults } from './queries';
import type { SearchState } from './routes';

type Change = (change: { [K in keyof SearchState]?: SearchState[K] | undefined }) => void;

export default function SearchPage() {
  const { t } = useTranslation('search');
  const state = useSearch({ from: '/shell/search' });
  const navigate = useNavigate();
  const change: Change = (next) =>
    void navigate({
      to: '/search',
      search: (present) => Object.fromEntries(Object.entries({ ...present, ...next }).filter(([, value]) => value)),
      replace: true,
    });
  return (
    <Page title={t('title')}>
      <PageBody className="max-w-812!">
        <Box q={state.q ?? ''} onChange={(q) => change({ q, tag: undefined })} />
        {state.q === undefined ? (
          <Empty icon={Search} title={t('start.title')}>
            {t('start.text')}
          </Empty>
        ) : (
          <Results state={state} q={state.q} change={change} />
        )}
      </PageBody>
    </Page>
  );
}

/** While it has the focus, what stands in it counts, and reaches the address after a pause; otherwise the address counts. */
function Box({ q, onChange }: { q: string; onChange: (q: string) => void }) {
  const { t } = useTranslation('search');
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hint = useId();
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (input.current && input.current !== document.activeElement) input.current.value = q;
  }, [q]);
  const look = (pause: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(input.current?.value.trim() ?? ''), pause);
  };
  return (
    <form
      role="search"
      className="relative"
      onSubmit={(event) => {
        event.preventDefault();
        look(0);
      }}
    >
      <Search size={18} aria-hidden className="absolute start-12 top-11 text-text-3" />
      <input
        ref={input}
        type="search"
        name="q"
        defaultValue={q}
        maxLength={200}
        dir="auto"
        aria-label={t('box')}
        aria-describedby={hint}
        placeholder={t('box')}
        onChange={() => look(250)}
        className="w-full rounded-control border border-control bg-surface ps-40 pe-12 text-15 h-control-lg"
      />
      <p id={hint} className="mt-4 text-12 text-text-3">
        {t('hint')}
      </p>
    </form>
  );
}

function Results({ state, q, change }: { state: SearchState; q: string; change: Change }) {
  const { t } = useTranslation('search');
  const { t: common } = useTranslation();
  const list = useSearchResults(state);
  const hits = itemsOf(list.data);
  const narrowed = state.org ?? state.type ?? state.tag;
  const everywhere = { org: undefined, type: undefined, tag: undefined };
  return (
    <>
      <Filters state={state} facets={list.data?.pages[0]?.facets} change={change} />
      {list.isPending && <SkeletonRows label={common('loading')} className="h-92" />}
      {list.isError && !list.data && <Failed problem={list.error} retry={() => void list.refetch()} />}
      {list.data && hits.length === 0 && (
        <Empty
          icon={SearchX}
          title={t('nothing.title', { q })}
          action={
            narrowed !== undefined && <Button onClick={() => change(everywhere)}>{t('nothing.everywhere')}</Button>
          }
        >
          {t('nothing.text')}
        </Empty>
      )}
      <ul aria-label={t('results')} className={cx(list.isPlaceholderData && 'opacity-60')}>
        {hits.map((hit) => (
          <HitRow key={hit.id} hit={hit} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button className="mx-auto mt-12 flex" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {common('loadMore')}
        </Button>
      )}
      {hits.length > 0 && (
        <p className="mt-16 flex items-center gap-6 text-12 text-text-3">
          <Lock size={12} aria-hidden className="shrink-0" />
          {t('readable')}
        </p>
      )}
    </>
  );
}

function Failed({ problem, retry }: { problem: Problem; retry: () => void }) {
  const { t } = useTranslation('search');
  const { t: common } = useTranslation();
  if (problem.slug !== 'search-unavailable') return <ErrorState problem={problem} retry={retry} />;
  return (
    <div role="alert">
      <Empty icon={Unplug} title={t('failed.title')} action={<Button onClick={retry}>{common('tryNow')}</Button>}>
        {t('failed.text')}
      </Empty>
    </div>
  );
}

const everywhere = 'everywhere';

function Filters({
  state: { org, type, tag, sort },
  facets,
  change,
}: {
  state: SearchState;
  facets: Found['facets'] | undefined;
  change: Change;
}) {
  const { t } = useTranslation('search');
  const mine = itemsOf(useMyOrganizations().data);
  const places = mine.map(({ id, name }) => ({ value: id, label: name }));
  const foreign = org !== undefined && !mine.some(({ id }) => id === org);
  const countOf = (of: string) => facets?.type.find(({ value }) => value === of)?.count;
  const tags = facets?.tag.slice(0, 8) ?? [];
  return (
    <div className="mt-12 border-b border-line pb-12">
      <div className="flex flex-wrap items-center gap-8">
        {(['topic', 'post', 'message'] as const).map((one) => {
          const count = countOf(one);
          return (
            <Chip
              key={one}
              pressed={type === one}
              removable={type === one}
              onPress={() => change({ type: type === one ? undefined : one })}
            >
              {t(`type.${one}`)} {count !== undefined && <span className="tabular-nums">{number(count)}</span>}
            </Chip>
          );
        })}
        <span className="ms-auto flex min-w-0 flex-wrap gap-8 max-phone:ms-0 max-phone:w-full max-phone:flex-nowrap">
          {(mine.length > 0 || foreign) && (
            <span className="w-200 min-w-0 max-phone:flex-1">
              <Select
                aria-label={t('where')}
                value={org ?? everywhere}
                onChange={(next) => change({ org: next === everywhere ? undefined : next })}
                options={[
                  { value: everywhere, label: t('everywhere') },
                  ...places,
                  ...(foreign ? [{ value: org, label: t('oneOrganization') }] : []),
                ]}
              />
            </span>
          )}
          <span className="w-140 min-w-0 max-phone:flex-1">
            <Select
              aria-label={t('sort.label')}
              value={sort ?? 'relevance'}
              onChange={(next) => change({ sort: next === 'relevance' ? undefined : next })}
              options={[
                { value: 'relevance', label: t('sort.relevance') },
                { value: 'newest', label: t('sort.newest') },
                { value: 'oldest', label: t('sort.oldest') },
              ]}
            />
          </span>
        </span>
      </div>
      {(tags.length > 0 || tag !== undefined) && (
        <div role="group" aria-label={t('tags')} className="mt-8 flex flex-wrap gap-6">
          {tag !== undefined && !tags.some(({ value }) => value === tag) && (
            <Chip pressed removable onPress={() => change({ tag: undefined })}>
              {tag}
            </Chip>
          )}
          {tags.map(({ value, count }) => (
            <Chip
              key={value}
              pressed={value === tag}
              removable={value === tag}
              onPress={() => change({ tag: value === tag ? undefined : value })}
            >
              <bdi>{value}</bdi> <span className="tabular-nums">{number(count)}</span>
            </Chip>
          ))}
        </div>
      )}
    </div>
  );
}
