import { useNavigate, useParams } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useOrganization } from '@/features/org';
import { useTranslation } from '@/frame';
import { Key, Palette, type PaletteGroup, type PaletteItem } from '@/ui';
import { keyNames } from './keyNames';
import { useActions, usePeople, usePlaces, useTopics } from './paletteItems';

/**
 * Places and actions from what is cached, at once; people and topics from the server below them. ">" narrows to
 * actions, "@" to people.
 */
export default function PaletteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { slug } = useParams({ strict: false });
  const { data: here } = useOrganization(slug);
  const [text, setText] = useState('');
  const only = text.startsWith('>') ? 'actions' : text.startsWith('@') ? 'people' : undefined;
  const query = (only ? text.slice(1) : text).trim();
  const asked = useSettled(query);

  const places = usePlaces(here);
  const actions = useActions();
  const people = usePeople(here, asked, only === 'people' || (only === undefined && asked !== ''));
  const topics = useTopics(here, only === undefined ? asked : '');

  const words = query.toLocaleLowerCase().split(/\s+/);
  const fits = ({ label, detail = '' }: PaletteItem) => {
    const said = `${label} ${detail}`.toLocaleLowerCase();
    return words.every((word) => said.includes(word));
  };
  const search: PaletteItem = {
    id: 'search',
    icon: <Search size={16} />,
    label: query === '' ? t('keys.search') : t('palette.searchFor', { q: query }),
    detail: here?.name,
    keys: keyNames(query === '' ? '/' : 'mod+Enter'),
    run: () =>
      void navigate({ to: '/search', search: { ...(query !== '' && { q: query }), ...(here && { org: here.id }) } }),
  };
  const groups: PaletteGroup[] = [
    { id: 'go', title: t('palette.go'), items: only ? [] : places.filter(fits) },
    {
      id: 'do',
      title: t('palette.do'),
      items: [...(only ? [] : [search]), ...(only === 'people' ? [] : actions.filter(fits))],
    },
    // What came for the text before stays until the new comes, as far as it fits.
    {
      id: 'people',
      title: t('palette.people'),
      items: only === 'actions' || text === '' ? [] : people.filter(fits),
      late: true,
    },
    { id: 'topics', title: t('palette.topics'), items: only || query === '' ? [] : topics, late: true },
  ];
  return (
    <Palette
      title={t('keys.palette')}
      placeholder={t('searchOrJump')}
      text={text}
      onText={setText}
      mark={query}
      groups={groups}
      onSearch={search.run}
      onClose={onClose}
      empty={only === 'people' && here === undefined ? t('palette.noPeopleHere') : t('palette.nothing')}
      foot={
        <>
          <Hint keys={['↑', '↓']} does={t('palette.choose')} />
          <Hint keys={['>']} does={t('palette.actions')} />
          <Hint keys={['@']} does={t('palette.toPeople')} />
          <span className="grow" />
          <Hint keys={['Esc']} does={t('palette.close')} />
        </>
      }
    />
  );
}

function Hint({ keys, does }: { keys: string[]; does: string }) {
  return (
    <span className="flex items-center gap-4">
      {keys.map((key) => (
        <Key key={key}>{key}</Key>
      ))}
      {does}
    </span>
  );
}

/** What was written, once one has stopped for a moment: the server is not asked for each letter. */
function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), 150);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
