package errorscape.ui.text;

import errorscape.scenario.Scenario;
import errorscape.scenario.Subject;
import errorscape.words.Language;
import errorscape.words.Words;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words for what is shown: a function typed or chosen has values, variables and a place, and no loss, weights or
/// network.
public final class Wording {
    private static final Pattern LOSS = Pattern.compile("\\b(?:true |training )?loss(es)?\\b");
    private static final Pattern CAPITAL = Pattern.compile("\\b(?:True l|Training l|L)oss(es)?\\b");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern WEIGHT = Pattern.compile("\\b(weight|Weight|WEIGHT)(s|S)?\\b(?! decay)");

    /// What is said otherwise of a function as a whole phrase.
    private static final Map<String, String> PHRASES = phrases();

    private Wording() {}

    /// A text by key, as it is said of what a scenario shows: of a function that of the key's `.function`, where there
    /// is one.
    ///
    /// @param scenario null for none yet
    public static String text(@Nullable Scenario scenario, String key, Object... arguments) {
        String ofFunctions = key + ".function";
        return Words.text(ofFunction(scenario) && Words.has(ofFunctions) ? ofFunctions : key, arguments);
    }

    /// A text as a sentence begins.
    public static String beginning(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /// A fixed phrase of the program's own, such as what an optimizer means, in the language shown and as it is said of
    /// what a scenario shows. Its English words are its key; a phrase that is in no bundle is shown as it is.
    ///
    /// @param scenario null for none yet
    /// @param bundle of such phrases
    public static String phrase(@Nullable Scenario scenario, String bundle, String english) {
        String key = bundle + "."
                + BETWEEN_WORDS
                        .matcher(english.toLowerCase(Locale.ROOT))
                        .replaceAll(".")
                        .replaceAll("^\\.|\\.$", "");
        return Words.has(key) ? text(scenario, key) : of(scenario, english);
    }

    private static boolean ofFunction(@Nullable Scenario scenario) {
        return scenario != null && scenario.subject() instanceof Subject.TypedFunction;
    }

    private static Map<String, String> phrases() {
        Map<String, String> phrases = new LinkedHashMap<>();
        phrases.put("smaller initialiser", "smaller start");
        phrases.put("Initialisers compared, such as xavier he normal:0.5, or box", "Where starts are drawn from: box");
        phrases.put("Starts of each initialiser", "Starts of each kind");
        phrases.put(" (loss of all training samples)", "");
        phrases.put("the whole of weight space", "the whole plane of x and y");
        phrases.put("all weights", "both variables");
        phrases.put("two minima of the network", "two minima");
        phrases.put("two network minima", "two minima");
        phrases.put("The network has", "The function has");
        phrases.put("of the whole network", "of the function");
        phrases.put("the loss curves", "the function curves");
        return phrases;
    }

    /// A text about the loss and the weights, as it is said of what a scenario shows.
    ///
    /// @param scenario null for none yet
    public static String of(@Nullable Scenario scenario, String text) {
        if (!ofFunction(scenario)) {
            return text;
        }
        return Words.shownLanguage() == Language.GERMAN ? GermanWording.ofFunction(text) : ofFunction(text);
    }

    private static String ofFunction(String text) {
        String phrased = text;
        for (Map.Entry<String, String> phrase : PHRASES.entrySet()) {
            phrased = phrased.replace(phrase.getKey(), phrase.getValue());
        }
        // The longer names first: of "Training loss" all is one word.
        String said = CAPITAL.matcher(phrased).replaceAll(match -> match.group(1) == null ? "Value" : "Values");
        said = LOSS.matcher(said).replaceAll(match -> match.group(1) == null ? "value" : "values");
        return WEIGHT.matcher(said).replaceAll(match -> variable(match.group(1)) + plural(match.group(2)));
    }

    private static String variable(String weight) {
        return switch (weight) {
            case "WEIGHT" -> "VARIABLE";
            case "Weight" -> "Variable";
            default -> "variable";
        };
    }

    private static String plural(@Nullable String ending) {
        return ending == null ? "" : ending;
    }
}
