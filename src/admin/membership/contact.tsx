import { useState } from 'react';
import { Box, Button, Link, Typography } from '@strapi/design-system';
import { MEMBER_CONTACT } from '../../labels/member-contact';
import { PEOPLE } from '../../panel/membership/contract';
import type { AnswerOf } from '../../panel/contract';
import { useMay } from '../shared/permissions';
import { ProblemBanner } from '../shared/problem-banner';
import { problemOf, useAsk, type Problem } from '../shared/requests';
import { useSay } from '../shared/text';
import { CONTACT } from './contact-texts';

type Kept = AnswerOf<typeof PEOPLE.contact>['contact'];

const FIELDS = ['phone', 'email', 'wechatId', 'postalAddress'] as const;
const SCHEMES = { phone: 'tel:', email: 'mailto:' } as const;

/** A member's contact data for whoever may read them, once they ask: each reading is recorded. */
export function Contact({ member }: { member: string }) {
  const say = useSay();
  const may = useMay();
  const ask = useAsk();
  const [read, setRead] = useState<{ contact: Kept } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (!may('contact.read')) return null;
  const show = async () => {
    setProblem(null);
    try {
      setRead(await ask(PEOPLE.contact, { member }));
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return (
    <Box paddingTop={2} aria-live="polite">
      <ProblemBanner problem={problem} />
      {!read && (
        <>
          <Button variant="secondary" size="S" onClick={() => void show()}>
            {say(CONTACT.show)}
          </Button>
          <Typography variant="pi" tag="p" textColor="neutral600" paddingTop={1}>
            {say(CONTACT.recorded)}
          </Typography>
        </>
      )}
      {read && <Data contact={read.contact} />}
    </Box>
  );
}

function Data({ contact }: { contact: Kept }) {
  const say = useSay();
  const kept = FIELDS.filter((field) => contact?.[field]);
  if (!contact || kept.length === 0) return <Typography textColor="neutral600">{say(CONTACT.none)}</Typography>;
  return (
    <dl>
      {kept.map((field) => (
        <Box key={field} paddingBottom={2}>
          <Typography tag="dt" variant="pi" textColor="neutral600">
            {say(MEMBER_CONTACT.fields[field] ?? { zh: field, en: field })}
          </Typography>
          <Typography tag="dd" textColor="neutral800" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
            {field === 'phone' || field === 'email' ? (
              <Link href={`${SCHEMES[field]}${contact[field]}`}>{contact[field]}</Link>
            ) : (
              contact[field]
            )}
          </Typography>
        </Box>
      ))}
    </dl>
  );
}
