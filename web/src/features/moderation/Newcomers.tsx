import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { read, write, type Problem } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { Banner, Button, Field, Form, Input, say } from '@/ui';

const numbers = { links: 1000, mentions: 1000, pictures: 1000, postsPerHour: 10_000, firstPosts: 1000 } as const;

type Name = keyof typeof numbers;
type Rules = Record<Name, number>;

const names = Object.keys(numbers) as Name[];
const keyOf = (orgId: string) => ['trust-rules', orgId];
const pathOf = (orgId: string) => `/orgs/${orgId}/trust-rules`;

/** What people may do who are new; nothing where the server has no rules for them. */
export function Newcomers({ orgId }: { orgId: string }) {
  const { t } = useTranslation('moderation');
  const { data } = useQuery({ queryKey: keyOf(orgId), queryFn: () => read<Rules>(pathOf(orgId)), retry: false });
  if (!data) return null;
  return (
    <section aria-labelledby="newcomers" className="mt-40">
      <h2 id="newcomers" className="mb-4 text-16 font-semibold">
        {t('newcomers.title')}
      </h2>
      <p className="mb-16 text-13 text-text-2">{t('newcomers.text')}</p>
      <Editor orgId={orgId} saved={data} />
    </section>
  );
}

function Editor({ orgId, saved }: { orgId: string; saved: Rules }) {
  const { t } = useTranslation('moderation');
  const queries = useQueryClient();
  const [written, setWritten] = useState<Partial<Record<Name, string>>>({});
  const save = useMutation<Rules, Problem, Rules>({
    mutationFn: (rules) => write('PUT', pathOf(orgId), rules),
    onSuccess: (_, rules) => {
      queries.setQueryData(keyOf(orgId), rules);
      setWritten({});
      say(t('newcomers.saved'));
    },
  });
  const textOf = (name: Name) => written[name] ?? String(saved[name]);
  const isWrong = (name: Name) => !/^\d{1,5}$/.test(textOf(name)) || Number(textOf(name)) > numbers[name];
  const submit = () => {
    if (names.some(isWrong)) return;
    const rules = Object.fromEntries(names.map((name) => [name, Number(textOf(name))]));
    save.mutate(rules as Rules);
  };
  return (
    <Form onSubmit={submit} errors={save.error?.fields}>
      {save.error && Object.keys(save.error.fields).length === 0 && (
        <Banner tone="danger" role="alert">
          {wordsFor(save.error)}
        </Banner>
      )}
      <div className="grid gap-14 phone:grid-cols-2">
        {names.map((name) => (
          <Field
            key={name}
            name={name}
            label={t(`newcomers.${name}`)}
            help={name === 'postsPerHour' || name === 'firstPosts' ? t(`newcomers.${name}Help`) : undefined}
            error={isWrong(name) ? t('newcomers.wrong', { most: numbers[name] }) : save.error?.fields[name]}
          >
            <Input
              inputMode="numeric"
              value={textOf(name)}
              onValueChange={(value) => setWritten((now) => ({ ...now, [name]: value.trim() }))}
              maxLength={5}
              autoComplete="off"
            />
          </Field>
        ))}
      </div>
      <div className="flex justify-end">
        <Button type="submit" look="primary" busy={save.isPending} disabled={Object.keys(written).length === 0}>
          {t('newcomers.save')}
        </Button>
      </div>
    </Form>
  );
}
