package errorscape.ui.text;

import java.util.regex.Pattern;

/// German texts about the loss and the weights, as they are said of a function. Both nouns for a height are masculine,
/// and weights come in the plural, so that articles and endings stay.
final class GermanWording {
    private static final Pattern LOSS = Pattern.compile("\\b(?:(?:wahre[rnsm]?|Trainings)[ -]?)?[Ff]ehler(s|n)?\\b");
    private static final Pattern WEIGHTS = Pattern.compile("\\bGewichten?\\b");

    private GermanWording() {}

    static String ofFunction(String text) {
        String said = LOSS.matcher(text)
                .replaceAll(match ->
                        match.group(1) == null ? "Wert" : match.group(1).equals("s") ? "Werts" : "Werten");
        return WEIGHTS.matcher(said).replaceAll("Variablen");
    }
}
