import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation, wordsFor } from '@/frame';
import { Banner, Button, Checkbox, Dialog, Field, Form, IconButton, Input } from '@/ui';
import { useMakePoll } from './liveQueries';

const mostOptions = 20;

export default function PollDialog({ eventId, onClose }: { eventId: string; onClose: () => void }) {
  const { t } = useTranslation('event');
  const make = useMakePoll(eventId);
  const [question, setQuestion] = useState('');
  const [options, setOptions] = useState(['', '']);
  const [multiple, setMultiple] = useState(false);
  const [tried, setTried] = useState(false);
  const given = options.map((text) => text.trim()).filter((text) => text !== '');
  const errors: Record<string, string> = {
    ...make.error?.fields,
    ...(tried && question.trim() === '' && { question: t('form.needed') }),
    ...(tried && given.length < 2 && { options: t('live.twoOptions') }),
    ...(tried && new Set(given).size < given.length && { options: t('live.sameOptions') }),
  };
  const submit = (open: boolean) => {
    setTried(true);
    if (question.trim() === '' || given.length < 2 || new Set(given).size < given.length) return;
    make.mutate({ question: question.trim(), options: given, multiple, open }, { onSuccess: onClose });
  };
  const set = (at: number, text: string) => setOptions((all) => all.map((one, i) => (i === at ? text : one)));
  return (
    <Dialog open onClose={onClose} title={t('live.makePoll')}>
      <Form onSubmit={() => submit(true)} errors={errors}>
        {make.error && Object.keys(make.error.fields).length === 0 && (
          <Banner tone="danger" role="alert">
            {wordsFor(make.error)}
          </Banner>
        )}
        <Field name="question" label={t('live.pollQuestion')} error={errors.question}>
          <Input value={question} onValueChange={setQuestion} maxLength={300} dir="auto" autoComplete="off" />
        </Field>
        <fieldset className="flex flex-col gap-6">
          <legend className="mb-5 text-13 font-medium">{t('live.options')}</legend>
          {options.map((text, i) => (
            <span key={i} className="flex gap-6">
              <Input
                aria-label={t('live.option', { number: i + 1 })}
                value={text}
                onValueChange={(next) => set(i, next)}
                maxLength={200}
                dir="auto"
                autoComplete="off"
              />
              {options.length > 2 && (
                <IconButton
                  label={t('live.dropOption', { number: i + 1 })}
                  onClick={() => setOptions((all) => all.filter((_, j) => j !== i))}
                >
                  <X size={14} />
                </IconButton>
              )}
            </span>
          ))}
          {errors.options !== undefined && (
            <p role="alert" className="text-12 text-danger-text">
              {errors.options}
            </p>
          )}
          {options.length < mostOptions && (
            <Button size="sm" className="self-start" onClick={() => setOptions((all) => [...all, ''])}>
              {t('live.moreOptions')}
            </Button>
          )}
        </fieldset>
        <Checkbox label={t('live.multiple')} checked={multiple} onChange={setMultiple} />
        <div className="flex justify-end gap-8">
          <Button busy={make.isPending} onClick={() => submit(false)}>
            {t('live.saveDraft')}
          </Button>
          <Button type="submit" look="primary" busy={make.isPending}>
            {t('live.openPoll')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
