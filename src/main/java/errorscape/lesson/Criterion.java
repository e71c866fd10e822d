package errorscape.lesson;

/// What a number or a word must be.
public sealed interface Criterion {
    boolean holds(Finding found);

    /// From one number to another, both among them; infinite where there is no bound.
    record Between(double from, double to) implements Criterion {
        @Override
        public boolean holds(Finding found) {
            return found instanceof Finding.Amount number
                    && number.value().doubleValue() >= from
                    && number.value().doubleValue() <= to;
        }
    }

    /// A word.
    record Is(String word) implements Criterion {
        @Override
        public boolean holds(Finding found) {
            return found instanceof Finding.Word said && said.word().equals(word);
        }
    }
}
