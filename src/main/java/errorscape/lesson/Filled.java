package errorscape.lesson;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Texts with the numbers of their claims: `{=id}` becomes the claim in the manner of the language, with the digits
/// claimed.
public final class Filled {
    /// What stands for a claim in a text.
    public static final Pattern PLACE = Pattern.compile("\\{=([A-Za-z0-9_-]+)}");

    private static final BigDecimal GROUPED = BigDecimal.valueOf(10_000);

    private Filled() {}

    /// A text with its numbers.
    ///
    /// @throws IllegalArgumentException if a text names a claim that there is not
    public static String text(Lesson lesson, String markdown, String language) {
        Matcher matcher = PLACE.matcher(markdown);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String id = matcher.group(1);
            Claim claim = lesson.claim(id)
                    .orElseThrow(() -> new IllegalArgumentException("there is no claim \"" + id + "\""));
            matcher.appendReplacement(filled, Matcher.quoteReplacement(shown(claim, language)));
        }
        return matcher.appendTail(filled).toString();
    }

    /// A claim for people: `0.41`, `0,41`, `37 %`, `12.345`.
    public static String shown(Claim claim, String language) {
        return switch (claim.claimed()) {
            case Finding.Word word -> word.word();
            case Finding.Amount number ->
                claim.percent()
                        ? number(number.value().movePointRight(2), language) + "\u00a0%"
                        : number(number.value(), language);
        };
    }

    /// A number for people, with no more digits than it has.
    public static String number(double value, String language) {
        return number(new BigDecimal(Double.toString(value)).stripTrailingZeros(), language);
    }

    private static String number(BigDecimal value, String language) {
        DecimalFormat format =
                new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.forLanguageTag(language)));
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        format.setGroupingUsed(value.abs().compareTo(GROUPED) >= 0);
        format.setGroupingSize(3);
        String text = format.format(value);
        return text.startsWith("-") ? "−" + text.substring(1) : text;
    }
}
