import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { cropFor, focalPointOf, type Crop, type FocalPoint, type Ratio } from '../../domain/photo/crop';
import type { Photo } from '../../panel/photo/contract';
import { useSay } from '../shared/text';
import { SAY } from './texts';

/** The highest that a photo stands in the panel, in pixels: a tall one gets narrower. */
const HIGHEST = 380;

const STEPS: Readonly<Record<string, FocalPoint>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/**
 * The whole photo with a marker where the face is, and what the wall cuts off in the dark. Without `onPick` it is only
 * looked at.
 */
export function FocusPicker(props: {
  photo: Photo;
  focalPoint: FocalPoint;
  ratio: Ratio;
  onPick: ((point: FocalPoint) => void) | null;
}) {
  const say = useSay();
  const { photo, focalPoint, ratio, onPick } = props;
  const marker = useRef<HTMLButtonElement>(null);
  const place = (event: PointerEvent<HTMLDivElement>) => {
    if (!onPick) return;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    onPick(focalPointOf((100 * (event.clientX - left)) / width, (100 * (event.clientY - top)) / height));
  };
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    if (!onPick || event.button !== 0) return;
    // Else the browser would drag the picture, and the focus would leave the marker.
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    marker.current?.focus();
    place(event);
  };
  const nudge = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step || !onPick) return;
    event.preventDefault();
    const far = event.shiftKey ? 5 : 1;
    onPick(focalPointOf(focalPoint.x + far * step.x, focalPoint.y + far * step.y));
  };
  return (
    <div
      style={{
        position: 'relative',
        width: `min(100%, ${Math.round((HIGHEST * photo.width) / photo.height)}px)`,
        aspectRatio: `${photo.width} / ${photo.height}`,
        margin: '0 auto',
        cursor: onPick ? 'crosshair' : 'default',
        touchAction: 'none',
      }}
      data-photo="whole"
      onPointerDown={begin}
      onPointerMove={(event) => {
        if (event.buttons % 2 === 1) place(event);
      }}
    >
      <div style={{ position: 'absolute', inset: 0, overflow: 'hidden', borderRadius: 4 }}>
        <img src={photo.picture} alt={say(SAY.whole)} width="100%" height="100%" draggable={false} />
        <div style={frameOf(cropFor({ ...photo, focalPoint }, ratio), photo)} />
      </div>
      {onPick && (
        <button
          ref={marker}
          type="button"
          aria-label={say(SAY.marker, { x: focalPoint.x, y: focalPoint.y })}
          onKeyDown={nudge}
          style={{ ...MARKER, left: `${focalPoint.x}%`, top: `${focalPoint.y}%` }}
        />
      )}
    </div>
  );
}

/** The part that is shown, with everything around it darkened. */
function frameOf(crop: Crop, photo: Photo) {
  return {
    position: 'absolute',
    left: `${(100 * crop.left) / photo.width}%`,
    top: `${(100 * crop.top) / photo.height}%`,
    width: `${(100 * crop.width) / photo.width}%`,
    height: `${(100 * crop.height) / photo.height}%`,
    boxShadow: '0 0 0 9999px rgba(20, 20, 40, 0.55)',
    pointerEvents: 'none',
  } as const;
}

const MARKER = {
  position: 'absolute',
  width: 22,
  height: 22,
  padding: 0,
  transform: 'translate(-50%, -50%)',
  borderRadius: '50%',
  border: '2px solid #fff',
  outlineOffset: 3,
  // The face must stay to be seen.
  background: 'transparent',
  boxShadow: '0 0 0 2px #4945ff',
  cursor: 'inherit',
} as const;
