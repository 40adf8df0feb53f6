package org.rapporteur.time;

import java.util.Optional;
import org.rapporteur.model.TimeExpression;
import org.rapporteur.time.Anchoring.Anchored;

/** What an expression says, before any anchor is applied. */
sealed interface Meaning {
  /** Its value, given the anchors. */
  Anchored anchored(Anchoring anchoring);

  /** Whether it is a stretch of the calendar, of which a part can be named. */
  default boolean isStretch() {
    return false;
  }

  /** Needs no anchor. */
  record Fixed(Stretch stretch) implements Meaning {
    @Override
    public Anchored anchored(Anchoring anchoring) {
      return Anchored.of(stretch, false);
    }

    @Override
    public boolean isStretch() {
      return true;
    }
  }

  /**
   * One of what comes again.
   *
   * @param within the stretch in which it lies: "Friday last week", "October of this year"
   */
  record Cyclic(Cycle cycle, Which which, Optional<Meaning> within) implements Meaning {
    @Override
    public Anchored anchored(Anchoring anchoring) {
      return anchoring.cyclic(this);
    }

    @Override
    public boolean isStretch() {
      return true;
    }
  }

  /** The unit around a day some units from the anchor: "last week", "three weeks ago". */
  record Shift(Unit unit, long count, Base base) implements Meaning {
    @Override
    public Anchored anchored(Anchoring anchoring) {
      return anchoring.shift(this);
    }

    @Override
    public boolean isStretch() {
      return true;
    }
  }

  /** The stretch last spoken of, some years on: "the same period last year". */
  record Again(Optional<Unit> unit, int years) implements Meaning {
    @Override
    public Anchored anchored(Anchoring anchoring) {
      return anchoring.again(this);
    }

    @Override
    public boolean isStretch() {
      return true;
    }
  }

  /** A part of a day. */
  record Part(DayPart part, Meaning day) implements Meaning {
    @Override
    public Anchored anchored(Anchoring anchoring) {
      return anchoring.part(this);
    }

    @Override
    public boolean isStretch() {
      return true;
    }
  }

  /** A third of a stretch: "early June". */
  record At(Edge edge, Meaning of) implements Meaning {
    @Override
    public Anchored anchored(Anchoring anchoring) {
      return anchoring.at(this);
    }

    @Override
    public boolean isStretch() {
      return true;
    }
  }

  /** The part of a stretch before the present, or after it: "earlier this month". */
  record Compared(boolean earlier, Meaning of) implements Meaning {
    @Override
    public Anchored anchored(Anchoring anchoring) {
      return anchoring.compared(this);
    }
  }

  /** A time of day; without {@code day} that of the date spoken of. */
  record Clock(int hour, int minute, Optional<String> zone, Optional<Meaning> day)
      implements Meaning {
    @Override
    public Anchored anchored(Anchoring anchoring) {
      return anchoring.clock(this);
    }
  }

  /** A length of time. */
  record Duration(String value) implements Meaning {
    @Override
    public Anchored anchored(Anchoring anchoring) {
      return new Anchored(TimeExpression.Type.DURATION, value, Optional.empty(), false);
    }
  }

  /** Times that come again. */
  record Recurring(String value) implements Meaning {
    @Override
    public Anchored anchored(Anchoring anchoring) {
      return new Anchored(TimeExpression.Type.SET, value, Optional.empty(), false);
    }
  }

  /** Past, present or future in general. */
  record Vague(String value) implements Meaning {
    @Override
    public Anchored anchored(Anchoring anchoring) {
      return new Anchored(TimeExpression.Type.DATE, value, Optional.empty(), true);
    }
  }

  /** Which of the cyclic ones. */
  enum Which {
    /** Bare: tense and genre tell. */
    BARE,
    LAST,
    THIS,
    NEXT,
    /** The one before the date spoken of. */
    BEFORE,
    /** The one after the date spoken of. */
    AFTER
  }

  /** From where is counted. */
  enum Base {
    PUBLICATION,
    /** The date last spoken of, or the publication date where there is none. */
    DISCOURSE,
    /** As before, but only within the sentence. */
    SENTENCE
  }
}
