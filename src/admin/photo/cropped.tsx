import { Box, Flex, Typography } from '@strapi/design-system';
import { cropFor, RATIOS as SITE, type FocalPoint, type Ratio } from '../../domain/photo/crop';
import { RATIOS as WALL, type WallRatio } from '../../domain/image-wall/wall';
import type { Photo } from '../../panel/photo/contract';
import { useSay } from '../shared/text';
import { SAY } from './texts';

/** How high every preview is, in pixels: two stand side by side in the narrow panel. */
const HEIGHT = 80;

/** The crops that walls and sites make of a photo, by the rule that the server crops by. */
export function Crops({
  photo,
  focalPoint,
  walls,
}: {
  photo: Photo;
  focalPoint: FocalPoint;
  walls: readonly WallRatio[];
}) {
  const say = useSay();
  const shapes = walls.length === 0 ? (['portrait-3-4'] as const) : walls.filter((wall) => wall !== 'square');
  const sitesOwn = shapes.includes('portrait-3-4') ? [] : [{ text: SAY.site, ratio: SITE.portrait }];
  const named = [
    ...shapes.map((shape) => ({ text: shape === 'portrait-3-4' ? SAY.wallAndSite : SAY.wall, ratio: WALL[shape] })),
    ...sitesOwn,
  ];
  const shared = { photo, focalPoint };
  return (
    <Flex gap={2} wrap="wrap" alignItems="flex-start">
      {named.map(({ text, ratio }) => (
        <Cropped
          key={`${ratio.width}:${ratio.height}`}
          {...shared}
          ratio={ratio}
          label={say(text, { ratio: `${ratio.width}:${ratio.height}` })}
        />
      ))}
      {walls.includes('square') && <Cropped {...shared} ratio={WALL.square} label={say(SAY.wall, { ratio: '1:1' })} />}
      <Cropped {...shared} ratio={SITE.square} label={say(SAY.square)} />
      <Cropped {...shared} ratio={SITE.square} label={say(SAY.round)} round />
    </Flex>
  );
}

function Cropped(props: { photo: Photo; focalPoint: FocalPoint; ratio: Ratio; label: string; round?: boolean }) {
  const { photo, focalPoint, ratio, label, round } = props;
  const crop = cropFor({ ...photo, focalPoint }, ratio);
  const width = Math.round((HEIGHT * ratio.width) / ratio.height);
  const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;
  return (
    <Box tag="figure" style={{ margin: 0, width: HEIGHT }}>
      <div
        style={{ position: 'relative', overflow: 'hidden', width, height: HEIGHT, borderRadius: round ? '50%' : 4 }}
        data-crop={`${crop.left} ${crop.top} ${crop.width} ${crop.height}`}
      >
        <img
          src={photo.picture}
          alt=""
          style={{
            position: 'absolute',
            maxWidth: 'none',
            width: percent(photo.width, crop.width),
            height: percent(photo.height, crop.height),
            left: percent(-crop.left, crop.width),
            top: percent(-crop.top, crop.height),
          }}
        />
      </div>
      <Typography variant="pi" textColor="neutral600" tag="figcaption" paddingTop={1} style={{ lineHeight: 1.3 }}>
        {label}
      </Typography>
    </Box>
  );
}
