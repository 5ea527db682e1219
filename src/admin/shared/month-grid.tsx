import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { styled } from 'styled-components';
import type { Bilingual } from '../../domain/shared/bilingual';
import { addDays, yearOf, type CivilDate } from '../../domain/shared/civil-date';
import { addMonths, weekdayOf, weeksOfMonth } from '../../domain/shared/month';
import { useLanguage, useSay } from './text';

const SAY = {
  previous: { zh: '上个月', en: 'Previous month' },
  next: { zh: '下个月', en: 'Next month' },
} as const satisfies Record<string, Bilingual>;

const WEEKDAYS = {
  zh: ['一', '二', '三', '四', '五', '六', '日'],
  en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
};

/** Where a key leads from a day: as in every calendar grid of the ARIA practices. */
const MOVES: Readonly<Record<string, (day: CivilDate) => CivilDate>> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  Home: (day) => addDays(day, -weekdayOf(day)),
  End: (day) => addDays(day, 6 - weekdayOf(day)),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
  'Shift+PageUp': (day) => addMonths(day, -12),
  'Shift+PageDown': (day) => addMonths(day, 12),
};

/** One month of days to choose from. It begins on the day given, which has the focus; arrows move it, Enter chooses. */
export function MonthGrid(props: { start: CivilDate; chosen: CivilDate | null; onChoose: (day: CivilDate) => void }) {
  const say = useSay();
  const language = useLanguage();
  const { start, chosen, onChoose } = props;
  const [at, setAt] = useState(start);
  const cell = useRef<HTMLButtonElement>(null);
  const byKey = useRef(true);
  useEffect(() => {
    if (byKey.current) cell.current?.focus();
  }, [at]);
  const go = (day: CivilDate, key: boolean) => {
    byKey.current = key;
    setAt(day);
  };
  const press = (event: KeyboardEvent) => {
    const move = MOVES[event.shiftKey ? `Shift+${event.key}` : event.key];
    if (!move) return;
    event.preventDefault();
    go(move(at), true);
  };
  const title = language === 'zh' ? monthInChinese(at) : monthInEnglish(at);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} padding={3}>
      <Flex justifyContent="space-between">
        <IconButton label={say(SAY.previous)} variant="ghost" onClick={() => go(addMonths(at, -1), false)}>
          <ChevronLeft />
        </IconButton>
        <Typography fontWeight="bold" textColor="neutral800" aria-live="polite">
          {title}
        </Typography>
        <IconButton label={say(SAY.next)} variant="ghost" onClick={() => go(addMonths(at, 1), false)}>
          <ChevronRight />
        </IconButton>
      </Flex>
      <table role="grid" aria-label={title} onKeyDown={press}>
        <thead>
          <tr>
            {WEEKDAYS[language].map((weekday) => (
              <th key={weekday} scope="col">
                <Typography variant="pi" textColor="neutral600">
                  {weekday}
                </Typography>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOfMonth(at).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} role="gridcell" aria-selected={day === chosen}>
                  <Day
                    ref={day === at ? cell : null}
                    type="button"
                    tabIndex={day === at ? 0 : -1}
                    aria-label={`${Number(day.slice(8))}, ${day}`}
                    data-chosen={day === chosen}
                    data-outside={day.slice(0, 7) !== at.slice(0, 7)}
                    onClick={() => onChoose(day)}
                  >
                    {Number(day.slice(8))}
                  </Day>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Flex>
  );
}

function monthInChinese(day: CivilDate): string {
  return `${yearOf(day)}年${Number(day.slice(5, 7))}月`;
}

function monthInEnglish(day: CivilDate): string {
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(new Date(day));
  return `${name} ${yearOf(day)}`;
}

const Day = styled.button`
  width: 3.6rem;
  height: 3.6rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  text-align: center;
  cursor: pointer;
  &[data-outside='true'] {
    color: ${({ theme }) => theme.colors.neutral600};
  }
  &:hover {
    background: ${({ theme }) => theme.colors.neutral200};
  }
  &[data-chosen='true'] {
    background: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.buttonNeutral0};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;
