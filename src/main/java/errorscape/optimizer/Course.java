package errorscape.optimizer;

import java.util.Map;

/// How a learning rate goes on from 1.
public sealed interface Course
        permits Course.Constant,
                Course.Steps,
                Course.Exponential,
                Course.Cosine,
                Course.WarmRestarts,
                Course.Inverse,
                MultiStep,
                Polynomial,
                OneCycle,
                Cyclic,
                OnPlateau {
    /// What describes the settings.
    SettingsType<? extends Course> type();

    /// All values, by the keys of the type's parameters.
    default Map<String, Object> values() {
        return type().valuesOf(this);
    }

    /// The factor of step `step`, counted from 0.
    double factor(long step);

    /// Always 1.
    record Constant() implements Course {
        static final SettingsType<Constant> TYPE =
                new SettingsType<>("constant", "Constant", "the same at every step", Constant.class);

        @Override
        public SettingsType<Constant> type() {
            return TYPE;
        }

        @Override
        public double factor(long step) {
            return 1;
        }
    }

    /// Multiplied by `factor` every `every` steps (torch: StepLR).
    record Steps(long every, double factor) implements Course {
        static final SettingsType<Steps> TYPE = new SettingsType<>(
                "step",
                "Steps",
                "multiplied by a factor every so many steps",
                Steps.class,
                Course.length("every", "length of a stage", 100, "steps from one drop to the next"),
                share("factor", "factor", 0.5, "what each drop leaves"));

        public Steps {
            TYPE.check(every, factor);
        }

        @Override
        public SettingsType<Steps> type() {
            return TYPE;
        }

        @Override
        public double factor(long step) {
            return StrictMath.pow(factor, (double) Math.floorDiv(step, every));
        }
    }

    /// Multiplied by `factor` every step (torch: ExponentialLR).
    record Exponential(double factor) implements Course {
        static final SettingsType<Exponential> TYPE = new SettingsType<>(
                "exponential",
                "Exponential",
                "multiplied by a factor every step",
                Exponential.class,
                share("factor", "factor", 0.99, "what each step leaves"));

        public Exponential {
            TYPE.check(factor);
        }

        @Override
        public SettingsType<Exponential> type() {
            return TYPE;
        }

        @Override
        public double factor(long step) {
            return StrictMath.pow(factor, (double) step);
        }
    }

    /// Half a cosine from 1 to `floor`, where it stays (torch: CosineAnnealingLR up to `steps`).
    record Cosine(long steps, double floor) implements Course {
        static final SettingsType<Cosine> TYPE = new SettingsType<>(
                "cosine",
                "Cosine",
                "half a cosine down to the floor, where it stays",
                Cosine.class,
                Course.length("steps", "length", 1000, "steps from the top to the floor"),
                lowest());

        public Cosine {
            TYPE.check(steps, floor);
        }

        @Override
        public SettingsType<Cosine> type() {
            return TYPE;
        }

        @Override
        public double factor(long step) {
            return half(Math.min(1, (double) step / steps), floor);
        }
    }

    /// Half cosines that begin anew at 1, each `growth` times as long as the one before (Loshchilov and Hutter
    /// 2017; torch: CosineAnnealingWarmRestarts).
    record WarmRestarts(long steps, long growth, double floor) implements Course {
        static final SettingsType<WarmRestarts> TYPE = new SettingsType<>(
                "warm_restarts",
                "Warm restarts",
                "half cosines down to the floor, begun anew again and again",
                WarmRestarts.class,
                Course.length("steps", "length", 100, "steps of the first half cosine"),
                new Parameter.Whole(
                        "growth", "growth", 2, 1, 1000, "how many times longer each is than the one before"),
                lowest());

        public WarmRestarts {
            TYPE.check(steps, growth, floor);
        }

        @Override
        public SettingsType<WarmRestarts> type() {
            return TYPE;
        }

        @Override
        public double factor(long step) {
            if (growth == 1) {
                return half((double) (step % steps) / steps, floor);
            }
            long length = steps;
            long rest = step;
            while (rest >= length) {
                rest -= length;
                // Beyond any run the length no longer matters; it must not overflow.
                length = Math.min(length, Long.MAX_VALUE / growth) * growth;
            }
            return half((double) rest / length, floor);
        }
    }

    /// `1 / (1 + rate * t)` (Robbins and Monro 1951).
    record Inverse(double rate) implements Course {
        static final SettingsType<Inverse> TYPE = new SettingsType<>(
                "inverse",
                "1/t",
                "1 / (1 + rate t)",
                Inverse.class,
                Parameter.atLeastZero("rate", "rate", 0.01, "how soon it falls: half after 1 / rate steps"));

        public Inverse {
            TYPE.check(rate);
        }

        @Override
        public SettingsType<Inverse> type() {
            return TYPE;
        }

        @Override
        public double factor(long step) {
            return 1 / (1 + rate * step);
        }
    }

    private static double half(double progress, double floor) {
        return floor + (1 - floor) * (1 + StrictMath.cos(Math.PI * progress)) / 2;
    }

    private static Parameter length(String key, String name, long standard, String meaning) {
        return new Parameter.Whole(key, name, standard, 1, 1_000_000_000_000L, meaning);
    }

    private static Parameter share(String key, String name, double standard, String meaning) {
        return new Parameter.Real(key, name, standard, 0, false, 1, true, meaning);
    }

    private static Parameter lowest() {
        return new Parameter.Real("floor", "floor", 0, 0, true, 1, true, "share of the learning rate that stays");
    }
}
