/* Days as whole numbers, the scale from days to pixels, and the ticks of its axis. */

const DAY = 86400000;

export const dayOf = (iso) => Date.parse(`${iso}T00:00:00Z`) / DAY;
export const isoOf = (day) => new Date(Math.round(day) * DAY).toISOString().slice(0, 10);

const dateOf = (day) => new Date(day * DAY);
const dayAt = (year, month, day = 1) => {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getTime() / DAY;
};

export class Scale {
  constructor(first, last, left, right) {
    Object.assign(this, { first, last, left, right });
  }
  get perDay() { return (this.right - this.left) / (this.last - this.first); }
  x(day) { return this.left + (day - this.first) * this.perDay; }
  day(x) { return this.first + (x - this.left) / this.perDay; }
}

/* Steps from fine to coarse: unit, how many of it, and about how many days that is. */
const STEPS = [
  ["day", 1, 1], ["day", 2, 2], ["day", 7, 7], ["month", 1, 30.4], ["month", 3, 91.3], ["month", 6, 182.6],
  ["year", 1, 365.2], ["year", 2, 730], ["year", 5, 1826], ["year", 10, 3652], ["year", 25, 9131], ["year", 50, 18262],
  ["year", 100, 36524], ["year", 250, 91310], ["year", 500, 182621], ["year", 1000, 365242],
];
const NARROWEST = { day: 82, month: 74, year: 52 };

/* Return ticks as {day, label, isMajor}; a label holds as much of the date as its step tells. */
export function ticksOf(scale, months) {
  const [unit, count] = STEPS.find(([name, , days]) => days * scale.perDay >= NARROWEST[name]) ?? STEPS.at(-1);
  const found = [];
  let day = beginOf(unit, count, scale.first);
  while (day <= scale.last && found.length < 400) {
    if (day >= scale.first) found.push({ day, ...labelOf(unit, day, months, found.length === 0) });
    day = nextOf(unit, count, day);
  }
  return found;
}

function beginOf(unit, count, day) {
  const date = dateOf(Math.floor(day));
  if (unit === "year") return dayAt(Math.floor(date.getUTCFullYear() / count) * count, 0);
  if (unit === "month") return dayAt(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / count) * count);
  const monday = count === 7 ? (Math.floor(day) + 3) % 7 : Math.floor(day) % count;
  return Math.floor(day) - monday;
}

function nextOf(unit, count, day) {
  const date = dateOf(day);
  if (unit === "year") return dayAt(date.getUTCFullYear() + count, 0);
  if (unit === "month") return dayAt(date.getUTCFullYear(), date.getUTCMonth() + count);
  return day + count;
}

function labelOf(unit, day, months, isFirst) {
  const date = dateOf(day);
  const year = String(date.getUTCFullYear());
  const month = months[date.getUTCMonth()];
  if (unit === "year") return { label: year, isMajor: date.getUTCFullYear() % 100 === 0 };
  if (unit === "month") {
    const isMajor = date.getUTCMonth() === 0;
    return { label: isMajor ? year : isFirst ? `${month} ${year}` : month, isMajor };
  }
  const isMajor = date.getUTCDate() <= 7 && date.getUTCMonth() === 0;
  return { label: `${date.getUTCDate()} ${month}${isFirst || isMajor ? ` ${year}` : ""}`, isMajor };
}
