package errorscape.ui.table;

import java.util.Optional;

/// A whole number as people type it.
final class WholeNumber {
    private WholeNumber() {}

    /// The number; empty if it is none. Blanks and commas between thousands are passed over.
    static Optional<Long> of(String text) {
        try {
            return Optional.of(
                    Long.parseLong(text.replaceAll("[\\s\\u2009\\u00A0,]", "").replace('−', '-')));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
