import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { wordsFor, useTranslation } from '@/frame';
import { Banner, Button, Dialog, Field, Form, Input, Select, Textarea } from '@/ui';
import { useFound } from './queries';

type Visibility = 'public' | 'private';

export default function FoundDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('org');
  return (
    <Dialog open onClose={onClose} title={t('create.title')}>
      <FoundForm onClose={onClose} />
    </Dialog>
  );
}

function FoundForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('org');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const found = useFound();
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [visibility, setVisibility] = useState<Visibility>('public');
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (name.trim() === '') return;
    const body = { name, visibility, ...(description.trim() === '' ? {} : { description }) };
    found.mutate(body, {
      onSuccess: ({ slug }) => {
        onClose();
        void navigate({ to: '/orgs/$slug', params: { slug } });
      },
    });
  };
  const problem = found.error;
  const errors: Record<string, string> = {
    ...problem?.fields,
    ...(problem?.slug === 'slug-taken' && { name: t('create.slugTaken') }),
    ...(tried && name.trim() === '' && { name: t('create.nameNeeded') }),
  };
  return (
    <Form onSubmit={submit} errors={errors}>
      {problem && Object.keys(errors).length === 0 && (
        <Banner tone="danger" role="alert">
          {wordsFor(problem)}
        </Banner>
      )}
      <Field name="name" label={t('create.name')} error={errors.name}>
        <Input value={name} onValueChange={setName} maxLength={100} dir="auto" />
      </Field>
      <Field
        name="description"
        label={t('create.description')}
        help={t('create.descriptionHelp')}
        error={errors.description}
      >
        <Textarea
          value={description}
          onChange={(event) => setDescription(event.target.value)}
          maxLength={2000}
          dir="auto"
        />
      </Field>
      <Field name="visibility" label={t('create.visibility')}>
        <Select<Visibility>
          value={visibility}
          onChange={setVisibility}
          options={[
            { value: 'public', label: t('create.public') },
            { value: 'private', label: t('create.private') },
          ]}
        />
      </Field>
      <div className="flex justify-end gap-8">
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button type="submit" look="primary" busy={found.isPending}>
          {t('create.submit')}
        </Button>
      </div>
    </Form>
  );
}
