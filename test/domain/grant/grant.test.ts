import { decideGrant, type GrantBasis } from '../../../src/domain/grant/grant';
import { TIERS } from '../builders';

describe('A grant', () => {
  test.each<[string, GrantBasis, string, string | null]>([
    ['director', 'invitation', '理事会邀请', null],
    ['ace', 'special', '高校课程建设', null],
    ['partner', 'exception', '年会筹备', null],
    ['director', 'special', '突出贡献', 'TIER_NOT_ALLOWED'],
    ['director', 'exception', '突出贡献', 'TIER_NOT_ALLOWED'],
    ['ace', 'invitation', '邀请', 'TIER_NOT_ALLOWED'],
    ['ace', 'special', '  ', 'REASON_MISSING'],
    ['emperor', 'special', '突出贡献', 'TIER_UNKNOWN'],
  ])('of %s by %s for “%s”: %p', (tier, basis, reason, code) => {
    expect(decideGrant({ tier, basis, reason, years: [2026] }, TIERS)?.code ?? null).toBe(code);
  });
});
