package errorscape.ui.lab;

import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// What was typed into a laboratory's fields, as numbers. What cannot be read is an [IllegalArgumentException]
/// with a message for people.
record LabInput(Map<String, String> texts) {
    private String text(String id) {
        return texts.getOrDefault(id, "").strip();
    }

    long whole(String id, String name) {
        String text = text(id);
        try {
            return Long.parseLong(text.replaceAll("[ ,\u2009]", ""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(Words.text("lab.whole", name, text), e);
        }
    }

    int small(String id, String name) {
        return Math.clamp(whole(id, name), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    double number(String id, String name) {
        return parsed(text(id), name);
    }

    /// Empty for an empty field.
    OptionalDouble numberIfAny(String id, String name) {
        return text(id).isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(number(id, name));
    }

    private static double parsed(String text, String name) {
        try {
            double value = Double.parseDouble(text.replace('−', '-'));
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(Words.text("lab.number", name, text), e);
        }
        throw new IllegalArgumentException(Words.text("lab.finite", name, text));
    }

    boolean chosen(String id) {
        return text(id).equals(LabField.YES);
    }

    /// Parts between commas or spaces.
    List<String> words(String id) {
        return text(id).isEmpty() ? List.of() : List.of(text(id).split("[,;\\s]+"));
    }

    List<Double> numbers(String id, String name) {
        List<Double> numbers = new ArrayList<>();
        words(id).forEach(word -> numbers.add(parsed(word, name)));
        return numbers;
    }
}
