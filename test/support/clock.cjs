const RealDate = Date;

/** Strapi's world takes this instant for now; time goes on from there. Timers are real. */
function setTime(instant) {
  const shift = new RealDate(instant).getTime() - RealDate.now();
  globalThis.Date = class extends RealDate {
    constructor(...args) {
      if (args.length === 0) super(RealDate.now() + shift);
      else super(...args);
    }
    static now() {
      return RealDate.now() + shift;
    }
  };
}

function restoreTime() {
  globalThis.Date = RealDate;
}

module.exports = { setTime, restoreTime };
