package errorscape.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.optimizer.Optimizers;
import errorscape.words.Language;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Under the pseudo-language every text of a bundle stands in brackets, and its vowels carry accents: whatever else is
/// read in the window does not come from a bundle. What is drawn on canvases is not looked at.
class EveryTextFromABundleTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}_]+(?:[-.][\\p{L}_]+)*");
    private static final Pattern PLAIN_VOWEL = Pattern.compile("[aeiouAEIOU]");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\[[^\\[\\]]*\\]");

    /// What is the same in every language or a person's own: names of optimizers, methods and data, values and formulas
    /// as they are typed, powers of ten; and the note of the scenario that is shown first, which its file says.
    private static final Pattern EXEMPT = Pattern.compile("\\d\\.?\\d*e[−-]?\\d+|λ max|true or false|\\ball\\b|"
            + optimizers() + "|A network of 17 weights .*|Four equal minima around one hilltop.*|Errorscape"
            + "|Two moons, 4 hidden units|Himmelblau"
            // Names of weights, and the symbols of formulas.
            + "|layer \\d+, unit \\d+ (?:bias|← (?:input|unit) \\d+)|\\b[wgxy]\\b|η|Δw|Δ");

    private static String optimizers() {
        return Optimizers.entries().stream()
                .map(Optimizers.Entry::displayName)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    @Test
    void nothing_is_read_that_is_in_no_bundle(@TempDir Path folder) throws IOException, InterruptedException {
        List<String> strangers = new ArrayList<>();
        for (String text : said(folder)) {
            String rest = EXEMPT.matcher(text).replaceAll("");
            if (!outside(rest).isEmpty() || hasPlainWord(rest)) {
                strangers.add(text);
            }
        }
        assertThat(strangers).isEmpty();
    }

    /// The letters that stand in no brackets.
    private static String outside(String text) {
        String left = text;
        String before;
        do {
            before = left;
            left = IN_BRACKETS.matcher(before).replaceAll("");
        } while (!left.equals(before));
        return left.replaceAll("[^\\p{L}]", "");
    }

    private static boolean hasPlainWord(String text) {
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            if (words.group().length() > 1 && PLAIN_VOWEL.matcher(words.group()).find()) {
                return true;
            }
        }
        return false;
    }

    private static List<String> said(Path folder) throws IOException, InterruptedException {
        Path found = folder.resolve("words.txt");
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument ->
                        !argument.startsWith("-javaagent") && !argument.startsWith("-D" + Language.PROPERTY))
                .toList());
        line.addAll(List.of(
                "-D" + Language.PROPERTY + "=pseudo",
                "-cp",
                System.getProperty("java.class.path"),
                PseudoWindow.class.getName(),
                found.toString()));
        Process child = new ProcessBuilder(line).redirectErrorStream(true).start();
        String output;
        try (InputStream from = child.getInputStream()) {
            output = new String(from.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(child.waitFor()).as(output).isZero();
        return Files.readAllLines(found);
    }
}
