package org.rapporteur.learn;

/**
 * The exponential function in plain arithmetic: quick, and equal to the last bit on every machine,
 * which {@link Math#exp} does not promise. The relative error is below 1e-9.
 */
public final class Exp {
  private static final double LOG2E = 1.4426950408889634;
  private static final double LN2_HIGH = 0.6931471803691238;
  private static final double LN2_LOW = 1.9082149292705877e-10;

  private Exp() {}

  public static double of(double x) {
    if (x < -700) {
      return 0;
    }
    double clipped = Math.min(x, 700);
    long power = (long) Math.floor(clipped * LOG2E + .5);
    double r = clipped - power * LN2_HIGH - power * LN2_LOW;
    double p =
        1
            + r
                * (1
                    + r
                        * (1 / 2.0
                            + r
                                * (1 / 6.0
                                    + r
                                        * (1 / 24.0
                                            + r
                                                * (1 / 120.0
                                                    + r
                                                        * (1 / 720.0
                                                            + r
                                                                * (1 / 5040.0
                                                                    + r * (1 / 40320.0))))))));
    return p * Double.longBitsToDouble((power + 1023) << 52);
  }
}
