import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { uuidv7, type Problem } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { Banner, Button, Checkbox, Dialog, Field, Form, IconButton, Input, Select } from '@/ui';
import { pollKinds, type NewPoll, type PollKind } from './pollQueries';

const most = 20;

type PollDialogProps = {
  problem?: Problem | null;
  busy?: boolean;
  onClose: () => void;
  onDone: (poll: NewPoll) => void;
};

export default function PollDialog({ problem, busy = false, onClose, onDone }: PollDialogProps) {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const [id] = useState(uuidv7);
  const [question, setQuestion] = useState('');
  const [options, setOptions] = useState(['', '']);
  const [kind, setKind] = useState<PollKind>('single');
  const [anonymous, setAnonymous] = useState(false);
  const [closesAt, setClosesAt] = useState('');
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const errors: Record<string, string> = { ...problem?.fields, ...wrong };
  const submit = () => {
    const given = options.map((text) => text.trim()).filter((text) => text !== '');
    const found = {
      ...(question.trim() === '' && { question: t('poll.questionNeeded') }),
      ...(given.length < 2 && { options: t('poll.optionsNeeded') }),
      ...(new Set(given).size < given.length && { options: t('poll.optionsDiffer') }),
      ...(closesAt !== '' && Date.parse(closesAt) <= Date.now() && { closesAt: t('poll.closesLater') }),
    };
    setWrong(found);
    if (Object.keys(found).length > 0) return;
    onDone({
      id,
      question: question.trim(),
      options: given,
      kind,
      anonymous,
      ...(closesAt !== '' && { closesAt: new Date(closesAt).toISOString() }),
    });
  };
  const change = (at: number, text: string) => setOptions(options.map((one, i) => (i === at ? text : one)));
  return (
    <Dialog open onClose={onClose} title={t('poll.create')}>
      <Form onSubmit={submit} errors={errors}>
        {problem && Object.keys(problem.fields).length === 0 && (
          <Banner tone="danger" role="alert">
            {wordsFor(problem)}
          </Banner>
        )}
        <Field name="question" label={t('poll.question')} error={errors.question}>
          <Input value={question} onValueChange={setQuestion} maxLength={255} dir="auto" autoComplete="off" />
        </Field>
        <fieldset className="flex flex-col gap-6">
          <legend className="pb-5 text-13 font-medium">{t('poll.options')}</legend>
          {options.map((text, i) => (
            <div key={i} className="flex gap-4">
              <Input
                aria-label={t('poll.option', { number: i + 1 })}
                value={text}
                onValueChange={(next) => change(i, next)}
                maxLength={200}
                dir="auto"
                autoComplete="off"
              />
              {options.length > 2 && (
                <IconButton
                  label={t('poll.removeOption', { number: i + 1 })}
                  onClick={() => setOptions(options.filter((_, other) => other !== i))}
                >
                  <X size={16} />
                </IconButton>
              )}
            </div>
          ))}
          {errors.options && (
            <p role="alert" className="text-12 text-danger-text">
              {errors.options}
            </p>
          )}
          {options.length < most && (
            <Button look="quiet" size="sm" className="self-start" onClick={() => setOptions([...options, ''])}>
              <Plus size={14} aria-hidden />
              {t('poll.addOption')}
            </Button>
          )}
        </fieldset>
        <Field label={t('poll.kind')}>
          <Select
            value={kind}
            onChange={setKind}
            options={pollKinds.map((value) => ({ value, label: t(`poll.kinds.${value}`) }))}
          />
        </Field>
        <Field name="closesAt" label={t('poll.closesAt')} help={t('poll.closesAtHelp')} error={errors.closesAt}>
          <Input type="datetime-local" value={closesAt} onValueChange={setClosesAt} />
        </Field>
        <Checkbox
          label={t('poll.anonymousLabel')}
          help={t('poll.anonymousHelp')}
          checked={anonymous}
          onChange={setAnonymous}
        />
        <div className="flex justify-end gap-8">
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" look="primary" busy={busy}>
            {t('poll.add')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
