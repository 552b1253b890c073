import { useTranslation } from '@/frame';
import { categoryClass, cx } from '@/ui';

export function DayLine({ at }: { at: string }) {
  const { language } = useTranslation();
  const day = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' });
  return (
    <div role="separator" className="day">
      <span>{day.format(new Date(at))}</span>
    </div>
  );
}

export function TopicLine({ topic }: { topic: string }) {
  return (
    <h3 dir="auto" className={cx('topic-line', categoryClass(topic))}>
      {topic}
    </h3>
  );
}
