-- An invitation that nobody answered can be withdrawn; what staff say of an answer or a withdrawal stands beside it.
ALTER TABLE honour.invitation_answer DROP CONSTRAINT invitation_answer_answer_check;
ALTER TABLE honour.invitation_answer ADD CONSTRAINT invitation_answer_answer_check
  CHECK (answer IN ('accepted', 'declined', 'withdrawn'));
ALTER TABLE honour.invitation_answer ADD COLUMN note text CHECK (note <> ''),
  ADD CONSTRAINT invitation_answer_withdrawal_says_why CHECK (answer <> 'withdrawn' OR note IS NOT NULL);
