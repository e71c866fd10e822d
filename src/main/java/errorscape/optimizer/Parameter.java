package errorscape.optimizer;

import errorscape.math.ShortText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// One setting of an optimizer or a schedule: what files, the command line and the window need to know about
/// it. Values are `Double`, `Long`, `Boolean`, a constant of an enum or a list of `Long`.
public sealed interface Parameter {
    /// Its name in files and on the command line, such as `learningRate`.
    String key();

    /// Its name for people, such as "learning rate".
    String name();

    /// What it stands for where nothing is said.
    Object standard();

    /// One line for people.
    String meaning();

    /// What is allowed, such as "positive" or "one of none, strong_wolfe".
    String allowed();

    /// Whether a value is allowed.
    boolean allows(Object value);

    /// The value a text stands for.
    ///
    /// @throws IllegalArgumentException if it stands for none, or for one that is not allowed
    default Object parse(String text) {
        try {
            return checked(read(text.trim()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(complaint("“" + text.trim() + "”"), e);
        }
    }

    /// Reads a text without looking at the bounds.
    ///
    /// @throws NumberFormatException if it is not of this kind
    Object read(String text);

    /// The value itself.
    ///
    /// @throws IllegalArgumentException if it is not allowed
    default Object checked(Object value) {
        if (!allows(value)) {
            throw new IllegalArgumentException(complaint(text(value)));
        }
        return value;
    }

    /// A value as it stands in files and on the command line.
    default String text(Object value) {
        return value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : value.toString();
    }

    /// What is said of a wrong value.
    default String complaint(String wrong) {
        return ShortText.of("the " + name() + " must be " + allowed() + ", not " + wrong);
    }

    /// A real number within bounds, each of which belongs to the range or not.
    record Real(
            String key,
            String name,
            double ordinary,
            double min,
            boolean withMin,
            double max,
            boolean withMax,
            String meaning)
            implements Parameter {
        @Override
        public Double standard() {
            return ordinary;
        }

        @Override
        public String allowed() {
            if (Double.isInfinite(max)) {
                return Double.isInfinite(min)
                        ? "a finite number"
                        : min == 0 ? withMin ? "zero or positive" : "positive" : above();
            }
            return above() + (withMax ? " and at most " : " and less than ") + plain(max);
        }

        private String above() {
            return (withMin ? "at least " : "more than ") + plain(min);
        }

        private static String plain(double bound) {
            return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
        }

        @Override
        public boolean allows(Object value) {
            return value instanceof Double number
                    && Double.isFinite(number)
                    && (withMin ? number >= min : number > min)
                    && (withMax ? number <= max : number < max);
        }

        @Override
        public Double read(String text) {
            return Double.valueOf(text.replace('−', '-'));
        }
    }

    /// A whole number from `min` to `max`.
    record Whole(String key, String name, long ordinary, long min, long max, String meaning) implements Parameter {
        @Override
        public Long standard() {
            return ordinary;
        }

        @Override
        public String allowed() {
            if (min == Long.MIN_VALUE) {
                return "a whole number";
            }
            return max == Long.MAX_VALUE
                    ? "a whole number of at least " + min
                    : "a whole number from " + min + " to " + max;
        }

        @Override
        public boolean allows(Object value) {
            return value instanceof Long number && number >= min && number <= max;
        }

        @Override
        public Long read(String text) {
            return Long.valueOf(text.replace('−', '-'));
        }
    }

    /// Yes or no.
    record Flag(String key, String name, boolean ordinary, String meaning) implements Parameter {
        @Override
        public Boolean standard() {
            return ordinary;
        }

        @Override
        public String allowed() {
            return "true or false";
        }

        @Override
        public boolean allows(Object value) {
            return value instanceof Boolean;
        }

        @Override
        public Boolean read(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "true", "yes" -> true;
                case "false", "no" -> false;
                default -> throw new NumberFormatException(text);
            };
        }
    }

    /// One of the constants of an enum.
    record Choice(String key, String name, Enum<?> ordinary, String meaning) implements Parameter {
        @Override
        public Enum<?> standard() {
            return ordinary;
        }

        /// All that can be chosen.
        public List<Enum<?>> choices() {
            return Arrays.asList(ordinary.getDeclaringClass().getEnumConstants());
        }

        @Override
        public String allowed() {
            return "one of " + choices().stream().map(this::text).collect(Collectors.joining(", "));
        }

        @Override
        public boolean allows(Object value) {
            return ordinary.getDeclaringClass().isInstance(value);
        }

        @Override
        public Enum<?> read(String text) {
            return choices().stream()
                    .filter(choice -> choice.name().equalsIgnoreCase(text.replace('-', '_')))
                    .findFirst()
                    .orElseThrow(() -> new NumberFormatException(text));
        }
    }

    /// Numbers of steps, one after another; as text `100+200`.
    record Milestones(String key, String name, List<Long> ordinary, String meaning) implements Parameter {
        private static final int MOST = 1000;

        public Milestones {
            ordinary = List.copyOf(ordinary);
        }

        @Override
        public List<Long> standard() {
            return ordinary;
        }

        @Override
        public String allowed() {
            return "rising whole numbers of steps such as 100+200";
        }

        @Override
        public boolean allows(Object value) {
            if (!(value instanceof List<?> list) || list.isEmpty() || list.size() > MOST) {
                return false;
            }
            long before = 0;
            for (Object entry : list) {
                if (!(entry instanceof Long step) || step <= before) {
                    return false;
                }
                before = step;
            }
            return true;
        }

        @Override
        public List<Long> read(String text) {
            return Arrays.stream(text.trim().split("[+,;\\s]+", -1))
                    .map(Long::valueOf)
                    .toList();
        }

        @Override
        public String text(Object value) {
            return value instanceof List<?> list
                    ? list.stream().map(String::valueOf).collect(Collectors.joining("+"))
                    : value.toString();
        }
    }

    /// A positive number.
    static Real positive(String key, String name, double standard, String meaning) {
        return new Real(key, name, standard, 0, false, Double.POSITIVE_INFINITY, false, meaning);
    }

    /// A number that is zero or positive.
    static Real atLeastZero(String key, String name, double standard, String meaning) {
        return new Real(key, name, standard, 0, true, Double.POSITIVE_INFINITY, false, meaning);
    }

    /// A number from 0 to below 1, such as a momentum.
    static Real belowOne(String key, String name, double standard, String meaning) {
        return new Real(key, name, standard, 0, true, 1, false, meaning);
    }

    /// The learning rate, which most optimizers have.
    static Real learningRate(double standard) {
        return positive("learningRate", "learning rate", standard, "length of the steps");
    }

    /// The seed of a stream of random numbers.
    static Whole seed(String meaning) {
        return new Whole("seed", "seed", 1, Long.MIN_VALUE, Long.MAX_VALUE, meaning);
    }
}
