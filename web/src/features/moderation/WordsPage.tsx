import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { read, write, type OrganizationView, type Problem } from '@/api';
import { ClosedState, OrganizationPage } from '@/features/org';
import { ErrorState, Page, PageBody, useTranslation, wordsFor } from '@/frame';
import { Badge, Banner, Button, Field, Form, say, Select, SkeletonRows, Textarea } from '@/ui';
import { ModerationTabs } from './ModerationTabs';
import { Newcomers } from './Newcomers';
import { WordList } from './WordList';
import { actions, isPattern, mostWords, withLines, type Action, type Word } from './words';

export default function WordsPage() {
  const { t } = useTranslation('moderation');
  return (
    <OrganizationPage title={t('words.title')}>
      {(organization) => (
        <Page title={t('words.title')} bar={<ModerationTabs organization={organization} />}>
          <PageBody className="max-w-812!">
            {organization.myPermissions.includes('content.moderate') ? (
              <Watched organization={organization} />
            ) : (
              <ClosedState name={organization.name} />
            )}
          </PageBody>
        </Page>
      )}
    </OrganizationPage>
  );
}

const keyOf = (orgId: string) => ['watched-words', orgId];
const pathOf = (orgId: string) => `/orgs/${orgId}/watched-words`;

function Watched({ organization: { id, myPermissions } }: { organization: OrganizationView }) {
  const { t } = useTranslation('moderation');
  const { t: common } = useTranslation();
  const saved = useQuery({ queryKey: keyOf(id), queryFn: () => read<{ words: Word[] }>(pathOf(id)) });
  if (!saved.data) {
    return saved.error ? (
      <ErrorState problem={saved.error} retry={() => void saved.refetch()} />
    ) : (
      <SkeletonRows label={common('loading')} className="h-40" />
    );
  }
  return (
    <>
      <p className="mb-16 text-13 text-text-2">{t('words.about')}</p>
      {myPermissions.includes('org.settings') ? (
        <>
          <Editor orgId={id} saved={saved.data.words} />
          <Newcomers orgId={id} />
        </>
      ) : (
        <>
          <p className="mb-12 text-13 text-text-3">{t('words.readOnly')}</p>
          <WordList words={saved.data.words} />
        </>
      )}
    </>
  );
}

/** Changes wait until one saves them: the server takes the whole list. */
function Editor({ orgId, saved }: { orgId: string; saved: Word[] }) {
  const { t } = useTranslation('moderation');
  const queries = useQueryClient();
  const [changed, change] = useState<Word[]>();
  const words = changed ?? saved;
  const save = useMutation<unknown, Problem, Word[]>({
    mutationFn: (next) => write('PUT', pathOf(orgId), { words: next }),
    onSuccess: async (_, next) => {
      queries.setQueryData(keyOf(orgId), { words: next });
      change(undefined);
      say(t('words.saved'));
      await queries.invalidateQueries({ queryKey: keyOf(orgId) });
    },
  });
  return (
    <div className="flex flex-col gap-20">
      <Adding words={words} onAdd={change} />
      {changed && (
        <div className="sticky top-0 z-10 flex flex-wrap items-center gap-8 border-b border-line bg-surface py-8">
          <Badge tone="warning">{t('words.unsaved')}</Badge>
          <span className="ms-auto flex gap-8">
            <Button onClick={() => change(undefined)}>{t('words.discard')}</Button>
            <Button look="primary" busy={save.isPending} onClick={() => save.mutate(changed)}>
              {t('words.save')}
            </Button>
          </span>
        </div>
      )}
      {save.error && (
        <Banner tone="danger" role="alert">
          {Object.values(save.error.fields)[0] ?? wordsFor(save.error)}
        </Banner>
      )}
      <WordList words={words} onChange={change} />
    </div>
  );
}

function Adding({ words, onAdd }: { words: Word[]; onAdd: (words: Word[]) => void }) {
  const { t } = useTranslation('moderation');
  const [lines, setLines] = useState('');
  const [action, setAction] = useState<Action>('approve');
  const [wrong, setWrong] = useState<string>();
  const add = () => {
    const next = withLines(words, lines, action);
    const bad = next.find(({ pattern }) => !isPattern(pattern));
    setWrong(
      bad
        ? t('words.wrong', { word: bad.pattern })
        : next.length > mostWords
          ? t('words.tooMany', { count: mostWords })
          : undefined,
    );
    if (bad || next.length > mostWords || lines.trim() === '') return;
    onAdd(next);
    setLines('');
  };
  return (
    <Form onSubmit={add}>
      <Field label={t('words.add')} error={wrong}>
        <Textarea
          value={lines}
          onChange={({ target }) => {
            setWrong(undefined);
            setLines(target.value);
          }}
          rows={3}
          dir="auto"
          spellCheck={false}
          autoCapitalize="none"
        />
      </Field>
      <div className="flex flex-wrap items-end gap-8">
        <div className="min-w-200 grow">
          <Field label={t('words.action')}>
            <Select
              value={action}
              onChange={setAction}
              options={actions.map((value) => ({ value, label: t(`words.actions.${value}`) }))}
            />
          </Field>
        </div>
        <Button type="submit" disabled={lines.trim() === ''}>
          {t('words.addDo')}
        </Button>
      </div>
    </Form>
  );
}
