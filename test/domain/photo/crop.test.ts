import fc from 'fast-check';
import { CENTRE, cropFor, focalPointOf, RATIOS } from '../../../src/domain/photo/crop';

const side = fc.integer({ min: 1, max: 12_000 });
const percent = fc.double({ min: 0, max: 100, noNaN: true });
const picture = fc.record({
  width: side,
  height: side,
  focalPoint: fc.record({ x: percent, y: percent }),
});
const ratio = fc.oneof(
  fc.constantFrom(RATIOS.square, RATIOS.portrait, { width: 4, height: 5 }, { width: 16, height: 9 }),
  fc.record({ width: fc.integer({ min: 1, max: 30 }), height: fc.integer({ min: 1, max: 30 }) }),
);

test('a crop lies within the picture, in whole pixels', () => {
  fc.assert(
    fc.property(picture, ratio, (given, wanted) => {
      const { left, top, width, height } = cropFor(given, wanted);
      expect([left, top, width, height].every(Number.isInteger)).toBe(true);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(width).toBeGreaterThanOrEqual(1);
      expect(height).toBeGreaterThanOrEqual(1);
      expect(left + width).toBeLessThanOrEqual(given.width);
      expect(top + height).toBeLessThanOrEqual(given.height);
    }),
  );
});

test('it is as large as the picture allows and has the proportion, to a pixel', () => {
  fc.assert(
    fc.property(picture, ratio, (given, wanted) => {
      const { width, height } = cropFor(given, wanted);
      expect(width === given.width || height === given.height).toBe(true);
      const wide = width < given.width;
      const ideal = wide ? (height * wanted.width) / wanted.height : (width * wanted.height) / wanted.width;
      const got = wide ? width : height;
      const most = wide ? given.width : given.height;
      expect(Math.abs(got - Math.min(Math.max(ideal, 1), most))).toBeLessThanOrEqual(0.5);
    }),
  );
});

test('the face is in it: nobody is beheaded', () => {
  fc.assert(
    fc.property(picture, ratio, (given, wanted) => {
      const { left, top, width, height } = cropFor(given, wanted);
      const [x, y] = [(given.width * given.focalPoint.x) / 100, (given.height * given.focalPoint.y) / 100];
      expect(x).toBeGreaterThanOrEqual(left - 0.5);
      expect(x).toBeLessThanOrEqual(left + width + 0.5);
      expect(y).toBeGreaterThanOrEqual(top - 0.5);
      expect(y).toBeLessThanOrEqual(top + height + 0.5);
    }),
  );
});

test('moving the face to the right never moves the crop to the left', () => {
  fc.assert(
    fc.property(picture, ratio, percent, (given, wanted, x) => {
      const [one, other] = [Math.min(x, given.focalPoint.x), Math.max(x, given.focalPoint.x)];
      const at = (value: number) => cropFor({ ...given, focalPoint: { ...given.focalPoint, x: value } }, wanted);
      expect(at(one).left).toBeLessThanOrEqual(at(other).left);
    }),
  );
});

test.each([
  ['a landscape picture, square', 4000, 3000, CENTRE, RATIOS.square, [500, 0, 3000, 3000]],
  ['a landscape picture, face on the left', 4000, 3000, { x: 10, y: 50 }, RATIOS.portrait, [0, 0, 2250, 3000]],
  ['a tall picture, face near the top', 3000, 4000, { x: 50, y: 20 }, RATIOS.square, [0, 0, 3000, 3000]],
  ['a tall picture, face below the middle', 3000, 4000, { x: 50, y: 60 }, RATIOS.square, [0, 900, 3000, 3000]],
  ['exactly the proportion', 1200, 1600, { x: 5, y: 95 }, RATIOS.portrait, [0, 0, 1200, 1600]],
  ['a point outside counts as the edge', 200, 100, { x: 400, y: -3 }, RATIOS.square, [100, 0, 100, 100]],
])('%s', (_name, width, height, focalPoint, wanted, [left, top, cropWidth, cropHeight]) => {
  expect(cropFor({ width, height, focalPoint }, wanted)).toEqual({ left, top, width: cropWidth, height: cropHeight });
});

test('without extent there is no crop', () => {
  expect(() => cropFor({ width: 0, height: 10, focalPoint: CENTRE }, RATIOS.square)).toThrow(RangeError);
  expect(() => cropFor({ width: 10, height: 10, focalPoint: CENTRE }, { width: 0, height: 1 })).toThrow(RangeError);
});

test('a focal point is kept to a tenth and within the picture', () => {
  expect(focalPointOf(43.278, 120)).toEqual({ x: 43.3, y: 100 });
  expect(focalPointOf(-1, 99.96)).toEqual({ x: 0, y: 100 });
});
