package errorscape.ui.export;

import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import javafx.beans.value.ObservableStringValue;

/// Numbers that people type, within bounds.
final class Typed {
    private Typed() {}

    /// @throws IllegalArgumentException if it is none; the message names the field
    static double number(ObservableStringValue field, String name, double least, double most) {
        double value;
        try {
            value = Double.parseDouble(field.get().strip().replace(',', '.').replace('\u2212', '-'));
        } catch (NumberFormatException e) {
            throw refused(field, name, Numbers.setting(least), Numbers.setting(most));
        }
        if (!(value >= least && value <= most)) {
            throw refused(field, name, Numbers.setting(least), Numbers.setting(most));
        }
        return value;
    }

    /// @throws IllegalArgumentException if it is none; the message names the field
    static long whole(ObservableStringValue field, String name, long least, long most) {
        String digits = field.get().replaceAll("[\\s\u202f\u00a0,]", "");
        long value;
        try {
            value = Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw refused(field, name, Numbers.count(least), Numbers.count(most));
        }
        if (value < least || value > most) {
            throw refused(field, name, Numbers.count(least), Numbers.count(most));
        }
        return value;
    }

    private static IllegalArgumentException refused(
            ObservableStringValue field, String name, String least, String most) {
        return new IllegalArgumentException(Words.text("export.noNumber", name, field.get(), least, most));
    }
}
