import { useNavigate } from '@tanstack/react-router';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { number as words, useTranslation } from '@/frame';
import { Button, Dialog, Field, Form, Input, Menu, MenuItem, MenuLine } from '@/ui';

type JumpProps = { at: number | undefined; last: number; unread: number | undefined };

/** Where one is in a long topic, and ways to elsewhere. */
export function Jump({ at, last, unread }: JumpProps) {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const [asking, ask] = useState(false);
  const [text, setText] = useState('');
  const to = (number: number) =>
    void navigate({ to: '.', hash: `post-${number}`, search: true, resetScroll: false, replace: true } as never);
  const chosen = Number(text);
  const valid = Number.isInteger(chosen) && chosen >= 1 && chosen <= last;
  return (
    <>
      <Menu
        align="end"
        trigger={
          <Button size="sm" className="tabular-nums">
            <bdi dir="ltr">{`#${at === undefined ? 1 : words(at)} / ${words(last)}`}</bdi>
            <ChevronDown size={14} aria-hidden />
            <span className="sr-only">{t('jump.label')}</span>
          </Button>
        }
      >
        <MenuItem onClick={() => to(1)}>{t('jump.first')}</MenuItem>
        {unread !== undefined && <MenuItem onClick={() => to(unread)}>{t('jump.unread')}</MenuItem>}
        <MenuItem onClick={() => to(last)}>{t('jump.last')}</MenuItem>
        <MenuLine />
        <MenuItem onClick={() => ask(true)}>{t('jump.number')}</MenuItem>
      </Menu>
      {asking && (
        <Dialog open onClose={() => ask(false)} title={t('jump.title')}>
          <Form
            onSubmit={() => {
              if (!valid) return;
              ask(false);
              to(chosen);
            }}
          >
            <Field name="number" label={t('jump.field')} help={t('jump.between', { last: words(last) })}>
              <Input inputMode="numeric" value={text} onValueChange={setText} autoComplete="off" dir="ltr" />
            </Field>
            <div className="flex justify-end gap-8">
              <Button onClick={() => ask(false)}>{common('cancel')}</Button>
              <Button type="submit" look="primary" disabled={!valid}>
                {t('jump.go')}
              </Button>
            </div>
          </Form>
        </Dialog>
      )}
    </>
  );
}
