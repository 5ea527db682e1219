import type { Look } from './look';

const BODY = 'M60 800 C64 668 126 610 214 580 Q250 566 258 540 L342 540 Q350 566 386 580 C474 610 536 668 540 800 Z';

/** The neck, and shoulders in a suit, a shirt, a hoodie, a turtleneck or a round neck. */
export function clothing(look: Look): string {
  switch (look.clothing) {
    case 'suit':
      return (
        body(look) +
        `<path d="M246 556 L300 690 L354 556 Q300 612 246 556 Z" fill="${look.shirt}"/>` +
        (look.sex === 'male' ? tie(look.accent) : '') +
        collar(look) +
        `<path d="M232 572 L206 640 L240 660 L222 690 L300 800 L300 742 Z" fill="${look.clothDark}"/>` +
        `<path d="M368 572 L394 640 L360 660 L378 690 L300 800 L300 742 Z" fill="${look.clothDark}"/>` +
        pin(look)
      );
    case 'shirt':
      return (
        body(look) +
        `<path d="M256 552 L300 640 L344 552 Q300 606 256 552 Z" fill="${look.skin.shade}"/>` +
        `<path d="M250 548 L228 596 L288 648 L300 626 Z M350 548 L372 596 L312 648 L300 626 Z" fill="${look.clothLight}"/>` +
        `<path d="M300 640 V800" stroke="${look.clothDark}" stroke-width="4"/>` +
        [690, 750].map((y) => `<circle cx="308" cy="${y}" r="5" fill="${look.clothLight}"/>`).join('')
      );
    case 'hoodie':
      return (
        body(look) +
        `<path d="M226 556 Q300 690 374 556 L400 590 Q300 760 200 590 Z" fill="${look.clothDark}"/>` +
        `<path d="M248 552 Q300 640 352 552 L352 566 Q300 660 248 566 Z" fill="${look.shirt}"/>` +
        `<path d="M268 660 V744 M332 660 V744" stroke="${look.shirt}" stroke-width="6" stroke-linecap="round"/>`
      );
    case 'turtleneck':
      return (
        body(look) +
        `<path d="M240 506 Q300 540 360 506 L366 574 Q300 656 234 574 Z" fill="${look.clothLight}"/>` +
        `<path d="M236 556 Q300 588 364 556" fill="none" stroke="${look.clothDark}" stroke-width="4" opacity=".5"/>`
      );
    case 'round':
      return (
        body(look) +
        `<path d="M244 556 Q300 650 356 556 Q300 600 244 556 Z" fill="${look.skin.shade}"/>` +
        `<path d="M240 560 Q300 664 360 560" fill="none" stroke="${look.clothLight}" stroke-width="10"/>` +
        pin(look)
      );
  }
}

// The neck stands before the back of the collar and behind its front.
function body({ cloth, skin }: Look): string {
  return (
    `<path d="${BODY}" fill="${cloth}"/>` + `<path d="M248 470 V560 Q300 640 352 560 V470 Z" fill="${skin.shade}"/>`
  );
}

function collar({ shirt }: Look): string {
  return (
    `<path d="M250 546 L236 588 L280 632 L300 606 Z" fill="${shirt}" stroke="#00000018" stroke-width="2"/>` +
    `<path d="M350 546 L364 588 L320 632 L300 606 Z" fill="${shirt}" stroke="#00000018" stroke-width="2"/>`
  );
}

function tie(colour: string): string {
  return `<path d="M286 612 H314 L308 640 L322 770 L300 800 L278 770 L292 640 Z" fill="${colour}"/>`;
}

/** A round badge on the chest. */
function pin({ accent }: Look): string {
  return `<circle cx="420" cy="690" r="15" fill="#fff" opacity=".92"/><circle cx="420" cy="690" r="10" fill="${accent}"/>`;
}
