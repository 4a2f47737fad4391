package dev.bedside.encoder;

/** The curves that the encoder bends numbers by, to single precision and the same on every processor. */
final class Curves {

    private static final double LOG_2 = 0.6931471805599453;
    private static final double ROOT_HALF = 0.7071067811865476;
    private static final double ROOT_TWO_PI = 2.5066282746310002;
    private static final double SMALLEST = -87;

    private Curves() {}

    /** {@code e} to the power of a number; of less than -87 nothing is left. */
    static double exp(double of) {
        if (of < SMALLEST) {
            return 0;
        }
        double times = Math.rint(of / LOG_2);
        double rest = of - times * LOG_2;
        double sum = 1
                + rest
                        * (1
                                + rest
                                        * (1.0 / 2
                                                + rest
                                                        * (1.0 / 6
                                                                + rest
                                                                        * (1.0 / 24
                                                                                + rest * (1.0 / 120 + rest / 720)))));
        return sum * Double.longBitsToDouble((long) (times + 1023) << 52);
    }

    /** The share of the bell curve below a number (Abramowitz and Stegun 7.1.26, right to 1.5e-7). */
    static double below(double of) {
        double x = Math.abs(of) * ROOT_HALF;
        double t = 1 / (1 + 0.3275911 * x);
        double tail = t
                * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
                * exp(-x * x);
        return of < 0 ? tail / 2 : 1 - tail / 2;
    }

    /** A number times the share of the bell curve below it (GELU, Hendrycks and Gimpel 2016). */
    static float bent(float of) {
        return (float) (of * below(of));
    }

    /** How steep that curve is. */
    static float steepness(float of) {
        return (float) (below(of) + of * exp(-0.5 * of * of) / ROOT_TWO_PI);
    }

    /** Between 0 and 1. */
    static double chance(double sum) {
        return sum >= 0 ? 1 / (1 + exp(-sum)) : exp(sum) / (1 + exp(sum));
    }
}
