import { Pencil, Plus, ThumbsUp, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation, wordsFor } from '@/frame';
import { useMe } from '@/session';
import { Button, complain, cx, Form, IconButton, Input } from '@/ui';
import { EntryDialog } from './EntryDialog';
import {
  fieldsOf,
  useChangeSkill,
  useEndorse,
  useProfessional,
  type Education,
  type EntryKind,
  type Experience,
  type Skill,
} from './professional';

/** Experience, education and skills of somebody, to be written where it is oneself; nothing where there is nothing to see. */
export function ProfessionalPart({ id, username }: { id: string; username: string }) {
  const { t } = useTranslation('identity');
  const me = useMe();
  const mine = me?.id === id;
  const { data } = useProfessional(username);
  if (!data) return null;
  const { experience, education, skills } = data;
  if (!mine && experience.length + education.length + skills.length === 0) return null;
  return (
    <div className="mb-28 flex flex-col gap-20">
      <Entries kind="experience" entries={experience} mine={mine} username={username} />
      <Entries kind="education" entries={education} mine={mine} username={username} />
      {(mine || skills.length > 0) && (
        <Block title={t('professional.skills')}>
          <ul className="flex flex-wrap gap-8">
            {skills.map((skill) => (
              <li key={skill.name}>
                <SkillChip skill={skill} mine={mine} userId={id} username={username} visitor={!me} />
              </li>
            ))}
          </ul>
          {mine && <NewSkill username={username} />}
        </Block>
      )}
    </div>
  );
}

function Block({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-8">
      <div className="flex min-h-26 items-center justify-between gap-8">
        <h3 className="text-15 font-semibold">{title}</h3>
        {action}
      </div>
      {children}
    </section>
  );
}

type EntriesProps = { kind: EntryKind; entries: (Experience | Education)[]; mine: boolean; username: string };

function Entries({ kind, entries, mine, username }: EntriesProps) {
  const { t, language } = useTranslation('identity');
  const [editing, edit] = useState<Experience | Education | 'new'>();
  if (!mine && entries.length === 0) return null;
  const month = new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const span = (startDate: string, endDate: string | null) =>
    endDate === null
      ? t('professional.since', { date: month.format(new Date(startDate)) })
      : month.formatRange(new Date(startDate), new Date(endDate));
  return (
    <Block
      title={t(`professional.${kind}`)}
      action={
        mine && (
          <Button size="sm" aria-label={t(`professional.add.${kind}`)} onClick={() => edit('new')}>
            <Plus size={14} aria-hidden />
            {t('professional.addOne')}
          </Button>
        )
      }
    >
      {entries.length === 0 && <p className="text-13 text-text-3">{t(`professional.none.${kind}`)}</p>}
      <ol className="flex flex-col gap-14">
        {entries.map((entry) => {
          const { title, place, detail, startDate, endDate, description } = fieldsOf(entry);
          return (
            <li key={entry.id} className="flex items-start gap-12 border-s-2 border-line ps-12">
              <div className="min-w-0 grow">
                <p className="text-14 font-medium wrap-anywhere">
                  <bdi>{title}</bdi>
                </p>
                <p className="text-13 wrap-anywhere text-text-2">
                  <bdi>{place}</bdi>
                  {detail !== '' && (
                    <>
                      {' · '}
                      <bdi>{detail}</bdi>
                    </>
                  )}
                </p>
                <p className="text-12 text-text-3">{span(startDate, endDate)}</p>
                {description !== null && (
                  <p dir="auto" className="mt-4 text-14 wrap-anywhere whitespace-pre-line">
                    {description}
                  </p>
                )}
              </div>
              {mine && (
                <IconButton size="sm" label={t('professional.edit', { title })} onClick={() => edit(entry)}>
                  <Pencil size={14} />
                </IconButton>
              )}
            </li>
          );
        })}
      </ol>
      {editing !== undefined && (
        <EntryDialog
          kind={kind}
          entry={editing === 'new' ? undefined : editing}
          username={username}
          onClose={() => edit(undefined)}
        />
      )}
    </Block>
  );
}

type SkillChipProps = { skill: Skill; mine: boolean; userId: string; username: string; visitor: boolean };

function SkillChip({ skill, mine, userId, username, visitor }: SkillChipProps) {
  const { t } = useTranslation('identity');
  const endorse = useEndorse(userId, username);
  const change = useChangeSkill(username);
  const { name, endorsementCount, endorsedByMe } = skill;
  const onError = (problem: Parameters<typeof wordsFor>[0]) => complain(wordsFor(problem));
  return (
    <span className="flex items-center gap-6 rounded-full bg-sunken ps-12 pe-4 text-13">
      <bdi className="max-w-200 truncate py-6">{name}</bdi>
      <span
        className="text-12 text-text-3 tabular-nums"
        title={t('professional.endorsements', { count: endorsementCount })}
      >
        <span className="sr-only">{t('professional.endorsements', { count: endorsementCount })}</span>
        <span aria-hidden>{endorsementCount}</span>
      </span>
      {mine && (
        <IconButton
          size="sm"
          label={t('professional.removeSkill', { name })}
          onClick={() => change.mutate({ skill: name, on: false }, { onError })}
        >
          <X size={12} />
        </IconButton>
      )}
      {!mine && !visitor && (
        <IconButton
          size="sm"
          aria-pressed={endorsedByMe}
          label={t('professional.endorse', { name })}
          className={cx(endorsedByMe && 'text-accent-text!')}
          onClick={() => endorse.mutate(skill, { onError })}
        >
          <ThumbsUp size={12} fill={endorsedByMe ? 'currentColor' : 'none'} />
        </IconButton>
      )}
    </span>
  );
}

function NewSkill({ username }: { username: string }) {
  const { t } = useTranslation('identity');
  const change = useChangeSkill(username);
  const [skill, setSkill] = useState('');
  const submit = () => {
    if (skill.trim() === '') return;
    change.mutate(
      { skill: skill.trim(), on: true },
      { onSuccess: () => setSkill(''), onError: (problem) => complain(wordsFor(problem)) },
    );
  };
  return (
    <Form onSubmit={submit} className="flex max-w-320 gap-8">
      <Input
        aria-label={t('professional.newSkill')}
        placeholder={t('professional.newSkill')}
        value={skill}
        onValueChange={setSkill}
        maxLength={50}
        dir="auto"
        autoComplete="off"
      />
      <Button type="submit" busy={change.isPending}>
        {t('professional.addOne')}
      </Button>
    </Form>
  );
}
