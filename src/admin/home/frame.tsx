import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { ProblemBanner } from '../shared/problem-banner';
import type { Loaded } from '../shared/requests';
import { useSay } from '../shared/text';
import { SAY } from './texts';

/** A widget's inside: the answer, or that it is under way, or why there is none with a way to ask again. */
export function Frame<T>({ loaded, children }: { loaded: Loaded<T>; children: (data: T) => ReactNode }) {
  const say = useSay();
  const { data, problem, loading, reload } = loaded;
  if (data) return children(data);
  if (problem && !loading) return <ProblemBanner problem={problem} onRetry={reload} />;
  return <Widget.Loading>{say(SAY.loading)}</Widget.Loading>;
}

/** That there is nothing to do, in one quiet sentence. */
export function Nothing({ children }: { children: string }) {
  return (
    <Flex height="100%" justifyContent="center" alignItems="center">
      <Typography textColor="neutral600">{children}</Typography>
    </Flex>
  );
}

/** The sentence above a list. */
export function Headline({ children }: { children: string }) {
  return (
    <Typography tag="p" variant="omega" fontWeight="bold" textColor="neutral800">
      {children}
    </Typography>
  );
}

/** A way to where the work is done. */
export function Way({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Typography tag={Link} to={to} textColor="primary600">
      {children}
    </Typography>
  );
}

const List = styled.ul`
  margin-top: 8px;
  li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 2px 12px;
    padding: 6px 0;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    overflow-wrap: anywhere;
  }
`;

/** One line of {@link Lines}: whom or what it is about, and what is to be known of it. */
export interface Line {
  key: string;
  what: ReactNode;
  note: string;
}

/** A short list; `total` says how many there are beyond it. */
export function Lines({ lines, total }: { lines: readonly Line[]; total: number }) {
  const say = useSay();
  return (
    <>
      <List>
        {lines.map(({ key, what, note }) => (
          <li key={key}>
            <Typography variant="omega" textColor="neutral800" tag="span">
              {what}
            </Typography>
            <Typography variant="pi" textColor="neutral600" tag="span">
              {note}
            </Typography>
          </li>
        ))}
      </List>
      {total > lines.length && (
        <Box paddingTop={2}>
          <Typography variant="pi" textColor="neutral600">
            {say(SAY.more, { n: total - lines.length })}
          </Typography>
        </Box>
      )}
    </>
  );
}
