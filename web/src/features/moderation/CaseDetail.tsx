import { Link, type LinkProps } from '@tanstack/react-router';
import type { OrganizationView } from '@/api';
import { ErrorState, Time, useTranslation } from '@/frame';
import { useMe } from '@/session';
import { Avatar, Badge, Banner, Button, Card, complain, ServerHtml, SkeletonRows, Tag } from '@/ui';
import { CaseBadge } from './CaseBadge';
import { useCase, useCaseStep, useContent } from './caseQueries';
import type { Case, Reason } from './caseTypes';
import { useStepWords } from './caseWords';
import { AppealDecision } from './AppealDecision';
import { Decide } from './Decide';
import { Part } from './Part';
import { Timeline } from './Timeline';

/** A path of the client that the server gave. */
function linkOf(path: string): LinkProps {
  const { pathname, hash } = new URL(path, location.origin);
  return { to: pathname, ...(hash !== '' && { hash: hash.slice(1) }) } as LinkProps;
}

export function CaseDetail({ id, organization }: { id: string; organization: OrganizationView }) {
  const { t: common } = useTranslation();
  const { data, error, refetch } = useCase(id);
  if (data) return <Detail one={data} organization={organization} />;
  if (error) return <ErrorState problem={error} retry={() => void refetch()} />;
  return <SkeletonRows label={common('loading')} />;
}

function Detail({ one, organization }: { one: Case; organization: OrganizationView }) {
  const { t } = useTranslation('moderation');
  const me = useMe();
  const own = one.author !== null && one.author.id === me?.id;
  const taken = one.state === 'claimed' && one.claimedBy?.id !== me?.id;
  return (
    <article aria-label={t('case')} className="mx-auto flex max-w-812 flex-col gap-20 p-20">
      <header className="flex flex-wrap items-center gap-10">
        <h2 className="text-16 font-semibold">
          {one.subject.title === null ? t(`subjects.${one.subject.type}`) : <bdi>{one.subject.title}</bdi>}
        </h2>
        <CaseBadge one={one} />
        {one.state === 'open' && !own && <Claim id={one.id} />}
      </header>
      {own && <Banner>{t('own')}</Banner>}
      {taken && one.claimedBy && <Banner>{t('taken', { name: one.claimedBy.displayName })}</Banner>}
      <Reports one={one} />
      <Reported one={one} />
      {(one.state === 'open' || one.state === 'claimed') && !own && !taken && (
        <Decide one={one} organization={organization} />
      )}
      {one.state === 'appealed' && !own && <AppealDecision one={one} />}
      <Part title={t('log')}>
        <Timeline entries={one.timeline} />
      </Part>
    </article>
  );
}

function Claim({ id }: { id: string }) {
  const { t } = useTranslation('moderation');
  const words = useStepWords();
  const step = useCaseStep(id);
  return (
    <Button
      size="sm"
      className="ms-auto"
      busy={step.isPending}
      onClick={() => step.mutate({ step: 'claim' }, { onError: (problem) => complain(words(problem)) })}
    >
      {t('claim')}
    </Button>
  );
}

function Reports({ one: { reports } }: { one: Case }) {
  const { t } = useTranslation('moderation');
  if (reports.length === 0) return null;
  return (
    <Card className="flex flex-col gap-12 bg-app! p-16">
      {reports.map(({ id, reporter, reason, note, createdAt }) => (
        <div key={id} className="flex gap-10">
          <Avatar id={reporter.id} name={reporter.displayName} url={reporter.avatarUrl} size={24} decorative />
          <div className="min-w-0 text-13">
            <p className="flex flex-wrap items-center gap-6">
              <bdi className="font-semibold">{reporter.displayName}</bdi>
              <Tag>{t(`reasons.${reason as Reason}`, { defaultValue: reason })}</Tag>
              <span className="text-12 text-text-3">
                <Time at={createdAt} />
              </span>
            </p>
            {note !== null && (
              <p dir="auto" className="mt-4 wrap-anywhere whitespace-pre-line">
                {note}
              </p>
            )}
          </div>
        </div>
      ))}
    </Card>
  );
}

/** In its place, with its words where it has some. */
function Reported({ one: { subject, author } }: { one: Case }) {
  const { t } = useTranslation('moderation');
  const content = useContent(subject, subject.gone).data;
  return (
    <Part title={t('reported')}>
      <Card className="flex flex-col gap-8 p-16">
        <p className="flex flex-wrap items-center gap-8 text-13 text-text-2">
          {author && (
            <Link
              to="/u/$username"
              params={{ username: author.username }}
              className="flex min-w-0 items-center gap-8 font-medium text-text hover:underline"
            >
              <Avatar id={author.id} name={author.displayName} url={author.avatarUrl} size={24} decorative />
              <bdi className="truncate">{author.displayName}</bdi>
            </Link>
          )}
          <span>{t(`subjects.${subject.type}`)}</span>
          {subject.gone && <Badge>{t('gone')}</Badge>}
          {subject.url !== null && !subject.gone && (
            <Link {...linkOf(subject.url)} className="ms-auto font-medium text-accent-text hover:underline">
              {t('inPlace')}
            </Link>
          )}
        </p>
        {content?.bodyHtml !== undefined && <ServerHtml html={content.bodyHtml} />}
      </Card>
    </Part>
  );
}
