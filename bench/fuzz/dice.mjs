// Chance that repeats itself: each request has dice of its own, so that one can be thrown again without those before it.
export class Dice {
  constructor(seed, number) {
    this.state = (Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) | 0;
    for (let i = 0; i < 8; i++) this.roll(2);
  }

  // mulberry32.
  roll(sides) {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  }

  pick(list) { return list[this.roll(list.length)]; }

  one(inSides) { return this.roll(inSides) === 0; }
}
